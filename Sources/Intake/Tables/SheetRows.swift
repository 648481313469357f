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
        guard table.cells.count <= placeLimit else {
          throw WorkbookError(
            .limit, sheet: sheet.name, "more than \(placeLimit) cells and gaps between them, which is the limit",
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

  /// Rows are kept up to their last cell, eight bytes a place.
  private static let placeLimit = 200_000_000

  private mutating func append(_ row: SheetRow) {
    let first = cells.count
    let empty = Cell(start: 0, count: 0, kind: .text)
    var last = 0
    for cell in row where cell.column <= CSVParser.columnLimit {
      let start = bytes.count
      let kind = addContent(of: cell)
      let count = bytes.count - start
      guard count > 0 || kind == .formula, count <= Self.cellLimit else {
        bytes.removeLast(count)
        continue
      }
      while last < cell.column - 1 {
        cells.append(empty)
        last += 1
      }
      cells.append(Cell(start: start, count: count, kind: kind))
      if kind == .formula { hasUncalculated = true }
      last += 1
    }
    rows.append(Row(firstCell: first, count: last, number: row.number))
    columnCount = max(columnCount, last)
  }

  /// Puts the characters of a cell behind those of the cells before, without the blanks at their ends; says what they are stored as.
  private mutating func addContent(of cell: SheetCell) -> Kind {
    switch cell.value {
    case .empty: return cell.isUncalculated ? .formula : .text
    case .text(let text):
      addTrimmed(text)
      return .text
    case .number(let number):
      addNumber(number, cell.format)
      return .number
    case .date(let date):
      bytes.append(contentsOf: date.description.utf8)
      return .date
    case .boolean(let value):
      bytes.append(contentsOf: (value ? "true" : "false").utf8)
      return .boolean
    case .error(let code):
      addTrimmed(code.rawValue)
      return .error
    }
  }

  /// A number, with the mark of debit or credit that its format shows beside it: accounting programs keep the sides of their amounts so.
  private mutating func addNumber(_ number: Double, _ format: NumberFormat) {
    let word = format.literal(of: number).map { $0.filter { $0 != " " } }
    guard let word, AmountWords.mark(word) != nil else { return DecimalText.append(number, to: &bytes) }
    DecimalText.append(format.hidesMinus(of: number) ? -number : number, to: &bytes)
    bytes.append(0x20)
    bytes.append(contentsOf: word.utf8)
  }

  /// Blanks are control characters, spaces and no-break spaces (C2 A0).
  private mutating func addTrimmed(_ text: String) {
    let span = text.utf8.span
    var start = 0
    var end = span.count
    while start < end {
      if span[start] <= 0x20 {
        start += 1
      } else if span[start] == 0xC2, start + 1 < end, span[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if span[end - 1] <= 0x20 {
        end -= 1
      } else if span[end - 1] == 0xA0, end - start >= 2, span[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    span.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}

extension IntakeError {
  /// What stood in a workbook that could not be read, in this room's words.
  init(_ error: WorkbookError, path: String) {
    var place = error.sheet.map { "sheet '\($0.quotable)'" } ?? error.part.map { "part \($0.quotable)" } ?? ""
    if let cell = error.cell { place += " cell \(cell)" }
    let prefix = "expected an Excel workbook (.xlsx), found "
    let isOther = error.problem.hasPrefix(prefix)
    let found = isOther ? String(error.problem.dropFirst(prefix.count)) : error.problem
    self.init(path: path, place: place, expected: "an Excel workbook (.xlsx)", found: found, remedy: error.advice)
    // Any other problem is a sentence of its own: "the sheet's part is not in the package".
    isSentence = !isOther
    if case .notAWorkbook = error.kind { isForeign = true }
    if case .temporaryFile = error.kind { cause = .system }
  }
}
