import Banking
import Testing

@testable import Intake

@Suite("OFX")
struct OFXReaderTests {
  /// A file of one statement in SGML with these transactions.
  static func sgml(_ transactions: String, currency: String = "USD", header: String = "OFXHEADER:100\nDATA:OFXSGML\n\n")
    -> String
  {
    header + "<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>\(currency)\n"
      + "<BANKACCTFROM><BANKID>1<ACCTID>4417720<ACCTTYPE>CHECKING</BANKACCTFROM>\n<BANKTRANLIST>\n"
      + transactions
      + "</BANKTRANLIST><LEDGERBAL><BALAMT>100.00<DTASOF>20261031</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n"
  }

  static func read(_ text: String) throws -> InputFile { try read(Array(text.utf8)) }

  static func read(_ bytes: [UInt8]) throws -> InputFile {
    try InputReader.read(InputRequest(id: "bank1", path: "a.ofx", bytes: bytes, side: .bank))
  }

  static func record(_ fields: String, currency: String = "USD") throws -> Record {
    let file = try read(sgml("<STMTTRN>\(fields)</STMTTRN>\n", currency: currency))
    return try #require(file.records.first)
  }

  @Test("a transaction's fields become a record's")
  func fields() throws {
    let record = try Self.record(
      "<TRNTYPE>CHECK<DTPOSTED>20261002120000[-5:EST]<DTAVAIL>20261003<TRNAMT>-990.29<FITID>A1<CHECKNUM>0001203"
        + "<NAME>Halloway &amp; Heat<MEMO>INV-1484 &#233;")
    #expect(record.account == "4417720")
    #expect(record.date == Day(year: 2026, month: 10, day: 2))
    #expect(record.valueDate == Day(year: 2026, month: 10, day: 3))
    #expect(record.amount == Amount(minorUnits: -99029, currency: .usDollar))
    #expect(record.bankReference == "A1")
    #expect(record.reference == "A1")
    #expect(record.checkNumber == "1203")
    #expect(record.method == .check)
    #expect(record.type == "CHECK")
    #expect(record.description == "Halloway & Heat INV-1484 é")
    #expect(record.provenance == Provenance(input: "bank1", record: 1, row: 7))
  }

  @Test(
    "TRNTYPE says the kind and the method",
    arguments: [
      ("SRVCHG", MovementKind.bankFee, nil), ("FEE", .bankFee, nil), ("INT", .interest, nil), ("DEP", .deposit, nil),
      ("XFER", .transfer, nil), ("ATM", nil, PaymentMethod.cash), ("POS", nil, .card), ("DIRECTDEP", nil, .ach),
      ("CASH", nil, .cash),
      ("OTHER", nil, nil),
    ] as [(String, MovementKind?, PaymentMethod?)])
  func types(_ word: String, _ kind: MovementKind?, _ method: PaymentMethod?) throws {
    let record = try Self.record("<TRNTYPE>\(word)<DTPOSTED>20261002<TRNAMT>1.00<FITID>1<NAME>zzz")
    #expect(record.kind == kind)
    #expect(record.method == method)
  }

  @Test("types tell debits from credits only where no amount has a sign")
  func missingSigns() throws {
    func amounts(_ debit: String, _ credit: String) throws -> [String] {
      let transactions = [("DEBIT", debit), ("CREDIT", credit), ("FEE", "1.00")].map { type, amount in
        "<STMTTRN><TRNTYPE>\(type)<DTPOSTED>20261002<TRNAMT>\(amount)<FITID>1<NAME>zzz</STMTTRN>\n"
      }
      let file = try Self.read(Self.sgml(transactions.joined()))
      return file.records.map(\.amount.description)
    }
    #expect(try amounts("84.20", "500.00") == ["-84.20", "500.00", "-1.00"])
    #expect(try amounts("84.20", "-500.00") == ["84.20", "-500.00", "1.00"])
    #expect(try amounts("-84.20", "500.00") == ["-84.20", "500.00", "1.00"])
  }

  @Test("what banks choose freely gives way to the text")
  func weakTypes() throws {
    let record = try Self.record("<TRNTYPE>DEP<DTPOSTED>20261002<TRNAMT>1.00<FITID>1<NAME>INTEREST EARNED")
    #expect(record.kind == .interest)
  }

  @Test("a name that the memo goes on from is not said twice")
  func truncatedName() throws {
    let record = try Self.record(
      "<TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-1<FITID>1<NAME>DIVIDEND EARNED FOR PERIOD OF 03<MEMO>DIVIDEND EARNED FOR PERIOD OF 03/01/2011"
    )
    #expect(record.description == "DIVIDEND EARNED FOR PERIOD OF 03/01/2011")
  }

  @Test(
    "amounts have a decimal point or comma",
    arguments: [
      ("12", 1200), ("12.3", 1230), ("-12,30", -1230), ("+12.3000", 1230), (".5", 50), ("1,234.56", 123456),
      ("1.234,56", 123456), ("1.234.567,8", 123_456_780), ("1,234,567", 123_456_700),
    ])
  func amounts(_ text: String, _ cents: Int64) throws {
    let record = try Self.record("<TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>\(text)<FITID>1")
    #expect(record.amount.minorUnits == cents)
  }

  @Test("CURRENCY says what the amount is in, ORIGCURRENCY what it was")
  func currencies() throws {
    let inPounds = try Self.record(
      "<TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>5<FITID>1<CURRENCY><CURRATE>1.2<CURSYM>GBP</CURRENCY>")
    #expect(inPounds.amount.currency.code == "GBP")
    let converted = try Self.record(
      "<TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>5<FITID>1<ORIGCURRENCY><CURRATE>1.2<CURSYM>GBP</ORIGCURRENCY>")
    #expect(converted.amount.currency == .usDollar)
  }

  @Test("a payee's name goes before NAME, and its address is no name")
  func payee() throws {
    let record = try Self.record(
      "<TRNTYPE>PAYMENT<DTPOSTED>20261002<TRNAMT>-5<FITID>1<PAYEE><NAME>Bluestem Electric<ADDR1>1 Mill Rd</PAYEE>"
        + "<BANKACCTTO><BANKID>9<ACCTID>77</BANKACCTTO><MEMO>May")
    #expect(record.counterparty == "Bluestem Electric")
    #expect(record.description == "Bluestem Electric May")
    #expect(record.account == "4417720")
  }

  @Test("BILL's number in REFNUM is the reference")
  func refnum() throws {
    let record = try Self.record(
      "<TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-5<FITID>1<REFNUM>P26093001 - 3284888<NAME>BILL.COM")
    #expect(record.reference == "P26093001 - 3284888")
    #expect(record.confirmation == "P26093001-3284888")
    #expect(record.bankReference == "1")
  }

  @Test("a correction replaces or deletes what it corrects")
  func corrections() throws {
    let file = try Self.read(
      Self.sgml(
        "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-5<FITID>1</STMTTRN>\n"
          + "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-6<FITID>2<CORRECTFITID>1<CORRECTACTION>REPLACE</STMTTRN>\n"
          + "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-7<FITID>3</STMTTRN>\n"
          + "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-7<FITID>4<CORRECTFITID>3<CORRECTACTION>DELETE</STMTTRN>\n"
          + "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-8<FITID>5<CORRECTFITID>99<CORRECTACTION>REPLACE</STMTTRN>\n"
      ))
    #expect(file.records.map(\.amount.minorUnits) == [-600, -800])
    #expect(
      file.skipped == [
        SkippedRow(row: 7, reason: "corrected"), SkippedRow(row: 9, reason: "corrected"),
        SkippedRow(row: 10, reason: "correction"),
      ])
    #expect(file.notes == ["line 11 replaces transaction 99, which is not in this file"])
  }

  @Test("corrections that carry the number they correct do not take each other away")
  func correctionsOfOneNumber() throws {
    let correction = "<FITID>A<CORRECTFITID>A<CORRECTACTION>REPLACE</STMTTRN>\n"
    let file = try Self.read(
      Self.sgml(
        "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-5<FITID>A</STMTTRN>\n"
          + "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-6\(correction)"
          + "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-7\(correction)"))
    #expect(file.records.map(\.amount.minorUnits) == [-600, -700])
    #expect(file.skipped == [SkippedRow(row: 7, reason: "corrected")])
    #expect(file.notes.isEmpty)
  }

  @Test("pending transactions are kept apart")
  func pending() throws {
    let file = try Self.read(
      """
      <?xml version="1.0" encoding="UTF-8"?><?OFX OFXHEADER="200" VERSION="220"?>
      <OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>USD</CURDEF><CCACCTFROM><ACCTID>1</ACCTID></CCACCTFROM>
      <BANKTRANLIST><STMTTRN><TRNTYPE>POS</TRNTYPE><DTPOSTED>20261002</DTPOSTED><TRNAMT>-5</TRNAMT></STMTTRN></BANKTRANLIST>
      <BANKTRANLISTP><DTASOF>20261003</DTASOF><STMTTRNP><TRNTYPE>HOLD</TRNTYPE><DTTRAN>20261003</DTTRAN>
      <TRNAMT>-9.50</TRNAMT><NAME>Fuel</NAME></STMTTRNP></BANKTRANLISTP></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>
      """)
    let statement = try #require(file.statements.first)
    #expect(statement.records.count == 1)
    #expect(
      statement.pending == [
        PendingEntry(
          record: 2, row: 4, date: Day(year: 2026, month: 10, day: 3),
          amount: Amount(minorUnits: -950, currency: .usDollar), description: "Fuel")
      ])
    #expect(file.recognition == "OFX 220 in UTF-8")
  }

  @Test("end tags of transactions may be missing")
  func missingEnds() throws {
    let file = try Self.read(
      Self.sgml(
        "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261002<TRNAMT>-5<FITID>1<PAYEE><NAME>A\n"
          + "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261003<TRNAMT>-6<FITID>2<NAME>B\n"))
    #expect(file.records.map(\.amount.minorUnits) == [-500, -600])
    #expect(file.records.map(\.counterparty) == ["A", "B"])
    #expect(file.statements.first?.closing?.amount.minorUnits == 10_000)
  }

  @Test("a < that begins no tag is text")
  func looseBrackets() throws {
    let record = try Self.record("<TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>5<FITID>1<MEMO>a < b <3 <x@y.example> & c")
    #expect(record.description == "a < b <3 <x@y.example> & c")
  }

  @Test(
    "characters are those the header names",
    arguments: [
      ("ENCODING:USASCII\nCHARSET:1252\n", [0xE9], "é"), ("ENCODING:USASCII\nCHARSET:ISO-8859-1\n", [0xE9], "é"),
      ("ENCODING:USASCII\nCHARSET:ISO-8859-15\n", [0xA4], "€"), ("ENCODING:USASCII\nCHARSET:1251\n", [0xC6], "Ж"),
      ("ENCODING:USASCII\nCHARSET:8859-2\n", [0xB3], "ł"), ("ENCODING:UTF-8\nCHARSET:NONE\n", [0xC3, 0xA9], "é"),
      ("ENCODING:USASCII\nCHARSET:1252\n", [0xC3, 0xA9], "é"),
      ("ENCODING:USASCIICHARSET:1250COMPRESSION:NONE", [0xF8], "ř"),
    ] as [(String, [UInt8], String)])
  func charsets(_ header: String, _ bytes: [UInt8], _ text: String) throws {
    let file = Self.sgml(
      "<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>5<FITID>1<MEMO>@</STMTTRN>",
      header: "OFXHEADER:100\nDATA:OFXSGML\n\(header)")
    let whole = file.utf8.flatMap { $0 == UInt8(ascii: "@") ? bytes : [$0] }
    #expect(try Self.read(whole).records.first?.description == text)
  }

  @Test("UTF-16 is read by its mark")
  func utf16() throws {
    let text = Self.sgml("<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>5<FITID>1<MEMO>Ž</STMTTRN>")
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    #expect(try Self.read(bytes).records.first?.description == "Ž")
  }

  @Test("a date as ISO 8601 writes it, and a balance that is none")
  func lenient() throws {
    let text = Self.sgml("<STMTTRN><TRNTYPE>OTHER<DTPOSTED>2026-10-02<TRNAMT>5<FITID>1</STMTTRN>\n")
    let file = try Self.read(text.replacing("<BALAMT>100.00", with: "<BALAMT>n/a"))
    #expect(file.records.first?.date == Day(year: 2026, month: 10, day: 2))
    #expect(file.statements.first?.closing == nil)
    #expect(file.notes == ["line 8: the ledger balance 'n/a' is no amount in USD"])
  }

  @Test("nothing proves a statement without an opening balance")
  func proof() throws {
    let file = try Self.read(Self.sgml(""))
    #expect(
      file.statements.first?.proof == .unprovable(reason: "OFX states a closing balance and no opening one"))
  }
}
