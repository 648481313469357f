/// Reads the fields of one logical record: a record and the continuations (88) behind it, as one run of fields.
struct BAI2Fields {
  private let bytes: [UInt8]
  private let records: [BAI2Records.Record]
  private var record: Int
  private let end: Int
  private var place: Int
  private var isOver: Bool

  /// - Parameter range: The record and its continuations.
  init(_ source: BAI2Records, _ range: Range<Int>) {
    bytes = source.bytes
    records = source.records
    record = range.lowerBound
    end = range.upperBound
    isOver = range.isEmpty
    place = isOver ? 0 : source.records[range.lowerBound].start
  }

  /// The line the next field stands on.
  var line: Int { record < end ? records[record].line : records[end - 1].line }

  /// Whether no field is left.
  var isAtEnd: Bool { isOver }

  /// The next field, blanks around it taken off; nil after the last.
  mutating func next() -> ArraySlice<UInt8>? {
    guard !isOver else { return nil }
    let limit = records[record].end
    let comma = bytes[place..<limit].firstIndex(of: 0x2C)
    let field = bytes[place..<(comma ?? limit)]
    if let comma { place = comma + 1 } else { advance() }
    return Self.trimmed(field)
  }

  /// All that is left, as text: commas and slashes belong to it, continuations stand apart by a blank.
  mutating func text() -> String? {
    var text = JoinedText()
    while !isOver {
      text.append(bytes[place..<records[record].end])
      text.separate()
      advance()
    }
    return text.isEmpty ? nil : text.text
  }

  private mutating func advance() {
    record += 1
    if record < end { place = records[record].start } else { isOver = true }
  }

  private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while let first = field.first, ASCII.isBlank(first) { field.removeFirst() }
    while let last = field.last, ASCII.isBlank(last) { field.removeLast() }
    return field
  }
}
