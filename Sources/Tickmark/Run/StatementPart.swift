import Banking
import Intake

/// One file's statement among those of an account.
struct StatementPart {
  let path: String
  let statement: Statement

  /// The days of its lines, with those that stand in another file too; nil where it has none.
  let days: ClosedRange<Day>?

  init(path: String, statement: Statement) {
    self.path = path
    self.statement = statement
    let dates = statement.records.indices.lazy.map { statement.records[$0].date }
    let ends = [dates.min(), dates.max(), statement.joined?.lowerBound, statement.joined?.upperBound].compactMap(\.self)
    if let first = ends.min(), let last = ends.max() { days = first...last } else { days = nil }
  }

  /// Whether it says anything of its account.
  var isTelling: Bool { days != nil || statement.opening != nil || statement.closing != nil }

  /// The day by which statements of one account are put in their order; those that name none come last.
  var startNumber: Int32 {
    (days?.lowerBound ?? statement.opening?.date ?? statement.closing?.date)?.daysSinceEpoch ?? .max
  }

  /// The last day that it tells of.
  var last: Day? { [statement.closing?.date, days?.upperBound].compactMap(\.self).max() }

  /// The same as a number; one that names no day comes last.
  var endNumber: Int32 { last?.daysSinceEpoch ?? .max }

  /// Whether it tells days that the next one tells too: then the next one opens in the middle of it.
  func overlaps(_ next: StatementPart) -> Bool {
    guard let last, let opening = next.statement.opening?.date ?? next.days?.lowerBound else { return false }
    return opening < last || sharesLines(with: next)
  }

  /// Whether lines of one of the two were joined to the other's.
  private func sharesLines(with other: StatementPart) -> Bool {
    guard let days, let others = other.days, days.overlaps(others) else { return false }
    return [statement.joined, other.statement.joined].contains { joined in
      joined.map { $0.overlaps(days) && $0.overlaps(others) } ?? false
    }
  }
}

extension StatementPart {
  /// Statements without an account, in order, by the accounts that they tell: apart only where balances prove that they cannot be one.
  static func accounts(of parts: [StatementPart]) -> [[StatementPart]] {
    var accounts: [[StatementPart]] = []
    for part in parts {
      let open = accounts.indices.filter { account in !accounts[account].contains { $0.isApart(from: part) } }
      if let place = open.first(where: { accounts[$0].contains { $0.continues(part) } }) ?? open.first {
        accounts[place].append(part)
      } else {
        accounts.append([part])
      }
    }
    return accounts
  }

  /// Whether the two cannot be of one account: the balances of one prove that nothing is missing between its first and its last line, and the other's
  /// lines there do not net to nothing.
  private func isApart(from other: StatementPart) -> Bool {
    if continues(other) || sharesLines(with: other) { return false }
    return leavesNoRoom(for: other) || other.leavesNoRoom(for: self)
  }

  /// Whether one of the two closes at the balance that the other opens at.
  private func continues(_ other: StatementPart) -> Bool {
    func follows(_ first: StatementPart, _ next: StatementPart) -> Bool {
      guard let closing = first.statement.closing?.amount else { return false }
      return closing == next.statement.opening?.amount
    }
    return follows(self, other) || follows(other, self)
  }

  private func leavesNoRoom(for other: StatementPart) -> Bool {
    guard case .proves = statement.proof, let days else { return false }
    var moved: Int64 = 0
    for record in other.statement.records where record.date > days.lowerBound && record.date < days.upperBound {
      moved &+= record.amount.minorUnits
    }
    return moved != 0
  }
}
