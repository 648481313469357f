import Banking
import Reconciliation

/// Where everything stands in the workbook, known before the first row is written: sheets link to one another and are written one after
/// the other.
struct WorkbookPlan {
  let outcome: Outcome
  let run: RunDescription

  /// Accounts and currencies; the workbook tells them apart only where there are several.
  let partitions: PartitionIndex

  /// The bank's records, input after input, in the order of each file.
  let bank: [Entry]

  /// The ledger's records, likewise.
  let ledger: [Entry]

  /// The rows of the Exceptions sheet, the most urgent first.
  let exceptions: [ExceptionRow]

  /// The row of each match on the Matched sheet, by the match's position in the outcome.
  func row(ofMatch position: Int) -> Int { Self.firstRow + position }

  /// The first row of each exception on the Exceptions sheet, by the exception's position in the outcome.
  let rowOfException: [Int: Int]

  /// What a match adds to the balances where its two sides do not net to the same, by the match's position in the outcome.
  let matchAdjustments: [Int: MatchAdjustment]

  private let rows: [Side: [Provenance: Int]]

  /// The row below the header of every table.
  static let firstRow = 2

  /// The rows of a sheet, less its header and its totals row.
  static let mostRows = 1_048_574

  /// One record and what became of it.
  struct Entry {
    var record: Record
    var state: State

    /// The position of its account and currency in the outcome's list.
    var partition: Int
  }

  /// What became of a record, with the position of its finding in the outcome.
  enum State: Hashable {
    case matched(Int)
    case excepted(Int)
    case excluded(Int)
  }

  /// An exception as one row. One that spans two currencies has a row for each, so that no column adds two currencies.
  struct ExceptionRow {
    var position: Int
    var partition: Int
    var bankAmount: Amount?
    var ledgerAmount: Amount?

    /// Bank minus ledger of the whole exception, on one of its rows.
    var difference: Amount?

    /// What the reconciliation adds to the bank's balance, and to the book's.
    var adjustsBank: Amount?
    var adjustsBook: Amount?

    /// The currency of its amounts; nil where it has none.
    var currency: Currency? { (bankAmount ?? ledgerAmount ?? adjustsBank ?? adjustsBook)?.currency }
  }

  /// - Throws: ``WorkpaperError`` where a sheet would be too long, an amount does not fit, or records are missing.
  init(outcome: Outcome, run: RunDescription) throws(WorkpaperError) {
    self.outcome = outcome
    self.run = run
    partitions = PartitionIndex(outcome: outcome)
    var bank: [Entry] = []
    var ledger: [Entry] = []
    let index = partitions
    func add(_ records: [Record], _ state: State, _ partition: Int, to entries: inout [Entry]) {
      for record in records {
        entries.append(Entry(record: record, state: state, partition: index.position(of: record, in: partition)))
      }
    }
    for (position, match) in outcome.matches.enumerated() {
      add(match.bank, .matched(position), match.partition, to: &bank)
      add(match.ledger, .matched(position), match.partition, to: &ledger)
    }
    for (position, discrepancy) in outcome.discrepancies.enumerated() {
      add(discrepancy.bank, .excepted(position), discrepancy.partition, to: &bank)
      add(discrepancy.ledger, .excepted(position), discrepancy.partition, to: &ledger)
    }
    for (position, exclusion) in outcome.excluded.enumerated() {
      if exclusion.side == .bank {
        add([exclusion.record], .excluded(position), exclusion.partition, to: &bank)
      } else {
        add([exclusion.record], .excluded(position), exclusion.partition, to: &ledger)
      }
    }
    let order = InputOrder(run: run)
    self.bank = order.sorted(bank)
    self.ledger = order.sorted(ledger)
    let items = Adjustments(outcome)
    exceptions = try Self.exceptionRows(outcome: outcome, partitions: index, items: items)
    matchAdjustments = try Self.matchAdjustments(outcome: outcome, items: items)
    var rowOfException: [Int: Int] = [:]
    for (offset, row) in exceptions.enumerated() where rowOfException[row.position] == nil {
      rowOfException[row.position] = Self.firstRow + offset
    }
    self.rowOfException = rowOfException
    rows = [.bank: Self.rows(of: self.bank), .ledger: Self.rows(of: self.ledger)]
    try check()
  }

  /// The row of a record on its side's sheet.
  func row(of record: Record, on side: Side) -> Int? { rows[side]?[record.provenance] }

  /// The records of one side.
  func entries(_ side: Side) -> [Entry] { side == .bank ? bank : ledger }

  /// Whether rows say to which account and currency they belong.
  var hasSeveralPartitions: Bool { outcome.partitions.count > 1 }

  /// The key by which formulas tell accounts apart: account numbers would not do, since "*4471" is a pattern to a formula and "0044" a
  /// number.
  static func key(ofPartition position: Int) -> String { "P\(position + 1)" }

  private static func rows(of entries: [Entry]) -> [Provenance: Int] {
    var rows: [Provenance: Int] = [:]
    for (offset, entry) in entries.enumerated() { rows[entry.record.provenance] = firstRow + offset }
    return rows
  }

  /// Nothing is lost: as many rows as the reconciliation counted, and none twice.
  private func check() throws(WorkpaperError) {
    for side in Side.allCases {
      let counted = outcome.partitions.map { side == .bank ? $0.bank.records : $0.ledger.records }.reduce(0, +)
      let written = entries(side).count
      guard counted == written, rows[side]?.count == written else {
        throw .recordsLost(side: side, counted: counted, written: written)
      }
      guard written <= Self.mostRows else { throw .tooManyRows(sheet: side.sheetName, rows: written) }
    }
    for (name, count) in [("Matched", outcome.matches.count), ("Exceptions", exceptions.count)] {
      guard count <= Self.mostRows else { throw .tooManyRows(sheet: name, rows: count) }
    }
  }
}

/// The order of records in the workbook: input after input as they were given, and inside each as in its file.
private struct InputOrder {
  private var positions: [String: Int] = [:]

  init(run: RunDescription) {
    for (position, input) in run.inputs.enumerated() where positions[input.id] == nil { positions[input.id] = position }
  }

  /// Places are sorted, and each entry is then moved once.
  func sorted(_ entries: [WorkbookPlan.Entry]) -> [WorkbookPlan.Entry] {
    let places = entries.indices.map { index in
      let provenance = entries[index].record.provenance
      return Place(input: positions[provenance.input] ?? .max, record: provenance.record, index: index)
    }.sorted { left, right in
      if left.input != right.input { return left.input < right.input }
      // Inputs that no run names have one position, and their names for an order.
      guard left.input == .max else { return left.record < right.record }
      return entries[left.index].record.provenance < entries[right.index].record.provenance
    }
    return places.map { entries[$0.index] }
  }

  private struct Place {
    var input: Int
    var record: Int
    var index: Int
  }
}

extension Side {
  /// The name of its sheet and table.
  var sheetName: String { self == .bank ? "Bank" : "Ledger" }
}
