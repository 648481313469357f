import Testing

@testable import XLSX

@Suite("Cells as they are read")
struct CellReadingTests {
  @Test("each type of cell gives its value")
  func types() throws {
    let rows = """
      <row r="1"><c r="A1"><v>12.50</v></c><c r="B1" t="n"><v> -3E2 </v></c><c r="C1" t="s"><v>1</v></c>\
      <c r="D1" t="str"><f>A1&amp;"x"</f><v>x</v></c><c r="E1" t="inlineStr"><is><t>in</t></is></c>\
      <c r="F1" t="b"><v>1</v></c><c r="G1" t="b"><v>0</v></c><c r="H1" t="e"><v>#N/A</v></c>\
      <c r="I1" t="d"><v>2026-10-31</v></c><c r="J1" s="0"/><c r="K1" t="s"><v></v></c>\
      <c r="L1" t="str"><v></v></c></row>
      """
    let fixture = Fixture(rows: rows, strings: "<si><t>zero</t></si><si><t>one</t></si>")
    #expect(
      try fixture.cells() == [
        "A1=12.5", "B1=-300.0", "C1='one'", "D1='x'", "E1='in'", "F1=TRUE", "G1=FALSE", "H1=#N/A", "I1=2026-10-31",
        "J1=-",
        "K1=-", "L1=-",
      ])
  }

  @Test("the digits of a number and its formula stay as they stand in the file")
  func sources() throws {
    let workbook = try Fixture(rows: "<row><c><f>SUM(B1:B9)</f><v>1234.50</v></c></row>").open()
    let row = try #require(try workbook.cursor(workbook.sheets[0]).next())
    let cell = try #require(row.cell(column: 1))
    #expect(cell.source == "1234.50")
    #expect(cell.number == 1234.5)
    #expect(cell.formula == "SUM(B1:B9)")
    #expect(row.cell(column: 2) == nil)
  }

  @Test(
    "numbers are the nearest doubles",
    arguments: [
      "0.1", "0.30000000000000004", "1.7976931348623157E+308", "5e-324", "123456789012345678", "9007199254740993",
      "0.000000000000000000000001", "+5", ".5", "5.", "-0.005", "2.2250738585072014E-308", "1e0", "00012.3400",
    ])
  func numbers(text: String) throws {
    let workbook = try Fixture(rows: "<row><c><v>\(text)</v></c></row>").open()
    let cell = try #require(try workbook.cursor(workbook.sheets[0]).next()?.first)
    #expect(cell.number == Double(text))
  }

  @Test(
    "what is no number is an error that names the cell",
    arguments: ["x", "1,5", "0x10", "inf", "nan", "1e", "1e999", "--1", "."])
  func notNumbers(text: String) throws {
    let error = try #require(throws: WorkbookError.self) {
      try Fixture(rows: "<row r=\"7\"><c r=\"C7\"><v>\(text)</v></c></row>").cells()
    }
    #expect(error.cell == CellReference(row: 7, column: 3))
    #expect(error.sheet == "Data")
    #expect(error.description.contains(text))
  }

  @Test("rich runs are joined, phonetic ones left out, blanks kept where the file says so")
  func strings() throws {
    let strings = """
      <si><r><rPr><b/></rPr><t xml:space="preserve">bold </t></r><r><t>plain</t></r></si>\
      <si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>\
      <si><t>  trimmed\n</t></si><si><t xml:space="preserve">  kept </t></si>\
      <si><t>a_x000D_b_x005F_x0041_ _xZZ00_</t></si>\
      <si><t>_xD83D__xDE00__xD83D_a_xDE00_</t></si><si><t><![CDATA[<&]]></t></si><si/>
      """
    let cells = (0..<8).map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    #expect(
      try Fixture(rows: "<row>\(cells)</row>", strings: strings).cells() == [
        "A1='bold plain'", "B1='東京'", "C1='trimmed'", "D1='  kept '", "E1='a\rb_x0041_ _xZZ00_'",
        "F1='😀_xD83D_a_xDE00_'", "G1='<&'",
        "H1=-",
      ])
  }

  @Test(
    "an escape ends with its text: runs that only together look like one stay as they are", arguments: [true, false])
  func escapesInRuns(scans: Bool) throws {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let runs = [
      ["_x00", "41_"], ["_", "x0041_"], ["_x0041_", "_x0042_"], ["_x0041", "_x0042_"], ["_x005F_x00", "41_"],
      ["_x", "00", "41_"], ["a_", "_b"], ["_xD83D_", "_xDE00_"], ["_x0041_x00", "42_x0043_"], ["", "_x0041_"],
      ["_", "x0041_", "x0041_"],
    ]
    let items = runs.map { $0.map { "<r><t>\($0)</t></r>" }.joined() }
    let cells =
      items.map { "<c t=\"inlineStr\"><is>\($0)</is></c>" }.joined()
      + items.indices.map { "<c t=\"s\"><v>\($0)</v></c>" }.joined()
    let strings = items.map { "<si>\($0)</si>" }.joined()
    let shown = try Fixture(rows: "<row>\(cells)</row>", strings: strings).cells(limits: limits).map {
      $0.split(separator: "=")[1]
    }
    let expected = [
      "'_x0041_'", "'_x0041_'", "'AB'", "'_x0041B'", "'_x0041_'", "'_x0041_'", "'a__b'", "'_xD83D__xDE00_'",
      "'Ax0042C'", "'A'", "'_x0041_x0041_'",
    ]
    #expect(shown == (expected + expected).map { $0[...] })
  }

  @Test("white space around a value that is no text is not part of it", arguments: [true, false])
  func blanks(scans: Bool) throws {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let cells = [("b", " 1 "), ("b", "\nfalse"), ("e", "#N/A "), ("e", " #REF!"), ("d", "2024-02-29\n"), ("n", " 2 ")]
    let rows = "<row>" + cells.map { "<c t=\"\($0)\"><v>\($1)</v></c>" }.joined() + "</row>"
    let fixture = Fixture(rows: rows)
    #expect(
      try fixture.cells(limits: limits) == ["A1=TRUE", "B1=FALSE", "C1=#N/A", "D1=#REF!", "E1=2024-02-29", "F1=2.0"])
    #expect(throws: WorkbookError.self) { try Fixture(rows: "<row><c t=\"b\"><v>1 1</v></c></row>").cells() }
  }

  @Test("of alternatives those count that stand there for programs that know none", arguments: [true, false])
  func alternatives(scans: Bool) throws {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    func either(_ choice: String, _ fallback: String) -> String {
      "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        + "<mc:Choice Requires=\"zz\" xmlns:zz=\"urn:zz\">\(choice)</mc:Choice>"
        + "<mc:Fallback>\(fallback)</mc:Fallback></mc:AlternateContent>"
    }
    let rows =
      "<row r=\"1\"><c><v>1</v></c></row>"
      + either("<row r=\"2\"><c><v>2</v></c></row>", "<row r=\"2\"><c><v>3</v></c></row><row><c><v>4</v></c></row>")
      + "<row><c><v>5</v></c>\(either("<c><v>6</v></c>", "<c>\(either("<v>7</v>", "<v>8</v>"))</c>"))<c><v>9</v></c></row>"
      + "<row xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "<mc:Fallback><c><v>0</v></c></mc:Fallback><c><v>1</v></c></row>"
    #expect(
      try Fixture(rows: rows).cells(limits: limits) == [
        "A1=1.0", "A2=3.0", "A3=4.0", "A4=5.0", "B4=8.0", "C4=9.0", "A5=1.0",
      ])
  }

  @Test("what stands between two shared strings belongs to neither", arguments: [true, false])
  func strayStrings(scans: Bool) throws {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let strings = "<x><t>junk</t></x><si><t>a</t></si><t>junk</t><si><t>b</t></si>"
    let rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
    #expect(try Fixture(rows: rows, strings: strings).cells(limits: limits) == ["A1='a'", "B1='b'"])
  }

  @Test("cells and rows without references follow the ones before; references that disagree with the row count")
  func places() throws {
    let rows = """
      <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>\
      <row r="9"><c r=""><v>5</v></c></row><row><c r="$b$10"><v>6</v></c><c r="B20"><v>7</v></c></row>\
      <row><c><v>8</v></c></row>
      """
    #expect(
      try Fixture(rows: rows).cells() == [
        "A1=1.0", "D1=2.0", "E1=3.0", "A3=4.0", "A9=5.0", "B10=6.0", "B20=7.0", "A21=8.0",
      ])
  }

  @Test("cells out of order are put in order")
  func order() throws {
    let rows = "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>4</v></c></row>"
    #expect(try Fixture(rows: rows).cells() == ["A1=1.0", "B1=4.0", "C1=3.0"])
  }

  @Test(
    "of a cell given twice the later counts, unless it says nothing",
    arguments: [
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"A1\" s=\"1\"/></row>",
      "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"><v/></c><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
      "<row r=\"1\"><c r=\"A1\"><v>7</v></c><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>",
    ])
  func givenTwice(rows: String) throws {
    #expect(try Fixture(rows: rows).cells() == ["A1=1.0", "B1=2.0"])
    DifferentialTests.expectSame(try Fixture(rows: rows).bytes(), rows)
  }

  @Test("two cells at opposite corners cost two cells")
  func corners() throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
    #expect(try Fixture(rows: rows).cells() == ["A1=1.0", "XFD1048576=2.0"])
  }

  @Test(
    "places outside of a sheet, unknown types and strings that are not there are errors",
    arguments: [
      "<row r=\"1048577\"><c><v>1</v></c></row>", "<row r=\"0\"/>", "<row r=\"-1\"/>",
      "<row r=\"99999999999999999999\"/>",
      "<row r=\"1048576\"/><row/>", "<row><c r=\"XFE1\"/></row>", "<row><c r=\"A0\"/></row>",
      "<row><c r=\"1A\"/></row>",
      "<row><c r=\"XFD1\"/><c/></row>", "<row><c t=\"z\"><v>1</v></c></row>", "<row><c t=\"s\"><v>1</v></c></row>",
      "<row><c t=\"s\"><v>-1</v></c></row>", "<row><c t=\"s\"><v>1e300</v></c></row>",
      "<row><c t=\"b\"><v>2</v></c></row>",
      "<row><c r=\"AAAAAAAAAAAAAAAAAAAAAAA1\"/></row>",
    ])
  func damaged(rows: String) throws {
    let error = try #require(throws: WorkbookError.self) {
      try Fixture(rows: rows, strings: "<si><t>x</t></si>").cells()
    }
    #expect(error.kind == .damaged)
    #expect(error.sheet == "Data")
  }

  @Test("rows that were whole before the damage come first, whoever reads them", arguments: [true, false])
  func wholeBeforeDamage(scans: Bool) throws {
    var fixture = Fixture(rows: "")
    // Behind the damage stands what looks like the beginning of plain rows.
    fixture.set(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x=\"\(Fixture.main)\"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row><x:row r=\"2\"damage"
        + "<sheetData><row><c><v>2</v></c></row></sheetData></x:sheetData></x:worksheet>")
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let workbook = try fixture.open(limits: limits)
    let cursor = try workbook.cursor(workbook.sheets[0])
    #expect(try cursor.next()?.cell(column: 1)?.number == 1)
    #expect(throws: WorkbookError.self) { try cursor.next() }
  }

  @Test("elements of other namespaces and in other places are not cells")
  func foreign() throws {
    let rows = """
      <z:row xmlns:z="urn:z"><c><v>9</v></c></z:row><row><z:c xmlns:z="urn:z"><v>9</v></z:c>\
      <c><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>
      """
    #expect(try Fixture(rows: rows).cells() == ["A1=1.0"])
  }

  @Test("what stands in a comment is no string and no row", arguments: [true, false])
  func comments(scans: Bool) throws {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let strings = "<!-- <si><t>none</t></si> --><si><t>zero</t></si><si><t>one</t></si>"
    var fixture = Fixture(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>", strings: strings)
    #expect(try fixture.cells(limits: limits) == ["A1='one'"])
    let prefixed = "<x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>1</x:v></x:c></x:row>"
    let comment = "<!-- <sheetData><row r=\"9\"><c><v>9</v></c></row> -->"
    fixture.set(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x=\"\(Fixture.main)\"><x:sheetData>\(comment)\(prefixed)</x:sheetData></x:worksheet>")
    #expect(try fixture.cells(limits: limits) == ["A1='one'"])
  }
}
