/// Keeps the last row, with the bytes of its texts, so that it may be carried anywhere.
struct RowTaker: RowSink {
  private(set) var row: RowStorage?
  private let context: SheetContext

  init(_ context: SheetContext) { self.context = context }

  mutating func take(_ row: RowStorage) throws {
    self.row = row
  }

  mutating func take(
    _ row: borrowing ScannedRow, _ decoded: borrowing [UInt8], _ strings: SharedTexts?, _ window: borrowing [UInt8],
    _ context: borrowing SheetContext
  ) throws {
    let range = row.bytes
    let count = range.count + decoded.count
    // Texts from temporary files come behind these.
    let room = if case .spilled? = strings { count + 512 } else { count }
    var text = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      window.withUnsafeBytes { UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: $0[range])) }
      decoded.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[range.count...]).copyMemory(
          from: $0)
      }
      filled = count
    }
    // The scanner uses the memory of its cells again: these are copied.
    var cells = row.cells.withUnsafeBufferPointer { Array($0) }
    if case .spilled(let spilled)? = strings {
      try bring(spilled, &cells, &text, decodedStart: range.count, number: row.number)
    }
    self.row = RowStorage(
      number: row.number, cells: cells, text: text, decodedStart: range.count, tables: context.tables,
      strings: strings?.kept, masters: row.masters)
  }

  /// Puts the texts that are in temporary files behind the row's own.
  private func bring(
    _ spilled: SpilledStrings, _ cells: inout [StoredCell], _ text: inout [UInt8], decodedStart: Int, number: Int
  ) throws {
    for index in cells.indices where cells[index].kind == .shared {
      let start = text.count
      try spilled.append(Int(cells[index].number), to: &text)
      guard text.count <= min(context.limits.rowTextBytes, 1 << 30) else {
        throw WorkbookError(
          .limit, sheet: context.sheet, cell: CellReference(row: number, column: Int(cells[index].column)),
          "a row longer than \(context.limits.rowTextBytes) bytes, which is the limit")
      }
      cells[index].kind = .text
      cells[index].value = StoredCell.Place(
        start: UInt32(truncatingIfNeeded: start - decodedStart) | StoredCell.Place.decoded,
        count: UInt32(truncatingIfNeeded: text.count - start))
    }
  }
}
