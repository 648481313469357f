/// Writes a text into a part, with the escapes that XML and `ST_Xstring` (ECMA-376 part 1, section 22.9.2.19) ask for.
///
/// What XML cannot hold becomes `_xHHHH_`, and text that already looks like that has its first `_` escaped, so that
/// every text comes back as it was. A carriage return is `_x000D_`, for XML would turn it into a line feed.
struct TextEscape {
  enum Place {
    case cellText, attribute
  }

  private let source: UnsafeBufferPointer<UInt8>
  private let place: Place
  private var at = 0

  /// The most bytes that one byte becomes: `_x0000_`.
  static let mostGrowth = 7

  init(_ source: UnsafeBufferPointer<UInt8>, as place: Place) {
    self.source = source
    self.place = place
  }

  /// Writes the text, for which there must be ``mostGrowth`` times as many bytes of room.
  mutating func put(to cursor: inout ByteCursor) {
    while at < source.count {
      let plain = plainLength
      cursor.put(UnsafeBufferPointer(rebasing: source[at..<(at + plain)]))
      at += plain
      guard at < source.count else { return }
      at += putSuspect(to: &cursor)
    }
  }

  /// How many bytes from here on are written as they are.
  private var plainLength: Int {
    let plain = PlainText.length(of: source, from: at)
    guard place == .attribute else { return plain }
    let quote = source[at..<(at + plain)].firstIndex(of: UInt8(ascii: "\""))
    return quote.map { $0 - at } ?? plain
  }

  /// Writes the character here, escaped where it must be; returns how many bytes it took.
  private func putSuspect(to cursor: inout ByteCursor) -> Int {
    let byte = source[at]
    switch byte {
    case UInt8(ascii: "&"): cursor.put("&amp;")
    case UInt8(ascii: "<"): cursor.put("&lt;")
    case UInt8(ascii: ">"): cursor.put("&gt;")
    case UInt8(ascii: "\"") where place == .attribute: cursor.put("&quot;")
    case 0x09, 0x0A:
      // XML turns a line end in an attribute into a blank.
      if place == .cellText { cursor.put(byte) } else { cursor.put(byte == 0x09 ? "_x0009_" : "_x000a_") }
    case 0..<0x20: Self.putCode(0x00, byte, to: &cursor)
    case UInt8(ascii: "_") where looksEscaped: cursor.put("_x005F_")
    case 0xEF where at + 2 < source.count && source[at + 1] == 0xBF && source[at + 2] >= 0xBE:
      Self.putCode(0xFF, source[at + 2] == 0xBE ? 0xFE : 0xFF, to: &cursor)
      return 3
    default: cursor.put(byte)
    }
    return 1
  }

  /// `_xHHHH_` for one UTF-16 unit.
  private static func putCode(_ high: UInt8, _ low: UInt8, to cursor: inout ByteCursor) {
    cursor.put("_x")
    for nibble in [high >> 4, high & 15, low >> 4, low & 15] {
      cursor.put(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10)
    }
    cursor.put("_")
  }

  /// Whether `_xHHHH_` stands here, or will stand here: the escape of a character that follows begins with `_`.
  private var looksEscaped: Bool {
    guard at + 6 < source.count, source[at + 1] == UInt8(ascii: "x") else { return false }
    let next = source[at + 6]
    guard next == UInt8(ascii: "_") || next < 0x20 || next == 0xEF else { return false }
    for byte in source[(at + 2)..<(at + 6)] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        continue
      default: return false
      }
    }
    return true
  }
}

extension ByteCursor {
  /// The room that ``putTextElement(_:)`` asks for.
  static func textElementRoom(_ count: Int) -> Int { count * TextEscape.mostGrowth + 40 }

  /// `<t>` with a text; blanks at its ends and line ends are marked to be kept.
  mutating func putTextElement(_ bytes: UnsafeBufferPointer<UInt8>) {
    let keepsSpace = (bytes.first ?? 0xFF) <= 0x20 || (bytes.last ?? 0xFF) <= 0x20 || bytes.contains(0x0A)
    put(keepsSpace ? "<t xml:space=\"preserve\">" : "<t>")
    var text = TextEscape(bytes, as: .cellText)
    text.put(to: &self)
    put("</t>")
  }
}
