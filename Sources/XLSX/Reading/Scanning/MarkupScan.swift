/// The plain part of XML's grammar, over bytes whose characters are checked. Whatever is not in it is a miss, which says
/// nothing about right or wrong: the XML parser decides then.
struct MarkupScan {
  /// What stands where an attribute may stand.
  enum AttributeStep {
    case attribute
    /// `>`
    case end
    /// `/>`
    case emptyEnd
    case miss
  }

  /// The last attribute: its name and its value between the quotes.
  private(set) var name = 0..<0
  private(set) var value = 0..<0
  /// Bytes of texts that do not stand in the file as they are: with references, or line ends to be made one.
  var decoded: [UInt8] = []

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xA || byte == 0xD || byte == 0x9 }

  @inline(__always)
  static func skipSpace(_ bytes: RawSpan, _ place: inout Int) {
    while isSpace(bytes.byte(place)) { place += 1 }
  }

  /// The next attribute of a tag; `place` stands after the element's name or the attribute before.
  mutating func attribute(_ bytes: RawSpan, _ place: inout Int) -> AttributeStep {
    let hasSpace = Self.isSpace(bytes.byte(place))
    Self.skipSpace(bytes, &place)
    switch bytes.byte(place) {
    case UInt8(ascii: ">"):
      place += 1
      return .end
    case UInt8(ascii: "/"):
      guard bytes.byte(place + 1) == UInt8(ascii: ">") else { return .miss }
      place += 2
      return .emptyEnd
    default: break
    }
    guard hasSpace else { return .miss }
    let start = place
    while Self.isNameByte(bytes.byte(place)) { place += 1 }
    // A name begins with a letter.
    guard place > start, bytes.byte(start) | 0x20 >= UInt8(ascii: "a") else { return .miss }
    name = start..<place
    guard bytes.byte(place) == UInt8(ascii: "=") else { return .miss }
    let quote = bytes.byte(place + 1)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .miss }
    place += 2
    let first = place
    while true {
      let byte = bytes.byte(place)
      if byte == quote { break }
      // A byte below a blank is a line end that would become one, or the zero after the window.
      if byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return .miss }
      place += 1
    }
    value = first..<place
    place += 1
    return .attribute
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Which of the names the last attribute has.
  func nameIndex(_ bytes: RawSpan, in names: [StaticString]) -> Int? {
    names.firstIndex { Self.equals(bytes, name, $0) }
  }

  static func equals(_ bytes: RawSpan, _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where bytes.byte(range.lowerBound + offset) != wanted[offset] { return false }
      return true
    }
  }

  /// Passes over a fixed piece of markup; where it does not stand there, `place` stays.
  @inline(__always)
  static func take(_ bytes: RawSpan, _ place: inout Int, _ text: StaticString) -> Bool {
    guard equals(bytes, place..<place + text.utf8CodeUnitCount, text) else { return false }
    place += text.utf8CodeUnitCount
    return true
  }

  /// A whole number of decimal digits at `place`, up to `most`; nil where there are none or more.
  @inline(__always)
  static func number(_ bytes: RawSpan, _ place: inout Int, most: Int) -> Int? {
    var value = 0
    let start = place
    while true {
      let digit = bytes.byte(place) &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      place += 1
      guard value <= most else { return nil }
    }
    return place > start ? value : nil
  }

  /// The text up to the next tag, counted from `base`: as it stands, or in ``decoded`` where it must be. Nil for a
  /// miss.
  @inline(__always)
  mutating func text(_ bytes: RawSpan, _ place: inout Int, base: Int) -> StoredCell.Place? {
    let start = place
    Self.skipPlain(bytes, &place)
    guard bytes.byte(place) == UInt8(ascii: "<") else { return decodedText(bytes, &place, from: start) }
    return StoredCell.Place(
      start: UInt32(truncatingIfNeeded: start - base), count: UInt32(truncatingIfNeeded: place - start))
  }

  /// Passes over what stands for itself, eight bytes a step: up to a tag, a reference, a carriage return, `]]`, or the
  /// end of the window.
  @inline(__always)
  private static func skipPlain(_ bytes: RawSpan, _ place: inout Int) {
    while true {
      let word = bytes.word(place)
      let stops =
        (word ^ .repeating(UInt8(ascii: "<"))).zeroBytes | (word ^ .repeating(UInt8(ascii: "&"))).zeroBytes
        | (word ^ .repeating(UInt8(ascii: "]"))).zeroBytes | word.bytesBelowBlank
      guard stops != 0 else {
        place &+= 8
        continue
      }
      place &+= stops.trailingZeroBitCount >> 3
      switch bytes.byte(place) {
      case UInt8(ascii: "]") where bytes.byte(place + 1) != UInt8(ascii: "]"): place += 1
      case 0xA, 0x9: place += 1
      default: return
      }
    }
  }

  /// A text that does not stand for itself, from its start; `place` stands at the first byte that does not.
  private mutating func decodedText(_ bytes: RawSpan, _ place: inout Int, from start: Int) -> StoredCell.Place? {
    let first = decoded.count
    var plain = start
    while true {
      bytes.extracting(plain..<place).withUnsafeBytes { decoded.append(contentsOf: $0) }
      switch bytes.byte(place) {
      case UInt8(ascii: "<"):
        return StoredCell.Place(
          start: UInt32(truncatingIfNeeded: first) | StoredCell.Place.decoded,
          count: UInt32(truncatingIfNeeded: decoded.count - first))
      case UInt8(ascii: "&"):
        guard reference(bytes, &place) else { return nil }
      case UInt8(ascii: "]"):
        // `]]>` may not stand in a text.
        guard bytes.byte(place + 2) != UInt8(ascii: ">") else { return nil }
        decoded.append(UInt8(ascii: "]"))
        place += 1
      case 0xD:
        // A line end is one line feed, whatever it was (XML, section 2.11).
        decoded.append(0xA)
        place += bytes.byte(place + 1) == 0xA ? 2 : 1
      default: return nil
      }
      plain = place
      Self.skipPlain(bytes, &place)
    }
  }

  /// `&amp;` and its kin, or a character by its number (XML, section 4.1).
  private mutating func reference(_ bytes: RawSpan, _ place: inout Int) -> Bool {
    if Self.take(bytes, &place, mark: Mark(word: 0x3B70_6D61_26, count: 5)) {
      decoded.append(UInt8(ascii: "&"))
      return true
    }
    let named: [(StaticString, UInt8)] = [
      ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
      ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
    ]
    for (name, byte) in named where Self.take(bytes, &place, name) {
      decoded.append(byte)
      return true
    }
    guard Self.take(bytes, &place, "&#") else { return false }
    let isHex = Self.take(bytes, &place, "x")
    var value: UInt32 = 0
    var digits = 0
    while let digit = Self.digit(bytes.byte(place), isHex: isHex), digits < 8 {
      value = value &* (isHex ? 16 : 10) &+ digit
      digits += 1
      place += 1
    }
    guard digits > 0, digits < 8, bytes.byte(place) == UInt8(ascii: ";"), let scalar = Unicode.Scalar(value) else {
      return false
    }
    place += 1
    guard value >= 0x20 || value == 0xA || value == 0xD || value == 0x9, value != 0xFFFE, value != 0xFFFF else {
      return false
    }
    decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return true
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHex: UInt32(byte - 0x41 + 10)
    case 0x61...0x66 where isHex: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }
}
