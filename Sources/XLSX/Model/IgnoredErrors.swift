/// The green corners that a program must not draw (ECMA-376 part 1, section 18.3.1.51).
public struct IgnoredErrors: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// A set by its bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// A formula gives an error.
  public static let errorValue = IgnoredErrors(rawValue: 1 << 0)
  /// A year of two digits in a text.
  public static let twoDigitYear = IgnoredErrors(rawValue: 1 << 1)
  /// A text that looks like a number: account and trace numbers.
  public static let numberStoredAsText = IgnoredErrors(rawValue: 1 << 2)
  /// A formula that differs from those beside it.
  public static let inconsistentFormula = IgnoredErrors(rawValue: 1 << 3)
  /// A formula that leaves out cells beside its range.
  public static let omittedCells = IgnoredErrors(rawValue: 1 << 4)
  /// A formula in a cell that is not locked.
  public static let unlockedFormula = IgnoredErrors(rawValue: 1 << 5)
  /// A formula that refers to empty cells.
  public static let emptyCellReference = IgnoredErrors(rawValue: 1 << 6)
  /// A value that a validation does not allow.
  public static let validation = IgnoredErrors(rawValue: 1 << 7)
  /// A cell of a table's column that differs from the column's formula.
  public static let calculatedColumn = IgnoredErrors(rawValue: 1 << 8)

  /// The attributes in the order of the schema.
  func render(into out: inout MarkupBuffer) {
    let attributes: [(IgnoredErrors, StaticString)] = [
      (.errorValue, " evalError"), (.twoDigitYear, " twoDigitTextYear"), (.numberStoredAsText, " numberStoredAsText"),
      (.inconsistentFormula, " formula"), (.omittedCells, " formulaRange"), (.unlockedFormula, " unlockedFormula"),
      (.emptyCellReference, " emptyCellReference"), (.validation, " listDataValidation"),
      (.calculatedColumn, " calculatedColumn"),
    ]
    for (error, name) in attributes { out.flag(name, contains(error)) }
  }
}
