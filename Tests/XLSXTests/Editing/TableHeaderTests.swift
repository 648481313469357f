import Testing

@testable import XLSX

@Suite("Headers of a new table are what stands there")
struct TableHeaderTests {
  private static let rows =
    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"/><c r=\"C1\"><v>2026</v></c>"
    + "<c r=\"D1\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c><c r=\"E1\"><f>1+1</f></c>"
    + "<c r=\"F1\" t=\"b\"><v>1</v></c><c r=\"G1\" t=\"inlineStr\"><is><t>Amount</t></is></c></row>"

  private static func editor() throws -> (WorkbookEditor, SheetEditor) {
    var fixture = Fixture(rows: rows, strings: "<si><r><t>Pay</t></r><r><t>ee</t></r></si>", formats: ["0.00"])
    fixture.addTypes()
    let editor = try WorkbookEditor(bytes: fixture.bytes(), name: "book.xlsx")
    return (editor, try editor.sheet(named: "Data"))
  }

  private static func table(_ names: String...) -> Table { Table(name: "T", columns: names.map { TableColumn($0) }) }

  @Test("a header that says its column's name stays byte for byte, an empty one is written")
  func fitting() throws {
    let (editor, sheet) = try Self.editor()
    try sheet.addTable(Self.table("Payee", "Note"), at: .over("A1:B3"))
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: try editor.savedBytes())
    #expect(
      page.contains("<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t>Note</t></is></c>"))
  }

  @Test(
    "another text, a number, a formula or a truth value is refused with its cell, and nothing changes",
    arguments: [
      ("A1:A2", "payee", "Payee"), ("A1:A2", "Pay", "Payee"), ("C1:C2", "2026", "2026 (a number)"),
      ("D1:D2", "ab", "=\"a\"&\"b\""), ("E1:E2", "2", "=1+1"), ("F1:F2", "TRUE", "TRUE"),
      ("G1:G2", "Amount ", "Amount"),
    ])
  func refused(range: String, name: String, found: String) throws {
    let (editor, sheet) = try Self.editor()
    let error = try #require(throws: WorkbookEditError.self) {
      try sheet.addTable(Self.table(name), at: .over(range))
    }
    #expect(error.kind == .refused(.tableHeader(expected: name, found: found)))
    #expect(error.cell?.description == String(range.prefix(2)) && error.sheet == "Data" && error.file == "book.xlsx")
    #expect(error.description.hasSuffix("; give the column the text of the cell, or clear the cell first"))
    #expect(!editor.hasEdits)
  }

  @Test("cells of this session count before those of the file")
  func session() throws {
    let (editor, sheet) = try Self.editor()
    try sheet.setValue(.empty, at: .at("C1"))
    try sheet.setValue(.text("Ab"), at: .at("D1"))
    try sheet.setValue(.richText(RichText([.init("Tw"), .init("o")])), at: .at("E1"))
    try sheet.addTable(Self.table("Year", "Ab", "Two"), at: .over("C1:E2"))
    for (content, found) in [
      (CellContent.integer(7), "7 (a number)"), (.decimal(minorUnits: 705, digits: 2), "7.05 (a number)"),
      (.formula(Formula("1+1")), "=1+1"), (.text("x"), "x"), (.boolean(true), "TRUE"),
      (.date(year: 2026, month: 1, day: 2), "2026-1-2 (a date)"), (.error(.notAvailable), "#N/A"),
    ] {
      try sheet.setValue(content, at: .at("B1"))
      let error = try #require(throws: WorkbookEditError.self) {
        try sheet.addTable(Table(name: "U", columns: [TableColumn("b")]), at: .over("B1:B2"))
      }
      #expect(error.kind == .refused(.tableHeader(expected: "b", found: found)))
    }
    let cells = try #require(try EditedCells.all(try editor.savedBytes())["Data"])
    #expect(try cells[.at("C1")]?.value == .text("Year") && cells[.at("E1")]?.value == .text("Two"))
  }

  @Test("a sheet that was added has no cells but its edits")
  func newSheet() throws {
    let (editor, _) = try Self.editor()
    let sheet = try editor.addSheet(SheetSetup(name: "New"))
    try sheet.setValue(.text("a"), at: .at("A1"))
    #expect(throws: WorkbookEditError.self) { try sheet.addTable(Self.table("b"), at: .over("A1:A2")) }
    try sheet.addTable(Self.table("a", "b"), at: .over("A1:B2"))
    let cells = try #require(try EditedCells.all(try editor.savedBytes())["New"])
    #expect(try cells[.at("B1")]?.value == .text("b"))
  }
}
