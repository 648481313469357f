import Banking
import Testing

@testable import Intake

@Suite("How far a statement says it goes")
struct CoverageTests {
  private func covered(_ file: InputFile) throws -> String? {
    try #require(file.statements.first).coveredTo?.description
  }

  @Test(
    "OFX: the end of the list, and no day after the ledger balance",
    arguments: [("20261016", "2026-10-16"), ("20261130", "2026-10-31"), (nil, "2026-10-31")] as [(String?, String)])
  func ofx(end: String?, covered day: String) throws {
    let list = end.map { "<DTSTART>20261001<DTEND>\($0)\n" } ?? ""
    #expect(try covered(OFXReaderTests.read(OFXReaderTests.sgml(list))) == day)
  }

  @Test("MT940, BAI2 and camt: the day of the closing balance, or the end of the span that the message names")
  func closing() throws {
    #expect(try covered(MT940Tests.read(MT940Tests.sample)) == "2026-09-30")
    let account = "03,000111222,USD,010,100000,,,015,100000,,/\n49,200000,2/"
    #expect(try covered(BAI2Tests.read(BAI2Tests.file(account))) == "2026-09-30")
    let balance = CamtReaderTests.balance("CLBD", "5.00")
    #expect(try covered(CamtReaderTests.read(CamtReaderTests.message("", balances: balance))) == "2026-10-31")
    let span = "<FrToDt><FrDtTm>2026-11-01T00:00:00</FrDtTm><ToDtTm>2026-11-16T23:59:59</ToDtTm></FrToDt>"
    #expect(try covered(CamtReaderTests.read(CamtReaderTests.message("", summary: span))) == "2026-11-16")
  }

  @Test(
    "tables: a closing balance with its day, a span above the table, and never the last line alone",
    arguments: [
      ("", nil), ("Ending balance as of 10/16/2026,,95.00\n\n", "2026-10-16"),
      ("Activity from 10/01/2026 to 10/20/2026\n\n", "2026-10-20"), ("October 2026\n\n", "2026-10-31"),
      ("Activity from 10/01/2026 to 10/20/2026\nEnding balance as of 10/16/2026,,95.00\n\n", "2026-10-20"),
    ] as [(String, String?)])
  func tables(preamble: String, covered day: String?) throws {
    let file = try TableSample.file(preamble + "Date,Text,Amount,Balance\n10/14/2026,a,-5.00,95.00\n")
    #expect(try covered(file) == day)
  }
}
