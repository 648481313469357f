import Banking

/// Joins what two files of different forms tell of the same payments: BILL's export and an answer of its API, the payments and the report of the debits
/// that drew them, BILL's export and the books' register. ``LedgerJoin`` joins files of one form.
///
/// Payments are one by BILL's confirmation, wherever both have it. What is left of one payee is one by amount, on one day or a few apart, and then by the
/// sum of a day, if the two files are tellings of one ledger: most of what one of them tells of common days stands in the other. A payment that stands in two
/// ledgers is a finding otherwise, and stays one.
struct LedgersInTwoForms {
  /// How many payments have to be in common, and how many of ten of one file's.
  private static let leastCommon = 3
  private static let leastOfTen = 7
  /// How many days apart the books may enter what BILL processes.
  private static let longestShift = 3

  /// A row, by its place in a file.
  private struct Place: Hashable {
    let statement: Int
    let index: Int
  }

  private struct Row {
    let place: Place
    let record: Record
    let account: String?
    let party: String
  }

  /// Rows of both files that tell one payment.
  private struct Common {
    let kept: [Row]
    let passed: [Row]
  }

  private let kept: [Row]
  private let passed: [Row]
  private var openKept: Set<Place>
  private var openPassed: Set<Place>
  private var common: [Common] = []
  /// Payments that the two tell with different sums.
  private var disputed: [(confirmation: String, kept: [Row], passed: [Row])] = []

  /// Takes the rows of one of the two out. They are listed in its `skipped` with the reason "overlap"; what only they told, the other's rows have from then on.
  static func join(_ files: inout [InputFile]) {
    let ledgers = files.indices.filter { files[$0].side == .ledger }
    guard ledgers.count > 1 else { return }
    for later in ledgers.dropFirst() {
      for earlier in ledgers.prefix(while: { $0 < later })
      where ExportForm(files[earlier]) != ExportForm(files[later]) {
        let keepsEarlier = telling(files[earlier]) >= telling(files[later])
        join(keepsEarlier ? earlier : later, keepsEarlier ? later : earlier, &files)
      }
    }
  }

  private static func join(_ kept: Int, _ passed: Int, _ files: inout [InputFile]) {
    var join = LedgersInTwoForms(kept: rows(files[kept]), passed: rows(files[passed]))
    join.pairConfirmed()
    join.pairParties(areBill: isBill(files[kept]) && isBill(files[passed]))
    let overruled = join.settleDisputed(kept, passed, &files)
    guard !join.common.isEmpty || !overruled.isEmpty else { return }
    let newness = LedgerNewness(ExportDay(files[kept]), ExportDay(files[passed]))
    var repeated = overruled
    for payment in join.common {
      for row in payment.kept {
        files[kept].statements[row.place.statement].records[row.place.index] = filled(row, of: payment, newness)
      }
      for row in payment.passed {
        repeated[[passed, row.place.statement], default: []].insert(row.record.provenance.record)
      }
    }
    for (place, records) in repeated.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let removed = StatementJoin.remove(from: &files[place[0]], statement: place[1], reason: "overlap") {
        records.contains($0.provenance.record)
      }
      guard let removed else { continue }
      let counting = files[place[0] == passed ? kept : passed].path
      files[place[0]].notes.append(StatementJoin.noteOfOverlap(removed, counting, inAnotherForm: true))
    }
  }

  /// One payment counts once, though two files differ in its amount: an answer of the API is net of credits; otherwise the telling of more money is the whole one.
  ///
  /// - Returns: The records that do not count, by file and statement.
  private func settleDisputed(_ kept: Int, _ passed: Int, _ files: inout [InputFile]) -> [[Int]: Set<Int>] {
    var overruled: [[Int]: Set<Int>] = [:]
    for payment in disputed {
      guard let mine = Self.sum(payment.kept), let theirs = Self.sum(payment.passed) else { continue }
      let forms = (files[kept].format == .billJSON, files[passed].format == .billJSON)
      let keepsMine = forms.0 != forms.1 ? forms.0 : mine.magnitude >= theirs.magnitude
      for row in keepsMine ? payment.passed : payment.kept {
        overruled[[keepsMine ? passed : kept, row.place.statement], default: []].insert(row.record.provenance.record)
      }
      let currency = payment.kept.first?.record.amount.currency ?? .usDollar
      func text(_ sum: Int64) -> String {
        Amount(minorUnits: Int64(clamping: sum.magnitude), currency: currency).formatted
      }
      files[keepsMine ? passed : kept].notes.append(
        "payment \(payment.confirmation.quotable) is \(text(keepsMine ? theirs : mine)) here and \(text(keepsMine ? mine : theirs)) in "
          + "\(files[keepsMine ? kept : passed].path), which counts")
    }
    return overruled
  }

  private init(kept: [Row], passed: [Row]) {
    self.kept = kept
    self.passed = passed
    openKept = Set(kept.map(\.place))
    openPassed = Set(passed.map(\.place))
  }

  /// How much a file tells of its payments: one that has confirmations before one with states, before one with more rows.
  private static func telling(_ file: InputFile) -> Int {
    let records = file.records
    let words = (records.contains { $0.confirmation != nil }, records.contains { $0.status != nil })
    return (words.0 ? 2 << 40 : 0) + (words.1 ? 1 << 40 : 0) + records.count
  }

  private static func isBill(_ file: InputFile) -> Bool {
    file.format == .billJSON || file.layout?.hasPrefix("BILL ") ?? false
  }

  private static func rows(_ file: InputFile) -> [Row] {
    file.statements.indices.flatMap { statement in
      let told = file.statements[statement]
      return told.records.indices.map { index in
        let record = told.records[index]
        return Row(
          place: Place(statement: statement, index: index), record: record, account: record.account ?? told.account,
          party: record.counterparty.map { PartyName($0).key } ?? "")
      }
    }
  }

  // MARK: What is one payment

  private mutating func pair(_ mine: [Row], _ theirs: [Row]) {
    common.append(Common(kept: mine, passed: theirs))
    for row in mine { openKept.remove(row.place) }
    for row in theirs { openPassed.remove(row.place) }
  }

  private static func sum(_ rows: [Row]) -> Int64? {
    var sum: Int64 = 0
    for row in rows {
      let (total, overflow) = sum.addingReportingOverflow(row.record.amount.minorUnits)
      guard !overflow else { return nil }
      sum = total
    }
    return sum
  }

  private mutating func pairConfirmed() {
    let mine = Dictionary(grouping: kept.filter { $0.record.confirmation != nil }) { $0.record.confirmation }
    let theirs = Dictionary(grouping: passed.filter { $0.record.confirmation != nil }) { $0.record.confirmation }
    for (confirmation, rows) in mine.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      guard let others = theirs[confirmation], let currency = rows.first?.record.amount.currency,
        (rows + others).allSatisfy({ $0.record.amount.currency == currency })
      else { continue }
      if let sum = Self.sum(rows), sum == Self.sum(others) {
        pair(rows, others)
      } else {
        disputed.append((confirmation ?? "", rows, others))
        for row in rows { openKept.remove(row.place) }
        for row in others { openPassed.remove(row.place) }
      }
    }
  }

  /// What is left, by payees: amounts of one day, then amounts a few days apart, then sums of one day. Kept only where it is enough.
  private mutating func pairParties(areBill: Bool) {
    let before = (common, openKept, openPassed)
    let confirmed = common.count
    let (mine, theirs) = (openRows(kept, openKept), openRows(passed, openPassed))
    guard let days = Self.commonDays(kept, passed) else { return }
    let told = (mine.filter { days.contains($0.record.date) }, theirs.filter { days.contains($0.record.date) })
    for shift in [0, Self.longestShift] { pairAmounts(told.0, told.1, shift) }
    pairSums(told.0, told.1)
    let lone = (told.0.filter(Self.isLive), told.1.filter(Self.isLive))
    let left = (lone.0.count { openKept.contains($0.place) }, lone.1.count { openPassed.contains($0.place) })
    let found = (lone.0.count - left.0, lone.1.count - left.1)
    let isWhole = left.0 == 0 || left.1 == 0
    let isNearlyAll = [(found.0, lone.0.count), (found.1, lone.1.count)].contains { part in
      (part.0 + confirmed) * 10 >= (part.1 + confirmed) * Self.leastOfTen
    }
    let isEnough = min(found.0, found.1) + confirmed >= Self.leastCommon && isNearlyAll
    // Of BILL's own exports one holds all of the other, however few.
    if !isEnough, !(areBill && isWhole) { (common, openKept, openPassed) = before }
  }

  /// Voided and scheduled payments are not in the books.
  private static func isLive(_ row: Row) -> Bool {
    switch row.record.status?.meaning {
    case .canceled, .voided, .voidPending, .scheduled, .escheated: false
    default: true
    }
  }

  private func openRows(_ rows: [Row], _ open: Set<Place>) -> [Row] {
    rows.filter { open.contains($0.place) && !$0.party.isEmpty && $0.record.amount.minorUnits != 0 }
  }

  private static func commonDays(_ one: [Row], _ other: [Row]) -> ClosedRange<Day>? {
    let ends = [one, other].compactMap { rows -> ClosedRange<Day>? in
      guard let first = rows.lazy.map(\.record.date).min(), let last = rows.lazy.map(\.record.date).max() else {
        return nil
      }
      return first.adding(days: -longestShift)...last.adding(days: longestShift)
    }
    guard ends.count == 2, ends[0].overlaps(ends[1]) else { return nil }
    return ends[0].clamped(to: ends[1])
  }

  private struct PartyAmount: Hashable {
    let party: String
    let minorUnits: Int64
    let currency: Currency

    init(_ row: Row) {
      party = row.party
      minorUnits = row.record.amount.minorUnits
      currency = row.record.amount.currency
    }
  }

  private mutating func pairAmounts(_ mine: [Row], _ theirs: [Row], _ shift: Int) {
    var open = Dictionary(grouping: theirs.filter { openPassed.contains($0.place) }, by: PartyAmount.init)
    for row in mine where openKept.contains(row.place) {
      let key = PartyAmount(row)
      let near = (open[key] ?? []).indices.filter { index in
        guard let other = open[key]?[index] else { return false }
        return abs(row.record.date.days(until: other.record.date)) <= shift && Self.mayBeOne(row, other)
      }
      let nearest = near.min { left, right in
        guard let rows = open[key] else { return false }
        return abs(row.record.date.days(until: rows[left].record.date))
          < abs(row.record.date.days(until: rows[right].record.date))
      }
      guard let nearest, let other = open[key]?.remove(at: nearest) else { continue }
      pair([row], [other])
    }
  }

  private mutating func pairSums(_ mine: [Row], _ theirs: [Row]) {
    struct Key: Hashable {
      let party: String
      let day: Day
      let currency: Currency
    }
    func grouped(_ rows: [Row], _ open: Set<Place>) -> [Key: [Row]] {
      Dictionary(grouping: rows.filter { open.contains($0.place) }) {
        Key(party: $0.party, day: $0.record.date, currency: $0.record.amount.currency)
      }
    }
    let others = grouped(theirs, openPassed)
    for (key, rows) in grouped(mine, openKept).sorted(by: { ($0.key.day, $0.key.party) < ($1.key.day, $1.key.party) }) {
      guard let group = others[key], rows.count + group.count > 2, let sum = Self.sum(rows), sum == Self.sum(group),
        rows.allSatisfy({ row in group.allSatisfy { Self.mayBeOne(row, $0) } })
      else { continue }
      pair(rows, group)
    }
  }

  /// Whether nothing says that two rows are two payments: other confirmations, other accounts, or a check of its own number beside what moves by ACH or card.
  private static func mayBeOne(_ one: Row, _ other: Row) -> Bool {
    if let first = one.record.confirmation, let second = other.record.confirmation, first != second { return false }
    guard AccountAffinity(one.account, other.account) != .none else { return false }
    for (paid, check) in [(one.record, other.record), (other.record, one.record)] {
      guard check.checkNumber != nil, paid.checkNumber == nil, let method = paid.method else { continue }
      if method != .check, method != .offline { return false }
    }
    if let first = one.record.checkNumber, let second = other.record.checkNumber { return first == second }
    return true
  }

  // MARK: What the rows that count are told

  /// A row with what another file tells of it. What the payment has become, the newer one says.
  private static func filled(_ row: Row, of payment: Common, _ newness: LedgerNewness) -> Record {
    var record = row.record
    let alike = payment.passed.filter { $0.record.amount == record.amount }
    if alike.count == 1, payment.kept.count(where: { $0.record.amount == record.amount }) == 1 {
      let isPaidOtherwise = record.method != nil && record.method != .check
      let (method, number) = (record.method, record.checkNumber)
      record.fill(from: alike[0].record)
      if isPaidOtherwise { (record.method, record.checkNumber) = (method, number) }
    }
    // What all rows of the payment say is said of each part of it.
    guard let first = payment.passed.first?.record else { return record }
    if payment.passed.allSatisfy({ $0.record.fundingToken == first.fundingToken }) {
      record.fundingToken = record.fundingToken ?? first.fundingToken
    }
    if first.status != nil, first.status?.meaning != row.record.status?.meaning,
      payment.passed.allSatisfy({ $0.record.status == first.status }), newness.isRightNewer(row.record, first) == true
    {
      record.status = first.status
      record.updatedDate = first.updatedDate ?? record.updatedDate
    }
    return record
  }
}
