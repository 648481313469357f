/// Cuts text into rows of cells: RFC 4180, and what banks make of it.
///
/// Line ends are LF, CRLF and CR, mixed as they come; a quote that opens a field holds delimiters and line ends until a quote that ends it; a
/// doubled quote is one; a quote inside an unquoted field, or one that no delimiter follows, is a character like any other.
/// One pass over the bytes; the text of quoted fields with doubled quotes is closed up where it stands.
struct CSVParser {
  /// More columns than any export has; a row beyond is refused before memory is spent.
  static let columnLimit = 4_096

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let delimiter: UInt8
  private let rowLimit: Int
  private var table: TableRows
  private var position: Int
  private var line: Int
  private var contentEnd = 0

  /// The whole table of a text, cut at the delimiter.
  ///
  /// - Parameters:
  ///   - start: Where to begin, past a `sep=` line.
  ///   - line: The number of the line that begins there.
  ///   - rowLimit: Stop after so many rows; to try a delimiter on the head of a file.
  /// - Throws: ``IntakeError`` for a quote that is never closed, naming its line.
  static func parse(
    _ text: [UInt8], delimiter: UInt8, start: Int = 0, line: Int = 1, rowLimit: Int = .max, path: String
  ) throws(IntakeError) -> TableRows {
    var parser = CSVParser(text, delimiter: delimiter, start: start, line: line, rowLimit: rowLimit)
    try parser.run(path: path)
    return parser.table
  }

  private init(_ text: [UInt8], delimiter: UInt8, start: Int, line: Int, rowLimit: Int) {
    self.delimiter = delimiter
    self.rowLimit = rowLimit
    self.line = line
    table = TableRows(bytes: text)
    position = start
  }

  private mutating func run(path: String) throws(IntakeError) {
    var bytes: [UInt8] = []
    swap(&bytes, &table.bytes)
    let count = bytes.count
    while position < count, table.rows.count < rowLimit {
      // The DOS end of file mark ends a file.
      if bytes[position] == 0x1A, position + 1 == count { break }
      let first = table.cells.count
      let startLine = line
      while true {
        let cell = try field(&bytes, startLine: startLine, path: path)
        table.cells.append(cell)
        guard position < count, bytes[position] == delimiter else { break }
        position += 1
        guard table.cells.count - first < Self.columnLimit else {
          throw IntakeError(
            path: path, place: "line \(startLine)", expected: "at most \(Self.columnLimit) columns", found: "more",
            remedy: "check that this is a statement")
        }
      }
      endLine(bytes)
      let cells = table.cells.count - first
      table.rows.append(TableRows.Row(firstCell: first, count: cells, number: startLine))
      table.columnCount = max(table.columnCount, cells)
      if table.rows.count == 1_000 { reserve(count) }
    }
    swap(&bytes, &table.bytes)
  }

  /// Takes the memory that a file of such rows needs at once, so that it is not copied as it grows.
  private mutating func reserve(_ count: Int) {
    let rows = min(rowLimit, Int(Double(count) / Double(max(1, position)) * 1_020) + 1_000)
    table.rows.reserveCapacity(rows)
    table.cells.reserveCapacity(Int(Double(table.cells.count) / 1_000 * Double(rows)))
  }

  private mutating func endLine(_ bytes: [UInt8]) {
    guard position < bytes.count else { return }
    let first = bytes[position]
    position += 1
    line += 1
    if first == Self.carriageReturn, position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
  }

  private mutating func field(
    _ bytes: inout [UInt8], startLine: Int, path: String
  ) throws(IntakeError) -> TableRows.Cell {
    let count = bytes.count
    var index = position
    while index < count, bytes[index] == 0x20 { index += 1 }
    if index < count, bytes[index] == Self.quote {
      return try quotedField(&bytes, from: index, startLine: startLine, path: path)
    }
    let start = position
    index = start
    let delimiter = delimiter
    index = WideBytes.firstIndex(in: bytes.span, from: start) { word in
      WideBytes.equal(delimiter, in: word) | WideBytes.equal(Self.lineFeed, in: word)
        | WideBytes.equal(Self.carriageReturn, in: word)
    }
    position = index
    return try cell(bytes, start, index, startLine: startLine, path: path)
  }

  private mutating func quotedField(
    _ bytes: inout [UInt8], from opening: Int, startLine: Int, path: String
  ) throws(IntakeError) -> TableRows.Cell {
    let count = bytes.count
    let start = opening + 1
    var read = start
    var write = start
    // A quote that neither ends the field nor is doubled: who writes one does not double quotes.
    var hasBareQuote = false
    while read < count {
      let byte = bytes[read]
      if byte == Self.quote {
        if read + 1 < count, bytes[read + 1] == Self.quote, !(hasBareQuote && endsField(bytes, after: read + 1)) {
          bytes[write] = byte
          write += 1
          read += 2
          continue
        }
        if endsField(bytes, after: read) {
          position = fieldEnd(bytes, after: read)
          return try cell(bytes, start, write, startLine: startLine, path: path)
        }
        hasBareQuote = true
      } else if byte == Self.lineFeed {
        line += 1
      } else if byte == Self.carriageReturn, !(read + 1 < count && bytes[read + 1] == Self.lineFeed) {
        line += 1
      }
      if write != read { bytes[write] = byte }
      write += 1
      read += 1
    }
    throw IntakeError(
      path: path, place: "line \(startLine)", expected: "a closing quote", found: "the end of the file",
      remedy: "the file is cut short or a quote in it is not doubled; export it again")
  }

  /// Whether a quote ends its field: blanks at most stand between it and the delimiter or the end of the line.
  private func endsField(_ bytes: [UInt8], after quote: Int) -> Bool {
    let end = fieldEnd(bytes, after: quote)
    guard end < bytes.count else { return true }
    let byte = bytes[end]
    return byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private func fieldEnd(_ bytes: [UInt8], after quote: Int) -> Int {
    var index = quote + 1
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  private func cell(
    _ bytes: [UInt8], _ from: Int, _ to: Int, startLine: Int, path: String
  ) throws(IntakeError) -> TableRows.Cell {
    let range = CellText.trimmed(bytes.span, from, to)
    guard range.count <= TableRows.cellLimit else {
      throw IntakeError(
        path: path, place: "line \(startLine)", expected: "a field of at most 256 MB", found: "a longer one",
        remedy: "check that this is a statement")
    }
    return TableRows.Cell(start: range.lowerBound, count: range.count, kind: .text)
  }
}

/// What stands round the text of a cell and is none of it.
enum CellText {
  /// The range without blanks, no-break spaces and byte order marks at its ends, without Excel's guards for text, `="0012"` and `'0012`, and
  /// without the single quotes in which some banks put their texts (`'Rent'`).
  static func trimmed(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Range<Int> {
    var range = withoutBlanks(bytes, from, to)
    if range.count >= 3, bytes[range.lowerBound] == UInt8(ascii: "="),
      bytes[range.lowerBound + 1] == UInt8(ascii: "\""),
      bytes[range.upperBound - 1] == UInt8(ascii: "\"")
    {
      range = withoutBlanks(bytes, range.lowerBound + 2, max(range.lowerBound + 2, range.upperBound - 1))
    } else if range.count >= 2, bytes[range.lowerBound] == UInt8(ascii: "'") {
      let next = bytes[range.lowerBound + 1]
      let isDigit = next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9")
      // A closing apostrophe goes with the opening one.
      let closes = range.count > 2 && bytes[range.upperBound - 1] == UInt8(ascii: "'")
      if isDigit || closes || next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
        range = range.lowerBound + 1..<(closes ? range.upperBound - 1 : range.upperBound)
      }
    }
    return range
  }

  private static func withoutBlanks(_ bytes: Span<UInt8>, _ from: Int, _ to: Int) -> Range<Int> {
    var start = from
    var end = to
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
        start += 2
      } else if bytes[start] == 0xEF, start + 2 < end, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF {
        start += 3
      } else {
        break
      }
    }
    while end > start {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}
