import ArgumentParser
import Tickmark

/// What the owner of files says of them, for the commands that only read.
struct ReadingOptions: ParsableArguments {
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

  @Option(
    name: .long,
    help: ArgumentHelp("The month asked for, which decides dates that the files leave open.", valueName: "yyyy-mm"))
  var period: String?

  /// The settings; an error names the option.
  var settings: InputSettings {
    get throws {
      InputSettings(
        sheet: sheet, account: account, currency: try OptionText.currency(currency),
        dateOrder: try OptionText.dateOrder(dateOrder))
    }
  }
}
