/// The start tag of a drawing's root, whose namespaces hold for boxes that are added before its end. What other boxes
/// declare holds for them alone (Namespaces in XML 1.0, section 6.1).
///
/// What cannot be made out counts as not declared: a declaration that stands twice in a drawing harms nobody.
struct NoteDrawingRoot {
  private var declarations: [String: String] = [:]

  init(_ drawing: [UInt8]) {
    var rest = Self.startTag(of: drawing)
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].split(whereSeparator: Self.isSpace).last ?? []
      rest = rest[(equals + 1)...].drop(while: Self.isSpace)
      guard let quote = rest.first, Self.isQuote(quote), let end = rest.dropFirst().firstIndex(of: quote) else {
        return
      }
      let value = rest[(rest.startIndex + 1)..<end]
      rest = rest[(end + 1)...]
      declarations[String(decoding: name, as: UTF8.self)] = String(decoding: value, as: UTF8.self)
    }
  }

  /// Whether a prefix stands for a namespace everywhere in the drawing, but for where another declaration hides it.
  func binds(_ prefix: String, to namespace: String) -> Bool {
    declarations["xmlns:\(prefix)"] == namespace
  }

  /// The first tag that opens an element, from its name on, without its end; declarations and comments stand before it.
  private static func startTag(of drawing: [UInt8]) -> ArraySlice<UInt8> {
    var rest = drawing[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      if rest.starts(with: "!--".utf8) {
        while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
      } else if let first = rest.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") {
        break
      }
    }
    var quote: UInt8?
    let end = rest.firstIndex { byte in
      if byte == quote {
        quote = nil
      } else if quote == nil, isQuote(byte) {
        quote = byte
      }
      return quote == nil && byte == UInt8(ascii: ">")
    }
    return end.map { rest[..<$0] } ?? []
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
