/// The rows below a later header, which may list once more what stands above it.
enum LaterRows {
  /// Whether some row below a later header has the day and the amount of one above it, whatever its sign and its words.
  static func repeatAbove(_ table: TableRows, _ later: Int, _ header: HeaderRecognition) -> Bool {
    guard let first = header.row else { return false }
    let own = header.folded.indices.filter { column in
      guard let role = HeaderSynonyms.meaning(header.folded[column])?.role else { return false }
      return role.isDate || role.isMoney && role != .balance
    }
    let names = (0..<table.rows[later].count).map { HeaderText.folded(table.folded(table.cell(later, $0))) }
    let places = own.map { column in names.firstIndex(of: header.folded[column]) }
    var below: Set<[UInt8]> = []
    for row in (later + 1)..<max(later + 1, table.rows.count) where HeaderRecognition.looksLikeData(table, row) {
      below.insert(line(table, row, places))
    }
    return ((first + 1)..<later).contains { row in
      HeaderRecognition.looksLikeData(table, row) && below.contains(line(table, row, own))
    }
  }

  /// The digits of a row's dates and amounts.
  private static func line(_ table: TableRows, _ row: Int, _ columns: [Int?]) -> [UInt8] {
    var line: [UInt8] = []
    for case let column? in columns {
      line += table.bytes[table.cell(row, column).range].filter(ASCII.isDigit)
      line.append(0x2C)
    }
    return line
  }
}
