/// What a sheet is. Open: the word comes from the file's relationship.
public struct SheetKind: RawRepresentable, Hashable, Sendable {
  /// The last word of the relationship's type.
  public var rawValue: String
  /// A kind by its word.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// Rows of cells.
  public static let worksheet = SheetKind(rawValue: "worksheet")
  /// A chart that fills a sheet.
  public static let chartsheet = SheetKind(rawValue: "chartsheet")
  /// A dialog of Excel 5.
  public static let dialogsheet = SheetKind(rawValue: "dialogsheet")
  /// A sheet of Excel 4 macros, with cells.
  public static let macrosheet = SheetKind(rawValue: "xlMacrosheet")
  /// A sheet of Excel 4 macros in another language, with cells.
  public static let internationalMacrosheet = SheetKind(rawValue: "xlIntlMacrosheet")
  /// A module of Visual Basic that Excel 5 had as a sheet. It has no part; Excel writes it hidden, with an empty
  /// relationship.
  public static let module = SheetKind(rawValue: "module")
  /// A sheet without a relationship to its part.
  public static let unknown = SheetKind(rawValue: "sheet of an unknown kind")
}

extension SheetKind {
  /// Whether it is one of the kinds above. Where the file does not say what a sheet is, there may be cells that cannot be
  /// found.
  public var isKnown: Bool { hasCells || [.chartsheet, .dialogsheet, .module].contains(self) }

  /// Whether sheets of this kind have cells.
  public var hasCells: Bool { self == .worksheet || self == .macrosheet || self == .internationalMacrosheet }
}

/// A sheet of a workbook, before its cells are read.
public struct Sheet: Hashable, Sendable {
  /// The name on the tab.
  public let name: String
  /// Whether the tab is shown.
  public let visibility: SheetVisibility
  /// What it is; only worksheets have cells.
  public let kind: SheetKind
  /// Its place among the tabs, from 0.
  public let index: Int
  /// The path of its part; nil where the relationship is missing.
  let part: String?
}
