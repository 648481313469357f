import Banking
import XLSX

/// A sheet that is one table from its first row on: easy to filter, to sort and to read by other programs.
struct TableSheet<Row> {
  /// The name of the sheet and of the table on it.
  let name: String
  var columns: [TableSheetColumn<Row>]
  let tabColor: Color

  /// What a table without rows says, and in which of its columns.
  let emptyNote: (column: String, text: String)

  /// How many columns stay in view at the left, and are printed on each page.
  var frozenColumns = 0

  /// How many pages the print is wide.
  var pagesWide = 1

  /// Whether the tint is that of the whole row, or of its tinted columns alone.
  var tintsWholeRow = true

  /// How one row is colored.
  let tint: (Row) -> Tint

  /// The currency of a row's amounts.
  let currency: (Row) -> Currency

  /// The column with this name, counted from 1.
  func position(of column: String) -> Int? { columns.firstIndex { $0.name == column }.map { $0 + 1 } }

  /// The sheet without the optional columns that none of these rows has anything in.
  func pruned(for rows: [Row]) -> TableSheet {
    var pruned = self
    pruned.columns = columns.filter { column in
      !column.isOptional || rows.contains { column.content($0) != .empty }
    }
    return pruned
  }

  /// Writes the sheet. The body may add links and comments to a row that was just written.
  func write(
    _ rows: [Row], to book: Book, heading: String,
    _ body: (Page, Int, Row) throws(WorkpaperError) -> Void
  ) throws(WorkpaperError) -> Page {
    let page = try book.addPage(setup(heading: heading))
    let columnStyles = try columns.map { (column) throws(WorkpaperError) in try book.style(column.headerLook) }
    let hasTotals = columns.contains { $0.totals != .none }
    let tableColumns = columns.enumerated().map { offset, column in
      TableColumn(column.name, totals: offset == 0 && hasTotals ? .label("Total") : column.totals)
    }
    try page.startTable(
      Table(name: name, columns: tableColumns, style: .plain, bandedRows: false), headerStyles: columnStyles)
    var stylesByLook: [RowLook: [StyleID]] = [:]
    for row in rows {
      let look = RowLook(tint: tint(row), digits: currency(row).minorUnitDigits)
      let own: [StyleID]
      if let known = stylesByLook[look] {
        own = known
      } else {
        own = try styles(look, in: book)
        stylesByLook[look] = own
      }
      var cells: [Cell] = []
      cells.reserveCapacity(columns.count)
      for (column, style) in zip(columns, own) { cells.append(Cell(column.content(row), style: style)) }
      let number = try page.row(cells, height: height(of: cells))
      try body(page, number, row)
    }
    if rows.isEmpty {
      let style = try book.style(.small)
      try page.row(columns.map { Cell($0.name == emptyNote.column ? .text(emptyNote.text) : .empty, style: style) })
    }
    let totals = try styles(RowLook(tint: .none, digits: totalDigits), in: book, isTotal: true)
    try page.endTable(name, totalsStyles: totals)
    try page.printColumns(1...columns.count)
    return page
  }

  /// The height a row needs for its wrapped texts; nil where each takes one line.
  ///
  /// It is written down because programs that do not lay out rows when they open a file would show the first line only. A little less than the
  /// column's width is counted on: a reader's fonts may be wider than ours.
  private func height(of cells: [Cell]) -> Double? {
    var most = 1
    for (cell, column) in zip(cells, columns) where column.wraps {
      guard case .text(let text) = cell.content else { continue }
      let isShort = Double(text.utf8.count) < column.width * 0.8 && !text.utf8.contains(UInt8(ascii: "\n"))
      if isShort { continue }
      most = max(most, TextMeasure.lineCount(of: text, columnWidth: column.width * 0.9 - 1, font: Font(size: 10)))
    }
    return most > 1 ? TextMeasure.rowHeight(lines: most, font: Font(size: 10)) : nil
  }

  private struct RowLook: Hashable {
    var tint: Tint
    var digits: Int
  }

  /// The digits of the totals row, which only a run of one currency has.
  private var totalDigits: Int {
    for column in columns {
      if case .function(_, .decimal(_, let digits)) = column.totals { return digits }
    }
    return 2
  }

  private func styles(_ row: RowLook, in book: Book, isTotal: Bool = false) throws(WorkpaperError) -> [StyleID] {
    var result: [StyleID] = []
    for column in columns {
      switch column.kind {
      case .look(let look):
        let tint = tintsWholeRow ? row.tint : .none
        result.append(try isTotal ? book.style(.labelTotal) : book.style(look, on: tint, inTable: true))
      case .tinted(let look):
        result.append(try isTotal ? book.style(.labelTotal) : book.style(look, on: row.tint, inTable: true))
      case .money:
        let tint = tintsWholeRow ? row.tint : .none
        let look = isTotal ? Look.total(digits: row.digits) : .amount(digits: row.digits)
        result.append(try isTotal ? book.style(look) : book.style(look, on: tint, inTable: true))
      case .entry:
        result.append(try isTotal ? book.style(.labelTotal) : book.style(.wrapped, on: .entry, inTable: true))
      }
    }
    return result
  }

  private func setup(heading: String) -> SheetSetup {
    let titles = frozenColumns > 0 && pagesWide > 1 ? 1...frozenColumns : nil
    return SheetSetup(
      name: name, columns: columns.map { ColumnLayout(width: $0.width) }, frozenRows: 1, frozenColumns: frozenColumns,
      showsGridlines: false, tabColor: tabColor,
      page: .landscape(heading: heading, pagesWide: pagesWide, titleRows: 1...1, titleColumns: titles))
  }
}

/// One column of a ``TableSheet``.
struct TableSheetColumn<Row> {
  /// What decides how its cells look.
  enum Kind {
    /// Always the same look.
    case look(Look)
    /// The same, always on the row's tint.
    case tinted(Look)
    /// An amount in the row's currency.
    case money
    /// A cell for the reader to fill in.
    case entry
  }

  let name: String
  let width: Double
  let kind: Kind
  let totals: TableColumn.Totals

  /// Whether the sheet leaves it out where no row has anything in it.
  let isOptional: Bool
  let content: (Row) -> CellContent

  init(
    _ name: String, _ width: Double, _ kind: Kind, totals: TableColumn.Totals = .none, isOptional: Bool = false,
    _ content: @escaping (Row) -> CellContent
  ) {
    self.name = name
    self.width = width
    self.kind = kind
    self.totals = totals
    self.isOptional = isOptional
    self.content = content
  }

  /// Whether a long text of it takes several lines.
  var wraps: Bool {
    switch kind {
    case .look(.wrapped), .look(.wrappedLink), .entry: true
    default: false
    }
  }

  /// How its header stands: as its cells do.
  var headerLook: Look {
    switch kind {
    case .money, .look(.count): .numberHeader
    case .look(.date), .look(.centered), .look(.mark), .tinted(.mark), .look(.score): .centeredHeader
    default: .columnHeader
    }
  }
}

extension PageSetup {
  /// US Letter on its side, as wide as it takes, with the run in the header and the page and file in the footer.
  static func landscape(
    heading: String, pagesWide: Int = 1, titleRows: ClosedRange<Int>? = nil, titleColumns: ClosedRange<Int>? = nil
  ) -> PageSetup {
    PageSetup(
      orientation: .landscape, paper: .letter, fitToWidth: pagesWide, fitToHeight: 0, titleRows: titleRows,
      titleColumns: titleColumns, header: "&L&9" + escaped(CellText.truncated(heading, to: 100)) + "&R&9&A",
      footer: "&L&9&F&R&9Page &P of &N", margins: Margins(left: 0.4, right: 0.4, top: 0.7, bottom: 0.6))
  }
}
