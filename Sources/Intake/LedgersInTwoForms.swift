import Banking

/// Joins what two files of different forms tell of the same payments: BILL's export and an answer of its API, the payments and the report of the debits
/// that drew them, BILL's export and the books' register. ``LedgerJoin`` joins files of one form.
///
/// Payments are one by BILL's confirmation, wherever both have it; otherwise by day and payee. Whatever bills a payment is told in, its sum has to be
/// the same. Without confirmations the two files have to be tellings of one ledger: nearly all that the shorter one tells of their common days stands in the
/// other. A single payment that stands in two ledgers is a finding, and stays one.
enum LedgersInTwoForms {
  /// How many payments have to be in common, and how many of ten of the shorter file's.
  private static let leastCommon = 3
  private static let leastOfTen = 9

  /// Takes the rows of one of the two out. They are listed in its `skipped` with the reason "overlap"; what only they told, the other's rows have from then on.
  static func join(_ files: inout [InputFile]) {
    let ledgers = files.indices.filter { files[$0].side == .ledger }
    guard ledgers.count > 1 else { return }
    for later in ledgers.dropFirst() {
      for earlier in ledgers.prefix(while: { $0 < later })
      where ExportForm(files[earlier]) != ExportForm(files[later]) {
        join(earlier, later, &files)
      }
    }
  }

  /// What makes rows of two files one payment.
  private enum Key: Hashable {
    case confirmation(String, Currency)
    case party(Day, String, Currency)
  }

  private struct Place {
    let statement: Int
    let index: Int
  }

  /// The rows of one payment in one file, and their sum; nil where it does not fit.
  private struct Payment {
    var rows: [Place] = []
    var sum: Int64? = 0

    mutating func add(_ row: Place, _ minorUnits: Int64) {
      rows.append(row)
      guard let before = sum else { return }
      let (total, overflow) = before.addingReportingOverflow(minorUnits)
      sum = overflow ? nil : total
    }
  }

  private static func join(_ earlier: Int, _ later: Int, _ files: inout [InputFile]) {
    let confirmed = [earlier, later].map { payments(of: files[$0], by: confirmation) }
    let isConfirmed = !Set(confirmed[0].keys).isDisjoint(with: confirmed[1].keys)
    let days = [earlier, later].compactMap { files[$0].span }
    guard days.count == 2, isConfirmed || days[0].overlaps(days[1]) else { return }
    let common = days[0].overlaps(days[1]) ? days[0].clamped(to: days[1]) : nil
    let told =
      isConfirmed
      ? confirmed
      : [earlier, later].map { file in
        payments(of: files[file]) { record in
          guard let common, common.contains(record.date) else { return nil }
          return party(record)
        }
      }
    let keys = told[0].keys.filter { key in
      guard let sum = told[0][key]?.sum, let other = told[1][key]?.sum else { return false }
      return sum == other
    }
    let shorter = min(told[0].count, told[1].count)
    guard !keys.isEmpty, isConfirmed || keys.count >= leastCommon && keys.count * 10 >= shorter * leastOfTen else {
      return
    }
    let keepsEarlier = telling(files[earlier]) >= telling(files[later])
    let (kept, passed) = keepsEarlier ? (earlier, later) : (later, earlier)
    let (keptRows, passedRows) = keepsEarlier ? (told[0], told[1]) : (told[1], told[0])
    let newness = LedgerNewness(ExportDay(files[kept]), ExportDay(files[passed]))
    var repeated: [Int: Set<Int>] = [:]
    for key in keys {
      let (mine, theirs) = (keptRows[key]?.rows ?? [], passedRows[key]?.rows ?? [])
      fill(mine, in: &files[kept], from: theirs.map { record($0, files[passed]) }, newness)
      for row in theirs { repeated[row.statement, default: []].insert(record(row, files[passed]).provenance.record) }
    }
    for (statement, records) in repeated.sorted(by: { $0.key < $1.key }) {
      let removed = StatementJoin.remove(from: &files[passed], statement: statement, reason: "overlap") {
        records.contains($0.provenance.record)
      }
      if let removed {
        files[passed].notes.append(StatementJoin.noteOfOverlap(removed, files[kept].path, inAnotherForm: true))
      }
    }
  }

  /// How much a file tells of its payments: one that has confirmations before one with states, before one with more rows.
  private static func telling(_ file: InputFile) -> Int {
    let records = file.records
    let words = (records.contains { $0.confirmation != nil }, records.contains { $0.status != nil })
    return (words.0 ? 2 << 40 : 0) + (words.1 ? 1 << 40 : 0) + records.count
  }

  private static func record(_ place: Place, _ file: InputFile) -> Record {
    file.statements[place.statement].records[place.index]
  }

  private static func confirmation(_ record: Record) -> Key? {
    record.confirmation.map { .confirmation($0, record.amount.currency) }
  }

  private static func party(_ record: Record) -> Key? {
    guard let name = record.counterparty else { return nil }
    let key = PartyName(name).key
    return key.isEmpty ? nil : .party(record.date, key, record.amount.currency)
  }

  private static func payments(of file: InputFile, by key: (Record) -> Key?) -> [Key: Payment] {
    var payments: [Key: Payment] = [:]
    for (statement, content) in file.statements.enumerated() {
      for (index, record) in content.records.enumerated() {
        guard let key = key(record) else { continue }
        payments[key, default: Payment()].add(Place(statement: statement, index: index), record.amount.minorUnits)
      }
    }
    return payments
  }

  /// Gives the rows of a payment what another file tells of it. What it has become, the newer one says.
  private static func fill(
    _ rows: [Place], in file: inout InputFile, from others: [Record], _ newness: LedgerNewness
  ) {
    for row in rows {
      let mine = record(row, file)
      let alike = others.filter { $0.amount == mine.amount }
      let isSingle = alike.count == 1 && rows.count { record($0, file).amount == mine.amount } == 1
      var filled = mine
      if isSingle { filled.fill(from: alike[0]) }
      // What all rows of the payment say is said of each part of it.
      if let first = others.first {
        if others.allSatisfy({ $0.fundingToken == first.fundingToken }) {
          filled.fundingToken = filled.fundingToken ?? first.fundingToken
        }
        if first.status?.meaning != mine.status?.meaning, first.status != nil,
          others.allSatisfy({ $0.status == first.status }), newness.isRightNewer(mine, first) == true
        {
          filled.status = first.status
          filled.updatedDate = first.updatedDate ?? filled.updatedDate
        }
      }
      file.statements[row.statement].records[row.index] = filled
    }
  }
}
