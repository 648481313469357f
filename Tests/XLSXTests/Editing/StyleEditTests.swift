import Testing

@testable import XLSX

/// Looks that are added to a styles part which says less than Excel's own does.
@Suite("Looks in sparse styles parts")
struct StyleEditTests {
  private static func edit(_ inside: String) throws -> StylesEdit {
    try StylesEdit(Array("<styleSheet xmlns=\"\(Fixture.main)\">\(inside)</styleSheet>".utf8), part: "xl/styles.xml")
  }

  private static func text(_ edit: StylesEdit) -> String { String(decoding: edit.rendered(), as: UTF8.self) }

  private static let bold = StyleChange(font: .init(isBold: true), border: .bottom(.thin))
  private static let yellow = StyleChange.fill(.rgb(0xFFF2CC))
  private static let solid =
    "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF2CC\"/><bgColor indexed=\"64\"/></patternFill></fill>"

  @Test(
    "a format that names no font or border, or one that is not there, means the first",
    arguments: ["", " fontId=\"7\""])
  func unnamed(font: String) throws {
    let edit = try Self.edit(
      "<fonts><font><sz val=\"9\"/><name val=\"Arial\"/></font></fonts><fills><fill/><fill/></fills>"
        + "<borders><border><left style=\"thin\"/></border></borders><cellXfs><xf\(font)></xf></cellXfs>")
    #expect(try edit.index(of: 0, Self.bold) == 1)
    let text = Self.text(edit)
    #expect(text.contains("<font><b/><sz val=\"9\"/><name val=\"Arial\"/></font></fonts>"), "\(text)")
    #expect(text.contains("<border><left style=\"thin\"/><bottom style=\"thin\">"), "\(text)")
  }

  @Test("where there are no fonts, the changed one starts from the standard one")
  func noFonts() throws {
    let edit = try Self.edit("")
    #expect(try edit.index(of: 0, Self.bold) == 1)
    let text = Self.text(edit)
    #expect(text.contains("<fonts count=\"2\">"))
    #expect(text.contains("<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"), "\(text)")
  }

  @Test("a part gets every list that its first cell format counts on, in the order of the standard")
  func lists() throws {
    let edit = try Self.edit("<dxfs count=\"0\"/>")
    #expect(try edit.index(of: 0, Self.yellow) == 1)
    let text = Self.text(edit)
    let places = ["<fonts", "<fills", "<borders", "<cellXfs", "<dxfs"].map { text.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(text)")
    #expect(text.contains("fillId=\"2\""))
  }

  @Test("the first two fills are fixed: a fill never takes their place, nor theirs for its own")
  func fixedFills() throws {
    let one = try Self.edit("<fonts><font/></fonts><fills count=\"1\"><fill/></fills><cellXfs><xf/></cellXfs>")
    #expect(try one.index(of: 0, Self.yellow) == 1)
    let text = Self.text(one)
    #expect(text.contains("<fills count=\"3\"><fill/><fill><patternFill patternType=\"gray125\"/></fill>\(Self.solid)"))
    #expect(text.contains("<xf fillId=\"2\" applyFill=\"1\"/>"), "\(text)")
    let both = try Self.edit("<fonts><font/></fonts><fills><fill/>\(Self.solid)</fills><cellXfs><xf/></cellXfs>")
    #expect(try both.index(of: 0, Self.yellow) == 1)
    #expect(try both.index(of: 0, StyleChange(font: .init(isItalic: true), fill: .solid(.rgb(0xFFF2CC)))) == 2)
    #expect(Self.text(both).contains("<fills count=\"3\"><fill/>\(Self.solid)\(Self.solid)</fills>"))
    #expect(Self.text(both).split(separator: "fillId=\"2\"").count == 3)
  }

  @Test("cells whose format is not there never get the look of another edit", arguments: [true, false])
  func dangling(hasStyles: Bool) throws {
    let rows = "<row r=\"1\" s=\"4\"><c r=\"A1\" s=\"2\"><v>1</v></c><c r=\"B1\" s=\"99999999\"><v>1</v></c></row>"
    var fixture = Fixture(rows: rows, formats: hasStyles ? ["0.00"] : [])
    fixture.addTypes()
    fixture.insert(
      "<cols><col min=\"7\" max=\"7\" style=\"6\"/></cols>", before: "<sheetData>", in: "xl/worksheets/sheet1.xml")
    fixture.set("xl/worksheets/sheet2.xml", fixture.text("xl/worksheets/sheet1.xml"))
    fixture.replace("s=\"4\"", with: "s=\"8\"", in: "xl/worksheets/sheet2.xml")
    fixture.insert(
      Fixture.relationship("rId9", "worksheet", "worksheets/sheet2.xml"), before: "</Relationships>",
      in: "xl/_rels/workbook.xml.rels")
    fixture.insert(
      "<sheet name=\"Other\" sheetId=\"2\" r:id=\"rId9\"/>", before: "</sheets>", in: "xl/workbook.xml")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let sheet = try editor.sheet(named: "Data")
    try sheet.setStyle(Self.yellow, at: .at("C1"))
    try sheet.setValue(.date(year: 2026, month: 10, day: 31), at: .at("D1"))
    let saved = try editor.savedBytes()
    // Of a workbook without styles all sheets are asked; of one with styles those that are edited.
    let lowest = hasStyles ? 7 : 9
    let cells = try #require(try EditedCells.all(saved)["Data"])
    #expect(try cells[.at("A1")]?.value == .number(1) && cells[.at("C1")]?.style ?? 0 >= lowest)
    #expect(try cells[.at("D1")]?.style ?? 0 > lowest)
    let styles = try WrittenSheet.part("xl/styles.xml", of: saved)
    #expect(styles.contains("<cellXfs count=\"\(lowest + 2)\">"), "\(styles)")
  }
}
