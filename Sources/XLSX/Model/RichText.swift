/// A text whose letters have different looks.
public struct RichText: Hashable, Sendable {
  /// Letters of one look.
  public struct Run: Hashable, Sendable {
    /// The letters.
    public var text: String
    /// Their look; `nil` for that of the cell.
    public var font: Font?

    /// Letters of one look.
    public init(_ text: String, font: Font? = nil) {
      self.text = text
      self.font = font
    }
  }

  /// The pieces from left to right.
  public var runs: [Run]

  /// A text from its pieces: at least one, none empty, together at most 32,767 UTF-16 units.
  public init(_ runs: [Run]) {
    self.runs = runs
  }

  /// The text without its looks.
  public var plainText: String {
    runs.reduce(into: "") { $0 += $1.text }
  }
}
