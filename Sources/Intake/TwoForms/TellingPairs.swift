import Banking

/// Lines of two tellings that are one by amount and day, on the days that both tell.
struct TellingPairs {
  /// Places in the first and the second telling.
  struct Pair {
    let one: Int
    let other: Int
    /// Whether no other line of either has the day and amount.
    let isAlone: Bool
  }

  let days: ClosedRange<Day>
  /// Of one day and amount.
  private(set) var exact: [Pair] = []
  /// Of one amount, posted a few days apart.
  private(set) var shifted: [Pair] = []
  /// How many lines either has on the common days; notices of nothing do not count.
  private(set) var counts = (0, 0)
  /// Lines that the other one lacks.
  private(set) var left: (one: [Int], other: [Int]) = ([], [])

  /// How many days later or earlier the other form may post a line.
  private static let longestShift = 3

  private struct Line: Hashable {
    let day: Day
    let minorUnits: Int64
  }

  /// Nil where no day is told by both.
  init?(_ one: AccountTelling, _ other: AccountTelling) {
    guard one.days.overlaps(other.days) else { return nil }
    days = one.days.clamped(to: other.days)
    var mine = Self.lines(one, days)
    var theirs = Self.lines(other, days)
    counts = (mine.values.reduce(0) { $0 + $1.count }, theirs.values.reduce(0) { $0 + $1.count })
    for (line, first) in mine {
      guard let second = theirs[line] else { continue }
      let isAlone = first.count == 1 && second.count == 1
      let pairs = isAlone ? [(first[0], second[0])] : Self.alike(first, second, one, other)
      exact += pairs.map { Pair(one: $0.0, other: $0.1, isAlone: isAlone) }
      mine[line] = first.filter { place in !pairs.contains { $0.0 == place } }
      theirs[line] = second.filter { place in !pairs.contains { $0.1 == place } }
    }
    exact.sort { $0.one < $1.one }
    left = (mine.values.flatMap(\.self).sorted(), theirs.values.flatMap(\.self).sorted())
    pairShifted(one, other)
  }

  private static func lines(_ telling: AccountTelling, _ days: ClosedRange<Day>) -> [Line: [Int]] {
    var lines: [Line: [Int]] = [:]
    for (place, record) in telling.records.enumerated()
    where days.contains(record.date) && record.amount.minorUnits != 0 {
      lines[Line(day: record.date, minorUnits: record.amount.minorUnits), default: []].append(place)
    }
    return lines
  }

  /// Of several lines of a day and amount those with words in common first, the others in order.
  private static func alike(
    _ first: [Int], _ second: [Int], _ one: AccountTelling, _ other: AccountTelling
  ) -> [(Int, Int)] {
    guard first.count * second.count <= 10_000 else { return Array(zip(first, second)) }
    let words = (first.map { LineWords(one.records[$0]) }, second.map { LineWords(other.records[$0]) })
    var open = (Set(first.indices), Set(second.indices))
    var pairs: [(Int, Int)] = []
    for wantsWords in [true, false] {
      for mine in first.indices where open.0.contains(mine) {
        let fitting = second.indices.first { theirs in
          open.1.contains(theirs) && (!wantsWords || words.0[mine].sharesWord(with: words.1[theirs]))
        }
        guard let fitting else { continue }
        open.0.remove(mine)
        open.1.remove(fitting)
        pairs.append((first[mine], second[fitting]))
      }
    }
    return pairs
  }

  /// A line that one lacks on its day, and that the other has a few days off and lacks there.
  private mutating func pairShifted(_ one: AccountTelling, _ other: AccountTelling) {
    let mine = Dictionary(grouping: left.one) { one.records[$0].amount.minorUnits }
    let theirs = Dictionary(grouping: left.other) { other.records[$0].amount.minorUnits }
    for (amount, first) in mine {
      guard first.count == 1, let second = theirs[amount], second.count == 1 else { continue }
      let apart = one.records[first[0]].date.days(until: other.records[second[0]].date)
      guard abs(apart) <= Self.longestShift else { continue }
      shifted.append(Pair(one: first[0], other: second[0], isAlone: true))
    }
    shifted.sort { $0.one < $1.one }
    let paired = (Set(shifted.map(\.one)), Set(shifted.map(\.other)))
    left = (left.one.filter { !paired.0.contains($0) }, left.other.filter { !paired.1.contains($0) })
  }
}

/// The words of a line that tell it from others.
struct LineWords {
  private let words: Set<String>

  init(_ record: Record) {
    let text = [record.description, record.counterparty ?? ""].joined(separator: " ").uppercased()
    words = Set(
      text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { word in
        word.count >= 3 && word.contains { $0.isLetter }
      })
  }

  var isEmpty: Bool { words.isEmpty }

  func sharesWord(with other: LineWords) -> Bool { !words.isDisjoint(with: other.words) }
}
