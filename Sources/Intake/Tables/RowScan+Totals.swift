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

  /// A dated row that says it is a subtotal and adds up the records since the last such row, or all of them. A payee may be called so: the
  /// running balance moves by what it was paid.
  func isSubtotal(_ row: Int, _ movement: Int64, _ currency: Currency) -> Bool {
    let since = sum &- sumAtTotal
    guard movement != 0, movement == since || movement == sum && facts.records.count > 1, saysSubtotal(row),
      !isNumberedPayment(row), movesBalance(row, movement, currency) != true
    else { return false }
    sumAtTotal = sum
    return true
  }

  /// Whether a text of the row ends as subtotals do ("Funds Transfer Total", "Subtotal:", "Daily total (2 bills)"), or is a count of what it adds
  /// up.
  private func saysSubtotal(_ row: Int) -> Bool {
    for column in 0..<table.rows[row].count where column != columns.date && !columns.money.contains(column) {
      let cell = table.cell(row, column)
      guard cell.kind == .text, (5...80).contains(cell.count) else { continue }
      // Most texts have neither word: they are told by their bytes, without a string.
      guard mayEndInTotal(table.bytes[cell.range]) else { continue }
      var words = HeaderText.folded(table.text(cell)).split(separator: " ")
      var isCount = false
      if words.count >= 2, let last = words.last, Self.counted.contains(last),
        words[words.count - 2].allSatisfy(\.isNumber)
      {
        words.removeLast(2)
        isCount = table.text(cell).hasSuffix(")")
      }
      if words.isEmpty && isCount { return true }
      if let last = words.last, Self.totals.contains(last) || isCount && words.contains(where: Self.totals.contains) {
        return true
      }
    }
    return false
  }

  /// Whether a text ends in "total", "totals", or a parenthesis such as that of "(2 bills)".
  private func mayEndInTotal(_ text: ArraySlice<UInt8>) -> Bool {
    var text = text
    while let last = text.last, last == UInt8(ascii: ":") || last == 0x20 { text.removeLast() }
    guard let last = text.last else { return false }
    if last == UInt8(ascii: ")") { return true }
    if last | 0x20 == UInt8(ascii: "s") { text.removeLast() }
    return text.suffix(5).map { $0 | 0x20 } == Array("total".utf8)
  }

  private static let totals: Set<Substring> = ["total", "subtotal", "totals", "subtotals"]
  private static let counted: Set<Substring> = [
    "bill", "bills", "payment", "payments", "item", "items", "transaction", "transactions", "row", "rows", "check",
    "checks", "invoice", "invoices",
  ]

  /// Whether the only words of a row end in "Total", as a spreadsheet's subtotals write it behind the name or day of their group.
  func endsInTotal(_ row: Int) -> Bool {
    let words = table.filledColumns(row).filter { table.cell(row, $0).kind == .text && !columns.money.contains($0) }
    guard words.count == 1, let column = words.first, table.cell(row, column).count <= 120 else { return false }
    let last = HeaderText.folded(table.text(row, column)).split(separator: " ").last
    return last.map { ["total", "subtotal", "totals", "sum", "ergebnis", "summe"].contains($0) } ?? false
  }
}
