import Testing
import Zip

@testable import XLSX

@Suite("Names of entries in an edited workbook")
struct EntryNameEditTests {
  private static func names(_ bytes: [UInt8]) throws -> Set<String> {
    Set(try ArchiveReader(bytes: bytes).entries.map(\.name))
  }

  @Test("backslashes become slashes when something is edited, and not before; the bytes stay")
  func backslashes() throws {
    var fixture = Fixture(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", strings: "<si><t>a</t></si>")
    fixture.addTypes()
    let plain = try Self.names(fixture.bytes())
    // Our own writer makes no backslashes: they are put where it wrote the names.
    let slash = UInt8(ascii: "/")
    var bytes = try fixture.bytes()
    for name in plain where name.contains("/") {
      let written = Array(name.utf8)
      for place in bytes.indices where bytes[place...].starts(with: written) {
        for (offset, byte) in written.enumerated() where byte == slash { bytes[place + offset] = UInt8(ascii: "\\") }
      }
    }
    #expect(try Self.names(bytes) != plain)
    let editor = try WorkbookEditor(bytes: bytes)
    #expect(try editor.savedBytes() == bytes)
    let sheet = try editor.sheet(named: "Data")
    try sheet.addComment(Comment("x", author: "y"), at: .at("B2"))
    let saved = try editor.savedBytes()
    let new: Set<String> = ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml", "xl/worksheets/_rels/sheet1.xml.rels"]
    #expect(try Self.names(saved) == plain.union(new))
    #expect(
      try EditedCells.changedEntries(bytes, saved) == new.union(["[Content_Types].xml", "xl\\worksheets\\sheet1.xml"]))
  }

  @Test("relationships that change get the letters of the part they are of")
  func letters() throws {
    var fixture = Fixture(rows: "")
    fixture.addTypes()
    fixture.replace("worksheets/sheet1.xml", with: "worksheets/Sheet1.xml", in: "xl/_rels/workbook.xml.rels")
    fixture.rename("xl/worksheets/sheet1.xml", "xl/worksheets/Sheet1.xml")
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      Fixture.relationships(Fixture.relationship("rId1", "printerSettings", "../p.bin")))
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let sheet = try editor.sheet(named: "Data")
    try sheet.addTable(Table(name: "T", columns: [TableColumn("a")]), at: .over("A1:A2"))
    let saved = try editor.savedBytes()
    let names = try Self.names(saved).filter { $0.contains("_rels/") && $0.lowercased().contains("sheet1") }
    #expect(names == ["xl/worksheets/_rels/Sheet1.xml.rels"])
    let list = try WrittenSheet.part("xl/worksheets/_rels/Sheet1.xml.rels", of: saved)
    #expect(list.contains("Id=\"rId1\"") && list.contains("Target=\"../tables/table1.xml\""))
  }
}
