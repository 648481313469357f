import Testing

@testable import XLSX

@Suite("Comments, columns, tables and styles edited in place")
struct AttachmentEditTests {
  /// A workbook of our own writer with a table, comments and a filter.
  private static func sample() throws -> [UInt8] {
    try WrittenSheet.bytes(
      setup: SheetSetup(name: "Data", columns: [ColumnLayout(width: 12), ColumnLayout(width: 20)])
    ) {
      book, sheet in
      let bold = try book.style(Style(font: .bold, fill: .solid(.rgb(0xDDEBF7)), border: .all(.thin)))
      let money = try book.style(Style(border: .all(.thin), format: .thousands2))
      try sheet.startTable(
        Table(name: "Lines", columns: [TableColumn("Date"), TableColumn("Note")]), headerStyle: bold)
      try sheet.writeRow([Cell("a"), Cell(.decimal(minorUnits: 150, digits: 2), style: money)])
      try sheet.writeRow([Cell("b"), Cell(.decimal(minorUnits: 250, digits: 2), style: money)])
      try sheet.endTable("Lines")
      try sheet.comment(Comment("old", author: "Ann"), at: .at("A2"))
    }
  }

  @Test("columns beside a table make it grow, with names unlike those it has, and look like their neighbors")
  func columns() throws {
    let bytes = try Self.sample()
    let editor = try WorkbookEditor(bytes: bytes)
    let sheet = try editor.sheet(named: "Data")
    let added = try sheet.appendColumns(
      [
        NewColumn("Tickmark", cells: [2: .text("✓")], width: 11),
        NewColumn("note", cells: [3: .text("-")], style: .fill(.rgb(0xFFF2CC))),
      ], headerRow: 1)
    #expect(added == AddedColumns(firstColumn: 3, headers: ["Tickmark", "note2"], table: "Lines"))
    try sheet.setValue(.formula(Formula("COUNTA(Lines[Tickmark])", cached: .integer(1))), at: .at("H1"))
    let saved = try editor.savedBytes()
    let table = try WrittenSheet.part("xl/tables/table1.xml", of: saved)
    #expect(table.contains("ref=\"A1:D3\""))
    #expect(table.contains("<autoFilter ref=\"A1:D3\"/>"))
    #expect(table.contains("<tableColumns count=\"4\">"))
    #expect(table.contains("<tableColumn id=\"3\" name=\"Tickmark\"/><tableColumn id=\"4\" name=\"note2\"/>"))
    let cells = try #require(try EditedCells.all(saved)["Data"])
    let before = try #require(try EditedCells.all(bytes)["Data"])
    #expect(try cells[.at("C1")]?.style == before[.at("B1")]?.style)
    #expect(try cells[.at("D1")]?.value == .text("note2"))
    #expect(try cells[.at("C2")]?.value == .text("✓"))
    let styles = try WrittenSheet.part("xl/styles.xml", of: saved)
    #expect(styles.contains("<fgColor rgb=\"FFFFF2CC\"/>"))
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: saved)
    #expect(page.contains("<col min=\"3\" max=\"3\" width=\"11\" customWidth=\"1\"/></cols>"))
    #expect(try WrittenSheet.part("xl/workbook.xml", of: saved).contains("fullCalcOnLoad=\"1\""))
    #expect(
      try EditedCells.changedEntries(bytes, saved)
        == ["xl/tables/table1.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
  }

  @Test("columns that a table grew by are its own at once: no values for their headers, no table over them")
  func grownTable() throws {
    let editor = try WorkbookEditor(bytes: Self.sample())
    let sheet = try editor.sheet(named: "Data")
    try sheet.addTable(Table(name: "Far", columns: [TableColumn("x")]), at: .over("E2:E4"))
    try sheet.appendColumns([NewColumn("a"), NewColumn("b")], headerRow: 1, after: 2)
    #expect(sheet.tableRanges["Lines"]?.description == "A1:D3")
    let header = try #require(throws: WorkbookEditError.self) { try sheet.setValue(.text("y"), at: .at("C1")) }
    #expect(header.kind == .tableCell("Lines"))
    let overlap = try #require(throws: WorkbookEditError.self) {
      try sheet.addTable(Table(name: "New", columns: [TableColumn("x")]), at: .over("D3:D4"))
    }
    #expect(overlap.kind == .refused(.tableOverlap(with: "Lines")))
    let growth = try #require(throws: WorkbookEditError.self) {
      try sheet.appendColumns([NewColumn("c")], headerRow: 1, after: 4)
    }
    #expect(growth.kind == .refused(.tableOverlap(with: "Far")))
    let table = try WrittenSheet.part("xl/tables/table1.xml", of: try editor.savedBytes())
    #expect(table.contains("ref=\"A1:D3\"") && table.contains("<tableColumns count=\"4\">"))
  }

  @Test("a table grows over empty cells alone: what stands behind it never becomes its data")
  func occupiedGrowth() throws {
    let bytes = try WrittenSheet.bytes { _, sheet in
      try sheet.startTable(Table(name: "Lines", columns: [TableColumn("a"), TableColumn("b")]))
      try sheet.writeRow([.empty, .empty])
      try sheet.writeRow([.empty, .empty, Cell(.integer(999))])
      try sheet.endTable("Lines")
      try sheet.writeRow([.empty, .empty, Cell("below")])
    }
    let editor = try WorkbookEditor(bytes: bytes)
    let sheet = try editor.sheet(named: "Sheet1")
    func occupied() throws -> String? {
      let error = try #require(throws: WorkbookEditError.self) {
        try sheet.appendColumns([NewColumn("new", cells: [2: .integer(1)])], headerRow: 1, after: 2)
      }
      #expect(error.kind == .occupied && sheet.tableRanges["Lines"]?.description == "A1:B3")
      return error.cell?.description
    }
    #expect(try occupied() == "C3")
    // What this session moves away is not in the way; what it puts there is.
    try sheet.setValue(.empty, at: .at("C3"))
    try sheet.appendColumns([NewColumn("new", cells: [2: .integer(1)])], headerRow: 1, after: 2)
    #expect(sheet.tableRanges["Lines"]?.description == "A1:C3")
    try sheet.setValue(.text("note"), at: .at("D2"))
    let error = try #require(throws: WorkbookEditError.self) {
      try sheet.appendColumns([NewColumn("more")], headerRow: 1, after: 3)
    }
    #expect(error.kind == .occupied && error.cell?.description == "D2")
  }

  @Test("headers of tables are refused, and so are columns of a second name for one cell")
  func headers() throws {
    let editor = try WorkbookEditor(bytes: Self.sample())
    let sheet = try editor.sheet(named: "Data")
    let error = try #require(throws: WorkbookEditError.self) { try sheet.setValue(.text("x"), at: .at("B1")) }
    #expect(error.kind == .tableCell("Lines"))
    let overlap = try #require(throws: WorkbookEditError.self) {
      try sheet.addTable(Table(name: "New", columns: [TableColumn("x")]), at: .over("B3:B4"))
    }
    #expect(overlap.kind == .refused(.tableOverlap(with: "Lines")))
    let name = try #require(throws: WorkbookEditError.self) {
      try sheet.addTable(Table(name: "LINES", columns: [TableColumn("x")]), at: .over("F3:F4"))
    }
    #expect(name.kind == .refused(.duplicateTableName("LINES")))
    #expect(!editor.hasEdits)
  }

  @Test("comments join those that are there: authors once, boxes with numbers of their own")
  func comments() throws {
    let bytes = try Self.sample()
    let editor = try WorkbookEditor(bytes: bytes)
    let sheet = try editor.sheet(named: "Data")
    try sheet.addComment(Comment("new <1>", author: "Ann"), at: .at("B3"))
    try sheet.addComment(Comment("new 2", author: "Bob"), at: .at("A3"))
    let error = try #require(throws: WorkbookEditError.self) {
      try sheet.addComment(Comment("again", author: "Bob"), at: .at("A2"))
    }
    #expect(error.kind == .commentExists)
    try sheet.addComment(Comment("again", author: "Bob"), at: .at("A2"), existing: .append)
    let saved = try editor.savedBytes()
    let list = try WrittenSheet.part("xl/comments1.xml", of: saved)
    #expect(list.contains("<authors><author>Ann</author><author>Bob</author></authors>"))
    #expect(list.contains("<comment ref=\"B3\" authorId=\"0\">"))
    #expect(list.contains("new &lt;1&gt;"))
    #expect(list.contains("old</t></r><r>"))
    #expect(list.contains("\nagain</t>"))
    let drawing = try WrittenSheet.part("xl/drawings/vmlDrawing1.vml", of: saved)
    #expect(drawing.split(separator: "<v:shape ").count == 4)
    #expect(drawing.contains("_x0000_s1026\"") && drawing.contains("_x0000_s1027\""))
    #expect(try EditedCells.changedEntries(bytes, saved) == ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"])
  }

  @Test("a prefix that no name may begin with is not used again, though readers pass over its declaration")
  func misspelledPrefix() throws {
    var fixture = Fixture(rows: "")
    fixture.addTypes()
    fixture.set(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(Fixture.main)\" xmlns:2r=\"\(Fixture.office)\"><sheetData/></worksheet>")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.sheet(named: "Data").addComment(Comment("x", author: "Ann"), at: .at("C4"))
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: editor.savedBytes())
    #expect(page.contains("<legacyDrawing r:id="))
  }

  @Test("a sheet without comments gets the parts for them; looks are kept apart from values")
  func firstComment() throws {
    var fixture = Fixture(rows: "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>")
    fixture.addTypes()
    let bytes = try fixture.bytes()
    let editor = try WorkbookEditor(bytes: bytes)
    try editor.sheet(named: "Data").addComment(Comment("x", author: "Ann"), at: .at("C4"))
    try editor.sheet(named: "Data").setStyle(.fill(.rgb(0xFF0000)), at: .at("A1"))
    let saved = try editor.savedBytes()
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: saved)
    #expect(page.contains("<c r=\"A1\" s=\"1\"><f>1+1</f><v>2</v></c>"))
    #expect(page.contains("<legacyDrawing r:id=\"rId2\" xmlns:r=\"\(Fixture.office)\"/></worksheet>"))
    let types = try WrittenSheet.part("[Content_Types].xml", of: saved)
    #expect(
      types.contains("Extension=\"vml\"") && types.contains("/xl/comments1.xml") && types.contains("/xl/styles.xml"))
    #expect(try !WrittenSheet.part("xl/workbook.xml", of: saved).contains("calcPr"))
  }

  @Test("the order of calculation goes with its type and relationship, when a formula goes")
  func calculation() throws {
    var fixture = Fixture(rows: "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><v>1</v></c></row>")
    fixture.addTypes("<Override PartName=\"/xl/calcChain.xml\" ContentType=\"application/x\"/>")
    fixture.set("xl/calcChain.xml", "<calcChain xmlns=\"\(Fixture.main)\"><c r=\"A1\" i=\"1\"/></calcChain>")
    fixture.insert(
      Fixture.relationship("rId7", "calcChain", "calcChain.xml"), before: "</Relationships>",
      in: "xl/_rels/workbook.xml.rels")
    let bytes = try fixture.bytes()
    for (cell, isGone) in [("B1", false), ("A1", true)] {
      let editor = try WorkbookEditor(bytes: bytes)
      try editor.sheet(named: "Data").setValue(.integer(5), at: .at(cell))
      let saved = try editor.savedBytes()
      #expect(try EditedCells.changedEntries(bytes, saved).contains("xl/calcChain.xml") == isGone)
      #expect(try WrittenSheet.part("[Content_Types].xml", of: saved).contains("calcChain") != isGone)
      #expect(try WrittenSheet.part("xl/_rels/workbook.xml.rels", of: saved).contains("calcChain") != isGone)
      #expect(try WrittenSheet.part("xl/workbook.xml", of: saved).contains("<calcPr fullCalcOnLoad=\"1\"/></workbook>"))
    }
  }

  @Test("the sheet's filter grows with columns beside it, and its hidden name with it")
  func filter() throws {
    let bytes = try WrittenSheet.bytes(setup: SheetSetup(name: "Bank 'n")) { _, sheet in
      try sheet.writeRow([Cell("h1"), Cell("h2")])
      try sheet.writeRow([Cell("a"), Cell("b")])
      try sheet.autofilter(.over("A1:B2"))
    }
    let editor = try WorkbookEditor(bytes: bytes)
    let added = try editor.sheet(named: "bank 'N").appendColumns([NewColumn("Match")], headerRow: 1)
    #expect(added == AddedColumns(firstColumn: 3, headers: ["Match"], table: nil))
    let saved = try editor.savedBytes()
    #expect(try WrittenSheet.part("xl/worksheets/sheet1.xml", of: saved).contains("<autoFilter ref=\"A1:C2\"/>"))
    #expect(try WrittenSheet.part("xl/workbook.xml", of: saved).contains("$A$1:$C$2</definedName>"))
  }

  @Test("looks start from what a cell has and are stored once")
  func looks() throws {
    let bytes = try Self.sample()
    let editor = try WorkbookEditor(bytes: bytes)
    let sheet = try editor.sheet(named: "Data")
    for cell in ["B2", "B3"] {
      try sheet.setStyle(.fill(.rgb(0xFFF2CC)), at: .at(cell))
      try sheet.setStyle(StyleChange(font: .init(isItalic: true), border: .bottom(.double)), at: .at(cell))
    }
    let saved = try editor.savedBytes()
    let cells = try #require(try EditedCells.all(saved)["Data"])
    #expect(try cells[.at("B2")]?.style == cells[.at("B3")]?.style)
    let styles = try WrittenSheet.part("xl/styles.xml", of: saved)
    let old = try WrittenSheet.part("xl/styles.xml", of: bytes)
    #expect(styles.split(separator: "<font>").count == old.split(separator: "<font>").count + 1)
    #expect(styles.split(separator: "<border>").count == old.split(separator: "<border>").count + 1)
    #expect(styles.contains("<border><left style=\"thin\">"))
    #expect(styles.contains("<bottom style=\"double\">"))
    // Again, from the saved file: nothing is appended twice.
    let second = try WorkbookEditor(bytes: saved)
    try second.sheet(named: "Data").setStyle(.fill(.rgb(0xFFF2CC)), at: .at("B2"))
    #expect(try WrittenSheet.part("xl/styles.xml", of: try second.savedBytes()) == styles)
  }

  @Test("a rule with a style that is there already changes no styles")
  func ruleStyles() throws {
    let style = RuleStyle(isBold: true)
    let first = try StylesEdit(StylesEdit.newPart(isStrict: false), part: "xl/styles.xml")
    #expect(!first.isChanged)
    let index = first.ruleIndex(of: style)
    #expect(first.isChanged)
    let second = try StylesEdit(first.rendered(), part: "xl/styles.xml")
    #expect(second.ruleIndex(of: style) == index)
    #expect(!second.isChanged)
  }
}
