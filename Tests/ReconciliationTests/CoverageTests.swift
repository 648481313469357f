import Banking
import Reconciliation
import Testing

@Suite("A statement that ends before the period does")
struct CoverageTests {
  private func month(_ ends: [String?], accounts: [String?] = [nil]) throws -> Month {
    var month = try Month()
    try month.bank("2026-10-06", "-500.00", "ACH DEBIT ALDER CO INV A-771")
    try month.ledger("2026-10-06", "-500.00", "Alder Co") { $0.method = .ach }
    try month.ledger("2026-10-13", "-70.00", "Birch Co") { $0.method = .ach }
    try month.ledger("2026-10-22", "-300.00", "Cedar Co") { $0.method = .ach }
    try month.ledger("2026-10-22", "-60.00", "Dogwood Co") { $0.checkNumber = "102" }
    month.bankBalances = try zip(ends, accounts).map { end, account in
      AccountBalances(
        account: account, currency: .usDollar, opening: try Amount(decimal: "900.00", currency: .usDollar),
        closing: try Amount(decimal: "400.00", currency: .usDollar), coveredTo: try end.map { try day($0) })
    }
    return month
  }

  @Test("what is later than its last day is on its way, and what was due before is missing")
  func early() throws {
    let outcome = try month(["2026-10-19"]).outcome()
    #expect(
      outcome.lines == ["match 1 = 1", "missing-at-bank = 2", "in-transit = 3", "outstanding-check = 4"])
    #expect(outcome.notes.contains { $0.contains("ends on 2026-10-19, before the period does (2026-10-31)") })
    for finding in outcome.discrepancies.suffix(2) {
      #expect(finding.explanation.contains("later than the last day of this statement, 2026-10-19"))
      #expect(finding.severity == .low)
    }
    #expect(outcome.discrepancies[0].explanation.contains("in 4 banking days"))
    #expect(try outcome.partitions[0].balances.bankDay == day("2026-10-19"))
  }

  @Test("a statement that does not say how far it goes changes no judgment, and its silence is said")
  func unsaid() throws {
    let outcome = try month([nil]).outcome()
    #expect(outcome.lines.contains("missing-at-bank = 3"))
    #expect(
      outcome.notes.contains { $0.contains("last line of the statement is of 2026-10-06, 17 banking days before") })
    #expect(outcome.partitions[0].balances.bankDay == nil)
  }

  @Test("days on which banks are closed are no days before the period's end", arguments: ["2026-10-30", "2026-11-03"])
  func whole(end: String) throws {
    let outcome = try month([end]).outcome()
    #expect(outcome.lines.contains("missing-at-bank = 3"))
    #expect(outcome.notes.isEmpty && outcome.partitions[0].balances.bankDay == nil)
  }

  @Test("of several accounts the first that ends counts, and one of them goes as far as its longest statement")
  func accounts() throws {
    let two = try month(["2026-10-19", "2026-10-31"], accounts: ["XXXX1180", "XXXX9921"])
    #expect(try two.findings().contains("in-transit = 3"))
    let one = try month(["2026-10-19", "2026-10-31"], accounts: ["XXXX1180", "Checking ...1180"])
    #expect(try one.findings().contains("missing-at-bank = 3"))
    let unsaid = try month(["2026-10-19", nil], accounts: ["XXXX1180", "Checking ...1180"])
    #expect(try unsaid.findings().contains("missing-at-bank = 3"))
  }

  @Test("a bank without a line is said")
  func empty() throws {
    var month = try month([nil])
    month.bank = []
    #expect(try month.outcome().notes == ["the bank's files have no line and do not say of which days they tell"])
  }

  @Test("a deposit that the books say was made is missing after a week; a receipt may be in the drawer for longer")
  func deposits() throws {
    var month = try Month()
    try month.bank("2026-10-30", "7.00", "DEPOSIT")
    try month.ledger("2026-10-30", "7.00", "Old Mill")
    try month.ledger("2026-10-12", "902.25", "Hollis Trust") { $0.type = "Deposit" }
    try month.ledger("2026-10-28", "410.50", "Hollis Trust") { $0.type = "Deposit" }
    try month.ledger("2026-10-12", "902.27", "Vantage Church")
    #expect(
      try month.findings() == ["match 1 = 1", "missing-at-bank = 2", "in-transit = 3", "in-transit = 4"])
  }
}
