extension MarkupBuffer {
  /// The text of a cell or of another `ST_Xstring` (ECMA-376 part 1, section 22.9.2.19), such as a formula (18.18.35) or
  /// what a chart keeps of its cells, escaped.
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
    append(atMost: ByteCursor.textElementRoom(bytes.count)) { $0.putTextElement(bytes) }
  }

  /// The value of an attribute that holds an `ST_Xstring`: as ``text(_:)``, with quotes and line ends escaped too.
  mutating func attributeText(_ text: String) {
    var text = text
    text.withUTF8 { escape($0, as: .attribute) }
  }

  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>, as place: TextEscape.Place) {
    append(atMost: source.count * TextEscape.mostGrowth) { cursor in
      var text = TextEscape(source, as: place)
      text.put(to: &cursor)
    }
  }
}
