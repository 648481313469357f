/// What reading a sheet needs to know of its workbook, and of the reader's wishes.
struct SheetContext {
  let sheet: String
  let tables: CellTables
  let strings: SharedStringsSource
  /// Whether shared strings may be in temporary files: the taker of rows gets their texts from there.
  let spillsStrings: Bool
  let limits: WorkbookLimits
  let selection: ColumnSelection

  /// The shared strings, read with the first cell that asks.
  func sharedTexts() throws -> SharedTexts { try strings.texts(spills: spillsStrings) }
}

/// The columns whose cells are wanted. The others are checked as they are passed over, and left out of the rows.
public struct ColumnSelection: Hashable, Sendable {
  /// One bit a column; none where all are wanted.
  private var words: [UInt64] = []
  let takesAll: Bool

  private init(all: Bool) { takesAll = all }

  /// Every column.
  public static let all = ColumnSelection(all: true)

  /// These columns, from 1; numbers that no column has are passed over.
  public static func columns(_ columns: some Sequence<Int>) -> ColumnSelection {
    var selection = ColumnSelection(all: false)
    selection.words = Array(repeating: 0, count: CellReference.lastColumn / 64 + 1)
    for column in columns where (1...CellReference.lastColumn).contains(column) {
      selection.words[column / 64] |= 1 << UInt64(column % 64)
    }
    return selection
  }

  /// Whether the cells of a column, from 1, are wanted.
  @inline(__always)
  public func contains(_ column: Int) -> Bool {
    if takesAll { return true }
    guard column >= 1, column / 64 < words.count else { return false }
    return words[column / 64] & (1 << UInt64(column % 64)) != 0
  }
}
