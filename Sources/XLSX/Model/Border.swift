/// The lines round a cell.
public struct Border: Hashable, Sendable {
  /// A line by its name in the file (ECMA-376 part 1, section 18.18.3).
  public struct Line: RawRepresentable, Hashable, Sendable {
    /// The name in the file.
    public let rawValue: String

    /// A line by its name in the file.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The thinnest line.
    public static let hair = Line(rawValue: "hair")
    /// A thin line.
    public static let thin = Line(rawValue: "thin")
    /// A line of middle weight.
    public static let medium = Line(rawValue: "medium")
    /// A heavy line.
    public static let thick = Line(rawValue: "thick")
    /// Two lines, as under a total.
    public static let double = Line(rawValue: "double")
    /// Dots.
    public static let dotted = Line(rawValue: "dotted")
    /// Dashes.
    public static let dashed = Line(rawValue: "dashed")
  }

  /// One side of a cell.
  public struct Edge: Hashable, Sendable {
    /// The kind of line.
    public var line: Line
    /// Its color.
    public var color: Color

    /// A side with a line.
    public init(_ line: Line, color: Color = .automatic) {
      self.line = line
      self.color = color
    }
  }

  /// The left side.
  public var left: Edge?
  /// The right side.
  public var right: Edge?
  /// The upper side.
  public var top: Edge?
  /// The lower side.
  public var bottom: Edge?

  /// Lines on the sides that are named.
  public init(left: Edge? = nil, right: Edge? = nil, top: Edge? = nil, bottom: Edge? = nil) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
  }

  /// No line at all.
  public static let none = Border()

  /// The same line on all four sides.
  public static func all(_ line: Line, color: Color = .automatic) -> Border {
    let edge = Edge(line, color: color)
    return Border(left: edge, right: edge, top: edge, bottom: edge)
  }

  /// A line above the cell.
  public static func top(_ line: Line, color: Color = .automatic) -> Border {
    Border(top: Edge(line, color: color))
  }

  /// A line below the cell.
  public static func bottom(_ line: Line, color: Color = .automatic) -> Border {
    Border(bottom: Edge(line, color: color))
  }
}
