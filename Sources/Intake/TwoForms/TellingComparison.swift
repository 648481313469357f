import Banking

/// Whether two tellings are of one account, and which of their lines are one.
enum TellingComparison {
  case same([TellingPairs.Pair], TellingPairs)
  /// Too much is alike to be passed over in silence, and too little to join.
  case alike(Int, of: Int)
  case apart

  /// How many different amounts two accounts never have in common by chance, on days of which they have all in common.
  private static let leastDistinct = 3

  init(_ one: AccountTelling, _ other: AccountTelling) {
    let affinity = AccountAffinity(one.account, other.account)
    guard one.currency == other.currency, affinity != .none, let pairs = TellingPairs(one, other) else {
      self = .apart
      return
    }
    let found = pairs.exact.count + pairs.shifted.count
    guard found > 0 else {
      self = .apart
      return
    }
    let shorter = min(pairs.counts.0, pairs.counts.1)
    let words = WordAgreement(pairs, one, other)
    if affinity == .same {
      self = .same(words.credible, pairs)
      return
    }
    let balances = BalanceAgreement(one, other, pairs.days)
    let isApart = balances == .differ || words.isContrary
    if balances == .agree, !words.isContrary, found * 5 >= shorter * 4 {
      self = .same(pairs.exact + pairs.shifted, pairs)
    } else if !isApart, Self.isWhole(pairs, one, other), Self.isTelling(pairs, one, other) {
      self = .same(pairs.exact, pairs)
    } else if balances != .differ, pairs.exact.count >= 2, pairs.exact.count * 2 >= shorter {
      self = .alike(pairs.exact.count, of: shorter)
    } else {
      self = .apart
    }
  }

  /// On each day that both tell one has all lines of the other; only at the first and the last of them one may lack some, since an export ends in the
  /// middle of a day.
  private static func isWhole(_ pairs: TellingPairs, _ one: AccountTelling, _ other: AccountTelling) -> Bool {
    let left = (
      Set((pairs.left.one + pairs.shifted.map(\.one)).map { one.records[$0].date }),
      Set((pairs.left.other + pairs.shifted.map(\.other)).map { other.records[$0].date })
    )
    let isWithin = left.0.union(left.1).allSatisfy { $0 == pairs.days.lowerBound || $0 == pairs.days.upperBound }
    return isWithin && left.0.isDisjoint(with: left.1)
  }

  /// Enough different amounts, on more than one day, or all that either tells.
  private static func isTelling(_ pairs: TellingPairs, _ one: AccountTelling, _ other: AccountTelling) -> Bool {
    let lines = pairs.exact.map { one.records[$0.one] }
    let isAll = pairs.exact.count == one.records.count && pairs.exact.count == other.records.count
    let (amounts, days) = (Set(lines.map(\.amount.minorUnits.magnitude)).count, Set(lines.map(\.date)).count)
    // Two amounts, again and again on the same days, are as good as three.
    return amounts >= leastDistinct && (isAll || days > 1)
      || amounts == leastDistinct - 1 && days >= leastDistinct && lines.count >= 2 * leastDistinct
  }
}

/// What proved balances of two tellings say.
private enum BalanceAgreement: Equatable {
  case agree, differ, unknown

  init(_ one: AccountTelling, _ other: AccountTelling, _ days: ClosedRange<Day>) {
    let told = Set((one.records + other.records).map(\.date).filter { days.contains($0) }).sorted()
    var (equal, different) = (0, 0)
    for day in told {
      guard let mine = one.balance(at: day), let theirs = other.balance(at: day) else { continue }
      if mine != theirs {
        different += 1
      } else if mine != 0 {
        // Accounts that are emptied every night all stand at nothing.
        equal += 1
      }
    }
    let isStated = one.closings.contains { $0.value != 0 && other.closings[$0.key] == $0.value }
    if equal > 0 || isStated {
      self = .agree
    } else {
      // On a single day one of them may stop before its end.
      self = different > 1 ? .differ : .unknown
    }
  }
}

/// What the words of paired lines say: banks name the same parties in every form.
private struct WordAgreement {
  /// All pairs that have words, and none shares one.
  let isContrary: Bool
  /// The pairs without those at the edges whose words say that they are two: there one telling may end and the other begin.
  let credible: [TellingPairs.Pair]

  init(_ pairs: TellingPairs, _ one: AccountTelling, _ other: AccountTelling) {
    var (worded, shared) = (0, 0)
    var isDoubtful: [Bool] = []
    let all = pairs.exact + pairs.shifted
    for pair in all {
      let words = (LineWords(one.records[pair.one]), LineWords(other.records[pair.other]))
      let isWorded = !words.0.isEmpty && !words.1.isEmpty
      let isShared = isWorded && words.0.sharesWord(with: words.1)
      let day = one.records[pair.one].date
      let isEdge = day == pairs.days.lowerBound || day == pairs.days.upperBound
      isDoubtful.append(isWorded && !isShared && isEdge)
      if isWorded, !isEdge || isShared { worded += 1 }
      if isShared { shared += 1 }
    }
    isContrary = worded >= 3 && shared == 0
    let speakAlike = shared * 2 >= worded
    credible = zip(all, isDoubtful).filter { !$0.1 || !speakAlike }.map(\.0)
  }
}
