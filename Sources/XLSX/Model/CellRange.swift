/// A rectangle of cells.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The upper left corner.
  public let first: CellReference
  /// The lower right corner.
  public let last: CellReference

  /// The rectangle between two corners, in whatever order they are given.
  public init(from one: CellReference, to other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// One cell.
  public init(_ cell: CellReference) {
    first = cell
    last = cell
  }

  /// `A1:C9`, or `A1` for one cell.
  public var description: String { first == last ? first.description : "\(first):\(last)" }

  /// Whether a cell lies in it.
  public func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }
}
