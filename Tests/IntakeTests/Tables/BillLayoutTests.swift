import Banking
import Testing

@testable import Intake

@Suite("BILL's exports as tables")
struct BillLayoutTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var file: String
    var layout: String?
    var movements: [String]
    var statuses: [PaymentStatus.Meaning] = []
    /// The bank account of its records, where it names one: the clearing account of the books is none.
    var account: String?

    var testDescription: String { file }
  }

  static let cases = [
    Case(
      file: "payments.csv", layout: "BILL payments",
      movements: ["2026-10-14 -1250.50", "2026-10-14 -49.50", "2026-10-15 -700.00", "2026-10-14 -20.00"],
      statuses: [.paid, .paid, .scheduled, .voided]),
    Case(
      file: "payments-screen.csv", layout: "BILL payments out", movements: ["2026-10-14 -1250.50", "2026-10-05 15.00"],
      statuses: [.paid, .voided]),
    Case(
      file: "payments-recipient.csv", layout: "BILL payments out",
      movements: ["2026-10-14 -1250.50", "2026-10-15 -700.00"], statuses: [.paid, .paid]),
    Case(
      file: "funds-transfers.csv", layout: "BILL funds transfers",
      movements: ["2026-10-14 -1300.00", "2026-10-21 20.00"], statuses: [.paid, .paid]),
    Case(
      file: "funds-transfer-detail.csv", layout: "BILL funds transfer detail",
      movements: ["2026-10-14 -1250.50", "2026-10-14 -49.50", "2026-10-15 -700.00"], statuses: [.paid, .paid, .paid],
      account: "Harbor Bank ...4821"),
    Case(
      file: "received-payments.csv", layout: "BILL received payments",
      movements: ["2026-10-13 1000.00", "2026-10-14 55.00"], statuses: [.paid, .scheduled]),
    Case(
      file: "void-and-credit.csv", layout: "BILL void and credit report", movements: ["2026-10-14 -20.00"],
      statuses: [.voided]),
    Case(
      file: "spend-transactions.csv", layout: "BILL Spend & Expense transactions",
      movements: ["2026-10-13 -84.20", "2026-10-15 20.00"]),
    Case(
      file: "reimbursements.csv", layout: "BILL Spend & Expense reimbursements",
      movements: ["2026-10-14 -42.10", "2026-10-14 -17.90"], statuses: [.paid, .paid]),
  ]

  static func read(_ name: String) throws -> InputFile {
    try TableSample.file(try Fixture.bytes("bill-tables/\(name)"), side: nil, path: name)
  }

  @Test("are ledgers, with their signs, dates and statuses", arguments: cases)
  func layout(_ expected: Case) throws {
    let file = try Self.read(expected.file)
    #expect(file.side == .ledger)
    #expect(file.layout == expected.layout)
    #expect(file.records.allSatisfy { $0.account == expected.account })
    #expect(TableSample.movements(file) == expected.movements)
    #expect(file.records.compactMap { $0.status?.meaning } == expected.statuses)
  }

  @Test("payments keep confirmation, invoices, method, creation and vendor")
  func payments() throws {
    let file = try Self.read("payments.csv")
    #expect(
      file.records.map(\.confirmation) == [
        "P26101301-0012345", "P26101301-0012345", "P26101302-0012346", "P26101303-0012347",
      ])
    #expect(file.records.map(\.invoices) == [["HP-2201"], ["HP-2202"], ["Q-77 Q-78"], ["OH-1"]])
    #expect(file.records.map(\.counterparty).first == "Hartwell Paper, Inc.")
    #expect(file.records.map(\.method) == [.ach, .ach, .check, .virtualCard])
    #expect(file.records.map { $0.createdDate?.description } == Array(repeating: "2026-10-13", count: 4))
  }

  @Test("the rows of one debit share its token, and subtotals are left out")
  func detail() throws {
    let file = try Self.read("funds-transfer-detail.csv")
    #expect(file.records.map(\.fundingToken) == ["015ABCDEFGHJKLM", "015ABCDEFGHJKLM", "016QX7Z0000AB12"])
    #expect(
      TableSample.skipped(file) == [
        "1 preamble", "2 preamble", "3 preamble", "4 blank", "5 header", "8 total", "10 total", "11 total",
      ])
    #expect(file.records.map(\.fundingSource) == [.bankAccount, .bankAccount, .bankAccount])
    #expect(file.records.map(\.invoices) == [["HP-2201"], ["HP-2202"], ["Q-77"]])
  }

  @Test("bills are dated by their payment; what is not paid has no date and is named")
  func bills() throws {
    let file = try Self.read("bills.csv")
    #expect(file.layout == "BILL bills")
    #expect(TableSample.movements(file) == ["2026-10-14 -1250.50"])
    #expect(file.skipped.last == SkippedRow(row: 3, reason: "unpaid"))
  }

  @Test("amounts that are all whole are pointed out")
  func wholeDollars() throws {
    let file = try Self.read("whole-dollars.csv")
    #expect(file.records.count == 10)
    #expect(
      file.notes.contains(
        "all 10 amounts are whole; if the export rounded them, no payment will agree with the bank to the cent"))
  }

  @Test("an error of the database instead of data is called that")
  func databaseError() throws {
    let text = String(decoding: try Fixture.bytes("bill-tables/error-instead-of-data.csv"), as: UTF8.self)
    #expect(
      TableSample.refusal(text, side: .ledger, path: "FundsTransferDetail_rpt.csv")
        == "FundsTransferDetail_rpt.csv, line 1: expected a table with a date and an amount column, found an error message instead of data, 'ORA-00936: missing expression'; run the export again; where it fails again, choose another report or period"
    )
  }

  @Test(
    "a payment's vendor credits are taken off its bills, as many as there are",
    arguments: [
      ("Confirmation,Vendor,Invoice #,Amount,Process Date", "P26101301 - 1234567,Acme,CR"),
      ("Vendor,Invoice #,ACH Confirmation Token,Amount,Process Date", "Acme,CR,015ABCDEFGHJKLM"),
      ("Vendor,Invoice #,Status,Amount,Process Date", "Acme,CR,Paid"),
    ])
  func credits(_ header: String, _ cells: String) throws {
    for count in 1...3 {
      let credits = (1...count).map { _ in "\(cells),-20.00,10/14/26\n" }.joined()
      let file = try TableSample.file("\(header)\n\(cells),250.00,10/14/26\n\(credits)", side: .ledger)
      #expect(file.records.map(\.amount.description) == ["-250.00"] + Array(repeating: "20.00", count: count))
    }
  }
}
