/// The answer of the program held against the answer of the person, on the meaning: which records belong together, in
/// which category, for which cause. Wording, ids, rules and scores are free.
struct MonthComparison {
  /// A record's place, or the place of the first of those it cannot be told apart from.
  struct Key: Hashable, Comparable {
    let isBank: Bool
    let record: Int

    static func < (left: Key, right: Key) -> Bool {
      left.isBank != right.isBank ? left.isBank : left.record < right.record
    }
  }

  let expected: ExpectedMonth
  let result: ReportedResult
  let bankLines: [Int: String]
  let ledgerLines: [Int: String]

  /// What differs, each in a paragraph a person can act on; empty where the answers mean the same.
  func disagreements() -> [String] { matchDisagreements() + exceptionDisagreements() }

  /// Matches of the program that put records of different truths together: the worst there is.
  func falseMatches() -> [String] {
    let right = Set(expected.matches.map { group($0.bank.map(\.record), $0.ledger.map(\.record)) })
    return result.matches.compactMap { match in
      let found = group(match.bank.map(\.record), match.ledger.map(\.record))
      if right.contains(found) || found.contains(where: isLeftOut) { return nil }
      return "\(match.id) (\(match.kind), \(match.rule)) is no match:\n" + text(found)
    }
  }

  private func matchDisagreements() -> [String] {
    var reported: [[Key]: ReportedResult.Match] = [:]
    for match in result.matches { reported[group(match.bank.map(\.record), match.ledger.map(\.record))] = match }
    return expected.matches.compactMap { match in
      let wanted = group(match.bank.map(\.record), match.ledger.map(\.record))
      if wanted.contains(where: isLeftOut) { return nil }
      let reason = match.why.map { " (\($0))" } ?? ""
      guard let found = reported[wanted] else {
        return "expected one \(match.kind) match\(reason):\n" + text(wanted) + "  came: " + fates(of: wanted)
      }
      if found.kind != match.kind {
        return "\(found.id): expected kind \(match.kind), came \(found.kind)\n" + text(wanted)
      }
      if let tag = match.tag, found.tag != tag {
        return "\(found.id): expected the tag \(tag), came \(found.tag ?? "none")\n" + text(wanted)
      }
      return nil
    }
  }

  private func exceptionDisagreements() -> [String] {
    let homes = homes()
    return expected.exceptions.compactMap { open in
      let wanted = group(open.bank.map(\.record), open.ledger.map(\.record))
      if wanted.contains(where: isLeftOut) { return nil }
      let allowed = [open.category] + (open.accept ?? [])
      let found = wanted.map { homes[$0] ?? .nowhere }
      let categoriesAgree = found.allSatisfy { home in
        if case .open(let exception) = home { return allowed.contains(exception.category) }
        return false
      }
      // Several answers may be told in one exception or in one for each record; all other pairs belong in one.
      let ids = Set(found.map(\.id))
      let together = open.bank.isEmpty || open.ledger.isEmpty || open.category == "ambiguous" || ids.count == 1
      var causeAgrees = true
      if let cause = open.cause {
        causeAgrees = found.allSatisfy { home in
          if case .open(let exception) = home {
            return exception.category != open.category
              || ([cause] + (open.acceptCause ?? [])).contains(exception.cause ?? "none")
          }
          return true
        }
      }
      if categoriesAgree && together && causeAgrees { return nil }
      let reason = open.why.map { " (\($0))" } ?? ""
      let cause = open.cause.map { " / " + $0 } ?? ""
      return "expected \(allowed.joined(separator: " or "))\(cause)\(reason):\n" + text(wanted)
        + "  came: " + fates(of: wanted)
    }
  }

  // MARK: - Where a record ended

  private enum Home {
    case match(ReportedResult.Match)
    case open(ReportedResult.Open)
    case nowhere

    var id: String {
      switch self {
      case .match(let match): match.id
      case .open(let exception): exception.id
      case .nowhere: "nowhere"
      }
    }

    var description: String {
      switch self {
      case .match(let match): "match \(match.id) (\(match.kind), \(match.rule))"
      case .open(let exception):
        "\(exception.category)\(exception.cause.map { " / " + $0 } ?? "") \(exception.id): \(exception.explanation)"
      case .nowhere: "nowhere in the result"
      }
    }
  }

  private func homes() -> [Key: Home] {
    var homes: [Key: Home] = [:]
    for match in result.matches {
      for key in group(match.bank.map(\.record), match.ledger.map(\.record)) { homes[key] = .match(match) }
    }
    for open in result.exceptions {
      for key in group(open.bank.map(\.record), open.ledger.map(\.record)) { homes[key] = .open(open) }
    }
    return homes
  }

  private func fates(of keys: [Key]) -> String {
    let homes = homes()
    var fates: [String] = []
    for key in keys {
      let fate = (homes[key] ?? .nowhere).description
      if !fates.contains(fate) { fates.append(fate) }
    }
    return fates.joined(separator: "\n        ") + "\n"
  }

  // MARK: - Records

  private func group(_ bank: [Int], _ ledger: [Int]) -> [Key] {
    let keys =
      bank.map { Key(isBank: true, record: canonical($0, expected.sameBank)) }
      + ledger.map { Key(isBank: false, record: canonical($0, expected.sameLedger)) }
    return keys.sorted()
  }

  private func canonical(_ record: Int, _ same: [[Int]]) -> Int {
    same.first { $0.contains(record) }?.min() ?? record
  }

  private func isLeftOut(_ key: Key) -> Bool {
    (key.isBank ? expected.leftOut.bank : expected.leftOut.ledger).contains(key.record)
  }

  private func text(_ keys: [Key]) -> String {
    keys.map { key in
      let line = (key.isBank ? bankLines : ledgerLines)[key.record] ?? "(unknown)"
      return "  \(key.isBank ? "bank  " : "ledger") \(key.record): \(line)\n"
    }.joined()
  }
}
