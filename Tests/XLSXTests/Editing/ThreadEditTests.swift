import Testing

@testable import XLSX

@Suite("Threads of comments and old drawings")
struct ThreadEditTests {
  private static func fixture() -> Fixture {
    var fixture = Fixture(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    fixture.addTypes("<Override PartName=\"/xl/comments1.xml\" ContentType=\"\(NoteParts.commentsType)\"/>")
    fixture.insert(
      "<legacyDrawing r:id=\"rId2\" xmlns:r=\"\(Fixture.office)\"/>", before: "</worksheet>",
      in: "xl/worksheets/sheet1.xml")
    fixture.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      Fixture.relationships(
        Fixture.relationship("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml")
          + Fixture.relationship("rId3", "comments", "../comments1.xml")
          + Fixture.relationship("rId4", "threadedComment", "../threadedComments/threadedComment1.xml")))
    fixture.set(
      "xl/comments1.xml",
      "<comments xmlns=\"\(Fixture.main)\"><authors><author>tc={00}</author></authors><commentList>"
        + "<comment ref=\"A1\" authorId=\"0\"><text><t>[Threaded comment]</t></text></comment></commentList></comments>"
    )
    fixture.set(
      "xl/threadedComments/threadedComment1.xml", "<ThreadedComments><threadedComment ref=\"A1\"/></ThreadedComments>")
    // As old programs write it: no XML at all.
    fixture.set(
      "xl/drawings/vmlDrawing1.vml",
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o='o' xmlns:x='x'><o:shapelayout><o:idmap data='3'/>"
        + "</o:shapelayout><v:shape id='_x0000_s4095'><br></v:shape></xml>\n")
    return fixture
  }

  @Test("a cell with a thread takes no note; others do, in the drawing that is there, whatever it looks like")
  func threads() throws {
    let bytes = try Self.fixture().bytes()
    let editor = try WorkbookEditor(bytes: bytes)
    let sheet = try editor.sheet(named: "Data")
    let error = try #require(throws: WorkbookEditError.self) {
      try sheet.addComment(Comment("x", author: "Ann"), at: .at("A1"), existing: .append)
    }
    #expect(error.kind == .threadedComment)
    try sheet.addComment(Comment("x", author: "Ann"), at: .at("B1"))
    let saved = try editor.savedBytes()
    #expect(
      try EditedCells.changedEntries(bytes, saved) == ["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"])
    let drawing = try WrittenSheet.part("xl/drawings/vmlDrawing1.vml", of: saved)
    // Block 3 is full, so the box begins a block that nobody has.
    #expect(drawing.contains("<o:idmap data='3,4'/>"))
    #expect(drawing.contains("<br></v:shape><v:shapetype id=\"_x0000_t202\""))
    #expect(drawing.contains("<v:shape id=\"_x0000_s4097\""))
    #expect(drawing.hasSuffix("</v:shape></xml>\n"))
    let list = try WrittenSheet.part("xl/comments1.xml", of: saved)
    #expect(list.contains("<author>tc={00}</author><author>Ann</author>"))
    #expect(list.contains("[Threaded comment]</t></text></comment><comment ref=\"B1\" authorId=\"1\">"))
  }

  @Test("authors are looked through once for all notes", .timeLimit(.minutes(1)))
  func manyAuthors() throws {
    var fixture = Self.fixture()
    let count = 30_000
    let authors = (0..<count).map { "<author>tc={\($0)}</author>" }.joined()
    let notes = (0..<count).map { "<comment ref=\"A\($0 + 1)\" authorId=\"\($0)\"><text/></comment>" }.joined()
    fixture.set(
      "xl/comments1.xml",
      "<comments xmlns=\"\(Fixture.main)\"><authors>\(authors)</authors><commentList>\(notes)</commentList></comments>")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let sheet = try editor.sheet(named: "Data")
    let error = try #require(throws: WorkbookEditError.self) {
      try sheet.addComment(Comment("x", author: "Ann"), at: .at("A\(count)"))
    }
    #expect(error.kind == .threadedComment)
  }
}
