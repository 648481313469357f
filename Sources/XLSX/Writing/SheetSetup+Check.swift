/// The size of a sheet.
enum SheetLimits {
  /// What Excel's own dialog takes; the table of its limits rounds it.
  static let highestRow = 409.5
  static let widestColumn = 255.0
  static let deepestOutline = 7

  /// Refuses a cell outside the sheet.
  static func check(_ cell: CellReference) throws(WorkbookWriteError.Reason) {
    guard (1...CellReference.lastRow).contains(cell.row) else { throw .rowOutOfRange(cell.row) }
    guard (1...CellReference.lastColumn).contains(cell.column) else { throw .columnOutOfRange(cell.column) }
  }

  /// Refuses a range outside the sheet.
  static func check(_ range: CellRange) throws(WorkbookWriteError.Reason) {
    try check(range.first)
    try check(range.last)
  }
}

extension SheetSetup {
  /// Refuses what Excel would repair, and styles of another workbook.
  func check(book: UInt32) throws(WorkbookWriteError.Reason) {
    guard (10...400).contains(zoom) else { throw .zoom(zoom) }
    guard (0..<CellReference.lastRow).contains(frozenRows), (0..<CellReference.lastColumn).contains(frozenColumns)
    else {
      throw .frozenPanes(rows: frozenRows, columns: frozenColumns)
    }
    if let selectedCell { try SheetLimits.check(selectedCell) }
    if let defaultRowHeight { try RowLayout(height: defaultRowHeight).check(deepest: 0) }
    guard (0...SheetLimits.deepestOutline).contains(rowOutlineLevels) else { throw .outlineLevel(rowOutlineLevels) }
    guard columns.count <= CellReference.lastColumn else { throw .columnOutOfRange(columns.count) }
    for column in columns {
      if let width = column.width {
        guard width >= 0, width <= SheetLimits.widestColumn else { throw .columnWidth(width) }
      }
      guard (0...SheetLimits.deepestOutline).contains(column.outlineLevel) else {
        throw .outlineLevel(column.outlineLevel)
      }
      guard column.style.isOf(book) else { throw .unknownStyle(column.style.index) }
    }
    try page.check()
    try protection?.check()
    if let selection {
      try SheetLimits.check(selection)
      if let selectedCell, !selection.contains(selectedCell) {
        throw .view("the selected cell \(selectedCell) is outside the selection \(selection)")
      }
    }
    guard let split else { return }
    try SheetLimits.check(split.firstCell)
    guard frozenRows == 0, frozenColumns == 0 else { throw .view("panes are either frozen or split") }
    guard split.left >= 0, split.top >= 0, split.left + split.top > 0, split.left <= 1638, split.top <= 1638 else {
      throw .view("a split at \(split.left) and \(split.top) points; 0 to 1638 are allowed, and one above 0")
    }
  }
}

extension RowLayout {
  /// Refuses what Excel would repair.
  func check(deepest: Int) throws(WorkbookWriteError.Reason) {
    if let height {
      guard height >= 0, height <= SheetLimits.highestRow else { throw .rowHeight(height) }
    }
    guard (0...SheetLimits.deepestOutline).contains(outlineLevel) else { throw .outlineLevel(outlineLevel) }
    guard outlineLevel <= deepest else { throw .rowOutlineLevel(outlineLevel, deepest: deepest) }
  }
}

extension PageSetup {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    for text in [header, footer, firstHeader, firstFooter, evenHeader, evenFooter] {
      guard let text else { continue }
      guard text.utf16.count <= 255 else { throw .headerFooterTooLong(text.utf16.count) }
    }
    for margin in [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer] {
      guard margin >= 0, margin < 49 else { throw .pageSetup("a margin of \(margin) inches; 0 to 49 are allowed") }
    }
    for pages in [fitToWidth, fitToHeight] {
      guard let pages else { continue }
      guard (0...32_767).contains(pages) else { throw .pageSetup("\(pages) pages to fit; 0 to 32767 are allowed") }
    }
    guard (1...118).contains(paper.rawValue) else { throw .pageSetup("no paper has the number \(paper.rawValue)") }
    if let titleRows {
      guard titleRows.lowerBound >= 1 else { throw .rowOutOfRange(titleRows.lowerBound) }
      guard titleRows.upperBound <= CellReference.lastRow else { throw .rowOutOfRange(titleRows.upperBound) }
    }
    if let titleColumns {
      guard titleColumns.lowerBound >= 1 else { throw .columnOutOfRange(titleColumns.lowerBound) }
      guard titleColumns.upperBound <= CellReference.lastColumn else {
        throw .columnOutOfRange(titleColumns.upperBound)
      }
    }
    if let printArea { try SheetLimits.check(printArea) }
    if let scale {
      guard (10...400).contains(scale) else { throw .pageSetup("a scale of \(scale) %; 10 to 400 are allowed") }
      guard fitToWidth == nil, fitToHeight == nil else { throw .pageSetup("either a scale or pages to fit") }
    }
    if let firstPageNumber {
      guard (1...32_767).contains(firstPageNumber) else {
        throw .pageSetup("a first page number of \(firstPageNumber); 1 to 32767 are allowed")
      }
    }
    guard rowBreaks.count <= 1023, columnBreaks.count <= 1023 else { throw .pageSetup("more than 1023 page breaks") }
    for row in rowBreaks { try Self.checkBreak(row, last: CellReference.lastRow, else: .rowOutOfRange(row)) }
    for column in columnBreaks {
      try Self.checkBreak(column, last: CellReference.lastColumn, else: .columnOutOfRange(column))
    }
  }

  /// Refuses a page break that has no place behind it.
  static func checkBreak(
    _ place: Int, last: Int, else outside: WorkbookWriteError.Reason
  ) throws(WorkbookWriteError.Reason) {
    guard (1...last).contains(place) else { throw outside }
    guard place < last else { throw .pageSetup("a page break behind \(last), the last one; none can come there") }
  }
}
