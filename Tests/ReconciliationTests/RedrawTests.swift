import Banking
import Reconciliation
import Testing

/// Debits that came back and were drawn again, beside others of their amount.
@Suite("Drawn again")
struct RedrawTests {
  private static let bounce = "RETURN BILL.COM PAYABLES NSF R01"

  /// A debit of 500.00 that bounced, and a second payment of 500.00 to somebody else.
  private func month(second: String, _ debits: [String]) throws -> Month {
    var month = try Month()
    try month.bank("2026-10-05", "-500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-07", "500.00", Self.bounce) { $0.returnCode = "R01" }
    for debit in debits { try month.bank(debit, "-500.00", "BILL.COM PAYABLES") }
    try month.pay("2026-10-05", "-500.00", "Acme Paper", 1)
    try month.pay(second, "-500.00", "Birch Dental", 2)
    return month
  }

  @Test("a later debit of the amount is its own payment's, the one between is drawn again")
  func laterDebit() throws {
    #expect(
      try month(second: "2026-10-14", ["2026-10-09", "2026-10-14"]).findings() == ["match 1,2,3 = 1", "match 4 = 2"])
  }

  @Test("of two debits of the second payment's day one is drawn again")
  func sameDay() throws {
    let findings = try month(second: "2026-10-14", ["2026-10-14", "2026-10-14"]).findings()
    #expect(findings == ["match 1,2,4 = 1", "match 3 = 2"])
  }

  @Test("the second payment's only debit is drawn again for nobody")
  func onlyDebit() throws {
    let findings = try month(second: "2026-10-14", ["2026-10-14"]).findings()
    #expect(findings.contains("match 3 = 2"))
    #expect(findings.contains("returned 1,2 = 1"))
  }

  @Test("what was drawn again may come back again, and is told as one story")
  func bouncedTwice() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-07", "500.00", Self.bounce) { $0.returnCode = "R01" }
    try month.bank("2026-10-09", "-500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-14", "500.00", Self.bounce) { $0.returnCode = "R01" }
    try month.pay("2026-10-05", "-500.00", "Acme Paper", 1)
    #expect(try month.findings() == ["returned 1,2,3,4 = 1"])
    // And paid by wire after all.
    try month.bank("2026-10-16", "-500.00", "WIRE OUT BNF:BILL.COM LLC") { $0.method = .wire }
    #expect(try month.findings() == ["match 1,2,3,4,5 = 1"])
  }

  @Test("a return whose reason is all that it says could be that of either of two equal debits")
  func bareReturn() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-14", "-500.00", "BILL.COM PAYABLES")
    try month.pay("2026-10-05", "-500.00", "Acme Paper", 1)
    try month.pay("2026-10-14", "-500.00", "Birch Dental", 2)
    try month.bank("2026-10-23", "500.00", "ACH RETURN CREDIT R03") {
      $0.counterparty = "CREDIT R03"
      $0.returnCode = "R03"
    }
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2", "ambiguous 3 ="])
  }

  @Test("as many equal debits as came back, and as many drawn again, are told in their order")
  func allBounced() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-06", "-500.00", "BILL.COM PAYABLES")
    for date in ["2026-10-07", "2026-10-08"] { try month.bank(date, "500.00", Self.bounce) { $0.returnCode = "R01" } }
    for date in ["2026-10-13", "2026-10-14"] { try month.bank(date, "-500.00", "BILL.COM PAYABLES") }
    try month.pay("2026-10-05", "-500.00", "Acme Paper", 1)
    try month.pay("2026-10-06", "-500.00", "Birch Dental", 2)
    #expect(try month.findings() == ["match 1,3,5 = 1", "match 2,4,6 = 2"])
  }

  @Test("a return with a reason code is that of the one debit within the banks' two days")
  func recentDebit() throws {
    var month = try Month()
    try month.bank("2026-10-15", "-500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-21", "-500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-23", "500.00", Self.bounce) { $0.returnCode = "R01" }
    try month.pay("2026-10-15", "-500.00", "Acme Paper", 1)
    try month.pay("2026-10-21", "-500.00", "Birch Dental", 2)
    #expect(try month.findings() == ["match 1 = 1", "returned 2,3 = 2"])
    // What a customer disputes comes back later.
    month.bank[2].returnCode = "R10"
    #expect(try month.findings().contains("returned 2,3 = 2") == false)
  }

  @Test(
    "a debit that the bank posted on the payments' own date, no banking day, is theirs",
    arguments: ["2026-10-10", "2026-10-12"])
  func closedDay(date: String) throws {
    var month = try Month()
    try month.bank(date, "-900.00", "BILL.COM PAYABLES")
    try month.pay(date, "-500.00", "Acme Paper", 1)
    try month.pay(date, "-400.00", "Birch Dental", 2)
    #expect(try month.findings() == ["match 1 = 1,2"])
    month.bank[0].date = try day("2026-10-09")
    #expect(try month.findings().contains("match 1 = 1,2") == false)
  }

  @Test("a debit that the bank posted on a Saturday is Friday's, and not Monday's")
  func saturday() throws {
    var month = try Month()
    try month.bank("2026-10-17", "-900.00", "BILL.COM PAYABLES")
    try month.pay("2026-10-16", "-500.00", "Acme Paper", 1)
    try month.pay("2026-10-16", "-400.00", "Birch Dental", 2)
    #expect(try month.findings() == ["match 1 = 1,2"])
    // Nothing is drawn before its process date.
    for row in month.ledger.indices { month.ledger[row].date = try day("2026-10-19") }
    #expect(try month.findings().contains { $0.hasPrefix("match") } == false)
  }

  @Test("a payee that was paid once too often and gave it back, whichever it was")
  func twinGivenBack() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-640.50", "ACH ACME PAPER")
    try month.bank("2026-10-13", "-640.50", "ACH ACME PAPER")
    try month.bank("2026-10-20", "640.50", "ACH CREDIT ACME PAPER")
    try month.ledger("2026-10-05", "-640.50", "Acme Paper")
    #expect(try month.findings() == ["match 1,2,3 = 1"])
    // A receipt that the ledger has is no debit given back.
    try month.ledger("2026-10-20", "640.50", "Acme Paper")
    #expect(try month.findings().contains("match 1,2,3 = 1") == false)
  }

  @Test("a bill that two payments paid is said, though both were drawn")
  func paidTwice() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1500.00", "BILL.COM PAYABLES")
    for (payee, number, bill) in [
      ("Acme Paper", 1, "INV-7001"), ("Acme Paper", 2, "INV-7001"), ("Birch Dental", 3, "INV-9"),
    ] {
      try month.pay("2026-10-06", "-500.00", payee, number)
      month.ledger[month.ledger.count - 1].invoices = [bill]
    }
    #expect(try month.findings() == ["match 1 = 1,2,3"])
    let notes = try month.outcome().notes
    #expect(notes.count { $0.hasPrefix("bill INV-7001 of Acme Paper was paid twice, 500.00 each") } == 1)
  }

  @Test("an open payment of the amount to another name is named beside the line")
  func otherName() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-777.12", "CEDAR RIDGE AUSTIN")
    try month.ledger("2026-10-05", "-777.12", "Cedar Ridge Apartments")
    let outcome = try month.outcome()
    let line = try #require(outcome.discrepancies.first { $0.category == .notInLedger })
    #expect(line.explanation.contains("Cedar Ridge Apartments"))
  }
}
