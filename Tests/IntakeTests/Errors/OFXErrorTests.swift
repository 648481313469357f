import Testing

@testable import Intake

@Suite("Errors of OFX")
struct OFXErrorTests {
  @Test(
    "say line, expectation, what stood there and what to do",
    arguments: [
      (
        "<TRNTYPE>OTHER<DTPOSTED>20261002\n<TRNAMT>$120<FITID>1",
        "a.ofx, line 8, TRNAMT: expected a plain amount: a sign, digits and a decimal point, found '$120'; correct the amount, or download the file again"
      ),
      (
        "<TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>1.234<FITID>1",
        "a.ofx, line 7, TRNAMT: expected an amount in USD, which has 2 decimals, found '1.234'; correct the amount, or download the file again"
      ),
      (
        "<TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>1E5<FITID>1",
        "a.ofx, line 7, TRNAMT: expected a plain amount: a sign, digits and a decimal point, found '1E5'; correct the amount, or download the file again"
      ),
      (
        "<TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>99999999999999999999<FITID>1",
        "a.ofx, line 7, TRNAMT: expected an amount that fits in 64 bits of minor units, found '99999999999999999999'; correct the amount, or download the file again"
      ),
      (
        "<TRNTYPE>OTHER<DTPOSTED>20261002<FITID>1",
        "a.ofx, line 7, STMTTRN: expected an amount in TRNAMT, found none; download the file again"
      ),
      (
        "<TRNTYPE>OTHER<TRNAMT>1<FITID>1",
        "a.ofx, line 7, STMTTRN: expected a date in DTPOSTED, found none; download the file again"
      ),
      (
        "<TRNTYPE>OTHER<DTPOSTED>20260231<TRNAMT>1<FITID>1",
        "a.ofx, line 7, DTPOSTED: expected a date that begins with YYYYMMDD, found '20260231'; correct the date"
      ),
      (
        "<TRNTYPE>OTHER<DTPOSTED>20260201<TRNAMT>1<FITID>1<CURRENCY><CURSYM>US$</CURRENCY>",
        "a.ofx, line 7, CURSYM: expected a currency of ISO 4217, found 'US$'; correct the currency"
      ),
    ])
  func values(_ fields: String, _ message: String) {
    #expect(Self.message { try OFXReaderTests.read(OFXReaderTests.sgml("<STMTTRN>\(fields)</STMTTRN>")) } == message)
  }

  @Test("say that a file holds no statement, and what the server answered")
  func noStatement() {
    #expect(
      Self.message { try OFXReaderTests.read("OFXHEADER:100\n\n<OFX></OFX>") }
        == "a.ofx: expected a statement (STMTRS, CCSTMTRS or INVSTMTRS), found none in the file; download the statement again"
    )
    let refused =
      "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500<SEVERITY>ERROR<MESSAGE>Signon invalid</STATUS></SONRS></SIGNONMSGSRSV1></OFX>"
    #expect(
      Self.message { try OFXReaderTests.read(refused) }
        == "a.ofx: expected a statement (STMTRS, CCSTMTRS or INVSTMTRS), found only the server's answer 15500 (ERROR), 'Signon invalid'; download the statement again"
    )
  }

  @Test("say that a file is cut off")
  func cutOff() {
    let text = OFXReaderTests.sgml("<STMTTRN><TRNTYPE>OTHER<DTPOSTED>20261002<TRNAMT>1<FITID>1</STMTTRN>")
    #expect(
      Self.message { try OFXReaderTests.read(String(text.prefix(300))) }
        == "a.ofx, the end of the file: expected the end of the statement that begins on line 4, found no end tag: the file is cut off; download it again"
    )
  }

  @Test("say which currency is none")
  func currency() {
    #expect(
      Self.message { try OFXReaderTests.read(OFXReaderTests.sgml("", currency: "DOLLARS")) }
        == "a.ofx, line 4, CURDEF: expected a currency of ISO 4217, found 'DOLLARS'; set --currency")
  }

  static func message(_ body: () throws -> InputFile) -> String? {
    do {
      _ = try body()
      return nil
    } catch {
      return "\(error)"
    }
  }
}
