import Testing

@testable import XLSX

@Suite("What is added to a workbook is all that it says")
struct AddedPartTests {
  @Test("a new table's columns may name the table; of rules no number passes the last there is")
  func ownTable() throws {
    let rule =
      "<conditionalFormatting sqref=\"A1\"><cfRule type=\"uniqueValues\" priority=\"2147483647\"/></conditionalFormatting>"
    var fixture = Fixture(rows: "")
    fixture.addTypes()
    fixture.insert(rule, before: "</worksheet>", in: "xl/worksheets/sheet1.xml")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let sheet = try editor.sheet(named: "Data")
    let formula = "T[[#This Row],[a]]*2"
    try sheet.addTable(
      Table(name: "T", columns: [TableColumn("a"), TableColumn("b", formula: formula)]), at: .over("A1:B2"))
    let error = try #require(throws: WorkbookEditError.self) {
      try sheet.addTable(Table(name: "U", columns: [TableColumn("a", formula: "U[b]")]), at: .over("D1:D2"))
    }
    #expect(error.kind == .refused(.unknownTableColumn(table: "U", column: "b")))
    try sheet.format(.duplicateValues(RuleStyle(isBold: true)), ranges: [.over("A2:A9")])
    let saved = try editor.savedBytes()
    #expect(
      try WrittenSheet.part("xl/tables/table1.xml", of: saved).contains("<calculatedColumnFormula>\(formula)</"))
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: saved)
    #expect(page.contains("<cfRule type=\"duplicateValues\" dxfId=\"0\" priority=\"2147483647\"/>"))
  }

  @Test("data bars have all that newer programs know of them, beside extensions that are there", arguments: 0..<4)
  func dataBars(index: Int) throws {
    let x14 = DataBarExtension.namespace
    let extensions = [
      "", "<extLst/>", "<extLst><ext uri=\"{A}\"/></extLst>",
      "<extLst><ext uri=\"{A}\"/><ext uri=\"\(DataBarExtension.uri.lowercased())\"><y:conditionalFormattings "
        + "xmlns:y=\"\(x14)\"><y:conditionalFormatting/></y:conditionalFormattings></ext></extLst>",
    ]
    var fixture = Fixture(rows: "")
    fixture.addTypes()
    fixture.insert(extensions[index], before: "</worksheet>", in: "xl/worksheets/sheet1.xml")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let sheet = try editor.sheet(named: "Data")
    let bar = DataBar(negativeColor: .rgb(0x00FF00), minimum: .number(1), axis: .middle)
    try sheet.format(.dataBar(bar), ranges: [.over("A1:A9")])
    try sheet.format(.dataBar(bar), ranges: [.over("B1"), .over("C1")])
    let saved = try editor.savedBytes()
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: saved)
    for rule in 1...2 {
      let name = DataBarExtension.identifier(.edited, sheet: 1, rule: rule)
      #expect(page.contains("<x14:id>\(name)</x14:id>"))
      #expect(page.contains("<x14:cfRule type=\"dataBar\" id=\"\(name)\"><x14:dataBar minLength=\"0\""))
    }
    #expect(page.contains("gradient=\"0\" axisPosition=\"middle\">") && page.contains("<xm:sqref>B1 C1</xm:sqref>"))
    #expect(page.split(separator: "<extLst><ext").count == 2 + 2 && page.hasSuffix("</extLst></worksheet>"))
    #expect(page.split(separator: "conditionalFormattings").count == 3)
    if Judge.hasValidator {
      let judge = try EditJudge()
      try judge.add("bars", before: fixture.bytes(), after: saved)
      #expect(try judge.newProblems() == [])
    }
  }

  @Test("no table shares cells with a pivot table, and of a value in one it is said that it will not last")
  func pivots() throws {
    var fixture = Fixture(rows: "")
    fixture.addTypes()
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      Fixture.relationships(
        Fixture.relationship("rId1", "pivotTable", "../pivotTables/pivotTable1.xml")
          + Fixture.relationship("rId2", "pivotTable", "../pivotTables/none.xml")))
    fixture.set(
      "xl/pivotTables/pivotTable1.xml",
      "<pivotTableDefinition xmlns=\"\(Fixture.main)\"><location ref=\"C3:E9\"/></pivotTableDefinition>")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let sheet = try editor.sheet(named: "Data")
    let table = Table(name: "T", columns: [TableColumn("a")])
    let error = try #require(throws: WorkbookEditError.self) { try sheet.addTable(table, at: .over("E9:E10")) }
    #expect(try error.kind == .pivotTable(.over("C3:E9")))
    #expect(!editor.hasEdits && editor.notices.isEmpty)
    try sheet.addTable(table, at: .over("F9:F10"))
    #expect(editor.notices.isEmpty)
    try sheet.setValue(.integer(1), at: .at("D4"))
    try sheet.setValue(.integer(1), at: .at("D5"))
    #expect(try editor.notices == [EditNotice(kind: .valueInPivotTable(.over("C3:E9")), sheet: "Data")])
  }

  @Test("a new sheet has the next number, or the lowest free one where that would be too high")
  func sheetNumbers() throws {
    for (last, next) in [("7", "8"), ("65533", "65534"), ("65534", "1"), ("\(Int.max)", "1")] {
      var fixture = Fixture(rows: "")
      fixture.addTypes()
      fixture.replace("sheetId=\"1\"", with: "sheetId=\"\(last)\"", in: "xl/workbook.xml")
      let editor = try WorkbookEditor(bytes: fixture.bytes())
      try editor.addSheet(SheetSetup(name: "New"))
      let book = try WrittenSheet.part("xl/workbook.xml", of: try editor.savedBytes())
      #expect(book.contains("<sheet name=\"New\" sheetId=\"\(next)\""))
    }
  }

  @Test("a new sheet keeps its protection")
  func protection() throws {
    let editor = try WorkbookEditor(bytes: WrittenSheet.bytes { _, _ in })
    let sheet = try editor.addSheet(SheetSetup(name: "Locked", protection: SheetProtection([.filter])))
    #expect(sheet.isProtected && editor.notices == [EditNotice(kind: .sheetProtected, sheet: "Locked")])
    let saved = try editor.savedBytes()
    let page = try WrittenSheet.part("xl/worksheets/sheet2.xml", of: saved)
    // Protected but for the filter (CT_SheetProtection: a 0 allows it).
    #expect(
      page.contains("</sheetData><sheetProtection sheet=\"1\"")
        || page.contains("<sheetData/><sheetProtection sheet=\"1\""))
    #expect(page.contains(" autoFilter=\"0\"") && !page.contains(" sort=\"0\""))
  }

  @Test(
    "what is printed of a new sheet is known to the workbook, before or after names that are there",
    arguments: [true, false])
  func printNames(hasNames: Bool) throws {
    var fixture = Fixture(rows: "")
    fixture.addTypes()
    let name = "<definedName name=\"x\" localSheetId=\"0\">Data!$A$1</definedName>"
    fixture.insert(
      hasNames ? "<definedNames>\(name)</definedNames><calcPr/>" : "<calcPr/>", before: "</workbook>",
      in: "xl/workbook.xml")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.addSheet(SheetSetup(name: "Plain"))
    try editor.addSheet(
      SheetSetup(
        name: "It's & new",
        page: PageSetup(titleRows: 1...2, titleColumns: 1...3, printArea: .over("A1:C9"))))
    let saved = try editor.savedBytes()
    let book = try WrittenSheet.part("xl/workbook.xml", of: saved)
    let names =
      "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"2\">'It''s &amp; new'!$A$1:$C$9</definedName>"
      + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"2\">'It''s &amp; new'!$A:$C,'It''s &amp; new'!$1:$2"
      + "</definedName></definedNames><calcPr"
    #expect(book.contains("\(hasNames ? "</sheets><definedNames>\(name)" : "</sheets><definedNames>")\(names)"))
    let read = try Workbook.open(bytes: saved).definedNames()
    #expect(read.filter { $0.sheetIndex == 2 }.count == 2)
  }

  @Test("a new sheet's view has a window, where the workbook names none")
  func windows() throws {
    for (views, expected) in [
      ("", "<bookViews><workbookView/></bookViews><sheets>"),
      ("<bookViews/>", "<bookViews><workbookView/></bookViews>"),
      (
        "<bookViews><workbookView activeTab=\"0\"/></bookViews>",
        "<bookViews><workbookView activeTab=\"0\"/></bookViews>"
      ),
    ] {
      var fixture = Fixture(rows: "")
      fixture.addTypes()
      fixture.insert(views, before: "<sheets>", in: "xl/workbook.xml")
      let editor = try WorkbookEditor(bytes: fixture.bytes())
      try editor.addSheet(SheetSetup(name: "New"))
      try editor.addSheet(SheetSetup(name: "Newer"))
      let book = try WrittenSheet.part("xl/workbook.xml", of: try editor.savedBytes())
      #expect(book.contains(expected) && book.split(separator: "<workbookView").count == 2)
    }
  }
}
