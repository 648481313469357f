import Banking
import Intake
import Reconciliation
import Testing
import Workpaper

@testable import Tickmark

/// What a folder, a name and a form say of the side a file belongs to.
@Suite("The files of each side")
struct RunInputsTests {
  private static let statement = """
    Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #
    DEBIT,10/16/2026,Rook Paper,-20.00,ACH_DEBIT,980.00,

    """
  private static let payments = """
    Confirmation,Vendor,Amount,Process Date,Status
    P26101601 - 1234567,Rook Paper,20.00,10/15/26,Paid

    """
  private static let plain = "Date,Description,Amount\n2026-10-16,Rook,-20.00\n"

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("statement.csv", Self.statement)
    try folder.write("payments.csv", Self.payments)
  }

  private func inputs(bank: [String], ledger: [String]) throws -> RunInputs {
    try RunInputs(
      ReconciliationRequest(
        bank: bank.map { .path(folder.path($0)) }, ledger: ledger.map { .path(folder.path($0)) }))
  }

  private func names(_ inputs: RunInputs) -> [String] {
    inputs.requests.map { "\($0.id) \($0.path.split(separator: "/").last ?? "")" }
  }

  private func refusal(bank: [String], ledger: [String]) throws -> TickmarkError {
    try #require(#expect(throws: TickmarkError.self) { try inputs(bank: bank, ledger: ledger) })
  }

  @Test("of a folder given for both sides each file goes to its own, and nothing is left out")
  func both() throws {
    let inputs = try inputs(bank: [""], ledger: [""])
    #expect(names(inputs) == ["bank1 statement.csv", "bill1 payments.csv"])
    #expect(inputs.notes.isEmpty, "\(inputs.notes)")
  }

  @Test("a file of a folder whose dates have no year tells its side with the period of the run")
  func yearless() throws {
    try folder.write(
      "statement.csv",
      "Date,Description,Amount,Balance\n10/16,Rook Paper,-20.00,980.00\n10/17,Quill,-30.00,950.00\n")
    var request = ReconciliationRequest(bank: [.path(folder.path(""))], ledger: [.path(folder.path(""))])
    request.period = try OptionText.period(month: "2026-10", from: nil, to: nil)
    #expect(names(try RunInputs(request)) == ["bank1 statement.csv", "bill1 payments.csv"])
    request.period = nil
    #expect(throws: TickmarkError.self) { try RunInputs(request) }
  }

  @Test("a file of the other side is left out of a folder and listed")
  func oneSide() throws {
    try folder.write("more.csv", Self.payments.replacing("1234567", with: "1234568"))
    let inputs = try inputs(bank: ["statement.csv"], ledger: [""])
    #expect(names(inputs) == ["bank1 statement.csv", "bill1 more.csv", "bill2 payments.csv"])
    #expect(inputs.notes.count == 1 && inputs.notes[0].contains("statement.csv"), "\(inputs.notes)")
    let others = try self.inputs(bank: [""], ledger: ["payments.csv"])
    #expect(names(others) == ["bank1 statement.csv", "bill1 payments.csv"])
    #expect(others.notes.count == 2, "\(others.notes)")
  }

  @Test("a file that is named for one side is not found for the other, whatever its form")
  func named() throws {
    try folder.write("plain.csv", Self.plain)
    let inputs = try inputs(bank: ["plain.csv"], ledger: [""])
    #expect(names(inputs) == ["bank1 plain.csv", "bill1 payments.csv"])
  }

  @Test("one content on both sides is refused")
  func same() throws {
    try folder.write("copy.csv", Self.statement)
    #expect(try refusal(bank: ["statement.csv"], ledger: ["statement.csv"]).status == .usage)
    let error = try refusal(bank: ["statement.csv"], ledger: ["copy.csv"])
    #expect(error.status == .usage && error.description.contains("given for both sides"), "\(error)")
  }

  @Test("a file of both folders in which nothing tells its side is for its owner to name")
  func unknown() throws {
    try folder.write("plain.csv", Self.plain)
    let error = try refusal(bank: [""], ledger: [""])
    #expect(error.status == .usage && error.description.contains("name it with --bank or --ledger"), "\(error)")
  }

  @Test("a folder without a file of the side is an error that says so")
  func none() throws {
    try folder.write("payments.csv", "nothing")
    let empty = try refusal(bank: ["statement.csv"], ledger: [""])
    #expect(empty.status == .unreadableData && empty.description.contains("expected a ledger"), "\(empty)")
  }

  private func run(bank: String, ledger: String) throws -> ReconciliationRun {
    try ReconciliationRun(
      ReconciliationRequest(bank: [.path(folder.path(bank))], ledger: [.path(folder.path(ledger))]),
      writing: OutputRequest())
  }

  @Test("exchanged options are refused, one file of the other side's form is told")
  func exchanged() throws {
    let error = try #require(
      #expect(throws: TickmarkError.self) { try run(bank: "payments.csv", ledger: "statement.csv") })
    #expect(error.status == .usage && error.description.contains("exchanged"), "\(error)")
    try folder.write("plain.csv", Self.plain)
    let notes = try run(bank: "statement.csv", ledger: "plain.csv").description.notes
    #expect(notes.isEmpty, "\(notes)")
    let told = try run(bank: "payments.csv", ledger: "plain.csv").description.notes
    #expect(told.count == 1 && told[0].contains("by its form a ledger"), "\(told)")
  }

  @Test("a period that no file tells of is refused; one without a line of the bank's is told")
  func period() throws {
    var request = ReconciliationRequest(
      bank: [.path(folder.path("statement.csv"))], ledger: [.path(folder.path("payments.csv"))])
    request.period = try OptionText.period(month: "2025-10", from: nil, to: nil)
    let error = try #require(
      #expect(throws: TickmarkError.self) { try ReconciliationRun(request, writing: OutputRequest()) })
    #expect(error.status == .usage && error.description.contains("2026-10-16"), "\(error)")
    request.period = try OptionText.period(month: nil, from: "2026-10-15", to: "2026-10-15")
    let notes = try ReconciliationRun(request, writing: OutputRequest()).description.notes
    #expect(notes.contains { $0.contains("no line in the period") }, "\(notes)")
    request.period = try OptionText.period(month: "2026-10", from: nil, to: nil)
    #expect(try ReconciliationRun(request, writing: OutputRequest()).description.notes.isEmpty)
  }

  @Test("two accounts have no book balance together")
  func bookBalanceOfTwo() throws {
    try folder.write(
      "two.csv",
      "Account Number,Date,Description,Amount\n000111224821,10/16/2026,ALPHA CO,-10.00\n000111229917,10/16/2026,BETA CO,-20.00\n"
    )
    try folder.write(
      "both.csv",
      "Confirmation #,Vendor,Invoice #,Amount,Status,Process Date,Payment Type,Funding Account\n"
        + "P26101501 - 1000001,Alpha Co,A-1,10.00,Paid,10/16/26,ACH,Checking ...4821\n"
        + "P26101501 - 1000002,Beta Co,B-1,20.00,Paid,10/16/26,ACH,Payroll ...9917\n")
    var request = ReconciliationRequest(
      bank: [.path(folder.path("two.csv"))], ledger: [.path(folder.path("both.csv"))])
    #expect(try ReconciliationRun(request, writing: OutputRequest()).outcome.partitions.count == 2)
    request.bookBalance = AmountText("5000.00", option: "--book-balance")
    let error = try #require(
      #expect(throws: TickmarkError.self) { try ReconciliationRun(request, writing: OutputRequest()) })
    #expect(error.status == .usage && error.description.contains("--book-balance: expected files of the one account"))
    #expect(error.description.contains("000111224821, 000111229917"), "\(error)")
  }

  @Test("exports without a line on either side are told")
  func nothing() throws {
    try folder.write("none.csv", "Date,Description,Amount\n")
    try folder.write("no-payments.csv", "Confirmation #,Vendor,Invoice #,Amount,Status,Process Date\n")
    var request = ReconciliationRequest(
      bank: [.path(folder.path("none.csv"))], ledger: [.path(folder.path("no-payments.csv"))])
    request.period = try OptionText.period(month: "2026-10", from: nil, to: nil)
    let notes = try ReconciliationRun(request, writing: OutputRequest()).description.notes
    #expect(notes == ["no file has a line, on neither side: nothing was reconciled; see whether the exports are whole"])
  }

  @Test("a balance that cannot be added to its items is an error, though nothing is written")
  func overflow() throws {
    try folder.write("more.csv", Self.statement + "CREDIT,10/17/2026,INTEREST PAID,5.00,MISC_CREDIT,985.00,\n")
    var request = ReconciliationRequest(
      bank: [.path(folder.path("more.csv"))], ledger: [.path(folder.path("payments.csv"))])
    request.bookBalance = AmountText("92233720368547758.07", option: "--book-balance")
    let error = try #require(
      #expect(throws: TickmarkError.self) { try ReconciliationRun(request, writing: OutputRequest()) })
    #expect(error.status == .unreadableData, "\(error)")
  }
}
