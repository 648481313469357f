/// The beginning of a file, as recognising a format needs it: ASCII letters whatever the encoding, without a byte order mark.
struct FileHead: Sendable {
  /// How much of a file decides its format.
  static let byteLimit = 8_192

  /// The first bytes; of UTF-16 text its ASCII characters, `?` for any other.
  let bytes: [UInt8]

  init(_ file: [UInt8]) {
    let start = file.prefix(Self.byteLimit)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = Array(start.dropFirst(3))
    } else if start.starts(with: [0xFF, 0xFE]) || Self.isUTF16(start, zeroAt: 1) {
      bytes = Self.ascii(start, high: 1, from: start.starts(with: [0xFF, 0xFE]) ? 2 : 0)
    } else if start.starts(with: [0xFE, 0xFF]) || Self.isUTF16(start, zeroAt: 0) {
      bytes = Self.ascii(start, high: 0, from: start.starts(with: [0xFE, 0xFF]) ? 2 : 0)
    } else {
      bytes = Array(start)
    }
  }

  /// The place of the first byte that is no white space.
  var firstInk: Int { bytes.firstIndex { !ASCII.isBlank($0) } ?? bytes.count }

  /// Whether the text begins so after white space, in any letters' case.
  func begins(with text: String) -> Bool { matches(text, at: firstInk) }

  /// Whether the text stands anywhere in the head, in any letters' case.
  func contains(_ text: String) -> Bool { position(of: text) != nil }

  /// Where the text first stands, in any letters' case.
  func position(of text: String) -> Int? {
    bytes.indices.first { matches(text, at: $0) }
  }

  /// The lines of the head, without their ends; the last may be cut.
  var lines: [ArraySlice<UInt8>] {
    bytes.split(maxSplits: 400) { $0 == 0x0A || $0 == 0x0D }
  }

  private func matches(_ text: String, at start: Int) -> Bool {
    let wanted = text.utf8
    guard start + wanted.count <= bytes.count else { return false }
    return zip(bytes[start...], wanted).allSatisfy { ASCII.uppercase($0) == ASCII.uppercase($1) }
  }

  private static func isUTF16(_ start: ArraySlice<UInt8>, zeroAt place: Int) -> Bool {
    guard start.count >= 8 else { return false }
    let head = Array(start.prefix(8))
    return stride(from: 0, to: 8, by: 2).allSatisfy { head[$0 + place] == 0 && head[$0 + 1 - place] != 0 }
  }

  private static func ascii(_ start: ArraySlice<UInt8>, high: Int, from first: Int) -> [UInt8] {
    let bytes = Array(start)
    return stride(from: first, to: bytes.count - 1, by: 2).map { place in
      let low = bytes[place + 1 - high]
      return bytes[place + high] == 0 && low < 0x80 ? low : UInt8(ascii: "?")
    }
  }
}
