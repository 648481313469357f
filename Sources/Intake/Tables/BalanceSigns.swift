import Banking

/// The signs of amounts that bear none, taken from the running balance: it rises by what comes in and falls by what goes out.
struct BalanceSigns {
  let table: TableRows
  let columns: TableColumns
  let cells: MoneyCells
  let rule: SignRule
  /// The orders of day and month that the dates may have.
  let orders: [DateOrder]
  /// The opening balance of the only account, where it is stated.
  let opening: Int64?
  /// A card's balance may be what is owed on it, which rises by what goes out.
  let isOfCard: Bool

  /// The facts with signs with which each balance follows from the one before; nil where nothing in the rows is without a sign, or the
  /// balances do not say it, or say it in both orders of time. Rows that none of them proves stay open.
  func settled(_ facts: TableFacts) -> TableFacts? {
    guard let amount = columns.amount, columns.amountsByCurrency.isEmpty, mayLackSigns(amount) else { return nil }
    let places = facts.records.indices.filter { !facts.records[$0].isPending }
    let free = facts.records.map { lacksSign($0.row, amount) }
    guard places.contains(where: { free[$0] && facts.records[$0].balance != nil }) else { return nil }
    let walks = [BalanceArithmetic.Order.oldestFirst, .newestFirst].map { walk(facts, places, free, $0) }
    guard let best = chosen(walks, facts) else { return nil }
    guard isOfCard else { return best.facts }
    let signed = places.filter { free[$0] && !best.facts.records[$0].isOpen }
    let rising = signed.count { best.facts.records[$0].movement > 0 }
    guard rising * 2 != signed.count else { return nil }
    // Most of a card's lines are purchases, money out.
    return rising * 2 > signed.count ? BalanceCheck.owed(turned(best.facts, signed)) : best.facts
  }

  /// Whether amounts of the column may bear no sign of their own: under flags some may, elsewhere all do or none.
  private func mayLackSigns(_ amount: Int) -> Bool {
    guard let counted = cells.counts[amount], counted.debitMarks + counted.creditMarks == 0 else { return false }
    return rule.kind == .flagged || rule.kind == .signed && counted.negatives == 0 && counted.written == 0
  }

  private func lacksSign(_ row: Int, _ amount: Int) -> Bool {
    guard rule.kind == .flagged else { return true }
    return columns.direction(table, row) == .none
      && !(AmountText(table.bytes, table.cell(row, amount).range)?.hasSign ?? true)
  }

  private struct Walk {
    var order: BalanceArithmetic.Order
    var facts: TableFacts
    var holds = 0
    var steps = 0

    var isProof: Bool { holds > 0 && holds * 10 >= steps * 9 }
  }

  /// Goes through the rows in an order of time and gives each the sign with which its balance follows.
  private func walk(
    _ facts: TableFacts, _ places: [Int], _ free: [Bool], _ order: BalanceArithmetic.Order
  ) -> Walk {
    var walk = Walk(order: order, facts: facts)
    var last: [Int: Int64] = [:]
    if let opening { last[0] = opening }
    for place in order == .oldestFirst ? places : places.reversed() {
      let record = facts.records[place]
      let before = last[record.partition]
      last[record.partition] = record.balance
      if free[place] { walk.facts.records[place].isOpen = true }
      guard let before, let balance = record.balance else { continue }
      walk.steps += 1
      let (change, overflow) = balance.subtractingReportingOverflow(before)
      guard !overflow, free[place] ? change.magnitude == record.movement.magnitude : change == record.movement else {
        continue
      }
      walk.holds += 1
      walk.facts.records[place].movement = change
      walk.facts.records[place].isOpen = false
    }
    return walk
  }

  /// The walk that proves the signs: against the dates none does, and of two that fit the dates tell which.
  private func chosen(_ walks: [Walk], _ facts: TableFacts) -> Walk? {
    let records = facts.records.filter { !$0.isPending }
    let directions = facts.partitions.count == 1 ? orders.map { BalanceBefore.direction(records, $0) } : []
    let proven = walks.filter { walk in
      walk.isProof && directions.allSatisfy { $0 == nil || $0 == walk.order }
    }
    guard let most = proven.map(\.holds).max() else { return nil }
    let best = proven.filter { $0.holds == most }
    guard best.count == 1, let walk = best.first else { return nil }
    // One step proves the order only with the dates, or with a balance that is stated before it.
    let isDated = !directions.isEmpty && directions.allSatisfy { $0 == walk.order }
    return walk.holds > 1 || isDated || opening != nil ? walk : nil
  }

  private func turned(_ facts: TableFacts, _ places: [Int]) -> TableFacts {
    var result = facts
    for place in places { result.records[place].movement = 0 &- result.records[place].movement }
    return result
  }
}
