/// Whether rows stand in order: of each its number is looked at, and nothing is kept.
struct RowOrder: RowSink {
  /// Whether a row stood behind one of a higher number.
  private(set) var isBroken = false
  private var last = 0

  mutating func take(_ row: RowStorage) { take(row.number) }

  mutating func take(
    _ row: borrowing ScannedRow, _ decoded: borrowing [UInt8], _ strings: SharedTexts?, _ window: borrowing [UInt8],
    _ context: borrowing SheetContext
  ) { take(row.number) }

  private mutating func take(_ number: Int) {
    if number < last { isBroken = true }
    last = number
  }
}
