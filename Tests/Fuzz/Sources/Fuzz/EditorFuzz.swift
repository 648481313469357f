import XLSX

/// Edits the first sheet of a workbook in every way and reads what was saved: a workbook that could be read before must
/// be readable after, and hold what was set.
func fuzzEditor(_ bytes: [UInt8]) {
  let saved: [UInt8]
  let name: String
  do throws(WorkbookEditError) {
    let editor = try WorkbookEditor(bytes: bytes, limits: WorkbookReading.limits)
    guard let first = editor.sheetNames.first else { return }
    name = first
    let sheet = try editor.sheet(named: first)
    edit(sheet)
    _ = try? editor.addSheet(SheetSetup(name: "Tickmark fuzz"))
    _ = editor.notices.map(\.description)
    try sheet.setValue(.text("here & <there>"), at: CellReference(row: 2, column: 2))
    saved = try editor.savedBytes()
  } catch {
    _ = error.description
    return
  }
  guard !WorkbookReading(bytes, scans: true).hasErrors else { return }
  do throws(WorkbookError) {
    let workbook = try Workbook.open(bytes: saved, limits: WorkbookReading.limits)
    guard let sheet = workbook.sheet(named: name) else { finding("the sheet \(name) is gone after saving") }
    let cursor = try workbook.cursor(sheet)
    var found: CellValue?
    while let row = try cursor.next() {
      if row.number == 2 { found = row.cell(column: 2)?.value ?? found }
    }
    if found != .text("here & <there>") { finding("B2 of \(name) is \(found.map { "\($0)" } ?? "not there")") }
  } catch {
    finding("what was saved cannot be read: \(error)")
  }
}

/// Each change alone: one that is refused shall not keep the others from being tried.
private func edit(_ sheet: SheetEditor) {
  let corner = CellReference(row: 1, column: 1)
  let range = CellRange(from: corner, to: CellReference(row: 9, column: 4))
  attempt { () throws(WorkbookEditError) in try sheet.setValue(.integer(7), at: CellReference(row: 40, column: 3)) }
  attempt { () throws(WorkbookEditError) in try sheet.setStyle(.fill(.rgb(0xFF0000)), at: range) }
  attempt { () throws(WorkbookEditError) in try sheet.setWidth(20, ofColumn: 2) }
  attempt { () throws(WorkbookEditError) in try sheet.setHeight(20, ofRow: 3) }
  attempt { () throws(WorkbookEditError) in
    try sheet.addComment(Comment("why", author: "Ada"), at: corner, existing: .append)
  }
  attempt { () throws(WorkbookEditError) in try sheet.validate(.list(["a", "b"]), ranges: [range]) }
  attempt { () throws(WorkbookEditError) in
    try sheet.format(.cellIs(.greaterThan, "5", RuleStyle()), ranges: [range])
  }
  attempt { () throws(WorkbookEditError) in
    let table = Table(name: "Fuzzed", columns: [TableColumn("one"), TableColumn("two")])
    let start = sheet.lastRow + 3
    try sheet.addTable(
      table, at: CellRange(from: CellReference(row: start, column: 1), to: CellReference(row: start + 2, column: 2)))
  }
  attempt { () throws(WorkbookEditError) in
    try sheet.appendColumns([NewColumn("Matched", cells: [2: .text("yes"), 3: .integer(1)])], headerRow: 1)
  }
}

private func attempt(_ body: () throws(WorkbookEditError) -> Void) {
  do throws(WorkbookEditError) { try body() } catch { _ = error.description }
}
