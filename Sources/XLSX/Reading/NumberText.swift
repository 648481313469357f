/// Numbers as cells hold them (XML Schema double, without its infinities): `-12.50`, `1E-3`, `.5`.
enum NumberText {
  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// The double nearest to the text; nil where it is no number, or too large for one.
  static func parse(_ text: ArraySlice<UInt8>) -> Double? {
    text.withUnsafeBufferPointer { parse($0) }
  }

  static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    if let short = short(text) { return short }
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x9...0xD).contains(byte) }
    var (start, end) = (0, text.count)
    while start < end, isSpace(text[start]) { start += 1 }
    while end > start, isSpace(text[end - 1]) { end -= 1 }
    let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
    guard let (mantissa, digits, fraction, negative) = scan(bytes) else { return nil }
    // Up to 15 digits and a small power of ten are both exact doubles, so one division rounds correctly.
    if digits <= 15, fraction >= 0, fraction <= 22 {
      let value = Double(mantissa) / powers[fraction]
      return negative ? -value : value
    }
    guard let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  /// The number where it is at most 15 digits with or without a point, as most are; nil says nothing.
  @inline(__always)
  private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    let first = bytes.first == UInt8(ascii: "-") ? 1 : 0
    guard bytes.count - first <= 16 else { return nil }
    var mantissa: UInt64 = 0
    var point: Int?
    for place in first..<bytes.count {
      let digit = bytes[place] &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if point == nil, bytes[place] == UInt8(ascii: ".") {
        point = place
      } else {
        return nil
      }
    }
    let digits = bytes.count - first - (point == nil ? 0 : 1)
    guard digits >= 1, digits <= 15 else { return nil }
    let value = Double(mantissa) / powers[point.map { bytes.count - 1 - $0 } ?? 0]
    return first == 1 ? -value : value
  }

  /// Checks the grammar. A negative `fraction` says that the short way does not apply.
  private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> (
    mantissa: UInt64, digits: Int, fraction: Int, negative: Bool
  )? {
    var place = 0
    let negative = bytes.first == UInt8(ascii: "-")
    if negative || bytes.first == UInt8(ascii: "+") { place = 1 }
    var (mantissa, digits, fraction) = (UInt64(0), 0, 0)
    var (seen, pointSeen) = (false, false)
    while place < bytes.count {
      let byte = bytes[place]
      if (0x30...0x39).contains(byte) {
        seen = true
        if mantissa > 0 || byte != 0x30 { digits += 1 }
        if digits <= 18 { mantissa = mantissa * 10 + UInt64(byte - 0x30) }
        if pointSeen { fraction += 1 }
      } else if byte == UInt8(ascii: "."), !pointSeen {
        pointSeen = true
      } else {
        break
      }
      place += 1
    }
    guard seen else { return nil }
    if place == bytes.count { return (mantissa, digits, fraction, negative) }
    guard bytes[place] | 0x20 == UInt8(ascii: "e") else { return nil }
    place += 1
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") { place += 1 }
    guard place < bytes.count, bytes[place...].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return (mantissa, digits, -1, negative)
  }
}
