import Banking
import Reconciliation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("The reconciler against real months")
struct RealMonthTests {
  /// Seeds to judge: REAL_MONTHS=FROM-TO, else those of every run.
  static let seeds: ClosedRange<UInt64> = {
    guard let text = getenv("REAL_MONTHS").map({ String(cString: $0) }) else { return 1...60 }
    let ends = text.split(separator: "-").compactMap { UInt64($0) }
    return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : 1...60
  }()

  @Test("F1 of 0.995, no false match, categories right")
  func score() throws {
    var score = RealMonthScore()
    for seed in Self.seeds {
      let month = try #require(RealMonthBuilder.month(seed))
      score.judge(try reconcile(month), month)
    }
    print(score.table())
    if getenv("REAL_MONTHS_SHOW") != nil {
      for text in score.falseMatches.prefix(30) { print("FALSE \(text)") }
      for text in score.misses.prefix(400) { print("MISS \(text)") }
    }
    #expect(score.falseMatches.isEmpty, "\(score.falseMatches.count) false matches")
    #expect(score.f1 >= 0.995)
    #expect(score.categoriesRight >= 0.97)
  }

  @Test("Every record belongs to one event", arguments: [1, 4, 9, 17, 23, 31, 44, 58] as [UInt64])
  func sound(seed: UInt64) throws {
    let month = try #require(RealMonthBuilder.month(seed))
    #expect(month.events.flatMap(\.bank).sorted() == Array(month.bank.indices))
    #expect(month.events.flatMap(\.ledger).sorted() == Array(month.ledger.indices))
    let calendar = BankingCalendar()
    #expect(month.bank.allSatisfy { calendar.isBankingDay($0.date) && month.period.contains($0.date) })
    // The wire that covers a bounced debit names the day of that debit, the first of its lines.
    for event in month.events where event.kind == .bouncedCovered {
      let day = month.bank[event.bank[0]].date.description.dropFirst(5).filter { $0 != "-" }
      #expect(event.bank.contains { month.bank[$0].description.contains("WIRE OUT DATE:\(day) ") })
    }
  }

  func reconcile(_ month: RealMonth) throws -> Outcome {
    try Reconciler(options: ReconciliationOptions(period: month.period))
      .reconcile(ReconciliationInput(bank: month.bank, ledger: month.ledger))
  }
}
