import Banking
import XLSX

/// The workbook being written, in the words of this room: looks for styles, pages for sheets, one error type.
final class Book {
  private let writer: WorkbookWriter
  private var styles: [LookKey: StyleID] = [:]

  private struct LookKey: Hashable {
    var look: Look
    var tint: Tint
    var isInTable: Bool
  }

  init(_ writer: WorkbookWriter) { self.writer = writer }

  /// The style of a look, alone or in a table.
  func style(_ look: Look, on tint: Tint = .none, inTable: Bool = false) throws(WorkpaperError) -> StyleID {
    let key = LookKey(look: look, tint: tint, isInTable: inTable)
    if let known = styles[key] { return known }
    let style = inTable ? look.tableStyle(on: tint) : look.style(on: tint)
    do {
      let made = try writer.style(style)
      styles[key] = made
      return made
    } catch { throw .workbook(error) }
  }

  /// The next sheet.
  func addPage(_ setup: SheetSetup) throws(WorkpaperError) -> Page {
    do { return Page(try writer.addSheet(setup), name: setup.name) } catch { throw .workbook(error) }
  }
}

/// One sheet being written.
final class Page {
  /// Excel drops all links of a sheet that has more than 65,530; the rows after this many have the text without the link.
  static let mostLinks = 65_000

  let name: String
  private let sheet: SheetWriter
  private var links = 0
  private var printed = PrintedPage()

  /// The height of a row for which none is given; nil leaves it to the reader's program, and pages cannot be planned.
  var lineHeight: Double?

  init(_ sheet: SheetWriter, name: String) {
    self.sheet = sheet
    self.name = name
  }

  /// The row that comes next, counted from 1.
  var nextRow: Int { sheet.nextRow }

  /// Writes the next row and returns its number.
  @discardableResult
  func row(_ cells: [Cell], height: Double? = nil) throws(WorkpaperError) -> Int {
    let height = height ?? lineHeight
    plan(height ?? PrintedPage.rowHeight)
    do { return try sheet.writeRow(cells, layout: RowLayout(height: height)) } catch { throw .workbook(error) }
  }

  /// Counts a row on its page, where pages are planned at all.
  private func plan(_ height: Double) { if lineHeight != nil { printed.add(height) } }

  /// Begins a new page where the rows that come next would not all stand on this one.
  func keepTogether(rows: Int) throws(WorkpaperError) {
    guard printed.wouldSplit(rows: rows), nextRow > 1 else { return }
    do { try sheet.breakPage(below: nextRow - 1) } catch { throw .workbook(error) }
    printed = PrintedPage()
  }

  /// Leaves rows empty.
  func skip(_ rows: Int = 1) throws(WorkpaperError) {
    for _ in 0..<rows { plan(PrintedPage.rowHeight) }
    do { try sheet.skipRows(rows) } catch { throw .workbook(error) }
  }

  /// Joins cells of one row.
  func merge(row: Int, columns: ClosedRange<Int>) throws(WorkpaperError) {
    guard columns.count > 1 else { return }
    let range = CellRange(
      from: CellReference(row: row, column: columns.lowerBound), to: CellReference(row: row, column: columns.upperBound)
    )
    do { try sheet.merge(range) } catch { throw .workbook(error) }
  }

  /// Makes a cell a way to a row of a sheet. The target is a place of this workbook, never a text of a bank.
  func link(row: Int, column: Int, to target: String, row targetRow: Int) throws(WorkpaperError) {
    guard links < Self.mostLinks else { return }
    links += 1
    let place = CellReference(row: targetRow, column: 1)
    do {
      try sheet.link(Hyperlink(sheet: target, cell: place), at: CellReference(row: row, column: column))
    } catch { throw .workbook(error) }
  }

  /// Puts a comment on a cell.
  func comment(_ text: String, author: String, row: Int, column: Int) throws(WorkpaperError) {
    do {
      try sheet.comment(Comment(text, author: author), at: CellReference(row: row, column: column))
    } catch { throw .workbook(error) }
  }

  /// Begins a table with its header in the next row.
  func startTable(_ table: Table, headerStyles: [StyleID]) throws(WorkpaperError) {
    do { try sheet.startTable(table, headerAt: CellReference(row: nextRow, column: 1)) } catch {
      throw .workbook(error)
    }
    try row(zip(table.columns, headerStyles).map { Cell($0.name, style: $1) }, height: 30)
  }

  /// Ends a table.
  func endTable(_ name: String, totalsStyles: [StyleID]) throws(WorkpaperError) {
    do { _ = try sheet.endTable(name, totals: totalsStyles) } catch { throw .workbook(error) }
  }

  /// Lets a person choose from a list in a column's rows.
  func choice(_ values: [String], prompt: String, column: Int, rows: ClosedRange<Int>) throws(WorkpaperError) {
    var validation = Validation.list(values)
    validation.promptTitle = "Status"
    validation.prompt = prompt
    validation.refusesOthers = false
    do { try sheet.validate(validation, ranges: [Self.range(column...column, rows)]) } catch { throw .workbook(error) }
  }

  /// Changes the look of rows while a formula is true for them.
  func highlight(
    _ formula: String, _ style: RuleStyle, columns: ClosedRange<Int>, rows: ClosedRange<Int>
  ) throws(WorkpaperError) {
    do {
      try sheet.format(.expression(formula, style), ranges: [Self.range(columns, rows)])
    } catch { throw .workbook(error) }
  }

  /// Prints these columns down to the last row written.
  func printColumns(_ columns: ClosedRange<Int>) throws(WorkpaperError) {
    do { try sheet.setPrintArea(Self.range(columns, 1...max(1, nextRow - 1))) } catch { throw .workbook(error) }
  }

  private static func range(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) -> CellRange {
    CellRange(
      from: CellReference(row: rows.lowerBound, column: columns.lowerBound),
      to: CellReference(row: rows.upperBound, column: columns.upperBound))
  }
}
