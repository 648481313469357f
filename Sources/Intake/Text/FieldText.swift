/// Text of a field as a record keeps it: runs of white space as one blank, none at the ends.
enum FieldText {
  /// The folded text of UTF-8 bytes; nil where nothing but white space stands there.
  static func of(_ bytes: some RandomAccessCollection<UInt8>) -> String? {
    guard let start = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return nil
    }
    let ink = bytes[start...last]
    return isFolded(ink) ? String(decoding: ink, as: UTF8.self) : folded(ink)
  }

  /// Whether the text needs no folding, as most does not.
  private static func isFolded(_ bytes: some Collection<UInt8>) -> Bool {
    let plain = bytes.withContiguousStorageIfAvailable { bytes in
      FoldedText.isFolded(bytes.span)
        && WideBytes.firstIndex(in: bytes.span, from: 0) { WideBytes.equal(0x7F, in: $0) } == bytes.count
    }
    if plain == true { return true }
    var last: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || (byte == 0x20 && last == 0x20) { return false }
      last = byte
    }
    return true
  }

  private static func folded(_ bytes: some Collection<UInt8>) -> String? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var gap = false
    var lead = false
    for byte in bytes {
      // U+00A0, no-break space, is C2 A0.
      if lead {
        lead = false
        if byte == 0xA0 {
          gap = true
          continue
        }
        append(0xC2, to: &text, &gap)
        text.append(byte)
        continue
      }
      if byte == 0xC2 {
        lead = true
      } else if byte <= 0x20 || byte == 0x7F {
        gap = true
      } else {
        append(byte, to: &text, &gap)
      }
    }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// Several texts in one, a blank between them; nil where there is none.
  static func joined(_ texts: [String?]) -> String? {
    let present = texts.compactMap { $0 }
    return present.isEmpty ? nil : present.joined(separator: " ")
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8], _ gap: inout Bool) {
    if gap, !text.isEmpty { text.append(0x20) }
    gap = false
    text.append(byte)
  }
}
