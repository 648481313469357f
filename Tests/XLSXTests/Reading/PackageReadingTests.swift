import Testing
import Zip

@testable import XLSX

@Suite("Packages as programs really write them")
struct PackageReadingTests {
  static let one = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
  static let hello = "<si><t>hello</t></si>"

  @Test("sheets come in the order of their tabs, with name, visibility and kind")
  func sheets() throws {
    var fixture = Fixture(rows: Self.one, strings: Self.hello)
    let sheets = """
      <sheet name="Z" sheetId="9" r:id="rId9"/><sheet name="Data" sheetId="1" state="hidden" r:id="rId1"/>\
      <sheet name="Chart" sheetId="3" state="veryHidden" r:id="rId8"/><sheet name="Lost" sheetId="4" r:id=""/>
      """
    fixture.set(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Fixture.main)\" xmlns:r=\"\(Fixture.office)\"><sheets>\(sheets)</sheets></workbook>")
    fixture.set(
      "xl/_rels/workbook.xml.rels",
      Fixture.relationships(
        Fixture.relationship("rId1", "worksheet", "worksheets/sheet1.xml")
          + Fixture.relationship("rId2", "sharedStrings", "sharedStrings.xml")
          + Fixture.relationship("rId8", "chartsheet", "chartsheets/sheet1.xml")
          + Fixture.relationship("rId9", "worksheet", "worksheets/none.xml")))
    let workbook = try fixture.open()
    #expect(workbook.sheets.map(\.name) == ["Z", "Data", "Chart", "Lost"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible])
    #expect(workbook.sheets.map(\.kind) == [.worksheet, .worksheet, .chartsheet, .unknown])
    #expect(try Fixture.cells(of: workbook, try #require(workbook.sheet(named: "data"))) == ["A1='hello'"])
    for (index, kind) in [(0, WorkbookError.Kind.damaged), (2, .notAWorksheet), (3, .damaged)] {
      #expect(try #require(throws: WorkbookError.self) { try workbook.cursor(workbook.sheets[index]) }.kind == kind)
    }
  }

  @Test("a module of Excel 5 is a sheet without a part, and no sheet that is lost")
  func module() throws {
    var fixture = Fixture(rows: Self.one, strings: Self.hello)
    fixture.insert(
      "<sheet name=\"Module1\" sheetId=\"2\" state=\"veryHidden\" r:id=\"\"/>", before: "</sheets>",
      in: "xl/workbook.xml")
    let workbook = try fixture.open()
    #expect(workbook.sheets[1].kind == .module && workbook.sheets[1].kind.isKnown)
    #expect(
      try #require(throws: WorkbookError.self) { try workbook.cursor(workbook.sheets[1]) }.kind == .notAWorksheet)
    var listing = CellListing(workbook)
    var listed: [UInt8] = []
    try listing.write { listed += $0 }
    #expect(
      String(decoding: listed, as: UTF8.self).hasSuffix("{\"sheet\": \"Module1\", \"visible\": \"veryHidden\"}\n"))
  }

  @Test("a sheet whose part cannot be found is an error that names it, and no empty sheet", arguments: ["", "slicer"])
  func lost(type: String) throws {
    var fixture = Fixture(rows: Self.one, strings: Self.hello)
    fixture.insert("<sheet name=\"Lost\" sheetId=\"2\" r:id=\"rId7\"/>", before: "</sheets>", in: "xl/workbook.xml")
    if !type.isEmpty {
      fixture.insert(
        Fixture.relationship("rId7", type, "worksheets/sheet1.xml"), before: "</Relationships>",
        in: "xl/_rels/workbook.xml.rels")
    }
    let workbook = try fixture.open()
    #expect(!workbook.sheets[1].kind.isKnown && !workbook.sheets[1].kind.hasCells)
    let expected =
      "sheet \"Lost\": the " + (type.isEmpty ? "workbook does not say" : "sheet's relationship is of the type")
    let error = try #require(throws: WorkbookError.self) { try workbook.cursor(workbook.sheets[1]) }
    #expect(error.kind == .damaged && error.description.contains(expected), "\(error)")
    #expect(throws: WorkbookError.self) { try workbook.columns(workbook.sheets[1]) }
    #expect(throws: WorkbookError.self) { try workbook.details(of: workbook.sheets[1]) }
    // The other sheet is read, and the list of all ends with the error.
    #expect(try fixture.cells() == ["A1='hello'"])
    var listing = CellListing(workbook)
    var listed: [UInt8] = []
    #expect(throws: WorkbookError.self) { try listing.write { listed += $0 } }
    #expect(String(decoding: listed, as: UTF8.self).contains("\"value\": \"hello\""))
    fixture.addTypes()
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let refusal = try #require(throws: WorkbookEditError.self) { try editor.sheet(named: "Lost") }
    #expect(refusal.description.contains(expected), "\(refusal)")
    try editor.sheet(named: "Data").setValue(.integer(1), at: .at("A1"))
  }

  @Test(
    "targets may be absolute, climb, use backslashes, percent signs and other letter case",
    arguments: [
      "/xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml", "../xl/worksheets/../worksheets/sheet1.xml",
      "worksheets\\sheet1.xml", "Worksheets/SHEET1.xml", "worksheets/sheet%31.xml", "//xl//worksheets/sheet1.xml",
      "xl/worksheets/sheet1.xml",
    ])
  func targets(target: String) throws {
    var fixture = Fixture(rows: Self.one, strings: Self.hello)
    fixture.set(
      "xl/_rels/workbook.xml.rels",
      Fixture.relationships(
        Fixture.relationship("rId1", "worksheet", target)
          + Fixture.relationship("rId2", "sharedStrings", "/XL/SharedStrings.xml")))
    #expect(try fixture.cells() == ["A1='hello'"])
  }

  @Test("a package that forgot its relationships is read where its parts have the usual names")
  func forgotten() throws {
    var fixture = Fixture(rows: "<row><c t=\"s\" s=\"1\"><v>0</v></c></row>", strings: Self.hello, formats: ["14"])
    fixture.remove("_rels/.rels")
    fixture.set(
      "xl/_rels/workbook.xml.rels",
      Fixture.relationships(Fixture.relationship("rId1", "worksheet", "worksheets/sheet1.xml")))
    #expect(try fixture.cells() == ["A1='hello'"])
  }

  @Test("the workbook part is found by its relationship, wherever it lies")
  func elsewhere() throws {
    var fixture = Fixture(rows: Self.one, strings: Self.hello)
    fixture.set("_rels/.rels", Fixture.relationships(Fixture.relationship("x", "officeDocument", "/book.xml")))
    fixture.rename("xl/workbook.xml", "book.xml")
    fixture.rename("xl/_rels/workbook.xml.rels", "_rels/book.xml.rels")
    fixture.rename("xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml")
    fixture.rename("xl/sharedStrings.xml", "SHAREDSTRINGS.XML")
    #expect(try fixture.cells() == ["A1='hello'"])
  }

  @Test("prefixes and the strict namespaces make no difference")
  func namespaces() throws {
    var fixture = Fixture(rows: "", strings: Self.hello)
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    fixture.set(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x=\"\(strict)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c></x:row>"
        + "</x:sheetData></x:worksheet>")
    let office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    fixture.set(
      "xl/workbook.xml",
      "<x:workbook xmlns:x=\"\(strict)\" xmlns:rel=\"\(office)\"><x:workbookPr date1904=\"true\"/><x:sheets>"
        + "<x:sheet name=\"Data\" sheetId=\"1\" rel:id=\"rId1\"/></x:sheets></x:workbook>")
    for name in ["_rels/.rels", "xl/_rels/workbook.xml.rels"] {
      fixture.set(name, fixture.text(name).split(separator: Fixture.office).joined(separator: office))
    }
    #expect(try fixture.cells() == ["A1='hello'"])
    #expect(try fixture.open().dateSystem == .from1904)
  }

  @Test("parts in UTF-16 are read", arguments: [false, true])
  func utf16(bigEndian: Bool) throws {
    var fixture = Fixture(rows: Self.one, strings: "<si><t>Käse 😀</t></si>")
    for part in fixture.parts {
      let units = [0xFEFF] + Array(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + part.text).utf16)
      fixture.binary[part.name] = units.flatMap { unit in
        bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    }
    #expect(try fixture.cells() == ["A1='Käse 😀'"])
  }

  @Test("a workbook without styles or shared strings is read")
  func missingParts() throws {
    #expect(try Fixture(rows: "<row><c s=\"5\"><v>1</v></c></row>").cells() == ["A1=1.0"])
  }

  @Test("other files named .xlsx are named, with what to do")
  func otherFiles() throws {
    func refusal(_ bytes: [UInt8]) throws -> WorkbookError {
      try #require(throws: WorkbookError.self) { try Workbook.open(bytes: bytes, name: "a.xlsx") }
    }
    let cfb: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    func ole(_ name: String) -> [UInt8] { cfb + name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
    #expect(try refusal([]).kind == .notAWorkbook("empty"))
    #expect(try refusal(Array("Date,Amount\r\n".utf8)).kind == .notAWorkbook("csv or text"))
    #expect(try refusal(Array("<html><table>".utf8)).kind == .notAWorkbook("html"))
    #expect(try refusal(ole("Workbook")).kind == .notAWorkbook("xls"))
    #expect(try refusal(ole("EncryptedPackage")).kind == .encrypted)
    let zips = [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "ods"), ("word/document.xml", "", "docx"),
      ("xl/workbook.bin", "", "xlsb"), ("readme.txt", "hello", "zip"),
    ]
    for (name, text, word) in zips {
      let writer = ArchiveWriter(compression: .stored)
      try writer.add(name, Array(text.utf8))
      let error = try refusal(writer.finish())
      #expect(error.kind == .notAWorkbook(word))
      #expect(!error.advice.isEmpty && error.file == "a.xlsx")
    }
    #expect(try #require(throws: WorkbookError.self) { try Workbook.open(path: "/nowhere/a.xlsx") }.kind == .missing)
  }
}
