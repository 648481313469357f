import Banking
import Reconciliation
import Testing

/// The bank's charges and interest, and the entries that the books make for them.
@Suite("Charges and interest")
struct ChargeTests {
  @Test("a charge is matched with its entry, also where that is made when the statement has come")
  func bookedLater() throws {
    var month = try Month()
    try month.bank("2026-10-02", "-25.00", "MONTHLY SERVICE CHARGE")
    try month.ledger("2026-10-31", "-25.00", "First Bank") { $0.description = "First Bank service charge" }
    #expect(try month.findings() == ["match 1 = 1"])
    month.ledger[0].description = "First Bank printer paper"
    #expect(try month.findings() == ["bank-fee 1 =", "in-transit = 1"])
  }

  @Test("one entry for all charges, or for all charges and interest")
  func together() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-15.00", "WIRE FEE")
    try month.bank("2026-10-30", "-25.00", "SERVICE CHARGE")
    try month.bank("2026-10-30", "3.10", "INTEREST EARNED")
    try month.ledger("2026-10-31", "-36.90") { $0.description = "Bank fees net of interest" }
    #expect(try month.findings() == ["match 1,2,3 = 1"])
    month.ledger[0].amount = Amount(minorUnits: -4_000, currency: .usDollar)
    #expect(try month.findings() == ["match 1,2 = 1", "interest 3 ="])
    month.ledger[0].amount = Amount(minorUnits: -4_001, currency: .usDollar)
    #expect(try month.findings().contains("bank-fee 1 ="))
  }

  @Test("more charges of an amount than entries: none is chosen by chance")
  func unequal() throws {
    var month = try Month()
    for date in ["2026-10-02", "2026-10-03"] { try month.bank(date, "-15.00", "OVERDRAFT FEE") }
    try month.ledger("2026-10-31", "-15.00") { $0.description = "Bank fee" }
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test(
    "what somebody is paid for is no charge, no interest and no return of the bank's",
    arguments: [
      "ATTORNEY FEES SMITH & CO WIRE OUT", "GREYSTAR MANAGEMENT FEE ACH DEBIT", "MEDICAL BILLING ASSOCIATES ACH DEBIT",
      "ACH DEBIT FRANCHISE FEE SUBWAY", "INTEREST AND PRINCIPAL LOAN PMT 0041",
      "BEST INTEREST ADVISORS LLC ONLINE PAYMENT",
      "IRS TAX RETURN PREP H&R BLOCK", "RETURN ON INVESTMENT PARTNERS ACH",
    ])
  func somebodyElses(text: String) throws {
    var month = try Month()
    try month.bank("2026-10-06", "-4900.50", text)
    #expect(try month.findings() == ["not-in-ledger 1 ="])
  }

  @Test(
    "the bank's own words for a charge",
    arguments: [
      "OUTGOING WIRE TRANSFER FEE", "WIRE TRANS SVC CHARGE", "FEE FOR OUTGOING WIRE",
      "ACCOUNT ANALYSIS SETTLEMENT CHARGE",
      "CASH MANAGEMENT FEE 0926", "FOREIGN TRANSACTION FEE", "MONTHLY FEE BUSINESS CHECKING",
      "OVERDRAFT PROTECTION FEE",
      "COMISION MANTENIMIENTO CUENTA", "FRAIS TENUE DE COMPTE", "ENTGELTABSCHLUSS SIEHE ANLAGE",
      "STOP PAYMENT FEE CK 1044",
    ])
  func banksOwn(text: String) throws {
    var month = try Month()
    try month.bank("2026-10-06", "-25.00", text)
    #expect(try month.findings() == ["bank-fee 1 ="])
  }

  @Test(
    "the bank's own words for interest",
    arguments: [
      "INTEREST", "INTEREST PAID THIS PERIOD", "CREDIT INTEREST 1025", "LOAN INTEREST PAYMENT", "HABENZINSEN",
    ])
  func interest(text: String) throws {
    var month = try Month()
    try month.bank("2026-10-06", "2.50", text)
    #expect(try month.findings() == ["interest 1 ="])
  }
}
