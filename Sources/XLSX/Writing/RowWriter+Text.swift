extension RowWriter {
  /// Writes a text of at most 32,767 UTF-16 units. It stays a text whatever it begins with.
  public mutating func text(_ text: String, style: StyleID = .standard) {
    guard !CellText.length(of: text, exceeds: CellText.longest) else { return fail(.textTooLong(text.utf16.count)) }
    var text = text
    text.withUTF8 { write($0, style: style) }
  }

  /// Writes a text from bytes, which must be UTF-8.
  public mutating func text(utf8 bytes: Span<UInt8>, style: StyleID = .standard) {
    bytes.withUnsafeBufferPointer { buffer in
      let isLong = buffer.count > CellText.longest
      guard isLong || !Self.isASCII(buffer) else { return write(buffer, style: style) }
      guard let text = String(validating: buffer, as: UTF8.self) else { return fail(.textEncoding) }
      self.text(text, style: style)
    }
  }

  /// Writes a text whose letters have different looks.
  public mutating func richText(_ text: RichText, style: StyleID = .standard) {
    do throws(WorkbookWriteError.Reason) {
      try text.check()
      let plain = text.plainText
      guard let style = begin(style, adding: CellText.resemblesFormula(plain) ? .quote : nil) else { return }
      if keepsTexts { texts[column] = plain }
      appendStart(style) { $0.put(" t=\"inlineStr\"><is>") }
      buffer.richText(text)
      buffer.raw("</is></c>")
      column += 1
    } catch {
      fail(error)
    }
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(base)
    var seen: UInt64 = 0
    var at = 0
    while bytes.count - at >= 8 {
      seen |= raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      at += 8
    }
    while at < bytes.count {
      seen |= UInt64(bytes[at])
      at += 1
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, style: StyleID) {
    guard let style = begin(style, adding: CellText.resemblesFormula(bytes) ? .quote : nil) else { return }
    if keepsTexts { texts[column] = String(decoding: bytes, as: UTF8.self) }
    let state = state
    if state.sharesStrings, let index = state.strings.index(of: bytes) {
      appendStart(style) {
        $0.put(" t=\"s\"><v>")
        $0.put(Int64(index))
        $0.put("</v></c>")
      }
    } else if Self.isPlain(bytes) {
      appendStart(style, and: bytes.count) {
        $0.put(" t=\"inlineStr\"><is><t>")
        $0.put(bytes)
        $0.put("</t></is></c>")
      }
    } else {
      appendStart(style, and: ByteCursor.textElementRoom(bytes.count)) {
        $0.put(" t=\"inlineStr\"><is>")
        $0.putTextElement(bytes)
        $0.put("</is></c>")
      }
    }
    column += 1
  }

  /// Whether a text is written as it is: nothing to escape, no blanks at its ends.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    return first > 0x20 && last > 0x20 && PlainText.length(of: bytes, from: 0) == bytes.count
  }
}
