/// The rows below a later header, which may list once more what stands above it.
enum LaterRows {
  /// Whether some row below a later header has all the words, dates and numbers of one above it under the names that both headers have.
  static func repeatAbove(_ table: TableRows, _ later: Int, _ header: HeaderRecognition) -> Bool {
    guard let first = header.row else { return false }
    let own = header.folded.indices.filter { !header.folded[$0].isEmpty }
    let names = (0..<table.rows[later].count).map { HeaderText.folded(table.folded(table.cell(later, $0))) }
    let places = own.map { column in names.firstIndex(of: header.folded[column]) }
    var below: Set<String> = []
    for row in (later + 1)..<max(later + 1, table.rows.count) where HeaderRecognition.looksLikeData(table, row) {
      below.insert(line(table, row, places))
    }
    return ((first + 1)..<later).contains { row in
      HeaderRecognition.looksLikeData(table, row) && below.contains(line(table, row, own))
    }
  }

  private static func line(_ table: TableRows, _ row: Int, _ columns: [Int?]) -> String {
    columns.map { $0.map { table.text(row, $0) } ?? "" }.joined(separator: "\n")
  }
}
