/// Writes JSON (RFC 8259) as UTF-8 bytes, in the order it is told, and always in the same shape.
///
/// A container stands either one element a line, indented by two spaces, or on a single line. Text is escaped as the RFC demands and no
/// further, so that names keep their letters. Amounts are written as text: a JSON number would be a binary fraction to most readers.
package struct JSONEmitter {
  /// How the elements of an object or array stand.
  package enum Layout {
    /// One a line.
    case lines
    /// All on one line; what stands inside is on that line too.
    case line
  }

  /// What has been written and not yet been taken.
  package private(set) var bytes: [UInt8] = []

  /// An empty text.
  package init() {}

  /// Takes what has been written so far away, for a text that is too long to be held as a whole.
  package mutating func take(_ sink: ([UInt8]) -> Bool) -> Bool {
    defer { bytes.removeAll(keepingCapacity: true) }
    return sink(bytes)
  }

  private var depth = 0
  private var layout = Layout.lines
  private var isFirst = true
  private var followsKey = false

  /// An object with what the body writes into it, as pairs of ``key(_:)`` and a value.
  package mutating func object<Failure: Error>(
    _ layout: Layout = .lines, _ body: (inout JSONEmitter) throws(Failure) -> Void
  ) throws(Failure) {
    try container(opening: "{", closing: "}", layout, body)
  }

  /// An array with the values the body writes into it.
  package mutating func array<Failure: Error>(
    _ layout: Layout = .lines, _ body: (inout JSONEmitter) throws(Failure) -> Void
  ) throws(Failure) {
    try container(opening: "[", closing: "]", layout, body)
  }

  /// An array with one element for each of the elements given.
  package mutating func array<Element, Failure: Error>(
    _ elements: [Element], _ layout: Layout = .lines,
    _ body: (inout JSONEmitter, Element) throws(Failure) -> Void
  ) throws(Failure) {
    try array(layout) { (json: inout JSONEmitter) throws(Failure) in
      for element in elements { try body(&json, element) }
    }
  }

  /// The name of the value that comes next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    followsKey = true
  }

  /// Text, or null.
  package mutating func value(_ text: String?) {
    separate()
    if let text { quote(text) } else { append("null") }
  }

  /// A whole number, or null.
  package mutating func value(_ number: Int?) {
    separate()
    if let number { append(number) } else { append("null") }
  }

  /// True, false or null.
  package mutating func value(_ truth: Bool?) {
    separate()
    append(truth.map { $0 ? "true" : "false" } ?? "null")
  }

  /// A score: held between 0 and 1, in ten-thousandths. What is no number becomes 0.
  package mutating func score(_ score: Double) {
    separate()
    let held = score.isNaN ? 0 : min(max(score, 0), 1)
    let tenThousandths = Int((held * 10_000).rounded())
    guard tenThousandths < 10_000 else { return append("1.0") }
    var digits = String(tenThousandths + 10_000).dropFirst()
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    append("0." + digits)
  }

  /// Ends the text with a line feed.
  package mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func container<Failure: Error>(
    opening: Unicode.Scalar, closing: Unicode.Scalar, _ wanted: Layout,
    _ body: (inout JSONEmitter) throws(Failure) -> Void
  ) throws(Failure) {
    separate()
    bytes.append(UInt8(ascii: opening))
    let outer = layout
    if outer == .lines { layout = wanted }
    depth += 1
    isFirst = true
    try body(&self)
    depth -= 1
    if layout == .lines && !isFirst { startLine() }
    layout = outer
    isFirst = false
    bytes.append(UInt8(ascii: closing))
  }

  /// What stands before a key, or before a value that has none.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if layout == .lines { startLine() } else if !isFirst { bytes.append(UInt8(ascii: " ")) }
    isFirst = false
  }

  private mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }

  /// RFC 8259 section 7: quotation mark, reverse solidus and U+0000 to U+001F must be escaped. Swift text holds no lone surrogate.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { letters in
      var start = 0
      for index in letters.indices where Self.isEscaped(letters[index]) {
        bytes.append(contentsOf: letters[start..<index])
        escape(letters[index])
        start = index + 1
      }
      bytes.append(contentsOf: letters[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default: append(byte < 0x10 ? "\\u000" : "\\u00"); append(String(byte, radix: 16))
    }
  }
}
