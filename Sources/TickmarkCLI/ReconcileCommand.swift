import ArgumentParser
import Tickmark

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Reconciles statements with ledgers and writes the annotated workbook.",
    discussion: """
      Examples:
        tickmark reconcile --bank statement.csv --ledger payments.csv
        tickmark reconcile --bank october.ofx november.ofx --ledger bill.xlsx --period 2026-10 --output report.xlsx
        tickmark reconcile --bank statement.xlsx --bank-sheet Activity --ledger bill.csv --book-balance 12,345.67
        tickmark reconcile --bank statement.csv --ledger payments.csv --json -     the result for programs, alone

      Without --output and --json the workbook is written to reconciliation.xlsx in the current folder, or, where that is taken, to the first of
      reconciliation-2.xlsx to reconciliation-999.xlsx that is free. Outputs appear whole or not at all.
      A folder may be given for both sides: each file in it goes to the side that it speaks for.
      Exit codes: 0 all reconciled, 1 done with exceptions or an unexplained difference; anything above: nothing was written.
      """)

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Bank statements, one or more files; - is standard input.", valueName: "file"))
  var bank: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Ledgers (BILL exports), one or more files; - is standard input.", valueName: "file"))
  var ledger: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The workbook to write.", valueName: "file"))
  var output: String?

  @Option(
    name: .long, help: ArgumentHelp("The result for programs: a file, or - for standard output.", valueName: "file"))
  var json: String?

  @Option(name: .long, help: ArgumentHelp("The month to reconcile.", valueName: "yyyy-mm"))
  var period: String?

  @Option(name: .long, help: ArgumentHelp("The first day, with --to.", valueName: "yyyy-mm-dd"))
  var from: String?

  @Option(name: .long, help: ArgumentHelp("The last day, with --from.", valueName: "yyyy-mm-dd"))
  var to: String?

  @Option(name: .long, help: ArgumentHelp("The sheet to read of workbooks, on both sides.", valueName: "name"))
  var sheet: String?

  @Option(name: .long, help: ArgumentHelp("The sheet to read of the bank's workbooks.", valueName: "name"))
  var bankSheet: String?

  @Option(name: .long, help: ArgumentHelp("The sheet to read of the ledger's workbooks.", valueName: "name"))
  var ledgerSheet: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The bank account, where a statement has several (its last digits are enough).", valueName: "account"))
  var account: String?

  @Option(name: .long, help: ArgumentHelp("The same for the ledger's files.", valueName: "account"))
  var ledgerAccount: String?

  @Option(name: .long, help: ArgumentHelp("The currency, where the files name none (USD).", valueName: "code"))
  var currency: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The order of day and month, where the files do not decide it.", valueName: "mdy|dmy|ymd"))
  var dateOrder: String?

  @Option(name: .long, help: ArgumentHelp("The same for the bank's files alone.", valueName: "mdy|dmy|ymd"))
  var bankDateOrder: String?

  @Option(name: .long, help: ArgumentHelp("The same for the ledger's files alone.", valueName: "mdy|dmy|ymd"))
  var ledgerDateOrder: String?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The book balance at the period's end; negative for an overdraft.", valueName: "amount"))
  var bookBalance: String?

  @Option(name: .long, help: ArgumentHelp("Who prepares it, for the lines to sign.", valueName: "name"))
  var preparedBy: String?

  @Option(name: .long, help: ArgumentHelp("A file of settings for all runs (YAML).", valueName: "file"))
  var config: String?

  func run() throws {
    var request = ReconciliationRequest(bank: bank.map { .path($0) }, ledger: ledger.map { .path($0) })
    let currency = try OptionText.currency(currency)
    let order = try OptionText.dateOrder(dateOrder)
    request.bankSettings = InputSettings(
      sheet: bankSheet ?? sheet, account: account, currency: currency,
      dateOrder: try OptionText.dateOrder(bankDateOrder, option: "--bank-date-order") ?? order)
    request.ledgerSettings = InputSettings(
      sheet: ledgerSheet ?? sheet, account: ledgerAccount, currency: currency,
      dateOrder: try OptionText.dateOrder(ledgerDateOrder, option: "--ledger-date-order") ?? order)
    request.period = try OptionText.period(month: period, from: from, to: to)
    request.bookBalance = bookBalance.map { AmountText($0, option: "--book-balance") }
    request.preparedBy = preparedBy
    if let config { request.configuration = try Configuration(file: config) }
    let outputs =
      output == nil && json == nil ? OutputRequest.defaultWorkbook : OutputRequest(workbook: output, json: json)
    let run = try ReconciliationRun(request, writing: outputs)
    if json != "-" { printSummary(of: run) }
    throw ExitCode(run.status.rawValue)
  }

  /// The results are in their places by now: a summary that nobody takes is lost, and changes nothing.
  private func printSummary(of run: ReconciliationRun) {
    do {
      try StandardStream.output.writeLine(run.summary.joined(separator: "\n"))
    } catch {
      CommandMessage.say("\(error); the results are written all the same")
    }
  }
}
