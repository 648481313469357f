import Testing

@testable import XLSX

@Suite("Edits that are refused")
struct EditRefusalTests {
  private static func editor(_ rows: String, tail: String = "", workbook: String = "") throws -> WorkbookEditor {
    var fixture = Fixture(rows: rows)
    fixture.addTypes()
    fixture.insert(tail, before: "</worksheet>", in: "xl/worksheets/sheet1.xml")
    fixture.insert(workbook, before: "<sheets>", in: "xl/workbook.xml")
    return try WorkbookEditor(bytes: fixture.bytes(), name: "book.xlsx")
  }

  private static func kind(
    _ rows: String, tail: String = "", _ body: (SheetEditor) throws -> Void
  ) throws -> WorkbookEditError.Kind? {
    let editor = try editor(rows, tail: tail)
    let sheet = try editor.sheet(named: "Data")
    do {
      try body(sheet)
    } catch let error as WorkbookEditError {
      #expect(error.file == "book.xlsx" && error.sheet == "Data")
      #expect(!editor.hasEdits)
      return error.kind
    }
    return nil
  }

  @Test("a cell inside an array formula or a data table; one alone may be overwritten")
  func arrays() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A3\">B1:B3</f></c>"
      + "<c r=\"B1\"><f t=\"array\" ref=\"B1\">SUM(C1:C2)</f></c>"
      + "<c r=\"D1\"><f t=\"dataTable\" ref=\"D1:E2\" r1=\"A9\"/></c></row>"
    #expect(try Self.kind(rows) { try $0.setValue(.integer(1), at: .at("A2")) } == .arrayFormula(.over("A1:A3")))
    #expect(try Self.kind(rows) { try $0.setValue(.empty, at: .at("A1")) } == .arrayFormula(.over("A1:A3")))
    #expect(try Self.kind(rows) { try $0.setValue(.integer(1), at: .at("E2")) } == .dataTable(.over("D1:E2")))
    #expect(try Self.kind(rows) { try $0.setValue(.integer(1), at: .at("B1")) } == nil)
    #expect(try Self.kind(rows) { try $0.setStyle(.fill(.black), at: .at("A2")) } == nil)
  }

  @Test("a value or a table under merged columns or rows, as some programs name them")
  func mergedWhole() throws {
    let tail = "<mergeCells count=\"2\"><mergeCell ref=\"B:D\"/><mergeCell ref=\"$7:$8\"/></mergeCells>"
    let columns = try CellRange(from: .at("B1"), to: .at("D1048576"))
    #expect(try Self.kind("", tail: tail) { try $0.setValue(.integer(1), at: .at("C9")) } == .mergedRange(columns))
    #expect(try Self.kind("", tail: tail) { try $0.setValue(.integer(1), at: .at("B1")) } == nil)
    let rows = try CellRange(from: .at("A7"), to: .at("XFD8"))
    #expect(try Self.kind("", tail: tail) { try $0.setValue(.integer(1), at: .at("E8")) } == .mergedRange(rows))
    let table = Table(name: "New", columns: [TableColumn("a")])
    #expect(
      try Self.kind("", tail: tail) { try $0.addTable(table, at: .over("D2:D3")) } == .refused(.mergeInTable("New")))
  }

  @Test("a value under merged cells; their first cell takes one")
  func merged() throws {
    let tail = "<mergeCells count=\"1\"><mergeCell ref=\"B2:D9000\"/></mergeCells>"
    #expect(
      try Self.kind("", tail: tail) { try $0.setValue(.integer(1), at: .at("C8000")) }
        == .mergedRange(.over("B2:D9000")))
    #expect(try Self.kind("", tail: tail) { try $0.setValue(.integer(1), at: .at("B2")) } == nil)
    #expect(try Self.kind("", tail: tail) { try $0.setValue(.integer(1), at: .at("C9001")) } == nil)
  }

  @Test("a comment under merged cells; their first cell takes one")
  func commentUnderMerge() throws {
    let tail = "<mergeCells count=\"1\"><mergeCell ref=\"B2:D4\"/></mergeCells>"
    let comment = Comment("Look", author: "Ada")
    #expect(try Self.kind("", tail: tail) { try $0.addComment(comment, at: .at("C2")) } == .mergedRange(.over("B2:D4")))
    #expect(try Self.kind("", tail: tail) { try $0.addComment(comment, at: .at("B2")) } == nil)
  }

  @Test("rows or cells out of order, given twice, or in alternatives")
  func disorder() throws {
    func alternatives(_ markup: String) -> String {
      "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Fallback>\(markup)"
        + "</mc:Fallback></mc:AlternateContent>"
    }
    for rows in [
      "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"2\"/><row r=\"2\"/>", alternatives("<row r=\"2\"/>"),
      "<row r=\"1\">\(alternatives("<c r=\"B1\"><v>8</v></c>"))</row>",
      "<row r=\"1\"><c r=\"B1\">\(alternatives("<v>8</v>"))</c></row>",
      "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<row r=\"1\"><c r=\"A2\"/></row>",
    ] {
      #expect(try Self.kind(rows) { try $0.setValue(.integer(1), at: .at("A5")) } == .disordered)
    }
  }

  @Test("what Excel would not take: values, formulas, places, names")
  func values() throws {
    let long = String(repeating: "x", count: 32_768)
    let refused: [(WorkbookWriteError.Reason, (SheetEditor) throws -> Void)] = [
      (.textTooLong(32_768), { try $0.setValue(.text(long), at: .at("A1")) }),
      (.numberNotFinite, { try $0.setValue(.number(.nan), at: .at("A1")) }),
      (.dateOutOfRange, { try $0.setValue(.date(year: 2026, month: 2, day: 30), at: .at("A1")) }),
      (.rowOutOfRange(0), { try $0.setValue(.integer(1), at: CellReference(row: 0, column: 1)) }),
      (.columnOutOfRange(16_385), { try $0.setValue(.integer(1), at: CellReference(row: 1, column: 16_385)) }),
      (.formulaUnbalanced, { try $0.setValue(.formula(Formula("SUM(A1")), at: .at("A1")) }),
      (.unknownSheet("Nowhere"), { try $0.setValue(.formula(Formula("Nowhere!A1")), at: .at("A1")) }),
      (
        .unknownTableColumn(table: "T", column: nil),
        { try $0.setValue(.formula(Formula("SUM(T[x])")), at: .at("A1")) }
      ),
      (.rowHeight(410), { try $0.setHeight(410, ofRow: 1) }),
      (
        .lookName(
          kind: "underline", name: "x", expected: ["none", "single", "double", "singleAccounting", "doubleAccounting"]),
        { try $0.setStyle(StyleChange(font: .init(underline: .init(rawValue: "x"))), at: .at("A1")) }
      ),
      (.columnWidth(300), { try $0.setWidth(300, ofColumn: 1) }),
      (.commentAuthor(""), { try $0.addComment(Comment("x", author: ""), at: .at("A1")) }),
      (.noRange, { try $0.format(.duplicateValues(RuleStyle()), ranges: []) }),
    ]
    for (reason, body) in refused { #expect(try Self.kind("", body) == .refused(reason)) }
  }

  @Test("a table that cannot have all its headers gets none")
  func halfTable() throws {
    let rows = "<row r=\"1\"><c r=\"B1\"><f t=\"array\" ref=\"B1:B2\">C1:C2</f></c></row>"
    let table = Table(name: "New", columns: [TableColumn("a"), TableColumn("b")])
    #expect(try Self.kind(rows) { try $0.addTable(table, at: .over("A1:B2")) } == .arrayFormula(.over("B1:B2")))
  }

  @Test("a list of choices over one that is there, of whole columns too")
  func validations() throws {
    let tail = "<dataValidations count=\"1\"><dataValidation sqref=\"D4 A:B\"/></dataValidations>"
    #expect(try Self.kind("", tail: tail) { try $0.validate(.list(["a"]), ranges: [.over("B7:C7")]) } == .occupied)
    #expect(try Self.kind("", tail: tail) { try $0.validate(.list(["a"]), ranges: [.over("C7")]) } == nil)
  }

  @Test("a list of choices over one of this session, or one of the newer kind")
  func pendingValidations() throws {
    let tail =
      "<extLst><ext xmlns:x14=\"x14\" xmlns:xm=\"xm\"><x14:dataValidations><x14:dataValidation>"
      + "<xm:sqref>F1:F3 H1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    let list = Validation.list(["a"])
    #expect(try Self.kind("", tail: tail) { try $0.validate(list, ranges: [.over("G3:H3")]) } == nil)
    #expect(try Self.kind("", tail: tail) { try $0.validate(list, ranges: [.over("G1:H1")]) } == .occupied)
    let editor = try Self.editor("")
    let sheet = try editor.sheet(named: "Data")
    try sheet.validate(list, ranges: [.over("A1:A5"), .over("C1")])
    for range in ["A5:A9", "B1:D1"] {
      let error = try #require(throws: WorkbookEditError.self) { try sheet.validate(list, ranges: [.over(range)]) }
      #expect(error.kind == .occupied)
    }
    try sheet.validate(list, ranges: [.over("A6:A9")])
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: try editor.savedBytes())
    #expect(page.contains("<dataValidations count=\"2\">"))
  }

  @Test("a table over the filter of the sheet or an array formula of several cells; a filter that grows over a table")
  func tableGround() throws {
    let rows =
      "<row r=\"5\"><c r=\"B5\"><f t=\"array\" ref=\"B5:B6\">D1:D2</f></c>"
      + "<c r=\"D5\"><f t=\"array\" ref=\"D5\">SUM(F1:F2)</f></c></row>"
    let table = Table(name: "New", columns: [TableColumn("a")])
    func kind(_ range: String) throws -> WorkbookEditError.Kind? {
      try Self.kind(rows, tail: "<autoFilter ref=\"A1:B3\"/>") { try $0.addTable(table, at: .over(range)) }
    }
    #expect(try kind("B3:B4") == .refused(.filterInTable("New")))
    #expect(try kind("B4:B5") == .arrayFormula(.over("B5:B6")))
    #expect(try kind("D4:D5") == nil)
    #expect(try kind("C1:C3") == nil)
    let editor = try Self.editor("", tail: "<autoFilter ref=\"A1:B3\"/>")
    let sheet = try editor.sheet(named: "Data")
    try sheet.addTable(table, at: .over("D2:D4"))
    try sheet.appendColumns([NewColumn("c")], headerRow: 1, after: 2)
    let growth = try #require(throws: WorkbookEditError.self) {
      try sheet.appendColumns([NewColumn("d")], headerRow: 1, after: 3)
    }
    #expect(growth.kind == .refused(.filterInTable("New")))
    // The filter is the one that grew, no longer the file's.
    let grown = try #require(throws: WorkbookEditError.self) {
      try sheet.addTable(Table(name: "Other", columns: [TableColumn("b")]), at: .over("C2:C3"))
    }
    #expect(grown.kind == .refused(.filterInTable("Other")))
  }

  @Test("columns over cells that hold something")
  func occupied() throws {
    let rows =
      "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"3\"><c><v>1</v></c><c r=\"B3\" s=\"1\"/><c><f>A1</f></c></row>"
    let editor = try Self.editor(rows)
    let sheet = try editor.sheet(named: "Data")
    func append(_ cells: [Int: CellContent], at row: Int, after column: Int?) throws {
      try sheet.appendColumns([NewColumn("Note", cells: cells)], headerRow: row, after: column)
    }
    let places: [(cells: [Int: CellContent], row: Int, column: Int?, holds: String)] = [
      ([:], 1, 1, "B1"), ([1: .integer(1)], 3, 1, "B1"), ([3: .integer(1)], 2, 2, "C3"), ([:], 3, 2, "C3"),
    ]
    for place in places {
      let error = try #require(throws: WorkbookEditError.self) {
        try append(place.cells, at: place.row, after: place.column)
      }
      #expect(error.kind == .occupied && error.cell?.description == place.holds && error.sheet == "Data")
    }
    // Refused at once, with nothing changed; a cell that is there and empty is free.
    #expect(!editor.hasEdits)
    try append([2: .integer(1)], at: 3, after: 1)
    #expect(editor.hasEdits)
  }

  @Test("sheets that are not there, or there already")
  func sheets() throws {
    let editor = try Self.editor("")
    #expect(try #require(throws: WorkbookEditError.self) { try editor.sheet(named: "Other") }.kind == .noSuchSheet)
    let double = try #require(throws: WorkbookEditError.self) { try editor.addSheet(SheetSetup(name: "DATA")) }
    #expect(double.kind == .refused(.duplicateSheetName("DATA")))
    let bad = try #require(throws: WorkbookEditError.self) { try editor.addSheet(SheetSetup(name: "a/b")) }
    #expect(bad.kind == .refused(.sheetNameCharacter("/")))
    #expect(!editor.hasEdits)
  }

  @Test("protection is said, and a signed workbook is saved only when the signature may go")
  func notices() throws {
    let editor = try Self.editor(
      "", tail: "<sheetProtection sheet=\"1\"/>", workbook: "<workbookProtection lockStructure=\"1\"/>")
    #expect(editor.notices.map(\.kind) == [.workbookProtected])
    let sheet = try editor.sheet(named: "Data")
    #expect(sheet.isProtected)
    #expect(editor.notices.last == EditNotice(kind: .sheetProtected, sheet: "Data"))

    var fixture = Fixture(rows: "")
    fixture.addTypes("<Override PartName=\"/_xmlsignatures/origin.sigs\" ContentType=\"application/x\"/>")
    fixture.insert(
      "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/"
        + "digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/>", before: "</Relationships>",
      in: "_rels/.rels")
    fixture.set("_xmlsignatures/origin.sigs", "")
    fixture.set(
      "_xmlsignatures/_rels/origin.sigs.rels",
      Fixture.relationships("<Relationship Id=\"r1\" Type=\"x/signature\" Target=\"sig1.xml\"/>"))
    fixture.set("_xmlsignatures/sig1.xml", "<Signature/>")
    let bytes = try fixture.bytes()
    let signed = try WorkbookEditor(bytes: bytes)
    #expect(signed.notices.map(\.kind) == [.signed])
    #expect(try signed.savedBytes() == bytes)
    try signed.sheet(named: "Data").setValue(.integer(1), at: .at("A1"))
    #expect(try #require(throws: WorkbookEditError.self) { try signed.savedBytes() }.kind == .signed)
    let allowed = try WorkbookEditor(bytes: bytes, options: EditOptions(removesSignatures: true))
    try allowed.sheet(named: "Data").setValue(.integer(1), at: .at("A1"))
    let saved = try allowed.savedBytes()
    #expect(try EditedCells.changedEntries(bytes, saved).filter { $0.contains("signatures") }.count == 3)
    #expect(try !WrittenSheet.part("_rels/.rels", of: saved).contains("origin"))
    #expect(try !WrittenSheet.part("[Content_Types].xml", of: saved).contains("origin"))
  }
}
