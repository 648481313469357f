/// Why a workbook was not written. Where one is thrown, nothing stands at the path that was not there before.
public struct WorkbookWriteError: Error, Hashable, Sendable {
  /// What is wrong.
  public let reason: Reason
  /// The name of the sheet, where it is about one.
  public let sheet: String?
  /// The cell or range in that sheet, as `B7` or `A1:C9`, where it is about one.
  public let cell: String?

  init(_ reason: Reason, sheet: String? = nil, cell: String? = nil) {
    self.reason = reason
    self.sheet = sheet
    self.cell = cell
  }

  init(_ reason: Reason, sheet: String?, at cell: CellReference) {
    self.init(reason, sheet: sheet, cell: cell.description)
  }

  init(_ reason: Reason, sheet: String?, at range: CellRange) {
    self.init(reason, sheet: sheet, cell: range.description)
  }

  /// What is wrong, with the offending value and its limit.
  public enum Reason: Error, Hashable, Sendable {
    // Sheets
    /// A sheet's name is empty or longer than 31 UTF-16 units.
    case sheetNameLength(Int)
    /// A sheet's name has one of `[ ] : * ? / \`, a control character, or an apostrophe at an end.
    case sheetNameCharacter(Character)
    /// The name `History` is kept by Excel for itself.
    case sheetNameReserved
    /// Two sheets have the same name, letter case ignored.
    case duplicateSheetName(String)
    /// A workbook needs a sheet that a person can see.
    case noVisibleSheet
    /// The active sheet is hidden or does not exist.
    case activeSheet(Int)
    /// The sheet was closed by a later sheet or by the end of the workbook.
    case sheetClosed
    /// The workbook was finished, or failed, before.
    case workbookClosed

    // Rows and cells
    /// A row outside 1 to 1,048,576.
    case rowOutOfRange(Int)
    /// A column outside 1 to 16,384.
    case columnOutOfRange(Int)
    /// A row that does not follow the last one written.
    case rowOutOfOrder(row: Int, last: Int)
    /// A row is written, or the sheet closed, while another row is being filled.
    case rowOpen
    /// A text of more than 32,767 UTF-16 units.
    case textTooLong(Int)
    /// Bytes that are no UTF-8.
    case textEncoding
    /// A rich text without runs, or with an empty one.
    case richTextEmpty
    /// A number that is infinite or no number at all.
    case numberNotFinite
    /// A number with more than the 15 significant digits that a cell can hold exactly.
    case numberNotExact(Int64)
    /// An exact decimal with fewer than 0 or more than 15 places.
    case decimalPlaces(Int)
    /// A day or time that does not exist, or lies outside 1 January 1900 to 31 December 9999.
    case dateOutOfRange
    /// A text that is no error value of a cell.
    case unknownErrorCode(String)

    // Formulas
    /// An empty formula.
    case formulaEmpty
    /// A formula begins with `=`, which the file leaves out.
    case formulaLeadingEquals
    /// A formula of more than 8,192 UTF-16 units.
    case formulaTooLong(Int)
    /// A text in quotes of more than 255 UTF-16 units.
    case formulaTextTooLong(Int)
    /// A character that a formula cannot hold.
    case formulaCharacter(Unicode.Scalar)
    /// `;` between arguments, `@` or the `#` of a spilled range, which only the formula bar knows.
    case formulaToken(Character)
    /// `LET`, `LAMBDA` or a function that takes one, without the prefixes by which a file knows its variables.
    case formulaVariables(String)
    /// An operator with nothing behind it.
    case formulaOperator(Character)
    /// A function with more than 255 arguments.
    case formulaArguments(Int)
    /// More than 64 functions in each other.
    case formulaNesting(Int)
    /// Quotes or brackets that do not match.
    case formulaUnbalanced
    /// A place, by its character from 1, where the formula stops being one: what stands there and what would go on with it.
    case formulaSyntax(expected: String, found: String, at: Int)
    /// `[@Column]` or `[Column]` without its table's name, or a reference into another workbook.
    case formulaReference(String)
    /// A formula or a defined name mentions a sheet that the workbook has not.
    case unknownSheet(String)
    /// A formula mentions a table, or a column of one, that the workbook has not.
    case unknownTableColumn(table: String, column: String?)

    // Looks
    /// A style that is not of this workbook.
    case unknownStyle(Int)
    /// More than 64,000 styles.
    case tooManyStyles
    /// A line, pattern, underline or alignment that the standard has no such name for.
    case lookName(kind: String, name: String, expected: [String])
    /// A number format that is empty, longer than 255 characters, has more than four sections, open quotes or brackets,
    /// unknown words in brackets, or more than thousandths of a second.
    case formatCode(String)
    /// A font whose name has not 1 to 31 characters, or whose size is not 1 to 409 points.
    case font(name: String, size: Double)
    /// An indentation outside 0 to 250 or a rotation outside -90 to 90.
    case alignment(indent: Int, rotation: Int)
    /// A column width outside 0 to 255 characters.
    case columnWidth(Double)
    /// A row height outside 0 to 409.5 points.
    case rowHeight(Double)
    /// A zoom outside 10 to 400 percent.
    case zoom(Int)
    /// An outline level outside 0 to 7.
    case outlineLevel(Int)
    /// A row's outline level is deeper than the set-up of its sheet says.
    case rowOutlineLevel(Int, deepest: Int)
    /// A negative count of frozen rows or columns, or more than a sheet has.
    case frozenPanes(rows: Int, columns: Int)
    /// A page set-up with a number out of range.
    case pageSetup(String)
    /// A header or footer of more than 255 characters.
    case headerFooterTooLong(Int)
    /// A theme with a wrong number of accents or a font without a name.
    case theme(String)
    /// A view of the sheet that cannot be: panes both frozen and split, a split outside the window.
    case view(String)
    /// A password that is empty, longer than 255 characters, or not of printable ASCII.
    case protectionPassword

    // Ranges
    /// A merged range of one cell.
    case mergeOfOneCell
    /// A merged range shares a cell with another one.
    case mergeOverlap(with: String)
    /// A note on a cell that merged cells cover, where nobody would see it.
    case commentUnderMerge(CellRange)
    /// A merged range shares a cell with a table.
    case mergeInTable(String)
    /// A sheet has one filter outside its tables.
    case secondFilter
    /// The filter shares a cell with a table.
    case filterInTable(String)

    // Tables
    /// A table's name is no legal name: letters, digits, `_` and `.`, not like a cell, at most 255.
    case tableName(String)
    /// A table has the name of another table or of a defined name, letter case ignored.
    case duplicateTableName(String)
    /// A table without columns.
    case tableWithoutColumns(String)
    /// A column's name is empty or longer than 255 UTF-16 units.
    case tableColumnName(String)
    /// Two columns of a table have the same name, letter case ignored.
    case duplicateTableColumn(String)
    /// A header cell does not say what its column is called.
    case tableHeader(expected: String, found: String)
    /// A table shares a cell with another one.
    case tableOverlap(with: String)
    /// No table of this name is open in the sheet.
    case tableNotOpen(String)

    // What hangs on cells
    /// A link without a target, or one that is no URL.
    case linkTarget(String)
    /// A link of more than 2,079 characters.
    case linkTooLong(Int)
    /// A link's tip of more than 255 characters.
    case linkTip(Int)
    /// Two links on one cell.
    case secondLink
    /// More than 65,530 links in a sheet.
    case tooManyLinks
    /// Two comments on one cell.
    case secondComment
    /// An author's name of more than 54 characters or none at all.
    case commentAuthor(String)
    /// A rule or validation without cells.
    case noRange
    /// The choices of a list are empty, hold a comma, or take more than 255 characters.
    case validationList(String)
    /// Two ranges of one validation, or of two, share cells.
    case validationOverlap(String, String)
    /// A formula of a rule or validation has what cells may hold and these may not.
    case criterion(String)
    /// A formula of a validation of more than 255 characters.
    case validationFormula(Int)
    /// More than 65,534 validations in a sheet, or more than 32,767 ranges of one.
    case tooManyValidations
    /// A title of more than 32 characters, a hint of more than 255, or an error message of more than 225.
    case validationText(String)
    /// A conditional format with a number out of range, or bounds that do not fit its kind.
    case conditionalRule(String)

    // Drawings
    /// Bytes that are no PNG image, or one of a size that cannot be placed.
    case image(String)
    /// A chart without series, or whose cached values do not fit its ranges.
    case chart(String)
    /// A group of sparklines whose places do not fit its data.
    case sparkline(String)

    // Workbook
    /// A defined name that is no legal name, or looks like a cell.
    case definedName(String)
    /// A defined name begins with `_xlnm.`, as those that the standard keeps for itself, and is none of them or misses
    /// its sheet.
    case definedNameReserved(String)
    /// A name of the standard's for cells stands for something else.
    case definedNameContent(name: String, refersTo: String)
    /// A defined name stands for a cell without saying of which sheet.
    case definedNameSheet(name: String, reference: String)
    /// The remark on a defined name has more than 255 characters.
    case definedNameComment(Int)
    /// Two defined names in one scope.
    case duplicateDefinedName(String)
    /// A property with a character that XML cannot hold, or with more than 255 characters, with no name or that of
    /// another one, or with a day or number that is none.
    case property(String)
    /// The disk, or the user's share of it, is full.
    case diskFull(String)
    /// The file could not be written; the text says why.
    case output(String)
  }
}
