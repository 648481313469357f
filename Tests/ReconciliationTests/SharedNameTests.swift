import Banking
import Reconciliation
import Testing

/// Payees whose names share words or differ in a number: equal amounts do not make them one.
@Suite("Payees whose names are alike")
struct SharedNameTests {
  @Test(
    "a line that names another payee is none of this one's, whatever else they share",
    arguments: [
      ("TEXAS HEALTH DALLAS", "Texas Health Waco"), ("LOCAL 12 UNION", "Local 33 Union"),
      ("UNIT 104 HOA", "Unit 103 HOA"), ("J SMITH", "Karen Smith"), ("STORE 114", "Store 115"),
    ])
  func otherPayee(bank: String, ledger: String) throws {
    var month = try Month()
    try month.bank("2026-10-05", "-350.00", "ACH DEBIT \(bank)") { $0.counterparty = bank }
    try month.ledger("2026-10-05", "-350.00", ledger)
    #expect(!(try month.findings()).contains { $0.hasPrefix("match") })
  }

  @Test("of lines and payments that differ in a number alone each takes its own")
  func numbers() throws {
    var month = try Month()
    for unit in ["101", "102", "104"] {
      try month.bank("2026-10-05", "-350.00", "ACH DEBIT UNIT \(unit) HOA") { $0.counterparty = "UNIT \(unit) HOA" }
    }
    for unit in ["102", "101", "103"] { try month.ledger("2026-10-05", "-350.00", "Unit \(unit) HOA") }
    #expect(
      try month.findings() == ["match 1 = 2", "match 2 = 1", "not-in-ledger 3 =", "missing-at-bank = 3"])
  }

  @Test("so do names that begin with a number, also where the bank's text alone says them", arguments: [true, false])
  func leadingNumbers(hasColumn: Bool) throws {
    var month = try Month()
    for number in ["1200", "1400"] {
      try month.bank("2026-10-06", "-1200.00", "\(number) MAIN ST LLC") {
        if hasColumn { $0.counterparty = "\(number) MAIN ST LLC" }
      }
    }
    for (serial, number) in ["1400", "1200"].enumerated() {
      try month.pay("2026-10-06", "-1200.00", "\(number) Main St LLC", serial + 1)
    }
    #expect(try month.findings() == ["match 1 = 2", "match 2 = 1"])
  }

  @Test("a check paid to a payee whose name only begins like the books' is a difference of payees")
  func check() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-351.77", "CHECK 1050 PAID TO TEXAS HEALTH DALLAS") { $0.checkNumber = "1050" }
    try month.ledger("2026-10-05", "-351.77", "Texas Health Austin") {
      $0.checkNumber = "1050"
      $0.method = .check
    }
    #expect(try month.findings() == ["payee-difference 1 = 1"])
  }

  @Test("a letter makes another payee where nothing else says that a payment was entered twice")
  func nearlyTwins() throws {
    for (other, expected) in [("Mario Lopez", "missing-at-bank = 2"), ("Maria Lopez", "duplicate-in-ledger = 2")] {
      var month = try Month()
      try month.bank("2026-10-15", "-300.00", "ZELLE TO MARIA LOPEZ") { $0.counterparty = "MARIA LOPEZ" }
      try month.ledger("2026-10-15", "-300.00", "Maria Lopez")
      try month.ledger("2026-10-15", "-300.00", other)
      #expect(try month.findings() == ["match 1 = 1", expected])
    }
  }

  @Test("a debit that names one bill twice is no other bill's, though the amounts are the same")
  func billDrawnTwice() throws {
    var month = try Month()
    for date in ["2026-10-06", "2026-10-07"] {
      try month.bank(date, "-300.00", "ACH DEBIT ACME PAPER INV 10017") {
        $0.counterparty = "ACME PAPER"
        $0.invoices = ["10017"]
      }
    }
    for (date, bill) in [("2026-10-06", "10017"), ("2026-10-07", "10018")] {
      try month.ledger(date, "-300.00", "Acme Paper") { $0.reference = bill }
    }
    #expect(try month.findings() == ["match 1 = 1", "duplicate-at-bank 2 =", "missing-at-bank = 2"])
  }

  @Test("a line that names one bill is not another's of its amount")
  func billOfOtherAmount() throws {
    var month = try Month()
    try month.bank("2026-10-15", "-300.00", "ACH DEBIT ACME PAPER INV 10018") {
      $0.counterparty = "ACME PAPER"
      $0.invoices = ["10018"]
    }
    try month.pay("2026-10-15", "-300.00", "Acme Paper", 1, invoice: "10017")
    try month.pay("2026-10-15", "-310.00", "Acme Paper", 2, invoice: "10018")
    #expect(!(try month.findings()).contains("match 1 = 1"))
  }

  @Test("a line that names two bills and is short is one difference over both, by references as by invoices")
  func twoReferences() throws {
    var month = try Month()
    try month.bank("2026-10-06", "1490.00", "ACH CREDIT MERIDIAN INV-77501 INV-77502") { $0.counterparty = "MERIDIAN" }
    for (bill, amount) in [("INV-77501", "1000.00"), ("INV-77502", "500.00")] {
      try month.ledger("2026-10-05", amount, "Meridian") { $0.reference = bill }
    }
    let findings = try month.findings()
    #expect(findings.count == 1 && findings[0].hasSuffix("1 = 1,2"), "\(findings)")
  }
}
