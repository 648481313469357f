/// Strings as JSON has them (RFC 8259, section 7).
enum JSONText {
  static func append(_ text: String, to buffer: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    buffer.append(quote)
    for byte in text.utf8 {
      switch byte {
      case quote, UInt8(ascii: "\\"):
        buffer.append(UInt8(ascii: "\\"))
        buffer.append(byte)
      case 0xA: buffer.append(contentsOf: "\\n".utf8)
      case 0xD: buffer.append(contentsOf: "\\r".utf8)
      case 0x9: buffer.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        buffer.append(contentsOf: "\\u00".utf8)
        buffer.append(hexDigit(byte >> 4))
        buffer.append(hexDigit(byte & 15))
      default: buffer.append(byte)
      }
    }
    buffer.append(quote)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
