import Banking
import Reconciliation
import Testing

/// Entries of the books that stand for two lines of the bank, and days that are whole each on its own.
@Suite("One entry for two lines, and equal debits of two dates")
struct OneEntryTests {
  @Test("a payment booked with the bank's fee for it is both lines")
  func withFee() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-2500.00", "WIRE OUT HARBOR STEEL") {
      $0.counterparty = "HARBOR STEEL"
      $0.method = .wire
    }
    try month.bank("2026-10-05", "-30.00", "WIRE FEE") { $0.kind = .bankFee }
    try month.ledger("2026-10-05", "-2530.00", "Harbor Steel")
    #expect(try month.findings() == ["match 1,2 = 1"])
    // Where the books have the fee too, it is not in the payment's entry.
    try month.ledger("2026-10-05", "-30.00", "Bank fees") { $0.description = "Wire fee" }
    #expect(!(try month.findings()).contains("match 1,2 = 1"))
  }

  @Test("the account's own charges are in no payment's entry, nor is one fee in either of two")
  func otherFees() throws {
    for fee in ["MONTHLY SERVICE FEE", "OVERDRAFT FEE", "ATM FEE", "STOP PAYMENT FEE"] {
      var month = try Month()
      try month.bank("2026-10-06", "-2500.00", "ACH DEBIT HARBOR STEEL") { $0.counterparty = "HARBOR STEEL" }
      try month.bank("2026-10-06", "-30.00", fee) { $0.kind = .bankFee }
      try month.ledger("2026-10-06", "-2530.00", "Harbor Steel")
      #expect(!(try month.findings()).contains { $0.hasPrefix("match") }, "\(fee)")
    }
    var month = try Month()
    for (payee, amount) in [("HARBOR STEEL", "-2500.00"), ("BOLTON FREIGHT", "-1000.00")] {
      try month.bank("2026-10-06", amount, "WIRE OUT \(payee)") { $0.counterparty = payee }
    }
    try month.bank("2026-10-06", "-30.00", "WIRE FEE") { $0.kind = .bankFee }
    try month.ledger("2026-10-06", "-2530.00", "Harbor Steel")
    try month.ledger("2026-10-06", "-1030.00", "Bolton Freight")
    #expect(!(try month.findings()).contains { $0.hasPrefix("match") })
  }

  @Test("two wires with their fees, each of its own day, are two")
  func feesOfTheirDays() throws {
    var month = try Month()
    for (day, payee, amount) in [("06", "HARBOR STEEL", "-2500.00"), ("08", "BOLTON FREIGHT", "-1000.00")] {
      try month.bank("2026-10-\(day)", amount, "WIRE OUT \(payee)") { $0.counterparty = payee }
      try month.bank("2026-10-\(day)", "-30.00", "WIRE FEE") { $0.kind = .bankFee }
    }
    try month.ledger("2026-10-06", "-2530.00", "Harbor Steel")
    try month.ledger("2026-10-08", "-1030.00", "Bolton Freight")
    #expect(try month.findings() == ["match 1,2 = 1", "match 3,4 = 2"])
  }

  @Test("a receipt booked as what was left after a part was paid back is both lines")
  func lessRefund() throws {
    var month = try Month()
    try month.bank("2026-10-06", "1200.00", "ACH CREDIT MERIDIAN HEALTH") { $0.counterparty = "MERIDIAN HEALTH" }
    try month.bank("2026-10-20", "-200.00", "ACH DEBIT MERIDIAN HEALTH REFUND") {
      $0.counterparty = "MERIDIAN HEALTH"
    }
    try month.ledger("2026-10-06", "1000.00", "Meridian Health")
    #expect(try month.findings() == ["match 1,2 = 1"])
  }

  @Test("equal debits of BILL's that are each all of their own day are each day's own")
  func ownDates() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-07", "-1500.00", "BILL.COM PAYABLES")
    try month.pay("2026-10-06", "-1000.00", "Acme Paper", 1)
    try month.pay("2026-10-06", "-500.00", "Birch Dental", 2)
    try month.pay("2026-10-07", "-1500.00", "Cole Freight", 3)
    #expect(try month.findings() == ["match 1 = 1,2", "match 2 = 3"])
  }

  @Test("what the books took back as entered twice is no repetition")
  func reversedTwin() throws {
    var month = try Month()
    try month.bank("2026-10-15", "-300.00", "ACH DEBIT ACME PAPER") { $0.counterparty = "ACME PAPER" }
    try month.ledger("2026-10-15", "-300.00", "Acme Paper")
    try month.ledger("2026-10-16", "-300.00", "Acme Paper")
    try month.ledger("2026-10-20", "300.00", "Acme Paper") { $0.description = "Reversal of duplicate payment" }
    #expect(try month.findings() == ["match 1 = 1", "voided = 2", "voided = 3"])
  }
}

extension OneEntryTests {
  @Test("receipts of two days brought to the bank together are one deposit, unless another one lies between")
  func heldReceipts() throws {
    var month = try Month()
    try month.bank("2026-10-08", "1500.00", "DEPOSIT")
    try month.ledger("2026-10-05", "700.00", "Meridian Health")
    try month.ledger("2026-10-06", "800.00", "Fairmont Clinic")
    #expect(try month.findings() == ["match 1 = 1,2"])
    try month.bank("2026-10-07", "64.10", "DEPOSIT")
    #expect(!(try month.findings()).contains("match 1 = 1,2"))
  }

  @Test("two lines of one text and day are the entry they add up to")
  func rideAndTip() throws {
    var month = try Month()
    try month.bank("2026-10-15", "-22.10", "UBER TRIP") { $0.counterparty = "UBER TRIP" }
    try month.bank("2026-10-15", "-4.00", "UBER TRIP") { $0.counterparty = "UBER TRIP" }
    try month.ledger("2026-10-14", "-26.10", "Uber")
    #expect(try month.findings() == ["match 1,2 = 1"])
  }

  @Test("a processor's charge is nobody's debit to disown, and BILL's fee on payables is BILL's")
  func charges() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-43.50", "MERCHANT BANKCARD MTOT DISC")
    try month.bank("2026-10-06", "-1.49", "BILL.COM PAYABLES FEE")
    try month.bank("2026-10-06", "-1050.00", "BILL.COM PAYABLES")
    try month.pay("2026-10-06", "-1050.00", "Acme Paper", 1)
    let outcome = try month.outcome()
    #expect(outcome.lines == ["match 3 = 1", "not-in-ledger 1 =", "platform-fee 2 ="])
    let charge = try #require(outcome.discrepancies.first { $0.category == .notInLedger })
    #expect(!charge.escalate && charge.action.contains("processor"), "\(charge.action)")
  }
}
