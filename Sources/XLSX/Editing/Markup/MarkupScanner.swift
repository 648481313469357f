import Glibc

/// Takes a document apart into tokens without losing a byte, a piece of input at a time, in memory that does not grow
/// with the document.
///
/// It knows XML 1.0 as far as an editor must: tags match, attributes are quoted, nothing is left open at the end, and
/// there is no document type declaration. Whether names and characters are legal it does not ask: what is copied was
/// there before.
struct MarkupScanner<Input: MarkupInput> {
  /// The buffer tokens point into; valid until the next token is asked for.
  private(set) var bytes: [UInt8] = []
  /// How many elements are open.
  private(set) var depth = 0

  let part: String
  private var input: Input
  private var position = 0
  private var isAtEnd = false
  /// Bytes of the document before the buffer.
  private var passed = 0
  private var hasRoot = false
  /// The names of the open elements, one after another, and where each begins.
  private var names: [UInt8] = []
  private var nameStarts: [Int] = []

  private var prefixes = OwnPrefixes()

  private static var longestMarkup: Int { 16 << 20 }
  private static var deepest: Int { 256 }

  init(_ input: Input, part: String) {
    self.input = input
    self.part = part
  }

  /// The next token, or nil at the end of a whole document.
  mutating func next() throws -> MarkupToken? {
    while true {
      if let token = try scan() {
        position = token.range.upperBound
        try follow(token)
        return token
      }
      guard !isAtEnd else {
        guard position == bytes.count, depth == 0, hasRoot else { throw damaged("the part ends too early") }
        return nil
      }
      try refill()
    }
  }

  /// Whether a tag has this name in the namespace of the root element.
  @inline(__always)
  func named(_ token: MarkupToken, _ name: StaticString) -> Bool {
    MarkupTag.equal(bytes, token.local..<token.name.upperBound, name)
      && prefixes.contain(bytes, token.name.lowerBound..<token.local)
  }

  /// Passes over the inside and the end tag of the element that was begun last, without taking it apart, and hands on
  /// its bytes. Only for a document that was scanned before, and elements that do not hold others of their name.
  mutating func passElement(_ name: [UInt8], _ emit: (ArraySlice<UInt8>) -> Void) throws {
    var at = position
    while true {
      guard let found = find(UInt8(ascii: "<"), from: at), found + name.count + 3 <= bytes.count else {
        // All before the last `<` is passed; the rest waits for more.
        let end = find(UInt8(ascii: "<"), from: at) ?? bytes.count
        emit(bytes[position..<end])
        position = end
        guard !isAtEnd else { throw damaged("the part ends too early") }
        try refill()
        at = position
        continue
      }
      switch bytes[found + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        emit(bytes[position..<found])
        position = found
        guard let token = try next() else { throw damaged("the part ends too early") }
        emit(bytes[token.range])
        at = position
      case UInt8(ascii: "/"):
        let end = found + 2 + name.count
        let isEnd = bytes[found + 2..<end].elementsEqual(name)
        guard isEnd, bytes[end] == UInt8(ascii: ">") || MarkupTag.isSpace(bytes[end]) else {
          at = found + 2
          continue
        }
        emit(bytes[position..<found])
        position = found
        guard let token = try next() else { throw damaged("the part ends too early") }
        return emit(bytes[token.range])
      default: at = found + 1
      }
    }
  }

  private mutating func refill() throws {
    if position > 0 {
      passed += position
      bytes.removeSubrange(..<position)
      position = 0
    }
    guard bytes.count < Self.longestMarkup else {
      throw damaged("a tag or comment of more than \(Self.longestMarkup) bytes, which is the limit")
    }
    if try !input.append(to: &bytes) { isAtEnd = true }
  }

  /// The token at the current place where all of it is in the buffer.
  private func scan() throws -> MarkupToken? {
    let start = position
    let count = bytes.count
    guard start < count else { return nil }
    guard bytes[start] == UInt8(ascii: "<") else {
      let end = find(UInt8(ascii: "<"), from: start) ?? count
      return MarkupToken(kind: .text, range: start..<end)
    }
    guard start + 1 < count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): return try declaration(start)
    case UInt8(ascii: "?"): return terminated(start, by: "?>", from: start + 2).map { .init(kind: .other, range: $0) }
    case UInt8(ascii: "/"): return try endTag(start)
    default: return try startTag(start)
    }
  }

  private func declaration(_ start: Int) throws -> MarkupToken? {
    let longest = "<![CDATA["
    let head = bytes[start..<min(start + longest.utf8.count, bytes.count)]
    if head.starts(with: "<!--".utf8) {
      return terminated(start, by: "-->", from: start + 4).map { .init(kind: .other, range: $0) }
    }
    if head.elementsEqual(longest.utf8) {
      return terminated(start, by: "]]>", from: start + longest.utf8.count).map { .init(kind: .data, range: $0) }
    }
    if head.count < longest.utf8.count, longest.utf8.starts(with: head) || "<!--".utf8.starts(with: head) { return nil }
    throw damaged("a document type declaration, expected none: it can name entities and other files")
  }

  private func terminated(_ start: Int, by mark: StaticString, from place: Int) -> Range<Int>? {
    let length = mark.utf8CodeUnitCount
    var at = place
    while let found = find(mark.utf8Start[0], from: at), found + length <= bytes.count {
      if MarkupTag.equal(bytes, found..<found + length, mark) { return start..<found + length }
      at = found + 1
    }
    return nil
  }

  private func endTag(_ start: Int) throws -> MarkupToken? {
    guard let close = find(UInt8(ascii: ">"), from: start + 2) else { return nil }
    var end = close
    while end > start + 2, MarkupTag.isSpace(bytes[end - 1]) { end -= 1 }
    return MarkupToken(kind: .end, range: start..<close + 1, name: start + 2..<end, local: local(start + 2..<end))
  }

  private func startTag(_ start: Int) throws -> MarkupToken? {
    let count = bytes.count
    var at = start + 1
    while at < count, !MarkupTag.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">"), bytes[at] != UInt8(ascii: "/") {
      guard bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: "=") else {
        throw damaged("a tag that is broken")
      }
      at += 1
    }
    let name = start + 1..<at
    guard at < count else { return nil }
    guard !name.isEmpty else { throw damaged("a tag without a name") }
    while true {
      let spaceStart = at
      while at < count, MarkupTag.isSpace(bytes[at]) { at += 1 }
      guard at < count else { return nil }
      if bytes[at] == UInt8(ascii: ">") {
        return MarkupToken(kind: .start, range: start..<at + 1, name: name, local: local(name))
      }
      if bytes[at] == UInt8(ascii: "/") {
        guard at + 1 < count else { return nil }
        guard bytes[at + 1] == UInt8(ascii: ">") else { throw damaged("a tag that is broken") }
        return MarkupToken(kind: .empty, range: start..<at + 2, name: name, local: local(name))
      }
      guard at > spaceStart else { throw damaged("attributes without a blank between them") }
      guard let end = try attribute(at) else { return nil }
      at = end
    }
  }

  /// The end of the attribute that begins at a place.
  private func attribute(_ start: Int) throws -> Int? {
    let count = bytes.count
    var at = start
    while at < count, bytes[at] != UInt8(ascii: "=") {
      switch bytes[at] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        throw damaged("an attribute that is broken")
      default: at += 1
      }
    }
    at += 1
    while at < count, MarkupTag.isSpace(bytes[at]) { at += 1 }
    guard at < count else { return nil }
    let quote = bytes[at]
    guard at > start + 1, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw damaged("an attribute whose value is not quoted")
    }
    at += 1
    while at < count, bytes[at] != quote {
      guard bytes[at] != UInt8(ascii: "<") else { throw damaged("an attribute that is broken") }
      at += 1
    }
    return at < count ? at + 1 : nil
  }

  private func local(_ name: Range<Int>) -> Int {
    for at in name where bytes[at] == UInt8(ascii: ":") { return at + 1 }
    return name.lowerBound
  }

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard start < buffer.count, let base = buffer.baseAddress else { return nil }
      return memchr(base + start, Int32(byte), buffer.count - start).map { UnsafeRawPointer($0) - base }
    }
  }

  /// Keeps account of what is open.
  private mutating func follow(_ token: MarkupToken) throws {
    switch token.kind {
    case .start:
      try checkRoot(token)
      guard depth < Self.deepest else { throw damaged("elements nested deeper than \(Self.deepest)") }
      depth += 1
      nameStarts.append(names.count)
      for place in token.name { names.append(bytes[place]) }
    case .empty: try checkRoot(token)
    case .end:
      guard let start = nameStarts.popLast(), names.count - start == token.name.count else { throw unmatched() }
      for (offset, place) in token.name.enumerated() where names[start + offset] != bytes[place] { throw unmatched() }
      names.removeLast(names.count - start)
      depth -= 1
    case .text, .data:
      guard depth == 0 else { break }
      let hasText = token.kind == .data || bytes[token.range].contains { !MarkupTag.isSpace($0) }
      guard !hasText || !hasRoot && isMark(token) else { throw damaged("text outside of the root element") }
    case .other: break
    }
  }

  private func unmatched() -> WorkbookError { damaged("an end tag that matches no start tag") }

  private func isMark(_ token: MarkupToken) -> Bool {
    passed == 0 && token.range.lowerBound == 0 && bytes[token.range].elementsEqual([0xEF, 0xBB, 0xBF])
  }

  private mutating func checkRoot(_ token: MarkupToken) throws {
    guard depth == 0 else { return }
    guard !hasRoot else { throw damaged("a second root element") }
    hasRoot = true
    prefixes = OwnPrefixes(bytes, root: token)
  }

  func damaged(_ problem: String) -> WorkbookError {
    WorkbookError(
      .damaged, part: part, "byte \(passed + position): \(problem)", advice: "open it in Excel and save it again")
  }
}

/// Where a scanner's bytes come from.
protocol MarkupInput {
  /// Appends the next bytes; false at the end.
  mutating func append(to buffer: inout [UInt8]) throws -> Bool
}

/// Bytes that are in memory already.
struct WholeInput: MarkupInput {
  private var bytes: [UInt8]?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func append(to buffer: inout [UInt8]) -> Bool {
    guard let bytes else { return false }
    buffer.append(contentsOf: bytes)
    self.bytes = nil
    return true
  }
}
