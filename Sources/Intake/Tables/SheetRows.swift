import XLSX

extension TableRows {
  /// The rows of a sheet, each with its row number in Excel.
  ///
  /// - Parameter rowLimit: Stop after so many rows; to see what a sheet is.
  /// - Throws: ``IntakeError`` for a sheet that cannot be read, with its cell.
  static func read(
    _ sheet: Sheet, of workbook: Workbook, path: String, rowLimit: Int = .max
  ) throws(IntakeError) -> TableRows {
    var table = TableRows(sheet: sheet.name)
    do throws(WorkbookError) {
      let cursor = try workbook.cursor(sheet)
      while table.rows.count < rowLimit, let row = try cursor.next() {
        guard table.bytes.count <= byteLimit else {
          throw WorkbookError(
            .limit, sheet: sheet.name, "more than \(byteLimit) bytes of text, which is the limit",
            advice: "split the file")
        }
        table.append(row)
      }
    } catch {
      throw IntakeError(error, path: path)
    }
    return table
  }

  /// Positions in a table's text are kept in 32 bits.
  private static let byteLimit = TextDecoding.byteLimit

  private mutating func append(_ row: SheetRow) {
    let first = cells.count
    let empty = Cell(start: 0, count: 0, kind: .text)
    var last = 0
    for cell in row where cell.column <= CSVParser.columnLimit {
      let (text, kind) = Self.content(of: cell)
      let trimmed = Self.trimmed(text)
      guard !trimmed.isEmpty, trimmed.utf8.count <= Self.cellLimit else { continue }
      while last < cell.column - 1 {
        cells.append(empty)
        last += 1
      }
      cells.append(Cell(start: bytes.count, count: trimmed.utf8.count, kind: kind))
      bytes.append(contentsOf: trimmed.utf8)
      last += 1
    }
    rows.append(Row(firstCell: first, count: last, number: row.number))
    columnCount = max(columnCount, last)
  }

  private static func content(of cell: SheetCell) -> (text: String, kind: Kind) {
    switch cell.value {
    case .empty: ("", .text)
    case .text(let text): (text, .text)
    case .number(let number): (DecimalText.of(number), .number)
    case .date(let date): (date.description, .date)
    case .boolean(let value): (value ? "true" : "false", .boolean)
    case .error(let code): (code.rawValue, .error)
    }
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = Substring(text)
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || scalar.value == 0xA0 }
    while let first = rest.unicodeScalars.first, isBlank(first) { rest.unicodeScalars.removeFirst() }
    while let last = rest.unicodeScalars.last, isBlank(last) { rest.unicodeScalars.removeLast() }
    return rest
  }
}

extension IntakeError {
  /// What stood in a workbook that could not be read, in this room's words.
  init(_ error: WorkbookError, path: String) {
    var place = error.sheet.map { "sheet '\($0.quotable)'" } ?? error.part.map { "part \($0.quotable)" } ?? ""
    if let cell = error.cell { place += " cell \(cell)" }
    let prefix = "expected an Excel workbook (.xlsx), found "
    let found = error.problem.hasPrefix(prefix) ? String(error.problem.dropFirst(prefix.count)) : error.problem
    self.init(path: path, place: place, expected: "an Excel workbook (.xlsx)", found: found, remedy: error.advice)
  }
}
