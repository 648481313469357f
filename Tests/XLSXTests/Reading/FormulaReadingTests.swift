import Testing

@testable import XLSX

@Suite("Formulas as they are read")
struct FormulaReadingTests {
  @Test(
    "relative references move, everything else stays",
    arguments: [
      ("A1+$A1+A$1+$A$1", "C4+$A4+C$1+$A$1"), ("SUM(A1:B2)", "SUM(C4:D5)"), ("SUM(A:B,$A:B)", "SUM(C:D,$A:D)"),
      ("SUM(1:3,$1:3)", "SUM(4:6,$1:6)"), ("Data!A1&'It''s A1'!A1", "Data!C4&'It''s A1'!C4"),
      ("\"A1\"&A1", "\"A1\"&C4"),
      ("LOG10(A1)", "LOG10(C4)"), ("A1B+B1_+_A1+x.A1", "A1B+B1_+_A1+x.A1"),
      ("Table1[[#This Row],[A1]]", "Table1[[#This Row],[A1]]"),
      ("[1]Sheet!A1", "[1]Sheet!C4"), ("XFD1", "#REF!"), ("A1048576:B1", "#REF!"), ("1.5E3+A1", "1.5E3+C4"),
      ("Q1!A1", "Q1!C4"), ("a1", "C4"), ("TRUE+ABCD1", "TRUE+ABCD1"), ("A1#", "C4#"), ("-A1%^2", "-C4%^2"),
      ("IF(A1>=B1,A1:B1 B1:B3,{1,2;3,4})", "IF(C4>=D4,C4:D4 D4:D6,{1,2;3,4})"), ("Straße1+A1", "Straße1+C4"),
      ("Table1[It's [A1]+A1", "Table1[It's [A1]+A1"), ("\"open A1", "\"open A1"),
      ("A0+A1048577+XFE1", "A0+A1048577+XFE1"),
      ("INDEX(A1:B2,1):C3", "INDEX(C4:D5,1):E6"),
      ("SUM(A1:INDEX(A:A,2))", "SUM(C4:INDEX(C:C,2))"), ("Data!A1:OFFSET(B2,1,1)", "Data!C4:OFFSET(D5,1,1)"),
      ("1:1048576", "#REF!"), ("$1:$1048576", "$1:$1048576"),
    ])
  func shift(formula: String, moved: String) {
    let bytes = FormulaShift(Array(formula.utf8)).moved(rows: 3, columns: 2)
    #expect(String(decoding: bytes, as: UTF8.self) == moved)
  }

  @Test("a shared and an array formula are given for each of their cells", arguments: [true, false])
  func shared(scans: Bool) throws {
    let rows = """
      <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1&amp;"B1"</f><v>1</v></c>\
      <c r="D1"><f t="array" ref="D1:D2">A1:A2</f><v>1</v></c></row>\
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c><c r="B2"><f t="shared" si="7"/><v>2</v></c>\
      <c r="D2"><v>1</v></c></row>\
      <row r="3"><c r="A3"><f t="shared" si="0"></f><v>1</v></c><c r="B3"><f t="shared" si="0">1+1</f><v>2</v></c>\
      <c r="C3"><f t="dataTable" ref="C3" dt2D="1" dtr="1" r1="A1" r2="B1"/><v>3</v></c>\
      <c r="D3"><f t="shared" si="0"/><v>4</v></c></row>
      """
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let workbook = try Fixture(rows: rows).open(limits: limits)
    let cursor = try workbook.cursor(workbook.sheets[0])
    var formulas: [String] = []
    while let row = try cursor.next() {
      formulas += row.compactMap { cell in cell.formula.map { "\(cell.reference) \($0)" } }
    }
    #expect(
      formulas == [
        "A1 B1*$C$1&\"B1\"", "D1 A1:A2", "A2 B2*$C$1&\"B1\"", "D2 A1:A2", "A3 B3*$C$1&\"B1\"", "B3 1+1", "D3 1+1",
      ])
  }

  @Test("an array formula is that of its range alone, in whatever columns are asked for", arguments: [true, false])
  func arrays(scans: Bool) throws {
    let rows = """
      <row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="array" ref="B2:C3">A1:B2&amp;"x"</f><v>1</v></c><c r="C2" t="str"><v>s</v></c>\
      <c r="D2"><v>2</v></c><c r="E2"><f t="array" ref="E2">SUM(A1:A2)</f><v>1</v></c></row>\
      <row r="3"><c r="A3"><v>1</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3"><v>3</v></c><c r="D3"><v>3</v></c>\
      <c r="E3"><v>3</v></c></row>\
      <row r="4"><c r="A4"><f t="array" ref="A4:A6">Z1:Z3</f><v>1</v></c><c r="B4"><v>1</v></c><c r="C4">\
      <f t="array" ref="A4:D4">Z9</f><v>1</v></c><c r="D4"><v>1</v></c></row>\
      <row r="6"><c r="A6" t="e"><v>#N/A</v></c></row><row r="7"><c r="A7"><v>1</v></c></row>
      """
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    func formulas(_ columns: ColumnSelection) throws -> [String] {
      let workbook = try Fixture(rows: rows).open(limits: limits)
      let cursor = try workbook.cursor(workbook.sheets[0], columns: columns)
      var found: [String] = []
      while let row = try cursor.next() {
        found += row.compactMap { cell in cell.formula.map { "\(cell.reference) \($0)" } }
      }
      return found
    }
    // The range of C4 shares cells with that of A4: it is its own cell's alone.
    let all = [
      "B2 A1:B2&\"x\"", "C2 A1:B2&\"x\"", "E2 SUM(A1:A2)", "B3 1+1", "C3 A1:B2&\"x\"", "A4 Z1:Z3", "C4 Z9", "A6 Z1:Z3",
    ]
    #expect(try formulas(.all) == all)
    #expect(try formulas(.columns([3])) == all.filter { $0.hasPrefix("C") })
    let bytes = try Fixture(rows: rows).bytes()
    var lines: [UInt8] = []
    var listing = CellListing(try Workbook.open(bytes: bytes, limits: limits))
    try listing.write { lines.append(contentsOf: $0) }
    #expect(
      String(decoding: lines, as: UTF8.self).contains(
        "\"C3\", \"type\": \"n\", \"value\": \"3\", \"formula\": \"A1:B2&"))
    limits.sharedFormulaBytes = 100
    #expect(try #require(throws: WorkbookError.self) { try formulas(.all) }.kind == .limit)
  }

  @Test("a row that the scanner gives up knows no formula that begins in it further right")
  func abandoned() throws {
    // Another attribute ends what the scanner knows.
    let rows = """
      <row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">C1</f><v>1</v></c>\
      <c r="C1" odd="1"><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row>
      """
    let workbook = try Fixture(rows: rows).open()
    let cursor = try workbook.cursor(workbook.sheets[0])
    var formulas: [String?] = []
    while let row = try cursor.next() { formulas += row.map(\.formula) }
    #expect(formulas == [nil, "C1", nil, "C2"])
  }

  @Test("selected columns alone come, and the others are checked all the same", arguments: [true, false])
  func selection(scans: Bool) throws {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let rows =
      "<row r=\"1\"><c><v>1</v></c><c t=\"str\"><v>x</v></c><c><v>3</v></c></row><row r=\"2\"><c><v>4</v></c></row>"
    let workbook = try Fixture(rows: rows).open(limits: limits)
    let cursor = try workbook.cursor(workbook.sheets[0], columns: .columns([3, 2, 0, 99_999]))
    let row = try #require(try cursor.next())
    #expect(row.map(\.column) == [2, 3])
    #expect(try cursor.next() == nil)
    let bad = try Fixture(rows: "<row><c><v>x</v></c></row>").open(limits: limits)
    #expect(throws: WorkbookError.self) { try bad.cursor(bad.sheets[0], columns: .columns([2])).next() }
  }
}
