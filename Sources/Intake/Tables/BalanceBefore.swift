import Banking

/// Running balances that stand before the movement of their row, as some Dutch banks write them.
///
/// By arithmetic alone a balance before each row, the oldest row first, is a balance after each row with all signs turned and the newest
/// row first. The dates tell the two apart: they run down the file one way.
enum BalanceBefore {
  /// The facts with the balance after each row, where only so they follow in the order of the dates; nil where they do not stand before.
  ///
  /// - Parameters:
  ///   - orders: The orders of day and month that the dates may have: all must show the same.
  ///   - trustsSigns: Rows of one day tell nothing; then the signs as written count, as in a table without a header they are all there is.
  static func settled(_ facts: TableFacts, orders: [DateOrder], trustsSigns: Bool) -> TableFacts? {
    guard facts.records.contains(where: { $0.movement < 0 }), facts.records.contains(where: { $0.movement > 0 }) else {
      return nil
    }
    var total = (holds: 0, steps: 0)
    for records in facts.booked() {
      let after = BalanceArithmetic.test(
        amounts: records.lazy.map { $0.movement }, balances: records.lazy.map(\.balance))
      guard !after.isProof(minimumSteps: 1) else { return nil }
      let turned = BalanceArithmetic.test(
        amounts: records.lazy.map { 0 &- $0.movement }, balances: records.lazy.map(\.balance))
      guard turned.steps > 0 else { continue }
      let expected: BalanceArithmetic.Order = turned.order == .newestFirst ? .oldestFirst : .newestFirst
      let isOneDay = records.allSatisfy { $0.date == records[0].date }
      guard isOneDay ? trustsSigns : orders.allSatisfy({ direction(records, $0) == expected }) else { return nil }
      total.holds += turned.holds
      total.steps += turned.steps
    }
    guard total.steps >= 2, total.holds * 10 >= total.steps * 9 else { return nil }
    var result = facts
    for index in result.records.indices {
      let record = result.records[index]
      result.records[index].balance = record.balance.map { $0 &+ record.movement }
    }
    return result
  }

  /// Which way the dates run; nil where they stand still or jump.
  static func direction(_ records: [RowFacts], _ order: DateOrder) -> BalanceArithmetic.Order? {
    BalanceArithmetic.Order(days: records.compactMap { $0.date?.day(order) })
  }
}
