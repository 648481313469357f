import Banking

/// What the names of two accounts say of whether they are one.
enum AccountAffinity: Equatable {
  /// Both give the same number.
  case same
  /// One gives no number, or only the end of the other's.
  case possible
  /// Two numbers.
  case none

  init(_ one: String?, _ other: String?) {
    guard let first = one.flatMap(Number.init), let second = other.flatMap(Number.init) else {
      self = .possible
      return
    }
    if first.isWhole, second.isWhole, first.text == second.text {
      self = .same
    } else if first.isWhole, second.isWhole {
      self = .none
    } else {
      let digits = first.isWhole || !second.isWhole ? (first.end, second.end) : (second.end, first.end)
      let length = min(digits.0.count, digits.1.count)
      self = digits.0.suffix(length) == digits.1.suffix(length) ? .possible : .none
    }
  }

  /// The name that says more.
  static func fuller(_ one: String?, _ other: String?) -> String? {
    guard let first = one.flatMap(Number.init) else { return other ?? one }
    guard let second = other.flatMap(Number.init) else { return one }
    return second.isWhole && !first.isWhole ? other : one
  }

  /// The number in an account's name: "123456789", "Checking - 6789", "12****6789". A name without three digits at its end has none.
  private struct Number {
    /// Letters and digits, zeros before them left out.
    let text: ArraySlice<UInt8>
    /// The digits at the end.
    let end: [UInt8]
    /// Whether it is all of the number: nothing stands for other digits, no words stand before it, and it is long enough.
    let isWhole: Bool

    private static let leastDigits = 6

    init?(_ name: String) {
      let key = AccountSelection.number(name)
      let digits = Array(key.reversed().prefix { ASCII.isDigit($0) }.reversed())
      guard digits.count >= 3 else { return nil }
      end = digits
      text = key.drop { $0 == UInt8(ascii: "0") }
      let before = key.dropLast(digits.count)
      // A single point divides groups of digits.
      let isMasked = name.contains { "*#•…".contains($0) } || name.contains("..")
      // Letters of an IBAN stand before digits of their own; a few digits are the end of a number.
      let hasForm = before.isEmpty || before.contains(where: ASCII.isDigit)
      isWhole = !isMasked && hasForm && key.count(where: ASCII.isDigit) >= Self.leastDigits
    }
  }
}
