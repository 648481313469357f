import Banking
import Testing

@testable import Intake

@Suite("Currencies that the cells, the header or the lines above name")
struct MixedCurrencyTests {
  @Test(
    "two in one column are refused, with the cell",
    arguments: [["-€30.00", "$10.00"], ["$10.00", "-€30.00"], ["EUR 30.00", "GBP 10.00"]])
  func mixed(_ amounts: [String]) throws {
    let rows = amounts.enumerated().map { "2026-10-1\($0),a,\($1)\n" }.joined()
    let refusal = try #require(TableSample.refusal("Date,Description,Amount\n" + rows))
    #expect(refusal.contains("expected an amount of"))
    #expect(refusal.contains("column 'Amount'"))
    #expect(refusal.contains("add a column that names each row's currency"))
  }

  @Test("a sign against the header is refused, one that fits it is not")
  func againstHeader() throws {
    let other = TableSample.refusal("Date,Description,Amount (USD)\n2026-10-14,a,€30.00\n")
    #expect(other?.contains("expected an amount of USD") ?? false)
    let file = try TableSample.file("Date,Description,Amount (CAD)\n2026-10-14,a,$30.00\n2026-10-15,b,C$1.00\n")
    #expect(file.records.map(\.amount.description) == ["30.00", "1.00"])
  }

  @Test("the euro is named in words", arguments: ["Montant operation en euro", "Debit euros", "Amount (Euro)"])
  func euro(_ header: String) throws {
    let file = try TableSample.file("Date;Text;\(header)\n30/10/2026;a;-1 250,00\n12/10/2026;b;-2 000,50\n")
    #expect(file.statements.first?.currency.code == "EUR")
    #expect(file.statements.first?.currencyIsStated ?? false)
  }

  @Test("a balance above the table names it")
  func preamble() throws {
    let file = try TableSample.file(
      "Account Details For:,Current 001-234567-8\nLedger Balance:,SGD 900.00\n\nTransaction Date,Reference,Debit Amount,Credit Amount\n30 Oct 2026,ICT,100.00,\n02 Oct 2026,INT,,5.00\n"
    )
    #expect(file.statements.first?.currency.code == "SGD")
  }

  @Test("a balance below the table names it")
  func below() throws {
    let file = try TableSample.file(
      "#Data operacji;#Opis operacji;#Kwota;#Saldo po operacji;\n2026-10-05;ZAKUP;-1 250,00;8 750,00;\n2026-10-07;WPLATA;500,00;9 250,00;\n;;#Saldo koncowe;9 250,00 PLN;\n"
    )
    #expect(file.statements.first?.currency.code == "PLN")
    #expect(file.statements.first?.closing?.amount.description == "9250.00")
  }

  @Test("a column of local currency is that of the amount in local currency")
  func local() throws {
    let rows = "14.10.2026|a|1.250,00-|EUR\n15.10.2026|b|2.000,00|EUR\n"
    let file = try TableSample.file("Posting Date|Text|Amount in Local Currency|Local Currency\n" + rows)
    #expect(file.statements.first?.currency.code == "EUR")
    let beside = try TableSample.file("Posting Date|Text|Amount|Local Currency\n" + rows)
    #expect(!(beside.statements.first?.currencyIsStated ?? true))
  }
}
