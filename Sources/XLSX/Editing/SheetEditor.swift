/// One sheet of a workbook that is being edited, from ``WorkbookEditor/sheet(named:)``. Edits are collected here and
/// made when the workbook is saved; what cannot be made is refused at once, with nothing changed.
///
///     let sheet = try editor.sheet(named: "Statement")
///     try sheet.setValue(.text("checked"), at: CellReference(row: 7, column: 5))
///     try sheet.setStyle(.fill(.rgb(0xFFF2CC)), at: CellReference(row: 7, column: 4))
///
/// Text is written into its cell (an inline string); the workbook's shared strings are left as they are.
public final class SheetEditor {
  /// The name on the tab.
  public let name: String
  /// Whether the sheet is protected: a person could not make these edits without the password.
  public let isProtected: Bool

  let index: Int
  let part: String
  let survey: SheetSurvey
  /// The tables that are there, with the columns that are added to them.
  var tables: [ExistingTable]
  /// The pivot tables that are there.
  let pivots: RangeIndex
  let merges: RangeIndex
  let file: String?
  private weak var owner: WorkbookEditor?

  var cells: [Int: [Int: CellEdit]] = [:]
  /// The different changes of looks; the first changes nothing.
  var changes = Interned<StyleChange>()
  var notes: [NoteParts.Note] = []
  /// Where the note of a cell stands in ``notes``.
  var newNotes: [CellReference: Int] = [:]
  var rules: [(rule: ConditionalRule, ranges: [CellRange])] = []
  var validations: [(validation: Validation, ranges: [CellRange])] = []
  /// The validations of the file, as elements around its rows.
  private(set) lazy var oldValidations = survey.frame.descendants("dataValidation")
  /// The ranges with a validation, those of the file and new ones.
  lazy var validated = presentValidations()
  var newTables: [(table: Table, range: CellRange)] = []
  /// New columns of tables by the table's part.
  var tableColumns: [String: [String]] = [:]
  /// What the sheet's filter is to become; nil where it stays.
  var grownFilter: CellRange?
  var widths: [Int: Double] = [:]
  var heights: [Int: Double] = [:]
  var noteCells: [CellReference: Bool]?

  init(
    name: String, index: Int, part: String, survey: SheetSurvey, tables: [ExistingTable], pivots: RangeIndex,
    editor: WorkbookEditor
  ) {
    self.pivots = pivots
    (self.name, self.index, self.part) = (name, index, part)
    (self.survey, self.tables, self.owner, file) = (survey, tables, editor, editor.file)
    let frame = survey.frame
    isProtected = frame.child(frame.root, "sheetProtection").map { frame.isTrue($0, "sheet") } ?? false
    var merges = RangeIndex()
    if let list = frame.child(frame.root, "mergeCells") {
      for item in frame.children(list, "mergeCell") {
        if let range = frame.attribute(item, "ref").flatMap({ DetailText.range($0) }) { merges.add(range) }
      }
    }
    self.merges = merges
    _ = changes.index(of: StyleChange())
  }

  /// The last row of the sheet that the file mentions; 0 for an empty sheet.
  public var lastRow: Int { survey.lastRow }

  /// The last column with a value in any row from one on; 0 where there is none. Edits are not counted.
  public func lastColumn(fromRow row: Int = 1) -> Int { survey.lastColumn(fromRow: row) }

  /// The tables of the sheet by name, with their ranges, header, totals and appended columns included.
  public var tableRanges: [String: CellRange] {
    Dictionary(tables.map { ($0.name, $0.range) }, uniquingKeysWith: { first, _ in first })
  }

  /// Gives a cell a new value. Its look stays, but for what the value needs: a day gets a format for days where the
  /// cell has none, and a text that looks like a formula is marked as text. ``CellContent/empty`` clears the value.
  ///
  /// A formula must be one that a file may hold, and mention no sheet that is not there. The first cell of a shared
  /// formula may be overwritten: the other cells get its text. A cell of a pivot table takes a value too, with a notice:
  /// the table writes its cells anew when it is refreshed.
  ///
  /// - Throws: ``WorkbookEditError`` where the value is refused, or the cell lies in an array formula, a data table, a
  ///   merged range (but for its first cell), or among the headers and totals of a table.
  public func setValue(_ content: CellContent, at cell: CellReference) throws(WorkbookEditError) {
    try editing(file, sheet: name) {
      try check(cell)
      do {
        _ = try CellMarkup(dateSystem: try book().dateSystem).rest(content)
        if case .formula(let formula) = content { try book().check(formula) }
      } catch let error as WorkbookWriteError.Reason {
        throw WorkbookEditError(error, cell: cell)
      }
      try checkContent(content, at: cell)
      cells[cell.row, default: [:]][cell.column, default: CellEdit()].content = content
      if let pivot = pivots.covering(cell) {
        try book().note(.valueInPivotTable(pivot), sheet: name)
      }
    }
  }

  /// Changes the look of a cell, starting from the one it has. Changes of one cell add up.
  public func setStyle(_ change: StyleChange, at cell: CellReference) throws(WorkbookEditError) {
    try setStyle(change, at: CellRange(cell))
  }

  /// Changes the look of all cells of a range, each starting from its own. At most 1,000,000 cells.
  public func setStyle(_ change: StyleChange, at range: CellRange) throws(WorkbookEditError) {
    try editing(file, sheet: name) {
      try check(range.first)
      try check(range.last)
      try change.check()
      let (rows, columns) = (range.first.row...range.last.row, range.first.column...range.last.column)
      guard rows.count * columns.count <= 1_000_000 else {
        throw WorkbookEditError(.limit, "a style for \(rows.count * columns.count) cells, the limit is 1000000")
      }
      for row in rows {
        for column in columns {
          cells[row, default: [:]][column, default: CellEdit()].change = merge(
            change, onto: cells[row]?[column]?.change ?? 0)
        }
      }
    }
  }

  /// Gives a column a width in characters, 0 to 255. A hidden column stays hidden.
  public func setWidth(_ width: Double, ofColumn column: Int) throws(WorkbookEditError) {
    try editing(file, sheet: name) {
      try SheetLimits.check(CellReference(row: 1, column: column))
      guard (0...SheetLimits.widestColumn).contains(width) else { throw WorkbookWriteError.Reason.columnWidth(width) }
      widths[column] = width
    }
  }

  /// Gives a row a height in points, 0 to 409.5; without one, programs keep the height that the file has.
  public func setHeight(_ height: Double, ofRow row: Int) throws(WorkbookEditError) {
    try editing(file, sheet: name) {
      try check(CellReference(row: row, column: 1))
      guard (0...SheetLimits.highestRow).contains(height) else { throw WorkbookWriteError.Reason.rowHeight(height) }
      heights[row] = height
    }
  }

  /// The number of a change on top of another one.
  func merge(_ change: StyleChange, onto old: Int32) -> Int32 {
    let merged = changes.values[Int(old)].merged(with: change)
    return Int32(clamping: changes.index(of: merged))
  }

  /// The workbook it belongs to.
  func book() throws -> WorkbookEditor {
    guard let owner else {
      throw WorkbookEditError(
        .closed, "the editor of its workbook is gone", advice: "keep the editor until the workbook is saved")
    }
    return owner
  }

  // MARK: What stands in the way

  func check(_ cell: CellReference) throws {
    try SheetLimits.check(cell)
    if let place = survey.disorder {
      throw WorkbookEditError(
        .disordered, cell: place,
        "the cell or row is out of order, given twice or in alternatives; expected rows and cells in order",
        advice: "open the workbook in Excel and save it again")
    }
  }

  private func checkContent(_ content: CellContent, at cell: CellReference) throws {
    if let range = survey.arrays.covering(cell) {
      throw WorkbookEditError(
        .arrayFormula(range), cell: cell, "lies in the array formula \(range), which can only be changed as a whole",
        advice: "choose a cell outside of it")
    }
    if let range = survey.dataTables.covering(cell) {
      throw WorkbookEditError(
        .dataTable(range), cell: cell, "lies in the data table \(range), which can only be changed as a whole",
        advice: "choose a cell outside of it")
    }
    if let range = merges.covering(cell), range.first != cell, content != .empty {
      throw WorkbookEditError(
        .mergedRange(range), cell: cell, "is covered by the merged cells \(range); nobody would see a value there",
        advice: "write to \(range.first)")
    }
    if let table = tables.first(where: { $0.names(cell) }) {
      throw WorkbookEditError(
        .tableCell(table.name), cell: cell, "is a header or total of table \"\(table.name)\", which formulas may name",
        advice: "choose a cell in the rows of the table")
    }
    if let placed = newTables.first(where: { $0.range.first.row == cell.row && $0.range.contains(cell) }) {
      throw WorkbookEditError(.tableCell(placed.table.name), cell: cell, "is a header of the new table")
    }
  }
}
