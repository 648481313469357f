import Banking
import Reconciliation

extension WorkbookPlan {
  /// The reconciling items of an outcome by the finding they come from.
  struct Adjustments {
    private(set) var byFinding: [String: [(partition: Int, item: ReconcilingItem)]] = [:]

    init(_ outcome: Outcome) {
      for (position, partition) in outcome.partitions.enumerated() {
        for item in partition.balances.items {
          guard let id = item.discrepancyID else { continue }
          byFinding[id, default: []].append((position, item))
        }
      }
    }
  }

  /// What a match adds to the bank's balance and to the book's.
  struct MatchAdjustment {
    var bank: Amount?
    var book: Amount?

    /// Whether its amounts differ and were let pass.
    var isTolerance = false
  }

  static func matchAdjustments(
    outcome: Outcome, items: Adjustments
  ) throws(WorkpaperError) -> [Int: MatchAdjustment] {
    var result: [Int: MatchAdjustment] = [:]
    for (position, match) in outcome.matches.enumerated() {
      for (_, item) in items.byFinding[match.id] ?? [] {
        var own = result[position] ?? MatchAdjustment()
        if item.side == .bank {
          own.bank = try total(own.bank, item.amount)
        } else {
          own.book = try total(own.book, item.amount)
        }
        own.isTolerance = item.category == .amountDifference
        result[position] = own
      }
    }
    return result
  }

  /// A row for each exception and each account it has records or reconciling items in, the gravest first, then the earliest due.
  static func exceptionRows(
    outcome: Outcome, partitions: PartitionIndex, items: Adjustments
  ) throws(WorkpaperError) -> [ExceptionRow] {
    var rows: [ExceptionRow] = []
    for (position, discrepancy) in outcome.discrepancies.enumerated() {
      var own: [Int: ExceptionRow] = [:]
      for (side, records) in [(Side.bank, discrepancy.bank), (.ledger, discrepancy.ledger)] {
        for record in records {
          let partition = partitions.position(of: record, in: discrepancy.partition)
          var row = own[partition] ?? ExceptionRow(position: position, partition: partition)
          if side == .bank {
            row.bankAmount = try total(row.bankAmount, record.amount)
          } else {
            row.ledgerAmount = try total(row.ledgerAmount, record.amount)
          }
          own[partition] = row
        }
      }
      for (partition, item) in items.byFinding[discrepancy.id] ?? [] {
        var row = own[partition] ?? ExceptionRow(position: position, partition: partition)
        if item.side == .bank {
          row.adjustsBank = try total(row.adjustsBank, item.amount)
        } else {
          row.adjustsBook = try total(row.adjustsBook, item.amount)
        }
        own[partition] = row
      }
      if own.isEmpty { own[0] = ExceptionRow(position: position, partition: 0) }
      var lines = own.values.sorted { $0.partition < $1.partition }
      let home = lines.firstIndex { $0.currency == discrepancy.difference?.currency }
      if let home { lines[home].difference = discrepancy.difference }
      rows += lines
    }
    let findings = outcome.discrepancies
    return rows.sorted { left, right in
      let (first, second) = (findings[left.position], findings[right.position])
      if first.severity != second.severity { return first.severity.rank < second.severity.rank }
      if first.due != second.due {
        guard let due = first.due else { return false }
        guard let other = second.due else { return true }
        return due < other
      }
      return (left.position, left.partition) < (right.position, right.partition)
    }
  }

  /// A running total that may not have begun.
  static func total(_ running: Amount?, _ amount: Amount) throws(WorkpaperError) -> Amount {
    guard let running else { return amount }
    do { return try running.adding(amount) } catch { throw .amount(error) }
  }
}
