/// Numbers of cells, straight from the bytes to the nearest double.
enum NumberScan {
  private static let mostExact: UInt64 = 1 << 53

  /// The number at `place`, which ends before a tag; nil for what ``NumberText`` does not take, or takes with blanks
  /// around it.
  @inline(__always)
  static func number(_ bytes: RawSpan, _ place: inout Int) -> Double? {
    let start = place
    let isNegative = bytes.byte(place) == UInt8(ascii: "-")
    if isNegative { place += 1 }
    var mantissa: UInt64 = 0
    let first = place
    while true {
      let digit = bytes.byte(place) &- 0x30
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ UInt64(digit)
      place += 1
    }
    var digits = place - first
    var fraction = 0
    if bytes.byte(place) == UInt8(ascii: ".") {
      place += 1
      let point = place
      while true {
        let digit = bytes.byte(place) &- 0x30
        guard digit < 10 else { break }
        mantissa = mantissa &* 10 &+ UInt64(digit)
        place += 1
      }
      fraction = place - point
      digits += fraction
    }
    // Both are exact doubles, so one division rounds correctly. Eighteen digits cannot have wrapped around.
    if bytes.byte(place) == UInt8(ascii: "<"), digits > 0, digits <= 18, mantissa <= mostExact {
      let value = fraction == 0 ? Double(mantissa) : Double(mantissa) / power(fraction)
      return isNegative ? -value : value
    }
    return general(bytes, &place, start)
  }

  @inline(__always)
  private static func power(_ exponent: Int) -> Double { NumberText.powers[exponent] }

  private static func general(_ bytes: RawSpan, _ place: inout Int, _ start: Int) -> Double? {
    place = start
    while bytes.byte(place) > 0x20, bytes.byte(place) != UInt8(ascii: "<"), place - start < 400 { place += 1 }
    guard bytes.byte(place) == UInt8(ascii: "<") else { return nil }
    return bytes.extracting(start..<place).withUnsafeBytes { NumberText.parse(Array($0)[...]) }
  }
}
