import Banking
import Reconciliation
import Testing

@Suite("Words for three readers")
struct ReaderTests {
  @Test func theOutsidePartyReadsNoInternalWord() throws {
    let internalWords = ["ledger", "exception", "match", "category", "1:1", "score", "not-in"]
    for seed in [2, 5, 11, 20, 33] as [UInt64] {
      let month = try #require(RealMonthBuilder.month(seed))
      let outcome = try Reconciler(options: ReconciliationOptions(period: month.period))
        .reconcile(ReconciliationInput(bank: month.bank, ledger: month.ledger))
      for finding in outcome.discrepancies {
        #expect(!finding.explanation.isEmpty && !finding.action.isEmpty && !finding.controllerNote.isEmpty)
        for word in internalWords {
          #expect(!finding.outsideNote.lowercased().contains(word.lowercased()), "\(finding.outsideNote)")
        }
        #expect(finding.outsideNote.isEmpty || finding.outsideNote.hasPrefix("Hello"))
      }
    }
  }

  @Test func aMissingPaymentIsToldToEachReader() throws {
    var month = try Month()
    try month.ledger("2026-10-05", "-618.38", "Acme Paper") { $0.method = .ach }
    try month.bank("2026-10-06", "-3.00", "WIRE FEE")
    let finding = try #require(try month.outcome().discrepancies.last)
    #expect(finding.category == .missingAtBank)
    #expect(finding.controllerNote == "Adjusts the bank balance by -618.38; it has to be cleared up.")
    #expect(
      finding.outsideNote
        == "Hello, our payment of 618.38 to Acme Paper of 2026-10-05 has not left our account yet; we are looking into it and will write as soon as we know more."
    )
  }
}
