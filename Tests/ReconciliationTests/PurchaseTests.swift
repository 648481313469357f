import Banking
import Reconciliation
import Testing

/// A purchase by debit card and a payment to the same payee.
@Suite("Purchases by card")
struct PurchaseTests {
  private func month(_ change: (inout Record) -> Void) throws -> Month {
    var month = try Month()
    try month.bank("2026-10-14", "-3650.00", "POS PURCHASE ORCHARDLAKE GLASS 782333") { $0.method = .card }
    try month.ledger("2026-10-14", "-3650.00", "Orchardlake Glass", change)
    return month
  }

  @Test("no purchase is a payment that BILL makes or that goes by ACH: the payee may have been paid twice")
  func anotherWay() throws {
    let ofBill = try month { $0.confirmation = "P26101301-1234567" }
    for month in [ofBill, try month { $0.method = .ach }, try month { $0.method = .virtualCard }] {
      let outcome = try month.outcome()
      #expect(outcome.matches.isEmpty)
      let purchase = try #require(outcome.discrepancies.first)
      #expect(purchase.category == .notInLedger)
      #expect(purchase.escalate)
      #expect(purchase.explanation.contains("an open payment of that amount to the same payee goes another way"))
      #expect(purchase.candidates.map(\.why) == ["amount equal, same day, the same payee, paid another way"])
    }
  }

  @Test("a payment that a register calls a check, or gives no way, may be the purchase")
  func register() throws {
    #expect(try month { $0.method = .check }.findings() == ["match 1 = 1"])
    #expect(try month { _ in }.findings() == ["match 1 = 1"])
  }

  @Test(
    "what BILL pays by the customer's card is charged to the card; where the ledger names an account, or one is drawn here, it is due here"
  )
  func byCustomersCard() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-812.44", "BILL.COM PAYABLES GRANITE SUPPLY INV 8801")
    try month.pay("2026-10-05", "-812.44", "Granite Supply", 1, invoice: "8801")
    try month.pay("2026-10-14", "-410.00", "Elmwood Paper", 2, method: .card)
    #expect(try month.findings() == ["match 1 = 1", "funded-elsewhere = 2"])
    month.ledger[1].account = "Checking ...4821"
    #expect(try month.findings() == ["match 1 = 1", "missing-at-bank = 2"])
    month.ledger[1].account = nil
    month.ledger[0].method = .card
    #expect(try month.findings() == ["match 1 = 1", "missing-at-bank = 2"])
  }

  @Test("a purchase that differs in its amount is no payment of BILL's with a mistake in it")
  func anotherAmount() throws {
    var month = try month { $0.confirmation = "P26101301-1234567" }
    month.ledger[0].amount = Amount(minorUnits: -356_000, currency: .usDollar)
    #expect(try month.findings() == ["not-in-ledger 1 =", "missing-at-bank = 1"])
  }
}
