extension MarkupBuffer {
  /// A whole number in decimal digits.
  mutating func integer(_ value: Int64) {
    if value < 0 { byte(UInt8(ascii: "-")) }
    digits(value.magnitude, atLeast: 1, point: 0)
  }

  /// An exact decimal: `minorUnits` with the point `digits` places from the right.
  mutating func decimal(minorUnits: Int64, digits places: Int) {
    if minorUnits < 0 { byte(UInt8(ascii: "-")) }
    digits(minorUnits.magnitude, atLeast: places + 1, point: places)
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

  /// Digits from the right into a small buffer, the point among them, then all at once onto the end.
  private mutating func digits(_ magnitude: UInt64, atLeast width: Int, point places: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { scratch in
      var rest = magnitude
      var at = scratch.count
      var written = 0
      while (rest > 0 || written < width) && at > 1 {
        if written == places && places > 0 {
          at -= 1
          scratch[at] = UInt8(ascii: ".")
        }
        at -= 1
        scratch[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        written += 1
      }
      append(UnsafeBufferPointer(rebasing: scratch[at...]))
    }
  }
}
