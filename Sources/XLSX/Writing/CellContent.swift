/// What is written into one cell.
///
/// Only ``formula(_:)`` makes a formula: a text stays text whatever it begins with. What is large and rare is held
/// indirectly, so that a row of cells is quick to copy.
public enum CellContent: Hashable, Sendable {
  /// Nothing: the cell shows its style alone.
  case empty
  /// A text of at most 32,767 UTF-16 units; see ``CellText/truncated(_:to:)`` for longer ones.
  case text(String)
  /// A text whose letters have different looks.
  indirect case richText(RichText)
  /// A number; it must be finite. Not for money: see ``decimal(minorUnits:digits:)``.
  case number(Double)
  /// A whole number of at most 15 significant digits, which is what a cell can hold exactly.
  case integer(Int64)
  /// An exact decimal: `minorUnits` with the point `digits` places from the right, so -123456 with 2 is -1234.56.
  /// At most 15 significant digits, and 0 to 15 places; see ``amount(minorUnits:digits:)`` for amounts from a file.
  case decimal(minorUnits: Int64, digits: Int)
  /// True or false.
  case boolean(Bool)
  /// A day from 1 January 1900 to 31 December 9999. A style without a format shows it as ``FormatCode/isoDate``.
  case date(year: Int, month: Int, day: Int)
  /// A day with a time. A style without a format shows it as ``FormatCode/dateTime``.
  indirect case dateTime(CalendarTime)
  /// An error value such as #N/A.
  case error(CellErrorCode)
  /// A formula with the value it had when the workbook was written.
  indirect case formula(Formula)

  /// An exact amount as a number, or as its text where it has more digits than a cell can hold exactly.
  public static func amount(minorUnits: Int64, digits: Int) -> CellContent {
    if ExactDecimal.fitsCell(minorUnits) { return .decimal(minorUnits: minorUnits, digits: digits) }
    var buffer = MarkupBuffer()
    buffer.decimal(minorUnits: minorUnits, digits: min(max(digits, 0), ExactDecimal.mostDigits))
    return .text(String(decoding: buffer.bytes, as: UTF8.self))
  }
}

/// The limits of a cell's numbers.
enum ExactDecimal {
  /// The significant digits a cell keeps and shows.
  static let mostDigits = 15

  /// Whether a whole number has at most 15 significant digits.
  @inline(__always)
  static func fitsCell(_ value: Int64) -> Bool {
    value.magnitude < 1_000_000_000_000_000 || endsInZeros(value.magnitude)
  }

  private static func endsInZeros(_ value: UInt64) -> Bool {
    var magnitude = value
    while magnitude >= 1_000_000_000_000_000 {
      guard magnitude % 10 == 0 else { return false }
      magnitude /= 10
    }
    return true
  }
}

extension CellErrorCode {
  /// The errors that every program takes from a cell's value; newer ones need parts of their own beside it.
  static let writable: Set<String> = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]
}
