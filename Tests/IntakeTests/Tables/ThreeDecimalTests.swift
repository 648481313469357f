import Banking
import Testing

@testable import Intake

@Suite("Amounts of three decimals")
struct ThreeDecimalTests {
  private static let rows = "13.10.2026;Migros;29.000\n14.10.2026;SBB;7.500\n"

  @Test(
    "are no thousands where the file states francs, in which a point divides decimals",
    arguments: [
      "Date,Merchant,Amount,Currency\n2026-10-13,Migros,29.000,CHF\n2026-10-14,SBB,7.500,CHF\n",
      "Date;Merchant;Amount CHF\n" + rows,
      "Currency:;CHF\n\nDate;Merchant;Amount\n" + rows,
    ])
  func francs(text: String) throws {
    #expect(TableSample.movements(try TableSample.file(text)) == ["2026-10-13 -29.00", "2026-10-14 -7.50"])
  }

  @Test("are none where another amount of the column divides its decimals by a point")
  func otherRows() throws {
    let file = try TableSample.file("Date,Merchant,Amount\n2026-10-13,Migros,29.000\n2026-10-14,SBB,7.55\n")
    #expect(TableSample.movements(file) == ["2026-10-13 -29.00", "2026-10-14 -7.55"])
  }

  @Test("are those of each row's own currency")
  func mixed() throws {
    let file = try TableSample.file(
      "Datum;Text;Betrag;Währung\n13.10.2026;a;29.000;CHF\n14.10.2026;b;7.500;EUR\n")
    #expect(file.records.map(\.amount.description) == ["29.00", "7500.00"])
  }

  @Test("are decimals of a currency that has three")
  func dinars() throws {
    let file = try TableSample.file("Date,Text,Amount,Currency\n2026-10-13,a,29.000,KWD\n2026-10-14,b,7.525,KWD\n")
    #expect(file.records.map(\.amount.description) == ["29.000", "7.525"])
  }

  @Test("are refused where nothing decides it, with the option that may")
  func open() throws {
    let text = "Date,Merchant,Amount\n2026-10-13,Migros,29.000\n2026-10-14,SBB,7.500\n"
    #expect(
      TableSample.refusal(text)
        == "t.csv, line 2, column 'Amount': expected an amount whose decimal sign is certain, found '29.000'; write the amounts of the column with their decimals, or name their currency with --currency"
    )
    let file = try TableSample.file(text) { $0.currency = Currency(code: "CHF") }
    #expect(TableSample.movements(file) == ["2026-10-13 -29.00", "2026-10-14 -7.50"])
    #expect(TableSample.refusal(text) { $0.currency = Currency(code: "EUR") } != nil)
  }

  @Test("of a card in francs are no amounts where a third decimal is not zero")
  func tooMany() {
    #expect(
      TableSample.refusal("Date,Merchant,Amount,Currency\n2026-10-13,Migros,29.005,CHF\n")?.contains(
        "at most 2 decimals")
        ?? false)
  }
}
