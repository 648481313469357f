import Banking

/// What the lines above a table's header say of the account.
struct Preamble: Sendable {
  /// The account as they name it.
  var account: String?
  var currency: Currency?
  /// A stated balance's text and its row.
  var opening: Stated?
  var closing: Stated?
  /// A balance of the day of the export, which need not be the end of the records.
  var current: Stated?
  /// Of these the one that is booked, not the one that may be spent.
  var ledger: Stated?
  /// Every date in them, for the order of day and month and the period.
  var dates: [DateText] = []
  /// A period that they name by months: "October 2026".
  var period: ClosedRange<Day>?
  /// The later date of a cell that names two: "Activity from 10/01/2026 to 10/31/2026".
  var spanEnd: DateText?
  /// Words that speak of a card.
  var speaksOfCard = false

  /// An amount in the preamble.
  struct Stated: Sendable {
    var row: Int
    var cell: TableRows.Cell
    var date: DateText?
    /// The same cell says of which day it is.
    var isDated = false
  }

  /// Reads the rows above a table.
  init(_ table: TableRows, rows: Range<Int>) {
    for row in rows where !table.isBlank(row) { read(table, row) }
    readSummaries(table, rows)
    closeByLedger(table, rows)
  }

  /// The account that a row alone names, by a label before it: "Account Number: 222", "Account,222", "Account 222".
  static func labelledAccount(_ table: TableRows, _ row: Int) -> String? {
    guard mayLabelAccount(table, row) else { return nil }
    let columns = table.filledColumns(row)
    guard let first = columns.first, table.cell(row, first).count <= 80 else { return nil }
    let text = table.text(row, first)
    if columns.count >= 2 {
      // Beside the name of an account may stand what it holds.
      let value = AmountText(table.bytes, table.cell(row, columns[1]).range)
      guard accountLabels.contains(HeaderText.folded(text)), !(value?.hasSeparator ?? false) else { return nil }
      return accountNumber(table.text(row, columns[1])) ?? endingAccount("account " + table.text(row, columns[1]))
    }
    if let colon = text.firstIndex(of: ":") {
      guard accountLabels.contains(HeaderText.folded(String(text[..<colon]))) else { return nil }
      return accountNumber(String(text[text.index(after: colon)...])) ?? endingAccount(text)
    }
    let words = text.split(separator: " ")
    guard words.count > 1, let last = words.last, last.utf8.filter(ASCII.isDigit).count >= 3, !isYear(last),
      accountLabels.contains(HeaderText.folded(words.dropLast().joined(separator: " ")))
    else { return nil }
    return accountNumber(String(last))
  }

  /// The currency that a row alone names, by a label before it: "Currency: EUR", "Currency,EUR".
  static func labelledCurrency(_ table: TableRows, _ row: Int) -> Currency? {
    let words = table.filledColumns(row).map { table.text(row, $0) }.joined(separator: ":").split(separator: ":")
    guard words.count == 2, words[0].utf8.count <= 40, currencyLabels.contains(HeaderText.folded(String(words[0])))
    else { return nil }
    return Currency(code: words[1].filter { !$0.isWhitespace })
  }

  /// Whether a row has one or two filled cells, as a label with its account has, or a currency's code as a third: "Account,222,EUR".
  static func mayLabelAccount(_ table: TableRows, _ row: Int) -> Bool {
    var filled = 0
    for column in 0..<table.rows[row].count {
      let cell = table.cell(row, column)
      if cell.isEmpty { continue }
      filled += 1
      if filled > 3 || filled == 3 && (cell.count != 3 || Currency(code: table.text(cell)) == nil) { return false }
    }
    return filled > 0
  }

  /// "Account Details 2026" names no account.
  static func isYear(_ word: Substring) -> Bool {
    word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.utf8.allSatisfy(ASCII.isDigit)
  }

  private mutating func read(_ table: TableRows, _ row: Int) {
    let columns = table.filledColumns(row)
    var index = 0
    while index < columns.count {
      let cell = table.cell(row, columns[index])
      collectDates(table, cell)
      let text = table.text(cell)
      if period == nil { period = PeriodText.range(text) }
      if HeaderText.folded(text).contains("card") { speaksOfCard = true }
      // "Account: 1234" in one cell, or the label in one and what it says in the next.
      if let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex,
        !text[text.index(after: colon)...].allSatisfy({ $0 == " " })
      {
        let value = String(text[text.index(after: colon)...])
        // A comma without quotes would have cut the amount short.
        let amount = columns.count == 1 ? Self.amount(in: table, cell, behind: value) : nil
        let label = HeaderText.folded(String(text[..<colon]))
        take(label, value, table, row, amount)
        if ledger == nil, label == "ledger balance" { ledger = Self.datedBalance(table, row, columns[index]) }
      } else if index + 1 < columns.count {
        let next = table.cell(row, columns[index + 1])
        let label = HeaderText.folded(text)
        let amountCell = columns[(index + 1)...].map { table.cell(row, $0) }.first {
          AmountText(table.bytes, $0.range) != nil && DateText(table.bytes, $0.range) == nil
        }
        take(label, table.text(next), table, row, amountCell)
      }
      if account == nil { account = Self.endingAccount(text) }
      index += 1
    }
    // A comma before the year divides a title in two.
    if period == nil, columns.count == 2 {
      period = PeriodText.range(columns.map { table.text(row, $0) }.joined(separator: " "))
    }
    readUnlabelled(table, row, columns)
    readSentence(table, row, columns)
    readMasked(table, row, columns)
    if account == nil { account = Self.labelledAccount(table, row) ?? Self.accountInParts(table, columns, row) }
    if currency == nil, columns.count == 3, Self.labelledAccount(table, row) != nil {
      currency = Currency(code: table.text(row, columns[2]))
    }
  }

  /// The amount that all of a cell behind its label is: "Opening balance: 100.00".
  private static func amount(in table: TableRows, _ cell: TableRows.Cell, behind value: String) -> TableRows.Cell? {
    let count = value.drop { $0 == " " }.utf8.count
    let part = TableRows.Cell(start: cell.range.upperBound - count, count: count, kind: .text)
    return AmountText(table.bytes, part.range) != nil && DateText(table.bytes, part.range) == nil ? part : nil
  }

  private mutating func take(
    _ label: String, _ value: String, _ table: TableRows, _ row: Int, _ amountCell: TableRows.Cell?
  ) {
    if account == nil, Self.accountLabels.contains(label), let found = Self.accountNumber(value) { account = found }
    if currency == nil, Self.currencyLabels.contains(label) {
      currency = Currency(code: value.filter { !$0.isWhitespace })
    }
    guard let cell = amountCell else { return }
    let stated = Stated(row: row, cell: cell, date: dateInRow(table, row))
    switch RowWords.kind(label) {
    case .opening where opening == nil: opening = stated
    case .closing where closing == nil: closing = stated
    case .balance where current == nil: current = stated
    default: break
    }
    if ledger == nil, label.hasPrefix("ledger balance") || label.hasPrefix("current ledger balance") { ledger = stated }
    if currency == nil, opening?.row == row || closing?.row == row || current?.row == row {
      let written = AmountText(table.bytes, cell.range)?.currency?.code
      currency = codeInRow(table, row) ?? written.flatMap(Currency.init(code:))
    }
  }

  private func dateInRow(_ table: TableRows, _ row: Int) -> DateText? {
    for column in table.filledColumns(row) {
      let cell = table.cell(row, column)
      if let date = DateText(table.bytes, cell.range) { return date }
      if let date = Self.dates(in: table.text(cell)).last { return date }
    }
    return nil
  }

  private func codeInRow(_ table: TableRows, _ row: Int) -> Currency? {
    for column in table.filledColumns(row) where table.cell(row, column).count == 3 {
      if let found = Currency(code: table.text(row, column)) { return found }
    }
    return nil
  }

  /// A row without labels that begins with an account and holds its period and one amount with its currency: the balance of its last date.
  private mutating func readUnlabelled(_ table: TableRows, _ row: Int, _ columns: [Int]) {
    guard let first = columns.first, columns.count >= 3 else { return }
    if let line = AccountLine(table, row) {
      if account == nil { account = line.account }
      if opening == nil { opening = Stated(row: row, cell: line.opening, date: line.from) }
      if closing == nil { closing = Stated(row: row, cell: line.closing, date: line.to) }
      return
    }
    let lead = table.text(row, first)
    guard lead.utf8.count >= 8, lead.utf8.filter({ $0 >= 48 && $0 <= 57 }).count >= 8, DateText(text: lead) == nil,
      let number = Self.accountNumber(lead)
    else { return }
    let stated = columns.filter { column in
      let cell = table.cell(row, column)
      guard let amount = AmountText(table.bytes, cell.range) else { return false }
      return amount.currency != nil && amount.hasSeparator
    }
    let days = columns.compactMap { DateText(table.bytes, table.cell(row, $0).range) }
    guard stated.count == 1, let column = stated.first, !days.isEmpty else { return }
    if account == nil { account = number }
    if closing == nil { closing = Stated(row: row, cell: table.cell(row, column), date: days.last) }
  }

  private mutating func collectDates(_ table: TableRows, _ cell: TableRows.Cell) {
    guard cell.count <= 200, dates.count < 64 else { return }
    if let date = DateText(table.bytes, cell.range) {
      dates.append(date)
    } else {
      let found = Self.dates(in: table.text(cell))
      dates += found
      if spanEnd == nil, found.count == 2 { spanEnd = found[1] }
    }
  }

  /// Dates inside a text: "Activity from 10/01/2026 to 10/31/2026".
  static func dates(in text: String) -> [DateText] {
    text.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "," || $0 == ";" }.compactMap { word in
      guard word.utf8.count >= 6, word.utf8.contains(where: { $0 >= 48 && $0 <= 57 }) else { return nil }
      return DateText(text: String(word.last == "." ? word.dropLast() : word))
    }
  }

  /// The account in a text: all of it where it is a number, else the last word with four digits or more.
  static func accountNumber(_ text: String) -> String? {
    let trimmed = String(text.drop { $0 == " " || $0 == "\"" }.prefix(80))
    var end = trimmed[...]
    while let last = end.last, last == " " || last == "\"" { end.removeLast() }
    let value = String(end)
    func digits(_ text: some StringProtocol) -> Int { text.utf8.filter { $0 >= 48 && $0 <= 57 }.count }
    guard !value.isEmpty else { return nil }
    let isNumber = value.utf8.allSatisfy { byte in
      byte >= 48 && byte <= 57 || byte == 32 || byte == 45 || byte == 42 || byte == 46 || byte == 47 || byte | 32 == 120
    }
    if isNumber, digits(value) >= 3 { return value }
    // An IBAN may be written in groups of four, and what kind of account it is behind a stroke.
    let head = value.prefix { $0 != "/" }
    if IBANForm.matches(head), digits(head) >= 12 { return head.filter { $0 != " " } }
    let words = value.split { $0 == " " || $0 == "(" || $0 == ")" || $0 == ":" }
    return words.last { digits($0) >= 4 && digits($0) * 2 >= $0.utf8.count }.map(String.init)
  }

  /// The last digits in a title: "Operating account ending in 6642", "Business Checking ...6642", "Account x6642".
  ///
  /// - Parameter isPlain: Whether digits at the end count without a mask or a word before them, unless they are a year.
  static func endingAccount(_ text: String, isPlain allowsPlain: Bool = false) -> String? {
    let words = text.prefix(200).split { $0 == " " || $0 == "(" || $0 == ")" || $0 == "," || $0 == ":" }
    let folded = words.map { $0.lowercased() }
    guard folded.contains(where: ["account", "acct", "checking", "savings", "konto"].contains) else { return nil }
    for (place, word) in words.enumerated() {
      let digits = word.utf8.filter { $0 >= 48 && $0 <= 57 }.count
      guard (3...20).contains(digits) else { continue }
      let mask = word.prefix { !$0.isNumber }
      let isMasked = !mask.isEmpty && mask.allSatisfy { "xX*.#…-".contains($0) }
      let isPlain = digits == word.utf8.count
      let before = place > 0 ? folded[place - 1] : ""
      let isEnding = before == "ending" || before == "in" && place > 1 && folded[place - 2] == "ending"
      let isAtEnd = allowsPlain && digits >= 4 && place == words.count - 1 && !isYear(word)
      if isMasked && digits + mask.utf8.count >= word.utf8.count || isPlain && (isEnding || isAtEnd) {
        return String(word)
      }
    }
    return nil
  }

  static let accountLabels: Set<String> = [
    "account", "account number", "account no", "account #", "acct", "acct number", "account details for",
    "account name", "iban",
    "account id", "account number name", "account nickname", "card number", "card no", "account details", "accounts",
    "bank account",
    "konto", "kontonummer", "iban konto", "konto iban", "kontonummer iban", "rekening", "rekeningnummer", "compte",
    "numero de compte",
    "compte n", "cuenta", "numero de cuenta", "conto", "numero conto", "conta", "numero da conta", "cislo uctu", "ucet",
    "rachunek",
    "numer rachunku", "nr rachunku", "szamlaszam", "tilinumero", "tili", "girokonto", "tagesgeldkonto", "kreditkarte",
    "account summary for",
    "checking", "savings", "account information", "account selected", "cuenta corriente", "depotkonto",
  ]

  private static let currencyLabels: Set<String> = [
    "currency", "account currency", "ccy", "wahrung", "waehrung", "devise", "moneda", "divisa", "valuta", "munt",
    "mena", "waluta", "moeda",
    "kontowahrung", "currency code", "valutakode",
  ]
}
