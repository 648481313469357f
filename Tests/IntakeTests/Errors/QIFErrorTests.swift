import Testing

@testable import Intake

@Suite("Errors of QIF")
struct QIFErrorTests {
  @Test(
    "say line, expectation, what stood there and what to do",
    arguments: [
      (
        "D1/31/26\nT12..5\n^",
        "a.qif, line 3, T: expected a plain amount: a sign, digits and a decimal point, found '12..5'; correct the amount, or export the file again"
      ),
      (
        "D1/31/26\nT1.005\n^",
        "a.qif, line 3, T: expected an amount in USD, which has 2 decimals, found '1.005'; correct the amount, or export the file again"
      ),
      ("D1/31/26\nPA\n^", "a.qif, line 2: expected a record with an amount (T), found none; export the file again"),
      ("PA\nT1\n^", "a.qif, line 2: expected a record with a date (D), found none; export the file again"),
      ("D31st of May\nT1\n^", "a.qif, line 2, D: expected a date, found '31st of May'; correct the date"),
      (
        "D3/4/26\nT1\n^",
        "a.qif, line 2, D: expected dates whose order of day and month can be told, found '3/4/26', and no other date that decides it; set --date-order mdy or --date-order dmy"
      ),
      (
        "D31/1/26\nT1\n^\nD1/31/26\nT1\n^",
        "a.qif, the dates: expected one order of day and month, found '31/1/26', which has no month in the first place, and '1/31/26', which has none in the second; write all dates one way"
      ),
    ])
  func values(_ entry: String, _ message: String) {
    #expect(OFXErrorTests.message { try QIFReaderTests.read("!Type:Bank\n\(entry)\n") } == message)
  }

  @Test("say which accounts there are")
  func account() {
    #expect(
      OFXErrorTests.message {
        try QIFReaderTests.read("!Account\nNOperating\n^\n!Type:Bank\nD1/31/26\nT1\n^\n", account: "Payroll")
      } == "a.qif: expected account Payroll, found only account Operating; name one of them with --account")
  }
}
