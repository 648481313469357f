import ArgumentParser
import Tickmark

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what was understood of files: columns, balances, records, rows left out.",
    discussion: """
      Examples:
        tickmark inspect statement.csv
        tickmark inspect statement.xlsx --sheet Activity --records 10
        tickmark inspect statement.ofx payments.csv --json
      """)

  @Argument(help: ArgumentHelp("Statements and ledgers; - is standard input.", valueName: "file"))
  var files: [String]

  @Flag(name: .long, help: "For programs: one JSON object (tickmark-inspect/1).")
  var json = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("How many records are shown (text: at each end); 0 for none.", valueName: "n"))
  var records: Int?

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    if let records, records < 0 { throw ValidationError("--records: expected 0 or more, found \(records)") }
  }

  func run() throws {
    let inspection = try Inspection(
      files.map { .path($0) }, side: try OptionText.side(reading.side),
      period: try OptionText.period(month: reading.period, from: nil, to: nil), settings: try reading.settings)
    for note in inspection.notes { CommandMessage.say(note) }
    let isRead =
      json
      ? try StandardStream.output.write(inspection.json(recordLimit: records))
      : try StandardStream.output.writeLine(inspection.lines(recordLimit: records ?? 3).joined(separator: "\n"))
    guard isRead else { throw TickmarkError.readerGone }
  }
}
