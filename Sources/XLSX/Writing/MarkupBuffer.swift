import XML

/// Bytes of a part on their way out. Everything is appended as UTF-8; nothing is built as a `String` first.
struct MarkupBuffer {
  private(set) var bytes: [UInt8] = []

  init(reserving capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  var count: Int { bytes.count }

  /// Forgets the bytes and keeps their room.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Forgets what was appended after the buffer had `length` bytes.
  mutating func cut(to length: Int) {
    if length < bytes.count { bytes.removeSubrange(length...) }
  }

  mutating func byte(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Markup that stands in the source, as it is.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text that is known to need no escaping: a name of the file's own vocabulary.
  mutating func plain(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Text that is no `ST_Xstring` – a formula, a property, a target: only what XML itself asks for is escaped.
  mutating func verbatim(_ text: String) {
    XMLCharacters.appendAttributeValue(text, to: &bytes)
  }

  mutating func append(_ other: some Collection<UInt8>) {
    bytes.append(contentsOf: other)
  }

  /// The letters of a column: 1 is A, 28 is AB.
  mutating func column(_ column: Int) {
    var rest = column
    let start = bytes.count
    while rest > 0 {
      let digit = (rest - 1) % 26
      bytes.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: digit))
      rest = (rest - 1) / 26
    }
    bytes[start...].reverse()
  }

  /// A cell's place, as `AB12`.
  mutating func reference(_ cell: CellReference) {
    column(cell.column)
    integer(Int64(cell.row))
  }

  /// A range, as `A1:B2`, and as `A1` where it is one cell.
  mutating func range(_ range: CellRange) {
    reference(range.first)
    if range.first != range.last {
      byte(UInt8(ascii: ":"))
      reference(range.last)
    }
  }
}

extension MarkupBuffer {
  /// ` name="value"` with a number.
  mutating func attribute(_ name: StaticString, _ value: Int) {
    raw(name)
    integer(Int64(value))
    byte(UInt8(ascii: "\""))
  }

  /// ` name="value"` with a measure.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    raw(name)
    number(value)
    byte(UInt8(ascii: "\""))
  }

  /// ` name="value"` with escaped text.
  mutating func attribute(_ name: StaticString, _ value: String) {
    raw(name)
    attributeText(value)
    byte(UInt8(ascii: "\""))
  }

  /// ` name="value"` with a range of cells.
  mutating func attribute(_ name: StaticString, _ value: CellRange) {
    raw(name)
    range(value)
    byte(UInt8(ascii: "\""))
  }

  /// ` name="value"` with a place.
  mutating func attribute(_ name: StaticString, _ value: CellReference) {
    raw(name)
    reference(value)
    byte(UInt8(ascii: "\""))
  }
}
