import Banking
import Testing

@testable import Intake

@Suite("Text in rows and columns")
struct CSVGrammarTests {
  static let expected = ["2026-10-01 -12.50 Paper; and, ink", "2026-10-02 1200.00 Rent \"B\" in"]

  @Test(
    "has its delimiter found, its quotes undone and its lines ended by any line end",
    arguments: [
      "Date,Amount,Description\n10/01/2026,-12.50,\"Paper; and, ink\"\n10/02/2026,1200.00,\"Rent \"\"B\"\" in\"\n",
      "Date,Amount,Description\r\n10/01/2026,-12.50,\"Paper; and, ink\"\r\n10/02/2026,1200.00,\"Rent \"\"B\"\" in\"",
      "Date,Amount,Description\r10/01/2026,-12.50,\"Paper; and, ink\"\r10/02/2026,1200.00,\"Rent \"\"B\"\" in\"\r",
      "Date,Amount,Description\r\n10/01/2026,-12.50,\"Paper; and, ink\"\n10/02/2026,1200.00,\"Rent \"\"B\"\" in\"\r",
      "Date;Amount;Description\n10/01/2026;-12.50;\"Paper; and, ink\"\n10/02/2026;1200.00;\"Rent \"\"B\"\" in\"\n",
      "Date\tAmount\tDescription\n10/01/2026\t-12.50\tPaper; and, ink\n10/02/2026\t1200.00\tRent \"B\" in\n",
      "Date|Amount|Description\n10/01/2026|-12.50|Paper; and, ink\n10/02/2026|1,200.00|Rent \"B\" in\n",
      "sep=;\nDate;Amount;Description\n10/01/2026;-12.50;\"Paper; and, ink\"\n10/02/2026;1200.00;Rent \"B\" in\n",
      "\"sep=,\"\r\nDate,Amount,Description\r\n10/01/2026,-12.50,\"Paper; and, ink\"\r\n10/02/2026,1200.00,Rent \"B\" in",
      "\"Date\" , \"Amount\" , \"Description\"\n\"10/01/2026\" , \"-12.50\" , \"Paper; and, ink\"\n\"10/02/2026\",\"1200.00\",\"Rent \"\"B\"\" in\"",
      "Date,Amount,Description,\n10/01/2026,-12.50,\"Paper; and, ink\",\n10/02/2026,1200.00,\"Rent \"\"B\"\" in\",\n",
      "Date,Amount,Description\n10/01/2026,-12.50,\"Paper;\n and,\r\nink\"\n10/02/2026,1200.00,\"Rent \"\"B\"\"\tin\"\n",
      "\n\n  \nDate,Amount,Description\n\n10/01/2026,-12.50,\"Paper; and, ink\"\n,,\n10/02/2026,1200.00,\"Rent \"\"B\"\" in\"\n\n",
      "=\"Date\",Amount,Description\n=\"10/01/2026\",=\"-12.50\",\"Paper; and, ink\"\n10/02/2026,'1200.00,\"Rent \"\"B\"\" in\"\n",
    ])
  func grammar(_ text: String) throws {
    let file = try TableSample.file(text) { $0.dateOrder = .monthFirst }
    #expect(TableSample.lines(file) == Self.expected)
    #expect(file.format == .csv)
  }

  @Test("keeps its columns where quotes inside a field are not doubled, even at the field's end")
  func bareQuotes() throws {
    let file = try TableSample.file(
      "\"Date\",\"Payee\",\"Text\",\"Amount\"\n\"2026-10-01\",\"UAB \"Juniper\"\",\"rent, \"B\" in\",\"-12.50\"\n")
    #expect(TableSample.lines(file) == ["2026-10-01 -12.50 UAB \"Juniper\" rent, \"B\" in"])
  }

  @Test("is read from UTF-8 with a mark, UTF-16 either way with and without one, and Windows-1252")
  func encodings() throws {
    let text = "Date,Amount,Description\n2026-10-01,-12.50,Caf\u{E9} M\u{FC}ller\n2026-10-02,3.00,Ni\u{F1}o\n"
    let utf8 = Array(text.utf8)
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let western = text.unicodeScalars.map { UInt8($0.value) }
    let files: [([UInt8], String)] = [
      (utf8, "UTF-8"), ([0xEF, 0xBB, 0xBF] + utf8, "UTF-8"), ([0xFF, 0xFE] + little, "UTF-16LE"),
      ([0xFE, 0xFF] + big, "UTF-16BE"), (little, "UTF-16LE"), (big, "UTF-16BE"), (western, "windows-1252"),
    ]
    for (bytes, encoding) in files {
      let file = try TableSample.file(bytes)
      #expect(
        TableSample.lines(file) == ["2026-10-01 -12.50 Caf\u{E9} M\u{FC}ller", "2026-10-02 3.00 Ni\u{F1}o"],
        "\(encoding)")
      #expect(file.recognition.contains(encoding), "\(file.recognition)")
    }
  }

  @Test("keeps the line on which a record begins, also behind quoted line ends")
  func lineNumbers() throws {
    let file = try TableSample.file(
      "Date,Amount,Description\n2026-10-01,-1.00,\"one\ntwo\r\nthree\"\n2026-10-02,-2.00,four\n")
    #expect(file.records.map(\.provenance.row) == [2, 5])
  }

  @Test("is not misled by apostrophes and lone quotes inside words")
  func loneQuotes() throws {
    let file = try TableSample.file("Date,Amount,Description\n2026-10-01,-1.00,19\" rack\n2026-10-02,-2.00,Joe's 5'\n")
    #expect(TableSample.lines(file) == ["2026-10-01 -1.00 19\" rack", "2026-10-02 -2.00 Joe's 5'"])
  }

  @Test("takes off the single quotes round a text, and no others")
  func singleQuotes() throws {
    let file = try TableSample.file(
      "'Date','Amount','Description'\n'2026-10-01',-1.00,'Joe's rent'\n'2026-10-02',-2.00,'tis the season\n")
    #expect(TableSample.lines(file) == ["2026-10-01 -1.00 Joe's rent", "2026-10-02 -2.00 'tis the season"])
  }

  @Test("ends at the DOS end of file mark")
  func dosEnd() throws {
    let file = try TableSample.file("Date,Amount,Description\r\n2026-10-01,-1.00,a\r\n2026-10-02,-1.00,b\r\n\u{1A}")
    #expect(file.records.count == 2)
  }
}
