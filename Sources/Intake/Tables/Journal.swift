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
    guard let date = columns.date, !columns.debits.isEmpty, !columns.credits.isEmpty, let account = accountColumn else {
      return nil
    }
    var all: Set<String> = []
    var entry: (sum: Int64, accounts: Set<String>) = (0, [])
    var dateCell: TableRows.Cell?
    var firstEnd: Int?
    var last: Int?
    for row in rows.prefix(Self.sampleLimit) {
      guard let sum = movement(row) else { continue }
      let cell = table.cell(row, date)
      if let dateCell, !cell.isEmpty, !table.areSame(cell, dateCell) {
        guard entry.sum == 0, entry.accounts.count > 1 else { return nil }
        firstEnd = firstEnd ?? last
        entry = (0, [])
      }
      if !cell.isEmpty { dateCell = cell }
      entry.sum = entry.sum &+ sum
      entry.accounts.insert(table.text(row, account))
      all.insert(table.text(row, account))
      last = row
    }
    // The sample may end in the midst of an entry.
    let isWhole = rows.count > Self.sampleLimit || entry.sum == 0 && entry.accounts.count > 1
    return isWhole && all.count >= Self.leastAccounts ? firstEnd ?? last : nil
  }

  /// The column that names the account of each line, whatever else was made of it.
  private var accountColumn: Int? {
    if let known = columns.account { return known }
    return header.folded.indices.first { HeaderSynonyms.meaning(header.folded[$0])?.role == .account }
  }

  /// Debits less credits of a row; nil where it has neither.
  private func movement(_ row: Int) -> Int64? {
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
