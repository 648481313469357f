/// Text as XML 1.0 allows it, as bytes. Characters that XML cannot hold (section 2.2: most control characters, U+FFFE,
/// U+FFFF) become U+FFFD; a format with an escape of its own for them, like `_x0007_` in spreadsheets, applies it
/// before.
public enum XMLCharacters {
  /// Whether XML 1.0 can hold the character.
  public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Whether `xml:space="preserve"` is needed to keep the text: it begins or ends with white space, or holds a line
  /// end, or a tab, or two blanks in a row.
  public static func needsSpacePreserved(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first, let last = bytes.last else { return false }
      if first <= 0x20 || last <= 0x20 { return true }
      var previous: UInt8 = 0
      for byte in bytes {
        if byte == 0x9 || byte == 0xA || byte == 0xD || byte == 0x20 && previous == 0x20 { return true }
        previous = byte
      }
      return false
    }
  }

  /// Appends text for the inside of an element. A carriage return is written as a reference: readers turn a plain one
  /// into a line feed.
  public static func appendText(_ text: String, to buffer: inout [UInt8]) {
    append(text, to: &buffer, attribute: false)
  }

  /// Appends text for the inside of a value in double quotes. Line ends and tabs are written as references: readers
  /// turn plain ones into blanks.
  public static func appendAttributeValue(_ text: String, to buffer: inout [UInt8]) {
    append(text, to: &buffer, attribute: true)
  }

  private static func append(_ text: String, to buffer: inout [UInt8], attribute: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (place, byte) in bytes.enumerated() {
        guard byte < 0x40 || byte == 0xEF, let (replacement, length) = replacement(bytes, place, attribute) else {
          continue
        }
        buffer.append(contentsOf: bytes[start..<place])
        replacement.withUTF8Buffer { buffer.append(contentsOf: $0) }
        start = place + length
      }
      buffer.append(contentsOf: bytes[start...])
    }
  }

  /// What to write in place of the character that begins at `place`, and how many bytes it takes; nil to write it as
  /// it is.
  private static func replacement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ attribute: Bool
  ) -> (StaticString, Int)? {
    switch bytes[place] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return attribute ? ("&quot;", 1) : nil
    case 0x9: return attribute ? ("&#9;", 1) : nil
    case 0xA: return attribute ? ("&#10;", 1) : nil
    case 0xD: return ("&#13;", 1)
    case 0..<0x20: return ("\u{FFFD}", 1)
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    case 0xEF where place + 2 < bytes.count && bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE:
      return ("\u{FFFD}", 3)
    default: return nil
    }
  }
}
