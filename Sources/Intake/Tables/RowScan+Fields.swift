/// Rows of text that have more fields than the header, because one of them holds a delimiter and no quotes, or fewer, because the file ends in
/// the midst of them.
extension RowScan {
  /// How many fields a row of the table may have; nil where the rows themselves say it: in a sheet, without a header, where most rows have
  /// more than it, or where the text of the last column goes on behind it.
  static func fieldLimit(_ table: TableRows, _ header: HeaderRecognition, _ columns: TableColumns) -> Int? {
    guard table.sheet == nil, let first = header.row, let date = columns.date else { return nil }
    let named = (header.names.lastIndex { !$0.isEmpty } ?? 0) + 1
    let limit = max(table.rows[first].count, named)
    guard table.columnCount > limit else { return nil }
    var records = 0
    var wide: [Int] = []
    for row in (first + 1)..<table.rows.count {
      let cell = table.cell(row, date)
      guard !cell.isEmpty, DateCell.read(table, cell) != nil else { continue }
      records += 1
      if hasMore(table, row, than: limit) { wide.append(row) }
    }
    let areHarmless =
      wide.count * 2 > records || wide.allSatisfy { goesOnBehind(table, $0, limit, columns) }
    return areHarmless && !wide.contains { dividesAmount(table, $0, columns) } ? nil : limit
  }

  /// The last column that the header names, where it is one of text and some rows go on behind it.
  static func textThatGoesOn(_ table: TableRows, _ header: HeaderRecognition, _ columns: TableColumns) -> Int? {
    guard table.sheet == nil, let first = header.row, header.isKnown else { return nil }
    let limit = max(table.rows[first].count, (header.names.lastIndex { !$0.isEmpty } ?? 0) + 1)
    return table.columnCount > limit && columns.texts.contains(limit - 1) ? limit - 1 : nil
  }

  private static func hasMore(_ table: TableRows, _ row: Int, than limit: Int) -> Bool {
    table.rows[row].count > limit && (limit..<table.rows[row].count).contains { !table.cell(row, $0).isEmpty }
  }

  /// Whether the last column is one of text, and all that stands behind it in a row goes on with its words.
  private static func goesOnBehind(_ table: TableRows, _ row: Int, _ limit: Int, _ columns: TableColumns) -> Bool {
    columns.texts.contains(limit - 1)
      && (limit..<table.rows[row].count).allSatisfy { column in
        let cell = table.cell(row, column)
        return cell.isEmpty || AmountText(table.bytes, cell.range) == nil && DateText(table.bytes, cell.range) == nil
      }
  }

  /// Whether a cell of money and the one behind it are the two halves of "1,000.00" or "10,00".
  private static func dividesAmount(_ table: TableRows, _ row: Int, _ columns: TableColumns) -> Bool {
    columns.money.contains { column in
      let head = table.bytes[table.cell(row, column).range].drop { !ASCII.isDigit($0) }
      let tail = table.bytes[table.cell(row, column + 1).range]
      guard (1...3).contains(head.count), head.allSatisfy(ASCII.isDigit) else { return false }
      let digits = tail.prefix { ASCII.isDigit($0) }.count
      return digits == 3 && (tail.count == 3 || tail.dropFirst(3).first == UInt8(ascii: "."))
        || digits == 2 && tail.count == 2
    }
  }

  /// Refuses a row with more fields than the header: all behind the one too many stand in columns that are not theirs.
  func requireFit(_ row: Int) throws(IntakeError) {
    guard let limit = fieldLimit, Self.hasMore(table, row, than: limit) else { return }
    throw IntakeError(
      path: context.path, place: table.place(row), expected: "\(limit) fields as in the header",
      found: "\(table.rows[row].count)",
      remedy: "put the field that holds a delimiter, such as \"1,000.00\" or \"Quill, Inc\", in quotes")
  }

  /// Refuses a last line that the file ends in the midst of: no line end, and fewer fields than each record above has filled.
  func requireWholeLastLine() throws(IntakeError) {
    guard table.sheet == nil, let end = table.bytes.last, end != 0x0A, end != 0x0D, end != 0x1A,
      let row = table.rows.indices.last, let date = columns.date
    else { return }
    // All rows are looked at only where the last one is short.
    guard table.rows[row].count < table.columnCount else { return }
    let others = facts.records.filter { $0.row != row && !$0.isPending }
    let count = table.rows[row].count
    // A line below the table is no record: what begins one is its date, or a part of it.
    let first = table.bytes[table.cell(row, date).range]
    let begins =
      first.allSatisfy { ASCII.isDigit($0) || [0x2D, 0x2E, 0x2F].contains($0) } || facts.records.last?.row == row
    guard !others.isEmpty, !first.isEmpty, begins else { return }
    let missing = (count..<max(count, table.columnCount)).first { column in
      others.allSatisfy { !table.cell($0.row, column).isEmpty }
    }
    guard let missing else { return }
    throw IntakeError(
      path: context.path, place: table.place(row),
      expected: "a field for '\(header.name(missing))' as in each line above, and a line end",
      found: "the end of the file behind '\(table.text(row, count - 1).quotable)'",
      remedy: "the file is cut short; export it again")
  }
}
