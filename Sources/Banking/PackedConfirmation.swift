/// BILL's confirmation numbers in eight bytes: `P########-#######` is fifteen digits.
enum PackedConfirmation {
  private static let length = 17
  private static let dash = 9

  /// The digits as a number plus one; 0 for anything of another form, and for none.
  static func pack(_ text: String?) -> UInt64 {
    guard let text, text.utf8.count == length else { return 0 }
    var number: UInt64 = 0
    for (place, byte) in text.utf8.enumerated() {
      switch place {
      case 0: guard byte == UInt8(ascii: "P") else { return 0 }
      case dash: guard byte == UInt8(ascii: "-") else { return 0 }
      default:
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return 0 }
        number = number * 10 + UInt64(byte - UInt8(ascii: "0"))
      }
    }
    return number + 1
  }

  /// The confirmation number; nil for 0.
  static func text(_ packed: UInt64) -> String? {
    guard packed > 0 else { return nil }
    return String(unsafeUninitializedCapacity: length) { buffer in
      var rest = packed - 1
      for place in stride(from: length - 1, through: 1, by: -1) {
        if place == dash {
          buffer[place] = UInt8(ascii: "-")
        } else {
          buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
      }
      buffer[0] = UInt8(ascii: "P")
      return length
    }
  }
}
