/// The escapes of markup: `&amp;`, `&#233;`, `&#xE9;`. A `&` that begins none of them is itself: banks forget to escape it.
enum CharacterReference {
  /// Appends the bytes with every reference resolved.
  static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    guard bytes.contains(UInt8(ascii: "&")) else {
      text.append(contentsOf: bytes)
      return
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = reference(in: bytes, at: index) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = end
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
  }

  /// The longest reference: `&#x10FFFF;`.
  private static let byteLimit = 10

  private static func reference(in bytes: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
    let window = bytes[start..<min(start + byteLimit, bytes.endIndex)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")), end > start + 1 else { return nil }
    let name = bytes[(start + 1)..<end]
    if name.first == UInt8(ascii: "#") { return number(name.dropFirst()).map { ($0, end + 1) } }
    switch String(decoding: name, as: UTF8.self) {
    case "amp", "AMP": return ("&", end + 1)
    case "lt", "LT": return ("<", end + 1)
    case "gt", "GT": return (">", end + 1)
    case "quot": return ("\"", end + 1)
    case "apos": return ("'", end + 1)
    case "nbsp": return ("\u{A0}", end + 1)
    default: return nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { ASCII.uppercase($0) == UInt8(ascii: "X") } ?? false
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard let code = UInt32(text, radix: isHexadecimal ? 16 : 10), code >= 0x20 || code == 9 || code == 10 else {
      return nil
    }
    return Unicode.Scalar(code)
  }
}
