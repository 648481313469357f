import Banking

/// Balances above a table in forms other than a label with its amount in the next cell.
extension Preamble {
  /// A sentence alone in its row that ends in an amount: "Solde au 31/10/2026 1 500,00 €".
  mutating func readSentence(_ table: TableRows, _ row: Int, _ columns: [Int]) {
    guard columns.count == 1, let column = columns.first else { return }
    let cell = table.cell(row, column)
    guard cell.kind == .text, (8...120).contains(cell.count),
      let kind = RowWords.kind(HeaderText.folded(table.text(cell)))
    else { return }
    let range = cell.range
    // The longest end that is an amount: the blanks in it divide thousands.
    let starts = range.dropFirst().filter { table.bytes[$0 - 1] == 0x20 || table.bytes[$0 - 1] == UInt8(ascii: ":") }
    guard let start = starts.first(where: { Self.isAmount(table.bytes, $0..<range.upperBound) }) else { return }
    let part = TableRows.Cell(start: start, count: range.upperBound - start, kind: .text)
    take(kind, Stated(row: row, cell: part, date: Self.dates(in: table.text(cell)).last), table)
  }

  private static func isAmount(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = range.first, bytes[first] != 0x20, DateText(bytes, range) == nil,
      let amount = AmountText(bytes, range), amount.hasSeparator
    else { return false }
    return [true, false].contains { (try? amount.magnitude(decimalComma: $0, minorDigits: 2)) != nil }
  }

  private mutating func take(_ kind: RowWords.Kind, _ stated: Stated, _ table: TableRows) {
    switch kind {
    case .opening: opening = opening ?? stated
    case .closing: closing = closing ?? stated
    default: return
    }
    let written = AmountText(table.bytes, stated.cell.range)?.currency?.code
    currency = currency ?? written.flatMap(Currency.init(code:))
  }

  /// A row without labels that names an account by its last digits, one day and one amount: the balance of that day.
  mutating func readMasked(_ table: TableRows, _ row: Int, _ columns: [Int]) {
    let cells = columns.map { table.cell(row, $0) }
    let masked = cells.first { Self.isMasked(table.bytes[$0.range]) }
    let days = cells.compactMap { DateText(table.bytes, $0.range) }
    let amounts = cells.filter { Self.isAmount(table.bytes, $0.range) }
    guard let masked, days.count == 1, amounts.count == 1 else { return }
    account = account ?? table.text(masked)
    closing = closing ?? Stated(row: row, cell: amounts[0], date: days[0])
  }

  /// "****1234", "xxxx1234".
  private static func isMasked(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mask = bytes.prefix { $0 == UInt8(ascii: "*") || $0 | 0x20 == UInt8(ascii: "x") }
    let digits = bytes.dropFirst(mask.count)
    return mask.count >= 2 && (3...6).contains(digits.count) && digits.allSatisfy(ASCII.isDigit)
  }

  /// A small table of one account: labels in a row, and what they say in the row below.
  mutating func readSummaries(_ table: TableRows, _ rows: Range<Int>) {
    for row in rows.dropLast() where !table.isBlank(row) && !table.isBlank(row + 1) {
      guard row + 2 >= rows.upperBound || table.isBlank(row + 2) else { continue }
      var found: [(kind: RowWords.Kind, cell: TableRows.Cell)] = []
      for column in table.filledColumns(row) {
        let label = HeaderText.folded(table.text(row, column))
        let below = table.cell(row + 1, column)
        if Self.accountLabels.contains(label), account == nil { account = Self.accountNumber(table.text(below)) }
        guard let kind = RowWords.kind(label), RowWords.isWholly(label, kind), Self.isAmount(table.bytes, below.range)
        else { continue }
        found.append((kind, below))
      }
      guard table.filledColumns(row).count > 1 else { continue }
      for (kind, cell) in found { take(kind, Stated(row: row + 1, cell: cell, date: nil), table) }
    }
  }

  /// The ledger balance of a statement that says of which day it is is its closing one, and so is one that says its own day within the dates asked for.
  mutating func closeByLedger(_ table: TableRows, _ rows: Range<Int>) {
    guard closing == nil, let ledger else { return }
    if let date = ledger.date, ledger.isDated {
      if Self.reaches(table, rows, date) { closing = ledger }
      return
    }
    for row in rows {
      let columns = table.filledColumns(row)
      guard let first = columns.first, columns.count > 1,
        Self.statementDays.contains(HeaderText.folded(table.text(row, first))),
        let date = DateText(table.bytes, table.cell(row, columns[1]).range)
      else { continue }
      closing = Stated(row: ledger.row, cell: ledger.cell, date: date)
      return
    }
  }

  private static let statementDays: Set<String> = ["statement as at", "statement as of", "statement date"]
}
