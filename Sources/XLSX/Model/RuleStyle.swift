/// What a conditional format changes about the cells that meet its rule; what is `nil` stays as it is.
public struct RuleStyle: Hashable, Sendable {
  /// The color of the letters.
  public var color: Color?
  /// Bold or not.
  public var isBold: Bool?
  /// Italic or not.
  public var isItalic: Bool?
  /// Struck through or not.
  public var isStruck: Bool?
  /// The background.
  public var fill: Color?
  /// The lines.
  public var border: Border?

  /// A change of looks.
  public init(
    color: Color? = nil, isBold: Bool? = nil, isItalic: Bool? = nil, isStruck: Bool? = nil, fill: Color? = nil,
    border: Border? = nil
  ) {
    self.color = color
    self.isBold = isBold
    self.isItalic = isItalic
    self.isStruck = isStruck
    self.fill = fill
    self.border = border
  }
}
