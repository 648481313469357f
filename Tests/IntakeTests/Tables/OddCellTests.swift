import Banking
import Testing

@testable import Intake

@Suite("Cells that programs write in forms of their own")
struct OddCellTests {
  @Test(
    "the noise of binary arithmetic is no broken cent",
    arguments: [
      ("-30.099999999999998", "-30.10"), ("0.30000000000000004", "0.30"), ("1234.5600000000002", "1234.56"),
      ("1234567.8900000001", "1234567.89"),
    ])
  func noise(_ text: String, _ amount: String) throws {
    let file = try TableSample.file("Date,Description,Amount\n2026-10-14,a,\(text)\n2026-10-15,b,10.1\n")
    #expect(file.records.first?.amount.description == amount)
  }

  @Test(
    "what is more than noise is refused",
    arguments: ["30.12300000000000", "30.09999999999", "30.099999999990000", "12.345"])
  func broken(_ text: String) {
    let refusal = TableSample.refusal("Date,Description,Amount\n2026-10-14,a,\(text)\n2026-10-15,b,10.1\n")
    #expect(refusal?.contains("at most 2 decimals") ?? false)
  }

  @Test("columns of amounts that each name a currency are read in it")
  func currencies() throws {
    for names in ["CAD$,USD$", "Amount (CAD),Amount (USD)", "CAD,USD"] {
      let file = try TableSample.file(
        "\"Account Number\",\"Transaction Date\",\"Description 1\",\(names)\n01234-5678901,10/30/2026,a,-100.25,\n01234-5678901,10/05/2026,b,-50.00,\n01234-4000001,10/06/2026,c,,500.00\n"
      )
      #expect(file.statements.map(\.currency.code) == ["CAD", "USD"])
      #expect(file.statements.map(\.currencyIsStated) == [true, true])
      #expect(file.statements.map { $0.records.map(\.amount.description) } == [["-100.25", "-50.00"], ["500.00"]])
    }
  }

  @Test("a date that the calendar does not have is refused in its place, and says nothing of the order")
  func noDay() {
    for (text, line) in [
      ("10/14/2026,a,-1.00\n02/30/2026,b,-2.00\n", 3), ("02/29/2026,a,-1.00\n10/14/2026,b,-2.00\n", 2),
    ] {
      let refusal = TableSample.refusal("Date,Description,Amount\n" + text)
      #expect(refusal?.contains("line \(line), column 'Date': expected a date that the calendar has") ?? false)
    }
  }
}
