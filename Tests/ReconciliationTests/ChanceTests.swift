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

  @Test func aDebitThatTwoPaymentsOfItsDateFitAloneIsAmbiguous() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-640.00", "BILL.COM PAYABLES")
    try month.ledger("2026-10-14", "-640.00", "Heron Labs") {
      $0.method = .ach
      $0.confirmation = "P26101401-0000001"
    }
    try month.ledger("2026-10-14", "-640.00", "Wren Freight") {
      $0.method = .check
      $0.confirmation = "P26101401-0000002"
    }
    #expect(try month.findings() == ["ambiguous 1 = 1,2"])
  }

  @Test func aDebitForOneIsNotTheBatchOfOthers() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-1110.37", "BILL.COM PAYABLES OSPREY MARINE")
    for (amount, payee) in [
      ("-411.12", "Heron Labs"), ("-302.25", "Wren Freight"), ("-397.00", "Finch Foods"), ("-95.40", "Lark Paper"),
    ] {
      try month.ledger("2026-10-14", amount, payee) { $0.confirmation = "P26101401-\(payee.utf8.count)\(amount)" }
    }
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test(arguments: [false, true])
  func equalAmountsUnderOneReferenceGoByName(isSwapped: Bool) throws {
    var month = try Month()
    for name in isSwapped ? ["ZENITH TOOLS", "ACME PAPER"] : ["ACME PAPER", "ZENITH TOOLS"] {
      try month.bank("2026-10-14", "-500.00", "ACH DEBIT \(name) OCT2026X") { $0.reference = "OCT2026X" }
    }
    for name in ["Zenith Tools", "Acme Paper"] {
      try month.ledger("2026-10-14", "-500.00", name) { $0.reference = "OCT2026X" }
    }
    #expect(try month.findings() == (isSwapped ? ["match 1 = 1", "match 2 = 2"] : ["match 1 = 2", "match 2 = 1"]))
  }

  @Test func aCentOffIsNoMatchWithAnotherPayee() throws {
    var month = try Month()
    month.options.toleranceMinorUnits = 2
    try month.bank("2026-10-14", "-500.01", "CHECK 1042 ZENITH TOOLS") {
      $0.checkNumber = "1042"
      $0.counterparty = "Zenith Tools"
    }
    try month.ledger("2026-10-14", "-500.00", "Acme Paper") {
      $0.method = .check
      $0.checkNumber = "1042"
    }
    #expect(try month.outcome().matches.isEmpty)
  }
}
