import Foundation
import Testing
import Zip

@testable import XLSX

/// Damaged workbooks: an edit ends with a typed error or a workbook, never with a crash.
@Suite("Edits of hostile workbooks")
struct HostileEditTests {
  @Test("damaged parts are refused by typed errors, or edited, the same way each time", arguments: 0..<120)
  func mutated(seed: Int) throws {
    var numbers = SeededNumbers(state: UInt64(seed) &* 7919 &+ 17)
    var fixture = Self.fixture
    let names = fixture.parts.map(\.name)
    for _ in 0...(seed % 3) {
      let name = names[Int(numbers.next() % UInt64(names.count))]
      fixture.binary[name] = Self.damage(fixture.binary[name] ?? Array(fixture.text(name).utf8), &numbers)
    }
    let bytes = try fixture.bytes()
    let results = [0, 1].map { _ in Self.edit(bytes) }
    #expect(results[0] == results[1])
    if case .success(let saved) = results[0] { _ = try ArchiveReader(bytes: saved) }
  }

  @Test("numbers at the end of 64 bits are taken for the most there can be, or do not count")
  func largestNumbers() throws {
    var fixture = Self.fixture
    fixture.replace(
      "<table ", with: "<table headerRowCount=\"\(Int.max)\" totalsRowCount=\"\(Int.max)\" ", in: "xl/tables/table1.xml"
    )
    fixture.replace("\"165\"", with: "\"\(Int.max)\"", in: "xl/styles.xml")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let sheet = try editor.sheet(named: "Data")
    let error = try #require(throws: WorkbookEditError.self) { try sheet.setValue(.integer(1), at: .at("B3")) }
    #expect(error.kind == .tableCell("T"))
    try sheet.setStyle(StyleChange(format: "0.000"), at: .at("D9"))
    let styles = try WrittenSheet.part("xl/styles.xml", of: try editor.savedBytes())
    #expect(styles.contains("<numFmt numFmtId=\"165\" formatCode=\"0.000\"/>"))
  }

  @Test("a new part never takes the name of one that is lost, so that what asks for it still finds nothing")
  func lostParts() throws {
    var fixture = Fixture(rows: "")
    fixture.addTypes("<Override PartName=\"/xl/worksheets/SHEET3.xml\" ContentType=\"application/x\"/>")
    let lost =
      Fixture.relationship("rId8", "worksheet", "/xl/worksheets/sheet2.xml")
      + Fixture.relationship("rId9", "worksheet", "worksheets/sheet4.xml")
    fixture.insert(lost, before: "</Relationships>", in: "xl/_rels/workbook.xml.rels")
    fixture.insert(
      "<sheet name=\"Lost\" sheetId=\"2\" r:id=\"rId8\"/>", before: "</sheets>", in: "xl/workbook.xml")
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      Fixture.relationships(Fixture.relationship("rId1", "table", "../tables/table1.xml")))
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.addSheet(SheetSetup(name: "New")).setValue(.integer(7), at: .at("A1"))
    try editor.sheet(named: "New").addTable(Table(name: "T", columns: [TableColumn("a")]), at: .over("C1:C2"))
    let saved = try editor.savedBytes()
    let names = try WrittenSheet.names(of: saved)
    let sheets = names.filter { $0.hasPrefix("xl/worksheets/sheet") }
    #expect(sheets == ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet5.xml"])
    #expect(names.contains("xl/tables/table2.xml") && !names.contains("xl/tables/table1.xml"))
    let workbook = try Workbook.open(bytes: saved)
    #expect(throws: WorkbookError.self) { try Fixture.cells(of: workbook, workbook.sheets[1]) }
    #expect(try Fixture.cells(of: workbook, workbook.sheets[2]).first == "A1=7.0")
  }

  @Test("references are resolved in one pass; what is none stays", .timeLimit(.minutes(1)))
  func references() {
    let bytes = Array("&lt;&#x0010FFFF;&#0000000000065;&no;&a &amp;".utf8)
    #expect(MarkupTag.decoded(bytes) == "<\u{10FFFF}A&no;&a &")
    let marks = [UInt8](repeating: UInt8(ascii: "&"), count: 200_000)
    #expect(MarkupTag.decoded(marks).utf8.count == marks.count)
  }

  @Test("formulas that speak for more cells have a bound, which is asked before they are kept")
  func formulaBounds() throws {
    func kind(_ formulas: [UInt8]) throws -> WorkbookError.Kind {
      let head = Array("<worksheet xmlns=\"\(Fixture.main)\"><sheetData><row><c>".utf8)
      let input = PartInput(head + formulas + Array("</c></row></sheetData></worksheet>".utf8), part: "sheet")
      return try #require(throws: WorkbookError.self) { try SheetSurvey(input, part: "sheet", mostRanges: 2) }.kind
    }
    let ranges = "<f t=\"array\" ref=\"A1:A2\"/><f t=\"dataTable\"/>"
    #expect(try kind(Array("\(ranges)<f t=\"array\" ref=\"B1\"/></f>".utf8)) == .damaged)
    #expect(try kind(Array("\(ranges)<f t=\"dataTable\"/></f>".utf8)) == .limit)
  }

  @Test("a formula that is kept for those that share it has a bound, be its end never so far away")
  func sharedBounds() throws {
    let start = "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">"
    let bytes = Array("<worksheet xmlns=\"\(Fixture.main)\">\(start)".utf8)
    let input = PartInput(bytes + [UInt8](repeating: UInt8(ascii: "1"), count: 65 << 20), part: "sheet")
    let styles = try StylesEdit(StylesEdit.newPart(isStrict: false), part: "styles")
    let context = SheetSplicer.Context(
      prefix: "", markup: CellMarkup(dateSystem: .from1900), styles: styles, changes: [StyleChange()], heights: [:],
      columnStyles: [])
    var splicer = SheetSplicer(input, part: "sheet", edits: [1: [1: CellEdit(content: .empty)]], context: context)
    #expect(try #require(throws: WorkbookError.self) { try splicer.run { _ in } }.kind == .limit)
  }

  @Test("records of columns count up to as many as a sheet has columns")
  func columnRecords() throws {
    var fixture = Self.fixture
    let records = String(repeating: "<col min=\"1\" max=\"1\" width=\"9\"/>", count: CellReference.lastColumn)
    fixture.replace("<cols>", with: "<cols>\(records)", in: "xl/worksheets/sheet1.xml")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.sheet(named: "Data").setValue(.integer(7), at: .at("E1"))
    let saved = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: try editor.savedBytes())
    #expect(saved.contains("<c r=\"E1\"><v>7</v></c>"))
  }

  /// Everything an editor can do, on whatever the workbook still is.
  private static func edit(_ bytes: [UInt8]) -> Result<[UInt8], WorkbookEditError> {
    do throws(WorkbookEditError) {
      let editor = try WorkbookEditor(bytes: bytes)
      for name in editor.sheetNames {
        guard let sheet = try? editor.sheet(named: name) else { continue }
        for cell in ["A1", "B2", "C2", "D9"].compactMap({ CellReference($0) }) {
          try? sheet.setValue(.text("x"), at: cell)
          try? sheet.setStyle(StyleChange(font: .init(isBold: true), border: .all(.thin), format: "0.0"), at: cell)
          try? sheet.addComment(Comment("c", author: "a"), at: cell, existing: .append)
        }
        let ranges = ["A1:B9"].compactMap { CellRange(reference: $0) }
        _ = try? sheet.appendColumns([NewColumn("n", cells: [2: .integer(1)], width: 9)], headerRow: 1)
        try? sheet.format(.duplicateValues(RuleStyle(isBold: true)), ranges: ranges)
        try? sheet.validate(.list(["a"]), ranges: ranges)
        for range in ["H1:H3"].compactMap({ CellRange(reference: $0) }) {
          try? sheet.addTable(Table(name: "NewTable", columns: [TableColumn("q")]), at: range)
        }
      }
      _ = try? editor.addSheet(SheetSetup(name: "More"))
      return .success(try editor.savedBytes())
    } catch { return .failure(error) }
  }

  private static func damage(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    guard !bytes.isEmpty else { return bytes }
    for _ in 0...(numbers.next() % 4) {
      let place = Int(numbers.next() % UInt64(bytes.count))
      let other = Int(numbers.next() % UInt64(bytes.count))
      let (low, high) = (min(place, other), min(max(place, other), min(place, other) + 60))
      switch numbers.next() % 6 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
      case 1: bytes[place] = Array("<>\"'&/=! ".utf8)[Int(numbers.next() % 9)]
      case 2 where bytes.count > 80: bytes.removeSubrange(low..<high)
      case 3: bytes.insert(contentsOf: Array(bytes[low..<high]), at: place)
      case 4:
        bytes.insert(
          contentsOf: Array(["-1", "99999999999999999999", "0", "A1:XFD1048577"][Int(numbers.next() % 4)].utf8),
          at: place)
      default: if bytes.count > 80 { bytes.removeLast(bytes.count - max(place, 40)) }
      }
    }
    return bytes
  }

  /// A workbook with all that editing looks into.
  private static let fixture: Fixture = {
    var fixture = Fixture(
      rows:
        "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>h</t></is></c></row>"
        + "<row r=\"2\" s=\"1\" customFormat=\"1\"><c r=\"A2\"><f t=\"shared\" ref=\"A2:A3\" si=\"0\">B2*2</f><v>4</v></c>"
        + "<c r=\"B2\" s=\"2\"><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"0\"/><v>6</v></c></row>",
      strings: "<si><t>x</t></si>", formats: ["0.00", "yyyy"])
    fixture.addTypes("<Override PartName=\"/xl/tables/table1.xml\" ContentType=\"application/x\"/>")
    fixture.insert(
      "<dimension ref=\"A1:B3\"/><cols><col min=\"1\" max=\"9\" width=\"9\" style=\"1\"/></cols>",
      before: "<sheetData>",
      in: "xl/worksheets/sheet1.xml")
    fixture.insert(
      "<autoFilter ref=\"A1:B3\"/><mergeCells><mergeCell ref=\"C9:D9\"/></mergeCells><conditionalFormatting sqref=\"A1\">"
        + "<cfRule type=\"duplicateValues\" priority=\"3\"/></conditionalFormatting><dataValidations count=\"1\">"
        + "<dataValidation sqref=\"E1\"/></dataValidations><legacyDrawing r:id=\"rId2\" xmlns:r=\"\(Fixture.office)\"/>"
        + "<tableParts count=\"1\"><tablePart r:id=\"rId1\" xmlns:r=\"\(Fixture.office)\"/></tableParts>",
      before: "</worksheet>", in: "xl/worksheets/sheet1.xml")
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      Fixture.relationships(
        Fixture.relationship("rId1", "table", "../tables/table1.xml")
          + Fixture.relationship("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml")
          + Fixture.relationship("rId3", "comments", "../comments1.xml")))
    fixture.set(
      "xl/tables/table1.xml",
      "<table xmlns=\"\(Fixture.main)\" id=\"1\" name=\"T\" displayName=\"T\" ref=\"A1:B3\"><autoFilter ref=\"A1:B3\"/>"
        + "<tableColumns count=\"2\"><tableColumn id=\"1\" name=\"x\"/><tableColumn id=\"2\" name=\"h\"/></tableColumns></table>"
    )
    fixture.set(
      "xl/comments1.xml",
      "<comments xmlns=\"\(Fixture.main)\"><authors><author>a</author></authors><commentList>"
        + "<comment ref=\"B2\" authorId=\"0\"><text><t>c</t></text></comment></commentList></comments>")
    fixture.set(
      "xl/drawings/vmlDrawing1.vml",
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><o:idmap v:ext=\"edit\" data=\"1\"/>"
        + "<v:shape id=\"_x0000_s1025\"/></xml>")
    return fixture
  }()
}
