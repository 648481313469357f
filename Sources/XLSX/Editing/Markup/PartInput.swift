import Zip

/// A part's bytes as UTF-8, a piece at a time. A part in UTF-16 is turned into UTF-8, its XML declaration too, and so
/// is one in ISO 8859-1, which the package standard forbids (ECMA-376 part 2, section 6.2.5) and old writers use. Any
/// other encoding is refused.
struct PartInput: MarkupInput {
  private let stream: EntryStream?
  private let part: String
  private var piece: [UInt8]
  private var whole: [UInt8]?
  private var decoder: UTF16Pieces?
  private var isFirst = true
  private var isLatin = false

  init(_ stream: EntryStream, part: String) {
    (self.stream, self.part, self.whole) = (stream, part, nil)
    piece = [UInt8](repeating: 0, count: EntryStream.pieceBytes)
  }

  init(_ bytes: [UInt8], part: String) {
    (self.stream, self.part, self.whole) = (nil, part, bytes)
    piece = []
  }

  /// The whole of a part in UTF-8.
  static func text(_ bytes: [UInt8], part: String) throws -> [UInt8] {
    var input = PartInput(bytes, part: part)
    var text: [UInt8] = []
    while try input.append(to: &text) {}
    return text
  }

  mutating func append(to buffer: inout [UInt8]) throws -> Bool {
    let start = buffer.count
    guard var bytes = try read() else {
      guard decoder?.isWhole ?? true else { throw refused("half a character at its end") }
      return false
    }
    if isFirst {
      // The declaration fits into the first piece, whatever that is.
      while bytes.count < 512, let more = try read() { bytes += more }
      decoder = UTF16Pieces(head: bytes)
    }
    if decoder != nil {
      decoder?.decode(bytes[...], into: &buffer)
    } else if isLatin {
      Self.widen(bytes, into: &buffer)
    } else {
      buffer.append(contentsOf: bytes)
    }
    if isFirst {
      isFirst = false
      try checkDeclaration(&buffer, from: start)
      if isLatin {
        let first = buffer[start...]
        buffer.removeSubrange(start...)
        Self.widen(first, into: &buffer)
      }
    }
    return true
  }

  private mutating func read() throws -> ArraySlice<UInt8>? {
    if let stream {
      let count = try stream.read(into: &piece)
      return count > 0 ? piece[..<count] : nil
    }
    defer { whole = nil }
    return whole.flatMap { $0.isEmpty ? nil : $0[...] }
  }

  /// ISO 8859-1 is the first 256 characters of Unicode.
  private static func widen(_ bytes: ArraySlice<UInt8>, into buffer: inout [UInt8]) {
    for byte in bytes {
      if byte >= 0x80 { buffer.append(0xC0 | byte >> 6) }
      buffer.append(byte < 0x80 ? byte : 0x80 | byte & 0x3F)
    }
  }

  private mutating func checkDeclaration(_ buffer: inout [UInt8], from start: Int) throws {
    let head = buffer[start...].prefix(512)
    let mark: [UInt8] = head.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    guard head.dropFirst(mark.count).starts(with: "<?xml".utf8),
      let end = head.firstIndex(of: UInt8(ascii: ">"))
    else { return }
    let declaration = MarkupToken(
      kind: .other, range: head.startIndex..<end, name: 0..<head.startIndex + mark.count + 5)
    guard let place = MarkupTag.value(buffer, declaration, "encoding") else { return }
    let name = String(decoding: buffer[place], as: UTF8.self).lowercased()
    if decoder != nil || name == "iso-8859-1" {
      isLatin = decoder == nil
      buffer.replaceSubrange(place, with: "UTF-8".utf8)
    } else if !["utf-8", "utf8", "us-ascii", "ascii"].contains(name) {
      throw refused("the encoding \(name), expected UTF-8 or UTF-16")
    }
  }

  private func refused(_ problem: String) -> WorkbookError {
    WorkbookError(.damaged, part: part, problem, advice: "open it in Excel and save it again")
  }
}

/// UTF-16 to UTF-8 in pieces that may end inside a character.
struct UTF16Pieces {
  private let isBigEndian: Bool
  private var byte: UInt8?
  private var lead: UInt16?
  private var isAtMark = true

  /// Nothing where the bytes are not UTF-16, with a mark or beginning with `<`.
  init?(head: ArraySlice<UInt8>) {
    let first = Array(head.prefix(2))
    switch first {
    case [0xFE, 0xFF], [0x00, 0x3C]: isBigEndian = true
    case [0xFF, 0xFE], [0x3C, 0x00]: isBigEndian = false
    default: return nil
    }
  }

  var isWhole: Bool { byte == nil && lead == nil }

  mutating func decode(_ bytes: ArraySlice<UInt8>, into buffer: inout [UInt8]) {
    for next in bytes {
      guard let first = byte else {
        byte = next
        continue
      }
      byte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(next) : UInt16(next) << 8 | UInt16(first)
      if isAtMark {
        isAtMark = false
        if unit == 0xFEFF { continue }
      }
      append(unit, to: &buffer)
    }
  }

  private mutating func append(_ unit: UInt16, to buffer: inout [UInt8]) {
    if let high = lead {
      lead = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        append(Unicode.Scalar(value) ?? "\u{FFFD}", to: &buffer)
        return
      }
      append("\u{FFFD}", to: &buffer)
    }
    if UTF16.isLeadSurrogate(unit) {
      lead = unit
    } else {
      append(Unicode.Scalar(unit) ?? "\u{FFFD}", to: &buffer)
    }
  }

  private func append(_ scalar: Unicode.Scalar, to buffer: inout [UInt8]) {
    if scalar.value < 0x80 {
      buffer.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
