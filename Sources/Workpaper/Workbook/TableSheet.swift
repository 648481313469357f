import Banking
import XLSX

/// A sheet that is one table from its first row on: easy to filter, to sort and to read by other programs.
struct TableSheet<Row> {
  /// The name of the sheet and of the table on it.
  let name: String
  let columns: [TableSheetColumn<Row>]
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

  /// Writes the sheet. The body may add links and comments to a row that was just written.
  func write(
    _ rows: [Row], to book: Book, heading: String,
    _ body: (Page, Int, Row) throws(WorkpaperError) -> Void
  ) throws(WorkpaperError) -> Page {
    let page = try book.addPage(setup(heading: heading))
    let table = Table(
      name: name, columns: columns.map { TableColumn($0.name, totals: $0.totals) }, style: .plain, bandedRows: false)
    try page.startTable(table, headerStyle: book.style(.columnHeader))
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
      let number = try page.row(cells)
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
  var totals: TableColumn.Totals
  let content: (Row) -> CellContent

  init(
    _ name: String, _ width: Double, _ kind: Kind, totals: TableColumn.Totals = .none,
    _ content: @escaping (Row) -> CellContent
  ) {
    self.name = name
    self.width = width
    self.kind = kind
    self.totals = totals
    self.content = content
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
