import Banking

extension RowScan {
  /// A text that begins or ends with the word, set apart from the rest: "PENDING - LYFT", "(pending) UBER", "*pending* SHELL", "LYFT - Pending";
  /// unless the running balance moves by it.
  func isPendingText(_ row: Int, _ movement: Int64, _ currency: Currency) -> Bool {
    for column in columns.texts {
      let cell = table.cell(row, column)
      guard cell.count >= 7 else { continue }
      // Most texts are told by their first and last letter.
      let (first, last) = (table.bytes[cell.start], table.bytes[cell.range.upperBound - 1])
      guard first | 0x20 == 0x70 || Self.opens(first) || Self.closes(last) || last | 0x20 == 0x67 else { continue }
      if Self.isMarkedPending(table.bytes[cell.range]) { return movesBalance(row, movement, currency) != true }
    }
    return false
  }

  private static func opens(_ byte: UInt8) -> Bool { "([*".utf8.contains(byte) }

  private static func closes(_ byte: UInt8) -> Bool { ")]*".utf8.contains(byte) }

  private static func isMarkedPending(_ text: ArraySlice<UInt8>) -> Bool {
    let head = text.drop(while: opens)
    if isPending(head.prefix(7)) {
      let next = head.dropFirst(7).first { $0 != 0x20 }
      if next.map({ "-:|".utf8.contains($0) || closes($0) }) ?? true { return true }
    }
    var tail = text
    while let last = tail.last, closes(last) { tail.removeLast() }
    guard isPending(tail.suffix(7)) else { return false }
    let before = tail.dropLast(7)
    // A dash before it stands alone: "Co-pending" is a word.
    if let last = before.last, opens(last) { return true }
    return before.last == 0x20 && before.dropLast().last.map { "-:|".utf8.contains($0) } ?? false
  }

  private static func isPending(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual("pending".utf8) { $0 | 0x20 == $1 }
  }
}
