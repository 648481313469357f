/// What a new workbook is to be like as a whole.
public struct WorkbookOptions: Sendable {
  /// Where the texts of cells are kept.
  public enum StringStorage: Hashable, Sendable {
    /// Each different text once in a part of its own, up to `limit` different ones; the rest in their cells.
    /// Memory grows with the different texts up to the limit and no further.
    case shared(limit: Int)
    /// Every text in its cell: memory does not grow at all.
    case inline
  }

  /// How hard the file is compressed.
  public enum Compression: Hashable, Sendable {
    /// ISA-L: many times as fast as ``small``, the file some 15 % larger.
    case fast
    /// As small as spreadsheet programs make it: zlib, level 6.
    case small
  }

  /// When the program calculates.
  public enum Calculation: Hashable, Sendable {
    /// After each change.
    case automatic
    /// When a person asks for it.
    case manual
    /// After each change, but for data tables.
    case automaticExceptTables
  }

  /// Where texts are kept.
  public var strings: StringStorage
  /// How hard the file is compressed.
  public var compression: Compression
  /// The font of cells whose style names none.
  public var font: Font
  /// What the file says about itself.
  public var properties: DocumentProperties
  /// The sheet that is shown first, counted from 0; `nil` for the first visible one.
  public var activeSheet: Int?
  /// Whether the program calculates every formula anew when it opens the workbook.
  public var recalculatesOnLoad: Bool
  /// When the program calculates after that.
  public var calculation: Calculation
  /// The colors and fonts the workbook's looks point to.
  public var theme: Theme
  /// Whether a person must lift a protection before sheets can be added, moved, renamed, shown or hidden.
  public var locksStructure: Bool

  /// Options; each has the value that suits most workbooks.
  public init(
    strings: StringStorage = .shared(limit: 262_144), compression: Compression = .fast, font: Font = .standard,
    properties: DocumentProperties = DocumentProperties(), activeSheet: Int? = nil, recalculatesOnLoad: Bool = true,
    calculation: Calculation = .automatic, theme: Theme = .office, locksStructure: Bool = false
  ) {
    self.strings = strings
    self.compression = compression
    self.font = font
    self.properties = properties
    self.activeSheet = activeSheet
    self.recalculatesOnLoad = recalculatesOnLoad
    self.calculation = calculation
    self.theme = theme
    self.locksStructure = locksStructure
  }
}
