import Banking

extension RowScan {
  /// The column of a record whose date or amount is a formula without a value: left out it would be a payment lost; nil for any other row.
  ///
  /// Below the records stand totals, which nobody needs: a row without a date, and a row of nothing but their words.
  func uncalculated(_ row: Int) -> Int? {
    guard table.hasUncalculated,
      let column = ([columns.date].compactMap { $0 } + columns.movements).first(where: { isFormula(row, $0) })
    else {
      return nil
    }
    if column == columns.date { return column }
    guard case .date = dateState(row) else { return nil }
    let isSummary = RowWords.anyText(table, row) { folded in
      RowWords.kind(folded).map { RowWords.isWholly(folded, $0) } ?? false
    }
    return isSummary ? nil : column
  }

  private func isFormula(_ row: Int, _ column: Int) -> Bool { table.cell(row, column).kind == .formula }

  func uncalculatedFormula(_ row: Int, _ column: Int) -> IntakeError {
    IntakeError(
      path: context.path, place: table.place(row, column: column, header: "column '\(header.name(column))'"),
      expected: column == columns.date ? "a date" : "an amount",
      found: "a formula without a value: the program that wrote the file did not work it out",
      remedy: "open the workbook in Excel, save it, and read it again")
  }
}
