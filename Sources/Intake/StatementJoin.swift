import Banking

/// Joins what several statements tell of one account: a line that stands in two of them, because their days overlap, counts once.
/// ``LedgerJoin`` does the same for the files of a ledger.
enum StatementJoin {
  /// Takes lines that an earlier file has already out of the later one. They are listed in its `skipped` with the reason "overlap".
  ///
  /// Files overlap where they tell the same account and currency on common days, and on each of those days one of them has every line of the other: two
  /// exports of one account do, two accounts that happen to share a payment do not. A day on which one file ends and the other begins
  /// may be in part in either: ``Boundary``.
  static func join(_ files: inout [InputFile]) {
    let statements = files.indices.filter { files[$0].side == .bank }
    for later in statements.dropFirst() {
      for earlier in statements.prefix(while: { $0 < later }) { join(&files[later], after: files[earlier]) }
    }
  }

  private static func join(_ file: inout InputFile, after other: InputFile) {
    let known = Dictionary(grouping: other.statements, by: \.key)
    for index in file.statements.indices {
      let key = file.statements[index].key
      for statement in known[key] ?? [] {
        let whole = repeated(
          in: file.statements[index].records, of: statement.records, isNamed: key.number != nil)
        let repeated = whole ?? Boundary(file.statements[index].records, statement.records)?.repeated ?? []
        guard !repeated.isEmpty else { continue }
        if key.number == nil,
          isChance(repeated, file.statements[index], statement)
            || whole == nil && repeated.count == 1
              && !hasBalance(repeated, file.statements[index])
        {
          file.notes.append(noteOfChance(other.path))
          continue
        }
        let days = remove(from: &file, statement: index, reason: "overlap") {
          repeated.contains($0.provenance.record)
        }
        if let days { file.notes.append(noteOfOverlap(days, other.path)) }
      }
    }
  }

  /// How many lines of which days were taken out of a statement.
  struct Removed {
    var count: Int
    var days: ClosedRange<Day>
  }

  /// Takes lines out of a statement and lists them in the file's `skipped`; nil where there are none.
  static func remove(
    from file: inout InputFile, statement index: Int, reason: String, where isRepeated: (Record) -> Bool
  ) -> Removed? {
    var rows: [SkippedRow] = []
    var days: [Day] = []
    file.statements[index].records.removeAll { record in
      guard isRepeated(record) else { return false }
      rows.append(SkippedRow(row: record.provenance.row, reason: reason))
      days.append(record.date)
      return true
    }
    file.skipped += rows
    guard let first = days.min(), let last = days.max() else { return nil }
    let before = file.statements[index].joined ?? first...last
    file.statements[index].joined = min(before.lowerBound, first)...max(before.upperBound, last)
    return Removed(count: days.count, days: first...last)
  }

  static func noteOfOverlap(_ removed: Removed, _ path: String, inAnotherForm: Bool = false) -> String {
    let isOne = removed.count == 1
    let lines = "\(removed.count) line\(isOne ? "" : "s") from \(removed.days.lowerBound) to \(removed.days.upperBound)"
    let form = inAnotherForm ? ", in another form" : ""
    return "\(lines) stand\(isOne ? "s" : "") in \(path) too\(form), and count\(isOne ? "s" : "") once"
  }

  static func noteOfChance(_ path: String) -> String {
    "its only line in common with \(path) is no sign that both tell one account, and counts twice; name the accounts with --account, or leave one file out"
  }

  /// Whether one line is all that a file has and all that both have in common, with no balance that shows it to be one: two accounts of a bank
  /// have the same fee on the same day.
  static func isChance(_ repeated: Set<Int>, _ one: Statement, _ other: Statement) -> Bool {
    repeated.count == 1 && min(one.records.count, other.records.count) == 1
      && !(one.records + other.records).contains { $0.balance != nil }
  }

  private static func hasBalance(_ repeated: Set<Int>, _ statement: Statement) -> Bool {
    statement.records.contains { repeated.contains($0.provenance.record) && $0.balance != nil }
  }

  /// The records of the later list that the earlier one has: nil where the two only share days.
  ///
  /// - Parameter isNamed: Whether the files name the account. Where they do not, only lines in common on every day can
  ///   say that they tell the same one.
  static func repeated(in later: [Record], of earlier: [Record], isNamed: Bool) -> Set<Int>? {
    guard let firstLater = later.map(\.date).min(), let lastLater = later.map(\.date).max(),
      let firstEarlier = earlier.map(\.date).min(), let lastEarlier = earlier.map(\.date).max()
    else { return nil }
    let start = max(firstLater, firstEarlier)
    let end = min(lastLater, lastEarlier)
    guard start <= end else { return nil }
    var open: [Line: Int] = [:]
    var earlierByDay: [Day: Int] = [:]
    for record in earlier where record.date >= start && record.date <= end {
      open[Line(record), default: 0] += 1
      earlierByDay[record.date, default: 0] += 1
    }
    var common: Set<Int> = []
    var commonByDay: [Day: Int] = [:]
    var laterByDay: [Day: Int] = [:]
    for record in later where record.date >= start && record.date <= end {
      laterByDay[record.date, default: 0] += 1
      guard let count = open[Line(record)], count > 0 else { continue }
      open[Line(record)] = count - 1
      common.insert(record.provenance.record)
      commonByDay[record.date, default: 0] += 1
    }
    // An export may end, or begin, in the middle of a day: then one of the two has all that the other has of it.
    let agrees = Set(earlierByDay.keys).union(laterByDay.keys).allSatisfy { day in
      let shared = commonByDay[day] ?? 0
      return (isNamed || shared > 0) && (shared == earlierByDay[day] ?? 0 || shared == laterByDay[day] ?? 0)
    }
    return agrees ? common : nil
  }

  /// What makes two lines one.
  struct Line: Hashable {
    let date: Day
    let minorUnits: Int64
    let description: String
    let reference: String?
    let bankReference: String?

    init(_ record: Record) {
      date = record.date
      minorUnits = record.amount.minorUnits
      description = record.description
      reference = record.reference
      bankReference = record.bankReference
    }
  }
}
