/// One piece of a document: every byte of it belongs to exactly one token, so what is copied token by token is the
/// same document.
struct MarkupToken {
  enum Kind {
    /// `<name …>`
    case start
    /// `<name …/>`
    case empty
    /// `</name>`
    case end
    /// Text; a long one may come in several tokens.
    case text
    /// A CDATA section.
    case data
    /// A comment, a processing instruction, or the XML declaration.
    case other
  }

  let kind: Kind
  /// Where it stands in the scanner's buffer; valid until the next token is asked for.
  let range: Range<Int>
  /// The name with its prefix, for tags.
  var name: Range<Int> = 0..<0
  /// Where the name begins after the prefix and its colon.
  var local: Int = 0

  /// Whether it opens an element, an empty one too.
  var opens: Bool { kind == .start || kind == .empty }
}

/// The prefixes that mean a document's own namespace: that of spreadsheets, or of the root element, as the root itself
/// declares them. Prefixes that are declared further inside are those of extensions.
struct OwnPrefixes {
  private var hasNone = true
  /// With their colons.
  private var others: [[UInt8]] = []

  init() {}

  init(_ bytes: [UInt8], root: MarkupToken) {
    let prefix = Array(bytes[root.name.lowerBound..<root.local])
    var declared: [(prefix: [UInt8], uri: [UInt8])] = []
    var at = root.name.upperBound
    while let attribute = MarkupTag.next(bytes, &at, root.range.upperBound) {
      let name = bytes[attribute.name]
      if name.elementsEqual("xmlns".utf8) {
        declared.append(([], Array(bytes[attribute.value])))
      } else if name.starts(with: "xmlns:".utf8) {
        declared.append((name.dropFirst(6) + [UInt8(ascii: ":")], Array(bytes[attribute.value])))
      }
    }
    let uri = declared.first { $0.prefix == prefix }?.uri
    let own =
      [prefix]
      + declared.filter {
        $0.uri == uri || OfficeNamespace.allMain.contains(String(decoding: $0.uri, as: UTF8.self))
      }.map(\.prefix)
    hasNone = own.contains([])
    others = own.filter { !$0.isEmpty }
  }

  /// Whether the prefix at a place, with its colon, is one of them.
  @inline(__always)
  func contain(_ bytes: [UInt8], _ prefix: Range<Int>) -> Bool {
    prefix.isEmpty ? hasNone : others.contains { $0.elementsEqual(bytes[prefix]) }
  }
}

/// Names and attributes of tags in a buffer.
enum MarkupTag {
  /// Whether the bytes at a range are this text.
  @inline(__always)
  static func equal(_ bytes: [UInt8], _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    let wanted = text.utf8Start
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != wanted[offset] { return false }
    return true
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// The place of an attribute's value, without its quotes; the name is compared with its prefix.
  static func value(_ bytes: [UInt8], _ token: MarkupToken, _ name: StaticString) -> Range<Int>? {
    var at = token.name.upperBound
    while let attribute = next(bytes, &at, token.range.upperBound) {
      if equal(bytes, attribute.name, name) { return attribute.value }
    }
    return nil
  }

  /// The next attribute of a tag from a place on. The scanner has checked the grammar.
  static func next(_ bytes: [UInt8], _ at: inout Int, _ end: Int) -> (name: Range<Int>, value: Range<Int>)? {
    while at < end, isSpace(bytes[at]) { at += 1 }
    let nameStart = at
    while at < end, bytes[at] != UInt8(ascii: "="), !isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "/")
    {
      at += 1
    }
    let name = nameStart..<at
    while at < end, isSpace(bytes[at]) { at += 1 }
    guard !name.isEmpty, at < end, bytes[at] == UInt8(ascii: "=") else { return nil }
    at += 1
    while at < end, isSpace(bytes[at]) { at += 1 }
    guard at < end else { return nil }
    let quote = bytes[at]
    at += 1
    let valueStart = at
    while at < end, bytes[at] != quote { at += 1 }
    let value = valueStart..<at
    at += 1
    return (name, value)
  }

  /// A value or a text with its references resolved and its lines ended by line feeds (XML, section 2.11); other
  /// entities than XML's own stay as they are.
  static func decoded(_ bytes: some Collection<UInt8>) -> String {
    guard !bytes.contains(UInt8(ascii: "\r")) else { return decoded(lines(bytes)) }
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result = String.UnicodeScalarView()
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let mark = rest.firstIndex(of: "&") {
      result.append(contentsOf: rest[..<mark])
      rest = rest[rest.index(after: mark)...]
      // No name reaches over another `&`: a text full of them is passed over once.
      guard let end = rest.firstIndex(where: { $0 == ";" || $0 == "&" }), rest[end] == ";",
        let scalar = entity(String(rest[..<end]))
      else {
        result.append("&")
        continue
      }
      result.append(scalar)
      rest = rest[rest.index(after: end)...]
    }
    result.append(contentsOf: rest)
    return String(result)
  }

  private static func lines(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var followsReturn = false
    for byte in bytes {
      let isReturn = byte == UInt8(ascii: "\r")
      if isReturn || !followsReturn || byte != UInt8(ascii: "\n") { lines.append(isReturn ? UInt8(ascii: "\n") : byte) }
      followsReturn = isReturn
    }
    return lines
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let digits = name.dropFirst()
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return name.hasPrefix("#") ? value.flatMap { Unicode.Scalar($0) } : nil
    }
  }
}
