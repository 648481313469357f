/// BILL's confirmation number in its usual form, `P########-#######`, as its fifteen digits: eight bytes in place of a text.
public struct ConfirmationDigits: Hashable, Sendable {
  private static let length = 17
  private static let dash = 9
  private static let behindDash: UInt64 = 10_000_000
  private static let beforeDash: UInt64 = 100_000_000

  /// All digits as one number.
  let number: UInt64

  init(number: UInt64) { self.number = number }

  /// The eight digits before the dash and the seven behind it, each as a number; nil where one has more digits.
  public init?(_ first: UInt64, _ second: UInt64) {
    guard first < Self.beforeDash, second < Self.behindDash else { return nil }
    number = first * Self.behindDash + second
  }

  /// The digits of a confirmation number; nil for a text of another form.
  init?(_ text: String) {
    guard text.utf8.count == Self.length else { return nil }
    let bytes = text.utf8.span
    guard bytes[0] == UInt8(ascii: "P"), bytes[Self.dash] == UInt8(ascii: "-") else { return nil }
    var number: UInt64 = 0
    for place in 1..<Self.length where place != Self.dash {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + UInt64(digit)
    }
    self.number = number
  }

  /// The confirmation number as it is written.
  public var text: String {
    String(unsafeUninitializedCapacity: Self.length) { buffer in
      var rest = number
      for place in stride(from: Self.length - 1, through: 1, by: -1) {
        if place == Self.dash {
          buffer[place] = UInt8(ascii: "-")
        } else {
          buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
      }
      buffer[0] = UInt8(ascii: "P")
      return Self.length
    }
  }
}
