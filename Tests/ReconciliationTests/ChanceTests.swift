import Banking
import Reconciliation
import Testing

/// What only looks like a match: names that are nearly one, words that several payees share, lines that nobody can tell apart.
@Suite struct ChanceTests {
  @Test func aNearNameIsAnotherPayeeWhereTheLedgerPaysTheOneThatIsNamed() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-3850.00", "POS PURCHASE Zephyrbridge Freight 621507")
    try month.ledger("2026-10-14", "-3850.00", "Zephyrridge Freight")
    try month.ledger("2026-10-20", "-112.40", "Zephyrbridge Freight")
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test func aNearNameIsASlipWhereTheLedgerPaysNobodyElse() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-3850.00", "POS PURCHASE Zephyrbridge Freight 621507")
    try month.ledger("2026-10-14", "-3850.00", "Zephyrridge Freight")
    #expect(try month.findings() == ["match 1 = 1"])
  }

  @Test func aSharedFirstWordIsAnotherPayeeWhereTheTextNamesOneWhole() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-4575.00", "ACH DEBIT LINDENLAKE STAFFING")
    try month.ledger("2026-10-14", "-4575.00", "Lindenlake Packaging")
    try month.ledger("2026-10-21", "-80.15", "Lindenlake Staffing")
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test func equalLinesForTwoPayeesAreAmbiguous() throws {
    var month = try Month()
    for _ in 1...2 { try month.bank("2026-10-14", "-1200.00", "ACH DEBIT BIRCHLAKE") }
    try month.ledger("2026-10-14", "-1200.00", "Birchlake Foods")
    try month.ledger("2026-10-14", "-1200.00", "Birchlake Roofing")
    #expect(try month.findings() == ["ambiguous 1,2 = 1,2"])
  }

  @Test func twoTextsForOnePaymentAreAmbiguous() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-5825.00", "POS PURCHASE Knolldale Telecom 205882")
    try month.bank("2026-10-14", "-5825.00", "ACH DEBIT KNOLLDALE TELECOM")
    try month.ledger("2026-10-14", "-5825.00", "Knolldale Telecom")
    #expect(try month.findings() == ["ambiguous 1,2 = 1"])
  }
}
