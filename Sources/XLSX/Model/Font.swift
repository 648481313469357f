/// The letters of a cell.
public struct Font: Hashable, Sendable {
  /// How a text is underlined (ECMA-376 part 1, section 18.18.82).
  public struct Underline: RawRepresentable, Hashable, Sendable {
    /// The name in the file.
    public let rawValue: String

    /// An underline by its name in the file.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// No line.
    public static let none = Underline(rawValue: "none")
    /// One line under the letters.
    public static let single = Underline(rawValue: "single")
    /// Two lines under the letters.
    public static let double = Underline(rawValue: "double")
    /// One line under the whole cell, as accountants draw it over a total.
    public static let singleAccounting = Underline(rawValue: "singleAccounting")
    /// Two lines under the whole cell, as accountants draw them under a total.
    public static let doubleAccounting = Underline(rawValue: "doubleAccounting")
  }

  /// The family's name, 1 to 31 characters.
  public var name: String
  /// The size in points, 1 to 409.
  public var size: Double
  /// Bold letters.
  public var isBold: Bool
  /// Italic letters.
  public var isItalic: Bool
  /// Struck through.
  public var isStruck: Bool
  /// The line under the text.
  public var underline: Underline
  /// The color of the letters; `nil` leaves it to the program.
  public var color: Color?

  /// A font; each value has the one a new workbook uses.
  public init(
    name: String = "Calibri", size: Double = 11, isBold: Bool = false, isItalic: Bool = false, isStruck: Bool = false,
    underline: Underline = .none, color: Color? = nil
  ) {
    self.name = name
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isStruck = isStruck
    self.underline = underline
    self.color = color
  }

  /// The font of a new workbook: Calibri, 11 points.
  public static let standard = Font()
  /// The standard font in bold.
  public static let bold = Font(isBold: true)
}
