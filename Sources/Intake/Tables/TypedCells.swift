import Banking

/// Reads a cell of dates.
enum DateCell {
  /// The date in a cell; nil where there is none. A plain number of a sheet under a header of dates is its serial day.
  static func read(_ table: TableRows, _ cell: TableRows.Cell) -> DateText? {
    if let date = DateText(table.bytes, cell.range) { return date }
    guard cell.kind == .number || cell.count == 5, let serial = serial(table, cell) else { return nil }
    return .fixed(serial)
  }

  /// Days since 30 December 1899, as spreadsheets count from March 1900 on; from 1954 to 2119, where no small number is taken for one.
  private static func serial(_ table: TableRows, _ cell: TableRows.Cell) -> Day? {
    var value = 0
    for index in cell.range {
      let byte = table.bytes[index]
      if byte == UInt8(ascii: "."), cell.kind == .number { break }
      guard byte >= 48, byte <= 57, value < 1_000_000 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    guard (20_000...80_000).contains(value) else { return nil }
    return Day(daysSinceEpoch: value - 25_569)
  }
}

/// Reads a cell that says debit or credit.
enum FlagCell {
  static func mark(_ table: TableRows, _ cell: TableRows.Cell, _ meaning: FlagMeaning) -> DirectionMark {
    guard !cell.isEmpty, cell.count <= 48 else { return .none }
    let folded = word(table, cell)
    if meaning.isOfQuickBooks, let mark = FlagMeaning.quickBooks(folded) { return mark }
    if meaning.isOfSage { return SageCodes.mark(folded) ?? .none }
    if meaning.answersCredit { return answer(folded) }
    if meaning.kIsCredit, folded == "k" { return .credit }
    if meaning.isReceipts { return FlagMeaning.receipts(folded) ?? .none }
    if meaning.isSales, let mark = CardReport.mark(folded) { return mark }
    if meaning.isBritish, folded == "dd" { return .debit }
    if meaning.isCard, let mark = FlagMeaning.card(folded) { return mark }
    return FlagWords.mark(folded) ?? TypeWords.mark(folded, payments: meaning.payments) ?? .none
  }

  /// A cell's text as the tables of words have it: a sign alone stays one.
  static func word(_ table: TableRows, _ cell: TableRows.Cell) -> String {
    let text = table.text(cell)
    return cell.count == 1 ? text.lowercased() : HeaderText.folded(text)
  }

  /// Yes and no to whether a row is a credit.
  private static func answer(_ folded: String) -> DirectionMark {
    switch folded {
    case "true", "yes", "y", "1": .credit
    case "false", "no", "n", "0": .debit
    default: .none
    }
  }
}

/// Reads a cell that names a currency.
enum CurrencyCell {
  static func read(_ text: String) -> Currency? {
    if let currency = Currency(code: text) { return currency }
    if case .some(.some(let code)) = AmountWords.currency(text) { return Currency(code: code) }
    // "USD - US Dollar", "EUR (€)"
    return Currency(code: String(text.prefix(3)))
  }
}
