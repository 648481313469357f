import Banking
import Reconciliation
import Testing

/// Payments of months before the statement: an export often goes back further than the month it is for.
@Suite("Payments from before the statement")
struct EarlierPaymentTests {
  /// October with one payment that is drawn, opening 20,000.00.
  private func month(book: String?, _ change: (inout Month) throws -> Void) throws -> Month {
    var month = try Month()
    try month.bank("2026-10-06", "-812.44", "BILL.COM PAYABLES GRANITE SUPPLY INV 8801")
    try month.pay("2026-10-06", "-812.44", "Granite Supply", 1, invoice: "8801")
    month.bankBalances = [
      AccountBalances(
        account: nil, currency: .usDollar, opening: try dollars("20000.00"), closing: try dollars("19187.56"))
    ]
    month.options.bookBalance = try book.map { try dollars($0) }
    try change(&month)
    return month
  }

  private func dollars(_ text: String) throws -> Amount { try Amount(decimal: text, currency: .usDollar) }

  private func balances(_ month: Month) throws -> BalanceReconciliation {
    try #require(try month.outcome().partitions.first).balances
  }

  @Test("adjust neither balance, whether the book balance is given or rolled forward", arguments: ["19187.56", nil])
  func adjustNothing(book: String?) throws {
    let month = try month(book: book) { month in
      try month.pay("2026-08-06", "-1450.25", "Harrow Insurance", 2)
      try month.pay("2026-09-09", "-2000.00", "Elmwood Paper", 3)
      try month.pay("2026-01-09", "-77.00", "Umber Paints", 4, .escheated, method: .check)
    }
    #expect(
      try month.findings() == ["match 1 = 1", "missing-at-bank = 2", "missing-at-bank = 3", "stale-check = 4"])
    let balances = try balances(month)
    #expect(try balances.items.isEmpty && balances.adjustedBank == dollars("19187.56"))
    #expect(try balances.unexplained == dollars("0.00") && balances.bookBalance == dollars("19187.56"))
    let missing = try month.outcome().discrepancies[0]
    #expect(missing.severity == .low && !missing.escalate && missing.controllerNote == "No balance changes.")
  }

  @Test("are open after all where the given book balance proves it")
  func provedOpen() throws {
    let month = try month(book: "17737.31") { try $0.pay("2026-09-09", "-1450.25", "Harrow Insurance", 2) }
    let balances = try balances(month)
    #expect(try balances.items.map(\.amount) == [dollars("-1450.25")] && balances.items.first?.side == .bank)
    #expect(try balances.unexplained == dollars("0.00"))
    var other = month
    other.options.bookBalance = try dollars("19000.00")
    #expect(try self.balances(other).unexplained == dollars("187.56"))
  }

  @Test("a check of the owner's own stays outstanding, however old")
  func ownCheck() throws {
    let month = try month(book: "19110.56") { month in
      try month.ledger("2026-08-20", "-77.00", "Umber Paints") {
        $0.method = .check
        $0.checkNumber = "2041"
      }
    }
    #expect(try month.findings() == ["match 1 = 1", "outstanding-check = 2"])
    #expect(try balances(month).unexplained == dollars("0.00"))
  }

  @Test("money that comes back for a payment voided before does not touch a book balance that counts neither")
  func voidedBefore() throws {
    let month = try month(book: "20637.81") { month in
      try month.pay("2026-09-08", "-1450.25", "Harrow Insurance", 2, .voided, method: .check, invoice: "H-20")
      try month.bank("2026-10-23", "1450.25", "BILL.COM CREDIT VOID HARROW INSURANCE INV H-20")
      month.bankBalances[0].closing = try dollars("20637.81")
    }
    #expect(try month.findings() == ["match 1 = 1", "returned-item 2 =", "voided = 2"])
    #expect(try balances(month).unexplained == dollars("0.00"))
  }
}
