import Banking
import Intake
import Reconciliation

/// The balances that one side's files state, drawn together: one opening and one closing for each account, however many files tell it.
struct StatementBalances {
  /// The balances by account and currency, in the order in which the files name them.
  private(set) var balances: [AccountBalances] = []

  /// Where the closing balance of one file is not the opening balance of the next: a statement between them may be missing.
  private(set) var notes: [String] = []

  private struct Part {
    let path: String
    let statement: Statement

    /// The day by which statements of one account are put in their order; those that name none come last.
    var startNumber: Int32 {
      let day = statement.records.lazy.map(\.date).min() ?? statement.opening?.date ?? statement.closing?.date
      return day?.daysSinceEpoch ?? .max
    }

    /// Whether it tells days that the next one tells too: then the next one opens in the middle of it.
    func overlaps(_ next: Part) -> Bool {
      // Lines that were joined to another file's are gone; the closing balance still stands on its day.
      guard let last = ([statement.closing?.date].compactMap(\.self) + statement.records.map(\.date)).max(),
        let opening = next.statement.opening?.date ?? next.statement.records.lazy.map(\.date).min()
      else { return false }
      return opening < last
    }
  }

  private struct Key: Hashable {
    let account: String?
    let currency: Currency
  }

  init(files: [InputFile]) {
    var order: [Key] = []
    var parts: [Key: [Part]] = [:]
    for file in files {
      for statement in file.statements {
        let key = Key(account: statement.account, currency: statement.currency)
        if parts[key] == nil { order.append(key) }
        parts[key, default: []].append(Part(path: file.path, statement: statement))
      }
    }
    for key in order { add(key, parts[key] ?? []) }
  }

  private mutating func add(_ key: Key, _ parts: [Part]) {
    // A file without lines and balances says nothing of either end.
    let parts = parts.filter { part in
      !part.statement.records.isEmpty || part.statement.opening != nil || part.statement.closing != nil
    }
    // Offsets keep the order of the files where days are equal: sorting alone does not promise it.
    let sorted = parts.enumerated().sorted { left, right in
      let days = (left.element.startNumber, right.element.startNumber)
      return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
    }.map(\.element)
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      guard let closing = earlier.statement.closing?.amount, let opening = later.statement.opening?.amount,
        closing != opening, !earlier.overlaps(later)
      else { continue }
      notes.append(
        "\(earlier.path) closes at \(closing.formatted) and \(later.path) opens at \(opening.formatted): "
          + "a statement between them may be missing")
    }
    balances.append(
      AccountBalances(
        account: key.account, currency: key.currency, opening: sorted.first?.statement.opening?.amount,
        closing: sorted.last?.statement.closing?.amount))
  }
}
