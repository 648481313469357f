/// An amount as nearly all are written, digits, a point and two digits, with a minus before it or none: read at once, without the forms that
/// ``AmountText`` weighs. What it reads, `AmountText` reads as the same.
struct PlainAmount {
  /// All digits as one number: hundredths.
  let digits: Int64
  let isNegative: Bool

  /// The amount in a cell; nil for any other form.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    // Fifteen digits and a point at most, at least one digit before the point.
    guard range.count >= 4, range.count <= 17 else { return nil }
    isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard end - index >= 4, bytes[end - 3] == UInt8(ascii: ".") else { return nil }
    var value: Int64 = 0
    while index < end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit <= 9 { value = value &* 10 &+ Int64(digit) } else if index != end - 3 { return nil }
      index += 1
    }
    digits = value
  }

  /// The amount with its sign.
  var value: Int64 { isNegative ? -digits : digits }
}
