/// Where the header of a table stands, or that it has none.
struct HeaderRecognition: Sendable {
  /// The index of the header row in the table; nil where columns have values alone.
  var row: Int?

  /// What each column is called, as the file has it; empty for a column without a name.
  var names: [String]

  /// The same, folded.
  var folded: [String]

  /// The first row that may hold values: the one below the header; without a header, the first that looks like a record.
  var firstValues: Int

  /// Whether the header was known by its words (else by standing above values).
  var isKnown: Bool

  /// Later headers whose columns are this one's, in whatever order they stood.
  var repeats: Set<Int> = []

  /// Later headers whose columns are others, by their rows, each with whether it names an amount that moves the account.
  var others: [Int: Bool] = [:]

  /// Rows are looked at so far down for the header: no preamble is longer.
  private static let searchLimit = 300

  /// Finds the header of a table.
  static func find(_ table: TableRows) -> HeaderRecognition {
    let limit = min(table.rows.count, searchLimit)
    var best: (row: Int, score: Score)?
    var firstData: Int?
    for row in 0..<limit {
      if firstData == nil, looksLikeData(table, row) || best != nil && looksLikeYearlessData(table, row) {
        firstData = row
      }
      guard let score = score(table, row), score.weight > (best?.score.weight ?? 0) else { continue }
      // A header below values is one only where it says much more than a chance row of words above them would.
      if let firstData, row > firstData, score.weight < 150 { continue }
      if let firstData, row > firstData, let best, !isOutgrown(best, by: (row, score), table) { continue }
      best = (row, score)
    }
    if let best { return at(best.row, in: table, isKnown: true) }
    if let firstData, let above = wordsAbove(firstData, in: table) { return at(above, in: table, isKnown: false) }
    if let line = firstData, line + 1 < table.rows.count, AccountLine(table, line) != nil { firstData = line + 1 }
    return HeaderRecognition(
      row: nil, names: Array(repeating: "", count: table.columnCount),
      folded: Array(repeating: "", count: table.columnCount), firstValues: firstData ?? 0, isKnown: false)
  }

  /// Whether a header is that of a table of balances alone, above the one of the movements and with fewer rows.
  private static func isOutgrown(
    _ header: (row: Int, score: Score), by later: (row: Int, score: Score), _ table: TableRows
  )
    -> Bool
  {
    guard !header.score.movesMoney, later.score.movesMoney else { return false }
    func isData(_ row: Int) -> Bool { looksLikeData(table, row) || looksLikeYearlessData(table, row) }
    let above = ((header.row + 1)..<later.row).count(where: isData)
    let below = ((later.row + 1)..<table.rows.count).lazy.filter(isData).prefix(above + 1).count
    return below > above
  }

  /// How surely a row is a header, and whether it names an amount that moves the account.
  struct Score {
    var weight: Int
    var movesMoney: Bool
  }

  private static func at(_ row: Int, in table: TableRows, isKnown: Bool) -> HeaderRecognition {
    var (names, takesRowBelow) = HeaderLevels.names(table, header: row)
    for (column, name) in HeaderRepeats.additions(table, header: row, names: names) { names[column] = name }
    return HeaderRecognition(
      row: row, names: names, folded: names.map(HeaderText.folded), firstValues: row + (takesRowBelow ? 2 : 1),
      isKnown: isKnown)
  }

  /// How a message and a report name a column: its header, or "column 3".
  func name(_ column: Int) -> String {
    column < names.count && !names[column].isEmpty ? names[column] : "column \(column + 1)"
  }

  /// Whether a row may be a header, by its words.
  static func mayBe(_ table: TableRows, _ row: Int) -> Bool { score(table, row) != nil }

  /// How surely a row is a header; nil where it cannot be one.
  static func score(_ table: TableRows, _ row: Int) -> Score? {
    let place = table.rows[row]
    guard place.count >= 2, place.count <= 400 else { return nil }
    var score = 0
    var known = 0
    var filled = 0
    var roles: Set<ColumnRole> = []
    for column in 0..<place.count {
      let cell = table.cell(row, column)
      guard !cell.isEmpty, column > 0 || !isRecordCode(table, row) else { continue }
      filled += 1
      guard cell.kind == .text, cell.count <= 120, !isValue(table, cell) else { return nil }
      guard let meaning = HeaderSynonyms.meaning(HeaderText.folded(table.text(cell))), meaning.weight >= 25 else {
        continue
      }
      known += 1
      score += roles.insert(meaning.role).inserted ? meaning.weight : meaning.weight / 4
    }
    let hasDate = roles.contains { $0.isDate }
    let hasMoney = roles.contains { $0.isMoney && $0 != .otherAmount }
    guard known >= 2, known * 3 >= filled, hasDate && hasMoney || known >= 3 && (hasDate || hasMoney) else {
      return nil
    }
    return Score(
      weight: score + (hasDate && hasMoney ? 200 : 0),
      movesMoney: !roles.isDisjoint(with: [.amount, .debit, .credit]))
  }

  /// Whether a row begins with the number of its kind, which the row below has too: "5,'Number','Date',…" above "5,1,'13 Oct',…".
  private static func isRecordCode(_ table: TableRows, _ row: Int) -> Bool {
    let code = table.cell(row, 0)
    return row + 1 < table.rows.count && code.count <= 2 && table.bytes[code.range].allSatisfy(ASCII.isDigit)
      && table.areSame(code, table.cell(row + 1, 0))
  }

  /// A date, a number: what headers do not hold.
  private static func isValue(_ table: TableRows, _ cell: TableRows.Cell) -> Bool {
    AmountText(table.bytes, cell.range) != nil || DateText(table.bytes, cell.range) != nil
  }

  /// A row with a date and a number beside it.
  static func looksLikeData(_ table: TableRows, _ row: Int) -> Bool {
    var hasDate = false
    var hasNumber = false
    for column in 0..<table.rows[row].count {
      let cell = table.cell(row, column)
      guard !cell.isEmpty else { continue }
      if !hasDate, cell.kind == .date || DateText(table.bytes, cell.range) != nil {
        hasDate = true
      } else if !hasNumber, AmountText(table.bytes, cell.range) != nil {
        hasNumber = true
      }
      if hasDate, hasNumber { return true }
    }
    return false
  }

  /// A row with a day of a month, such as "10/02", and an amount: what stands below the header of such dates.
  private static func looksLikeYearlessData(_ table: TableRows, _ row: Int) -> Bool {
    let cells = table.filledColumns(row).map { table.cell(row, $0) }
    let date = cells.firstIndex { cell in YearlessDate(table, cell).map { !$0.isCompact } ?? false }
    guard let date else { return false }
    return cells.indices.contains { $0 != date && AmountText(table.bytes, cells[$0].range)?.hasSeparator ?? false }
  }

  /// The row of words right above the first values, as wide as they are: a header in words nobody listed.
  private static func wordsAbove(_ data: Int, in table: TableRows) -> Int? {
    var row = data - 1
    while row >= 0, table.isBlank(row) { row -= 1 }
    guard row >= 0 else { return nil }
    let filled = table.filledColumns(row)
    let needed = table.filledColumns(data).count
    guard filled.count >= 3, filled.count * 10 >= needed * 7 else { return nil }
    for column in filled {
      let cell = table.cell(row, column)
      if cell.kind != .text || cell.count > 80 || isValue(table, cell) { return nil }
    }
    return row
  }
}
