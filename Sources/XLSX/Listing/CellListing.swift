/// A workbook's cells as lines of JSON, for people who check and for programs: one line a sheet, then one line for
/// each of its cells that is not empty, row by row and column by column.
///
///     {"sheet": "Data", "visible": "visible"}
///     {"sheet": "Data", "cell": "A1", "type": "n", "value": "12.5", "formula": "SUM(A2:A9)"}
///
/// Types: `s` text, `n` number (the shortest decimal that reads back to the same double), `d` date, time or duration
/// (ISO 8601), `b` boolean, `e` error.
public struct CellListing {
  private let workbook: Workbook
  private var lines: [UInt8] = []

  private static let flushBytes = 64 << 10
  /// Rows may stand in the wrong order in a file. Sheets up to this size are put in order; longer ones stream as they
  /// are.
  private static let sortedBytes = 16 << 20

  /// A listing of an open workbook.
  public init(_ workbook: Workbook) { self.workbook = workbook }

  /// Writes the lines of all sheets, or of one, to `sink`, in pieces that end at a line's end. Throws
  /// ``WorkbookError``, or what the sink throws; lines written before an error are right.
  public mutating func write(sheet name: String? = nil, to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    var sheets = workbook.sheets
    if let name {
      guard let sheet = workbook.sheet(named: name) else {
        let names = sheets.map { "\"\($0.name)\"" }.joined(separator: ", ")
        throw WorkbookError(
          .noSuchSheet, file: workbook.file, sheet: name, "there is no sheet of this name",
          advice: "the sheets are \(names)")
      }
      sheets = [sheet]
    }
    for sheet in sheets {
      lines.append(contentsOf: "{\"sheet\": ".utf8)
      JSONText.append(sheet.name, to: &lines)
      lines.append(contentsOf: ", \"visible\": \"\(sheet.visibility.rawValue)\"}\n".utf8)
      if sheet.kind.hasCells { try writeCells(of: sheet, to: sink) }
    }
    try flush(over: 0, sink)
  }

  private mutating func writeCells(of sheet: Sheet, to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    var prefix = Array("{\"sheet\": ".utf8)
    JSONText.append(sheet.name, to: &prefix)
    prefix.append(contentsOf: ", \"cell\": \"".utf8)
    let sorts = workbook.partBytes(of: sheet) <= Self.sortedBytes
    try flush(over: 0, sink)
    // Where the rows begin in `lines`, while they are kept.
    var starts: [(row: Int, start: Int)] = []
    let cursor = try workbook.cursor(sheet)
    while let row = try cursor.next() {
      if sorts { starts.append((row.number, lines.count)) }
      for cell in row { append(cell, prefix) }
      if !sorts { try flush(over: Self.flushBytes, sink) }
    }
    if !zip(starts, starts.dropFirst()).allSatisfy({ $0.row <= $1.row }) { sort(starts) }
  }

  private mutating func sort(_ starts: [(row: Int, start: Int)]) {
    let ends = starts.dropFirst().map(\.start) + [lines.count]
    let pieces = zip(starts, ends).map { (row: $0.row, start: $0.start, end: $1) }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(lines.count)
    for piece in pieces.sorted(by: { ($0.row, $0.start) < ($1.row, $1.start) }) {
      sorted.append(contentsOf: lines[piece.start..<piece.end])
    }
    lines = sorted
  }

  private mutating func append(_ cell: SheetCell, _ prefix: [UInt8]) {
    let type: String
    let value: String
    switch cell.value {
    case .empty: return
    case .text(let text): (type, value) = ("s", text)
    case .number(let number): (type, value) = ("n", Self.shortest(number))
    case .date(let date): (type, value) = ("d", date.description)
    case .boolean(let truth): (type, value) = ("b", truth ? "true" : "false")
    case .error(let code): (type, value) = ("e", code.rawValue)
    }
    lines.append(contentsOf: prefix)
    lines.append(contentsOf: "\(cell.reference)\", \"type\": \"\(type)\", \"value\": ".utf8)
    JSONText.append(value, to: &lines)
    if let formula = cell.formula {
      lines.append(contentsOf: ", \"formula\": ".utf8)
      JSONText.append(formula, to: &lines)
    }
    lines.append(contentsOf: "}\n".utf8)
  }

  /// Whole numbers without a point; the sign of a negative zero means nothing to a reader.
  static func shortest(_ number: Double) -> String {
    if number == 0 { return "0" }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private mutating func flush(over threshold: Int, _ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    guard lines.count > threshold else { return }
    try lines.withUnsafeBytes(sink)
    lines.removeAll(keepingCapacity: true)
  }
}
