/// `_xHHHH_` in cell texts stands for a UTF-16 unit that XML cannot hold (ECMA-376 part 1, section 22.4.2.4,
/// ST_Xstring); `_x005F_` before something that looks like one keeps it literal. Half of a surrogate pair is no
/// character: such an escape stays as it is written.
enum EscapedText {
  /// The text of the bytes, escapes decoded; two escapes that make a surrogate pair become one character.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var place = bytes.firstIndex(of: UInt8(ascii: "_")) ?? bytes.count
    guard place < bytes.count else { return String(decoding: bytes, as: UTF8.self) }
    var units: [UInt16] = []
    var start = 0
    while place < bytes.count {
      guard let first = unit(bytes, place) else {
        place += 1
        continue
      }
      var escaped = [first]
      if UTF16.isLeadSurrogate(first), let second = unit(bytes, place + 7), UTF16.isTrailSurrogate(second) {
        escaped.append(second)
      } else if UTF16.isSurrogate(first) {
        place += 7
        continue
      }
      units.append(contentsOf: String(decoding: bytes[start..<place], as: UTF8.self).utf16)
      units.append(contentsOf: escaped)
      place += 7 * escaped.count
      start = place
    }
    guard start > 0 else { return String(decoding: bytes, as: UTF8.self) }
    units.append(contentsOf: String(decoding: bytes[start...], as: UTF8.self).utf16)
    return String(decoding: units, as: UTF16.self)
  }

  /// Texts that stand in elements of their own, each decoded by itself, as one text that decodes to what they say: an
  /// escape ends with its element, and what two elements say together is none.
  static func joined(_ pieces: [ArraySlice<UInt8>]) -> [UInt8] {
    let said = pieces.flatMap { piece in
      Array(piece.withUnsafeBufferPointer { decode($0) }.utf8)
    }
    var written: [UInt8] = []
    said.withUnsafeBufferPointer { said in
      for (place, byte) in said.enumerated() {
        if byte == UInt8(ascii: "_"), unit(said, place) != nil { written += "_x005F".utf8 }
        written.append(byte)
      }
    }
    return written
  }

  /// How many bytes at each side of the place where two texts meet must be without `_` for no escape, and no two that
  /// make one character, to lie over it: all of an escape but one.
  static let reach = 6

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt16? {
    guard place + 6 < bytes.count, bytes[place] == UInt8(ascii: "_"), bytes[place + 1] == UInt8(ascii: "x"),
      bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt16 = 0
    for offset in 2...5 {
      let digit: UInt8
      switch bytes[place + offset] {
      case let byte where (0x30...0x39).contains(byte): digit = byte - 0x30
      case let byte where (0x41...0x46).contains(byte): digit = byte - 0x41 + 10
      case let byte where (0x61...0x66).contains(byte): digit = byte - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
