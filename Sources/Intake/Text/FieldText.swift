/// Text of a field as a record keeps it: runs of white space as one blank, none at the ends.
enum FieldText {
  /// The folded text of UTF-8 bytes; nil where nothing but white space stands there.
  static func of(_ bytes: some Sequence<UInt8>) -> String? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.underestimatedCount)
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
