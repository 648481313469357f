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
    name: .long, help: ArgumentHelp("How many records are shown (text: at each end); 0 for none.", valueName: "n"))
  var records: Int?

  @Option(
    name: .long, help: ArgumentHelp("Which side the files tell, where they leave it open.", valueName: "bank|ledger"))
  var side: String?

  @Option(name: .long, help: ArgumentHelp("The sheet to read of workbooks.", valueName: "name"))
  var sheet: String?

  @Option(name: .long, help: ArgumentHelp("The account, where a file has several.", valueName: "account"))
  var account: String?

  @Option(name: .long, help: ArgumentHelp("The currency, where the files name none (USD).", valueName: "code"))
  var currency: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The order of day and month, where the files do not decide it.", valueName: "mdy|dmy|ymd"))
  var dateOrder: String?

  func validate() throws {
    if let records, records < 0 { throw ValidationError("--records: expected 0 or more, found \(records)") }
  }

  func run() throws {
    let settings = InputSettings(
      sheet: sheet, account: account, currency: try OptionText.currency(currency),
      dateOrder: try OptionText.dateOrder(dateOrder))
    let inspection = try Inspection(
      files.map { .path($0) }, side: try OptionText.side(side), settings: settings)
    let isRead =
      json
      ? try StandardStream.output.write(inspection.json(recordLimit: records))
      : try StandardStream.output.writeLine(inspection.lines(recordLimit: records ?? 3).joined(separator: "\n"))
    guard isRead else { throw TickmarkError.readerGone }
  }
}
