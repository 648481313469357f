import Banking
import Testing

@testable import Intake

@Suite("Dates without a year")
struct YearlessDateTests {
  private func days(_ file: InputFile) -> [String] { file.records.map(\.date.description) }

  /// A file read in a run about some days.
  private func file(_ text: String, _ first: String, _ last: String) throws -> InputFile {
    var request = InputRequest(id: "bank1", path: "t.csv", bytes: Array(text.utf8), side: .bank)
    request.period = try #require(Day(iso: first))...(try #require(Day(iso: last)))
    return try InputReader.read(request)
  }

  @Test(
    "take it from the period that the file states, also over a year's end",
    arguments: [
      "Statement period 12/15/2026 to 01/14/2027\nDate,Text,Amount\n12/20,a,-5.00\n01/05,b,-5.00\n",
      "Statement period,12/15/2026,01/14/2027\nDate,Text,Amount\n12-20,a,-5.00\n1-5,b,-5.00\n",
      "December 15 2026 to January 14 2027\nDate,Text,Amount\nDec 20,a,-5.00\n5-Jan,b,-5.00\n",
      "Period: 15.12.2026 - 14.01.2027\nDate;Text;Amount\n20.12.;a;-5,00\n05.01.;b;-5,00\n",
      "Statement period 12/15/2026 to 01/14/2027\nDate,Text,Amount\n1220,a,-5.00\n0105,b,-5.00\n",
      "Statement period 12/15/2026 to 01/14/2027\nDate,Text,Amount\n12/20/2026,a,-5.00\n01/05,b,-5.00\n",
    ])
  func stated(text: String) throws {
    let file = try TableSample.file(text)
    #expect(days(file) == ["2026-12-20", "2027-01-05"])
    #expect(file.notes.contains { $0.hasPrefix("the dates in column 'Date' have no year; ") })
  }

  @Test("take it from the period of the run, which they may exceed by some days")
  func asked() throws {
    let text = "Date,Text,Amount\n09/29,a,-5.00\n10/05,b,-5.00\n10/20,c,-5.00\n"
    #expect(days(try file(text, "2026-10-01", "2026-10-31")) == ["2026-09-29", "2026-10-05", "2026-10-20"])
    #expect(throws: IntakeError.self) { try file(text, "2026-03-01", "2026-03-31") }
    // Each of them lies in two Octobers.
    #expect(throws: IntakeError.self) { try file(text, "2025-10-01", "2026-10-31") }
  }

  @Test("have the order of day and month that alone lies in the period")
  func order() throws {
    #expect(
      days(try file("Date,Text,Amount\n02/03,a,-5.00\n05/03,b,-5.00\n", "2026-03-01", "2026-03-31"))
        == ["2026-03-02", "2026-03-05"])
    let year = "Date,Text,Amount\n02/03,a,-5.00\n05/03,b,-5.00\n"
    #expect(throws: IntakeError.self) { try file(year, "2026-01-01", "2026-12-31") }
    #expect(days(try file(year + "07/30,c,-5.00\n", "2026-01-01", "2026-12-31")).first == "2026-02-03")
  }

  @Test("in digits alone are no dates unless each of them is one", arguments: ["1345", "105", "12/20", "10/20/2026"])
  func digits(other: String) {
    let text = "Statement period 10/01/2026 to 10/31/2026\nDate,Text,Amount\n1020,a,-5.00\n\(other),b,-5.00\n"
    #expect(TableSample.refusal(text)?.contains("'1020'") ?? false)
  }

  @Test("that may be months with their year are none", arguments: ["09/26", "Sep 26", "0926"])
  func months(first: String) {
    let second = first.replacing("09", with: "10").replacing("Sep", with: "Oct")
    let text = "Statement period 09/01/2026 to 10/31/2026\nDate,Text,Amount\n\(first),a,-5.00\n\(second),b,-5.00\n"
    #expect(TableSample.refusal(text) != nil)
    #expect(TableSample.refusal(text.replacing("2026", with: "2027")) == nil)
  }

  @Test("of a column that names no date stay what they are")
  func references() throws {
    let file = try TableSample.file(
      "Statement period 10/01/2026 to 10/31/2026\nDate,Text,Reference,Amount\n10/20/2026,a,1020,-5.00\n")
    #expect(file.records.map(\.reference) == ["1020"])
  }
}
