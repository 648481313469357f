import Banking
import Reconciliation
import Testing

@Suite("Generated months are sound")
struct WorldSoundnessTests {
  @Test("Every record belongs to one truth")
  func everyRecordOnce() {
    #expect(World.all.count == 36)
    for world in World.all {
      #expect(world.truths.flatMap(\.bank).sorted() == Array(world.bank.indices))
      #expect(world.truths.flatMap(\.ledger).sorted() == Array(world.ledger.indices))
    }
  }

  @Test("The same seed makes the same month")
  func repeatable() throws {
    let again = try #require(WorldBuilder.month(seed: 8))
    #expect(again.bank == World.all[7].bank)
    #expect(again.ledger == World.all[7].ledger)
  }

  @Test("Banks book on banking days, inside the period")
  func bankingDays() {
    let calendar = BankingCalendar()
    for world in World.all {
      let days = Set(world.bank.map(\.date))
      #expect(days.allSatisfy { calendar.isBankingDay($0) && world.period.contains($0) }, "seed \(world.seed)")
    }
  }

  @Test("Matches agree in sum, but for money that came back")
  func sums() throws {
    var wrong: [String] = []
    for world in World.all {
      for truth in world.truths where truth.isMatch {
        let bank = try Amount.sum(of: truth.bank.map { world.bank[$0].amount }, in: .usDollar)
        let ledger = try Amount.sum(of: truth.ledger.map { world.ledger[$0].amount }, in: .usDollar)
        let cameBack = truth.kind == .returnedKnown || truth.kind == .voidFromBatch
        if !cameBack && bank != ledger { wrong.append("seed \(world.seed), \(truth.kind.rawValue)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("Every kind of happening occurs")
  func coverage() {
    let kinds = Set(World.all.flatMap(\.truths).map(\.kind))
    #expect(kinds == Set(TruthKind.allCases), "missing: \(Set(TruthKind.allCases).subtracting(kinds))")
  }
}

@Suite("The reconciler against months of known truth")
struct WorldReconciliationTests {
  /// What is to be reached, over all seeds together.
  static let matchRecallFloor = 0.98
  static let openRecallFloor = 0.95

  @Test("No false match, every record once, and little left open that could be known")
  func score() throws {
    var judge = WorldJudge()
    for world in World.all {
      judge.judge(try reconcile(world.bank, world.ledger, in: world.period), of: world)
    }
    print(judge.table())
    #expect(judge.falseMatches.isEmpty, "\(judge.falseMatches.prefix(12).joined(separator: "\n"))")
    #expect(judge.lost.isEmpty, "\(judge.lost.prefix(12).joined(separator: "\n"))")
    let misses = judge.misses.prefix(40).joined(separator: "\n")
    #expect(judge.matchRecall >= Self.matchRecallFloor, "\(judge.matchRecall)\n\(misses)")
    #expect(judge.openRecall >= Self.openRecallFloor, "\(judge.openRecall)\n\(misses)")
  }

  @Test("The order of the rows changes nothing", arguments: [2, 5, 19, 24])
  func permutation(seed: Int) throws {
    let world = World.all[seed - 1]
    var random = SeededGenerator(seed: world.seed + 1_000)
    let straight = try reconcile(world.bank, world.ledger, in: world.period)
    let shuffled = try reconcile(
      world.bank.shuffled(using: &random), world.ledger.shuffled(using: &random), in: world.period)
    #expect(findings(straight) == findings(shuffled))
  }

  private func reconcile(_ bank: [Record], _ ledger: [Record], in period: Period) throws -> Outcome {
    try Reconciler(options: ReconciliationOptions(period: period))
      .reconcile(ReconciliationInput(bank: bank, ledger: ledger))
  }

  /// Every finding as text, without ids and order.
  private func findings(_ outcome: Outcome) -> [String] {
    let matches = outcome.matches.map { "match \($0.rule) \(numbers($0.bank)) \(numbers($0.ledger))" }
    let open = outcome.discrepancies.map {
      "\($0.category.rawValue) \($0.cause?.rawValue ?? "") \(numbers($0.bank)) \(numbers($0.ledger))"
    }
    return (matches + open).sorted()
  }

  private func numbers(_ records: [Record]) -> [Int] { records.map(\.provenance.record).sorted() }
}
