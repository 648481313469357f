import Banking
import Reconciliation
import Testing

/// Lines that only together are what the books have: deposits of one day, a party's payments less its credits, settlements of a card account.
@Suite("Together")
struct TogetherTests {
  private func deposits(_ bank: [String], _ receipts: [String]) throws -> [String] {
    var month = try Month()
    for amount in bank { try month.bank("2026-10-22", amount, "DEPOSIT") }
    for (index, amount) in receipts.enumerated() {
      try month.ledger("2026-10-22", amount, "Customer \(["Ash", "Birch", "Cedar", "Dover", "Elm"][index])")
    }
    return try month.findings()
  }

  @Test("two deposits that are all of a day's receipts: each its own, where only one split exists")
  func split() throws {
    #expect(
      try deposits(["2607.96", "3762.07"], ["535.56", "500.00", "1572.40", "1525.75", "2236.32"])
        == ["match 1 = 1,2,3", "match 2 = 4,5"])
  }

  @Test("where several splits exist, all of it is one match")
  func unsplit() throws {
    #expect(try deposits(["300.00", "500.00"], ["100.00", "200.00", "200.00", "300.00"]) == ["match 1,2 = 1,2,3,4"])
  }

  @Test("two deposits that are not all of the day's receipts are not joined")
  func partial() throws {
    #expect(
      try !deposits(["300.00", "500.00"], ["100.00", "200.00", "200.00", "300.00", "7.00"]).contains {
        $0.contains("1,2 =")
      })
  }

  @Test("a debit of all that a party has on a day, less its credit")
  func lessCredit() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-100.00", "ACH STAPLES")
    try month.ledger("2026-10-05", "-134.20", "Staples")
    try month.ledger("2026-10-05", "34.20", "Staples")
    #expect(try month.findings() == ["match 1 = 1,2"])
    month.ledger[1].date = try day("2026-10-07")
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test("a card account's debits hold the purchases since the last one; what none holds was paid by card")
  func cardSettlement() throws {
    var month = try Month()
    try month.bank("2026-10-09", "-1134.20", "DIVVY DES:CARDPAY ID:99120")
    try month.bank("2026-10-16", "-310.75", "DIVVY DES:CARDPAY ID:99231")
    for (date, amount) in [
      ("2026-10-05", "-1200.00"), ("2026-10-06", "-134.20"), ("2026-10-07", "200.00"), ("2026-10-12", "-60.75"),
      ("2026-10-13", "-250.00"), ("2026-10-28", "-99.00"),
    ] {
      try month.ledger(date, amount, "Delta Air") { $0.method = .card }
    }
    #expect(try month.findings() == ["match 1 = 1,2,3", "match 2 = 4,5", "in-transit = 6"])
    for index in month.bank.indices { month.bank[index].description = "ACH DEBIT OAK LEASING" }
    let purchases = try month.outcome().discrepancies.filter { $0.ledger.first?.amount.isOutgoing ?? false }
    #expect(purchases.count == 5 && purchases.allSatisfy { $0.category == .fundedElsewhere })
  }

  @Test("one sum for all that is open for a party, and not the right one, is told beside them")
  func wrongSum() throws {
    var month = try Month()
    try month.bank("2026-10-08", "1000.00", "ACH CREDIT PERRY AUTO")
    try month.ledger("2026-10-08", "400.00", "Perry Auto")
    try month.ledger("2026-10-08", "500.00", "Perry Auto")
    #expect(try month.findings() == ["amount-difference/overpaid 1 = 1,2"])
    month.bank[0].amount = Amount(minorUnits: 311_700, currency: .usDollar)
    #expect(try month.findings().first == "not-in-ledger 1 =")
  }

  @Test("a day's receipts that are one deposit decide which of two equal deposits a single receipt is")
  func equalDeposits() throws {
    var month = try Month()
    try month.bank("2026-10-06", "300.00", "LOCKBOX 7731")
    try month.bank("2026-10-07", "450.00", "LOCKBOX 7731")
    try month.bank("2026-10-08", "300.00", "LOCKBOX 7731")
    for (date, amount, customer) in [
      ("2026-10-06", "100.00", "Ash Co"), ("2026-10-06", "200.00", "Birch Co"), ("2026-10-07", "450.00", "Cedar Co"),
      ("2026-10-08", "300.00", "Dover Co"),
    ] {
      try month.ledger(date, amount, customer)
    }
    #expect(try month.findings() == ["match 1 = 1,2", "match 2 = 3", "match 3 = 4"])
  }

  @Test("a processor's payout of one card receipt, and of receipts less a refund, whoever paid")
  func payout() throws {
    var month = try Month()
    try month.bank("2026-10-06", "612.10", "CLOVER DEP 1005")
    try month.bank("2026-10-08", "1425.00", "SQUARE INC DEP")
    try month.ledger("2026-10-05", "612.10", "Card sales") { $0.method = .card }
    for amount in ["900.00", "600.00", "-75.00"] {
      try month.ledger("2026-10-07", amount, "Bix Print") { $0.method = .card }
    }
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2,3,4"])
  }
}
