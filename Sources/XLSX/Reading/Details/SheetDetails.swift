import Zip

/// What a worksheet part says beside its cells.
public struct SheetDetails: Hashable, Sendable {
  /// The merged ranges, in the order of the file.
  public internal(set) var mergedRanges: [CellRange] = []
  /// The links of cells.
  public internal(set) var hyperlinks: [SheetHyperlink] = []
  /// What may be typed into cells.
  public internal(set) var validations: [SheetValidation] = []
  /// Columns with a width of their own, hidden, or grouped.
  public internal(set) var columns: [SheetColumnLayout] = []
  /// Rows with a height of their own, hidden, or grouped, in the order of the file.
  public internal(set) var rows: [SheetRowLayout] = []
  /// The width of columns that do not say their own, in characters; nil where the sheet does not say it.
  public internal(set) var defaultColumnWidth: Double?
  /// Whether rows are hidden that do not say otherwise.
  public internal(set) var hidesRowsByDefault = false
  /// The range that the sheet's own filter is for.
  public internal(set) var filterRange: CellRange?
  /// Rows and columns that stay when the sheet is scrolled.
  public internal(set) var frozenRows = 0
  /// Columns that stay when the sheet is scrolled.
  public internal(set) var frozenColumns = 0

  /// The numbers of the hidden rows.
  public var hiddenRows: [Int] { rows.filter(\.isHidden).map(\.row) }

  /// Whether a column, from 1, is hidden.
  public func isHidden(column: Int) -> Bool {
    columns.contains { $0.isHidden && $0.columns.contains(column) }
  }
}

/// A link of a cell or a range (ECMA-376 part 1, section 18.3.1.47).
public struct SheetHyperlink: Hashable, Sendable {
  /// The cells.
  public let range: CellRange
  /// The address outside of the workbook; nil for a link within.
  public let address: String?
  /// The place in the workbook, or in what the address leads to: `Data!A1`.
  public let location: String?
  /// The text it was made with.
  public let display: String?
  /// The text shown when the pointer rests on it.
  public let tip: String?
}

/// What may be typed into cells (section 18.3.1.33).
public struct SheetValidation: Hashable, Sendable {
  /// The cells.
  public let ranges: [CellRange]
  /// `none`, `whole`, `decimal`, `list`, `date`, `time`, `textLength` or `custom`.
  public let type: String
  /// `between`, `notBetween`, `equal`, `notEqual`, `lessThan`, `lessThanOrEqual`, `greaterThan`, `greaterThanOrEqual`.
  public let comparison: String
  /// The first bound, the list (`"a,b"` or a range), or the condition; a formula without `=`.
  public let formula: String?
  /// The choices of a list that stands in the validation itself. Some have commas in them, which the formula does not
  /// tell from those between them; nil for other validations.
  public let choices: [String]?
  /// The second bound.
  public let secondFormula: String?
  /// Whether nothing may be typed as well.
  public let allowsBlank: Bool
  /// `stop`, `warning` or `information`.
  public let alert: String
  /// The title of the message when the cell is chosen.
  public let promptTitle: String?
  /// The message when the cell is chosen.
  public let prompt: String?
  /// The title of the message when something else is typed.
  public let errorTitle: String?
  /// The message when something else is typed.
  public let error: String?
}

/// Columns side by side that look alike (section 18.3.1.13).
public struct SheetColumnLayout: Hashable, Sendable {
  /// The columns, from 1.
  public let columns: ClosedRange<Int>
  /// The width in characters of the workbook's font; nil where it is the default.
  public let width: Double?
  /// Whether they are hidden, or have no width, which is the same to whoever looks at them.
  public let isHidden: Bool
  /// How deep they are grouped, 0 to 7.
  public let outlineLevel: Int
  /// The number of the cell format of their empty cells.
  public let style: Int
}

/// A row that looks unlike the others (section 18.3.1.73).
public struct SheetRowLayout: Hashable, Sendable {
  /// The row, from 1.
  public let row: Int
  /// The height in points; nil where it is the default.
  public let height: Double?
  /// Whether it is hidden, or has no height.
  public let isHidden: Bool
  /// How deep it is grouped, 0 to 7.
  public let outlineLevel: Int
}

extension Workbook {
  /// Reads what a worksheet says beside its cells: merged ranges, links, validations, hidden rows and columns, widths.
  /// Passes over the whole part once.
  public func details(of sheet: Sheet) throws(WorkbookError) -> SheetDetails {
    do {
      return try inWorkbook(file) {
        let (entry, _) = try reading(sheet, .all, spillsStrings: true)
        let links = try package.relationships(of: entry.path)
        return try package.read(entry, with: SheetDetailsHandler(links)).details
      }
    } catch {
      var error = error
      error.sheet = error.sheet ?? sheet.name
      throw error
    }
  }
}
