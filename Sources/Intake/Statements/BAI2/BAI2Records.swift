/// The physical records of a BAI2 file: where each stands, by its code.
///
/// A record begins with a two-digit code and a comma, and ends with `/`, or (where its last field is text) where the next record begins
/// (BAI Cash Management Balance Reporting Specifications, Version 2, "File formats"). Banks deliver them as lines, as several on one line with
/// `/` and blanks between, or as blocks of the length that the file header states.
struct BAI2Records: Sendable {
  enum Code: UInt8, Sendable {
    case fileHeader = 1
    case groupHeader = 2
    case account = 3
    case transaction = 16
    case accountTrailer = 49
    case continuation = 88
    case groupTrailer = 98
    case fileTrailer = 99
    /// A line without a code: the record above was broken there, without the code of a continuation.
    case wrapped = 0
  }

  struct Record: Sendable {
    var code: Code
    /// The line it begins on, 1 for the first.
    var line: Int
    /// What follows the code and its comma, without the `/` that ends the record.
    var start: Int
    var end: Int
  }

  let bytes: [UInt8]
  private(set) var records: [Record] = []
  /// Lines before the first record and after the last, and blank ones.
  private(set) var skipped: [SkippedRow] = []
  /// The first line that begins as a record of a code that the format has not, below a record that ended.
  private(set) var unknown: (line: Int, code: String)?
  /// Whether the record above ended with its `/`.
  private var isEnded = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let lines = TextLines(bytes)
    if let block = blockLength(lines) {
      for start in stride(from: 0, to: bytes.count, by: block) { addLine(start..<min(start + block, bytes.count), 1) }
    } else {
      for (index, range) in lines.ranges.enumerated() { addLine(range, index + 1) }
    }
  }

  /// The length of a physical record where the file has no lines: field 6 of the file header.
  private func blockLength(_ lines: TextLines) -> Int? {
    guard lines.ranges.count <= 1, bytes.count > 80 else { return nil }
    var fields = 0
    var start = 0
    for (index, byte) in bytes.prefix(200).enumerated() where byte == 0x2C || byte == 0x2F {
      if fields == 6 {
        guard let length = ShortDate.number(bytes[start..<index]), length >= 40, length < bytes.count else {
          return nil
        }
        let fits = stride(from: 0, to: bytes.count, by: length).allSatisfy { code(at: $0, before: bytes.count) != nil }
        return fits ? length : nil
      }
      fields += 1
      start = index + 1
    }
    return nil
  }

  private mutating func addLine(_ range: Range<Int>, _ line: Int) {
    let end = trimmedEnd(range)
    var start = range.lowerBound
    while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    guard start < end, bytes[start] != 0x1A else {
      skipped.append(SkippedRow(row: line, reason: "blank"))
      return
    }
    guard let first = code(at: start, before: end) else {
      if records.isEmpty {
        skipped.append(SkippedRow(row: line, reason: "preamble"))
      } else if records.last?.code == .fileTrailer {
        skipped.append(SkippedRow(row: line, reason: "footer"))
      } else {
        if isEnded, unknown == nil, let code = otherCode(at: start, before: end) { unknown = (line, code) }
        records.append(Record(code: .wrapped, line: line, start: range.lowerBound, end: withoutSlash(start, end)))
      }
      return
    }
    var code = first
    isEnded = bytes[end - 1] == 0x2F
    // Further records on the line are looked for only where it ends as a record without text does.
    if bytes[end - 1] == 0x2F {
      var index = start
      while index < end - 1 {
        if bytes[index] == 0x2F, let next = nextRecord(after: index, before: end) {
          records.append(Record(code: code, line: line, start: start + 3, end: max(start + 3, index)))
          code = next.code
          start = next.start
          index = start
        } else {
          index += 1
        }
      }
    }
    records.append(Record(code: code, line: line, start: start + 3, end: max(start + 3, withoutSlash(start, end))))
  }

  /// Two digits and a comma that are the code of no record.
  private func otherCode(at start: Int, before end: Int) -> String? {
    guard start + 2 < end, bytes[start + 2] == 0x2C, bytes[end - 1] == 0x2F,
      ASCII.isDigit(bytes[start]), ASCII.isDigit(bytes[start + 1])
    else { return nil }
    return String(decoding: bytes[start..<start + 2], as: UTF8.self)
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, ASCII.isBlank(bytes[end - 1]) || bytes[end - 1] == 0x1A { end -= 1 }
    return end
  }

  private func withoutSlash(_ start: Int, _ end: Int) -> Int { end > start && bytes[end - 1] == 0x2F ? end - 1 : end }

  private func code(at start: Int, before end: Int) -> Code? {
    guard start + 2 < end, bytes[start + 2] == 0x2C, let value = ShortDate.number(bytes[start..<(start + 2)]),
      value > 0
    else { return nil }
    return Code(rawValue: UInt8(value))
  }

  /// A record behind a `/` in the same line. What a text field holds ("4 / 16,500.00") must not pass for one: so blanks come first, and
  /// what follows has the shape of its record.
  private func nextRecord(after slash: Int, before end: Int) -> (code: Code, start: Int)? {
    var start = slash + 1
    while start < end, ASCII.isBlank(bytes[start]) { start += 1 }
    guard start > slash + 1, let code = code(at: start, before: end) else { return nil }
    var index = start + 3
    switch code {
    case .transaction:
      while index < end, ASCII.isDigit(bytes[index]) { index += 1 }
      return index == start + 6 && index < end && bytes[index] == 0x2C ? (code, start) : nil
    case .accountTrailer, .groupTrailer, .fileTrailer:
      while index < end, ASCII.isDigit(bytes[index]) || bytes[index] == 0x2D || bytes[index] == 0x2B { index += 1 }
      return index < end && bytes[index] == 0x2C ? (code, start) : nil
    default: return (code, start)
    }
  }
}
