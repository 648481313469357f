/// What the running balance says of the signs of a whole table.
enum BalanceCheck {
  /// The facts with all movements turned, where only so each balance follows from the one before; nil where they stand.
  ///
  /// - Parameter minimumSteps: How many balances must follow: few where nothing else tells the signs, more the surer they are.
  static func turned(_ facts: TableFacts, minimumSteps: Int) -> TableFacts? {
    let straight = test(facts, turned: false)
    guard straight.steps >= minimumSteps, !straight.isProof(minimumSteps: 1) else { return nil }
    let opposite = test(facts, turned: true)
    guard opposite.isProof(minimumSteps: minimumSteps), opposite.holds > straight.holds else { return nil }
    return turned(facts)
  }

  /// The same for debits and credits of two rows, which have one balance to compare: it counts where it follows in the order of the dates.
  /// Balances that stand before each row would follow against it.
  static func turned(_ facts: TableFacts, byDates orders: [DateOrder]) -> TableFacts? {
    guard let result = turned(facts, minimumSteps: 1), facts.partitions.count == 1,
      test(facts, turned: false).holds == 0
    else { return nil }
    let booked = facts.records.filter { !$0.isPending }
    let test = test(facts, turned: true)
    return orders.allSatisfy { BalanceBefore.direction(booked, $0) == test.order } ? result : nil
  }

  /// The facts with the rows whose types leave their direction open as only so each balance follows from the one before; nil where that
  /// settles none.
  ///
  /// - Parameter opening: The opening balance of the only account, where it is stated.
  static func settlingOpen(_ facts: TableFacts, opening: Int64?) -> TableFacts? {
    guard facts.records.contains(where: { $0.isOpen && $0.balance != nil }) else { return nil }
    let places = facts.records.indices.filter { !facts.records[$0].isPending }
    for order in [places, places.reversed()] {
      var result = facts
      var last: [Int: Int64] = [:]
      if let opening { last[0] = opening }
      var known = 0
      var settled = 0
      for place in order {
        let record = result.records[place]
        let before = last[record.partition]
        last[record.partition] = record.balance
        guard let before, let balance = record.balance else { continue }
        let (change, overflow) = balance.subtractingReportingOverflow(before)
        guard !overflow else { continue }
        if !record.isOpen {
          if change == record.movement { known += 1 }
        } else if change.magnitude == record.movement.magnitude {
          result.records[place].movement = change
          result.records[place].isOpen = false
          settled += 1
        }
      }
      if known > 0, settled > 0, confirms(result) { return result }
    }
    return nil
  }

  /// The same where no row has a balance, or one row alone that there is: only turned do the movements lead from the opening to the closing
  /// balance that are stated.
  static func turned(_ facts: TableFacts, between ends: StatedEnds) -> TableFacts? {
    guard facts.partitions.count == 1, let opening = ends.opening,
      facts.records.count == 1 || !facts.records.contains(where: { $0.balance != nil }),
      let closing = facts.records.first?.balance ?? ends.closing
    else { return nil }
    let sum = facts.records.reduce(Int64(0)) { $0 &+ ($1.isPending ? 0 : $1.movement) }
    guard sum != 0, opening &+ sum != closing, opening &- sum == closing else { return nil }
    return turned(facts)
  }

  /// The facts with balances that are what is owed.
  static func owed(_ facts: TableFacts) -> TableFacts {
    var result = facts
    result.areOwed = true
    for index in result.records.indices {
      result.records[index].balance = result.records[index].balance.map { 0 &- $0 }
    }
    for index in result.balances.indices { result.balances[index].value = 0 &- result.balances[index].value }
    return result
  }

  private static func turned(_ facts: TableFacts) -> TableFacts {
    var result = facts
    for index in result.records.indices { result.records[index].movement = 0 &- result.records[index].movement }
    return result
  }

  /// Whether the balances prove the signs as they are.
  static func confirms(_ facts: TableFacts) -> Bool { test(facts, turned: false).isProof(minimumSteps: 1) }

  private static func test(_ facts: TableFacts, turned: Bool) -> BalanceArithmetic {
    var total = BalanceArithmetic(order: .oldestFirst, holds: 0, steps: 0)
    guard facts.records.contains(where: { $0.balance != nil }) else { return total }
    for records in facts.booked() {
      let part = BalanceArithmetic.test(
        amounts: records.lazy.map { turned ? 0 &- $0.movement : $0.movement }, balances: records.lazy.map(\.balance))
      total.order = part.order
      total.holds += part.holds
      total.steps += part.steps
    }
    return total
  }
}
