/// Parses JSON (RFC 8259) from bytes of UTF-8: several texts one after another too, as pages saved into one file or one object a line.
///
/// Depth and counts are bounded before memory is spent; of a name that comes twice in an object the last value counts, as most readers have it.
struct JSONParser {
  /// Deeper nesting is no answer of an API.
  static let depthLimit = 64
  /// More values than this are refused.
  static let valueLimit = 20_000_000
  /// The longest number; BILL's have two decimals.
  private static let numberLimit = 64

  private let bytes: [UInt8]
  private let path: String
  private var index = 0
  private var line = 1
  private var values = 0

  private init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// All JSON texts of a file, in order.
  ///
  /// - Throws: ``IntakeError`` with the line where it is no JSON, nested too deep or too large.
  static func parse(_ bytes: [UInt8], path: String) throws(IntakeError) -> [JSONValue] {
    var parser = JSONParser(bytes, path: path)
    var texts: [JSONValue] = []
    parser.skipBlanks()
    while parser.index < bytes.count {
      texts.append(try parser.value(depth: 0))
      parser.skipBlanks()
      // Pages joined by a comma.
      if parser.index < bytes.count, bytes[parser.index] == UInt8(ascii: ",") {
        parser.index += 1
        parser.skipBlanks()
      }
    }
    return texts
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }

  private mutating func value(depth: Int) throws(IntakeError) -> JSONValue {
    values += 1
    guard values <= Self.valueLimit else { throw error("at most \(Self.valueLimit) values", found: "more") }
    guard depth < Self.depthLimit else { throw error("at most \(Self.depthLimit) levels of nesting", found: "more") }
    guard index < bytes.count else { throw cutOff() }
    switch bytes[index] {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw unexpected("a JSON value")
    }
  }

  private mutating func object(depth: Int) throws(IntakeError) -> JSONObject {
    var object = JSONObject(line: line)
    index += 1
    skipBlanks()
    if try take(UInt8(ascii: "}")) { return object }
    while true {
      guard index < bytes.count else { throw cutOff() }
      guard bytes[index] == UInt8(ascii: "\"") else { throw unexpected("a name in quotes") }
      let name = try string()
      skipBlanks()
      guard try take(UInt8(ascii: ":")) else { throw unexpected("a colon") }
      skipBlanks()
      object.members[name] = try value(depth: depth + 1)
      skipBlanks()
      if try take(UInt8(ascii: "}")) { return object }
      guard try take(UInt8(ascii: ",")) else { throw unexpected("a comma or '}'") }
      skipBlanks()
    }
  }

  private mutating func array(depth: Int) throws(IntakeError) -> [JSONValue] {
    var elements: [JSONValue] = []
    index += 1
    skipBlanks()
    if try take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
      if try take(UInt8(ascii: "]")) { return elements }
      guard try take(UInt8(ascii: ",")) else { throw unexpected("a comma or ']'") }
      skipBlanks()
    }
  }

  private mutating func take(_ byte: UInt8) throws(IntakeError) -> Bool {
    guard index < bytes.count else { throw cutOff() }
    guard bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func word(_ text: String, _ value: JSONValue) throws(IntakeError) -> JSONValue {
    guard bytes[index...].starts(with: text.utf8) else {
      if index + text.utf8.count > bytes.count { throw cutOff() }
      throw unexpected("a JSON value")
    }
    index += text.utf8.count
    return value
  }

  private mutating func number() throws(IntakeError) -> String {
    let start = index
    while index < bytes.count, Self.isNumberByte(bytes[index]) { index += 1 }
    guard index - start <= Self.numberLimit else {
      throw error("a number", found: "one of \(index - start) characters")
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte | 0x20 == UInt8(ascii: "e")
  }

  private mutating func string() throws(IntakeError) -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0x0A:
        line += 1
        text.append(0x20)
      default: text.append(byte)
      }
    }
    throw cutOff()
  }

  private mutating func escape(into text: inout [UInt8]) throws(IntakeError) {
    guard index < bytes.count else { throw cutOff() }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
      text.append(0x20)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      var scalar = Unicode.Scalar(UInt32(unit))
      if (0xD800...0xDBFF).contains(unit), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let high = UInt32(unit - 0xD800)
        unit = try hexadecimal()
        scalar = (0xDC00...0xDFFF).contains(unit) ? Unicode.Scalar(0x10000 + high << 10 + UInt32(unit - 0xDC00)) : nil
      }
      text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    default: throw error("an escape of JSON", found: "'\\\(String(decoding: [byte], as: UTF8.self).quotable)'")
    }
  }

  private mutating func hexadecimal() throws(IntakeError) -> UInt16 {
    guard index + 4 <= bytes.count else { throw cutOff() }
    let digits = String(decoding: bytes[index..<index + 4], as: UTF8.self)
    guard let unit = UInt16(digits, radix: 16) else {
      throw error("four hexadecimal digits", found: "'\(digits.quotable)'")
    }
    index += 4
    return unit
  }

  private func unexpected(_ expected: String) -> IntakeError {
    guard index < bytes.count else { return cutOff() }
    let rest = bytes[index...].prefix(20)
    return error(expected, found: "'\(String(decoding: rest, as: UTF8.self).quotable)'")
  }

  private func cutOff() -> IntakeError {
    IntakeError(
      path: path, place: "line \(line)", expected: "the rest of the JSON", found: "the end of the file",
      remedy: "the file is cut short; save the answer again")
  }

  private func error(_ expected: String, found: String) -> IntakeError {
    IntakeError(
      path: path, place: "line \(line)", expected: expected, found: found,
      remedy: "save the answer of the API again, unchanged")
  }
}
