import Banking
import Reconciliation
import Testing

/// Lines whose own words say that they pay no vendor and come from no customer.
@Suite("Movements that are nobody's payment")
struct OwnKindTests {
  @Test(
    "a line of another kind pays no vendor, and is no customer's receipt, by its amount alone",
    arguments: [
      ("-4127.19", "IRS USATAXPYMT"), ("-4127.19", "ADP PAYROLL"), ("-4127.19", "LOAN PAYMENT 7781"),
      ("-4127.19", "SWEEP OUT TO REPO"), ("-4127.19", "WIRE FEE"), ("-4127.19", "MERCHANT FEES"),
      ("-4127.19", "DEBIT MEMO CORRECTION"), ("-4127.19", "RETURNED DEPOSITED ITEM"), ("-4127.19", "CHARGEBACK"),
      ("4127.19", "LINE OF CREDIT ADVANCE"), ("4127.19", "PROVISIONAL CREDIT CLAIM 88"),
      ("4127.19", "SWEEP FROM REPO"), ("4127.19", "IRS TAX REF"), ("4127.19", "SBA LOAN PROCEEDS"),
    ])
  func another(amount: String, text: String) throws {
    var month = try Month()
    try month.bank("2026-10-14", amount, text)
    try month.ledger("2026-10-14", amount, "Sparkle Cleaning")
    #expect(try month.outcome().matches.isEmpty)
    // The same amount under a text that says nothing of a kind is the payment.
    month.bank[0].description = "ACH"
    #expect(try month.findings() == ["match 1 = 1"])
  }

  @Test(
    "it is the entry of the books that says the same, or names nobody",
    arguments: [
      ("IRS USATAXPYMT", "Internal Revenue Service"), ("ADP PAYROLL", "Payroll October"),
      ("LOAN PAYMENT 7781", "Loan 7781"),
      ("SWEEP OUT TO REPO", "Transfer to reserve"),
    ])
  func booked(text: String, payee: String) throws {
    var month = try Month()
    try month.bank("2026-10-14", "-4127.19", text)
    try month.ledger("2026-10-14", "-4127.19", payee)
    #expect(try month.findings() == ["match 1 = 1"])
    month.ledger[0].counterparty = nil
    #expect(try month.findings() == ["match 1 = 1"])
  }

  @Test("a transfer booked the day after is that transfer")
  func transfer() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-300.00", "ONLINE TRANSFER TO SAV 9921") { $0.kind = .transfer }
    try month.ledger("2026-10-06", "-300.00", "Savings") { $0.method = .transfer }
    #expect(try month.findings() == ["match 1 = 1"])
  }

  @Test("an ACH return is that of its debit, not a check of a customer with the payee's name")
  func returned() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-500.00", "ACH DEBIT IVORY FREIGHT")
    try month.bank("2026-10-08", "500.00", "ACH RETURN R03 IVORY FREIGHT") { $0.returnCode = "R03" }
    try month.ledger("2026-10-06", "-500.00", "Ivory Freight") { $0.method = .ach }
    try month.ledger("2026-10-07", "500.00", "Ivory Freight") { $0.checkNumber = "3912" }
    let found = try month.findings()
    #expect(found == ["returned 1,2 = 1", "in-transit = 2"])
  }
}
