import Banking
import Reconciliation
import Testing

@Suite("Properties over real months")
struct RealMonthProperties {
  static let seeds: [UInt64] = [2, 5, 8, 11, 13, 16, 20, 27, 33, 36, 41, 47, 52, 59]

  private func reconcile(_ bank: [Record], _ ledger: [Record], _ options: ReconciliationOptions) throws -> Outcome {
    try Reconciler(options: options).reconcile(ReconciliationInput(bank: bank, ledger: ledger))
  }

  private func options(_ month: RealMonth) -> ReconciliationOptions { ReconciliationOptions(period: month.period) }

  @Test("Every record once, and the sums come out", arguments: seeds)
  func conservation(seed: UInt64) throws {
    let month = try #require(RealMonthBuilder.month(seed))
    let outcome = try reconcile(month.bank, month.ledger, options(month))
    let bank = outcome.matches.flatMap(\.bank) + outcome.discrepancies.flatMap(\.bank) + outcome.excluded.map(\.record)
    let ledger = outcome.matches.flatMap(\.ledger) + outcome.discrepancies.flatMap(\.ledger)
    #expect(bank.map(\.provenance).sorted() == month.bank.map(\.provenance).sorted())
    #expect(ledger.map(\.provenance).sorted() == month.ledger.map(\.provenance).sorted())
    for part in outcome.partitions {
      #expect(part.bank.matched + part.bank.excepted + part.bank.excluded == part.bank.records)
      #expect(part.ledger.matched + part.ledger.excepted + part.ledger.excluded == part.ledger.records)
    }
  }

  @Test("The order of the rows changes nothing", arguments: seeds)
  func permutation(seed: UInt64) throws {
    let month = try #require(RealMonthBuilder.month(seed))
    var random = SeededGenerator(seed: seed &+ 4_242)
    let straight = try reconcile(month.bank, month.ledger, options(month))
    let shuffled = try reconcile(
      month.bank.shuffled(using: &random), month.ledger.shuffled(using: &random), options(month))
    #expect(findings(straight) == findings(shuffled))
  }

  @Test("A record that has to do with nothing changes no match", arguments: seeds)
  func unrelated(seed: UInt64) throws {
    let month = try #require(RealMonthBuilder.month(seed))
    let before = try reconcile(month.bank, month.ledger, options(month))
    var bankRecord = Record(
      provenance: Provenance(input: "bank1", record: 90_001, row: nil), date: month.bank[month.bank.count / 2].date,
      amount: Amount(minorUnits: -98_765_432_101, currency: .usDollar), description: "TREASURY SETTLEMENT QQ")
    bankRecord.counterparty = "Unheard Of Clearing House"
    var ledgerRecord = Record(
      provenance: Provenance(input: "bill1", record: 90_002, row: nil), date: month.ledger[month.ledger.count / 2].date,
      amount: Amount(minorUnits: 12_345_678_909, currency: .usDollar))
    ledgerRecord.counterparty = "Nobody Known GmbH"
    let after = try reconcile(month.bank + [bankRecord], month.ledger + [ledgerRecord], options(month))
    let lost = Set(matches(before)).subtracting(matches(after))
    #expect(lost.isEmpty, "\(lost.prefix(3))")
  }

  @Test("A larger window turns no certain match into another certain one", arguments: seeds)
  func window(seed: UInt64) throws {
    let month = try #require(RealMonthBuilder.month(seed))
    let before = try reconcile(month.bank, month.ledger, options(month))
    var wide = options(month)
    for method in PaymentMethod.allCases where method != .check {
      wide.windows[method] = MethodWindow(before: 4, after: 12, clearing: 2)
    }
    let after = try reconcile(month.bank, month.ledger, wide)
    var partner: [Int: Set<Int>] = [:]
    for match in before.matches {
      for record in match.bank { partner[record.provenance.record] = Set(match.ledger.map(\.provenance.record)) }
    }
    for match in after.matches where match.score >= 0.95 {
      for record in match.bank {
        guard let old = partner[record.provenance.record] else { continue }
        let new = Set(match.ledger.map(\.provenance.record))
        #expect(!old.isDisjoint(with: new), "bank \(record.provenance.record): \(match.rule)")
      }
    }
  }

  @Test("Swapping the sides of plain payments swaps the findings", arguments: [3, 7, 21] as [UInt64])
  func swapped(seed: UInt64) throws {
    // Plain records on both sides: what is known of banks and of BILL has no other side.
    var random = SeededGenerator(seed: seed)
    var month = try Month()
    for index in 0..<60 {
      let cents = random.int(10...99)
      let date = "2026-10-" + (index % 20 + 5 < 10 ? "0" : "") + String(index % 20 + 5)
      let amount = "-\(random.int(100...99_999)).\(cents)"
      let number = "REF\(random.digits(7))"
      if index % 7 != 0 { try month.bank(date, amount) { $0.reference = number } }
      if index % 5 != 0 { try month.ledger(date, amount) { $0.reference = number } }
    }
    let straight = try reconcile(month.bank, month.ledger, month.options)
    let back = try reconcile(month.ledger, month.bank, month.options)
    func pairs(_ outcome: Outcome, swap: Bool) -> [String] {
      outcome.matches.map { match in
        let left = (swap ? match.ledger : match.bank).map(\.provenance.record)
        let right = (swap ? match.bank : match.ledger).map(\.provenance.record)
        return "\(left)=\(right)"
      }.sorted()
    }
    #expect(pairs(straight, swap: false) == pairs(back, swap: true))
    #expect(straight.matches.count == 60 - 9 - 12 + 2)
  }

  private func matches(_ outcome: Outcome) -> [String] {
    outcome.matches.map {
      "\($0.bank.map(\.provenance.record).sorted())=\($0.ledger.map(\.provenance.record).sorted())"
    }
  }

  private func findings(_ outcome: Outcome) -> [String] {
    let open = outcome.discrepancies.map { finding in
      "\(finding.category.rawValue) \(finding.cause?.rawValue ?? "") \(finding.bank.map(\.provenance.record).sorted()) "
        + "\(finding.ledger.map(\.provenance.record).sorted()) \(finding.explanation) \(finding.evidence)"
    }
    return (matches(outcome) + open).sorted()
  }
}

@Suite("What its owner may set")
struct OptionTests {
  @Test func anExclusionKeepsRecordsOutAndCountsThem() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-10.00", "SWEEP TO SAVINGS")
    try month.bank("2026-10-05", "-25.00", "ACME") { $0.counterparty = "Acme Paper" }
    try month.ledger("2026-10-05", "-25.00", "Acme Paper")
    month.options.exclusions = [ExclusionRule(name: "sweeps", text: "sweep to", side: .bank)]
    let outcome = try month.outcome()
    #expect(outcome.lines == ["match 2 = 1"])
    #expect(outcome.excluded.map(\.rule) == ["sweeps"])
    #expect(outcome.partitions.first?.bank.excluded == 1)
  }

  @Test func anAliasIsThePayeesName() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-50.00", "SQ *XPPR 4471")
    try month.bank("2026-10-05", "-50.00", "SQ *OTHER 4471")
    try month.ledger("2026-10-05", "-50.00", "Acme Paper")
    month.options.payeeAliases = [PayeeAlias(alias: "XPPR", name: "Acme Paper")]
    #expect(try month.findings().contains("match 1 = 1"))
  }

  @Test func aToleranceLetsCentsPassUnderAKeyAlone() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-50.02") { $0.reference = "REF7781" }
    try month.ledger("2026-10-05", "-50.00") { $0.reference = "REF7781" }
    #expect(try month.findings() == ["amount-difference/rounding 1 = 1"])
    month.options.toleranceMinorUnits = 5
    #expect(try month.findings() == ["match 1 = 1"])
  }

  @Test func belowMaterialityNothingIsEscalated() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-50.00", "ACH DEBIT SOMEBODY NEW")
    #expect(try month.outcome().discrepancies.map(\.escalate) == [true])
    month.options.materialityMinorUnits = 10_000
    #expect(try month.outcome().discrepancies.map(\.escalate) == [false])
  }
}
