import Foundation
import Testing
import Zip

@testable import XLSX

/// The byte scanner is an opinion, the XML parser the judge: with the scanner on and off a workbook must give the same
/// rows and cells, byte for byte, or fail in the same cell or both.
@Suite("Scanner and parser agree")
struct DifferentialTests {
  /// Everything a reader can see of a workbook, and the error at its end.
  static func picture(
    _ open: (WorkbookLimits) throws -> Workbook, scans: Bool, spills: Bool = false
  ) -> (lines: [String], error: String?) {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    if spills { limits.sharedStringMemory = 0 }
    var lines: [String] = []
    do {
      let workbook = try open(limits)
      for sheet in workbook.sheets where sheet.kind.hasCells {
        lines.append(sheet.name)
        let start = lines.count
        do {
          let cursor = try workbook.cursor(sheet)
          // The longest sheets of the corpus say the same over and over.
          while lines.count - start < 50_000, let row = try cursor.next() {
            for cell in row {
              lines.append(
                "\(cell.reference) \(cell.value) \(cell.source) \(cell.number ?? 0) \(cell.style) \(cell.formula ?? "-")"
              )
            }
          }
        } catch {
          lines.append("\(error.kind) \(error.cell.map { "\($0)" } ?? "")")
        }
      }
      return (lines, nil)
    } catch {
      return (lines, "\((error as? WorkbookError)?.kind ?? .damaged)")
    }
  }

  static func expectSame(_ bytes: [UInt8], _ name: String) {
    let open = { (limits: WorkbookLimits) in try Workbook.open(bytes: bytes, limits: limits) }
    let scanned = picture(open, scans: true)
    // Strings in temporary files are a third opinion, and come with the parser and with the scanner.
    for (scans, spills) in [(false, true), (true, true), (false, false)] {
      let other = picture(open, scans: scans, spills: spills)
      #expect(scanned.error == other.error, "\(name)")
      if scanned.lines != other.lines {
        let place = zip(scanned.lines, other.lines).enumerated().first { $1.0 != $1.1 }
        let counts = "\(scanned.lines.count) \(other.lines.count)"
        Issue.record("\(name), spilled \(spills): \(place.map { "\($1.0) | \($1.1)" } ?? counts)")
      }
    }
  }

  @Test("over the whole corpus", arguments: CorpusTests.files)
  func corpus(file: String) throws {
    let root = try #require(CorpusTests.root)
    Self.expectSame([UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/read/" + file))), file)
  }

  /// Rows that use the whole of the plain grammar, and leave it here and there.
  static func rows(_ random: inout SeededNumbers, oddities: Bool) -> String {
    let texts = [
      "plain", "Käse &amp; Brot", "a &lt; b", "&#x1F600; &#10;x", "]] &gt; ]", "tab\there", "line\nend", "", " blank ",
      "東京", "_x0041_", "&quot;&apos;", String(repeating: "long text ", count: 40),
    ]
    let odd = [
      "<c r=\"B1\" t='n'><v>1</v></c>", "<c><v><![CDATA[5]]></v></c>", "<c><!-- x --><v>1</v></c>", "<c t=\"z\"/>",
      "<c s=\"1\" s=\"2\"><v>1</v></c>", "<c><v>1 2</v></c>", "<c t=\"str\"><v>]]></v></c>", "<c t=\"s\"><v>99</v></c>",
      "<c r=\"A1\"><v>7</v></c>", "<c><v> 5 </v></c>", "<c t=\"b\"><v>true</v></c>", "<c t=\"str\"><v>&#7;</v></c>",
      "<c xmlns=\"urn:x\"><v>1</v></c>", "<c t=\"str\"><v>a\rb\r\nc</v></c>", "<c><v>1</v><v>2</v></c>",
      "<c><v>&#49;</v></c>", "<c><extLst/><v>1</v></c>", "<c t=\"inlineStr\"><v>x</v></c>", "<c r=\"$B$9\"/>",
      "<c t=\"n\"><v>1e400</v></c>", "<c t=\"str\"><v>&nbsp;</v></c>", "</row><row r=\"3\">", "<c t=\"e\"><v> </v></c>",
    ]
    var rows = ""
    for _ in 0..<(3 + random.next(8)) {
      rows += random.next(3) == 0 ? "<row>" : "<row r=\"\(1 + random.next(30))\" spans=\"1:9\" x14ac:dyDescent=\"0.2\">"
      for _ in 0..<random.next(7) {
        let text = texts[random.next(texts.count)]
        let number = ["0", "-1.50", "12345.678", "1E-7", "0.30000000000000004", "123456789012345678", "45000", ".5"]
        switch random.next(oddities ? 15 : 14) {
        case 0: rows += "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        case 1: rows += "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
        case 2:
          rows +=
            "<c t=\"inlineStr\" s=\"1\"><is><r><rPr><b/><sz val=\"9\"/></rPr><t>\(text)</t></r><r><t>\(text)</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh><phoneticPr fontId=\"1\"/></is></c>"
        case 3: rows += "<c t=\"str\"><f>\(text)</f><v>\(text)</v></c>"
        case 4: rows += "<c t=\"s\"><v>\(random.next(4))</v></c>"
        case 5: rows += "<c t=\"b\"><v>\(random.next(2))</v></c>\n "
        case 6: rows += "<c t=\"e\" cm=\"1\"><v>#N/A</v></c>"
        case 7: rows += "<c t=\"d\"><v>2024-02-29</v></c>"
        case 8: rows += "<c><f t=\"shared\" ref=\"A1:B9\" si=\"\(random.next(2))\">A1+$B$2</f><v>1</v></c>"
        case 9: rows += "<c><f t=\"shared\" si=\"\(random.next(3))\"/><v>1</v></c>"
        case 10: rows += "<c s=\"\(random.next(4))\"/><c><v/></c>"
        case 11:
          let corner = "\(["A", "B", "D", "F"][random.next(4)])\(1 + random.next(12))"
          rows +=
            "<c><f t=\"array\" ref=\"A\(1 + random.next(9)):\(corner)\">A1:B9&amp;\(random.next(9))</f><v>1</v></c>"
        case 14: rows += odd[random.next(odd.count)]
        default: rows += "<c s=\"\(random.next(3))\"><v>\(number[random.next(number.count)])</v></c>"
        }
      }
      rows += random.next(20) == 0 ? "</row>\r\n" : "</row>"
    }
    return rows
  }

  static let strings = """
    <si><t>zero</t></si><si><t xml:space="preserve"> one &amp; </t></si>
    <si><r><rPr><i/></rPr><t>tw</t></r><r><t>o</t></r></si><si/>
    """

  @Test("over generated sheets, plain and odd", arguments: 1...120 as ClosedRange<UInt64>)
  func generated(seed: UInt64) throws {
    var random = SeededNumbers(state: seed)
    let rows = Self.rows(&random, oddities: seed.isMultiple(of: 2))
    Self.expectSame(try Fixture(rows: rows, strings: Self.strings, formats: ["14"]).bytes(), "seed \(seed)")
  }

  @Test("over mutations of generated sheets", arguments: 1...40 as ClosedRange<UInt64>)
  func mutated(seed: UInt64) throws {
    var random = SeededNumbers(state: seed)
    for _ in 0..<25 {
      var fixture = Fixture(rows: Self.rows(&random, oddities: false), strings: Self.strings, formats: ["14"])
      let name = random.next(4) == 0 ? "xl/sharedStrings.xml" : "xl/worksheets/sheet1.xml"
      var bytes = Array(fixture.text(name).utf8)
      for _ in 0..<(1 + random.next(3)) {
        let place = random.next(bytes.count)
        switch random.next(4) {
        case 0: bytes[place] = UInt8(random.next(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[random.next(bytes.count)], at: place)
        default: bytes[place] = Array("<>&;/\"' \r\n]=rvc0".utf8)[random.next(16)]
        }
      }
      fixture.binary[name] = bytes
      Self.expectSame(try fixture.bytes(), "seed \(seed)")
    }
  }

  @Test("plain sheets are scanned, and longer than the window too")
  func scanned() throws {
    var rows = ""
    for number in 1...9000 {
      rows +=
        "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>Zahlung Nº \(number)</t></is></c>"
        + "<c r=\"B\(number)\" s=\"1\"><v>\(number).25</v></c></row>"
    }
    let wide = String(repeating: "<c t=\"str\"><v>\(String(repeating: "x", count: 200))</v></c>", count: 3000)
    let fixture = Fixture(rows: rows + "<row r=\"9001\">\(wide)</row>", strings: "<si><t>x</t></si>", formats: ["14"])
    Self.expectSame(try fixture.bytes(), "long")
    let workbook = try fixture.open()
    let cursor = try workbook.cursor(workbook.sheets[0])
    var count = 0
    while let row = try cursor.next() { count += row.count }
    #expect(count == 9000 * 2 + 3000)
    #expect(cursor.hasScanned)
  }

  @Test("what follows the rows is judged too, and so is a bad byte far behind")
  func behind() throws {
    let row = "<row><c><v>1</v></c></row>"
    for tail in ["<mergeCells>", "&x;", "\u{1}", "</x>", "<row"] {
      var fixture = Fixture(rows: row)
      fixture.set(
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\"\(Fixture.main)\"><sheetData>\(row)</sheetData>\(tail)</worksheet>")
      #expect(throws: WorkbookError.self) { try fixture.cells() }
    }
  }
}
