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
  /// How many bytes of lines are kept to be put in order: a few cells that share a long formula or text make many. Where
  /// there are more, those kept are put in order, and the rest follows as it stands.
  var keptBytes = 64 << 20
  /// The bytes of shared formulas that were written out for the cells of the sheet.
  private var formulaBytes = 0
  /// Shared formulas taken apart. Each is kept with its formula, so that no other takes its identity.
  private var shifts: [ObjectIdentifier: (formula: SharedFormula, shift: FormulaShift)] = [:]

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
      if sheet.kind.hasCells || !sheet.kind.isKnown { try writeCells(of: sheet, to: sink) }
    }
    try flush(over: 0, sink)
  }

  private mutating func writeCells(of sheet: Sheet, to sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    var prefix = Array("{\"sheet\": ".utf8)
    JSONText.append(sheet.name, to: &prefix)
    prefix.append(contentsOf: ", \"cell\": \"".utf8)
    var sorts = workbook.partBytes(of: sheet) <= Self.sortedBytes && isOutOfOrder(sheet)
    try flush(over: 0, sink)
    formulaBytes = 0
    // Where the rows begin in `lines`, while they are kept.
    var starts: [(row: Int, start: Int)] = []
    let cursor = try workbook.cursor(sheet)
    while let row = try cursor.next() {
      if sorts { starts.append((row.number, lines.count)) }
      for cell in row {
        try append(cell, of: sheet, prefix)
        if !sorts { try flush(over: Self.flushBytes, sink) }
      }
      if sorts, lines.count > keptBytes {
        sort(starts)
        starts = []
        sorts = false
      }
    }
    sort(starts)
  }

  /// Whether rows stand in the wrong order. Asked before any line is made, so that of a sheet in order, as nearly all are,
  /// no line is kept. An error is told where it stands, when the lines are made.
  private func isOutOfOrder(_ sheet: Sheet) -> Bool {
    var order = RowOrder()
    guard let (entry, context) = try? workbook.reading(sheet, .all, spillsStrings: true),
      let reader = try? SheetReader(workbook.package, entry, context)
    else { return false }
    while !order.isBroken, (try? reader.next(&order)) ?? false {}
    return order.isBroken
  }

  private mutating func sort(_ starts: [(row: Int, start: Int)]) {
    guard starts.count > 1 else { return }
    let ends = starts.dropFirst().map(\.start) + [lines.count]
    let pieces = zip(starts, ends).map { (row: $0.row, start: $0.start, end: $1) }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(lines.count)
    for piece in pieces.sorted(by: { ($0.row, $0.start) < ($1.row, $1.start) }) {
      sorted.append(contentsOf: lines[piece.start..<piece.end])
    }
    lines = sorted
  }

  private mutating func append(_ cell: SheetCell, of sheet: Sheet, _ prefix: [UInt8]) throws {
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
    if let formula = try formula(of: cell, in: sheet) {
      lines.append(contentsOf: ", \"formula\": ".utf8)
      JSONText.append(formula, to: &lines)
    }
    lines.append(contentsOf: "}\n".utf8)
  }

  /// One formula of a few bytes may be written out for a million cells: it is taken apart once, and its copies are bounded.
  private mutating func formula(of cell: SheetCell, in sheet: Sheet) throws -> String? {
    guard let shared = cell.sharedFormula else { return cell.formula }
    let text = shared.text(row: cell.reference.row, column: cell.column, shift(of: shared))
    formulaBytes += text.count
    let limit = workbook.package.limits.sharedFormulaTextBytes
    guard formulaBytes <= limit else {
      throw WorkbookError(
        .limit, file: workbook.file, sheet: sheet.name, cell: cell.reference,
        "the shared formulas, written out for each of their cells, take more than \(limit) bytes, which is the limit",
        advice: "if you trust the file, put values in the place of formulas and save it again")
    }
    return SheetCell.decoded(text[...])
  }

  /// A formula taken apart. A sheet has few, side by side in its rows; those beyond a few hundred take the place of all before.
  private mutating func shift(of formula: SharedFormula) -> FormulaShift {
    let key = ObjectIdentifier(formula)
    if let known = shifts[key] { return known.shift }
    if shifts.count >= 256 || formula.text.count > 64 << 10 { shifts.removeAll() }
    let shift = FormulaShift(formula.text)
    shifts[key] = (formula, shift)
    return shift
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
