/// Headers of two rows: "Amount" over "Debit" and "Credit", or "Withdrawals" and "Deposits" over two columns of amounts.
///
/// Only the two sides of the money are looked for: they are what one row alone would lose.
enum HeaderLevels {
  /// The names of a header's columns with what the row above or below it adds, and whether the row below belongs to the header.
  static func names(_ table: TableRows, header row: Int) -> (names: [String], takesRowBelow: Bool) {
    let own = (0..<table.columnCount).map { table.folded(table.cell(row, $0)) }
    guard !hasSides(own.map(side)) else { return (own, false) }
    if row + 1 < table.rows.count, let below = sides(table, row + 1),
      own.indices.allSatisfy({ below[$0] == nil || own[$0].isEmpty || isAmount(own[$0]) }),
      table.filledColumns(row + 1).allSatisfy({ below[$0] != nil })
    {
      return (own.indices.map { below[$0] ?? own[$0] }, true)
    }
    if row > 0, let above = sides(table, row - 1) {
      let joined = own.indices.map { column in above[column].map { $0 + " " + own[column] } ?? own[column] }
      if hasSides(joined.map(side)) { return (joined, false) }
    }
    return (own, false)
  }

  /// The names of debits and of credits in a row by their columns; nil where it has not both.
  private static func sides(_ table: TableRows, _ row: Int) -> [Int: String]? {
    var found: [Int: String] = [:]
    for column in table.filledColumns(row) where table.cell(row, column).count <= 60 {
      let name = table.folded(table.cell(row, column))
      if side(name) != nil { found[column] = name }
    }
    return hasSides(found.values.map(side)) ? found : nil
  }

  private static func hasSides(_ sides: [ColumnRole?]) -> Bool { sides.contains(.debit) && sides.contains(.credit) }

  private static func side(_ name: String) -> ColumnRole? {
    guard let meaning = HeaderSynonyms.meaning(HeaderText.folded(name)), meaning.weight >= 60,
      meaning.role == .debit || meaning.role == .credit
    else { return nil }
    return meaning.role
  }

  private static func isAmount(_ name: String) -> Bool {
    HeaderSynonyms.meaning(HeaderText.folded(name))?.role == .amount
  }
}
