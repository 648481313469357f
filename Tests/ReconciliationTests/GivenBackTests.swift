import Banking
import Reconciliation
import Testing

/// Money that came back under words that do not say return, and what is to be done about it.
@Suite("Money given back")
struct GivenBackTests {
  @Test("BILL's credit of the amount of one payment gives that payment back, where the books wait for no receipt")
  func billCredit() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1000.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-14", "1000.00", "BILL.COM CREDIT")
    try month.pay("2026-10-06", "-1000.00", "Acme Paper", 1)
    #expect(try month.findings() == ["returned 1,2 = 1"])
    // What it collects from customers gives nothing back.
    month.bank[1].description = "BILL.COM RECEIVABLES"
    #expect(!(try month.findings()).contains("returned 1,2 = 1"))
    month.bank[1].description = "BILL.COM CREDIT"
    try month.ledger("2026-10-13", "1000.00", "Meridian Health")
    #expect(!(try month.findings()).contains("returned 1,2 = 1"))
  }

  @Test("the same from inside a batch is named with its payment")
  func billCreditOfBatch() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-1200.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-12", "200.00", "BILL.COM CREDIT")
    try month.pay("2026-10-05", "-1000.00", "Acme Paper", 1)
    try month.pay("2026-10-05", "-200.00", "Birch Dental", 2)
    #expect(try month.findings() == ["match 1 = 1,2", "returned 2 ="])
  }

  @Test("a refund that says duplicate takes the later of two equal debits back")
  func refundedDuplicate() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-07", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-13", "1500.00", "BILL.COM CREDIT DUPLICATE DEBIT")
    try month.pay("2026-10-06", "-1000.00", "Acme Paper", 1)
    try month.pay("2026-10-06", "-500.00", "Birch Dental", 2)
    #expect(try month.findings() == ["match 1 = 1,2", "not-in-ledger 2,3 ="])
  }

  @Test("a chargeback that was reversed leaves the receipt paid")
  func chargebackReversed() throws {
    var month = try Month()
    try month.bank("2026-10-02", "120.00", "MERCHANT SVCS DEPOSIT")
    try month.bank("2026-10-08", "-120.00", "CHARGEBACK MERCHANT SVCS")
    try month.bank("2026-10-20", "120.00", "CHARGEBACK REVERSAL MERCHANT SVCS")
    try month.ledger("2026-10-01", "120.00", "Meridian Health")
    #expect(try month.findings() == ["match 1,2,3 = 1"])
  }

  @Test("a bounce that a wire covered in part is one difference of the three lines")
  func coveredInPart() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-1500.00", "BILL.COM PAYABLES")
    try month.bank("2026-10-07", "1500.00", "RETURN OF POSTED CHECK / ITEM (RECEIVED ON 10-05) ELECTRONIC TRANSACTION")
    try month.bank("2026-10-09", "-1000.00", "WIRE OUT BNF:BILL.COM LLC") { $0.method = .wire }
    try month.pay("2026-10-05", "-1100.00", "Acme Paper", 1)
    try month.pay("2026-10-05", "-400.00", "Birch Dental", 2)
    #expect(try month.findings() == ["amount-difference/partial 1,2,3 = 1,2"])
  }

  @Test("a bounced debit of one payment asks for a wire to BILL, and the vendor for nothing")
  func bouncedSingle() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-900.00", "BILL.COM PAYABLES ACME PAPER")
    try month.bank("2026-10-08", "900.00", "RETURN OF POSTED CHECK / ITEM (RECEIVED ON 10-06) ELECTRONIC TRANSACTION")
    try month.pay("2026-10-06", "-900.00", "Acme Paper", 1, .fundingOwed)
    let finding = try #require(try month.outcome().discrepancies.first)
    #expect(finding.category == .returned)
    #expect(finding.action.contains("by wire") && finding.outsideNote.isEmpty, "\(finding.action)")
  }

  @Test("a payment that was drawn and did not reach its payee is told, though the bank agrees")
  func failedPayout() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-1500.00", "BILL.COM PAYABLES")
    try month.pay("2026-10-05", "-1000.00", "Acme Paper", 1)
    try month.pay("2026-10-05", "-500.00", "Birch Dental", 2, .disbursementFailed)
    let outcome = try month.outcome()
    #expect(outcome.lines == ["match[payout-failed] 1 = 1,2"])
    #expect(outcome.notes.contains { $0.contains("Birch Dental") && $0.contains("did not reach") })
  }
}

extension GivenBackTests {
  @Test("of two voids of one amount a credit that names one leaves the bare one to the other")
  func namedAndBareCredit() throws {
    var month = try Month()
    try month.bank("2026-10-02", "-50.00", "BILL.COM PAYABLES BRIGHTLINE")
    try month.bank("2026-10-05", "-50.00", "BILL.COM PAYABLES YARROW MEDIA")
    try month.bank("2026-10-09", "50.00", "BILL.COM VOID CREDIT BRIGHTLINE")
    try month.bank("2026-10-13", "50.00", "BILL.COM VOID CREDIT")
    try month.pay("2026-10-02", "-50.00", "Brightline", 1, .voided)
    try month.pay("2026-10-05", "-50.00", "Yarrow Media", 2, .voided, method: .check)
    #expect(try month.findings() == ["match[returned] 1,3 = 1", "match[returned] 2,4 = 2"])
  }
}
