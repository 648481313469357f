import Banking

/// Reads a cell of a table's column of BAI2 type codes, which say what a row is and which way its money goes, whatever its other words.
enum BAICodeCell {
  /// The column of type codes: its header names BAI, and its values are numbers of three digits at most.
  static func column(_ roles: ColumnRoles, _ header: HeaderRecognition) -> Int? {
    header.folded.indices.first { column in
      let profile = roles.profiles[column]
      return header.folded[column].split(separator: " ").contains("bai") && profile.isNumbers
        && profile.maximumDigits <= 3 && profile.marked == 0
    }
  }

  /// The code in a cell; nil where it holds none. A sheet keeps 010 as 10.
  static func code(_ table: TableRows, _ cell: TableRows.Cell) -> BAI2TypeCode? {
    guard (1...3).contains(cell.count) else { return nil }
    var value = 0
    for byte in table.bytes[cell.range] {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return BAI2TypeCode(code: value)
  }

  /// The way of the money by the code.
  static func mark(_ table: TableRows, _ cell: TableRows.Cell) -> DirectionMark {
    switch code(table, cell)?.isCredit {
    case true?: .credit
    case false?: .debit
    case nil: .none
    }
  }
}

extension RowScan {
  /// A row whose type code makes it a balance, a status or a summary of other rows.
  func isNoMovement(_ row: Int, _ date: DateText, _ movement: Int64, _ currency: Currency) -> Bool {
    guard let column = columns.baiCode, let type = BAICodeCell.code(table, table.cell(row, column)) else {
      return false
    }
    if type.isSummary || type.isCredit != nil && !type.isNamed && statesTotal(row) {
      skip(row, "total")
      return true
    }
    guard type.isCredit == nil else { return false }
    if type.code == BAI2TypeCode.openingLedger || type.code == BAI2TypeCode.closingLedger {
      facts.balances.append(
        RowBalance(
          kind: type.code == BAI2TypeCode.openingLedger ? .opening : .closing, row: row,
          value: asWritten(row, currency) ?? movement, date: date, partition: partition(row, currency)))
    }
    skip(row, type.reasonForNone == "status" ? "balance" : type.reasonForNone)
    return true
  }

  /// Whether the words of a row call it a total or a summary: the column of data types beside the codes has S for Summary, D for Detail.
  private func statesTotal(_ row: Int) -> Bool {
    RowWords.anyText(table, row) { $0 == "s" || $0 == "summary" || RowWords.isTotal($0) }
  }

  /// A balance with the sign that its cell, or the flag beside it, gives it: no rule for movements applies to it.
  private func asWritten(_ row: Int, _ currency: Currency) -> Int64? {
    guard let amount = columns.amount, let value = (try? cells.read(table, row, amount, currency))?.value else {
      return nil
    }
    guard value > 0, let flag = columns.flag else { return value }
    return FlagCell.mark(table, table.cell(row, flag), columns.flagMeaning) == .debit ? -value : value
  }
}
