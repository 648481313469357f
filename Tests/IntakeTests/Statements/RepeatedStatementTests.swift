import Banking
import Testing

@testable import Intake

@Suite("One statement twice in a file")
struct RepeatedStatementTests {
  private func read(_ text: String, path: String = "f.txt") throws -> InputFile {
    try InputReader.read(InputRequest(id: "bank1", path: path, bytes: Array(text.utf8)))
  }

  private func overlaps(_ file: InputFile) -> Int { file.skipped.count { $0.reason == "overlap" } }

  static let pages = [
    ":20:R1\n:25:A1\n:28C:5/1\n:60F:C261002USD100,00\n:61:2610021002C10,00NTRFA\n:62M:C261002USD110,00\n-\n",
    ":20:R2\n:25:A1\n:28C:5/2\n:60M:C261002USD110,00\n:61:2610031003D20,00NTRFB\n:62F:C261003USD90,00\n-\n",
  ]

  @Test("a page of MT940 counts once")
  func page() throws {
    let file = try read(Self.pages[0] + Self.pages[1] + Self.pages[1])
    #expect(file.statements.count == 2)
    #expect(file.records.map(\.amount.description) == ["10.00", "-20.00"])
    #expect(overlaps(file) == 1)
    #expect(file.notes.contains { $0.contains("stands in the file again") })
  }

  @Test("pages of other numbers are others, whatever they have in common")
  func otherPage() throws {
    let page =
      ":20:R\n:25:A1\n:28C:5/1\n:60F:C261002USD1,00\n:61:2610021002C5,00NTRFA\n:61:2610021002D5,00NTRFA\n:62F:C261002USD1,00\n-\n"
    let file = try read(page + page.replacing("5/1", with: "5/2"))
    #expect(file.records.count == 4)
    #expect(overlaps(file) == 0)
  }

  static func camt(_ id: String, entry: String = "500.00", page: String = "") -> String {
    """
    <Stmt><Id>\(id)</Id>\(page)<CreDtTm>2026-10-06T01:00:00</CreDtTm><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>USD</Ccy></Acct>
    <Ntry><Amt Ccy="USD">\(entry)</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-10-05</Dt></BookgDt></Ntry></Stmt>
    """
  }

  static func message(_ statements: [String], page: String = "") -> String {
    "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><GrpHdr><MsgId>M</MsgId>\(page)</GrpHdr>"
      + statements.joined(separator: "\n") + "</BkToCstmrStmt></Document>"
  }

  @Test("a statement of camt.053 counts once, by its identification and content")
  func camt() throws {
    let file = try read(Self.message([Self.camt("S1"), Self.camt("S1")]))
    #expect(file.statements.count == 1)
    #expect(overlaps(file) == 1)
    for others in [
      [Self.camt("S1"), Self.camt("S2")], [Self.camt("S1"), Self.camt("S1", entry: "1.00")],
      [
        Self.camt("S1", page: "<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>"),
        Self.camt("S1", page: "<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>"),
      ],
    ] {
      let file = try read(Self.message(others))
      #expect(file.records.count == 2)
    }
  }

  @Test("a group of BAI2 counts once, by its balances and content")
  func group() throws {
    let group = """
      02,031001234,122099999,1,261005,2359,USD,2/
      03,0123456789,USD,010,100000,,,015,150000,,/
      16,165,50000,Z,BK1,CU1,X/
      49,300000,3/
      98,300000,1,5/

      """
    let file = try read("01,122099999,123456789,261006,0200,1,80,1,2/\n\(group)\(group)99,600000,2,12/\n")
    #expect(file.records.count == 1)
    #expect(overlaps(file) == 1)
    let next = group.replacing("261005", with: "261006")
    let two = try read("01,122099999,123456789,261006,0200,1,80,1,2/\n\(group)\(next)99,600000,2,12/\n")
    #expect(two.records.count == 2)
  }
}
