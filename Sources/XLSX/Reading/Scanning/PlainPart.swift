/// Whether a part may be scanned at all, judged by its beginning.
enum PlainPart {
  /// Whether the bytes are UTF-8 by their mark, their XML declaration or the lack of both (XML, appendix F).
  static func isUTF8(_ window: borrowing ByteWindow) -> Bool {
    var head = window.bytes[window.start..<min(window.end, window.start + 256)]
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    guard head.first == UInt8(ascii: "<") else { return false }
    guard head.starts(with: "<?xml".utf8) else { return true }
    guard let close = head.firstIndex(of: UInt8(ascii: ">")) else { return false }
    let declaration = String(decoding: head[..<close], as: UTF8.self).lowercased()
    guard let encoding = declaration.firstRange(of: "encoding")?.upperBound else { return true }
    let value = declaration[encoding...].drop { $0 == " " || $0 == "=" }.dropFirst()
    return value.hasPrefix("utf-8\"") || value.hasPrefix("utf-8'")
  }

  /// The place behind the first tag that begins so; nil where none is in the window.
  static func place(behind tag: StaticString, in window: borrowing ByteWindow) -> Int? {
    guard let start = start(of: tag, in: window) else { return nil }
    let rest = window.bytes[start..<window.end]
    return rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// Where a tag begins for the first time; nil where it is not in the window.
  static func start(of tag: StaticString, in window: borrowing ByteWindow) -> Int? {
    let count = tag.utf8CodeUnitCount
    let bytes = window.bytes.span.bytes
    var place = window.start
    while place + count <= window.end {
      if bytes.byte(place) == UInt8(ascii: "<"), MarkupScan.equals(bytes, place..<place + count, tag) { return place }
      place += 1
    }
    return nil
  }
}
