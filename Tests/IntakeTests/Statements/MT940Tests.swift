import Banking
import Testing

@testable import Intake

@Suite("MT940 and MT942")
struct MT940Tests {
  static let sample = """
    {1:F01TICKUS33AXXX0000000000}{2:I940TICKUS33XXXXN}{4:
    :20:STMT260930
    :25:DE02120300000000202051
    :28C:9/1
    :60F:C260929EUR1000,00
    :61:2609300930DR250,00NCHK5697//B77
    /OCMT/EUR250,/
    :86:005?00SCHECK?20SVWZ+RECHNUNG 4711 UND 4712?21 VOM SEPTEMBER?30TICKUS33?31DE1?32NORTHWIND PA
    PER GMBH?33 & CO
    :61:2609301001C0,50NINTNONREF
    :86:/TRTP/RENTE/NAME/TICK BANK/REMI/INTEREST
     SEPTEMBER
    :61:260930RD3,NCHGNONREF
    :86:reversed fee
    :62F:C260930EUR753,50
    :86:statement text
    -}{5:{MAC:0}}
    """

  static func read(_ text: String) throws -> InputFile {
    try MT940.read(InputRequest(id: "bank1", path: "month.sta", bytes: Array(text.utf8)))
  }

  static func line(_ text: String) throws -> Record {
    try #require(try read(":20:1\n:25:1\n:60F:C260101EUR0,\n:61:\(text)\n").records.first)
  }

  @Test(
    "the currency behind an account need not be named with it",
    arguments: ["NL00INGB0001234567", "1234567", "NL00INGB0001234567EUR"])
  func accountWithCurrency(asked: String) throws {
    func read(_ account: String) throws -> InputFile {
      let text = ":20:1\n:25:NL00INGB0001234567EUR\n:60F:C260101EUR10,\n:61:260102D1,NTRFX\n:62F:C260102EUR9,\n"
      var request = InputRequest(id: "bank1", path: "month.sta", bytes: Array(text.utf8))
      request.account = account
      return try InputReader.read(request)
    }
    #expect(try read(asked).records.count == 1)
    #expect(throws: IntakeError.self) { try read("7654321") }
    #expect(throws: IntakeError.self) { try read("EUR") }
  }

  @Test("a whole message")
  func message() throws {
    let file = try Self.read(Self.sample)
    let statement = try #require(file.statements.first)
    #expect(file.format == .mt940)
    #expect(statement.account == "DE02120300000000202051")
    #expect(statement.currency.code == "EUR")
    #expect(statement.records.map(\.amount.description) == ["-250.00", "0.50", "3.00"])
    #expect(statement.records.map(\.date.description) == ["2026-09-30", "2026-10-01", "2026-09-30"])
    #expect(statement.records.map(\.valueDate?.description) == ["2026-09-30", "2026-09-30", "2026-09-30"])
    #expect(statement.records.map(\.kind) == [nil, .interest, .reversal])
    #expect(statement.records[0].checkNumber == "5697")
    #expect(statement.records[0].method == .check)
    #expect(statement.records[0].bankReference == "B77")
    #expect(statement.records[0].type == "NCHK")
    #expect(statement.records[0].counterparty == "NORTHWIND PAPER GMBH & CO")
    #expect(
      statement.records[0].description
        == "SCHECK SVWZ+RECHNUNG 4711 UND 4712 VOM SEPTEMBER DE1 NORTHWIND PAPER GMBH & CO")
    #expect(statement.records[1].counterparty == "TICK BANK")
    #expect(statement.records[1].description == "/TRTP/RENTE/NAME/TICK BANK/REMI/INTEREST SEPTEMBER")
    #expect(statement.proof == .proves(how: "opening 1,000.00 EUR + 3 movements = closing 753.50 EUR"))
    #expect(statement.records.map(\.provenance.row) == [6, 10, 13])
    #expect(
      file.skipped.map { "\($0.row ?? 0) \($0.reason)" } == [
        "1 header", "2 header", "3 header", "4 header", "5 balance", "7 continuation", "8 continuation",
        "9 continuation", "11 continuation", "12 continuation", "14 continuation", "15 balance", "16 continuation",
        "17 trailer",
      ])
  }

  @Test(
    "marks: RC is money out, RD money in; the funds code is no part of them",
    arguments: [
      ("260930C1,", "1.00"), ("260930D1,", "-1.00"), ("260930RC1,", "-1.00"), ("260930RD1,", "1.00"),
      ("260930CR1,", "1.00"), ("260930DR1,", "-1.00"), ("260930RCR1,", "-1.00"), ("260930RDR1,", "1.00"),
      ("260930DD1,", "-1.00"), ("260930CD1,", "1.00"), ("260930c1.50", "1.50"), ("260930 C 1,", "1.00"),
      ("260930C1", "1.00"), ("260930C000000001234,5", "1234.50"), ("260930C1.234,56", "1234.56"),
      ("260930C1,234.56", "1234.56"), ("260930C1234567.89", "1234567.89"), ("260930C,50", "0.50"),
    ])
  func marks(_ line: String, _ amount: String) throws {
    #expect(try Self.line(line + "NTRFNONREF").amount.description == amount)
    #expect(try Self.line(line + " NTRFNONREF").reference == "NONREF")
  }

  @Test(
    "the year of an entry date is the nearest to the value date",
    arguments: [
      ("2701011231", "2026-12-31"), ("2612310101", "2027-01-01"), ("2609301001", "2026-10-01"),
      ("2702280229", "2027-02-28"), ("260230", "2026-02-28"), ("700101", "1970-01-01"), ("690101", "2069-01-01"),
      ("260930261001", "2026-10-01"),
    ])
  func entryDates(_ dates: String, _ day: String) throws {
    #expect(try Self.line(dates + "C1,NTRFX").date.description == day)
  }

  @Test(
    "type and references",
    arguments: [
      ("NTRFABC//DEF", "NTRF", "ABC", "DEF"), ("N944NONREF", "N944", "NONREF", nil), ("NOV EV41", "NOV", "EV41", nil),
      ("//19239782213", nil, nil, "19239782213"), ("NMSC", "NMSC", nil, nil), ("NONREF", nil, "NONREF", nil),
      ("N0440121470966      W.P. Jansen", "N044", "0121470966", nil),
      ("FCHGNL29INGB0006475121", "FCHG", "NL29INGB0006475121", nil),
    ] as [(String, String?, String?, String?)])
  func references(_ text: String, _ type: String?, _ reference: String?, _ bankReference: String?) throws {
    let record = try Self.line("2609300930C1,\(text)")
    #expect(record.type == type)
    #expect(record.reference == reference)
    #expect(record.bankReference == bankReference)
  }

  @Test("numbered parts behind any separator, over cut lines", arguments: ["?", ">", "~"])
  func numbered(_ separator: String) {
    let text = "166?00GUTSCHRIFT?20EREF+NOTPROVIDED SVWZ+RECHN?21UNG 4711?31DE99?32ALPHA?33 BETA".replacing(
      "?", with: separator)
    let bytes = Array(text.utf8)
    for cut in bytes.indices {
      let information = MTInformation([bytes[..<cut], bytes[cut...]])
      #expect(information.text == "GUTSCHRIFT EREF+NOTPROVIDED SVWZ+RECHNUNG 4711 DE99 ALPHA BETA")
      #expect(information.counterparty == "ALPHA BETA")
    }
  }

  @Test("parts that no agreement knows are kept in the text, and are no name")
  func unknownParts() {
    let information = MTInformation([ArraySlice("166?00GUTSCHRIFT?32ALPHA GMBH?35FOR BETA AG".utf8)])
    #expect(information.text == "GUTSCHRIFT ALPHA GMBH FOR BETA AG")
    #expect(information.counterparty == "ALPHA GMBH")
  }

  @Test("KREF+ names the reference in the text")
  func customerReference() throws {
    let record = try Self.line("2609300930D1,NMSCKREF+\n:86:177?00UEBERWEISUNG?20EREF+1 KREF+CCTI/99?32X")
    #expect(record.reference == "CCTI/99")
  }

  @Test("an interim report: expected entries are pending, the sums are checked")
  func interim() throws {
    let file = try Self.read(
      """
      :20:1
      :25:123EUR
      :34F:EURD0,
      :13D:2609301200+0200
      :61:2609300930C5,00NTRFA
      :61:2609300930EC2,00NTRFB
      :61:2609300930ED1,00NTRFC
      :90D:1EUR1,
      :90C:2EUR8,
      -
      """)
    #expect(file.format == .mt942)
    #expect(file.records.map(\.amount.minorUnits) == [500])
    #expect(file.statements[0].pending.map(\.amount.minorUnits) == [200, -100])
    #expect(
      file.notes == [
        "line 9: the message states 8.00 EUR of credits, its lines add up to 7.00 EUR",
        "an interim report (MT942): its entries come again in the day's statement (MT940)",
      ])
  }

  @Test("several messages and pages, headers between them, times that lines cut")
  func pages() throws {
    let long = String(repeating: "x", count: 60)
    let file = try Self.read(
      """
      ABNANL2A
      940
      :20:A
      :25:1
      :28C:1/1
      :60F:C260929USD1,
      :61:260930C1,NTRFX
      :86:\(long) 12-09T20
      :20:15 hours
      :62M:C260930USD2,
      -
      ABNANL2A
      :20:A
      :25:1
      :28C:1/2
      :60M:C260930USD2,
      :61:260930D1,NTRFX
      :62F:C260930USD1,
      """)
    #expect(file.statements.count == 2)
    #expect(file.statements.allSatisfy { Corpus.proves($0.proof) })
    #expect(file.statements[0].records[0].description == "\(long) 12-09T20:20:15 hours")
    #expect(file.records.map(\.provenance.record) == [1, 2])
  }

  @Test("behind the end of a message nothing carries on its text", arguments: ["-", "-}", "{1:F01X}{4:"])
  func closed(_ end: String) throws {
    let file = try Self.read(
      """
      :20:A
      :25:1
      :60F:C260929USD1,
      :61:260930C1,NTRFX
      :86:\(String(repeating: "x", count: 60)) 12-09T20
      \(end)
      :20:26-0001
      :25:40-12-3
      :60F:C260929USD5,
      :61:260930D1,NTRFX
      :62F:C260930USD4,
      """)
    #expect(file.statements.map(\.account) == ["1", "40-12-3"])
    #expect(file.statements.map { $0.records.map(\.amount.description) } == [["1.00"], ["-1.00"]])
  }

  @Test("letters of UTF-16 whose bytes are those of SWIFT's framing")
  func wideLetters() throws {
    let text = ":20:1\n:25:1\n:60F:C260101PLN0,\n:61:260930D1,NTRFX\n:86:opłata Ω Ж\n"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    let file = try MT940.read(InputRequest(id: "bank1", path: "month.sta", bytes: bytes))
    #expect(file.records.map(\.description) == ["opłata Ω Ж"])
  }

  @Test(
    "what begins as a statement",
    arguments: [
      (":20:1\n:25:2\n", true), ("ABNANL2A\r\n940\r\nABNANL2A\r\n:20:x", true),
      ("\u{1}{1:F01X}{2:I940X}{4:\r\n:20:1", true),
      ("Date,Amount\n2026-01-01,1:20:3\n", false), ("<OFX>", false), ("01,A,B,260101,1200,1,,,2/\n02,", false),
    ])
  func recognition(_ text: String, _ isStatement: Bool) {
    #expect((StatementFormats.recognise(Array(text.utf8)) is MT940.Type) == isStatement)
  }
}
