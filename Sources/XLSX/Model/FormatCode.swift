/// How a number or a date is shown, in the language of the cell format dialog: `#,##0.00`.
///
/// The codes are those of the file, which are the US English ones whatever the reader's language.
public struct FormatCode: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// The code, 1 to 255 characters.
  public let rawValue: String

  /// A format by its code.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Whether two codes are the same character by character, as the file tells them apart.
  public static func == (one: FormatCode, other: FormatCode) -> Bool {
    ExactText(one.rawValue) == ExactText(other.rawValue)
  }

  /// Adds the code's characters.
  public func hash(into hasher: inout Hasher) { ExactText(rawValue).hash(into: &hasher) }

  /// A format by its code.
  public init(stringLiteral value: String) {
    self.rawValue = value
  }

  /// As a new cell shows it.
  public static let general: FormatCode = "General"
  /// `1234`
  public static let integer: FormatCode = "0"
  /// `1234.50`
  public static let decimal2: FormatCode = "0.00"
  /// `1,234`
  public static let thousands: FormatCode = "#,##0"
  /// `1,234.50`
  public static let thousands2: FormatCode = "#,##0.00"
  /// `1,234.50` and `(1,234.50)`, a dash for zero, decimal points under each other.
  public static let accounting: FormatCode = "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)"
  /// As ``accounting``, with a dollar sign at the left edge of the cell.
  public static let accountingDollars: FormatCode = "_($* #,##0.00_);_($* \\(#,##0.00\\);_($* \"-\"??_);_(@_)"
  /// `12%`
  public static let percent: FormatCode = "0%"
  /// Whatever is typed into the cell stays text.
  public static let text: FormatCode = "@"
  /// `2026-10-31`
  public static let isoDate: FormatCode = "yyyy\\-mm\\-dd"
  /// `10/31/2026`, in every country: the separators are quoted.
  public static let usDate: FormatCode = "mm\\/dd\\/yyyy"
  /// `2026-10-31 14:05:00`
  public static let dateTime: FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss"
}
