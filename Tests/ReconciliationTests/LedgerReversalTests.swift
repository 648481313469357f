import Banking
import Reconciliation
import Testing

/// Entries that the books take back themselves.
@Suite("Entries that the ledger takes back")
struct LedgerReversalTests {
  private func month(_ text: String, _ date: String = "2026-10-08") throws -> Month {
    var month = try Month()
    try month.ledger("2026-10-05", "-88.00", "Rowan Media") {
      $0.method = .check
      $0.checkNumber = "1050"
    }
    try month.ledger(date, "88.00", "Rowan Media") { $0.description = text }
    return month
  }

  @Test("a payment and the entry that voids it are voided: no check is outstanding, no receipt is missing")
  func voided() throws {
    let outcome = try month("Void check 1050").outcome()
    #expect(outcome.lines == ["voided = 1", "voided = 2"])
    #expect(outcome.discrepancies.allSatisfy { $0.severity == .info && $0.outsideNote.isEmpty })
  }

  @Test("a receipt of the same amount that says nothing of a void is a receipt")
  func receipt() throws {
    #expect(try month("Refund of an overpayment").findings() == ["outstanding-check = 1", "in-transit = 2"])
  }

  @Test("what bears the number and party of an entry of the opposite amount takes it back without a word")
  func sameNumber() throws {
    var month = try Month()
    for amount in ["-88.00", "88.00"] { try month.ledger("2026-10-07", amount, "Rowan Media") { $0.reference = "P2" } }
    try month.bank("2026-10-07", "-1.00", "ACH DEBIT OTHER")
    #expect(try month.findings() == ["not-in-ledger 1 =", "voided = 1", "voided = 2"])
  }

  @Test("what is taken back in the next period stands in the books at this one's end")
  func nextPeriod() throws {
    #expect(try month("Void check 1050", "2026-11-02").findings() == ["outstanding-check = 1", "scheduled = 2"])
  }

  @Test("a check that the bank paid although the ledger took it back is paid after its void")
  func paid() throws {
    var month = try month("Void check 1050")
    try month.bank("2026-10-09", "-88.00", "CHECK 1050") { $0.checkNumber = "1050" }
    let outcome = try month.outcome()
    #expect(outcome.lines == ["paid-after-void 1 = 1,2"])
    #expect(
      outcome.discrepancies[0].explanation
        == "The ledger took check 1050 to Rowan Media of 2026-10-05 back on 2026-10-08, and the bank paid 88.00 on 2026-10-09."
    )
  }
}
