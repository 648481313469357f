import Banking
import Testing

@testable import Intake

@Suite("Layouts of banks and platforms")
struct LayoutTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var file: String
    var layout: String?
    var movements: [String]
    var proves = false
    var pending = 0
    var checks: [String] = []
    var account: String?

    var testDescription: String { file }
  }

  static let cases = [
    Case(
      file: "chase-checking.csv", layout: "Chase checking",
      movements: ["2026-10-15 -1250.50", "2026-10-14 -60.00", "2026-10-13 100.00"], proves: true, checks: ["1021"]),
    Case(
      file: "chase-card.csv", layout: "Chase credit card", movements: ["2026-10-13 -84.20", "2026-10-14 500.00"]),
    Case(
      file: "bofa-checking.csv", layout: "Bank of America checking",
      movements: ["2026-10-02 -1250.50", "2026-10-13 1000.00"], proves: true),
    Case(
      file: "bofa-card.csv", layout: "Bank of America credit card",
      movements: ["2026-10-13 -84.20", "2026-10-14 500.00"]),
    Case(
      file: "bofa-cashpro.csv", layout: "Bank of America CashPro",
      movements: ["2026-10-13 -1250.50", "2026-10-14 1000.00"], account: "000000004821"),
    Case(
      file: "wells-fargo.csv", layout: "Wells Fargo checking",
      movements: ["2026-10-13 -1250.50", "2026-10-14 -60.00", "2026-10-15 100.00"], checks: ["1021"]),
    Case(
      file: "wells-fargo-bare.csv", layout: nil,
      movements: ["2026-10-13 -1250.50", "2026-10-14 -60.00", "2026-10-15 100.00"], checks: ["1021"]),
    Case(
      file: "wells-fargo-ceo.csv", layout: "Wells Fargo Commercial Electronic Office",
      movements: ["2026-10-13 -1250.50", "2026-10-14 1000.00"],
      account: "4000004821"),
    Case(
      file: "discover.csv", layout: "Discover card", movements: ["2026-10-13 -84.20", "2026-10-14 500.00"]),
    Case(
      file: "plaid.csv", layout: "Plaid transactions", movements: ["2026-10-13 -84.20", "2026-10-14 500.00"],
      account: "accountA1"),
    Case(
      file: "stripe.csv", layout: "Stripe payments", movements: ["2026-10-13 84.20", "2026-10-14 500.00"]),
    Case(
      file: "capital-one.csv", layout: "Capital One bank", movements: ["2026-10-14 -1250.50", "2026-10-13 1000.00"],
      proves: true, account: "4821"),
    Case(
      file: "capital-one-card.csv", layout: "Capital One card",
      movements: ["2026-10-13 -84.20", "2026-10-14 500.00"]),
    Case(
      file: "pnc.csv", layout: "PNC", movements: ["2026-10-13 -1250.50", "2026-10-14 1000.00"], proves: true),
    Case(
      file: "us-bank.csv", layout: "US Bank",
      movements: ["2026-10-13 -1250.50", "2026-10-14 1000.00", "2026-10-15 -60.00"], checks: ["1021"]),
    Case(
      file: "mercury.csv", layout: "Mercury",
      movements: ["2026-10-15 -1250.50", "2026-10-14 1000.00"], pending: 2),
    Case(
      file: "svb.csv", layout: "Silicon Valley Bank",
      movements: ["2026-10-13 -1250.50", "2026-10-14 -60.00", "2026-10-15 1000.00"], proves: true, checks: ["1021"],
      account: "3300004821"),
    Case(
      file: "first-citizens.csv", layout: "First Citizens",
      movements: ["2026-10-13 -1250.50", "2026-10-14 -60.00", "2026-10-15 1000.00"], proves: true, checks: ["1021"],
      account: "xxxxxx4821"),
    Case(
      file: "amex.csv", layout: "American Express card", movements: ["2026-10-13 -84.20", "2026-10-14 500.00"]),
    Case(
      file: "schwab.csv", layout: "Schwab bank", movements: ["2026-10-15 -60.00", "2026-10-14 1000.00"], proves: true,
      checks: ["1021"]),
    Case(
      file: "paypal.csv", layout: "PayPal activity", movements: ["2026-10-13 100.00", "2026-10-14 -500.00"],
      proves: true),
    Case(
      file: "venmo.csv", layout: "Venmo statement", movements: ["2026-10-13 -60.00", "2026-10-14 10.00"],
      proves: true),
    Case(
      file: "stripe-balance.csv", layout: "Stripe balance",
      movements: ["2026-10-13 100.00", "2026-10-14 20.00", "2026-10-15 -100.00"]),
    Case(
      file: "shopify-payouts.csv", layout: "Shopify payouts",
      movements: ["2026-10-13 100.00", "2026-10-14 -20.00"], pending: 1),
    Case(
      file: "mercury-bank-text.csv", layout: "Mercury", movements: ["2026-10-30 -4200.00", "2026-10-29 15000.00"]),
    Case(
      file: "wise-balance.csv", layout: "Wise balance statement",
      movements: ["2026-10-05 -250.00", "2026-10-02 1000.00"], proves: true),
    Case(
      file: "mint.csv", layout: "Mint transactions", movements: ["2026-10-14 -84.20", "2026-10-13 1000.00"]),
  ]

  @Test("are read as their owner means them", arguments: cases)
  func layout(_ expected: Case) throws {
    let file = try TableSample.file(try Fixture.bytes("layouts/\(expected.file)"), side: nil, path: expected.file)
    #expect(file.side == .bank)
    #expect(file.layout == expected.layout)
    #expect(TableSample.movements(file) == expected.movements)
    #expect(TableSample.proves(file) == expected.proves)
    #expect(file.statements.flatMap(\.pending).count == expected.pending)
    #expect(file.records.compactMap(\.checkNumber) == expected.checks)
    if let account = expected.account { #expect(file.statements.map(\.account) == [account]) }
    #expect(file.statements.allSatisfy { $0.currency == .usDollar })
  }

  @Test("known by name have a table here each")
  func complete() {
    var untested = Set(Layout.known.map(\.name))
    untested.subtract(Self.cases.compactMap(\.layout))
    untested.subtract(BillLayoutTests.cases.compactMap(\.layout) + ["BILL bills"])
    untested.subtract(AccountingLedgerTests.registers.compactMap(\.layout))
    untested.subtract(BooksLayoutTests.cases.map(\.layout) + RegisterFormTests.registers.map(\.layout))
    #expect(untested.isEmpty, "\(untested.sorted())")
  }
}
