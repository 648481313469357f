/// What changes about the look of a cell; everything that is `nil` stays as the cell has it.
public struct StyleChange: Hashable, Sendable {
  /// What changes about the letters; what is `nil` stays.
  public struct FontChange: Hashable, Sendable {
    /// The family's name.
    public var name: String?
    /// The size in points.
    public var size: Double?
    /// Bold or not.
    public var isBold: Bool?
    /// Italic or not.
    public var isItalic: Bool?
    /// Struck through or not.
    public var isStruck: Bool?
    /// The line under the text.
    public var underline: Font.Underline?
    /// The color of the letters.
    public var color: Color?

    /// A change of letters.
    public init(
      name: String? = nil, size: Double? = nil, isBold: Bool? = nil, isItalic: Bool? = nil, isStruck: Bool? = nil,
      underline: Font.Underline? = nil, color: Color? = nil
    ) {
      (self.name, self.size, self.isBold, self.isItalic) = (name, size, isBold, isItalic)
      (self.isStruck, self.underline, self.color) = (isStruck, underline, color)
    }

    /// Everything about a font.
    public init(_ font: Font) {
      self.init(
        name: font.name, size: font.size, isBold: font.isBold, isItalic: font.isItalic, isStruck: font.isStruck,
        underline: font.underline, color: font.color)
    }
  }

  /// What changes about the letters.
  public var font: FontChange?
  /// The background, as a whole.
  public var fill: Fill?
  /// The lines; a side without a line keeps the one it has.
  public var border: Border?
  /// Where the text stands, as a whole.
  public var alignment: Alignment?
  /// How numbers and dates are shown.
  public var format: FormatCode?
  /// Whether the cell cannot be changed once the sheet is protected.
  public var isLocked: Bool?

  /// A change of looks.
  public init(
    font: FontChange? = nil, fill: Fill? = nil, border: Border? = nil, alignment: Alignment? = nil,
    format: FormatCode? = nil, isLocked: Bool? = nil
  ) {
    (self.font, self.fill, self.border) = (font, fill, border)
    (self.alignment, self.format, self.isLocked) = (alignment, format, isLocked)
  }

  /// Everything about a style; a side of the cell that the style gives no line keeps the one it has.
  public init(_ style: Style) {
    self.init(
      font: style.font.map { FontChange($0) }, fill: style.fill, border: style.border, alignment: style.alignment,
      format: style.format, isLocked: style.isLocked)
  }

  /// A background of one color.
  public static func fill(_ color: Color) -> StyleChange { StyleChange(fill: .solid(color)) }

  /// This change with another on top of it.
  func merged(with later: StyleChange) -> StyleChange {
    var result = self
    if let font = later.font {
      var merged = result.font ?? FontChange()
      merged.name = font.name ?? merged.name
      merged.size = font.size ?? merged.size
      merged.isBold = font.isBold ?? merged.isBold
      merged.isItalic = font.isItalic ?? merged.isItalic
      merged.isStruck = font.isStruck ?? merged.isStruck
      merged.underline = font.underline ?? merged.underline
      merged.color = font.color ?? merged.color
      result.font = merged
    }
    result.fill = later.fill ?? result.fill
    if let border = later.border {
      result.border = Border(
        left: border.left ?? result.border?.left, right: border.right ?? result.border?.right,
        top: border.top ?? result.border?.top, bottom: border.bottom ?? result.border?.bottom)
    }
    result.alignment = later.alignment ?? result.alignment
    result.format = later.format ?? result.format
    result.isLocked = later.isLocked ?? result.isLocked
    return result
  }

  func check() throws(WorkbookWriteError.Reason) {
    if let font {
      let standard = Font.standard
      try Font(
        name: font.name ?? standard.name, size: font.size ?? standard.size,
        underline: font.underline ?? standard.underline
      ).check()
    }
    try fill?.check()
    try border?.check()
    try alignment?.check()
    try format?.check()
  }
}
