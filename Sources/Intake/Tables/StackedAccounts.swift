/// Accounts that stand one below the other in one table, each under a line that names it: "Account Number: 222".
extension GroupedAccounts {
  /// The accounts by the lines that name them; nil where the table tells of one.
  ///
  /// - Parameter first: The account that the lines above the table name.
  static func stacked(
    _ table: TableRows, header: HeaderRecognition, columns: TableColumns, rows: [Int], first: String?
  ) -> GroupedAccounts? {
    guard columns.account == nil, let date = columns.date else { return nil }
    var sections: [Section] = []
    func isRecord(_ row: Int) -> Bool {
      let cell = table.cell(row, date)
      return !cell.isEmpty && DateCell.read(table, cell) != nil
    }
    for (place, row) in rows.enumerated() {
      // Most rows are full, and no date of theirs is asked for before a line has named an account.
      let mayName = Preamble.mayLabelAccount(table, row)
      if mayName || !sections.isEmpty, isRecord(row) {
        if !sections.isEmpty { sections[sections.count - 1].records += 1 }
      } else if mayName, let account = Preamble.labelledAccount(table, row) {
        let above = row > 0 && table.isBlank(row - 1)
        let below = place + 1 < rows.count && HeaderRepeats.isRepeat(table, rows[place + 1], of: header)
        sections.append(Section(row: row, account: account, standsApart: above || below))
      }
    }
    sections.removeAll { $0.records == 0 }
    // What each line of a statement says of the other side stands below it, and not apart.
    guard sections.allSatisfy({ $0.standsApart || $0.records > 1 }) else { return nil }
    let all = [first].compactMap(\.self) + sections.map(\.account)
    guard let one = all.first, all.contains(where: { !isSame($0, one) }) else { return nil }
    var result = GroupedAccounts()
    for section in sections {
      // A name written in two ways is one account's.
      result.switches[section.row] = all.first { isSame($0, section.account) } ?? section.account
    }
    return result
  }

  private struct Section {
    var row: Int
    var account: String
    /// Whether a blank line is above it, or the header again below.
    var standsApart: Bool
    var records = 0
  }

  /// Whether one of two numbers is the end of the other: an account is written in full and by its last digits.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let digits = [one, other].map { $0.utf8.filter(ASCII.isDigit) }
    guard !digits[0].isEmpty, !digits[1].isEmpty else { return one == other }
    return digits[0].reversed().starts(with: digits[1].reversed())
      || digits[1].reversed().starts(with: digits[0].reversed())
  }
}
