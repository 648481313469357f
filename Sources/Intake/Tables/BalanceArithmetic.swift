import Banking

/// Whether a column of balances follows from a column of amounts: the proof that both were read right, sign and order included.
struct BalanceArithmetic: Hashable, Sendable {
  /// Which way time runs down the file.
  enum Order: Sendable { case oldestFirst, newestFirst }

  var order: Order
  /// How many balances follow from the one before.
  var holds: Int
  /// How many could be checked.
  var steps: Int
  /// Whether as many follow in the other order: lines of one size in and out by turns follow from each other both ways.
  var fitsBothWays = false

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
    return better(down, up)
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
    return better(down, up)
  }

  private static func better(_ down: BalanceArithmetic, _ up: BalanceArithmetic) -> BalanceArithmetic {
    var best = up.holds > down.holds ? up : down
    best.fitsBothWays = up.holds == down.holds
    return best
  }
}

extension BalanceArithmetic.Order {
  /// Which way the days run; nil where they stand still or jump.
  init?(days: [Day]) {
    let steps = Steps(days)
    guard steps.forward == 0 || steps.back == 0, steps.forward != steps.back else { return nil }
    self = steps.forward > 0 ? .oldestFirst : .newestFirst
  }

  /// Which way days run that may jump: from the first to the last of them as from most of them to the next. Nil where that is not one way.
  init?(jumpingDays days: [Day]) {
    let steps = Steps(days)
    guard let first = days.first, let last = days.last, steps.forward != steps.back, first != last,
      (first < last) == (steps.forward > steps.back)
    else { return nil }
    self = first < last ? .oldestFirst : .newestFirst
  }

  private struct Steps {
    var forward = 0
    var back = 0

    init(_ days: [Day]) {
      for (day, next) in zip(days, days.dropFirst()) {
        if day < next { forward += 1 } else if day > next { back += 1 }
      }
    }
  }
}
