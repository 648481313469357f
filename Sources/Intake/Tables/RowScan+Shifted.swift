import Banking

extension RowScan {
  /// A dated row without an amount that has fewer cells than the header, and an amount where none belongs: a cell before it is missing.
  ///
  /// - Throws: ``IntakeError`` with the row, and the column in which the amount came to stand.
  func requireUnshifted(_ row: Int) throws(IntakeError) {
    // A date and a number alone are a balance of the day.
    guard let first = header.row, table.rows[row].count < table.rows[first].count, hasWords(row),
      table.filledColumns(row).count > 2
    else { return }
    for column in table.filledColumns(row) where !columns.money.contains(column) && column != columns.date {
      let cell = table.cell(row, column)
      guard let amount = AmountText(table.bytes, cell.range), amount.hasSeparator || amount.hasSign,
        DateText(table.bytes, cell.range) == nil,
        !(HeaderSynonyms.meaning(header.folded[column])?.role.isMoney ?? false)
      else { continue }
      let cells = table.sheet == nil ? "fields" : "cells"
      let read = columns.movements.map { "'\(header.name($0))'" }.joined(separator: " or ")
      throw IntakeError(
        path: context.path, place: table.place(row),
        expected: "\(table.rows[first].count) \(cells) as in the header, with the row's amount in \(read)",
        found: "\(table.rows[row].count) \(cells), with '\(table.text(cell).quotable)' in '\(header.name(column))'",
        remedy: "put in the one that is missing before it, or export the file again")
    }
  }
}
