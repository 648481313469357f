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
      if storage.cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    guard low < storage.cells.count, storage.cells[low].column == column else { return nil }
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

/// What a cell holds, as bytes and numbers; texts are made when asked for.
struct StoredCell: Sendable {
  enum Content {
    case empty
    case number(Double)
    case shared(Int)
    case text
    case boolean(Bool)
    case error
    case date
  }

  var column: Int
  var style: Int
  var content: Content = .empty
  /// The bytes of the value and of the formula in ``RowStorage/text``.
  var value = 0..<0
  var formula: Range<Int>?
}

/// The cells of a row and what they point to.
final class RowStorage: Sendable {
  let number: Int
  let cells: [StoredCell]
  let text: [UInt8]
  let tables: CellTables

  init(number: Int, cells: [StoredCell], text: [UInt8], tables: CellTables) {
    self.number = number
    self.cells = cells
    self.text = text
    self.tables = tables
  }
}
