import Testing

@testable import XLSX

@Suite("Cells edited in place")
struct CellEditTests {
  static let rows =
    "<row r=\"1\" spans=\"1:2\" x=\"y\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r='B1'><v>2</v></c></row>\n"
    + "<!-- kept --><row r=\"3\" ht=\"20\"/><row r=\"4\"><c r=\"A4\" cm=\"1\" vm=\"2\"><f>B1</f><v>2</v><extLst/></c></row>"

  /// The rows after edits of the sheet "Data".
  static func rows(
    _ rows: String, formats: [String] = ["0.00", "yyyy"], date1904: Bool = false, _ body: (SheetEditor) throws -> Void
  ) throws -> String {
    let bytes = try Fixture(rows: rows, strings: "<si><t>x</t></si>", formats: formats, date1904: date1904).bytes()
    let editor = try WorkbookEditor(bytes: bytes)
    try body(try editor.sheet(named: "data"))
    let sheet = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: try editor.savedBytes())
    let start = try #require(sheet.firstRange(of: "<sheetData>")?.upperBound)
    let end = try #require(sheet.firstRange(of: "</sheetData>")?.lowerBound)
    return String(sheet[start..<end])
  }

  @Test("a changed cell keeps its place, style and what is not its value; all else keeps its bytes")
  func changed() throws {
    let edited = try Self.rows(Self.rows) { sheet in
      try sheet.setValue(.number(1.5), at: .at("A1"))
      try sheet.setValue(.boolean(true), at: .at("A4"))
    }
    #expect(
      edited
        == Self.rows.replacing("<c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c>", with: "<c r=\"A1\" s=\"1\"><v>1.5</v></c>")
        .replacing(
          "<c r=\"A4\" cm=\"1\" vm=\"2\"><f>B1</f><v>2</v><extLst/></c>",
          with: "<c r=\"A4\" t=\"b\"><v>1</v><extLst/></c>"))
  }

  @Test("new cells and rows come in order; spans grow")
  func inserted() throws {
    let edited = try Self.rows(Self.rows) { sheet in
      try sheet.setValue(.text("a < b "), at: .at("D1"))
      try sheet.setValue(.integer(7), at: .at("B2"))
      try sheet.setValue(.integer(8), at: .at("C3"))
      try sheet.setValue(.formula(Formula("A1&\"<\"", cached: .text("x<"))), at: .at("B9"))
    }
    #expect(
      edited
        == Self.rows.replacing("spans=\"1:2\"", with: "spans=\"1:4\"").replacing(
          "<v>2</v></c></row>\n",
          with: "<v>2</v></c><c r=\"D1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a &lt; b </t></is></c></row>\n"
        ).replacing("<!-- kept -->", with: "<!-- kept --><row r=\"2\"><c r=\"B2\"><v>7</v></c></row>")
        .replacing("<row r=\"3\" ht=\"20\"/>", with: "<row r=\"3\" ht=\"20\"><c r=\"C3\"><v>8</v></c></row>")
        + "<row r=\"9\"><c r=\"B9\" t=\"str\"><f>A1&amp;\"&lt;\"</f><v>x&lt;</v></c></row>")
  }

  @Test("days follow the workbook's date system and get a format where the cell has none for days")
  func days() throws {
    let rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"2\"><v>0</v></c></row>"
    for date1904 in [false, true] {
      let bytes = try Fixture(rows: rows, formats: ["0.00", "yyyy"], date1904: date1904).bytes()
      let editor = try WorkbookEditor(bytes: bytes)
      let sheet = try editor.sheet(named: "Data")
      for name in ["A1", "B1", "C1"] { try sheet.setValue(.date(year: 2026, month: 10, day: 31), at: .at(name)) }
      let cells = try #require(try EditedCells.all(try editor.savedBytes())["Data"])
      for name in ["A1", "B1", "C1"] {
        guard case .date(let date) = try cells[.at(name)]?.value else {
          Issue.record("\(name) is no day")
          continue
        }
        #expect(date.description == "2026-10-31")
      }
      #expect(try cells[.at("B1")]?.style == 2)
    }
  }

  @Test("text that looks like a formula is marked as text, and stays a text")
  func quoted() throws {
    let bytes = try Fixture(rows: "", formats: ["0.00"]).bytes()
    let editor = try WorkbookEditor(bytes: bytes)
    try editor.sheet(named: "Data").setValue(.text("=1+1"), at: .at("A1"))
    let saved = try editor.savedBytes()
    #expect(try EditedCells.all(saved)["Data"]?[.at("A1")]?.value == .text("=1+1"))
    #expect(try WrittenSheet.part("xl/styles.xml", of: saved).contains("quotePrefix=\"1\""))
  }

  @Test("what was given twice counts the last time, and cleared cells keep their look")
  func repeated() throws {
    let edited = try Self.rows("<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"str\"><v>x</v></c></row>") { sheet in
      try sheet.setValue(.integer(1), at: .at("A1"))
      try sheet.setValue(.empty, at: .at("A1"))
      try sheet.setValue(.empty, at: .at("F7"))
    }
    #expect(edited == "<row r=\"1\"><c r=\"A1\" s=\"1\"></c></row>")
  }

  @Test("cells and rows without references stay where they are counted")
  func implied() throws {
    let edited = try Self.rows("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>") {
      sheet in
      try sheet.setValue(.integer(9), at: .at("B1"))
      try sheet.setValue(.integer(8), at: .at("A2"))
      try sheet.setValue(.integer(7), at: .at("B3"))
    }
    #expect(
      edited == "<row><c><v>1</v></c><c><v>9</v></c></row><row><c r=\"A2\"><v>8</v></c></row>"
        + "<row><c/><c><v>7</v></c></row>")
  }

  @Test("formulas that shared one that is gone get its text, moved")
  func shared() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:B3\" si=\"4\">C1+$C$1+Sheet1!C:C+LOG10(D1)&amp;\"C1\"</f><v>1</v></c>"
      + "<c r=\"B1\"><f t=\"shared\" si=\"4\"/><v>1</v></c></row>"
      + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"4\"></f><v>1</v></c></row>"
      + "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"5\" ref=\"A3\">C9</f><v>1</v></c></row>"
    let edited = try Self.rows(rows) { sheet in
      try sheet.setValue(.integer(1), at: .at("A1"))
      try sheet.setStyle(.fill(.rgb(0xFF0000)), at: .at("A2"))
    }
    #expect(
      edited
        == "<row r=\"1\"><c r=\"A1\"><v>1</v></c>"
        + "<c r=\"B1\"><f>D1+$C$1+Sheet1!D:D+LOG10(E1)&amp;&quot;C1&quot;</f><v>1</v></c></row>"
        + "<row r=\"2\"><c r=\"A2\" s=\"3\"><f>C2+$C$1+Sheet1!C:C+LOG10(D2)&amp;&quot;C1&quot;</f><v>1</v></c></row>"
        + "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"5\" ref=\"A3\">C9</f><v>1</v></c></row>")
  }

  @Test("of formulas with one number each is shared from where it stands up to the next")
  func sharedAgain() throws {
    func cell(_ place: String, _ inside: String) -> String { "<c r=\"\(place)\">\(inside)</c>" }
    func row(_ number: Int, _ cells: String...) -> String { "<row r=\"\(number)\">\(cells.joined())</row>" }
    let (child, own) = ("<f t=\"shared\" si=\"0\"/>", "<f t=\"shared\" si=\"0\">K1+1</f>")
    let first = cell("B1", "<f t=\"shared\" ref=\"B1:B4\" si=\"0\">A1</f>")
    let second = cell("D5", "<f t=\"shared\" ref=\"D5:D6\" si=\"0\">E5*2</f>")
    let rows =
      row(1, first) + row(2, cell("B2", child)) + row(3, cell("B3", own), cell("C3", child)) + row(5, second)
      + row(6, cell("D6", child))
    let one = "<v>1</v>"
    #expect(
      try Self.rows(rows) { try $0.setValue(.integer(1), at: .at("D5")) }
        == row(1, first) + row(2, cell("B2", child)) + row(3, cell("B3", own), cell("C3", child))
        + row(5, cell("D5", one)) + row(6, cell("D6", "<f>E6*2</f>")))
    #expect(
      try Self.rows(rows) { try $0.setValue(.integer(1), at: .at("B1")) }
        == row(1, cell("B1", one)) + row(2, cell("B2", "<f>A2</f>")) + row(3, cell("B3", own), cell("C3", child))
        + row(5, second) + row(6, cell("D6", child)))
    #expect(
      try Self.rows(rows) { try $0.setValue(.integer(1), at: .at("B3")) }
        == row(1, first) + row(2, cell("B2", child)) + row(3, cell("B3", one), cell("C3", "<f>L1+1</f>"))
        + row(5, second) + row(6, cell("D6", child)))
  }

  @Test("a formula of several lines that others shared keeps its line ends, whatever they are in the file")
  func sharedLines() throws {
    let rows =
      "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:B1\" si=\"0\">C1\r\n+D1\r+E1&#13;</f></c>"
      + "<c r=\"B1\"><f t=\"shared\" si=\"0\"/></c></row>"
    let edited = try Self.rows(rows) { try $0.setValue(.integer(1), at: .at("A1")) }
    let moved = "<c r=\"B1\"><f>D1&#10;+E1&#10;+F1&#13;</f></c>"
    #expect(edited == "<row r=\"1\"><c r=\"A1\"><v>1</v></c>\(moved)</row>")
  }

  @Test("prefixed elements stay prefixed, and new ones are")
  func prefixed() throws {
    var fixture = Fixture(rows: "")
    fixture.addTypes()
    fixture.set(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x=\"\(Fixture.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>"
        + "</x:sheetData></x:worksheet>")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    let sheet = try editor.sheet(named: "Data")
    try sheet.setValue(.text("a"), at: .at("A1"))
    try sheet.setValue(.boolean(false), at: .at("B2"))
    try sheet.format(.duplicateValues(RuleStyle(isBold: true)), ranges: [.over("A1:B2")])
    let saved = try editor.savedBytes()
    #expect(
      try WrittenSheet.part("xl/worksheets/sheet1.xml", of: saved)
        == "<x:worksheet xmlns:x=\"\(Fixture.main)\"><x:sheetData><x:row r=\"1\">"
        + "<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row>"
        + "<x:row r=\"2\"><x:c r=\"B2\" t=\"b\"><x:v>0</x:v></x:c></x:row></x:sheetData>"
        + "<x:conditionalFormatting sqref=\"A1:B2\"><x:cfRule type=\"duplicateValues\" dxfId=\"0\" priority=\"1\"/>"
        + "</x:conditionalFormatting></x:worksheet>")
  }

  @Test("a sheet in UTF-16 is changed, and comes back in UTF-8")
  func utf16() throws {
    var fixture = Fixture(rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Zürich 😀</v></c></row>")
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + fixture.text("xl/worksheets/sheet1.xml")
    fixture.binary["xl/worksheets/sheet1.xml"] =
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.sheet(named: "Data").setValue(.text("é"), at: .at("B1"))
    let saved = try editor.savedBytes()
    let cells = try #require(try EditedCells.all(saved)["Data"])
    #expect(try cells[.at("A1")]?.value == .text("Zürich 😀"))
    #expect(try cells[.at("B1")]?.value == .text("é"))
    let part = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: saved)
    #expect(part.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))
  }

  @Test("rows get heights; what else their tags say stays, single quotes too")
  func heights() throws {
    let edited = try Self.rows("<row r='1' ht=\"9\" x:y='&quot;'><c r=\"A1\"/></row><row r=\"2\"/>") { sheet in
      try sheet.setHeight(30, ofRow: 1)
      try sheet.setHeight(12.5, ofRow: 4)
      try sheet.setValue(.integer(1), at: .at("B2"))
    }
    #expect(
      edited
        == "<row r='1' x:y='&quot;' ht=\"30\" customHeight=\"1\"><c r=\"A1\"/></row>"
        + "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"4\" ht=\"12.5\" customHeight=\"1\"></row>")
  }

  @Test("columns get widths; those that are hidden stay hidden")
  func widths() throws {
    var fixture = Fixture(rows: "")
    fixture.insert(
      "<cols><col min=\"1\" max=\"3\" width=\"9\" hidden=\"1\" style=\"0\"/></cols>", before: "<sheetData",
      in: "xl/worksheets/sheet1.xml")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.sheet(named: "Data").setWidth(20, ofColumn: 2)
    let part = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: try editor.savedBytes())
    #expect(
      part.contains(
        "<cols><col min=\"1\" max=\"1\" width=\"9\" hidden=\"1\" style=\"0\"/>"
          + "<col min=\"2\" max=\"2\" width=\"20\" customWidth=\"1\" hidden=\"1\" style=\"0\"/>"
          + "<col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\" style=\"0\"/></cols>"))
  }

  @Test("an empty sheet takes rows")
  func empty() throws {
    var fixture = Fixture(rows: "")
    fixture.set("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(Fixture.main)\"><sheetData/></worksheet>")
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.sheet(named: "Data").setValue(.integer(5), at: .at("C3"))
    #expect(
      try WrittenSheet.part("xl/worksheets/sheet1.xml", of: try editor.savedBytes())
        == "<worksheet xmlns=\"\(Fixture.main)\"><sheetData><row r=\"3\"><c r=\"C3\"><v>5</v></c></row></sheetData>"
        + "</worksheet>")
  }
}
