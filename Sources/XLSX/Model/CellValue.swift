/// What a cell holds, as a person sees it: a number whose format shows a date is a date.
public enum CellValue: Hashable, Sendable {
  /// Nothing but perhaps a style.
  case empty
  /// Text, escapes decoded and rich text joined; never empty.
  case text(String)
  /// A number, exactly as the double that is stored. Round it to minor units yourself, or read ``SheetCell/source``.
  case number(Double)
  /// A date, a time or a duration; ``SheetCell/number`` has the serial number.
  case date(SheetDate)
  /// True or false.
  case boolean(Bool)
  /// An error such as #N/A.
  case error(CellErrorCode)
}
