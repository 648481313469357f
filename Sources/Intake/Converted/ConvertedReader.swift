import Banking
import XLSX

/// Reads the table that `tickmark convert` writes, by its columns.
enum ConvertedReader {
  /// What messages and `inspect` call such a table.
  static let layout = "tickmark convert"

  /// A text file's reading; nil where it is no such table, or was rewritten so that it no longer reads as one.
  static func reading(text request: InputRequest) throws(IntakeError) -> TableReading? {
    let first = ConvertedColumn.allCases.prefix(4).map(\.header).joined(separator: ",")
    let head = request.bytes.prefix(64).drop { [0xEF, 0xBB, 0xBF].contains($0) }
    guard head.starts(with: first.utf8) else { return nil }
    let decoded = try TextDecoding.decode(request.bytes, path: request.path)
    let table = try CSVParser.parse(decoded.bytes, delimiter: UInt8(ascii: ","), path: request.path)
    return try reading(table, request, format: .csv, shape: "comma-separated text in \(decoded.encoding)")
  }

  /// A workbook's reading; nil where it has no such table on the sheet that is asked for or its first.
  static func reading(of workbook: Workbook, _ request: InputRequest) throws(IntakeError) -> TableReading? {
    let sheet = request.sheet.map { workbook.sheet(named: $0) } ?? workbook.sheets.first
    guard let sheet, sheet.kind.hasCells else { return nil }
    let head = try TableRows.read(sheet, of: workbook, path: request.path, rowLimit: 1)
    guard hasHeader(head) else { return nil }
    let table = try TableRows.read(sheet, of: workbook, path: request.path)
    return try reading(table, request, format: .xlsx, shape: "sheet '\(sheet.name.quotable)' of an Excel workbook")
  }

  private static func hasHeader(_ table: TableRows) -> Bool {
    guard !table.rows.isEmpty, table.rows[0].count == ConvertedColumn.allCases.count else { return false }
    return ConvertedColumn.allCases.allSatisfy { table.text(0, $0.rawValue) == $0.header }
  }

  private static func reading(
    _ table: TableRows, _ request: InputRequest, format: InputFormat, shape: String
  ) throws(IntakeError) -> TableReading? {
    guard hasHeader(table) else { return nil }
    let rows = table.rows.indices.dropFirst().lazy.map {
      ConvertedRow(table: table, place: $0, isText: format == .csv)
    }
    let sides = Set(rows.compactMap(\.side))
    let side =
      request.side.flatMap { sides.isEmpty || sides.contains($0) ? $0 : nil } ?? rows.compactMap(\.side).first
    var file = InputFile(
      id: request.id, path: request.path, side: request.side ?? side ?? .bank, format: format,
      recognition: "\(shape), the table that \(layout) writes")
    file.layout = layout
    file.sheet = table.sheet
    file.headerRow = table.rows[0].number
    file.columns = ConvertedColumn.allCases.map { column in
      ColumnUse(
        role: column.role.rawValue, header: column.header, index: column.rawValue, reason: "column of \(layout)")
    }
    file.skipped = [SkippedRow(row: table.rows[0].number, reason: "header")]
    var groups = ConvertedStatements()
    var ordinal = 0
    var others = 0
    for row in rows {
      if table.isBlank(row.place) {
        file.skipped.append(SkippedRow(row: table.rows[row.place].number, reason: "blank"))
        continue
      }
      if sides.count > 1, row.side != side {
        others += 1
        file.skipped.append(SkippedRow(row: table.rows[row.place].number, reason: "other side"))
        continue
      }
      ordinal += 1
      guard let record = row.record(input: request.id, ordinal: ordinal) else { return nil }
      groups.add(record)
    }
    if others > 0, let side {
      file.notes.append(
        "\(others) rows of the \(side.other.rawValue) are left out; --side \(side.other.rawValue) reads them")
    }
    file.statements = groups.statements(table)
    try AccountSelection.apply(request, to: &file)
    return TableReading(file: file, side: sides.count > 1 ? nil : side)
  }
}
