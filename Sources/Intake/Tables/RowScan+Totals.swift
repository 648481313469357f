import Banking

/// Rows that add up what stands above them.
extension RowScan {
  func isSumOfRowsAbove(_ movement: Int64) -> Bool {
    var sum: Int64 = 0
    for fact in facts.records.reversed() {
      sum = sum &+ fact.movement
      if sum == movement { return true }
    }
    return false
  }

  /// Totals under debit and credit columns: each the sum of its own column.
  func isSumOfColumns(_ row: Int, _ currency: Currency) -> Bool {
    guard !columns.debits.isEmpty, !columns.credits.isEmpty else { return false }
    func value(_ row: Int, _ column: Int) -> Int64 { (try? cells.read(table, row, column, currency))?.value ?? 0 }
    var isSum = false
    for column in columns.debits + columns.credits {
      guard let total = (try? cells.read(table, row, column, currency))?.value else { continue }
      var sum: Int64 = 0
      for fact in facts.records { sum = sum &+ value(fact.row, column) }
      // A ledger's sums take in the opening balance, and once it is written the closing one.
      let balances = facts.balances.reduce(0) { $0 &+ value($1.row, column) }
      guard total == sum || total == sum &+ balances else { return false }
      isSum = true
    }
    return isSum
  }

  /// Whether the only words of a row end in "Total", as a spreadsheet's subtotals write it behind the name or day of their group.
  func endsInTotal(_ row: Int) -> Bool {
    let words = table.filledColumns(row).filter { table.cell(row, $0).kind == .text && !columns.money.contains($0) }
    guard words.count == 1, let column = words.first, table.cell(row, column).count <= 120 else { return false }
    let last = HeaderText.folded(table.text(row, column)).split(separator: " ").last
    return last.map { ["total", "subtotal", "totals", "sum", "ergebnis", "summe"].contains($0) } ?? false
  }
}
