import XML
import Zip

/// A workbook opened for reading: its sheets by name and order, and a cursor over the rows of each.
///
///     let workbook = try Workbook.open(path: "statement.xlsx")
///     for sheet in workbook.sheets where sheet.visibility == .visible {
///       let cursor = try workbook.cursor(sheet)
///       while let row = try cursor.next() {
///         for cell in row { print(cell.reference, cell.value) }
///       }
///     }
///
/// Opening reads the workbook part alone; styles are read with the first sheet that is opened, shared strings with the
/// first cell that has one, and rows as the cursor moves. Not to be shared between threads; open the file twice instead.
public final class Workbook {
  /// The file as the caller named it; nil where it came from memory without a name.
  public let file: String?
  /// The sheets in the order of their tabs, of every kind and visibility.
  public let sheets: [Sheet]
  /// Which day serial numbers count from.
  public let dateSystem: DateSystem

  let package: Package
  private let parts: WorkbookPart
  private var loadedTables: CellTables?
  private let strings: SharedStringsSource

  init(package: Package) throws {
    let parts = try WorkbookPart(package)
    self.package = package
    self.parts = parts
    self.strings = SharedStringsSource(package, parts.sharedStrings)
    self.file = package.file
    self.sheets = parts.sheets
    self.dateSystem = parts.dateSystem
  }

  /// Opens a file.
  public static func open(path: String, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) -> Workbook {
    try inWorkbook(path) {
      let archive = try ArchiveReader(path: path, limits: limits.archive)
      return try Workbook(package: Package(archive: archive, file: path, limits: limits))
    }
  }

  /// Opens a workbook in memory; `name` is for messages.
  public static func open(
    bytes: [UInt8], name: String? = nil, limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookError) -> Workbook {
    try inWorkbook(name) {
      let archive = try ArchiveReader(bytes: bytes, limits: limits.archive)
      return try Workbook(package: Package(archive: archive, file: name, limits: limits))
    }
  }

  /// The sheet of that name; names are compared as Excel does, without regard to capital letters.
  public func sheet(named name: String) -> Sheet? {
    sheets.first { $0.name.isExactly(name) } ?? sheets.first { NameKey($0.name) == NameKey(name) }
  }

  /// A cursor before the first row of a worksheet, over the cells of all columns or of some.
  public func cursor(
    _ sheet: Sheet, columns selection: ColumnSelection = .all
  ) throws(WorkbookError) -> SheetCursor {
    try inWorkbook(file) {
      let (entry, context) = try reading(sheet, selection, spillsStrings: true)
      return try SheetCursor(package: package, entry: entry, sheet: sheet, context: context)
    }
  }

  /// The part of a sheet, and what its cells need to be understood.
  func reading(_ sheet: Sheet, _ selection: ColumnSelection, spillsStrings: Bool) throws -> (ArchiveEntry, SheetContext)
  {
    guard sheet.kind.isKnown else { throw Self.lost(sheet) }
    guard sheet.kind.hasCells else {
      throw WorkbookError(
        .notAWorksheet, sheet: sheet.name, "a \(sheet.kind.rawValue), which has no cells; expected a worksheet")
    }
    guard let target = sheet.part, let entry = package.entry(target) else {
      throw WorkbookError(
        .damaged, part: sheet.part, sheet: sheet.name, "the sheet's part is not in the package",
        advice: "open it in Excel and save it again")
    }
    let context = SheetContext(
      sheet: sheet.name, tables: try tables(), strings: strings, spillsStrings: spillsStrings, limits: package.limits,
      selection: selection)
    return (entry, context)
  }

  /// Why nothing can be said of a sheet's cells, not even that there are none.
  static func lost(_ sheet: Sheet) -> WorkbookError {
    WorkbookError(
      .damaged, sheet: sheet.name,
      sheet.kind == .unknown
        ? "the workbook does not say where the sheet's part lies; expected a relationship to it"
        : "the sheet's relationship is of the type \"\(sheet.kind.rawValue)\"; expected \"worksheet\" or another kind of sheet",
      advice: "open it in Excel and save it again, or ask for another sheet")
  }

  /// The workbook part.
  var mainEntry: ArchiveEntry { parts.entry }

  /// The size of a sheet's part after inflating; 0 where it has none.
  func partBytes(of sheet: Sheet) -> Int { sheet.part.flatMap { package.entry($0) }?.size ?? 0 }

  private func tables() throws -> CellTables {
    if let loadedTables { return loadedTables }
    let tables = try CellTables(package, parts)
    loadedTables = tables
    return tables
  }
}
