/// One row of a sheet: the cells that are there, in the order of their columns. A value; keep it as long as you like.
public struct SheetRow: RandomAccessCollection, Sendable {
  /// The row's number, from 1.
  public var number: Int { storage.number }
  private let storage: RowStorage

  init(_ storage: RowStorage) { self.storage = storage }

  /// The cells that are there.
  public var cells: [SheetCell] { Array(self) }

  /// The cell of a column (1 is A), or nil where there is none.
  public func cell(column: Int) -> SheetCell? {
    var (low, high) = (0, storage.cells.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(storage.cells[middle].column) < column { low = middle + 1 } else { high = middle }
    }
    guard low < storage.cells.count, Int(storage.cells[low].column) == column else { return nil }
    return SheetCell(storage, low)
  }

  /// The place of the first cell: always 0.
  public var startIndex: Int { 0 }
  /// How many cells there are.
  public var endIndex: Int { storage.cells.count }
  /// The cell at a place among those that are there, which is not its column.
  public subscript(position: Int) -> SheetCell {
    precondition(indices.contains(position), "no cell at that place")
    return SheetCell(storage, position)
  }
}
