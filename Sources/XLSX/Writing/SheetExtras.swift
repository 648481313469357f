/// What hangs on the cells of a sheet and is written after its rows.
struct SheetExtras {
  /// A table with its place. Its last row is known once it is ended.
  struct PlacedTable {
    let table: Table
    let headerRow: Int
    let column: Int
    var lastRow = 0
    var hasTotalsRow = false
    var hasHeader = false
    /// The number of its part.
    var number = 0

    var lastColumn: Int { column + table.columns.count - 1 }

    var range: CellRange {
      CellRange(
        from: CellReference(row: headerRow, column: column), to: CellReference(row: lastRow, column: lastColumn))
    }
  }

  struct Rule {
    let rule: ConditionalRule
    let ranges: [CellRange]
    let style: Int
  }

  var openTables: [PlacedTable] = []
  var tables: [PlacedTable] = []
  var merges: [CellRange] = []
  var filter: CellRange?
  var links: [CellReference: Hyperlink] = [:]
  var comments: [CellReference: Comment] = [:]
  var rules: [Rule] = []
  var validations: [(validation: Validation, ranges: [CellRange])] = []
  /// The ranges of all validations.
  var validated = RangeIndex()
  var ignoredErrors: [(errors: IgnoredErrors, range: CellRange)] = []
  var printArea: CellRange?
  var rowBreaks: [Int] = []
  var drawings: [PlacedDrawing] = []
  var sparklines: [Sparklines] = []
  var sparklineCells: Set<CellReference> = []
}

extension SheetWriter {
  /// Joins cells into one. The value is that of the upper left cell; the others should be written empty.
  public func merge(_ range: CellRange) throws(WorkbookWriteError) {
    try changing(at: range) { () throws(WorkbookWriteError.Reason) in
      guard range.first != range.last else { throw .mergeOfOneCell }
      extras.merges.append(range)
    }
  }

  /// Gives a range outside the tables filter buttons; its first row is the header. One a sheet.
  public func autofilter(_ range: CellRange) throws(WorkbookWriteError) {
    try changing(at: range) { () throws(WorkbookWriteError.Reason) in
      guard extras.filter == nil else { throw .secondFilter }
      extras.filter = range
    }
  }

  /// Makes a cell open something when it is clicked. The cell's text and style are written as any other's.
  public func link(_ link: Hyperlink, at cell: CellReference) throws(WorkbookWriteError) {
    try changing(at: CellRange(cell)) { () throws(WorkbookWriteError.Reason) in
      try link.check()
      guard extras.links[cell] == nil else { throw .secondLink }
      guard extras.links.count < Hyperlink.mostInSheet else { throw .tooManyLinks }
      extras.links[cell] = link
    }
    if case .place(let sheet, let target) = link.target {
      do { try SheetLimits.check(target) } catch { throw WorkbookWriteError(error, sheet: name, at: cell) }
      state.note(sheet: sheet, from: WorkbookWriteError(.unknownSheet(sheet), sheet: name, at: cell))
    }
  }

  /// Hangs a note on a cell.
  public func comment(_ comment: Comment, at cell: CellReference) throws(WorkbookWriteError) {
    try changing(at: CellRange(cell)) { () throws(WorkbookWriteError.Reason) in
      try comment.check()
      guard extras.comments[cell] == nil else { throw .secondComment }
      extras.comments[cell] = comment
    }
  }

  /// Changes the looks of the cells that meet a rule. Of several rules on a cell the one that was added first wins.
  public func format(_ rule: ConditionalRule, ranges: [CellRange]) throws(WorkbookWriteError) {
    guard let first = ranges.first else { throw WorkbookWriteError(.noRange, sheet: name) }
    for range in ranges { try changing(at: range) {} }
    do { try rule.check() } catch { throw WorkbookWriteError(error, sheet: name, at: first) }
    for formula in rule.formulas(first: first.first) + rule.boundFormulas { try check(formula, at: first) }
    let style = rule.hasStyle ? state.styles.ruleIndex(of: rule.style) : 0
    extras.rules.append(SheetExtras.Rule(rule: rule, ranges: ranges, style: style))
  }

  /// Says what a person may enter into the cells of some ranges, of which none has cells that another validation has.
  public func validate(_ validation: Validation, ranges: [CellRange]) throws(WorkbookWriteError) {
    guard let first = ranges.first else { throw WorkbookWriteError(.noRange, sheet: name) }
    for range in ranges { try changing(at: range) {} }
    do { try validation.check(ranges: ranges, beside: extras.validations.count) } catch {
      throw WorkbookWriteError(error, sheet: name, at: first)
    }
    for range in ranges {
      guard let other = extras.validated.overlapping(range) else { continue }
      throw WorkbookWriteError(
        .validationOverlap(other.description, range.description), sheet: name, at: range)
    }
    for formula in validation.formulas { try check(formula, at: first) }
    for range in ranges { extras.validated.add(range) }
    extras.validations.append((validation, ranges))
  }

  /// Keeps Excel from marking cells whose text looks like a number: account and trace numbers.
  public func ignoreNumbersStoredAsText(_ range: CellRange) throws(WorkbookWriteError) {
    try ignore(.numberStoredAsText, in: range)
  }

  /// Keeps Excel from marking cells with what it takes for errors.
  public func ignore(_ errors: IgnoredErrors, in range: CellRange) throws(WorkbookWriteError) {
    guard !errors.isEmpty else { return }
    try changing(at: range) { extras.ignoredErrors.append((errors, range)) }
  }

  /// Prints these cells alone.
  public func setPrintArea(_ range: CellRange) throws(WorkbookWriteError) {
    try changing(at: range) { extras.printArea = range }
  }

  /// Begins a new page below a row, besides those that the set-up names.
  public func breakPage(below row: Int) throws(WorkbookWriteError) {
    let cell = CellReference(row: row, column: 1)
    try changing(at: CellRange(from: cell, to: cell)) { () throws(WorkbookWriteError.Reason) in
      try PageSetup.checkBreak(row, last: CellReference.lastRow, else: .rowOutOfRange(row))
      guard extras.rowBreaks.count < 1023 else { throw .pageSetup("more than 1023 page breaks") }
      extras.rowBreaks.append(row)
    }
  }

  /// Checks that the sheet is open and a range lies in it, and names the range in whatever is thrown.
  private func changing(
    at range: CellRange, _ change: () throws(WorkbookWriteError.Reason) -> Void
  ) throws(WorkbookWriteError) {
    do throws(WorkbookWriteError.Reason) {
      guard !isClosed else { throw .sheetClosed }
      try SheetLimits.check(range)
      try change()
    } catch {
      throw WorkbookWriteError(error, sheet: name, at: range)
    }
  }

  private func check(_ formula: String, at range: CellRange) throws(WorkbookWriteError) {
    do {
      let check = try FormulaCheck.criterion(formula)
      state.note(check, from: WorkbookWriteError(.formulaEmpty, sheet: name, at: range))
    } catch {
      throw WorkbookWriteError(error, sheet: name, at: range)
    }
  }
}
