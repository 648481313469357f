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
  /// Lent to the row that is being filled; ``isFilling`` says whether it is.
  @exclusivity(unchecked) private var buffer: MarkupBuffer
  /// Whether a row is being filled, which has the buffer meanwhile.
  private var isFilling = false
  /// Heights of rows that have one of their own, in pixels, and 0 for the others; what a note's box is measured by.
  private(set) var rowPixels: [UInt16] = []

  init(state: WorkbookState, index: Int, setup: SheetSetup, isActive: Bool) throws(WorkbookWriteError) {
    self.state = state
    self.index = index
    self.setup = setup
    name = setup.name
    extras.printArea = setup.page.printArea
    extras.rowBreaks = setup.page.rowBreaks
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
    try writeRow(at: row, from: column, layout: layout) { row in
      for cell in cells { row.append(cell) }
    }
  }

  /// Writes a row cell by cell, without a value made for each.
  ///
  ///     try sheet.writeRow { row in
  ///       row.date(serial: 46_326)
  ///       row.text("Juniper Lane Supply")
  ///       row.decimal(minorUnits: -123_456, digits: 2, style: money)
  ///     }
  ///
  /// - Parameters:
  ///   - row: the row's number; it must come after the last one written. `nil` for the next one.
  ///   - column: where the first cell stands.
  ///   - fill: writes the cells. Nothing else of the sheet may be called inside.
  /// - Returns: the row's number.
  /// - Throws: what is wrong with the row or the first wrong one of its cells; then nothing of the row was written, and
  ///   the sheet can go on.
  @discardableResult
  public func writeRow(
    at row: Int? = nil, from column: Int = 1, layout: RowLayout = .standard, _ fill: (inout RowWriter) -> Void
  ) throws(WorkbookWriteError) -> Int {
    let row = row ?? nextRow
    try checkRow(row, column: column, layout: layout)
    let start = buffer.count
    // The row owns the buffer while it is filled: no copy, and no second owner.
    var writer = RowWriter(row: row, column: column, state: state, sheet: name)
    swap(&buffer, &writer.buffer)
    writer.keepsTexts = awaitsHeaders
    writer.buffer.rowStart(row, layout: layout)
    isFilling = true
    fill(&writer)
    isFilling = false
    swap(&buffer, &writer.buffer)
    let isBare = writer.cellCount == 0 && layout == .standard
    if writer.isLost || writer.keepsTexts {
      do throws(WorkbookWriteError) {
        if let failure = writer.failure { throw failure }
        try checkTableHeaders(row: row, texts: writer.texts)
      } catch {
        buffer.cut(to: start)
        throw error
      }
    }
    if isBare { buffer.cut(to: start) } else { buffer.raw("</row>") }
    lastRow = row
    if !extras.openTables.isEmpty { passTableHeaders(row: row) }
    if let height = layout.height { note(height: height, of: row) }
    if buffer.count > Self.flushSize { try flush() }
    return row
  }

  /// Leaves rows empty.
  public func skipRows(_ count: Int = 1) throws(WorkbookWriteError) {
    guard !isFilling else { throw WorkbookWriteError(.rowOpen, sheet: name) }
    let (row, overflow) = lastRow.addingReportingOverflow(max(count, 0))
    guard !overflow, row <= CellReference.lastRow else { throw WorkbookWriteError(.rowOutOfRange(row), sheet: name) }
    lastRow = row
  }

  func flush() throws(WorkbookWriteError) {
    try state.output.write(buffer)
    buffer.removeAll()
  }

  private func checkRow(_ row: Int, column: Int, layout: RowLayout) throws(WorkbookWriteError) {
    do throws(WorkbookWriteError.Reason) {
      guard !isClosed else { throw .sheetClosed }
      guard !isFilling else { throw .rowOpen }
      guard (1...CellReference.lastRow).contains(row) else { throw .rowOutOfRange(row) }
      guard row > lastRow else { throw .rowOutOfOrder(row: row, last: lastRow) }
      guard (1...CellReference.lastColumn).contains(column) else { throw .columnOutOfRange(column) }
      try layout.check(deepest: setup.rowOutlineLevels)
      guard layout.style.isOf(state.styles.book) else { throw .unknownStyle(layout.style.index) }
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
    guard !isFilling else { throw WorkbookWriteError(.rowOpen, sheet: name) }
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
}
