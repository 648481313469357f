import Banking
import Testing

@testable import Intake

@Suite("Hostile OFX")
struct OFXHostileTests {
  private static let sample = Array(
    OFXReaderTests.sgml(
      "<STMTTRN><TRNTYPE>CHECK<DTPOSTED>20261002<TRNAMT>-990.29<FITID>A1<CHECKNUM>12<NAME>A &amp; B<MEMO><![CDATA[x]]></STMTTRN>\n"
        + "<!-- c --><STMTTRN><TRNTYPE>INT</TRNTYPE><DTPOSTED>20261003</DTPOSTED><TRNAMT>1</TRNAMT><PAYEE><NAME>B</PAYEE></STMTTRN>\n"
    ).utf8)

  @Test("cut off anywhere, it is refused or read") func truncated() { HostileBytes.truncations(of: Self.sample) }

  @Test("with bytes changed, it is refused or read") func mutated() {
    HostileBytes.mutations(of: Self.sample, count: 1_000)
  }

  @Test(
    "time does not grow with the square of the file", .timeLimit(.minutes(1)),
    arguments: [
      "<", "<a", "<!--", "<![CDATA[", "</", "&", "<STMTRS>", "<STMTTRN>", "<a b", "<PAYEE><CURRENCY>", "<MEMO>&#",
    ])
  func repeated(_ piece: String) {
    let bytes = Array(("<OFX>" + String(repeating: piece, count: 200_000)).utf8)
    #expect(throws: IntakeError.self) {
      try InputReader.read(InputRequest(id: "bank1", path: "a.ofx", bytes: bytes, side: .bank))
    }
  }
}
