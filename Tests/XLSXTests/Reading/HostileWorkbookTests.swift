import Testing

@testable import XLSX

@Suite("Workbooks that cannot be trusted")
struct HostileWorkbookTests {
  @Test("entities are never expanded, wherever they stand")
  func entities() throws {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
    for name in ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "_rels/.rels", "xl/styles.xml"]
    {
      var fixture = Fixture(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>x</t></si>", formats: ["14"])
      fixture.set(name, bomb + fixture.text(name))
      let error = try #require(throws: WorkbookError.self) { try fixture.cells() }
      #expect(error.kind == .damaged)
      #expect(error.part == name)
    }
  }

  @Test("texts, rows, shared strings, formats and nesting are bounded")
  func limits() throws {
    var limits = WorkbookLimits()
    limits.cellTextBytes = 1000
    limits.rowTextBytes = 5000
    limits.sharedStringBytes = 10_000
    limits.cellFormats = 10
    limits.sharedFormulaBytes = 1000
    let text = String(repeating: "x", count: 1001)
    let short = "<c t=\"str\"><v>\(text.dropLast(100))</v></c>"
    let fixtures = [
      Fixture(rows: "<row><c t=\"str\"><v>\(text)</v></c></row>"),
      Fixture(rows: "<row><c t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"),
      Fixture(rows: "<row><c><f>\(text)</f></c></row>"),
      Fixture(rows: "<row>\(String(repeating: short, count: 6))</row>"),
      Fixture(rows: "<row>\((0..<10).map { "<c><f t=\"shared\" si=\"\($0)\">A1</f></c>" }.joined())</row>"),
      Fixture(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>\(text)</t></si>"),
      Fixture(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: String(repeating: "<si/>", count: 1251)),
      Fixture(rows: "<row><c/></row>", formats: (0..<11).map { "0.0\($0)" }),
      Fixture(rows: String(repeating: "<a>", count: 300)),
    ]
    for fixture in fixtures {
      #expect(try #require(throws: WorkbookError.self) { try fixture.cells(limits: limits) }.kind == .limit)
    }
  }

  @Test("a workbook cut at any byte is an error")
  func truncated() throws {
    let bytes = try Fixture(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>x</t></si>").bytes()
    for count in 0..<bytes.count {
      #expect(throws: WorkbookError.self) {
        let workbook = try Workbook.open(bytes: Array(bytes[..<count]))
        _ = try Fixture.cells(of: workbook, workbook.sheets[0])
      }
    }
  }

  @Test("a sheet cut at any byte is an error")
  func truncatedSheet() throws {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a &amp; b</t></is></c><c r=\"B1\"><v>1</v></c></row>"
    let whole = Fixture(rows: rows)
    let text = whole.text("xl/worksheets/sheet1.xml")
    for count in 0..<text.utf8.count {
      var fixture = whole
      fixture.set("xl/worksheets/sheet1.xml", String(text.prefix(count)))
      #expect(throws: WorkbookError.self) { try fixture.cells() }
    }
  }

  @Test("after an error the cursor gives the same error again")
  func stays() throws {
    let workbook = try Fixture(rows: "<row><c t=\"q\"/></row><row><c><v>1</v></c></row>").open()
    let cursor = try workbook.cursor(workbook.sheets[0])
    let first = try #require(throws: WorkbookError.self) { try cursor.next() }
    #expect(try #require(throws: WorkbookError.self) { try cursor.next() } == first)
  }

  @Test("the first rows of a sheet are read without the rest")
  func firstRows() throws {
    let rows = (1...100_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined() + "<broken"
    let workbook = try Fixture(rows: rows).open()
    let cursor = try workbook.cursor(workbook.sheets[0])
    for number in 1...10 { #expect(try cursor.next()?.number == number) }
  }

  @Test("seeded mutations of the parts never crash", arguments: 1...20 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let rows = """
      <row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="2"><f>A1*2</f><v>45000.5</v></c></row>\
      <row r="2" spans="1:2"><c t="inlineStr"><is><r><t>a_x0041_</t></r></is></c><c t="b"><v>1</v></c></row>
      """
    let original = Fixture(rows: rows, strings: "<si><t>x</t></si>", formats: ["14", "[h]:mm;[<5]0"])
    for _ in 0..<60 {
      var fixture = original
      let part = original.parts[next() % original.parts.count]
      var bytes = Array(part.text.utf8)
      for _ in 0..<(1 + next() % 3) { bytes[next() % bytes.count] = UInt8(next() % 128) }
      fixture.binary[part.name] = bytes
      do {
        let workbook = try fixture.open()
        for sheet in workbook.sheets where sheet.kind.hasCells { _ = try Fixture.cells(of: workbook, sheet) }
      } catch {
        #expect(error is WorkbookError)
        #expect(!"\(error)".contains("\n"))
      }
    }
  }
}
