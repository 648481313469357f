/// The amounts of BAI2: an optional sign and digits, the decimals implied by the currency (2 for USD, 0 for JPY, 3 for KWD).
///
/// Specification, "Amount": "expressed without a decimal point", the number of implied decimals is the currency's. Amounts with a point,
/// which some banks write all the same, mean what they say.
enum BAI2Amount {
  /// The amount in minor units; nil where it is no amount, or has decimals that the currency has not.
  static func minorUnits(_ field: ArraySlice<UInt8>, decimals: Int) -> Int64? {
    var value: Int64 = 0
    var negative = false
    var digits = 0
    var fraction: Int?
    for (offset, byte) in field.enumerated() {
      switch byte {
      case 0x2D where offset == 0: negative = true
      case 0x2B where offset == 0: break
      case 0x2E where fraction == nil: fraction = 0
      case 0x30...0x39:
        let digit = Int64(byte - 0x30)
        digits += 1
        if let places = fraction {
          guard places < decimals else {
            guard digit == 0 else { return nil }
            continue
          }
          fraction = places + 1
        }
        guard let next = shifted(value, digit) else { return nil }
        value = next
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    if let places = fraction {
      for _ in places..<max(places, decimals) {
        guard let next = shifted(value, 0) else { return nil }
        value = next
      }
    }
    return negative ? -value : value
  }

  private static func shifted(_ value: Int64, _ digit: Int64) -> Int64? {
    let (tenfold, first) = value.multipliedReportingOverflow(by: 10)
    let (sum, second) = tenfold.addingReportingOverflow(digit)
    return first || second ? nil : sum
  }
}
