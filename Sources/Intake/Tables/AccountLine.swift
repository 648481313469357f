/// A line above rows without a header that names the account, its period and its balances, all without labels:
///
///     4000004821,2026/10/01,2026/10/31,1000.00,931.60
struct AccountLine {
  var account: String
  var from: DateText
  var to: DateText
  var opening: TableRows.Cell
  var closing: TableRows.Cell

  /// The account line in a row; nil for any other row.
  init?(_ table: TableRows, _ row: Int) {
    let cells = table.filledColumns(row).map { table.cell(row, $0) }
    guard cells.count == 5, (8...24).contains(cells[0].count) else { return nil }
    let digits = table.bytes[cells[0].range].count { $0 >= 48 && $0 <= 57 }
    guard digits * 2 >= cells[0].count, DateText(table.bytes, cells[0].range) == nil,
      let account = Preamble.accountNumber(table.text(cells[0])),
      let from = DateText(table.bytes, cells[1].range), let to = DateText(table.bytes, cells[2].range),
      cells[3...].allSatisfy({ AmountText(table.bytes, $0.range)?.hasSeparator ?? false })
    else { return nil }
    self.account = account
    self.from = from
    self.to = to
    opening = cells[3]
    closing = cells[4]
  }
}
