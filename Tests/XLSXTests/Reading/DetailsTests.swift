import Foundation
import Testing

@testable import XLSX

@Suite("What a workbook holds beside its cells")
struct DetailsTests {
  static let sheet = """
    <worksheet xmlns="\(Fixture.main)" xmlns:r="\(Fixture.office)"><sheetViews><sheetView><pane xSplit="1" ySplit="2" \
    state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="9.5" zeroHeight="1"/>\
    <cols><col min="1" max="2" width="20.5" style="3"/><col min="5" max="16384" hidden="1" outlineLevel="1"/></cols>\
    <sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" ht="30" customHeight="1"/><row r="3" ht="15"/>\
    <row outlineLevel="2"/></sheetData><autoFilter ref="A1:C3"/><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C:D"/>\
    <mergeCell ref="bad"/></mergeCells><dataValidations><dataValidation type="list" allowBlank="1" sqref="A1 B2:B9" \
    prompt="a_x000D_b" errorStyle="warning"><formula1>"x,y"</formula1></dataValidation><dataValidation type="whole" \
    operator="notBetween" sqref="C1"><formula1>1</formula1><formula2>9&lt;1</formula2></dataValidation></dataValidations>\
    <hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="tip"/><hyperlink ref="B1:B2" location="Data!A1" display="x"/>\
    </hyperlinks><extLst><ext><x14:dataValidations xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidation type="list">\
    <x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1:D4</xm:sqref></x14:dataValidation>\
    </x14:dataValidations></ext></extLst></worksheet>
    """

  static func fixture() -> Fixture {
    var fixture = Fixture(rows: "")
    fixture.set("xl/worksheets/sheet1.xml", sheet)
    let link =
      "<Relationship Id=\"rId1\" Type=\"\(Fixture.office)/hyperlink\" Target=\"https://bank.example/a?b\" TargetMode=\"External\"/>"
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      Fixture.relationships(
        link + Fixture.relationship("rId2", "table", "../tables/table1.xml")
          + Fixture.relationship("rId3", "comments", "../comments1.xml")
          + Fixture.relationship("rId4", "threadedComment", "../threaded1.xml")))
    fixture.set(
      "xl/tables/table1.xml",
      """
      <table xmlns="\(Fixture.main)" name="T" displayName="Payments" ref="A1:B9" totalsRowCount="1"><tableColumns>\
      <tableColumn name="Da_x000a_te"/><tableColumn name="Amount" totalsRowFunction="sum" totalsRowLabel="Sum">\
      <calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn></tableColumns>\
      <tableStyleInfo name="TableStyleMedium2"/></table>
      """)
    fixture.set(
      "xl/comments1.xml",
      """
      <comments xmlns="\(Fixture.main)"><authors><author>Ann</author></authors><commentList><comment ref="B2" authorId="0">\
      <text><r><t>Ann:</t></r><r><t xml:space="preserve"> check</t></r></text></comment></commentList></comments>
      """)
    fixture.set(
      "xl/threaded1.xml",
      """
      <ThreadedComments><threadedComment ref="B2" dT="2024-01-31T10:00:00.00" personId="{P}" id="{1}" done="1"><text>Why?\
      </text></threadedComment><threadedComment ref="B2" personId="{P}" id="{2}" parentId="{1}"><text>So.</text>\
      </threadedComment></ThreadedComments>
      """)
    fixture.set("xl/persons/p.xml", "<personList><person displayName=\"Bob\" id=\"{P}\"/></personList>")
    fixture.set(
      "xl/_rels/workbook.xml.rels",
      Fixture.relationships(
        Fixture.relationship("rId1", "worksheet", "worksheets/sheet1.xml")
          + Fixture.relationship("rId2", "person", "persons/p.xml")))
    return fixture
  }

  @Test("merged ranges, links, validations, rows and columns")
  func details() throws {
    let workbook = try Self.fixture().open()
    let details = try workbook.details(of: workbook.sheets[0])
    #expect(details.mergedRanges.map(\.description) == ["A1:B2", "C1:D1048576"])
    #expect(details.hyperlinks.map(\.address) == ["https://bank.example/a?b", nil])
    #expect(details.hyperlinks.map(\.location) == [nil, "Data!A1"])
    #expect(details.hyperlinks.map(\.tip) == ["tip", nil])
    #expect(details.validations.map(\.type) == ["list", "whole", "list"])
    #expect(details.validations.map(\.formula) == ["\"x,y\"", "1", "Other!$A$1:$A$3"])
    #expect(details.validations.map(\.choices) == [["x", "y"], nil, nil])
    #expect(details.validations.map(\.secondFormula) == [nil, "9<1", nil])
    #expect(details.validations.map { $0.ranges.map(\.description) } == [["A1", "B2:B9"], ["C1"], ["D1:D4"]])
    #expect(details.validations[0].prompt == "a\rb" && details.validations[0].allowsBlank)
    #expect(details.validations.map(\.alert) == ["warning", "stop", "stop"])
    #expect(details.hiddenRows == [1])
    #expect(details.rows.map(\.row) == [1, 2, 4])
    #expect(details.rows[1].height == 30 && details.rows[2].outlineLevel == 2)
    #expect(details.columns.map(\.width) == [20.5, nil])
    #expect(details.isHidden(column: 5) && !details.isHidden(column: 4))
    #expect(details.defaultColumnWidth == 9.5 && details.hidesRowsByDefault)
    #expect(details.filterRange?.description == "A1:C3")
    #expect(details.frozenRows == 2 && details.frozenColumns == 1)
  }

  @Test("rows that are none, ranges that are none, and what a saved view shows, count for nothing")
  func nothing() throws {
    var fixture = Fixture(rows: "")
    fixture.set(
      "xl/worksheets/sheet1.xml",
      """
      <worksheet xmlns="\(Fixture.main)"><sheetData><row r="9223372036854775807" hidden="1"/><row r="-1" hidden="1"/>\
      <row hidden="1"/></sheetData><autoFilter ref="A1:C3"/><mergeCells><mergeCell ref="A1:B"/><mergeCell ref="A1:7"/>\
      <mergeCell ref="$A:$B"/><mergeCell ref="3:4"/></mergeCells><customSheetViews><customSheetView>\
      <pane ySplit="7" state="frozen"/><autoFilter ref="D1:E9"/></customSheetView></customSheetViews></worksheet>
      """)
    let workbook = try fixture.open()
    let details = try workbook.details(of: workbook.sheets[0])
    #expect(details.hiddenRows == [1])
    #expect(details.mergedRanges.map(\.description) == ["A1:B1048576", "A3:XFD4"])
    #expect(details.frozenRows == 0 && details.filterRange?.description == "A1:C3")
  }

  @Test("tables, notes and conversations")
  func related() throws {
    let workbook = try Self.fixture().open()
    let sheet = workbook.sheets[0]
    let table = try #require(try workbook.tables(of: sheet).first)
    #expect(table.name == "Payments" && table.range.description == "A1:B9")
    #expect(table.columns.map(\.name) == ["Da\nte", "Amount"])
    #expect(table.columns[1].totalsFunction == "sum" && table.columns[1].formula == "1+1")
    #expect(table.dataRange?.description == "A2:B8" && table.style == "TableStyleMedium2")
    let comment = try #require(try workbook.comments(of: sheet).first)
    #expect(comment.author == "Ann" && comment.text == "Ann: check" && comment.cell.description == "B2")
    let thread = try workbook.threadedComments(of: sheet)
    #expect(thread.map(\.text) == ["Why?", "So."])
    #expect(thread.map(\.author) == ["Bob", "Bob"])
    #expect(thread[1].parentID == thread[0].id && thread[0].isResolved)
  }

  @Test("defined names and properties")
  func workbookLevel() throws {
    var fixture = Self.fixture()
    fixture.set(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(Fixture.main)" xmlns:r="\(Fixture.office)"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/>\
      </sheets><definedNames><definedName name="Rate">0.5&lt;1</definedName><definedName name="_xlnm.Print_Area" \
      localSheetId="0" hidden="1">Data!$A$1</definedName></definedNames></workbook>
      """)
    let metadata = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    fixture.set(
      "_rels/.rels",
      Fixture.relationships(
        Fixture.relationship("rId1", "officeDocument", "xl/workbook.xml")
          + "<Relationship Id=\"rId2\" Type=\"\(metadata)\" Target=\"docProps/core.xml\"/>"
          + Fixture.relationship("rId3", "extended-properties", "docProps/app.xml")
          + Fixture.relationship("rId4", "custom-properties", "docProps/custom.xml")))
    fixture.set("docProps/core.xml", "<c xmlns:dc=\"urn:dc\"><dc:title>T</dc:title><dc:creator>C</dc:creator></c>")
    fixture.set("docProps/app.xml", "<P><Application>Excel</Application><Company/></P>")
    fixture.set("docProps/custom.xml", "<P><property name=\"Run\"><v:i4 xmlns:v=\"urn:v\">7</v:i4></property></P>")
    let workbook = try fixture.open()
    let names = try workbook.definedNames()
    #expect(names.map(\.name) == ["Rate", "_xlnm.Print_Area"])
    #expect(names.map(\.formula) == ["0.5<1", "Data!$A$1"])
    #expect(names.map(\.sheetIndex) == [nil, 0] && names[1].isHidden)
    let properties = try workbook.properties()
    #expect(properties.title == "T" && properties.creator == "C" && properties.subject == nil)
    #expect(properties.application == "Excel" && properties.company == nil)
    #expect(properties.custom.map(\.value) == ["7"] && properties.custom.map(\.type) == ["i4"])
  }

  @Test("nothing of it keeps a workbook of the corpus from being looked at", arguments: CorpusTests.files)
  func corpus(file: String) throws {
    let root = try #require(CorpusTests.root)
    guard let workbook = try? Workbook.open(path: root + "/read/" + file) else { return }
    do {
      _ = try workbook.definedNames()
      _ = try workbook.properties()
      for sheet in workbook.sheets {
        _ = try workbook.tables(of: sheet)
        _ = try workbook.comments(of: sheet)
        _ = try workbook.threadedComments(of: sheet)
        if sheet.kind.hasCells, workbook.partBytes(of: sheet) < 4 << 20 { _ = try workbook.details(of: sheet) }
      }
    } catch {
      #expect([.damaged, .limit].contains(error.kind), "\(file): \(error)")
      #expect(!"\(error)".contains("\n"))
    }
  }

  @Test("choices with commas or quotes in them are told from each other, in the newer element and in the formula")
  func choices() throws {
    let alternatives =
      "<mc:AlternateContent xmlns:mc=\"urn:mc\" xmlns:x12ac=\"urn:x12ac\"><mc:Choice Requires=\"x12ac\">"
      + "<x12ac:list>\"a,b\",c,\"say \"\"hi\"\"\",d\"e,</x12ac:list></mc:Choice><mc:Fallback>"
      + "<formula1>\"a,b,c\"</formula1></mc:Fallback></mc:AlternateContent>"
    let formulas =
      [alternatives] + ["\"say \"\"hi\"\",x\"", "A1&amp;\"x\"", "\"a\"&amp;\"b\""].map { "<formula1>\($0)</formula1>" }
    let list = formulas.map { "<dataValidation type=\"list\" sqref=\"A1\">\($0)</dataValidation>" }.joined()
    var fixture = Fixture(rows: "")
    fixture.insert(
      "<dataValidations>\(list)</dataValidations>", before: "</worksheet>", in: "xl/worksheets/sheet1.xml")
    let workbook = try fixture.open()
    let found = try workbook.details(of: workbook.sheets[0]).validations
    #expect(found.map(\.choices) == [["a,b", "c", "say \"hi\"", "d\"e", ""], ["say \"hi\"", "x"], nil, nil])
    #expect(found[0].formula == "\"a,b,c,say \"\"hi\"\",d\"\"e,\"")
    #expect(found[3].formula == "\"a\"&\"b\"")
  }

  @Test("a row without height and a column without width are hidden to whoever looks at them")
  func nothingToSee() throws {
    var fixture = Fixture(
      rows: "<row r=\"1\" ht=\"0\" customHeight=\"1\"/><row r=\"2\" ht=\"0\"/><row r=\"3\" ht=\"0.75\"/>")
    fixture.insert(
      "<cols><col min=\"2\" max=\"3\" width=\"0\" customWidth=\"1\"/><col min=\"4\" max=\"4\" width=\"1\"/></cols>",
      before: "<sheetData>", in: "xl/worksheets/sheet1.xml")
    let workbook = try fixture.open()
    let details = try workbook.details(of: workbook.sheets[0])
    #expect(details.hiddenRows == [1, 2])
    #expect((1...4).filter { details.isHidden(column: $0) } == [2, 3])
  }

  @Test("where a document stands is read as it was written")
  func status() throws {
    let options = WorkbookOptions(properties: DocumentProperties(category: "Workpaper", status: "Draft"))
    let properties = try Workbook.open(bytes: WrittenSheet.bytes(options: options) { _, _ in }).properties()
    #expect(properties.status == "Draft" && properties.category == "Workpaper")
  }
}
