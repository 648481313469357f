import Banking

extension RowScan {
  /// A row that states the balance at the end of a day, below that day's lines: it is the running balance after the last of them.
  func takeDaily(_ row: Int, _ folded: String, _ date: DateText?, _ currency: Currency) {
    guard let date, let last = lastRecord, Self.daily.contains(where: folded.hasPrefix),
      facts.records[last].date == date, facts.records[last].balance == nil, !facts.records[last].isPending,
      facts.partitions.count == 1
    else { return }
    let places = [columns.balance].compactMap { $0 } + columns.movements + table.filledColumns(row).reversed()
    for column in places where DateText(table.bytes, table.cell(row, column).range) == nil {
      guard let value = try? cells.read(table, row, column, currency)?.value else { continue }
      facts.records[last].balance = value
      return
    }
  }

  private static let daily = [
    "saldo do dia", "saldo del dia", "saldo dia", "solde du jour", "daily balance", "daily ledger balance",
    "daily ending balance", "ending daily balance", "end of day balance", "eod balance", "closing daily balance",
  ]
}
