/// Where the text of a cell stands.
public struct Alignment: Hashable, Sendable {
  /// A place across the cell by its name in the file (ECMA-376 part 1, section 18.18.40).
  public struct Horizontal: RawRepresentable, Hashable, Sendable {
    /// The name in the file.
    public let rawValue: String

    /// A place by its name in the file.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Text to the left, numbers to the right.
    public static let general = Horizontal(rawValue: "general")
    /// To the left.
    public static let left = Horizontal(rawValue: "left")
    /// In the middle.
    public static let center = Horizontal(rawValue: "center")
    /// To the right.
    public static let right = Horizontal(rawValue: "right")
    /// In the middle of this and the empty cells to its right, without merging them.
    public static let centerAcross = Horizontal(rawValue: "centerContinuous")
    /// Repeated over the width of the cell.
    public static let fill = Horizontal(rawValue: "fill")
  }

  /// A place down the cell by its name in the file (ECMA-376 part 1, section 18.18.88).
  public struct Vertical: RawRepresentable, Hashable, Sendable {
    /// The name in the file.
    public let rawValue: String

    /// A place by its name in the file.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// At the top.
    public static let top = Vertical(rawValue: "top")
    /// In the middle.
    public static let center = Vertical(rawValue: "center")
    /// At the bottom, where a new cell has it.
    public static let bottom = Vertical(rawValue: "bottom")
  }

  /// The place across the cell.
  public var horizontal: Horizontal
  /// The place down the cell.
  public var vertical: Vertical
  /// Whether long text goes on in the next line of the same cell.
  public var wraps: Bool
  /// Steps of indentation, 0 to 250; only with left or right alignment.
  public var indent: Int
  /// Degrees, -90 (downwards) to 90 (upwards).
  public var rotation: Int
  /// Whether the letters shrink until the text fits the cell.
  public var shrinks: Bool

  /// An alignment; each value has the one of a new cell.
  public init(
    horizontal: Horizontal = .general, vertical: Vertical = .bottom, wraps: Bool = false, indent: Int = 0,
    rotation: Int = 0, shrinks: Bool = false
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.wraps = wraps
    self.indent = indent
    self.rotation = rotation
    self.shrinks = shrinks
  }

  /// The alignment of a new cell.
  public static let standard = Alignment()
}
