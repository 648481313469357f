/// A place in memory that ``MarkupBuffer/append(atMost:_:)`` has made room behind. Each call moves it on.
struct ByteCursor {
  var at: UnsafeMutablePointer<UInt8>

  /// The most bytes that ``put(_:)-(Int64)`` takes.
  static let integerRoom = 20
  /// The most bytes of a decimal: a sign, 19 digits or 15 places after a zero, a point.
  static let decimalRoom = 24

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    at.pointee = byte
    at += 1
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    at.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    at += text.utf8CodeUnitCount
  }

  @inline(__always)
  mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    at.update(from: base, count: bytes.count)
    at += bytes.count
  }

  /// A whole number.
  @inline(__always)
  mutating func put(_ value: Int64) {
    if value < 0 { put(UInt8(ascii: "-")) }
    digits(value.magnitude)
  }

  /// An exact decimal with at most 15 places.
  @inline(__always)
  mutating func put(minorUnits: Int64, places: Int) {
    if minorUnits < 0 { put(UInt8(ascii: "-")) }
    var scale: UInt64 = 1
    if places == 2 {
      // Cents: a division by a constant, which is no division.
      let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
      digits(whole)
      put(UInt8(ascii: "."))
      digits(rest, atLeast: 2)
      return
    }
    for _ in 0..<places { scale *= 10 }
    let (whole, rest) = minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
    digits(whole)
    guard places > 0 else { return }
    put(UInt8(ascii: "."))
    digits(rest, atLeast: places)
  }

  /// Decimal digits, with zeros before them up to a width.
  @inline(__always)
  mutating func digits(_ value: UInt64, atLeast width: Int = 1) {
    let length = max(Self.digitCount(value), width)
    var place = at + length
    var rest = value
    while rest >= 100 {
      let (high, low) = rest.quotientAndRemainder(dividingBy: 100)
      place -= 2
      let pair = Self.pairs.utf8Start + Int(truncatingIfNeeded: low) * 2
      place[0] = pair[0]
      place[1] = pair[1]
      rest = high
    }
    while place > at {
      place -= 1
      place.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    at += length
  }

  /// The letters of a column: 1 is A, 28 is AB.
  @inline(__always)
  mutating func put(column: Int) {
    let letter = { (number: Int) in UInt8(ascii: "A") + UInt8(truncatingIfNeeded: number) }
    if column <= 26 {
      put(letter(column - 1))
    } else if column <= 702 {
      put(letter((column - 27) / 26))
      put(letter((column - 27) % 26))
    } else {
      put(letter((column - 703) / 676))
      put(letter((column - 703) / 26 % 26))
      put(letter((column - 703) % 26))
    }
  }

  @inline(__always)
  private static func digitCount(_ value: UInt64) -> Int {
    if value < 10 { return 1 }
    if value < 100 { return 2 }
    if value < 1000 { return 3 }
    if value < 10_000 { return 4 }
    var count = 5
    var bound: UInt64 = 100_000
    while value >= bound {
      count += 1
      // 10^20 does not fit; the largest number has 20 digits.
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { return count }
      bound = next
    }
    return count
  }

  /// The numbers 00 to 99.
  private static let pairs: StaticString =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"
}

/// Finds the text that XML and `ST_Xstring` take as it is, eight bytes at a time.
enum PlainText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// How many bytes from a place on need no second look: no control character, `&`, `<`, `>`, `_`, nor 0xEF, which
  /// begins U+FFFE.
  @inline(__always)
  static func length(of source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = source.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var at = start
    while source.count - at >= 8 {
      let marks = suspects(raw.loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian)
      if marks != 0 { return at - start + marks.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < source.count, isPlain(source[at]) { at += 1 }
    return at - start
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "&") && byte & 0xFD != UInt8(ascii: "<") && byte != UInt8(ascii: "_")
      && byte != 0xEF
  }

  /// A word whose lowest set bit lies in the first byte that needs a second look. Bytes after that one may be marked
  /// wrongly; only the lowest counts.
  @inline(__always)
  private static func suspects(_ word: UInt64) -> UInt64 {
    let control = (word &- ones &* 0x20) & ~word
    let ampersand = word ^ ones &* 0x26
    let angle = (word & ~(ones &* 0x02)) ^ ones &* 0x3C
    let underscore = word ^ ones &* 0x5F
    let replacement = word ^ ones &* 0xEF
    let hits =
      control | (ampersand &- ones) & ~ampersand | (angle &- ones) & ~angle | (underscore &- ones) & ~underscore
    return (hits | (replacement &- ones) & ~replacement) & highs
  }
}
