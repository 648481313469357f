import Banking

extension RowScan {
  /// A dated row without an amount in the columns that move money has none, or has it in a column that was not understood: that one is not
  /// passed over.
  ///
  /// - Throws: ``IntakeError`` with the column and the amount.
  func requireNoAmountPassedOver(_ row: Int) throws(IntakeError) {
    for column in columns.passedOver {
      let cell = table.cell(row, column)
      guard !cell.isEmpty, let amount = AmountText(table.bytes, cell.range), amount.digits != 0
      else { continue }
      let read = columns.movements.map { "'\(header.name($0))'" }.joined(separator: " or ")
      throw IntakeError(
        path: context.path, place: table.place(row, column: column, header: "column '\(header.name(column))'"),
        expected: "the row's amount in \(read)",
        found: "'\(table.text(cell).quotable)' in a column that does not say which way its amounts go",
        remedy: header.row == nil
          ? "put a header above the table that calls the columns of money out and money in Debit and Credit"
          : "call the columns of money out and money in Debit and Credit")
    }
  }
}
