import Banking
import XLSX

/// Finds the table in a workbook: the sheet asked for, else the one that looks most like a statement or ledger.
enum WorkbookTables {
  /// How many rows show what a sheet is.
  private static let probeRows = 400

  /// The table of a workbook. Of those that this program wrote a converted table is read by its columns, a report is refused.
  ///
  /// - Throws: ``IntakeError`` for what is no workbook, and for a workbook without a table of dates and amounts.
  static func read(_ request: InputRequest) throws(IntakeError) -> TableReading {
    let workbook: Workbook
    do {
      workbook = try Workbook.open(bytes: request.bytes, name: request.path)
    } catch {
      throw IntakeError(error, path: request.path)
    }
    if let refusal = OwnReport.refusal(of: workbook, request) { throw refusal }
    if let converted = try ConvertedReader.reading(of: workbook, request) { return converted }
    let (sheet, note) = try choose(workbook, request)
    let table = try TableRows.read(sheet, of: workbook, path: request.path)
    var reading = try TableInterpretation.read(
      table, request: request, format: .xlsx, shape: "sheet '\(sheet.name.quotable)' of an Excel workbook")
    let notes = [note, hidden(sheet)].compactMap { $0 }
    reading.file.notes = notes + reading.file.notes
    if let other = reading.undecided?.dayFirst.notes { reading.undecided?.dayFirst.notes = notes + other }
    return reading
  }

  private static func hidden(_ sheet: Sheet) -> String? {
    sheet.visibility == .visible ? nil : "sheet '\(sheet.name.quotable)' is hidden in the workbook"
  }

  /// The sheet to read, and what to say of the choice.
  private static func choose(
    _ workbook: Workbook, _ request: InputRequest
  ) throws(IntakeError) -> (sheet: Sheet, note: String?) {
    // A sheet whose cells cannot be found may be the one that is wanted: looking at it says so.
    let sheets = workbook.sheets.filter { $0.kind.hasCells || !$0.kind.isKnown }
    if let name = request.sheet {
      guard let sheet = workbook.sheet(named: name), sheets.contains(sheet) else {
        let names = sheets.prefix(12).map { "'\($0.name.quotable)'" }.joined(separator: ", ")
        throw IntakeError(
          path: request.path, expected: "a sheet named '\(name.quotable)'", found: names.isEmpty ? "no sheet" : names,
          remedy: "name one of them with --sheet"
        ).ofRequest.foreign
      }
      return (sheet, nil)
    }
    var strengths: [(sheet: Sheet, strength: Int)] = []
    // Hidden sheets hold helper tables and old versions: they are looked at only where no visible one is a table.
    for visibility in [SheetVisibility.visible, .hidden, .veryHidden] where strengths.isEmpty {
      for sheet in sheets where sheet.visibility == visibility {
        let table = try TableRows.read(sheet, of: workbook, path: request.path, rowLimit: probeRows)
        let strength = TableInterpretation.strength(table)
        if strength > 0 { strengths.append((sheet, strength)) }
      }
    }
    guard let best = strengths.map(\.strength).max(), let chosen = strengths.first(where: { $0.strength == best })
    else {
      guard let only = sheets.first(where: { $0.visibility == .visible }) ?? sheets.first else {
        throw IntakeError(
          path: request.path, expected: "a workbook with a table of dates and amounts", found: "no sheet with cells",
          remedy: "export the transactions as a table with headers"
        ).foreign
      }
      // Reading the first sheet says what it lacks.
      return (only, nil)
    }
    let others = strengths.filter { $0.sheet != chosen.sheet }.map { "'\($0.sheet.name.quotable)'" }
    guard !others.isEmpty else { return (chosen.sheet, nil) }
    let list = others.prefix(8).joined(separator: ", ")
    return (
      chosen.sheet,
      "sheet '\(chosen.sheet.name.quotable)' was read; \(list) also look\(others.count == 1 ? "s" : "") like a table: choose with --sheet"
    )
  }
}
