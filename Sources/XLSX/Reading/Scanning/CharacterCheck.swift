/// Whether bytes are UTF-8 and hold only characters that XML 1.0 allows (section 2.2): eight ASCII bytes a step.
enum CharacterCheck {
  /// Checks from `start`; returns the place up to which all is well, which is `end` or the start of a character that
  /// may go on behind it, or nil where something is wrong.
  static func check(_ window: [UInt8], from start: Int, to end: Int) -> Int? {
    let bytes = window.span.bytes
    var place = start
    while place < end {
      if place &+ 32 <= end {
        let (one, two) = (bytes.word(place), bytes.word(place &+ 8))
        let (three, four) = (bytes.word(place &+ 16), bytes.word(place &+ 24))
        let high = (one | two | three | four) & 0x8080_8080_8080_8080
        let low = one.bytesBelowBlank | two.bytesBelowBlank | three.bytesBelowBlank | four.bytesBelowBlank
        if high | low == 0 {
          place &+= 32
          continue
        }
      }
      let word = bytes.word(place)
      if word & 0x8080_8080_8080_8080 == 0 {
        if word.hasByteBelowBlank {
          for offset in place..<min(place + 8, end) {
            let byte = bytes.byte(offset)
            guard byte >= 0x20 || byte == 0xA || byte == 0xD || byte == 0x9 else { return nil }
          }
        }
        place += 8
        continue
      }
      let byte = bytes.byte(place)
      if byte < 0x80 {
        guard byte >= 0x20 || byte == 0xA || byte == 0xD || byte == 0x9 else { return nil }
        place += 1
        continue
      }
      guard let length = characterLength(bytes, place, end) else { return nil }
      if length == 0 { return place }
      place += length
    }
    return end
  }

  /// The bytes of a character of several (RFC 3629, section 4); 0 where the end cuts it, nil where it is none or is not
  /// allowed.
  @inline(__always)
  private static func characterLength(_ bytes: RawSpan, _ place: Int, _ end: Int) -> Int? {
    let first = bytes.byte(place)
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4 else { return nil }
    guard place + length <= end else { return 0 }
    let second = bytes.byte(place + 1)
    guard second & 0xC0 == 0x80 else { return nil }
    if length == 2 { return 2 }
    let third = bytes.byte(place + 2)
    guard third & 0xC0 == 0x80 else { return nil }
    if length == 3 {
      if first == 0xE0, second < 0xA0 { return nil }
      if first == 0xED, second > 0x9F { return nil }
      // U+FFFE and U+FFFF.
      if first == 0xEF, second == 0xBF, third >= 0xBE { return nil }
      return 3
    }
    guard bytes.byte(place + 3) & 0xC0 == 0x80 else { return nil }
    if first == 0xF0, second < 0x90 { return nil }
    if first == 0xF4, second > 0x8F { return nil }
    return 4
  }
}

extension RawSpan {
  /// One byte; the place is checked.
  @inline(__always)
  func byte(_ place: Int) -> UInt8 {
    precondition(UInt(bitPattern: place) < UInt(bitPattern: byteCount))
    return unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self)
  }

  /// Eight bytes, the first the lowest; the place is checked.
  @inline(__always)
  func word(_ place: Int) -> UInt64 {
    precondition(place >= 0 && place <= byteCount &- 8)
    return UInt64(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
  }
}

extension UInt64 {
  /// The highest bit of every byte that is zero, of the lowest such byte at least.
  @inline(__always)
  var zeroBytes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }

  /// The same byte eight times.
  @inline(__always)
  static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of every byte below a blank, of the lowest such byte at least.
  @inline(__always)
  var bytesBelowBlank: UInt64 { (self &- 0x2020_2020_2020_2020) & ~self & 0x8080_8080_8080_8080 }

  @inline(__always)
  var hasByteBelowBlank: Bool { bytesBelowBlank != 0 }
}
