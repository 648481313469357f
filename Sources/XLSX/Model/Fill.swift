/// The background of a cell.
public struct Fill: Hashable, Sendable {
  /// A pattern by its name in the file (ECMA-376 part 1, section 18.18.55).
  public struct Pattern: RawRepresentable, Hashable, Sendable {
    /// The name in the file.
    public let rawValue: String

    /// A pattern by its name in the file.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// One color over the whole cell.
    public static let solid = Pattern(rawValue: "solid")
    /// Thin rising lines.
    public static let lightUp = Pattern(rawValue: "lightUp")
    /// Dots, one eighth gray.
    public static let gray125 = Pattern(rawValue: "gray125")
  }

  /// What is drawn.
  public var pattern: Pattern
  /// The color of the pattern; of the whole cell where the pattern is solid.
  public var foreground: Color?
  /// The color between the lines of the pattern.
  public var background: Color?

  /// A pattern with its colors.
  public init(pattern: Pattern, foreground: Color? = nil, background: Color? = nil) {
    self.pattern = pattern
    self.foreground = foreground
    self.background = background
  }

  /// One color over the whole cell.
  public static func solid(_ color: Color) -> Fill {
    Fill(pattern: .solid, foreground: color)
  }
}
