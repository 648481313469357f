import ArgumentParser
import Tickmark

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes what was read of files as one clean table.",
    discussion: """
      Examples:
        tickmark convert statement.ofx --output statement.xlsx
        tickmark convert exports/ --output year.csv
      """)

  @Argument(help: ArgumentHelp("Statements and ledgers, folders of them; - is standard input.", valueName: "file"))
  var files: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The table to write: .xlsx, .csv or .json.", valueName: "file"))
  var output: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let conversion = try Conversion(
      files.map { .path($0) }, side: try OptionText.side(reading.side),
      period: try OptionText.period(month: reading.period, from: nil, to: nil), settings: try reading.settings)
    for note in conversion.notes { CommandMessage.say(note) }
    try conversion.write(to: output)
    CommandMessage.say("\(conversion.count) records written to \(output)")
  }
}
