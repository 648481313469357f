/// Looks at eight bytes at a time, as one 64-bit number.
enum WideBytes {
  /// The high bit of each byte.
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// One in each byte.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The first place from a start on, up to an end, where a test marks the high bit of a byte; the end where it marks none.
  ///
  /// - Parameter test: Marks the high bits of the bytes it is after; the lowest mark must be true, those above it may be false.
  @inline(__always)
  static func firstIndex(
    in bytes: Span<UInt8>, from start: Int, to end: Int? = nil, where test: (UInt64) -> UInt64
  ) -> Int {
    let end = end ?? bytes.count
    let raw = bytes.bytes
    var index = start
    while index + 8 <= end {
      let found = test(UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < end else { return end }
    // What is left, with letters above it.
    var word: UInt64 = 0x4141_4141_4141_4141
    for place in stride(from: end - 1, through: index, by: -1) { word = word << 8 | UInt64(bytes[place]) }
    return min(end, index + test(word).trailingZeroBitCount / 8)
  }

  /// Marks bytes less than a limit of at most 0x80.
  @inline(__always)
  static func below(_ limit: UInt8) -> (UInt64) -> UInt64 {
    let limits = ones &* UInt64(limit)
    return { word in (word &- limits) & ~word & highBits }
  }

  /// Marks the digits of ASCII.
  @inline(__always)
  static func digits(in word: UInt64) -> UInt64 { below(10)(word ^ (ones &* UInt64(UInt8(ascii: "0")))) }

  /// Marks bytes equal to one.
  @inline(__always)
  static func equal(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & highBits
  }

  /// Whether two texts are the same.
  static func areEqual(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    let (left, right) = (one.bytes, other.bytes)
    var index = 0
    while index + 8 <= one.count {
      guard
        left.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
          == right.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      else { return false }
      index += 8
    }
    while index < one.count {
      guard one[index] == other[index] else { return false }
      index += 1
    }
    return true
  }
}
