import Banking

extension RowScan {
  /// A line without a date that says how the transaction above is split over other accounts: with its neighbors it comes to the same amount.
  ///
  /// - Throws: ``IntakeError`` for a journal, whose lines are of all accounts.
  func isSplit(_ row: Int, _ currency: Currency) throws(IntakeError) -> Bool {
    if row < splitEnd { return true }
    guard lastRecord == facts.records.count - 1, let record = facts.records.last, record.row == row - 1 else {
      return false
    }
    var sum: Int64 = 0
    var end = row
    while end < table.rows.count, case .none = dateState(end) {
      if end > row, sumOfSides(end, currency) == record.movement.magnitude { throw journal(end) }
      guard hasWords(end) else { break }
      var problem: (column: Int, error: MoneyCells.Problem)?
      guard let part = (try? movement(end, currency, &problem)) ?? nil, problem == nil else { break }
      sum = sum &+ part
      end += 1
    }
    guard sum.magnitude == record.movement.magnitude, end - row >= 2 || saysSplit(record.row) else { return false }
    splitEnd = end
    return true
  }

  /// Whether some cell of a row says that the transaction has several other accounts: "-Split-".
  private func saysSplit(_ row: Int) -> Bool {
    table.filledColumns(row).contains { column in
      let cell = table.cell(row, column)
      return (5...9).contains(cell.count) && HeaderText.folded(table.text(cell)) == "split"
    }
  }

  /// The end of a journal's entry: what was debited and what was credited, which are the same; nil for any other row.
  private func sumOfSides(_ row: Int, _ currency: Currency) -> UInt64? {
    guard columns.debits.count == 1, columns.credits.count == 1, !hasWords(row) else { return nil }
    let sides = (columns.debits + columns.credits).compactMap { (try? cells.read(table, row, $0, currency))?.value }
    return sides.count == 2 && sides[0] == sides[1] && sides[0] != 0 ? sides[0].magnitude : nil
  }

  /// Whether a row has a text beside its amounts.
  func hasWords(_ row: Int) -> Bool {
    table.filledColumns(row).contains { column in
      !columns.money.contains(column) && table.cell(row, column).kind == .text
        && AmountText(table.bytes, table.cell(row, column).range) == nil
    }
  }

  private func journal(_ row: Int) -> IntakeError { Journal.refusal(path: context.path, place: table.place(row)) }
}
