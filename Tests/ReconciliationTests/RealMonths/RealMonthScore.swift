import Banking
import Reconciliation

/// Holds outcomes against what really happened, line by line of the score.
struct RealMonthScore {
  struct Line {
    /// Whether the right answer is a match.
    var isMatch = false
    var happened = 0
    var right = 0
    var told = 0
  }

  private(set) var lines: [RealMonth.Kind: Line] = [:]
  private(set) var falseMatches: [String] = []
  private(set) var misses: [String] = []
  private(set) var openRecords = 0
  private(set) var openRight = 0
  private(set) var calibration: [Int: (told: Int, right: Int)] = [:]

  private var matchLines: [Line] { lines.values.filter(\.isMatch) }
  var recall: Double { ratio(matchLines.reduce(0) { $0 + $1.right }, matchLines.reduce(0) { $0 + $1.happened }) }
  var precision: Double {
    ratio(matchLines.reduce(0) { $0 + $1.right }, lines.values.reduce(0) { $0 + $1.told })
  }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  var categoriesRight: Double { ratio(openRight, openRecords) }

  private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }

  mutating func judge(_ outcome: Outcome, _ month: RealMonth) {
    var homes: [String: (id: String, match: Match?, open: Discrepancy?)] = [:]
    for match in outcome.matches {
      for key in keys(match.bank, match.ledger) { homes[key] = (match.id, match, nil) }
    }
    for open in outcome.discrepancies {
      for key in keys(open.bank, open.ledger) { homes[key] = (open.id, nil, open) }
    }
    var owner: [String: Int] = [:]
    for (index, event) in month.events.enumerated() {
      for key in keys(event.bank.map { month.bank[$0] }, event.ledger.map { month.ledger[$0] }) { owner[key] = index }
    }
    let interchangeable = twins(month)
    learn(month, interchangeable)
    for match in outcome.matches {
      let owners = Set(keys(match.bank, match.ledger).compactMap { owner[$0] })
      let events = owners.sorted().map { month.events[$0] }
      lines[events.first?.kind ?? .single, default: Line()].told += 1
      let isRight = (owners.count == 1 && events[0].answer.isMatch) || isTwinPair(match, interchangeable)
      let bucket = Int(match.score * 20)
      calibration[bucket, default: (0, 0)].told += 1
      if isRight { calibration[bucket, default: (0, 0)].right += 1 }
      if !isRight {
        falseMatches.append(
          "seed \(month.seed) \(match.rule) \(events.map(\.kind.rawValue)) \(month.habits.bank) \(month.habits.ledger)\n"
            + text(match.bank, match.ledger))
      }
    }
    for event in month.events { judge(event, month, homes, interchangeable) }
  }

  private mutating func judge(
    _ event: RealMonth.Event, _ month: RealMonth, _ homes: [String: (id: String, match: Match?, open: Discrepancy?)],
    _ twins: [String: String]
  ) {
    lines[event.kind, default: Line()].isMatch = event.answer.isMatch
    lines[event.kind, default: Line()].happened += 1
    let bank = event.bank.map { month.bank[$0] }
    let ledger = event.ledger.map { month.ledger[$0] }
    let found = keys(bank, ledger).map { homes[$0] }
    let ids = Set(found.map { $0?.id ?? "-" })
    var isRight = false
    switch event.answer {
    case .match(let tag):
      if let match = found.first??.match {
        let isSame = ids.count == 1 && match.bank.count == bank.count && match.ledger.count == ledger.count
        isRight = (isSame || isTwinPair(match, twins)) && (tag == nil || match.tag == tag)
      }
    case .open(let categories, let causes):
      var right = 0
      for home in found {
        guard let open = home?.open, categories.contains(open.category) else { continue }
        if causes.isEmpty || open.cause.map({ causes.contains($0) }) ?? false { right += 1 }
      }
      openRecords += found.count
      openRight += right
      let isTogether = bank.isEmpty || ledger.isEmpty || categories[0] == .ambiguous || ids.count == 1
      isRight = right == found.count && isTogether
    }
    if isRight {
      lines[event.kind, default: Line()].right += 1
    } else {
      let came = found.map { home in
        home?.match.map { "match by \($0.rule) \($0.bank.count):\($0.ledger.count) \($0.tag ?? "")" }
          ?? home?.open.map { "\($0.category.rawValue) \($0.cause?.rawValue ?? "")" } ?? "nowhere"
      }
      misses.append(
        "seed \(month.seed) \(event.kind.rawValue) \(month.habits.bank) \(month.habits.ledger) read \(month.habits.isRead): came \(Set(came).sorted())\n"
          + text(bank, ledger))
    }
  }

  /// By record: what nobody could tell it from.
  private func twins(_ month: RealMonth) -> [String: String] {
    var twins: [String: String] = [:]
    for record in month.bank {
      twins[key(.bank, record)] =
        "\(record.date)|\(record.amount)|\(words(record.description))|\(record.confirmation ?? "")"
    }
    for record in month.ledger {
      twins[key(.ledger, record)] =
        "\(record.date)|\(record.amount)|\(record.counterparty ?? "")|\(record.description)|\(record.invoices)|\(record.confirmation ?? "")"
    }
    return twins
  }

  /// A text without the bank's own numbers, which the ledger cannot know: lines that differ in those alone are equals.
  private func words(_ text: String) -> String {
    text.split(separator: " ").filter { $0.count(where: \.isNumber) < 3 }.joined(separator: " ")
  }

  /// Whether a pair is one of equals: each side's record has a twin that belongs to the other's event.
  private func isTwinPair(_ match: Match, _ twins: [String: String]) -> Bool {
    guard match.bank.count == 1, match.ledger.count == 1 else { return false }
    return twinAnswers.contains(
      (twins[key(.bank, match.bank[0])] ?? "") + "=" + (twins[key(.ledger, match.ledger[0])] ?? ""))
  }

  private var twinAnswers: Set<String> = []

  /// Learns which pairs of equals are right, before a month is judged.
  private mutating func learn(_ month: RealMonth, _ twins: [String: String]) {
    twinAnswers = []
    for event in month.events where event.answer.isMatch && event.bank.count == 1 && event.ledger.count == 1 {
      let bank = twins[key(.bank, month.bank[event.bank[0]])] ?? ""
      let ledger = twins[key(.ledger, month.ledger[event.ledger[0]])] ?? ""
      twinAnswers.insert(bank + "=" + ledger)
    }
  }

  private func key(_ side: Side, _ record: Record) -> String { "\(side.rawValue) \(record.provenance.record)" }

  private func keys(_ bank: [Record], _ ledger: [Record]) -> [String] {
    bank.map { key(.bank, $0) } + ledger.map { key(.ledger, $0) }
  }

  private func text(_ bank: [Record], _ ledger: [Record]) -> String {
    (bank.prefix(4).map { ("b", $0) } + ledger.prefix(6).map { ("l", $0) }).map { side, record in
      "   \(side)\(record.provenance.record) \(record.date) \(record.amount) \(record.confirmation ?? "") \(record.checkNumber ?? "") "
        + "\(record.status?.text ?? "") \(record.method?.rawValue ?? "") \(record.invoices.joined(separator: ",")) \(record.description.prefix(150))\n"
    }.joined()
  }

  func table() -> String {
    var text = "kind                                 happened   right   told\n"
    for kind in RealMonth.Kind.allCases {
      guard let line = lines[kind] else { continue }
      let name = kind.rawValue + String(repeating: " ", count: max(1, 36 - kind.rawValue.count))
      let mark = line.right == line.happened ? "" : "   \(line.happened - line.right) not"
      text += "\(name) \(line.happened)\t\(line.right)\t\(line.told)\(mark)\n"
    }
    text += "matches: precision \(precision), recall \(recall), F1 \(f1); false \(falseMatches.count)\n"
    text += "categories right: \(categoriesRight) of \(openRecords) records\n"
    for (bucket, count) in calibration.sorted(by: { $0.key < $1.key }) {
      text += "score from \(Double(bucket) / 20): \(count.told) told, \(count.right) right\n"
    }
    return text
  }
}
