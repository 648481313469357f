import Banking
import Testing

@testable import Intake

@Suite("BAI2")
struct BAI2Tests {
  /// A file around account lines, with trailers that agree where totals are given.
  static func file(_ accounts: String, currency: String = "", asOf: String = "260930") -> String {
    """
    01,021000021,TICKMARK,261001,0600,1,80,,2/
    02,TICKMARK,021000021,1,\(asOf),2359,\(currency),2/
    \(accounts)
    98,0,1,1/
    99,0,1,1/
    """
  }

  static func read(_ text: String) throws -> InputFile {
    try BAI2.read(InputRequest(id: "bank1", path: "month.bai", bytes: Array(text.utf8)))
  }

  @Test("balances, signs and the proof")
  func proves() throws {
    let file = try Self.read(
      """
      01,021000021,TICKMARK,261001,0600,1,80,,2/
      02,TICKMARK,021000021,1,260930,2359,,2/
      03,000111222,USD,010,100000,,,015,74950,,/
      16,475,25000,Z,B77,0005697,NORTHWIND PAPER/
      16,354,50,1,,,INTEREST, SEPTEMBER/
      16,661,100,,,,/
      49,200100,5/
      98,200100,1,7/
      99,200100,1,9/
      """)
    let statement = try #require(file.statements.first)
    #expect(statement.account == "000111222")
    #expect(statement.opening?.amount.description == "1000.00")
    #expect(statement.closing?.date?.description == "2026-09-30")
    #expect(statement.records.map(\.amount.description) == ["-250.00", "0.50", "-1.00"])
    #expect(statement.records.map(\.kind) == [nil, .interest, .bankFee])
    #expect(statement.records[0].checkNumber == "5697")
    #expect(statement.records[0].method == .check)
    #expect(statement.records[0].bankReference == "B77")
    #expect(statement.records[1].description == "INTEREST, SEPTEMBER")
    #expect(statement.records[2].description == "Account analysis fee")
    #expect(statement.records.map(\.provenance.row) == [4, 5, 6])
    #expect(file.notes.isEmpty)
    #expect(
      file.skipped.map { "\($0.row ?? 0) \($0.reason)" } == [
        "1 header", "2 header", "3 balance", "7 control", "8 control", "9 control",
      ])
    #expect(statement.proof == .proves(how: "opening 1,000.00 + 3 movements = closing 749.50"))
  }

  @Test("availability of every funds type is passed over")
  func fundsTypes() throws {
    let file = try Self.read(
      Self.file(
        """
        03,1,,/
        16,195,100,S,10,20,70,BS,CS,text S/
        16,195,100,V,261002,1200,BV,CV,text V/
        16,195,100,D,2,0,40,1,60,BD,CD,text D/
        16,195,100,Z,BZ,CZ,text Z/
        16,195,100,0,B0,C0,text 0/
        16,195,100,D,3,0,10,1,20/
        88,2,70,BE,CE/
        88,text E/
        49,0,1/
        """))
    let records = try #require(file.statements.first).records
    #expect(records.map(\.bankReference) == ["BS", "BV", "BD", "BZ", "B0", "BE"])
    #expect(records.map(\.reference) == ["CS", "CV", "CD", "CZ", "C0", "CE"])
    #expect(records.map(\.description) == ["text S", "text V", "text D", "text Z", "text 0", "text E"])
    #expect(records.map(\.valueDate?.description) == [nil, "2026-10-02", nil, nil, nil, nil])
  }

  @Test("decimals are implied by the currency of account, group or the US dollar")
  func currencies() throws {
    let yen = try Self.read(Self.file("03,1,JPY,010,1000,,/\n16,399,250,,,,refund/\n49,0,1/", currency: "EUR"))
    #expect(yen.statements[0].opening?.amount.description == "1000")
    #expect(yen.statements[0].records[0].amount.description == "250")
    let euro = try Self.read(Self.file("03,1,,010,1000,,/\n49,0,1/", currency: "EUR"))
    #expect(euro.statements[0].opening?.amount.formatted == "10.00 EUR")
    #expect(euro.statements[0].currencyIsStated)
    let dollar = try Self.read(Self.file("03,1,,010,1000,,/\n49,0,1/"))
    #expect(dollar.statements[0].currency == .usDollar)
    #expect(!dollar.statements[0].currencyIsStated)
  }

  @Test("text keeps its commas and slashes, over continuations")
  func texts() throws {
    let file = try Self.read(
      Self.file(
        """
        03,1,,/
        16,495,100,,B,C,PAY 1/2, FOR A/B
        88,AND 16,475,1 / 16,500.00 TOO/
        88,/END
        16,890,,,,,MESSAGE: BRANCH CLOSED/
        49,0,1/
        """))
    let records = file.statements[0].records
    #expect(records.map(\.description) == ["PAY 1/2, FOR A/B AND 16,475,1 / 16,500.00 TOO /END"])
    #expect(file.skipped.contains(SkippedRow(row: 7, reason: "non-monetary")))
    #expect(file.skipped.filter { $0.reason == "continuation" }.map(\.row) == [5, 6])
  }

  @Test("balances over continuations, with a delimiter too many")
  func continuedBalances() throws {
    let file = try Self.read(Self.file("03,1,USD,010,+100,,,040,5,,,/\n88,015,+200,,,100,70/\n88,3,,/\n49,0,1/"))
    #expect(file.statements[0].opening?.amount.minorUnits == 100)
    #expect(file.statements[0].closing?.amount.minorUnits == 200)
  }

  @Test("parties and check numbers that continuations label")
  func labels() throws {
    let file = try Self.read(
      Self.file(
        """
        03,1,,/
        16,195,100,,,,FED NO: 77
        88,ORG:=ALPHA LLC
        88,BNF NAME:=OWNER INC
        16,495,100,,,,Outgoing Wire
        88,CRNM: BETA CO
        88,DBNM: OWNER INC
        16,557,100,,,,ACH return
        88,CRNM: OWNER INC
        88,DBNM: GAMMA
        16,257,100,,,,ACH return
        88,CRNM: DELTA
        88,DBNM: OWNER INC
        16,475,100,,,8ce1829175a7,Check Paid
        88,CHKN: 0024108
        88,CRNM: -
        49,0,1/
        """))
    let records = file.statements[0].records
    #expect(records.map(\.counterparty) == ["ALPHA LLC", "BETA CO", nil, "DELTA", nil])
    #expect(records.map(\.checkNumber) == [nil, nil, nil, nil, "24108"])
    #expect(records[0].description == "FED NO: 77 ORG:=ALPHA LLC BNF NAME:=OWNER INC")
  }

  @Test("several records on a line, and blocks without lines")
  func layouts() throws {
    let records = Self.file("03,1,,010,5,,/\n16,399,250,Z,,,refund/\n49,0,1/").split(separator: "\n")
    let onOneLine = try Self.read(records.joined(separator: "  "))
    #expect(onOneLine.statements[0].records.map(\.description) == ["refund"])
    let blocks = records.map { $0.padding(to: 80) }.joined()
    let inBlocks = try Self.read(blocks)
    #expect(inBlocks.statements[0].records.map(\.amount.minorUnits) == [250])
    #expect(inBlocks.statements[0].opening?.amount.minorUnits == 5)
  }

  @Test("totals and counts that do not agree are said, with their line")
  func findings() throws {
    let file = try Self.read(
      """
      01,A,B,261001,0600,1,,,2/
      02,B,A,1,260930,,,2/
      03,1,USD,/
      16,195,700,,,,one/
      49,701,4/
      98,701,2,6/
      99,701,1,7/
      """)
    #expect(
      file.notes == [
        "line 5: account 1: the control total is 701, the amounts read add up to 700",
        "line 5: account 1: the trailer counts 4 records, the file has 3",
        "line 6: the group: the trailer counts 2 accounts, the file has 1",
        "line 6: the group: the trailer counts 6 records, the file has 5",
      ])
    let difference = Amount(minorUnits: 1, currency: .usDollar)
    #expect(file.statements[0].proof == .fails(difference: difference, place: "line 5, control total"))
  }

  @Test(
    "without balances the control total is what can be said of an account",
    arguments: [
      ("700", "; its control total agrees"), ("", ""), ("7OO", ""), ("9223372036854775808", ""),
    ])
  func controlTotal(_ total: String, _ verdict: String) throws {
    let file = try Self.read(Self.file("03,1,USD,/\n16,195,700,,,,one/\n49,\(total)/"))
    #expect(
      file.statements[0].proof
        == .unprovable(reason: "the file states neither an opening nor a closing balance\(verdict)"))
  }

  @Test("a difference past 64 bits is none")
  func difference() {
    var level = BAI2Controls.Level()
    level.add(-2)
    #expect(level.difference(5) == 7)
    #expect(level.difference(-2) == 0)
    #expect(level.difference(Int64.max) == nil)
    #expect(level.difference(nil) == nil)
  }

  @Test(
    "amounts: implied decimals, or those behind a point",
    arguments: [
      ("", nil), ("-", nil), (".", nil), ("1", 1), ("+0012", 12), ("-12", -12), ("1.", 100), (".5", 50), ("-1.5", -150),
      ("1.500", 150), ("1.505", nil), ("1.2.3", nil), ("1-", nil), ("--1", nil), ("1,5", nil),
      ("9223372036854775807", Int64.max), ("9223372036854775808", nil), ("92233720368547758.08", nil),
    ] as [(String, Int64?)])
  func amounts(_ text: String, _ units: Int64?) {
    #expect(BAI2Amount.minorUnits(Array(text.utf8)[...], decimals: 2) == units)
  }

  @Test(
    "a type code's sign, method and kind",
    arguments: [
      (142, true, PaymentMethod?.some(.ach), MovementKind?.none), (475, false, .check, nil),
      (557, false, .ach, .returnedItem), (564, false, nil, .bankFee), (654, false, nil, .interest),
      (721, true, nil, nil), (760, false, nil, nil), (930, true, nil, nil), (970, false, nil, nil),
    ])
  func typeCodes(_ code: Int, _ isCredit: Bool, _ method: PaymentMethod?, _ kind: MovementKind?) {
    let type = BAI2TypeCode(code: code)
    #expect(type.isCredit == isCredit)
    #expect(type.method == method)
    #expect(type.kind == kind)
  }

  @Test("codes that move no money", arguments: [10, 45, 701, 890, 905])
  func noMovement(_ code: Int) { #expect(BAI2TypeCode(code: code).isCredit == nil) }
}

extension StringProtocol {
  /// The text with blanks to a width.
  func padding(to width: Int) -> String { self + String(repeating: " ", count: Swift.max(0, width - count)) }
}
