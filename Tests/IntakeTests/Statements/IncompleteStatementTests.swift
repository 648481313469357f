import Banking
import Testing

@testable import Intake

@Suite("Statements of which something is missing")
struct IncompleteStatementTests {
  private func notes(_ text: String) throws -> [String] {
    try InputReader.read(InputRequest(id: "bank1", path: "f.txt", bytes: Array(text.utf8))).notes
  }

  @Test("an MT940 that ends before its closing balance is said, an interim report has none")
  func cut() throws {
    let head = ":20:R\n:25:A1\n:28C:1\n:60F:C261001USD1000,00\n:61:2610051005C5,00NTRFX\n"
    #expect(try notes(head).contains { $0.contains("no closing balance (:62F:)") })
    #expect(try !notes(head + ":62F:C261005USD1005,00\n").contains { $0.contains(":62F:") })
    let interim = ":20:R\n:25:A1\n:28C:1\n:34F:USD0,\n:13D:2610051200+0000\n:61:2610051005C5,00NTRFX\n"
    #expect(try !notes(interim).contains { $0.contains(":62F:") })
  }

  @Test("a page whose next one, or the one before, is not there is said")
  func pages() throws {
    let pages = RepeatedStatementTests.pages
    let end = "ends with an intermediate balance (line 6, field :62M:), and the next page"
    #expect(try notes(pages[0]).contains { $0.contains(end) })
    #expect(try notes(pages[1]).contains { $0.contains("opens with an intermediate balance") && $0.contains("before") })
    #expect(try !notes(pages[1] + pages[0]).contains { $0.contains("intermediate balance") })
  }

  @Test("pages in files of their own are all there, in any order", arguments: [[0, 1], [1, 0]])
  func pageFiles(order: [Int]) throws {
    let files = try InputReader.read(
      order.map { page in
        InputRequest(
          id: "bank\(page)", path: "\(page).sta", bytes: Array(RepeatedStatementTests.pages[page].utf8), side: .bank)
      })
    #expect(files.allSatisfy { file in !file.notes.contains { $0.contains("intermediate balance") } })
  }

  @Test("a page of camt.053 that is not the last is said, of a statement and of a message")
  func camt() throws {
    let first = "<PgNb>1</PgNb><LastPgInd>false</LastPgInd>"
    let ofStatement = RepeatedStatementTests.message([
      RepeatedStatementTests.camt("S", page: "<StmtPgntn>\(first)</StmtPgntn>")
    ])
    #expect(try notes(ofStatement).contains { $0.contains("page 1 and not the last") })
    let ofMessage = RepeatedStatementTests.message(
      [RepeatedStatementTests.camt("S")], page: "<MsgPgntn>\(first)</MsgPgntn>")
    #expect(try notes(ofMessage).contains { $0.contains("page 1 and not the last") })
    #expect(try !notes(ofMessage.replacing("false", with: "true")).contains { $0.contains("not the last") })
  }

  @Test("what an OFX server refused beside the statements it gave is said")
  func server() throws {
    let text = """
      OFXHEADER:100

      <OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>2003<SEVERITY>ERROR<MESSAGE>Account not found</STATUS></STMTTRNRS>
      <STMTTRNRS><TRNUID>2<STATUS><CODE>0<SEVERITY>INFO</STATUS><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>999</BANKACCTFROM><BANKTRANLIST>
      <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261005<TRNAMT>-12.50<FITID>1</STMTTRN>
      </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
      """
    #expect(try notes(text).contains { $0.contains("2003 (ERROR), 'Account not found'") })
  }

  @Test("a group that takes back, or tests, is left out with its lines")
  func groups() throws {
    let text = """
      01,122099999,123456789,261006,0200,1,80,1,2/
      02,031001234,122099999,1,261005,2359,USD,2/
      03,1,USD,010,0,,,015,50000,,/
      16,165,50000,Z,BK1,CU1,X/
      49,100000,3/
      98,100000,1,5/
      02,031001234,122099999,2,261004,2359,USD,2/
      03,1,USD,010,0,,,015,700,,/
      16,165,700,Z,BK1,CU1,X/
      49,1400,3/
      98,1400,1,5/
      99,101400,2,12/

      """
    let file = try InputReader.read(InputRequest(id: "bank1", path: "f.bai", bytes: Array(text.utf8)))
    #expect(file.records.map(\.amount.description) == ["500.00"])
    #expect(file.skipped.contains(SkippedRow(row: 9, reason: "deleted")))
    #expect(file.notes.contains { $0.contains("takes back what was reported before, and was left out") })
  }

  @Test("a file header of BAI2 may go on in a continuation")
  func continuedHeader() throws {
    let text =
      "01,122099999,123456789,261006/\n88,0200,1,80,1,2/\n02,031001234,122099999,1,261005,2359,USD,2/\n03,1,USD,010,0,,,015,50000,,/\n16,165,50000,Z,BK1,CU1,X/\n49,100000,3/\n98,100000,1,5/\n99,100000,1,8/\n"
    let file = try InputReader.read(InputRequest(id: "bank1", path: "f.bai", bytes: Array(text.utf8)))
    #expect(file.records.count == 1)
    #expect(TableSample.proves(file))
    #expect(file.notes.isEmpty)
  }

  @Test("an entry date is of the year in which the statement's own days have it")
  func entryDate() throws {
    func dates(_ line: String, _ first: String, _ last: String) throws -> [String] {
      let text = ":20:R\n:25:A1\n:28C:1\n:60F:C\(first)USD0,00\n:61:\(line)C5,00NTRFX\n:62F:C\(last)USD5,00\n"
      return try InputReader.read(InputRequest(id: "bank1", path: "f.sta", bytes: Array(text.utf8))).records.map {
        "\($0.date)"
      }
    }
    let backValued = try dates("2603151002", "261001", "261002")
    #expect(backValued == ["2026-10-02"])
    let overNewYear = try dates("2612310102", "261231", "270102")
    #expect(overNewYear == ["2027-01-02"])
    // Two years have the day, or none: the value date is nearest.
    let twice = try dates("2603151002", "250101", "261231")
    #expect(twice == ["2025-10-02"])
    let outside = try dates("2603150316", "261001", "261002")
    #expect(outside == ["2026-03-16"])
  }

  @Test("QIF's assets and liabilities are accounts of their own")
  func others() throws {
    let text =
      "!Type:Oth A\nD10/15'26\nT-12.50\n^\n!Type:Oth L\nD10/15'26\nT-2.50\n^\n!Type:Oth A\nD10/16'26\nT-1.00\n^\n"
    let file = try InputReader.read(InputRequest(id: "bank1", path: "f.qif", bytes: Array(text.utf8)))
    #expect(file.statements.map { $0.records.count } == [2, 1])
  }
}
