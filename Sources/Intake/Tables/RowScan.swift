import Banking

/// Goes down a table's rows once and says what each is: a record, one that carries on, a total, a balance, a mark; or refuses it.
///
/// A class, for what it knows of the table is large, and a value would be copied for many a question about a row.
final class RowScan {
  let table: TableRows
  let header: HeaderRecognition
  let columns: TableColumns
  let cells: MoneyCells
  let rule: SignRule
  let context: Context
  // Not guarded at each use: what changes them comes back at once and calls nothing of this.
  @exclusivity(unchecked) var facts = TableFacts()
  var isPendingSection = false
  var markRow: Int?
  /// Whether every booked row has a running balance; nil while nobody asked.
  var balanceIsFull: Bool?
  /// The end of the lines into which a transaction above is split.
  var splitEnd = 0
  var lastRecord: Int?
  /// The date that was read last and where it stands.
  private var lastDate: (cell: TableRows.Cell, date: DateText)?
  /// What marks behind dates mean, by the mark.
  var footnotes: [String: String] = [:]
  /// Whether a row with a date and no amount was met, which is said once.
  var notedNoAmount = false
  /// The same of a total that differs from the rows above it.
  var notedTotal = false
  /// How many rows were added up to check totals.
  var totalSteps = 0
  /// The first row with both a debit and a credit, and how many there are.
  var bothSides: (row: Int, count: Int)?
  var textRows: [(row: Int, position: Int)] = []
  /// How many fields a row may have; nil for any number.
  var fieldLimit: Int?
  /// What all records move, and what those above the last row that added them up do.
  var sum: Int64 = 0
  var sumAtTotal: Int64 = 0
  /// The ends that columns state.
  var columnEnds: [ColumnEnd: ColumnEnd.Found] = [:]
  var sectionAccount: String?
  /// The currency that a line above the row names, and how many records stood above that line.
  var sectionCurrency: (currency: Currency, records: Int)?
  /// The header of other columns than the table's that stands above the row; nil below the table's own.
  var otherHeaderAbove: (row: Int, movesMoney: Bool)?
  var partitionIds: [TablePartition: Int] = [:]

  /// What holds for the whole table.
  struct Context: Sendable {
    var path: String
    var side: Side
    var account: String?
    /// The currency where a row names none, and whether the file says so.
    var currency: Currency
    var currencyIsStated: Bool
    /// A ledger's rows are records whatever their status.
    var pendingByStatus: Bool
    /// The accounts of a report that groups its rows by them.
    var groups: GroupedAccounts?
  }

  /// The facts of all rows below the header.
  static func scan(
    _ table: TableRows, header: HeaderRecognition, columns: TableColumns, cells: MoneyCells, rule: SignRule,
    context: Context
  ) throws(IntakeError) -> TableFacts {
    let scan = RowScan(
      table: table, header: header, columns: columns, cells: cells, rule: rule, context: context)
    let first = header.row.map { $0 + 1 } ?? 0
    for row in 0..<first {
      scan.skip(row, table.isBlank(row) ? "blank" : row == header.row ? "header" : "preamble")
    }
    scan.beginSection()
    scan.fieldLimit = fieldLimit(table, header, columns)
    scan.facts.records.reserveCapacity(max(0, table.rows.count - first))
    for row in first..<max(first, table.rows.count) {
      do { try scan.take(row) } catch { throw scan.otherHeader(above: row) ?? error }
    }
    try scan.requireWholeLastLine()
    scan.addColumnBalances()
    scan.nameTextRows()
    scan.noteBothSides()
    try scan.requireRecords()
    return scan.facts
  }

  private init(
    table: TableRows, header: HeaderRecognition, columns: TableColumns, cells: MoneyCells, rule: SignRule,
    context: Context
  ) {
    self.table = table
    self.header = header
    self.columns = columns
    self.cells = cells
    self.rule = rule
    self.context = context
  }

  func skip(_ row: Int, _ reason: String) {
    facts.skipped.append(SkippedRow(row: table.rows[row].number, reason: reason))
  }

  /// Rows of text between records, told from those after the last one.
  func nameTextRows() {
    for (row, position) in textRows {
      let reason =
        header.row == nil && (facts.records.isEmpty || row < header.firstValues)
        ? "preamble" : row > (lastRecordRow ?? Int.max) ? "footer" : "text"
      facts.skipped[position] = SkippedRow(row: table.rows[row].number, reason: reason)
      let text = table.filledColumns(row).first.map { table.text(row, $0) } ?? ""
      if let message = ErrorInsteadOfData.message(in: text) {
        facts.notes.append("\(table.place(row)) is an error message, '\(message)': the export may be incomplete")
      }
    }
  }

  var lastRecordRow: Int? { facts.records.last?.row }

  enum DateState {
    case none
    case date(DateText)
    case words
  }

  func dateState(_ row: Int) -> DateState {
    guard let column = columns.date else { return .none }
    let cell = table.cell(row, column)
    if cell.isEmpty { return .none }
    // Many rows have the date of the one above.
    if let lastDate, table.areSame(cell, lastDate.cell) { return .date(lastDate.date) }
    guard let date = DateCell.read(table, cell) else { return .words }
    if cell.kind == .text { lastDate = (cell, date) }
    return .date(date)
  }

  func take(_ row: Int) throws(IntakeError) {
    if context.groups != nil { enterGroup(row) }
    if let column = uncalculated(row) { throw uncalculatedFormula(row, column) }
    if table.isBlank(row) { return skip(row, "blank") }
    if HeaderRepeats.isRepeat(table, row, of: header) {
      // A mark right above it says what this part of the table is.
      if !isRightBelowMark(row) { isPendingSection = false }
      lastRecord = nil
      otherHeaderAbove = nil
      return skip(row, "header")
    }
    if !header.others.isEmpty {
      if let movesMoney = header.others[row] {
        otherHeaderAbove = (row, movesMoney)
        lastRecord = nil
      }
      try requireOwnHeader(row, isRecord: false)
    }
    let currency = currencyOf(row)
    var movement: Int64?
    var problem: (column: Int, error: MoneyCells.Problem)?
    do { movement = try self.movement(row, currency, &problem) } catch {
      throw refusal(row, error.column, .tooLarge, currency)
    }
    switch dateState(row) {
    case .date(let date):
      try requireFit(row)
      if let problem {
        if problem.error == .text, movement == nil, try balanceRow(row, date, currency) { return }
        throw refusal(row, problem.column, problem.error, currency)
      }
      if let movement { return try record(row, date, movement, currency) }
      if try balanceRow(row, date, currency) { return }
      try requireNoAmountPassedOver(row)
      try requireUnshifted(row)
      skip(row, "no-amount")
      noteNoAmount(row)
    case .none, .words:
      try undated(row, movement, problem, currency)
    }
  }

  func record(_ row: Int, _ date: DateText, _ movement: Int64, _ currency: Currency)
    throws(IntakeError)
  {
    if isNoMovement(row, date, movement, currency) { return }
    if isOwedOnly(row) { return skip(row, "unpaid") }
    if isSubtotal(row, movement, currency) { return skip(row, "total") }
    if try isStatedBalance(row, date, movement, currency) { return }
    try requireOwnHeader(row, isRecord: true)
    var balance: Int64?
    // A bank that has not booked an entry has no balance after it: it writes so.
    var isInsteadOfBalance = false
    if let column = columns.balance {
      do { balance = try cells.read(table, row, column, currency)?.value } catch {
        if error != .text { throw refusal(row, column, error, currency) }
        isInsteadOfBalance = RowWords.isPending(HeaderText.folded(table.text(row, column)))
      }
    }
    let byFootnote = try isPendingByFootnote(row)
    let isPending =
      isPendingSection || context.pendingByStatus && isPendingStatus(row) || isAuthorization(row, movement, currency)
      || context.pendingByStatus && isPendingText(row, movement, currency)
      || isInsteadOfBalance || byFootnote || isPendingDate(row) || context.pendingByStatus && isTakenBack(row)
    var fact = RowFacts(
      row: row, movement: movement, balance: balance, isPending: isPending, date: date,
      partition: partition(row, currency))
    fact.isOpen = isOpen(row, movement)
    facts.records.append(fact)
    sum = sum &+ movement
    lastRecord = facts.records.count - 1
    if isPending { skip(row, "pending") }
    countBothSides(row, currency)
    try columnBalances(row, currency, fact.partition)
  }

  /// A row without a date.
  func undated(
    _ row: Int, _ movement: Int64?, _ problem: (column: Int, error: MoneyCells.Problem)?, _ currency: Currency
  ) throws(IntakeError) {
    if try balanceRow(row, nil, currency) { return }
    let dateText = columns.date.map { HeaderText.folded(table.text(row, $0)) } ?? ""
    if let movement,
      RowWords.isPending(dateText) || isPendingSection || context.pendingByStatus && isPendingStatus(row)
        || isUnbooked(row)
    {
      try requireOwnHeader(row, isRecord: true)
      return pending(row, movement, currency)
    }
    if let movement {
      if isUnpaid(row, movement) { return skip(row, "unpaid") }
      if try isSplit(row, currency) { return skip(row, "split") }
      if let date = dateAbove(row, movement, currency) { return try record(row, date, movement, currency) }
      return try amountWithoutDate(row, movement, dateText, currency)
    }
    if let problem, problem.error == .otherCurrency { throw refusal(row, problem.column, problem.error, currency) }
    if isMark(row) || isSectionTitle(row) { return }
    if problem == nil || problem?.error == .text, continues(row) {
      if let last = lastRecord { facts.continuations[facts.records[last].row, default: []].append(row) }
      return skip(row, "continuation")
    }
    textRows.append((row, facts.skipped.count))
    skip(row, "text")
  }

  /// A ledger's bill or payment that has no date because nothing was paid: open, canceled, or of nothing.
  func isUnpaid(_ row: Int, _ movement: Int64) -> Bool {
    guard context.side == .ledger, let column = columns.status, case .none = dateState(row) else { return false }
    let word = table.folded(table.cell(row, column))
    guard !word.isEmpty else { return false }
    let meaning = BillVocabulary.status(for: word).meaning
    return movement == 0 || meaning == .scheduled || meaning == .canceled || meaning == .voided
  }

  func pending(_ row: Int, _ movement: Int64, _ currency: Currency) {
    facts.records.append(
      RowFacts(
        row: row, movement: movement, balance: nil, isPending: true, date: nil,
        partition: partition(row, currency)))
    lastRecord = facts.records.count - 1
    skip(row, "pending")
  }

  /// Text alone, in columns of text, right below a record: it carries on the record's text.
  func continues(_ row: Int) -> Bool {
    guard lastRecord != nil else { return false }
    let filled = table.filledColumns(row)
    let texts = columns.descriptions + columns.counterparties + columns.references
    guard !filled.isEmpty, filled.allSatisfy({ texts.contains($0) && $0 != columns.date }) else { return false }
    let folded = HeaderText.folded(table.text(row, filled[0]))
    return RowWords.kind(folded) == nil
  }

  func noteNoAmount(_ row: Int) {
    if !notedNoAmount { facts.notes.append("\(table.place(row)) has a date and no amount; such rows are no records") }
    notedNoAmount = true
  }
}
