/// Whether a column of balances follows from a column of amounts: the proof that both were read right, sign and order included.
struct BalanceArithmetic: Hashable, Sendable {
  /// Which way time runs down the file.
  enum Order: Sendable { case oldestFirst, newestFirst }

  var order: Order
  /// How many balances follow from the one before.
  var holds: Int
  /// How many could be checked.
  var steps: Int

  /// Whether the arithmetic is beyond chance: nearly all steps hold, and there are enough of them.
  func isProof(minimumSteps: Int) -> Bool { steps >= minimumSteps && holds * 10 >= steps * 9 }

  /// Whether balances change by the size of the amounts, whatever their signs: unsigned amounts move a balance too, before it is known which way.
  static func testSizes(amounts: [Int64?], balances: [Int64?]) -> BalanceArithmetic {
    var down = BalanceArithmetic(order: .oldestFirst, holds: 0, steps: 0)
    var up = BalanceArithmetic(order: .newestFirst, holds: 0, steps: 0)
    var previous: (amount: Int64, balance: Int64)?
    for case (let amount?, let balance?) in zip(amounts, balances) {
      if let previous {
        let change = (balance &- previous.balance).magnitude
        down.steps += 1
        up.steps += 1
        if change == amount.magnitude { down.holds += 1 }
        if change == previous.amount.magnitude { up.holds += 1 }
      }
      previous = (amount, balance)
    }
    return up.holds > down.holds ? up : down
  }

  /// ``test(amounts:balances:)`` of two lists.
  static func testSigned(amounts: [Int64?], balances: [Int64?]) -> BalanceArithmetic {
    test(amounts: amounts, balances: balances)
  }

  /// Tests amounts against balances, both in one unit; a row without an amount is passed over, rows without a balance add up to the next
  /// that has one. Of both orders the one in which more steps hold; the oldest first where both do equally.
  static func test(
    amounts: some Sequence<Int64?>, balances: some Sequence<Int64?>
  ) -> BalanceArithmetic {
    var down = BalanceArithmetic(order: .oldestFirst, holds: 0, steps: 0)
    var up = BalanceArithmetic(order: .newestFirst, holds: 0, steps: 0)
    var previous: Int64?
    var sumAfter: Int64 = 0
    var sumFrom: Int64 = 0
    for (amount, balance) in zip(amounts, balances) {
      guard let amount else { continue }
      sumAfter = sumAfter &+ amount
      if let balance {
        if let previous {
          down.steps += 1
          up.steps += 1
          if previous &+ sumAfter == balance { down.holds += 1 }
          if previous &- sumFrom == balance { up.holds += 1 }
        }
        previous = balance
        sumAfter = 0
        sumFrom = 0
      }
      sumFrom = sumFrom &+ amount
    }
    return up.holds > down.holds ? up : down
  }
}
