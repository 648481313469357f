import Banking

/// A journal of all accounts: entries whose debits equal their credits, each over several accounts. It is the register of none of them.
struct Journal {
  let table: TableRows
  let header: HeaderRecognition
  let columns: TableColumns
  let cells: MoneyCells
  let currency: Currency

  /// Two accounts whose only movements are transfers between them balance as well.
  private static let leastAccounts = 3
  /// Rows that show what the table is.
  private static let sampleLimit = 1_500

  /// The row in which the first entry ends; nil for any other table.
  func firstEntry(_ rows: [Int]) -> Int? {
    guard let date = columns.date, columns.amount != nil || !columns.debits.isEmpty && !columns.credits.isEmpty,
      let account = accountColumn
    else { return nil }
    // The lines of an entry share its number, or in a journal without numbers its day; they need not repeat either.
    let keys = [date] + columns.references
    var all: Set<String> = []
    var entry = Entry()
    var last: [TableRows.Cell] = []
    var end: (first: Int?, row: Int?) = (nil, nil)
    for row in rows.prefix(Self.sampleLimit) {
      guard let sum = movement(row) else { continue }
      let cells = keys.map { table.cell(row, $0) }
      let isNew = zip(cells, last).contains { !$0.isEmpty && !table.areSame($0, $1) }
      if isNew {
        guard entry.balances else { return nil }
        end.first = end.first ?? end.row
        entry = Entry()
      }
      last = last.isEmpty || isNew ? cells : zip(cells, last).map { $0.isEmpty ? $1 : $0 }
      entry.sum = entry.sum &+ sum
      entry.accounts.insert(table.text(row, account))
      all.insert(table.text(row, account))
      end.row = row
    }
    // The sample may end in the midst of an entry.
    let isWhole = rows.count > Self.sampleLimit || entry.balances
    guard isWhole, all.count >= Self.leastAccounts else { return nil }
    // Days that balance are those of transfers as well, between a bank's accounts with numbers.
    guard !columns.references.isEmpty || all.allSatisfy({ $0.contains(where: \.isLetter) }) else { return nil }
    return end.first ?? end.row
  }

  private struct Entry {
    var sum: Int64 = 0
    var accounts: Set<String> = []
    var balances: Bool { sum == 0 && accounts.count > 1 }
  }

  /// The column that names the account of each line, whatever else was made of it.
  private var accountColumn: Int? {
    if let known = columns.account { return known }
    return header.folded.indices.first { HeaderSynonyms.meaning(header.folded[$0])?.role == .account }
  }

  /// Debits less credits of a row, or its signed amount; nil where it has none.
  private func movement(_ row: Int) -> Int64? {
    if let amount = columns.amount { return (try? cells.read(table, row, amount, currency))?.value }
    var sum: Int64?
    for (column, isDebit) in columns.sides {
      guard let value = (try? cells.read(table, row, column, currency))?.value else { continue }
      sum = (sum ?? 0) &+ (isDebit ? value : 0 &- value)
    }
    return sum
  }

  /// What is said of a journal.
  static func refusal(path: String, place: String) -> IntakeError {
    IntakeError(
      path: path, place: place, expected: "the register of one account",
      found: "a journal: each entry has lines of several accounts, and debits that equal its credits",
      remedy: "export the register, or the transactions, of the bank account alone")
  }
}
