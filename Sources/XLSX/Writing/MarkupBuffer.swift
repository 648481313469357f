import XML

/// Bytes of a part on their way out. Everything is appended as UTF-8; nothing is built as a `String` first.
struct MarkupBuffer {
  /// Longer than what is filled, so that a cell is one check of the room and then plain stores.
  private var storage: [UInt8]
  private(set) var count = 0

  init(reserving capacity: Int = 0) {
    storage = [UInt8](repeating: 0, count: max(capacity, 0))
  }

  /// What was appended.
  var bytes: [UInt8] { Array(storage[..<count]) }

  /// Lets `body` see what was appended.
  func withBytes<Failure: Error>(_ body: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    let count = count
    try storage.withUnsafeBufferPointer { (buffer) throws(Failure) in
      try body(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<count])))
    }
  }

  /// Forgets the bytes and keeps their room.
  mutating func removeAll() {
    count = 0
  }

  /// Forgets what was appended after the buffer had `length` bytes.
  mutating func cut(to length: Int) {
    count = min(max(length, 0), count)
  }

  /// Makes room for `room` bytes and lets `fill` put at most as many there.
  @inline(__always)
  mutating func append(atMost room: Int, _ fill: (inout ByteCursor) -> Void) {
    if storage.count - count < room { grow(by: room) }
    let start = count
    var written = 0
    storage.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var cursor = ByteCursor(at: base + start)
      fill(&cursor)
      written = cursor.at - base - start
    }
    assert(written <= room)
    count = start + written
  }

  private mutating func grow(by room: Int) {
    let size = max(count + room, storage.count * 2, 256)
    storage.append(contentsOf: repeatElement(0, count: size - storage.count))
  }

  mutating func byte(_ byte: UInt8) {
    append(atMost: 1) { $0.put(byte) }
  }

  /// Markup that stands in the source, as it is.
  mutating func raw(_ markup: StaticString) {
    append(atMost: markup.utf8CodeUnitCount) { $0.put(markup) }
  }

  /// Text that is known to need no escaping: a name of the file's own vocabulary.
  mutating func plain(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Text that is no `ST_Xstring` – a property, a target, a reference of a chart: only what XML itself asks for is escaped.
  mutating func verbatim(_ text: String) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      guard PlainText.length(of: bytes, from: 0) == bytes.count, !bytes.contains(UInt8(ascii: "\"")) else {
        return false
      }
      append(bytes)
      return true
    }
    guard !isPlain else { return }
    var escaped: [UInt8] = []
    XMLCharacters.appendAttributeValue(text, to: &escaped)
    append(escaped)
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(atMost: bytes.count) { $0.put(bytes) }
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// The bytes of another buffer.
  mutating func append(_ other: MarkupBuffer) {
    other.withBytes { append($0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// The letters of a column: 1 is A, 28 is AB.
  mutating func column(_ column: Int) {
    append(atMost: 3) { $0.put(column: column) }
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

  /// ` name="1"` where something holds, otherwise nothing.
  mutating func flag(_ name: StaticString, _ value: Bool) {
    guard value else { return }
    raw(name)
    raw("=\"1\"")
  }
}
