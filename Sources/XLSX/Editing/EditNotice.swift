/// Something about a workbook that whoever edits it should know. Nothing of it is changed by editing.
public struct EditNotice: Sendable, Hashable, CustomStringConvertible {
  /// What it is about.
  public enum Kind: Sendable, Hashable {
    /// The package has a digital signature. Saving is refused unless ``EditOptions/removesSignatures`` is set.
    case signed
    /// The structure of the workbook is protected: a person cannot add sheets.
    case workbookProtected
    /// The file asks to be opened for reading only, or has a password for writing.
    case readOnlyRecommended
    /// The workbook keeps a history of changes (a shared workbook); edits made here are not in it.
    case changesTracked
    /// The sheet is protected: a person could not make these edits without its password.
    case sheetProtected
    /// A table is filled by a query; new columns stand beside it, not in it.
    case columnsBesideTable(String)
    /// A value was given to a cell of a pivot table, which writes its cells anew when it is refreshed.
    case valueInPivotTable(CellRange)
  }

  /// What it is about.
  public let kind: Kind
  /// The sheet, where it is about one.
  public let sheet: String?

  /// One line.
  public var description: String {
    let text =
      switch kind {
      case .signed: "the workbook has a digital signature, which an edit would break"
      case .workbookProtected: "the structure of the workbook is protected"
      case .readOnlyRecommended: "the workbook asks to be opened for reading only"
      case .changesTracked: "the workbook is shared and tracks changes; these edits are not in its history"
      case .sheetProtected: "the sheet is protected"
      case .columnsBesideTable(let table): "table \"\(table)\" is filled by a query; the new columns stand beside it"
      case .valueInPivotTable(let range): "a value in the pivot table \(range) lasts until the table is refreshed"
      }
    return sheet.map { "sheet \"\($0)\": \(text)" } ?? text
  }
}

/// How a workbook is edited.
public struct EditOptions: Sendable {
  /// Whether a digital signature, which any edit makes invalid, is taken out; otherwise a signed workbook is not
  /// saved.
  public var removesSignatures: Bool
  /// Whether programs are asked to calculate every formula when they open the workbook. Only where a cell's content
  /// changes; looks and comments need no calculation.
  public var recalculatesOnLoad: Bool

  /// Options; each has the value that suits most edits.
  public init(removesSignatures: Bool = false, recalculatesOnLoad: Bool = true) {
    self.removesSignatures = removesSignatures
    self.recalculatesOnLoad = recalculatesOnLoad
  }
}
