/// What stands in the cells that a new table makes its headers.
enum HeaderCell {
  /// Nothing: the column's name can be written.
  case empty
  /// A text.
  case text(String)
  /// What can be no header, as a person would call it: a number, a formula.
  case other(String)

  /// What a cell of the file holds.
  init(_ cell: SheetCell) {
    if let formula = cell.formula {
      self = .other("=" + formula)
      return
    }
    switch cell.value {
    case .empty: self = cell.isUncalculated ? .other("a formula") : .empty
    case .text(let text): self = .text(text)
    case .number: self = .other(cell.source + " (a number)")
    case .date: self = .other(cell.source + " (a date)")
    case .boolean(let value): self = .other(value ? "TRUE" : "FALSE")
    case .error(let code): self = .other(code.rawValue)
    }
  }

  /// What a cell is to hold by an edit.
  init(_ content: CellContent) {
    switch content {
    case .empty: self = .empty
    case .text(let text): self = text.isEmpty ? .empty : .text(text)
    case .richText(let text): self = .text(text.plainText)
    case .number(let value): self = .other("\(value) (a number)")
    case .integer(let value): self = .other("\(value) (a number)")
    case .decimal(let minorUnits, let digits):
      var out = MarkupBuffer()
      out.decimal(minorUnits: minorUnits, digits: digits)
      self = .other(String(decoding: out.bytes, as: UTF8.self) + " (a number)")
    case .boolean(let value): self = .other(value ? "TRUE" : "FALSE")
    case .date(let year, let month, let day): self = .other("\(year)-\(month)-\(day) (a date)")
    case .dateTime(let time): self = .other("\(time.year)-\(time.month)-\(time.day) (a date)")
    case .error(let code): self = .other(code.rawValue)
    case .formula(let formula): self = .other("=" + formula.text)
    }
  }
}

extension SheetEditor {
  /// The header cells of a new table that are still to be written, with the names of their columns. What stands in the
  /// others is somebody's: one that does not say its column's name already is refused, not written over.
  func missingHeaders(of table: Table, in range: CellRange) throws -> [CellReference: String] {
    let row = range.first.row
    let edits = cells[row] ?? [:]
    let places = zip(range.first.column..., table.columns)
    let isAllEdited = places.allSatisfy { edits[$0.0]?.content != nil }
    let old = isAllEdited || row > survey.lastRow ? [:] : try book().headerCells(ofSheet: index, row: row)
    var missing: [CellReference: String] = [:]
    for (column, tableColumn) in places {
      let cell = CellReference(row: row, column: column)
      let found: String
      switch edits[column]?.content.map({ HeaderCell($0) }) ?? old[column] ?? .empty {
      case .empty:
        missing[cell] = tableColumn.name
        continue
      case .text(let text):
        if text.isExactly(tableColumn.name) { continue }
        found = text
      case .other(let text): found = text
      }
      throw WorkbookEditError(
        .refused(.tableHeader(expected: tableColumn.name, found: found)), cell: cell,
        WorkbookWriteError.Reason.tableHeader(expected: tableColumn.name, found: found).text,
        advice: "give the column the text of the cell, or clear the cell first")
    }
    return missing
  }
}

extension WorkbookEditor {
  /// What the cells of a row of the file hold, by their columns; none for a sheet that the file has not.
  func headerCells(ofSheet index: Int, row: Int) throws -> [Int: HeaderCell] {
    let workbook = try reader()
    guard workbook.sheets.indices.contains(index) else { return [:] }
    let cursor = try workbook.cursor(workbook.sheets[index])
    // Rows are in order: a sheet whose rows are not is not edited.
    while let found = try cursor.next(), found.number <= row {
      guard found.number == row else { continue }
      return Dictionary(found.map { ($0.column, HeaderCell($0)) }) { first, _ in first }
    }
    return [:]
  }
}
