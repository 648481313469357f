extension MarkupBuffer {
  /// The text of a cell or of another `ST_Xstring` (ECMA-376 part 1, section 22.9.2.19), such as a formula (18.18.35) or
  /// what a chart keeps of its cells.
  ///
  /// What XML cannot hold becomes `_xHHHH_`, and text that already looks like that has its first `_` escaped, so that
  /// every text comes back as it was. A carriage return is `_x000D_`, for XML would turn it into a line feed.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0, as: .cellText) }
  }

  /// `<t>` with a text; blanks at its ends and line ends are marked to be kept.
  mutating func textElement(_ text: String) {
    var text = text
    text.withUTF8 { textElement($0) }
  }

  /// The same from bytes that are known to be UTF-8.
  mutating func textElement(utf8 bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { textElement($0) }
  }

  /// The same from bytes that are known to be UTF-8.
  mutating func textElement(_ bytes: UnsafeBufferPointer<UInt8>) {
    let keepsSpace = (bytes.first ?? 0xFF) <= 0x20 || (bytes.last ?? 0xFF) <= 0x20 || bytes.contains(0x0A)
    raw(keepsSpace ? "<t xml:space=\"preserve\">" : "<t>")
    escape(bytes, as: .cellText)
    raw("</t>")
  }

  /// The value of an attribute that holds an `ST_Xstring`: as ``text(_:)``, with quotes and line ends escaped too.
  mutating func attributeText(_ text: String) {
    var text = text
    text.withUTF8 { escape($0, as: .attribute) }
  }

  private enum Place {
    case cellText, attribute
  }

  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>, as place: Place) {
    var at = 0
    while at < source.count {
      let plain = place == .attribute ? attributeLength(of: source, from: at) : PlainText.length(of: source, from: at)
      append(UnsafeBufferPointer(rebasing: source[at..<(at + plain)]))
      at += plain
      guard at < source.count else { return }
      at += escape(source, at, as: place)
    }
  }

  /// Writes the character at a place, escaped where it must be; returns how many bytes it took.
  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>, _ at: Int, as place: Place) -> Int {
    let byte = source[at]
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case UInt8(ascii: "\"") where place == .attribute: raw("&quot;")
    case 0x09, 0x0A:
      // XML turns a line end in an attribute into a blank.
      if place == .cellText { self.byte(byte) } else { raw(byte == 0x09 ? "_x0009_" : "_x000a_") }
    case 0..<0x20: escapeCode(0x00, byte)
    case UInt8(ascii: "_") where looksEscaped(source, at): raw("_x005F_")
    case 0xEF where at + 2 < source.count && source[at + 1] == 0xBF && source[at + 2] >= 0xBE:
      escapeCode(0xFF, source[at + 2] == 0xBE ? 0xFE : 0xFF)
      return 3
    default: self.byte(byte)
    }
    return 1
  }

  private func attributeLength(of source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let plain = PlainText.length(of: source, from: start)
    let quote = source[start..<(start + plain)].firstIndex(of: UInt8(ascii: "\""))
    return quote.map { $0 - start } ?? plain
  }

  /// `_xHHHH_` for one UTF-16 unit.
  private mutating func escapeCode(_ high: UInt8, _ low: UInt8) {
    raw("_x")
    for nibble in [high >> 4, high & 15, low >> 4, low & 15] {
      byte(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10)
    }
    raw("_")
  }

  /// Whether `_xHHHH_` stands at a place, or will stand there: the escape of a character that follows begins with `_`.
  private func looksEscaped(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
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
