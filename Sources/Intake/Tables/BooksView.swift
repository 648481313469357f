import Banking

/// Whether a table's debits and credits are those of a company's own books, where a debit of cash is money in, or a bank's, where it is money
/// out.
struct BooksView {
  let table: TableRows
  let header: HeaderRecognition
  let columns: TableColumns
  let side: Side
  /// The side was given, not told by the table's shape.
  let sideIsStated: Bool

  /// Why the debits are money in; nil where they are money out. `isSaid` is false where only the table being a ledger speaks for it.
  func reason(_ rows: [Int]) -> (text: String, isSaid: Bool)? {
    // Whatever else stands beside them, a payment is money out and a deposit money in: only debits and credits have two views.
    guard (columns.debits + columns.credits).allSatisfy({ Self.isOfTwoViews(header.folded[$0]) }) else { return nil }
    // A bank has documents and batches too, and its debits are money out.
    if side == .bank, sideIsStated { return nil }
    let word = header.names.first { name in
      let folded = HeaderText.folded(name)
      return Self.words.contains(folded) || side == .ledger && Self.wordsOfLedgers.contains(folded)
    }
    if let word {
      return ("'\(word)' makes this a general ledger: its debits are money in, its credits money out", true)
    }
    guard side == .ledger else { return nil }
    switch typesSpeakForBooks(rows) {
    case true?: return ("by the types of its rows debits are money in, credits money out", true)
    case false?: return nil
    case nil: return ("in a company's books a debit of cash is money in; nothing else in the table says so", false)
    }
  }

  /// What types that say payment or receipt say of the columns that their amounts stand in; nil where they say nothing or contradict each
  /// other.
  private func typesSpeakForBooks(_ rows: [Int]) -> Bool? {
    guard let type = columns.type else { return nil }
    var meaning = FlagMeaning()
    meaning.payments = .debit
    var books = 0
    var bank = 0
    for row in rows.prefix(1_500) {
      let mark = FlagCell.mark(table, table.cell(row, type), meaning)
      let isDebit = columns.debits.contains { holdsAmount(row, $0) }
      guard mark != .none, isDebit != columns.credits.contains(where: { holdsAmount(row, $0) }) else { continue }
      if (mark == .debit) == isDebit { bank += 1 } else { books += 1 }
    }
    return books > 0 && bank == 0 ? true : bank > 0 && books == 0 ? false : nil
  }

  private func holdsAmount(_ row: Int, _ column: Int) -> Bool {
    (AmountText(table.bytes, table.cell(row, column).range)?.digits ?? 0) != 0
  }

  /// Debits and credits, and no other word of the direction beside them.
  static func isOfTwoViews(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    return words.contains(where: sides.contains) && !words.contains(where: directions.contains)
  }

  /// Whether a header stands in general ledgers alone.
  static func isOfBooks(_ folded: String) -> Bool { words.contains(folded) }

  private static let sides: Set<Substring> = [
    "debit", "debits", "credit", "credits", "dr", "cr", "soll", "haben", "debet", "debe", "haber", "dare", "avere",
    "debito", "credito", "kredit",
  ]
  private static let directions: Set<Substring> = [
    "withdrawal", "withdrawals", "deposit", "deposits", "paid", "payment", "payments", "received", "receipt",
    "receipts", "out", "in", "check", "checks", "sent", "outgoing", "incoming",
  ]

  /// Headers that only books have: splits, journals.
  private static let words: Set<String> = [
    "split", "split account", "journal", "journal no", "journal number", "gl account", "je", "je number",
    "journal entry", "general ledger account", "contra account", "offset account", "posting period", "subsidiary",
    "trans type gl", "jnl", "jrnl", "vch type", "vch no", "voucher type", "distribution account", "module",
  ]
  /// Headers that books have more often than banks.
  private static let wordsOfLedgers: Set<String> = ["document number", "batch"]
}
