/// One cell of a row: what it holds and how it looks.
public struct Cell: Hashable, Sendable {
  /// What it holds.
  public var content: CellContent
  /// How it looks, from ``WorkbookWriter/style(_:)``.
  public var style: StyleID

  /// A cell with a value.
  public init(_ content: CellContent, style: StyleID = .standard) {
    self.content = content
    self.style = style
  }

  /// A cell with a text.
  public init(_ text: String, style: StyleID = .standard) {
    self.content = .text(text)
    self.style = style
  }

  /// No cell at all: the next one stands one column further to the right.
  public static let empty = Cell(.empty)

  /// A cell without a value that shows its style.
  public static func empty(style: StyleID) -> Cell {
    Cell(.empty, style: style)
  }
}
