import Banking
import Reconciliation
import Testing

/// Several accounts in one run: whose a payment is, and whose a statement is that names none.
@Suite("Accounts")
struct AccountTests {
  private func month(_ accounts: (String?, String?)) throws -> Month {
    var month = try Month()
    try month.bank("2026-10-06", "-330.00", "BILL.COM LLC PAYABLES MULTIPLE PAYMENTS") { $0.account = accounts.0 }
    try month.bank("2026-10-06", "-660.20", "BILL.COM LLC PAYABLES MULTIPLE PAYMENTS") { $0.account = accounts.1 }
    for (amount, account) in [
      ("-250.00", "AP Checking ...4821"), ("-80.00", "AP Checking ...4821"), ("-250.00", "Payables ...7733"),
      ("-410.20", "Payables ...7733"),
    ] {
      let number = month.ledger.count
      try month.ledger("2026-10-06", amount, "Payee \(number)") {
        $0.account = account
        $0.confirmation = "P26100501-100000\(number)"
        $0.fundingSource = .bankAccount
      }
    }
    return month
  }

  @Test("each account's debit holds its own payments, and a statement without a name is the ledger's one account left")
  func unnamed() throws {
    let named: [(String?, String?)] = [("4821", "7733"), (nil, "7733"), ("4821", nil)]
    for accounts in named {
      let findings = try month(accounts).findings()
      #expect(Set(findings) == ["match 1 = 1,2", "match 2 = 3,4"])
    }
    let notes = try month((nil, "7733")).outcome().notes
    #expect(notes.count == 1 && notes[0].contains("\"AP Checking ...4821\""))
    #expect(try month(("4821", "7733")).outcome().notes.isEmpty)
  }

  @Test("a ledger whose every row names another account than the statement's is told")
  func ledgerOfAnother() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-330.00", "BILL.COM PAYABLES") { $0.account = "000111224821" }
    for account in ["Payroll ...9917", "Checking ...4821", "Payroll"] {
      var own = month
      try own.ledger("2026-10-06", "-330.00", "Granite Supply") {
        $0.account = account
        $0.confirmation = "P26100501-1000001"
      }
      let outcome = try own.outcome()
      #expect(outcome.matches.count == 1)
      #expect(
        outcome.notes.contains { $0.hasPrefix("every ledger row is of another account") } == (account.contains("9917")))
    }
  }

  @Test("a payment booked on one account and drawn on another is no match")
  func other() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-975.00", "BILL.COM LLC PAYABLES ACME PAPER") { $0.account = "4821" }
    try month.bank("2026-10-09", "-44.10", "BILL.COM LLC PAYABLES FARGO FOODS") { $0.account = "7733" }
    for (date, amount, payee) in [("2026-10-06", "-975.00", "Acme Paper"), ("2026-10-09", "-44.10", "Fargo Foods")] {
      try month.ledger(date, amount, payee) { $0.account = "Payables ...7733" }
    }
    #expect(try month.findings().sorted() == ["match 2 = 2", "missing-at-bank = 1", "not-in-ledger 1 ="])
  }
}
