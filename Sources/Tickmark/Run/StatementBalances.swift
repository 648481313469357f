import Banking
import Intake
import Reconciliation

/// The balances that one side's files state, drawn together: one opening and one closing for each account, however many files tell it.
struct StatementBalances {
  /// The balances by account and currency, in the order in which the files name them.
  private(set) var balances: [AccountBalances] = []

  /// Where the closing balance of one file is not the opening balance of the next: a statement between them may be missing. And which files tell
  /// several accounts without naming them.
  private(set) var notes: [String] = []

  /// - Throws: ``AmountError/overflow`` where the balances of several accounts do not fit together.
  init(files: [InputFile]) throws(AmountError) {
    var order: [AccountKey] = []
    var parts: [AccountKey: [StatementPart]] = [:]
    for file in files {
      for statement in file.statements {
        let key = statement.key
        if parts[key] == nil { order.append(key) }
        parts[key, default: []].append(StatementPart(path: file.path, statement: statement))
      }
    }
    for key in order { try add(key, parts[key] ?? []) }
  }

  private mutating func add(_ key: AccountKey, _ parts: [StatementPart]) throws(AmountError) {
    let name = parts.first?.statement.account
    // A file without lines and balances says nothing of either end.
    let telling = parts.filter(\.isTelling)
    // Of those that begin on one day the ones with an opening balance come first: one that lies in another is told without, perhaps. Offsets
    // keep the order of the files where all is equal: sorting alone does not promise it.
    let sorted = telling.enumerated().sorted { left, right in
      func place(_ part: StatementPart, _ offset: Int) -> (Int32, Int, Int) {
        (part.startNumber, part.statement.opening == nil ? 1 : 0, offset)
      }
      return place(left.element, left.offset) < place(right.element, right.offset)
    }.map(\.element)
    let accounts = key.number == nil ? StatementPart.accounts(of: sorted) : [sorted]
    var known: [Ends] = []
    for account in accounts { known.append(ends(of: account)) }
    // An empty statement may say how far it goes.
    let covered = accounts.count > 1 ? accounts.compactMap { Self.coveredTo($0) }.min() : Self.coveredTo(parts)
    if accounts.count > 1 {
      let paths = accounts.map { $0.map(\.path).joined(separator: " with ") }
      notes.append(
        "\(paths.joined(separator: ", ")): these statements name no account and tell \(accounts.count), since the balances of one leave no "
          + "room for the other's lines; they are reconciled as one, with the sum of their balances: reconcile each in a run of its own"
      )
    }
    balances.append(
      AccountBalances(
        account: name, currency: key.currency, opening: try Self.sum(known.map(\.opening)),
        closing: try Self.sum(known.map(\.closing)), coveredTo: covered))
  }

  /// Both ends of what is told of one account.
  private struct Ends {
    var opening: Amount?
    var closing: Amount?
  }

  /// The first opening and the last closing balance of one account.
  private mutating func ends(of parts: [StatementPart]) -> Ends {
    guard var reached = parts.first else { return Ends() }
    for part in parts.dropFirst() {
      if let closing = reached.statement.closing?.amount, let opening = part.statement.opening?.amount,
        closing != opening, !reached.overlaps(part)
      {
        notes.append(
          "\(reached.path) closes at \(closing.formatted) and \(part.path) opens at \(opening.formatted): "
            + "a statement between them may be missing")
      }
      // One that lies within another ends before it does.
      let isAsFar = part.endNumber == reached.endNumber && part.statement.closing != nil
      if part.endNumber > reached.endNumber || isAsFar { reached = part }
    }
    return Ends(opening: parts.first?.statement.opening?.amount, closing: reached.statement.closing?.amount)
  }

  /// The day to which the statements of one account say that they go; nil where a later line stands in one that does not say it.
  private static func coveredTo(_ parts: [StatementPart]) -> Day? {
    guard let day = parts.compactMap(\.statement.coveredTo).max() else { return nil }
    return parts.contains { $0.days.map { $0.upperBound > day } ?? false } ? nil : day
  }

  /// The sum of the balances of several accounts; nil where one of them is not known.
  private static func sum(_ amounts: [Amount?]) throws(AmountError) -> Amount? {
    let known = amounts.compactMap(\.self)
    guard known.count == amounts.count, let first = known.first else { return nil }
    return try Amount.sum(of: known, in: first.currency)
  }
}
