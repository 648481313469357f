import Testing
import XML

@testable import XLSX

/// Old drawings declare their prefixes where they like; what is added must be XML in each of them.
@Suite("Boxes of notes in old drawings")
struct NoteDrawingTests {
  private static let vml = "urn:schemas-microsoft-com:vml"
  private static let office = "urn:schemas-microsoft-com:office:office"
  private static let excel = "urn:schemas-microsoft-com:office:excel"

  private static func fixture(drawing: String) -> Fixture {
    var fixture = Fixture(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    fixture.addTypes("<Default Extension=\"vml\" ContentType=\"\(NoteParts.drawingType)\"/>")
    fixture.insert(
      "<legacyDrawing r:id=\"rId2\" xmlns:r=\"\(Fixture.office)\"/>", before: "</worksheet>",
      in: "xl/worksheets/sheet1.xml")
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      Fixture.relationships(Fixture.relationship("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml")))
    fixture.set("xl/drawings/vmlDrawing1.vml", drawing)
    return fixture
  }

  @Test(
    "a prefix that the root does not declare is declared by the box itself, whoever else declares it",
    arguments: [
      "<xml><v:shape xmlns:v=\"\(vml)\" xmlns:o=\"\(office)\" xmlns:x=\"\(excel)\" id=\"_x0000_s1025\"/></xml>",
      "<xml xmlns:v=\"\(vml)\" xmlns:o='\(office)'><v:shape id=\"_x0000_s1025\" xmlns:x=\"\(excel)\"/></xml>",
      "<?xml version=\"1.0\"?><!-- <xml xmlns:v=\"\(vml)\"> --><xml\n xmlns:o = \"\(office)\" a=\">\" xmlns:x=\"other\">\n</xml>",
      "<xml xmlns:v=\"\(vml)\" xmlns:o=\"\(office)\" xmlns:x=\"\(excel)\"></xml>",
    ])
  func declarations(drawing: String) throws {
    var saved = try Self.fixture(drawing: drawing).bytes()
    // The second edit finds what the first one declared.
    for cell in ["B2", "C3"] {
      let editor = try WorkbookEditor(bytes: saved)
      try editor.sheet(named: "Data").addComment(Comment("looked at", author: "Ann"), at: .at(cell))
      saved = try editor.savedBytes()
    }
    let drawn = Array(try WrittenSheet.part("xl/drawings/vmlDrawing1.vml", of: saved).utf8)
    let root = try XMLReader.parse(drawn, handler: BoundNames(), part: "drawing", limits: XMLLimits())
    #expect(root.shapes == (drawing.contains("s1025") ? 3 : 2))
    #expect(root.notes == 2)
  }

  @Test("a drawing whose file extension the package takes for something else says of itself what it is")
  func contentType() throws {
    var fixture = Fixture(rows: "")
    fixture.addTypes("<Default Extension=\"VML\" ContentType=\"application/vnd.ms-office.legacyDrawing\"/>")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.sheet(named: "Data").addComment(Comment("x", author: "Ann"), at: .at("A1"))
    let types = try WrittenSheet.part("[Content_Types].xml", of: try editor.savedBytes())
    #expect(
      types.contains("<Override PartName=\"/xl/drawings/vmlDrawing1.vml\" ContentType=\"\(NoteParts.drawingType)\"/>"))
    #expect(types.split(separator: "Extension=\"vml\"").count == 1)
  }

  /// Counts shapes and notes by the namespaces that they are in.
  private struct BoundNames: XMLHandler {
    var shapes = 0
    var notes = 0

    mutating func start(_ tag: XMLStartTag) throws {
      if tag.name.namespace == "urn:schemas-microsoft-com:vml", tag.name == "shape" { shapes += 1 }
      if tag.name.namespace == "urn:schemas-microsoft-com:office:excel", tag.name == "ClientData" { notes += 1 }
    }
  }
}
