import Banking
import Reconciliation
import Testing

/// Debits that compete with BILL's, and BILL's own that came back and were drawn again.
@Suite("BILL's debits and others that look like theirs")
struct ContestedDebitTests {
  @Test(
    "what one debit of BILL's drew whole on its date is not paid by the payee's own debit",
    arguments: ["ACH DEBIT ACME PAPER", "WIRE OUT ACME PAPER", "ZELLE TO ACME PAPER"])
  func wholeDate(text: String) throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-07", "-1000.00", text) { $0.counterparty = "ACME PAPER" }
    try month.pay("2026-10-06", "-1000.00", "Acme Paper", 1)
    try month.pay("2026-10-06", "-500.00", "Birch Dental", 2)
    #expect(try month.findings() == ["match 1 = 1,2", "not-in-ledger 2 ="])
  }

  @Test("also where the debit's amount comes again on another date")
  func wholeDateOfPopularAmount() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-20", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-06", "-1000.00", "ACH DEBIT ACME PAPER") { $0.counterparty = "ACME PAPER" }
    try month.pay("2026-10-06", "-1000.00", "Acme Paper", 1)
    try month.pay("2026-10-06", "-500.00", "Birch Dental", 2)
    try month.pay("2026-10-20", "-1500.00", "Cole Freight", 3)
    #expect(try month.findings() == ["match 1 = 1,2", "match 2 = 3", "not-in-ledger 3 ="])
  }

  @Test("nor is a single payment, though the payee's debit names its bill")
  func single() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1000.00", "BILL.COM PAYABLES ACME PAPER")
    try month.bank("2026-10-07", "-1000.00", "ACH DEBIT ACME PAPER INV 10017") {
      $0.counterparty = "ACME PAPER"
      $0.invoices = ["10017"]
    }
    try month.pay("2026-10-06", "-1000.00", "Acme Paper", 1, invoice: "10017")
    #expect(try month.findings() == ["match 1 = 1", "not-in-ledger 2 ="])
  }

  @Test("where the date's debit is short of the payment, the payee's own debit pays it")
  func notWhole() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-07", "-1000.00", "ACH DEBIT ACME PAPER") { $0.counterparty = "ACME PAPER" }
    try month.pay("2026-10-06", "-1000.00", "Acme Paper", 1)
    try month.pay("2026-10-06", "-500.00", "Birch Dental", 2)
    #expect(try month.findings() == ["match 1 = 2", "match 2 = 1"])
  }

  @Test("a bounced debit that names its payee is found by a return that names BILL and a reason code")
  func bouncedByCode() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-900.00", "BILL.COM PAYABLES ACME PAPER")
    try month.bank("2026-10-08", "900.00", "ACH RETURN R01 BILL.COM PAYABLES") { $0.returnCode = "R01" }
    try month.pay("2026-10-06", "-900.00", "Acme Paper", 1)
    #expect(try month.findings() == ["returned 1,2 = 1"])
    try month.bank("2026-10-13", "-900.00", "WIRE OUT BILL.COM LLC") { $0.method = .wire }
    #expect(try month.outcome().matches.map { $0.bank.count } == [3])
  }

  @Test(
    "a bounced debit that BILL draws again under the same text is one story",
    arguments: ["2026-10-08", "2026-10-09", "2026-10-13"])
  func drawnAgain(date: String) throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-08", "1500.00", "NSF RETURNED ITEM BILL.COM") { $0.kind = .returnedItem }
    try month.bank(date, "-1500.00", "BILL.COM PAYABLES")
    try month.pay("2026-10-06", "-1000.00", "Acme Paper", 1)
    try month.pay("2026-10-06", "-500.00", "Birch Dental", 2)
    let outcome = try month.outcome()
    #expect(outcome.matches.map { $0.bank.count } == [3] && outcome.discrepancies.isEmpty, "\(outcome.lines)")
  }

  @Test("a later debit of the amount that has payments of its own is no second presentment")
  func ownPayments() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-08", "1500.00", "NSF RETURNED ITEM BILL.COM") { $0.kind = .returnedItem }
    try month.bank("2026-10-13", "-1500.00", "BILL.COM PAYABLES")
    try month.pay("2026-10-06", "-1500.00", "Acme Paper", 1)
    try month.pay("2026-10-13", "-1500.00", "Cole Freight", 2)
    #expect(try month.findings() == ["match 3 = 2", "returned 1,2 = 1"])
  }

  @Test("of two equal debits the one of the process date is the payment and the later one repeats it")
  func repeated() throws {
    var month = try Month()
    try month.bank("2026-10-08", "-73.39", "BILL.COM PAYABLES")
    try month.bank("2026-10-08", "-1383.41", "BILL.COM PAYABLES")
    try month.bank("2026-10-09", "-1383.41", "BILL.COM PAYABLES")
    try month.pay("2026-10-08", "-95.91", "Quarry Dental", 1, method: .check)
    try month.pay("2026-10-08", "-73.39", "Birch Roofing", 2, method: .virtualCard)
    try month.pay("2026-10-08", "-1383.41", "Orchard Printing", 3)
    #expect(
      try month.findings() == ["match 1 = 2", "match 2 = 3", "duplicate-at-bank 3 =", "missing-at-bank = 1"])
  }
}
