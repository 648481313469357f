import Banking

/// Joins what two files of different forms tell of one bank account: a bank's portal gives the same days as a table and as OFX, and a folder
/// has both. No words are the same there; days and amounts must do.
///
/// Such files overlap where they may tell one account (one number, or one of them names none) and, on each day that both tell, have the same
/// amounts, as often; on the first and the last of these days one of the two may lack some, since an export ends in the middle of a day. Where not
/// both name the account, at least ``leastDistinct`` different amounts have to be in common. ``StatementJoin`` joins files of one form.
enum StatementsInTwoForms {
  /// How many different amounts two accounts never have in common by chance, on days of which they have all in common.
  private static let leastDistinct = 3

  /// Takes the lines of one of the two out. They are listed in its `skipped` with the reason "overlap"; what only they told of a line, the other's line has
  /// from then on.
  static func join(_ files: inout [InputFile]) {
    let statements = files.indices.filter { files[$0].side == .bank }
    for later in statements.dropFirst() {
      for earlier in statements.prefix(while: { $0 < later })
      where ExportForm(files[earlier]) != ExportForm(files[later]) {
        for one in files[earlier].statements.indices {
          for other in files[later].statements.indices {
            join(Place(file: earlier, statement: one), Place(file: later, statement: other), &files)
          }
        }
      }
    }
  }

  private struct Place {
    let file: Int
    let statement: Int
  }

  private static func join(_ one: Place, _ other: Place, _ files: inout [InputFile]) {
    let statements = [one, other].map { files[$0.file].statements[$0.statement] }
    guard let account = CommonAccount(statements[0], statements[1]),
      let common = CommonLines(statements[0].records, statements[1].records),
      account.isNamedTwice || common.distinctCount >= leastDistinct
    else { return }
    // The file with more words counts; order says nothing.
    let words = common.pairs.reduce(into: (0, 0)) { sum, pair in
      sum.0 += statements[0].records[pair.0].description.utf8.count
      sum.1 += statements[1].records[pair.1].description.utf8.count
    }
    let keepsFirst = words.0 >= words.1
    let (kept, passed) = keepsFirst ? (one, other) : (other, one)
    let source = statements[keepsFirst ? 1 : 0].records
    var repeated: Set<Int> = []
    for pair in common.pairs {
      let (mine, theirs) = keepsFirst ? pair : (pair.1, pair.0)
      repeated.insert(source[theirs].provenance.record)
      if common.isAlone(source[theirs]) {
        files[kept.file].statements[kept.statement].records[mine].fill(from: source[theirs])
      }
    }
    let removed = StatementJoin.remove(from: &files[passed.file], statement: passed.statement, reason: "overlap") {
      repeated.contains($0.provenance.record)
    }
    account.name(&files[one.file].statements[one.statement])
    account.name(&files[other.file].statements[other.statement])
    if let removed {
      files[passed.file].notes.append(
        StatementJoin.noteOfOverlap(removed, files[kept.file].path, inAnotherForm: true))
    }
  }

  /// Lines of two statements that are one by day and amount.
  private struct CommonLines {
    /// Places in the first list and in the second.
    let pairs: [(Int, Int)]
    let distinctCount: Int
    /// What stands once in each list.
    private let alone: Set<Line>

    private struct Line: Hashable {
      let date: Day
      let minorUnits: Int64

      init(_ record: Record) {
        date = record.date
        minorUnits = record.amount.minorUnits
      }
    }

    /// Nil where the two tell different things of a day that both tell, or have nothing in common.
    init?(_ one: [Record], _ other: [Record]) {
      guard let firstDays = Self.span(one), let secondDays = Self.span(other), firstDays.overlaps(secondDays) else {
        return nil
      }
      let days = firstDays.clamped(to: secondDays)
      let first = Self.places(one, in: days)
      let second = Self.places(other, in: days)
      var pairs: [(Int, Int)] = []
      var alone: Set<Line> = []
      // Days of which the first, and the second, has a line that the other lacks.
      var lacking: (Set<Day>, Set<Day>) = ([], [])
      for line in Set(first.keys).union(second.keys) {
        let (mine, theirs) = (first[line] ?? [], second[line] ?? [])
        if mine.count > theirs.count { lacking.1.insert(line.date) }
        if theirs.count > mine.count { lacking.0.insert(line.date) }
        if mine.count == 1, theirs.count == 1 { alone.insert(line) }
        pairs += zip(mine, theirs)
      }
      let isWithin = lacking.0.union(lacking.1).allSatisfy { $0 == days.lowerBound || $0 == days.upperBound }
      guard isWithin, lacking.0.isDisjoint(with: lacking.1), !pairs.isEmpty else { return nil }
      self.pairs = pairs.sorted { $0.0 < $1.0 }
      self.alone = alone
      distinctCount = Set(pairs.map { one[$0.0].amount.minorUnits.magnitude }).count
    }

    func isAlone(_ record: Record) -> Bool { alone.contains(Line(record)) }

    private static func span(_ records: [Record]) -> ClosedRange<Day>? {
      guard let first = records.lazy.map(\.date).min(), let last = records.lazy.map(\.date).max() else { return nil }
      return first...last
    }

    private static func places(_ records: [Record], in days: ClosedRange<Day>) -> [Line: [Int]] {
      var places: [Line: [Int]] = [:]
      for (index, record) in records.enumerated() where days.contains(record.date) {
        places[Line(record), default: []].append(index)
      }
      return places
    }
  }
}

/// The account that two statements may both tell.
private struct CommonAccount {
  /// Whether both give its number.
  let isNamedTwice: Bool
  private let name: String?

  /// Nil where they cannot be of one account.
  init?(_ one: Statement, _ other: Statement) {
    guard one.currency == other.currency else { return nil }
    if let first = one.closing, let second = other.closing, let day = first.date, day == second.date,
      first.amount != second.amount
    {
      return nil
    }
    let (first, second) = (one.key.number, other.key.number)
    guard let first, let second else {
      isNamedTwice = false
      name = one.account ?? other.account
      return
    }
    if first == second {
      isNamedTwice = true
      name = one.account
    } else if let longer = Self.whole(first, second) {
      // The end of a number is less than a number.
      isNamedTwice = false
      name = longer == first ? one.account : other.account
    } else {
      return nil
    }
  }

  /// The one of two numbers that ends in the digits of the other, which are all that it shows: "****6789".
  private static func whole(_ one: [UInt8], _ other: [UInt8]) -> [UInt8]? {
    for (long, short) in [(one, other), (other, one)] {
      let digits = Array(short.reversed().prefix { ASCII.isDigit($0) }.reversed())
      let mask = short.dropLast(digits.count)
      let isMask = mask.allSatisfy { $0 == UInt8(ascii: "X") }
      if digits.count >= 4, isMask, long.count > digits.count, long.suffix(digits.count) == digits[...] { return long }
    }
    return nil
  }

  /// Gives a statement the number, so that both are of one account.
  func name(_ statement: inout Statement) {
    guard let name, statement.account != name else { return }
    statement.account = name
    for index in statement.records.indices { statement.records[index].account = name }
  }
}
