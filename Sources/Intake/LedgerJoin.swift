import Banking

/// Joins the exports of one ledger: a payment that stands in two of them counts once, as the newer one tells it.
///
/// BILL's payments are known by their confirmation, bill, payee and amount, whatever their day and status have become. Rows without a
/// confirmation are joined as the lines of statements are (``StatementJoin``). What stands twice in one file stays twice.
struct LedgerJoin {
  /// A record of one of the files.
  private struct Place: Hashable {
    var file: Int
    var statement: Int
    var index: Int
  }

  /// What makes rows of two exports one payment.
  private struct Payment: Hashable {
    let form: ExportForm
    let account: AccountKey
    let identity: String
    let counterparty: String?
    let invoices: [String]
    let minorUnits: Int64
  }

  private struct FilePair: Hashable {
    let earlier: Int
    let later: Int
  }

  private let days: [ExportDay]
  /// What counts instead of a record that is passed over.
  private var instead: [Place: Place] = [:]
  /// Records that differ from what counts instead, though nothing tells which of the two is newer.
  private var undecided: Set<Place> = []
  /// Files that have a payment in common.
  private var related: Set<FilePair> = []

  /// Takes rows that a newer export tells anew, or that another one has as well, out of the files. They are listed in `skipped` with the
  /// reason "superseded" or "overlap".
  static func join(_ files: inout [InputFile]) {
    let ledgers = files.indices.filter { files[$0].side == .ledger }
    guard ledgers.count > 1 else { return }
    var join = LedgerJoin(days: files.map { ExportDay($0) })
    join.joinPayments(files, ledgers)
    for later in ledgers.dropFirst() {
      for earlier in ledgers.prefix(while: { $0 < later }) {
        join.joinLines(&files, FilePair(earlier: earlier, later: later))
      }
    }
    join.remove(from: &files)
  }

  private init(days: [ExportDay]) { self.days = days }

  // MARK: What is one payment

  private mutating func joinPayments(_ files: [InputFile], _ ledgers: [Int]) {
    var rows: [Payment: [Place]] = [:]
    var order: [Payment] = []
    for file in ledgers {
      let form = ExportForm(files[file])
      for (statement, content) in files[file].statements.enumerated() {
        for (index, record) in content.records.enumerated() {
          guard let identity = form.identity(record) else { continue }
          let payment = Payment(
            form: form, account: content.key, identity: identity, counterparty: record.counterparty,
            invoices: record.invoices, minorUnits: record.amount.minorUnits)
          if rows[payment] == nil { order.append(payment) }
          rows[payment, default: []].append(Place(file: file, statement: statement, index: index))
        }
      }
    }
    for payment in order { joinRows(rows[payment] ?? [], files) }
  }

  /// Joins the rows of one payment, in the order of the files. Of rows that a file repeats, each is one with its like in another file.
  private mutating func joinRows(_ places: [Place], _ files: [InputFile]) {
    var lists: [[Place]] = []
    for place in places {
      if lists.last?[0].file == place.file { lists[lists.count - 1].append(place) } else { lists.append([place]) }
    }
    guard lists.count > 1 else { return }
    for index in lists.indices {
      lists[index].sort { Self.precedes(Self.record($0, files), Self.record($1, files)) }
      for earlier in lists.prefix(index) {
        related.insert(FilePair(earlier: earlier[0].file, later: lists[index][0].file))
      }
    }
    guard let longest = lists.max(by: { $0.count < $1.count }) else { return }
    for list in lists where list[0].file != longest[0].file {
      for (one, other) in zip(longest, list) { link(one, other, files) }
    }
  }

  /// The order of repeated rows of one file, whatever way the file is sorted.
  private static func precedes(_ one: Record, _ other: Record) -> Bool {
    let words = (one.status?.text ?? "", other.status?.text ?? "")
    return (one.date, words.0, one.provenance.record) < (other.date, words.1, other.provenance.record)
  }

  /// Joins rows without a confirmation, as lines of statements are. Where two files have no payment in common, all their rows have to show that
  /// they are of one ledger.
  private mutating func joinLines(_ files: inout [InputFile], _ pair: FilePair) {
    for later in files[pair.later].statements.indices {
      for earlier in files[pair.earlier].statements.indices {
        let mine = files[pair.later].statements[later]
        let other = files[pair.earlier].statements[earlier]
        guard mine.key == other.key, let common = common(mine, other, files, pair) else { continue }
        if !related.contains(pair), mine.key.number == nil, StatementJoin.isChance(common, mine, other) {
          files[pair.later].notes.append(StatementJoin.noteOfChance(files[pair.earlier].path))
          continue
        }
        var open: [StatementJoin.Line: [Int]] = [:]
        for index in other.records.indices.reversed() {
          open[StatementJoin.Line(other.records[index]), default: []].append(index)
        }
        for (index, record) in mine.records.enumerated() where common.contains(record.provenance.record) {
          guard let first = open[StatementJoin.Line(record)]?.popLast() else { continue }
          link(
            Place(file: pair.earlier, statement: earlier, index: first),
            Place(file: pair.later, statement: later, index: index), files)
        }
      }
    }
  }

  /// The records of the later file's statement that the earlier one's has too; nil where there are none.
  private func common(
    _ later: Statement, _ earlier: Statement, _ files: [InputFile], _ pair: FilePair
  ) -> Set<Int>? {
    let found: Set<Int>?
    if related.contains(pair) {
      let form = ExportForm(files[pair.later])
      found = StatementJoin.repeated(
        in: later.records.filter { form.identity($0) == nil }, of: earlier.records.filter { form.identity($0) == nil },
        isNamed: true)
    } else {
      found = StatementJoin.repeated(in: later.records, of: earlier.records, isNamed: later.key.number != nil)
    }
    return found.flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: Which of its rows counts

  private static func record(_ place: Place, _ files: [InputFile]) -> Record {
    files[place.file].statements[place.statement].records[place.index]
  }

  /// Takes rows of two files for one payment. Of equals the one of the file that is named first counts.
  private mutating func link(_ one: Place, _ other: Place, _ files: [InputFile]) {
    let places = [counting(one), counting(other)].sorted { $0.file < $1.file }
    guard places[0].file != places[1].file else { return }
    let records = places.map { Self.record($0, files) }
    let isNewer = LedgerNewness(days[places[0].file], days[places[1].file]).isRightNewer(records[0], records[1])
    let differ = Self.differ(records[0], records[1])
    // A payment is put off more often than it is brought forward.
    let takesSecond = differ && (isNewer ?? (records[0].date < records[1].date))
    let passed = takesSecond ? places[0] : places[1]
    instead[passed] = takesSecond ? places[1] : places[0]
    if differ, isNewer == nil { undecided.insert(passed) }
  }

  /// The row that counts for the payment of a row.
  private func counting(_ place: Place) -> Place {
    var place = place
    while let next = instead[place] { place = next }
    return place
  }

  /// Whether two rows of one payment tell different things of it. A balance is one of the register, not of the payment.
  private static func differ(_ one: Record, _ other: Record) -> Bool {
    var one = one
    one.provenance = other.provenance
    one.balance = other.balance
    return one != other
  }

  // MARK: What is passed over

  private func remove(from files: inout [InputFile]) {
    // Places are those of the files as they were read: all are looked up before anything is removed.
    var passed: [Passed: Set<Int>] = [:]
    for place in instead.keys {
      let counting = counting(place)
      let record = Self.record(place, files)
      let isSuperseded = Self.differ(record, Self.record(counting, files))
      let kind = Passed(
        file: place.file, statement: place.statement, counting: counting.file, isSuperseded: isSuperseded,
        isUndecided: isSuperseded && undecided.contains(place))
      passed[kind, default: []].insert(record.provenance.record)
    }
    for kind in passed.keys.sorted() {
      let removed = StatementJoin.remove(
        from: &files[kind.file], statement: kind.statement, reason: kind.isSuperseded ? "superseded" : "overlap"
      ) { passed[kind]?.contains($0.provenance.record) ?? false }
      if let removed { files[kind.file].notes.append(kind.note(removed, files[kind.counting].path)) }
    }
  }

  /// Rows of one statement that are passed over for one reason and one other file.
  private struct Passed: Hashable, Comparable {
    let file: Int
    let statement: Int
    /// The file whose rows count instead.
    let counting: Int
    let isSuperseded: Bool
    let isUndecided: Bool

    func note(_ removed: StatementJoin.Removed, _ path: String) -> String {
      guard isSuperseded else { return StatementJoin.noteOfOverlap(removed, path) }
      let isOne = removed.count == 1
      let (first, last) = (removed.days.lowerBound, removed.days.upperBound)
      let rows =
        "\(removed.count) row\(isOne ? "" : "s") " + (first == last ? "of \(first)" : "from \(first) to \(last)")
      let counts = "and count\(isOne ? "s" : "") as there"
      return isUndecided
        ? "\(rows) stand\(isOne ? "s" : "") otherwise in \(path), \(counts), though nothing tells which export is newer"
        : "\(rows) \(isOne ? "is" : "are") superseded by a newer export, \(path), \(counts)"
    }

    static func < (left: Passed, right: Passed) -> Bool { left.order.lexicographicallyPrecedes(right.order) }

    private var order: [Int] { [file, statement, counting, isSuperseded ? 1 : 0, isUndecided ? 1 : 0] }
  }
}
