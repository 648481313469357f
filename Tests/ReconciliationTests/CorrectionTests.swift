import Banking
import Reconciliation
import Testing

/// What banks put right: deposits, their own errors, receipts that bounced and came in after all, payments abroad that came back.
@Suite("Corrections")
struct CorrectionTests {
  @Test("a deposit and its correction are the receipts that the two add up to")
  func deposit() throws {
    var month = try Month()
    try month.bank("2026-10-06", "1240.00", "DEPOSIT")
    try month.bank("2026-10-08", "-90.00", "DEPOSIT CORRECTION")
    try month.ledger("2026-10-06", "600.00", "Hale Dairy")
    try month.ledger("2026-10-06", "550.00", "Ives Motors")
    #expect(try month.findings() == ["match 1,2 = 1,2"])
    month.ledger[1].amount = Amount(minorUnits: 54_000, currency: .usDollar)
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test("an error of the bank's and its correction are one finding of no weight")
  func error() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-1275.00", "DEBIT POSTED IN ERROR")
    try month.bank("2026-10-15", "1275.00", "CORRECTION OF ERROR 10/14")
    try month.ledger("2026-10-20", "-10.00", "Alpha Co")
    let outcome = try month.outcome()
    #expect(outcome.lines.first == "not-in-ledger 1,2 =")
    #expect(outcome.discrepancies.first?.severity == .low)
    #expect(outcome.discrepancies.first?.outsideNote == "")
  }

  @Test("a receipt that bounced and was collected again is one match of three lines")
  func collectedAgain() throws {
    var month = try Month()
    try month.bank("2026-10-06", "1320.00", "ACH CREDIT LARKSPUR INC RP7001")
    try month.bank("2026-10-08", "-1320.00", "RETURN ACH R01 INSUFFICIENT FUNDS LARKSPUR INC RP7001") {
      $0.returnCode = "R01"
    }
    try month.bank("2026-10-15", "1320.00", "ACH CREDIT LARKSPUR INC RP7001 RETRY PYMT")
    try month.ledger("2026-10-05", "1320.00", "Larkspur Inc") { $0.reference = "RP7001" }
    #expect(try month.findings() == ["match 1,2,3 = 1"])
    // With a receipt of its own the third line pays that one, and the first is still returned.
    try month.ledger("2026-10-14", "1320.00", "Larkspur Inc")
    #expect(try month.findings().contains("returned 1,2 = 1"))
  }

  @Test("a check that positive pay gave back was not paid, whatever its amount was read as")
  func positivePay() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-4420.00", "CHECK 1051") { $0.checkNumber = "1051" }
    try month.bank("2026-10-07", "4420.00", "POSITIVE PAY RETURN CHECK 1051")
    try month.ledger("2026-10-01", "-420.00", "Quinn Tree Care") {
      $0.method = .check
      $0.checkNumber = "1051"
      $0.reference = "1051"
    }
    #expect(try month.findings() == ["not-in-ledger 1,2 =", "outstanding-check = 1"])
  }

  @Test("a payment that came back and was sent again is one match of three lines")
  func sentAgain() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-420.00", "ACH DEBIT QUINN TREE CARE")
    try month.bank("2026-10-08", "420.00", "ACH RETURN R03 QUINN TREE CARE") { $0.returnCode = "R03" }
    try month.bank("2026-10-13", "-420.00", "ACH DEBIT QUINN TREE CARE")
    try month.ledger("2026-10-06", "-420.00", "Quinn Tree Care") { $0.method = .ach }
    #expect(try month.findings() == ["match 1,2,3 = 1"])
    try month.ledger("2026-10-13", "-420.00", "Quinn Tree Care") { $0.method = .ach }
    #expect(try month.findings() == ["match 3 = 2", "returned 1,2 = 1"])
  }

  @Test("a wire recalled less the bank's fee is told with the fee")
  func recalled() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-12000.00", "WIRE OUT HELIOS GMBH")
    try month.bank("2026-10-09", "11975.00", "WIRE RETURN HELIOS GMBH")
    try month.ledger("2026-10-06", "-12000.00", "Helios GmbH") { $0.method = .wire }
    #expect(try month.findings() == ["amount-difference/fee-netted 1,2 = 1"])
  }

  @Test("what the file shows as cleared before the period and as back in it is returned")
  func clearedAndBack() throws {
    var month = try Month()
    try month.bank("2026-09-28", "-420.00", "ACH QUINN TREE")
    try month.bank("2026-10-02", "420.00", "ACH RETURN R03 QUINN TREE") { $0.returnCode = "R03" }
    try month.ledger("2026-09-28", "-420.00", "Quinn Tree Care")
    month.bankBalances = [
      AccountBalances(
        account: nil, currency: .usDollar, opening: Amount(minorUnits: 1_000_000, currency: .usDollar),
        closing: Amount(minorUnits: 1_000_000, currency: .usDollar))
    ]
    let outcome = try month.outcome()
    #expect(outcome.lines == ["returned 2 = 1"])
    // What left before the period is in both opening balances: the books owe the return alone.
    let balances = try #require(outcome.partitions.first?.balances)
    #expect(balances.bookBalance?.minorUnits == 958_000)
    #expect(balances.items.map(\.amount.minorUnits) == [42_000])
    #expect(balances.unexplained?.minorUnits == 0)
    month.bank[1].amount = Amount(minorUnits: 41_900, currency: .usDollar)
    #expect(try month.findings() == ["returned-item 2 ="])
  }

  @Test("a return of what moved before the period is that payment's, by its number or its name")
  func earlier() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-740.00", "RETURNED DEPOSITED ITEM CHECK 4410")
    try month.ledger("2026-09-28", "740.00", "Gable Roofing") { $0.reference = "4410" }
    #expect(try month.findings() == ["returned 1 = 1"])
    try month.ledger("2026-09-29", "740.00", "Hale Dairy") { $0.reference = "4410" }
    #expect(try month.findings().contains("returned-item 1 ="))
  }

  @Test("a payment abroad of which a little less came back is told with what was lost")
  func abroad() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-10000.00", "BILL.COM INTL PAYMENT HELIOS GMBH")
    try month.bank("2026-10-20", "9890.00", "BILL.COM INTL RETURN HELIOS GMBH")
    try month.ledger("2026-10-06", "-10000.00", "Helios GmbH") { $0.method = .international }
    let outcome = try month.outcome()
    #expect(outcome.lines == ["amount-difference/exchange-rate 1,2 = 1"])
    #expect(outcome.discrepancies[0].explanation.contains("110.00 was lost on the way"))
    month.bank[1].amount = Amount(minorUnits: 700_000, currency: .usDollar)
    #expect(try month.findings() == ["match 1 = 1", "returned-item 2 ="])
  }
}

@Suite("Checks whose amount the bank corrected")
struct CheckCorrectionTests {
  @Test("a check read wrong and its correction are the check", arguments: ["9.00", "8.00"])
  func encoding(correction: String) throws {
    var month = try Month()
    try month.bank("2026-10-10", "-1421.00", "CHECK 3002") { $0.checkNumber = "3002" }
    try month.bank("2026-10-11", correction, "CREDIT ADJUSTMENT CHECK 3002 ENCODING ERROR")
    try month.ledger("2026-10-06", "-1412.00", "Gable Roofing") {
      $0.checkNumber = "3002"
      $0.method = .check
    }
    let findings = try month.findings()
    // Of another amount it corrects something else.
    #expect(correction == "9.00" ? findings == ["match 1,2 = 1"] : findings.count == 2)
  }
}
