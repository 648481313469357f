import Banking
import Reconciliation
import Testing

/// Checks by their numbers: misread, presented late, stopped and replaced, raised.
@Suite("Check numbers")
struct CheckNumberTests {
  private func write(
    _ month: inout Month, _ date: String, _ amount: String, _ payee: String, _ number: String,
    _ status: PaymentStatus.Meaning = .paid
  ) throws {
    try month.ledger(date, amount, payee) {
      $0.method = .check
      $0.checkNumber = number
      $0.paid(status)
    }
  }

  private func present(_ month: inout Month, _ date: String, _ amount: String, _ number: String) throws {
    try month.bank(date, amount, "CHECK \(number)") { $0.checkNumber = number }
  }

  @Test(
    "a check of an open check's amount and nearly its number is named beside it, and is no item of an earlier period")
  func misread() throws {
    var month = try Month()
    try write(&month, "2026-10-01", "-420.00", "Quinn Tree Care", "1051")
    try write(&month, "2026-10-02", "-612.35", "Rowan Media", "1052")
    try present(&month, "2026-10-06", "-420.00", "1051")
    try present(&month, "2026-10-08", "-612.35", "1025")
    let outcome = try month.outcome()
    #expect(outcome.lines == ["match 1 = 1", "not-in-ledger 2 =", "outstanding-check = 2"])
    #expect(outcome.discrepancies[0].candidates.map(\.why) == ["amount equal, nearly its number"])
    #expect(
      outcome.discrepancies[0].action.hasPrefix("Look at the check's image: where it is check 1052 to Rowan Media"))
  }

  @Test("bare numbers near each other beside other references are checks' before any has cleared")
  func firstMonth() throws {
    func month(_ numbers: [String], other: String) throws -> Month {
      var month = try Month()
      try month.bank("2026-10-02", "-2846.50", "JUNIPER SOFTWARE INV 7034")
      try month.ledger("2026-10-01", "-2846.50", "Juniper Software") {
        $0.reference = other
        $0.invoices = ["7034"]
      }
      for (place, number) in numbers.enumerated() {
        try month.ledger("2026-10-07", "-\(4_779 + place).17", "Larkspur Travel") { $0.reference = number }
      }
      return month
    }
    let checks = try month(["5002", "5006"], other: "ACH7034")
    #expect(try checks.findings() == ["match 1 = 1", "outstanding-check = 2", "outstanding-check = 3"])
    let far = try month(["5002", "9006"], other: "ACH7034")
    #expect(try far.findings() == ["match 1 = 1", "missing-at-bank = 2", "missing-at-bank = 3"])
    let alike = try month(["5002", "5006"], other: "5001")
    #expect(try alike.findings() == ["match 1 = 1", "missing-at-bank = 2", "missing-at-bank = 3"])
  }

  @Test("a check is paid however late it is presented")
  func late() throws {
    var month = try Month()
    try write(&month, "2026-02-02", "-420.00", "Quinn Tree Care", "931")
    try present(&month, "2026-10-06", "-420.00", "931")
    #expect(try month.findings() == ["match 1 = 1"])
  }

  @Test("a stopped check that was paid is paid after its void, and the check that replaces it is outstanding")
  func stopped() throws {
    var month = try Month()
    try write(&month, "2026-10-01", "-420.00", "Quinn Tree Care", "1051", .voided)
    try write(&month, "2026-10-05", "-420.00", "Quinn Tree Care", "1053")
    try present(&month, "2026-10-06", "-420.00", "1051")
    #expect(try month.findings() == ["paid-after-void 1 = 1", "outstanding-check = 2"])
  }

  @Test("a check that the books made zero and the bank paid is paid after its void")
  func zeroed() throws {
    var month = try Month()
    try write(&month, "2026-10-02", "0.00", "Rowan Media", "1052", .voided)
    try present(&month, "2026-10-09", "-612.35", "1052")
    let outcome = try month.outcome()
    #expect(outcome.lines == ["paid-after-void 1 = 1"])
    #expect(outcome.discrepancies[0].explanation.contains("check 1052 to Rowan Media"))
    #expect(outcome.discrepancies[0].explanation.contains("the bank paid 612.35"))
  }

  @Test("of a check that was raised the bank is told within the time for checks, and the payee is not asked")
  func raised() throws {
    var month = try Month()
    try write(&month, "2026-10-01", "-420.00", "Quinn Tree Care", "1051")
    try present(&month, "2026-10-06", "-4420.00", "1051")
    let finding = try #require(try month.outcome().discrepancies.first)
    #expect(finding.category == .amountDifference)
    #expect(finding.action.contains("UCC 4-406"))
    #expect(finding.due == (try day("2026-11-30")))
    #expect(finding.outsideNote.hasPrefix("Hello, our check 1051 of 420.00 was paid as 4,420.00"))
  }

  @Test(
    "a payee that the bank prints on a check is held against the books'",
    arguments: [
      "CHECK 1236 PAID TO RANDALL K STUBBS", "CHECK #1236 RANDALL K STUBBS", "Check 1236 to Randall Stubbs",
    ])
  func otherPayee(_ text: String) throws {
    var month = try Month()
    try month.bank("2026-10-14", "-2890.00", text) { $0.checkNumber = "1236" }
    try month.ledger("2026-10-08", "-2890.00", "Quarry Stone Supply") {
      $0.checkNumber = "1236"
      $0.method = .check
    }
    #expect(try month.findings() == ["payee-difference 1 = 1"])
    month.ledger[0].counterparty = "Randall Stubbs"
    #expect(try month.findings() == ["match 1 = 1"])
  }

  @Test("what a bank prints on checks besides, a branch or words of its own, is no payee")
  func noPayee() throws {
    var month = try Month()
    for (place, text) in ["BRANCH 0417 PORTLAND OR", "NORTHERN DIVISION", "NORTHERN DIVISION"].enumerated() {
      let number = String(1236 + place)
      try month.bank("2026-10-14", "-\(289 + place).00", "CHECK \(number) \(text)") { $0.checkNumber = number }
      try month.ledger("2026-10-08", "-\(289 + place).00", "Quarry Stone Supply") {
        $0.checkNumber = number
        $0.method = .check
      }
    }
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2", "match 3 = 3"])
  }
}
