import ArgumentParser
import Tickmark

struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells",
    abstract: "Lists the cells of a workbook as they are stored, one JSON object a line.",
    discussion: """
      Examples:
        tickmark cells report.xlsx
        tickmark cells report.xlsx --sheet Exceptions
      """)

  @Argument(help: ArgumentHelp("A workbook; - is standard input.", valueName: "file"))
  var file: String

  @Option(name: .long, help: ArgumentHelp("One sheet alone.", valueName: "name"))
  var sheet: String?

  func run() throws {
    try CellDump(.path(file), sheet: sheet).write(to: .output)
  }
}
