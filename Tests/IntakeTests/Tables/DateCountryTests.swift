import Banking
import Testing

@testable import Intake

@Suite("The order of day and month where only the currency speaks for the United States")
struct DateCountryTests {
  @Test("the account's IBAN has the day first, whatever the currency")
  func iban() throws {
    let file = try TableSample.file(
      "Account,Date,Description,Paid out,Paid in,Currency\nGB33BUKB20201555555555,05/10/2026,a,10.00,,USD\nGB33BUKB20201555555555,06/10/2026,b,,20.00,USD\n"
    )
    #expect(file.dateOrder == "day first: the account is one of GB, by its IBAN")
    #expect(TableSample.movements(file).first == "2026-10-05 -10.00")
    // The other party's says nothing of the bank.
    let other = try TableSample.file(
      "Date,Description,Counterparty account,Amount,Currency\n05/10/2026,a,GB33BUKB20201555555555,-10.00,USD\n")
    #expect(other.dateOrder?.hasPrefix("month first") ?? true)
  }

  @Test("times of a country that writes the day first", arguments: ["BST", "CEST", "AEST"])
  func zone(_ zone: String) throws {
    let file = try TableSample.file(
      "Date,Time,TimeZone,Name,Amount,Currency\n05/10/2026,08:11:10,\(zone),Jane,96.02,USD\n06/10/2026,09:11:10,\(zone),Jo,-5.00,USD\n"
    )
    #expect(file.dateOrder == "day first: the times are of \(zone)")
  }

  @Test("times of the United States leave the month first, those of Greenwich leave both")
  func otherZones() throws {
    let rows = ["05/10/2026,08:11:10,zone,Jane,96.02,USD\n", "06/10/2026,09:11:10,zone,Jo,-5.00,USD\n"].joined()
    let text = "Date,Time,TimeZone,Name,Amount,Currency\n" + rows
    let own = try TableSample.file(text.replacing("zone", with: "PDT"))
    #expect(own.dateOrder?.hasPrefix("month first") ?? false)
    #expect(TableSample.refusal(text.replacing("zone", with: "GMT"))?.contains("--date-order") ?? false)
  }

  @Test("Wise writes the day first in dollars, too")
  func wise() throws {
    let file = try TableSample.file(
      "\"TransferWise ID\",Date,Amount,Currency,Description,\"Payment Reference\",\"Running Balance\"\nT-2,05-10-2026,-250.00,USD,Sent,INV-7,750.00\nT-1,02-10-2026,1000.00,USD,Received,Inv,1000.00\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-05 -250.00", "2026-10-02 1000.00"])
    #expect(file.layout == "Wise balance statement")
  }

  @Test("days in a row one way and a day a month the other are for the owner to say")
  func daysInARow() throws {
    let rows = ["05/10/2026", "06/10/2026", "07/10/2026"].map { "\($0),a,-1.00\n" }.joined()
    #expect(TableSample.refusal("Date,Description,Amount (USD)\n" + rows)?.contains("--date-order") ?? false)
    let american = try TableSample.file("Date,Check #,Description,Amount (USD)\n" + rows.replacing(",a", with: ",,a"))
    #expect(american.dateOrder?.hasPrefix("month first") ?? false)
    let asked = try TableSample.file("Date,Description,Amount (USD)\n" + rows) { $0.dateOrder = .dayFirst }
    #expect(asked.records.first?.date.description == "2026-10-05")
  }
}
