import Testing

@testable import XLSX

@Suite("Texts of many pieces")
struct ScannedItemTests {
  static let pieces = [
    "<t>plain</t>", "<t> trimmed </t>", "<t xml:space=\"preserve\"> kept </t>", "<t>a &amp; b</t>", "<t> &lt; </t>",
    "<t/>", "<t></t>", "<t> &#32; </t>", "<r><rPr><b/></rPr><t>run</t></r>", "<r><t> &gt;run </t></r>", "<r/>",
    "<rPh sb=\"0\" eb=\"1\"><t>&amp;phonetic</t></rPh>",
  ]

  @Test("any three pieces are one text, by the scanner as by the parser")
  func joined() throws {
    for first in Self.pieces {
      let cells = Self.pieces.flatMap { second in
        Self.pieces.map { "<c t=\"inlineStr\"><is>\(first)\(second)\($0)</is></c>" }
      }
      let rows = cells.map { "<row>\($0)</row>" }.joined()
      DifferentialTests.expectSame(try Fixture(rows: rows).bytes(), first)
    }
  }

  /// All but the empty run, which goes to the parser.
  @Test("take no more memory than their markup", arguments: pieces.filter { $0 != "<r/>" })
  func linear(piece: String) throws {
    let text = String(repeating: piece, count: 2_000) + "</is>"
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: ByteWindow.padding)
    var markup = MarkupScan()
    var place = 0
    _ = try #require(markup.item(bytes.span.bytes, &place, base: 0))
    #expect(place == text.utf8.count - 5)
    #expect(markup.decoded.count <= bytes.count)
  }
}
