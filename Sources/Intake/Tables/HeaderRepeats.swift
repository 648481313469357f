/// A header that comes again further down, over the next section of a table: the same names in the same columns, some more or some fewer.
enum HeaderRepeats {
  /// Rows are looked at so far down for a header with more names.
  private static let searchLimit = 300

  /// The names that a later row gives to columns without one: posted entries have a balance, pending ones above them have none.
  static func additions(_ table: TableRows, header row: Int, names: [String]) -> [Int: String] {
    for later in (row + 1)..<max(row + 1, min(table.rows.count, searchLimit)) {
      var added: [Int: String] = [:]
      for column in table.filledColumns(later) where table.cell(row, column).isEmpty && names[column].isEmpty {
        let cell = table.cell(later, column)
        guard cell.kind == .text, cell.count <= 120 else { break }
        added[column] = table.folded(cell)
      }
      let filled = table.filledColumns(row)
      guard !added.isEmpty, filled.count >= 2, filled.allSatisfy({ isSame(table, row, later, $0) }),
        added.count + filled.count == table.filledColumns(later).count,
        added.values.allSatisfy({ AmountText(Array($0.utf8), 0..<$0.utf8.count) == nil && DateText(text: $0) == nil })
      else { continue }
      return added
    }
    return [:]
  }

  /// Whether a row repeats the header: what it holds are the names of its columns, two at least.
  static func isRepeat(_ table: TableRows, _ row: Int, of header: HeaderRecognition) -> Bool {
    guard let first = header.row else { return false }
    if !header.repeats.isEmpty, header.repeats.contains(row) { return true }
    var same = 0
    for column in 0..<table.rows[row].count {
      let cell = table.cell(row, column)
      if cell.isEmpty { continue }
      if table.cell(first, column).isEmpty {
        guard !header.names[column].isEmpty, table.folded(cell) == header.names[column] else { return false }
      } else {
        guard isSame(table, first, row, column) else { return false }
      }
      same += 1
    }
    return same >= 2 && same * 2 > table.filledColumns(first).count
  }

  private static func isSame(_ table: TableRows, _ row: Int, _ other: Int, _ column: Int) -> Bool {
    let one = table.cell(row, column)
    let two = table.cell(other, column)
    return one.count == two.count && table.bytes[one.range].elementsEqual(table.bytes[two.range])
  }
}
