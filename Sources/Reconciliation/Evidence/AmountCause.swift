import Banking

/// Why two amounts of one payment differ, by tests on their digits and on known fees.
enum AmountCause {
  /// The cause of a difference between what the bank and what the ledger says, both in minor units; `payments` is how many the bank's line holds,
  /// `rate` whether an exchange rate may lie between them, `wire` whether it went by wire.
  static func of(
    bank: Int64, ledger: Int64, payments: Int = 1, rate: Bool = false, wire: Bool = false, fees: Set<Int64> = []
  ) -> Cause {
    let left = bank.magnitude
    let right = ledger.magnitude
    guard left != right, (bank < 0) == (ledger < 0), left > 0, right > 0 else { return .unknown }
    let difference = left > right ? left - right : right - left
    if difference * 100 <= max(left, right), difference <= roundingLimit || isRoundedToUnit(left, right) {
      return .rounding
    }
    if wire, bank < 0, left > right, KnownFees.isFlatFee(difference, of: right, own: fees) { return .feeAdded }
    if payments == 1 {
      if isTransposed(left, right) { return .digitsTransposed }
      if isSlip(left, right) { return .digitSlip }
    }
    let isOutgoing = bank < 0
    // Wires cost a known fee; elsewhere one wrong digit is likelier than a fee that changes no other.
    if payments == 1, !wire, !fees.contains(Int64(clamping: difference)), isOneDigit(left, right) { return .oneDigit }
    if rate, isRate(left, right) { return .exchangeRate }
    if !isOutgoing, left < right {
      // Money that comes in short: a fee was kept on the way.
      if KnownFees.isProcessorFee(gross: ledger, net: bank, payments: payments) { return .feeNetted }
      if KnownFees.isFlatFee(difference, of: right, own: fees) { return .feeNetted }
    }
    if isOutgoing, left > right {
      // Money that goes out with something on top.
      if KnownFees.isFlatFee(difference, of: right, own: fees) { return .feeAdded }
      if KnownFees.isProcessorFee(gross: Int64(clamping: left), net: Int64(clamping: right), payments: 1) {
        return .feeAdded
      }
    }
    if payments == 1, isOneDigit(left, right) { return .oneDigit }
    guard isPart(left, right) else { return .unknown }
    return left < right ? .partial : .overpaid
  }

  /// Whether one amount is a deliberate part of the other: a simple fraction, a difference in whole units, or far less.
  private static func isPart(_ left: UInt64, _ right: UInt64) -> Bool {
    let (small, large) = left < right ? (left, right) : (right, left)
    let difference = large - small
    if difference.isMultiple(of: 100) { return true }
    let (threeFifths, overflow) = large.multipliedReportingOverflow(by: 3)
    if !overflow, small * 5 <= threeFifths { return true }
    return (2...12).contains { parts in
      (1..<parts).contains { taken in
        let (product, overflow) = large.multipliedReportingOverflow(by: UInt64(taken))
        guard !overflow else { return false }
        let share = product / UInt64(parts)
        return (share > small ? share - small : small - share) <= 1
      }
    }
  }

  /// Whether two amounts lie as near as two days' exchange rates do: within five percent.
  private static func isRate(_ left: UInt64, _ right: UInt64) -> Bool {
    let (small, large) = left < right ? (left, right) : (right, left)
    return large - small <= large / 20
  }

  /// Whether one amount is the other without its minor units, as some exports of banks have it.
  private static func isRoundedToUnit(_ left: UInt64, _ right: UInt64) -> Bool {
    let difference = max(left, right) - min(left, right)
    return difference <= 50 && left.isMultiple(of: 100) != right.isMultiple(of: 100)
  }

  /// What rounding leaves: a few minor units.
  static let roundingLimit: UInt64 = 5

  /// Whether two neighboring digits have changed places.
  static func isTransposed(_ left: UInt64, _ right: UInt64) -> Bool {
    // Swapping two neighbors changes a number by nine times a power of ten.
    guard (max(left, right) - min(left, right)).isMultiple(of: 9),
      String(left).utf8.count == String(right).utf8.count
    else { return false }
    let (mine, theirs) = digits(left, right)
    let unequal = mine.indices.filter { mine[$0] != theirs[$0] }
    guard unequal.count == 2, unequal[1] == unequal[0] + 1 else { return false }
    return mine[unequal[0]] == theirs[unequal[1]] && mine[unequal[1]] == theirs[unequal[0]]
  }

  /// The amounts that come of one with two neighboring digits swapped.
  static func transpositions(of amount: UInt64) -> Set<UInt64> {
    var result: Set<UInt64> = []
    var place: UInt64 = 1
    while place <= amount / 10 {
      let low = amount / place % 10
      let high = amount / (place * 10) % 10
      if low != high { result.insert(amount - high * place * 10 - low * place + low * place * 10 + high * place) }
      let (next, overflow) = place.multipliedReportingOverflow(by: 10)
      if overflow { break }
      place = next
    }
    return result
  }

  /// Whether the decimal point has moved, or a zero is too many or too few.
  static func isSlip(_ left: UInt64, _ right: UInt64) -> Bool {
    let (small, large) = left < right ? (left, right) : (right, left)
    for factor: UInt64 in [10, 100, 1_000] {
      let (product, overflow) = small.multipliedReportingOverflow(by: factor)
      if !overflow, product == large { return true }
    }
    // A zero typed or dropped inside: 1,005.00 and 105.00, 1,234.50 and 12,034.50.
    let short = Array(String(small).utf8)
    let long = Array(String(large).utf8)
    guard long.count == short.count + 1, short.count >= 3 else { return false }
    return long.indices.contains { position in
      guard long[position] == UInt8(ascii: "0") else { return false }
      var without = long
      without.remove(at: position)
      return without == short
    }
  }

  /// Whether one digit differs, in amounts of at least three digits.
  static func isOneDigit(_ left: UInt64, _ right: UInt64) -> Bool {
    guard String(left).utf8.count == String(right).utf8.count, left >= 100 else { return false }
    let (mine, theirs) = digits(left, right)
    let unequal = mine.indices.filter { mine[$0] != theirs[$0] }
    guard unequal.count == 1, let place = unequal.first else { return false }
    // 2,000.00 and 1,000.00 have no other digit in common that says anything: half of it was paid.
    return mine.indices.contains { $0 != place && mine[$0] != UInt8(ascii: "0") }
  }

  private static func digits(_ left: UInt64, _ right: UInt64) -> ([UInt8], [UInt8]) {
    let mine = Array(String(left).utf8)
    let theirs = Array(String(right).utf8)
    let width = max(mine.count, theirs.count)
    func padded(_ digits: [UInt8]) -> [UInt8] {
      Array(repeating: UInt8(ascii: "0"), count: width - digits.count) + digits
    }
    return (padded(mine), padded(theirs))
  }
}
