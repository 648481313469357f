import Banking

/// Accounts that stand one below the other in one table, each under a line that names it: "Account Number: 222"; or parts in several
/// currencies, each under a line that names its own: "Currency: EUR".
extension GroupedAccounts {
  /// The accounts and currencies by the lines that name them; nil where the table tells of one.
  ///
  /// - Parameters:
  ///   - first: The account that the lines above the table name.
  ///   - currency: The currency of the rows below no line that names another.
  static func stacked(
    _ table: TableRows, header: HeaderRecognition, columns: TableColumns, rows: [Int], first: String?,
    currency: Currency
  ) -> GroupedAccounts? {
    guard columns.account == nil, let date = columns.date else { return nil }
    var finder = StackFinder(table: table, header: header, date: date)
    for row in rows { finder.take(row) }
    var result = GroupedAccounts()
    if columns.currency == nil, finder.currencies.values.contains(where: { $0 != currency }) {
      result.currencies = finder.currencies
    }
    if let sections = finder.accounts {
      let all = [first ?? finder.accountAbove].compactMap(\.self) + sections.map(\.account)
      if let one = all.first, all.contains(where: { !isSame($0, one) }) {
        for section in sections {
          // A name written in two ways is one account's.
          result.switches[section.row] = all.first { isSame($0, section.account) } ?? section.account
        }
      }
    }
    return result.switches.isEmpty && result.currencies.isEmpty ? nil : result
  }

  /// Whether one of two numbers is the end of the other: an account is written in full and by its last digits.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let digits = [one, other].map { $0.utf8.filter(ASCII.isDigit) }
    guard !digits[0].isEmpty, !digits[1].isEmpty else { return one == other }
    return digits[0].reversed().starts(with: digits[1].reversed())
      || digits[1].reversed().starts(with: digits[0].reversed())
  }
}

/// Finds the lines between a table's records that name accounts and currencies.
private struct StackFinder {
  struct Section {
    var row: Int
    var account: String
    /// Whether a blank line is above it, or the header again below.
    var standsApart: Bool
    /// Whether what it calls the account is what the lines above the table call theirs.
    var isLabelled = false
    var records = 0
  }

  let table: TableRows
  let header: HeaderRecognition
  let date: Int
  /// The words before the account in the lines above the table.
  private let labels: Set<String>
  private var sections: [Section] = []
  private(set) var currencies: [Int: Currency] = [:]
  private var hasRecords = false
  /// Between a line that names an account and the header stand at most so many others, of its period and its balances.
  private static let linesAboveHeader = 8

  init(table: TableRows, header: HeaderRecognition, date: Int) {
    self.table = table
    self.header = header
    self.date = date
    let above = (0..<(header.row ?? 0)).filter { Preamble.labelledAccount(table, $0) != nil }
    labels = Set(above.map { Self.label(table, $0) })
  }

  /// The lines that name an account with records below them; nil where they may be what each record says of the other side.
  var accounts: [Section]? {
    let own = sections.filter { $0.records > 0 }
    // What is said of the other side stands below its record, and not apart: below the last such line stands none.
    let areBelow = sections.count > 1 && sections.last?.records == 0
    return own.allSatisfy { $0.standsApart || $0.records > 1 || $0.isLabelled && !areBelow } ? own : nil
  }

  mutating func take(_ row: Int) {
    // Most rows are full, and no date of theirs is asked for before a line has named an account.
    let mayName = Preamble.mayLabelAccount(table, row)
    if mayName || !sections.isEmpty || !hasRecords, isRecord(row) {
      hasRecords = true
      if !sections.isEmpty { sections[sections.count - 1].records += 1 }
    } else if mayName {
      if let account = Preamble.labelledAccount(table, row) {
        if let currency = currencyBeside(row) { currencies[row] = currency }
        let isBelowBlank = row > 0 && table.isBlank(row - 1)
        sections.append(
          Section(
            row: row, account: account, standsApart: isBelowBlank || isOverHeader(row),
            isLabelled: labels.contains(Self.label(table, row))))
      } else if let account = titled(row) ?? spoken(row), isOverHeader(row) {
        sections.append(Section(row: row, account: account, standsApart: true))
        if let currency = currencyBeside(row) { currencies[row] = currency }
      } else if hasRecords, let currency = Preamble.labelledCurrency(table, row) {
        currencies[row] = currency
      }
    }
  }

  private func isRecord(_ row: Int) -> Bool {
    let cell = table.cell(row, date)
    return !cell.isEmpty && DateCell.read(table, cell) != nil
  }

  /// The account in a title above the table, where its lines name none.
  var accountAbove: String? { (0..<(header.row ?? 0)).compactMap { titled($0) ?? spoken($0) }.last }

  /// The account in a title alone in its row: "Business Savings ...5678", "Business Savings 5678".
  private func titled(_ row: Int) -> String? {
    let filled = table.filledColumns(row)
    guard filled.count == 1, let column = filled.first, table.cell(row, column).count <= 80 else { return nil }
    let text = table.text(row, column)
    return Preamble.endingAccount(text) ?? Preamble.endingAccount(text, isPlain: true)
  }

  /// The account of a line that says more than its number, or that only names it: "Account: 222 Payroll", "Statement for account 222",
  /// "Payroll Account".
  private func spoken(_ row: Int) -> String? {
    let words = words(row)
    guard (2...8).contains(words.count),
      let place = words.lastIndex(where: { Self.accountWords.contains($0.lowercased()) })
    else { return nil }
    let number = words[(place + 1)...].prefix(3).first { word in
      word.utf8.filter(ASCII.isDigit).count >= 3 && word.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x2A }
        && !Preamble.isYear(Substring(word))
    }
    if let number { return number }
    guard place == words.count - 1, words.count <= 4, !words.contains(where: { $0.contains(where: \.isNumber) }) else {
      return nil
    }
    return words.joined(separator: " ")
  }

  private static let accountWords: Set<String> = ["account", "acct", "konto"]

  /// The currency that such a line names beside the account: "Account: 222 (EUR)".
  private func currencyBeside(_ row: Int) -> Currency? {
    let words = words(row)
    guard words.contains(where: { Self.accountWords.contains($0.lowercased()) }), let last = words.last,
      last == last.uppercased()
    else { return nil }
    return Currency(code: last)
  }

  /// The words of a row of one or two cells, or of three where a currency is the last.
  private func words(_ row: Int) -> [String] {
    guard Preamble.mayLabelAccount(table, row) else { return [] }
    let cells = table.filledColumns(row).map { table.cell(row, $0) }
    guard cells.allSatisfy({ $0.count <= 80 }) else { return [] }
    return cells.flatMap { table.text($0).split { " :#(),-".contains($0) }.map(String.init) }
  }

  /// Whether the header comes again below a row, with nothing but lines of one or two cells between.
  private func isOverHeader(_ row: Int) -> Bool {
    var lines = 0
    for next in (row + 1)..<max(row + 1, table.rows.count) where !table.isBlank(next) {
      if HeaderRepeats.isRepeat(table, next, of: header) { return true }
      lines += 1
      guard lines <= Self.linesAboveHeader, Preamble.mayLabelAccount(table, next), !isRecord(next) else { return false }
    }
    return false
  }

  /// The words before the account that a line names.
  private static func label(_ table: TableRows, _ row: Int) -> String {
    let text = table.filledColumns(row).first.map { table.text(row, $0) } ?? ""
    return HeaderText.folded(String(text.prefix { $0 != ":" && !$0.isNumber }))
  }
}
