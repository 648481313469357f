import Testing

@testable import XLSX

@Suite("Columns appended in place")
struct ColumnEditTests {
  private static func editor(_ rows: String = "", tail: String = "", table: String? = nil) throws -> SheetPair {
    var fixture = Fixture(rows: rows)
    fixture.addTypes()
    fixture.insert(tail, before: "</worksheet>", in: "xl/worksheets/sheet1.xml")
    if let table {
      fixture.set(
        "xl/worksheets/_rels/sheet1.xml.rels",
        Fixture.relationships(Fixture.relationship("rId1", "table", "../tables/table1.xml")))
      fixture.set("xl/tables/table1.xml", table)
    }
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    return SheetPair(editor: editor, sheet: try editor.sheet(named: "Data"))
  }

  private struct SheetPair {
    let editor: WorkbookEditor
    let sheet: SheetEditor
  }

  @Test("merged cells are in the way, their first one too, and the error says where there is room")
  func merged() throws {
    let pair = try Self.editor(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", tail: "<mergeCells><mergeCell ref=\"B1:D2\"/></mergeCells>")
    for (row, cell) in [(1, "B1"), (2, "B2")] {
      let error = try #require(throws: WorkbookEditError.self) {
        try pair.sheet.appendColumns([NewColumn("x")], headerRow: row, after: 1)
      }
      #expect(error.kind == .occupied && error.cell?.description == cell)
      #expect(error.problem == "lies in the merged cells B1:D2; expected a free cell for a new column")
      #expect(error.advice == "choose a place behind column 4")
    }
    #expect(!pair.editor.hasEdits)
    try pair.sheet.appendColumns([NewColumn("x")], headerRow: 1, after: 4)
  }

  @Test("a table of this session grows as one of the file does")
  func newTable() throws {
    let pair = try Self.editor()
    let sheet = pair.sheet
    try sheet.addTable(Table(name: "T", columns: [TableColumn("a"), TableColumn("b")]), at: .over("A1:B3"))
    let added = try sheet.appendColumns(
      [NewColumn("B"), NewColumn("c", cells: [2: .formula(Formula("SUM(T[B2])"))])], headerRow: 1)
    #expect(added == AddedColumns(firstColumn: 3, headers: ["B2", "c"], table: "T"))
    // What is refused leaves the table as it was.
    #expect(throws: WorkbookEditError.self) {
      try sheet.appendColumns([NewColumn("d", cells: [2: .number(.nan)])], headerRow: 1)
    }
    let header = try #require(throws: WorkbookEditError.self) { try sheet.setValue(.text("y"), at: .at("D1")) }
    #expect(header.kind == .tableCell("T"))
    let table = try WrittenSheet.part("xl/tables/table1.xml", of: try pair.editor.savedBytes())
    #expect(table.contains(" ref=\"A1:D3\"") && table.contains("<autoFilter ref=\"A1:D3\"/>"))
    #expect(table.contains("<tableColumns count=\"4\">") && table.contains("id=\"3\" name=\"B2\"/>"))
  }

  @Test("what is sorted in a table follows when it grows, beside its filter or in it", arguments: [true, false])
  func sorted(isInFilter: Bool) throws {
    let sort = "<sortState ref=\"A2:B3\"><sortCondition ref=\"A2:A3\"/></sortState>"
    let filter =
      isInFilter ? "<autoFilter ref=\"A1:B3\">\(sort)</autoFilter>" : "<autoFilter ref=\"A1:B3\"/>\(sort)"
    let table =
      "<table xmlns=\"\(Fixture.main)\" id=\"1\" name=\"T\" displayName=\"T\" ref=\"A1:B3\">\(filter)"
      + "<tableColumns count=\"2\"><tableColumn id=\"1\" name=\"a\"/><tableColumn id=\"2\" name=\"b\"/>"
      + "</tableColumns></table>"
    let pair = try Self.editor("<row r=\"1\"><c r=\"B1\"><v>1</v></c></row>", table: table)
    try pair.sheet.appendColumns([NewColumn("c")], headerRow: 1)
    try pair.sheet.appendColumns([NewColumn("d")], headerRow: 1)
    let saved = try WrittenSheet.part("xl/tables/table1.xml", of: try pair.editor.savedBytes())
    #expect(saved.contains("<sortState ref=\"A2:D3\"><sortCondition ref=\"A2:A3\"/>"))
    #expect(saved.contains("<autoFilter ref=\"A1:D3\""))
  }
}
