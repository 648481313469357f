import Banking
import Testing

@testable import Intake

@Suite("Amounts as banks write them")
struct AmountTextTests {
  @Test(
    "are read to the cent",
    arguments: [
      ("1234.56", "1234.56"), ("1,234.56", "1234.56"), ("-1,234.56", "-1234.56"), ("(1,234.56)", "-1234.56"),
      ("1,234.56-", "-1234.56"), ("$1,234.56", "1234.56"), ("-$1,234.56", "-1234.56"), ("$-1,234.56", "-1234.56"),
      ("($1,234.56)", "-1234.56"), ("$(1,234.56)", "-1234.56"), ("USD 1,234.56", "1234.56"),
      ("1,234.56 USD", "1234.56"),
      ("+1,234.56", "1234.56"), ("\u{2212}1,234.56", "-1234.56"), ("1 234.56", "1234.56"), ("1'234.56", "1234.56"),
      ("1\u{A0}234.56", "1234.56"), ("1\u{202F}234.56", "1234.56"), ("12,34,567.89", "1234567.89"), (".50", "0.50"),
      ("0.5", "0.50"), ("5", "5.00"), ("5.", "5.00"), ("1234.5600", "1234.56"), ("- 5.00", "-5.00"),
      ("5.00 DR", "-5.00"),
      ("5.00 Cr", "5.00"), ("5.00CR", "5.00"), ("92233720368547758.07", "92233720368547758.07"), ("-0.00", "0.00"),
    ])
  func cents(_ text: String, _ value: String) throws {
    let file = try TableSample.file("Date|Text|Amount\n2026-10-01|a|\(text)\n2026-10-02|b|-1.00\n2026-10-03|c|2.10\n")
    #expect(file.records[0].amount.description == value)
  }

  @Test(
    "have the decimal sign of their column",
    arguments: [
      (["1.234,56", "-7,00"], ["1234.56", "-7.00"]), (["1.234", "-7,50"], ["1234.00", "-7.50"]),
      (["1,234", "-7.50"], ["1234.00", "-7.50"]), (["12.345.678", "-7"], ["12345678.00", "-7.00"]),
      (["1234,5", "-7,25"], ["1234.50", "-7.25"]), (["1 234,56", "-7,00"], ["1234.56", "-7.00"]),
      (["1.234,56 EUR", "-7,00 EUR"], ["1234.56", "-7.00"]), (["1'234,56", "-7,00"], ["1234.56", "-7.00"]),
      (["1,234.56", "-7,50"], ["1234.56", "-7.50"]), (["0,005", "-7,00"], []),
    ])
  func decimalSign(_ texts: [String], _ values: [String]) throws {
    let text =
      "Datum;Text;Betrag\n" + texts.enumerated().map { "0\($0.offset + 1).10.2026;a;\($0.element)\n" }.joined()
    guard !values.isEmpty else {
      #expect(TableSample.refusal(text)?.contains("at most 2 decimals") == true)
      return
    }
    #expect(try TableSample.file(text).records.map(\.amount.description) == values)
  }

  @Test("of currencies without or with three decimals have theirs")
  func otherCurrencies() throws {
    let yen = try TableSample.file("Date,Text,Amount,Currency\n2026-10-01,a,\"-1,234\",JPY\n2026-10-02,b,5,JPY\n")
    #expect(TableSample.movements(yen) == ["2026-10-01 -1234", "2026-10-02 5"])
    let dinar = try TableSample.file("Date,Text,Amount,Currency\n2026-10-01,a,-1.234,KWD\n2026-10-02,b,5.5,KWD\n") {
      $0.dateOrder = .dayFirst
    }
    #expect(TableSample.movements(dinar) == ["2026-10-01 -1.234", "2026-10-02 5.500"])
  }
}
