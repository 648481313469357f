import Banking
import Testing

@testable import Intake

@Suite("Exports of accounting systems")
struct BooksLayoutTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var file: String
    var layout: String
    var movements: [String]
    var opening: String?
    var closing: String?

    var testDescription: String { file }
  }

  static let clearing = ["2026-10-13 -1250.50", "2026-10-13 -49.50", "2026-10-14 1300.00"]
  static let checking = ["2026-10-13 -1250.50", "2026-10-14 1000.00", "2026-10-15 -60.00"]

  static let cases = [
    Case(
      file: "quickbooks-register.csv", layout: "QuickBooks account report", movements: clearing,
      opening: "100.00", closing: "100.00"),
    Case(
      file: "quickbooks-desktop.csv", layout: "QuickBooks Desktop general ledger", movements: checking,
      opening: "5000.00", closing: "4689.50"),
    Case(
      file: "quickbooks-online-register.csv", layout: "QuickBooks register", movements: checking.reversed(),
      opening: "5000.00", closing: "4689.50"),
    Case(
      file: "xero-account-transactions.csv", layout: "Xero account transactions", movements: checking,
      opening: "5000.00", closing: "4689.50"),
    Case(file: "netsuite-register.csv", layout: "NetSuite general ledger", movements: clearing),
    Case(
      file: "sage-register.csv", layout: "Sage Intacct general ledger", movements: clearing, opening: "0.00",
      closing: "0.00"),
    Case(
      file: "sap-line-items.csv", layout: "SAP line items", movements: ["2026-10-14 -1250.00", "2026-10-15 2000.00"]),
    Case(
      file: "sage-50.csv", layout: "Sage 50 general ledger", movements: Array(checking.prefix(2)), opening: "5000.00",
      closing: "4749.50"),
  ]

  @Test("are ledgers in which a credit is money out", arguments: cases)
  func layout(_ expected: Case) throws {
    for side in [nil, Side.ledger] {
      let file = try TableSample.file(
        try Fixture.bytes("books/\(expected.file)"), side: side, path: expected.file)
      #expect(file.side == .ledger)
      #expect(file.layout == expected.layout)
      #expect(TableSample.movements(file) == expected.movements)
      let statement = try #require(file.statements.first)
      #expect(file.statements.count == 1)
      #expect(statement.opening?.amount.description == expected.opening)
      #expect(statement.closing?.amount.description == expected.closing)
      #expect(TableSample.proves(file) == (expected.opening != nil))
    }
  }

  @Test("the register of the clearing account keeps confirmations, parties and memos")
  func keys() throws {
    for name in ["quickbooks-register.csv", "netsuite-register.csv"] {
      let file = try TableSample.file(try Fixture.bytes("books/\(name)"), side: .ledger, path: name)
      #expect(file.records.map(\.confirmation) == ["P26101301-0012345", "P26101302-0012346", nil], "\(name)")
      #expect(file.records.map(\.counterparty) == ["Hartwell Paper", "Quill & Sons", nil], "\(name)")
      #expect(file.records[2].description.contains("BILL 10/14/26 Payables Funding"), "\(name)")
      #expect(file.records.allSatisfy { $0.account == nil || $0.account == "1072 Money Out Clearing" }, "\(name)")
    }
  }

  @Test("checks of the bank account's register have their numbers")
  func checks() throws {
    for name in ["quickbooks-desktop.csv", "quickbooks-online-register.csv"] {
      let file = try TableSample.file(try Fixture.bytes("books/\(name)"), side: .ledger, path: name)
      let checks = file.records.map { $0.checkNumber ?? "" }
      #expect(checks.filter { !$0.isEmpty }.sorted() == ["1021", "1022"], "\(name)")
    }
  }
}
