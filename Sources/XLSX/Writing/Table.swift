/// A table of a sheet ("Format as Table"): a header row, rows, and perhaps a totals row.
public struct Table: Hashable, Sendable {
  /// The look of a table by its name in the file.
  public struct Look: RawRepresentable, Hashable, Sendable {
    /// The name in the file.
    public let rawValue: String

    /// A look by its name in the file.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Light banding, a line above and below.
    public static let light1 = Look(rawValue: "TableStyleLight1")
    /// As ``light1`` in the first accent's color.
    public static let light9 = Look(rawValue: "TableStyleLight9")
    /// A colored header over banded rows: what a new table has.
    public static let medium2 = Look(rawValue: "TableStyleMedium2")
    /// No look of its own: the cells' styles show.
    public static let plain = Look(rawValue: "")
  }

  /// The name formulas call it by: letters, digits, `_` and `.`, nothing that reads like a cell.
  public var name: String
  /// The columns from left to right; their names differ, letter case ignored.
  public var columns: [TableColumn]
  /// How it looks.
  public var style: Look
  /// Whether every second row is shaded.
  public var bandedRows: Bool
  /// Whether the header cells have filter buttons.
  public var hasFilter: Bool
  /// Whether every second column is shaded.
  public var bandedColumns: Bool
  /// Whether the first column stands out.
  public var emphasizesFirstColumn: Bool
  /// Whether the last column stands out.
  public var emphasizesLastColumn: Bool

  /// A table.
  public init(
    name: String, columns: [TableColumn], style: Look = .medium2, bandedRows: Bool = true, hasFilter: Bool = true,
    bandedColumns: Bool = false, emphasizesFirstColumn: Bool = false, emphasizesLastColumn: Bool = false
  ) {
    self.name = name
    self.columns = columns
    self.style = style
    self.bandedRows = bandedRows
    self.hasFilter = hasFilter
    self.bandedColumns = bandedColumns
    self.emphasizesFirstColumn = emphasizesFirstColumn
    self.emphasizesLastColumn = emphasizesLastColumn
  }

  /// Whether a column has something to say in a totals row.
  public var hasTotals: Bool {
    columns.contains { $0.totals != .none }
  }

  /// A column as a formula anywhere in the workbook writes it: `Payments[Amount]`; nothing where there is no such
  /// column.
  public func reference(to column: String) -> String? {
    guard columns.contains(where: { $0.name.isExactly(column) }) else { return nil }
    return name + "[" + Self.escaped(column) + "]"
  }

  /// The cell of a column in the formula's own row: `Payments[[#This Row],[Amount]]`; nothing where there is no such
  /// column.
  public func thisRow(_ column: String) -> String? {
    guard columns.contains(where: { $0.name.isExactly(column) }) else { return nil }
    return name + "[[#This Row],[" + Self.escaped(column) + "]]"
  }

  /// A column's name as it stands between brackets, where `[ ] # '` have an apostrophe before them.
  static func escaped(_ column: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in column.unicodeScalars {
      if "[]#'@".unicodeScalars.contains(scalar) { scalars.append("'") }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// What the formulas of its columns mention.
  func checkedFormulas() throws(WorkbookWriteError.Reason) -> [FormulaCheck] {
    var checks: [FormulaCheck] = []
    for column in columns {
      if let formula = column.formula { checks.append(try FormulaCheck.check(formula)) }
      if case .formula(let formula) = column.totals { checks.append(try FormulaCheck.check(formula.text)) }
    }
    return checks
  }

  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    guard DefinedName.isLegal(name), !DefinedName.isReserved(name) else {
      throw .tableName(name)
    }
    guard !columns.isEmpty else { throw .tableWithoutColumns(name) }
    var seen: Set<NameKey> = []
    for column in columns {
      guard (1...255).contains(column.name.utf16.count) else { throw .tableColumnName(column.name) }
      guard seen.insert(NameKey(column.name)).inserted else { throw .duplicateTableColumn(column.name) }
    }
  }
}

/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// What stands in the totals row.
  public enum Totals: Hashable, Sendable {
    /// Nothing.
    case none
    /// A text.
    case label(String)
    /// A value made of the column's visible cells, with the value it has now.
    case function(Function, cached: Formula.Result)
    /// A formula of the caller's.
    case formula(Formula)

    /// The sum of the visible cells.
    public static func sum(cached: Formula.Result = .none) -> Totals {
      .function(.sum, cached: cached)
    }

    /// The number of the visible cells that are not empty.
    public static func count(cached: Formula.Result = .none) -> Totals {
      .function(.count, cached: cached)
    }
  }

  /// What the totals row makes of a column's visible cells.
  public enum Function: String, Hashable, Sendable {
    /// Their sum.
    case sum
    /// How many are not empty.
    case count
    /// How many are numbers.
    case countNums
    /// Their mean.
    case average
    /// The largest.
    case max
    /// The smallest.
    case min
    /// How far they spread, as a sample.
    case stdDev
    /// The square of how far they spread, as a sample.
    case variance = "var"

    /// The number by which SUBTOTAL leaves out the rows a filter hides.
    var subtotal: String {
      switch self {
      case .sum: "109"
      case .count: "103"
      case .countNums: "102"
      case .average: "101"
      case .max: "104"
      case .min: "105"
      case .stdDev: "107"
      case .variance: "110"
      }
    }
  }

  /// The name, which is the text of the header cell.
  public var name: String
  /// What stands in the totals row.
  public var totals: Totals
  /// The formula of every cell of the column, which the program fills into rows a person adds. The caller writes it
  /// into the rows there are.
  public var formula: String?

  /// A column.
  public init(_ name: String, totals: Totals = .none, formula: String? = nil) {
    self.name = name
    self.totals = totals
    self.formula = formula
  }
}
