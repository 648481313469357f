/// Takes the markup of OFX apart, SGML (OFX 1) and XML (OFX 2) alike.
///
/// In OFX 1 the end tags of leaves may be left out (OFX 1.6 section 2.3), and banks leave them out in OFX 2 as well: so no tree is built, a leaf
/// ends with the next tag. Memory does not grow with nesting. Comments, processing instructions and declarations say nothing; a `<` that begins
/// no tag is text.
struct OFXMarkup {
  /// What comes of the markup.
  protocol Sink {
    mutating func open(_ element: OFXElement?, line: Int) throws(IntakeError)
    mutating func close(_ element: OFXElement?, line: Int) throws(IntakeError)
    mutating func text(_ bytes: ArraySlice<UInt8>, isLiteral: Bool)
  }

  /// A longer tag is text: names of OFX have at most 32 characters, and attributes do not occur.
  private static let tagLimit = 256

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  /// Hands the whole document to a sink.
  static func scan(_ bytes: [UInt8], to sink: inout some Sink) throws(IntakeError) {
    var markup = OFXMarkup(bytes: bytes)
    try markup.run(&sink)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run(_ sink: inout some Sink) throws(IntakeError) {
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { step() }
        sink.text(bytes[start..<index], isLiteral: false)
      } else if let tag = tag() {
        try deliver(tag, to: &sink)
      } else if starts("<!--") {
        skip(past: "-->")
      } else if starts("<![CDATA[") {
        index += 9
        let start = index
        let end = find("]]>")
        while index < end { step() }
        sink.text(bytes[start..<index], isLiteral: true)
        index = min(index + 3, bytes.count)
      } else if starts("<!") || starts("<?") {
        skip(past: ">")
      } else {
        sink.text(bytes[index...index], isLiteral: true)
        index += 1
      }
    }
  }

  private struct Tag {
    var name: Range<Int>
    var isClose: Bool
    var isEmpty: Bool
    var end: Int
  }

  private mutating func deliver(_ tag: Tag, to sink: inout some Sink) throws(IntakeError) {
    let element = OFXElement.named(bytes[tag.name])
    if tag.isClose {
      try sink.close(element, line: line)
    } else {
      try sink.open(element, line: line)
      if tag.isEmpty { try sink.close(element, line: line) }
    }
    while index < tag.end { step() }
  }

  /// The tag at this place; nil where none begins.
  private func tag() -> Tag? {
    var place = index + 1
    let limit = min(bytes.count, index + Self.tagLimit)
    let isClose = place < limit && bytes[place] == UInt8(ascii: "/")
    if isClose { place += 1 }
    var start = place
    guard place < limit, ASCII.isLetter(bytes[place]) else { return nil }
    while place < limit, Self.isNameByte(bytes[place]) {
      // A namespace's prefix is no part of the name.
      if bytes[place] == UInt8(ascii: ":") { start = place + 1 }
      place += 1
    }
    let name = start..<place
    guard place < limit, bytes[place] == UInt8(ascii: ">") || bytes[place] == UInt8(ascii: "/") || bytes[place] <= 0x20
    else { return nil }
    while place < limit, bytes[place] != UInt8(ascii: ">") {
      if bytes[place] == UInt8(ascii: "<") { return nil }
      place += 1
    }
    guard place < limit else { return nil }
    return Tag(name: name, isClose: isClose, isEmpty: bytes[place - 1] == UInt8(ascii: "/"), end: place + 1)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    ASCII.isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ":")
  }

  /// One byte on; lines end in CR, LF or both.
  private mutating func step() {
    let byte = bytes[index]
    index += 1
    if byte == 0x0A || (byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)) { line += 1 }
  }

  private func starts(_ text: StaticString) -> Bool { matches(text, at: index) }

  private func matches(_ text: StaticString, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private func find(_ text: StaticString) -> Int {
    var place = index
    while place < bytes.count, !matches(text, at: place) { place += 1 }
    return place
  }

  private mutating func skip(past text: StaticString) {
    let end = min(find(text) + text.utf8CodeUnitCount, bytes.count)
    while index < end { step() }
  }
}
