/// Writes the rows of one sheet, in order, and what hangs on its cells.
///
/// From ``WorkbookWriter/addSheet(_:)``. Rows leave memory as they are written; comments, links, merged ranges and
/// rules stay until the sheet is closed by the next one or by the end of the workbook.
public final class SheetWriter {
  /// Bytes are handed on when so many have gathered.
  static let flushSize = 1 << 17

  /// The name on the tab.
  public let name: String
  /// The row that ``writeRow(_:at:from:layout:)`` writes next where none is named.
  public var nextRow: Int { lastRow + 1 }

  let state: WorkbookState
  let index: Int
  let setup: SheetSetup
  var lastRow = 0
  var isClosed = false
  var extras = SheetExtras()
  private var buffer: MarkupBuffer
  /// Heights of rows that have one of their own, in pixels, and 0 for the others; what a note's box is measured by.
  private(set) var rowPixels: [UInt16] = []

  init(state: WorkbookState, index: Int, setup: SheetSetup, isActive: Bool) throws(WorkbookWriteError) {
    self.state = state
    self.index = index
    self.setup = setup
    name = setup.name
    extras.printArea = setup.page.printArea
    buffer = setup.head(isActive: isActive)
    try state.output.begin("xl/worksheets/sheet\(index + 1).xml", type: "officedocument.spreadsheetml.worksheet")
  }

  /// Writes a row of cells side by side.
  ///
  /// - Parameters:
  ///   - row: the row's number; it must come after the last one written. `nil` for the next one.
  ///   - column: where the first cell stands.
  /// - Returns: the row's number.
  /// - Throws: what is wrong with the row or one of its cells; then nothing of the row was written, and the sheet can
  ///   go on.
  @discardableResult
  public func writeRow(
    _ cells: [Cell], at row: Int? = nil, from column: Int = 1, layout: RowLayout = .standard
  ) throws(WorkbookWriteError) -> Int {
    let row = row ?? nextRow
    try checkRow(row, column: column, count: cells.count, layout: layout)
    try checkTableHeaders(row: row, column: column, cells: cells)
    let start = buffer.count
    let isBare = layout == .standard && cells.allSatisfy { $0.content == .empty && $0.style == .standard }
    if !isBare {
      buffer.rowStart(row, layout: layout)
      for (offset, cell) in cells.enumerated() {
        do {
          try render(cell, row: row, column: column + offset)
        } catch {
          buffer.cut(to: start)
          throw WorkbookWriteError(error, sheet: name, at: CellReference(row: row, column: column + offset))
        }
      }
      buffer.raw("</row>")
    }
    lastRow = row
    passTableHeaders(row: row)
    if let height = layout.height { note(height: height, of: row) }
    if buffer.count > Self.flushSize { try flush() }
    return row
  }

  /// Leaves rows empty.
  public func skipRows(_ count: Int = 1) throws(WorkbookWriteError) {
    let (row, overflow) = lastRow.addingReportingOverflow(max(count, 0))
    guard !overflow, row <= CellReference.lastRow else { throw WorkbookWriteError(.rowOutOfRange(row), sheet: name) }
    lastRow = row
  }

  func flush() throws(WorkbookWriteError) {
    try state.output.write(buffer)
    buffer.removeAll()
  }

  private func checkRow(_ row: Int, column: Int, count: Int, layout: RowLayout) throws(WorkbookWriteError) {
    do throws(WorkbookWriteError.Reason) {
      guard !isClosed else { throw .sheetClosed }
      guard (1...CellReference.lastRow).contains(row) else { throw .rowOutOfRange(row) }
      guard row > lastRow else { throw .rowOutOfOrder(row: row, last: lastRow) }
      guard (1...CellReference.lastColumn).contains(column) else { throw .columnOutOfRange(column) }
      let last = column - 1 + count
      guard last <= CellReference.lastColumn else { throw .columnOutOfRange(last) }
      try layout.check(deepest: setup.rowOutlineLevels)
    } catch {
      throw WorkbookWriteError(error, sheet: name)
    }
  }

  private func note(height: Double, of row: Int) {
    if rowPixels.count < row { rowPixels.append(contentsOf: repeatElement(0, count: row - rowPixels.count)) }
    rowPixels[row - 1] = UInt16((height * 96 / 72).rounded())
  }

  /// Closes the sheet's part and writes those that hang on it.
  func close() throws(WorkbookWriteError) {
    guard !isClosed else { return }
    try finishTables()
    isClosed = true
    try checkExtras()
    buffer.raw("</sheetData>")
    var relationships = RelationshipList()
    try writeTail(into: &buffer, relationships: &relationships)
    try flush()
    try state.output.end()
    try writeAttachments()
    if relationships.count > 0 {
      try state.output.addByExtension("xl/worksheets/_rels/sheet\(index + 1).xml.rels", relationships.part)
    }
    try addPrintNames()
  }

  /// One cell, as `<c r="B7" s="3"><v>12</v></c>`.
  private func render(_ cell: Cell, row: Int, column: Int) throws(WorkbookWriteError.Reason) {
    let style = cell.style.index
    guard (0..<state.styles.entries.count).contains(style) else { throw .unknownStyle(style) }
    switch cell.content {
    case .empty:
      guard style != 0 else { return }
      buffer.cellStart(row, column, style: style)
      buffer.raw("/>")
    case .text(let text): try render(text, row: row, column: column, style: style)
    case .number(let value):
      guard value.isFinite else { throw .numberNotFinite }
      buffer.cellStart(row, column, style: style)
      buffer.value { $0.number(value) }
    case .integer(let value):
      guard ExactDecimal.fitsCell(value) else { throw .numberNotExact(value) }
      buffer.cellStart(row, column, style: style)
      buffer.value { $0.integer(value) }
    case .decimal(let minorUnits, let digits):
      try ExactDecimal.check(minorUnits, digits)
      buffer.cellStart(row, column, style: style)
      buffer.value { $0.decimal(minorUnits: minorUnits, digits: digits) }
    case .boolean(let value):
      buffer.cellStart(row, column, style: style)
      buffer.raw(value ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>")
    case .date(let year, let month, let day):
      guard let serial = CalendarTime(year: year, month: month, day: day).serialDay else { throw .dateOutOfRange }
      buffer.cellStart(row, column, style: try state.styles.index(of: style, adding: .date))
      buffer.value { $0.integer(Int64(serial)) }
    case .dateTime(let time):
      guard let serial = time.serialDay, let second = time.secondOfDay else { throw .dateOutOfRange }
      buffer.cellStart(row, column, style: try state.styles.index(of: style, adding: .time))
      buffer.value { $0.number(Double(serial) + Double(second) / 86_400) }
    case .error(let code):
      guard CellErrorCode.writable.contains(code.rawValue) else { throw .unknownErrorCode(code.rawValue) }
      buffer.cellStart(row, column, style: style)
      buffer.raw(" t=\"e\"")
      buffer.value { $0.plain(code.rawValue) }
    case .formula(let formula):
      let check = try FormulaCheck.check(formula.text)
      state.note(
        check, from: WorkbookWriteError(.formulaEmpty, sheet: name, at: CellReference(row: row, column: column)))
      buffer.cellStart(row, column, style: style)
      try buffer.formula(formula)
    }
  }

  private func render(_ text: String, row: Int, column: Int, style: Int) throws(WorkbookWriteError.Reason) {
    guard !CellText.length(of: text, exceeds: CellText.longest) else { throw .textTooLong(text.utf16.count) }
    let style = CellText.resemblesFormula(text) ? try state.styles.index(of: style, adding: .quote) : style
    buffer.cellStart(row, column, style: style)
    if state.sharesStrings, let index = state.strings.index(of: text) {
      buffer.raw(" t=\"s\"")
      buffer.value { $0.integer(Int64(index)) }
    } else {
      buffer.raw(" t=\"inlineStr\"><is>")
      buffer.textElement(text)
      buffer.raw("</is></c>")
    }
  }
}
