extension MarkupBuffer {
  /// A whole number in decimal digits.
  @inline(__always)
  mutating func integer(_ value: Int64) {
    append(atMost: ByteCursor.integerRoom) { $0.put(value) }
  }

  /// An exact decimal: `minorUnits` with the point `digits` places from the right, at most 15.
  mutating func decimal(minorUnits: Int64, digits places: Int) {
    append(atMost: ByteCursor.decimalRoom) {
      $0.put(minorUnits: minorUnits, places: min(max(places, 0), ExactDecimal.mostDigits))
    }
  }

  /// The shortest decimal that reads back as the same double. The value must be finite.
  mutating func number(_ value: Double) {
    if value == 0 {
      byte(UInt8(ascii: "0"))
    } else if let whole = Int64(exactly: value), whole.magnitude < 1 << 54 {
      integer(whole)
    } else {
      plain(value.description)
    }
  }
}
