import Banking
import Reconciliation

/// Holds an outcome against the truth of its world.
struct WorldJudge {
  /// How one kind of happening was told.
  struct Line {
    var happened = 0
    var right = 0
    /// Findings of the reconciler that speak of this kind.
    var told = 0
  }

  private(set) var lines: [TruthKind: Line] = [:]
  /// Matches that put together what does not belong together, or that hide an exception.
  private(set) var falseMatches: [String] = []
  /// What was told otherwise than it was: a paragraph each.
  private(set) var misses: [String] = []
  /// Records that stand nowhere, or twice.
  private(set) var lost: [String] = []

  /// Groups exactly right, of those that are matches.
  var matchRecall: Double { recall { $0.isMatch } }
  /// Findings right in category, cause and company, of those that are open.
  var openRecall: Double { recall { !$0.isMatch } }

  mutating func judge(_ outcome: Outcome, of world: World) {
    let bankTruths = owners(world.truths.map(\.bank), count: world.bank.count)
    let ledgerTruths = owners(world.truths.map(\.ledger), count: world.ledger.count)
    checkConservation(outcome, of: world)

    var homes: [Place: Home] = [:]
    for match in outcome.matches {
      for place in places(match.bank, match.ledger) { homes[place] = .match(match) }
      let touched = Set(
        match.bank.compactMap { bankTruths[$0.provenance.record - 1] }
          + match.ledger.compactMap { ledgerTruths[$0.provenance.record - 1] }
      ).sorted()
      let truths = touched.map { world.truths[$0] }
      if let first = truths.first { lines[first.kind, default: Line()].told += 1 }
      let isOpen = truths.contains { !$0.isMatch }
      if truths.count > 1 || isOpen {
        falseMatches.append(
          "seed \(world.seed): \(match.kind) by \(match.rule) mixes \(truths.map(\.kind.rawValue))\n"
            + text(match.bank, match.ledger))
      }
    }
    for discrepancy in outcome.discrepancies {
      for place in places(discrepancy.bank, discrepancy.ledger) { homes[place] = .open(discrepancy) }
    }
    for truth in world.truths {
      lines[truth.kind, default: Line()].happened += 1
      if let miss = miss(truth, homes, in: world) {
        misses.append("seed \(world.seed), \(truth.kind.rawValue): \(miss)")
      } else {
        lines[truth.kind, default: Line()].right += 1
      }
    }
  }

  /// The score by kind, as a table for a person.
  func table() -> String {
    var text = "kind                                happened   right  recall  precision of its matches\n"
    for kind in TruthKind.allCases {
      guard let line = lines[kind] else { continue }
      let name = kind.rawValue + String(repeating: " ", count: max(1, 36 - kind.rawValue.count))
      let precision = line.told > 0 && kind.isMatch ? percent(line.right, line.told) : "–"
      text += "\(name)\(padded(line.happened, 8))\(padded(line.right, 8))  \(percent(line.right, line.happened))"
      text += "  \(precision)\n"
    }
    return text + "false matches: \(falseMatches.count)\n"
  }

  // MARK: - One truth

  private struct Place: Hashable {
    let side: Side
    let record: Int
  }

  private enum Home {
    case match(Match)
    case open(Discrepancy)

    var id: String {
      switch self {
      case .match(let match): match.id
      case .open(let discrepancy): discrepancy.id
      }
    }

    var description: String {
      switch self {
      case .match(let match): "match \(match.id) \(match.kind) by \(match.rule)"
      case .open(let open):
        "\(open.id) \(open.category.rawValue) \(open.cause?.rawValue ?? "") \(open.bank.count):\(open.ledger.count)"
      }
    }
  }

  private func miss(_ truth: Truth, _ homes: [Place: Home], in world: World) -> String? {
    let bank = truth.bank.map { world.bank[$0] }
    let ledger = truth.ledger.map { world.ledger[$0] }
    let found = places(bank, ledger).map { homes[$0] }
    let ids = Set(found.map { $0?.id ?? "nowhere" })
    var wanted = "match"
    switch truth.answer {
    case .match(let tag):
      if ids.count == 1, case .match(let match)? = found.first ?? nil,
        match.bank.count == bank.count, match.ledger.count == ledger.count, tag == nil || match.tag == tag
      {
        return nil
      }
    case .open(let categories, let causes):
      wanted = categories.map(\.rawValue).joined(separator: " or ")
      if !causes.isEmpty { wanted += " for " + causes.map(\.rawValue).joined(separator: " or ") }
      let allRight = found.allSatisfy { home in
        guard case .open(let discrepancy)? = home else { return false }
        guard categories.contains(discrepancy.category) else { return false }
        return causes.isEmpty || discrepancy.cause.map { causes.contains($0) } ?? false
      }
      let together = bank.isEmpty || ledger.isEmpty || categories[0] == .ambiguous || ids.count == 1
      if allRight && together { return nil }
    }
    let fates = Set(found.map { $0?.description ?? "nowhere" }).sorted().joined(separator: ", ")
    return "expected \(wanted), came \(fates)\n" + text(bank, ledger)
  }

  private mutating func checkConservation(_ outcome: Outcome, of world: World) {
    var seen: [Place: Int] = [:]
    for match in outcome.matches { for place in places(match.bank, match.ledger) { seen[place, default: 0] += 1 } }
    for open in outcome.discrepancies { for place in places(open.bank, open.ledger) { seen[place, default: 0] += 1 } }
    for place in places(world.bank, world.ledger) where seen[place] != 1 {
      lost.append("seed \(world.seed): \(place.side) record \(place.record) stands \(seen[place] ?? 0) times")
    }
  }

  private func recall(_ isWanted: (TruthKind) -> Bool) -> Double {
    let wanted = lines.filter { isWanted($0.key) }.values
    let happened = wanted.reduce(0) { $0 + $1.happened }
    return happened == 0 ? 1 : Double(wanted.reduce(0) { $0 + $1.right }) / Double(happened)
  }

  private func owners(_ groups: [[Int]], count: Int) -> [Int?] {
    var owners: [Int?] = Array(repeating: nil, count: count)
    for (index, group) in groups.enumerated() { for record in group { owners[record] = index } }
    return owners
  }

  private func places(_ bank: [Record], _ ledger: [Record]) -> [Place] {
    bank.map { Place(side: .bank, record: $0.provenance.record) }
      + ledger.map { Place(side: .ledger, record: $0.provenance.record) }
  }

  private func text(_ bank: [Record], _ ledger: [Record]) -> String {
    let lines = bank.map { ("bank  ", $0) } + ledger.map { ("ledger", $0) }
    return lines.map { side, record in
      "  \(side) \(record.provenance.record) \(record.date) \(record.amount) \(record.confirmation ?? "") "
        + "\(record.checkNumber ?? "") \(record.status?.text ?? "") \(record.description)\n"
    }.joined()
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    return padded(part * 1_000 / whole / 10, 4) + "." + String(part * 1_000 / whole % 10) + "%"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension Truth {
  var isMatch: Bool {
    if case .match = answer { return true }
    return false
  }
}

extension TruthKind {
  /// Whether the right answer is a match.
  var isMatch: Bool {
    switch self {
    case .singleDebit, .severalBills, .bareDebit, .ownCheck, .batch, .twoDebits, .twoDebitsJoined, .shiftedBatch,
      .aloneBesideBatch, .weeklyTwins, .nearbyDigits, .returnedKnown, .voidFromBatch, .bouncedAndCovered,
      .voidAndReissue:
      true
    default: false
    }
  }
}
