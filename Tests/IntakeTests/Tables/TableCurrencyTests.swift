import Banking
import Testing

@testable import Intake

@Suite("The currency of a table")
struct TableCurrencyTests {
  private func currencies(_ file: InputFile) -> [String] {
    file.statements.map { $0.currency.code + ($0.currencyIsStated ? "" : "?") }
  }

  @Test(
    "stands in the header of the amount, by its code, its sign or its name",
    arguments: [
      ("Datum;Bedrag (EUR);Omschrijving", "EUR"), ("Fecha;Importe (EUR);Concepto", "EUR"),
      ("Date;Montant (EUR);Libellé", "EUR"), ("Data;Importo (EUR);Descrizione", "EUR"),
      ("Data;Kwota (PLN);Opis", "PLN"), ("Data;Kwota (zł);Opis", "PLN"), ("Datum;Betrag (€);Text", "EUR"),
      ("Date;Amount (£);Text", "GBP"), ("Datum;Umsatz in EUR;Text", "EUR"), ("Date;Montant en euros;Libellé", "EUR"),
      ("Data;Valor (R$);Texto", "BRL"), ("Date;Amount EUR;Text", "EUR"), ("Date;Amount ($);Text", "USD?"),
      ("Date;Amount;Text", "USD?"),
    ])
  func header(header: String, currency: String) throws {
    let file = try TableSample.file("\(header)\n13.10.2026;-84,20;Quill\n14.10.2026;15,80;Juniper\n")
    #expect(currencies(file) == [currency])
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 15.80"])
  }

  @Test("of debits and credits, of a balance, and of a balance above the table")
  func elsewhere() throws {
    let sides = try TableSample.file(
      "Datum;Text;Soll (€);Haben (€)\n13.10.2026;Quill;84,20;\n14.10.2026;Juniper;;15,80\n")
    #expect(currencies(sides) == ["EUR"])
    let balance = try TableSample.file("Datum;Text;Betrag;Saldo (€)\n13.10.2026;Quill;-84,20;915,80\n")
    #expect(currencies(balance) == ["EUR"])
    let above = try TableSample.file(
      "Kontostand vom 31.10.2026;915,80 EUR\n\nDatum;Text;Betrag\n13.10.2026;Quill;-84,20\n")
    #expect(currencies(above) == ["EUR"])
    #expect(above.statements[0].closing?.amount.description == "915.80")
  }

  @Test("of the amount before its exchange is not that of an amount whose header names its own")
  func original() throws {
    let file = try TableSample.file(
      "Date,Details,Amount (USD),Transaction Amount,Currency\n2026-10-13,Quill,-84.20,-78.10,EUR\n2026-10-14,Hotel,-21.00,-21.00,USD\n"
    )
    #expect(currencies(file) == ["USD"])
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 -21.00"])
    let same = try TableSample.file("Date,Details,Amount (EUR),Currency\n2026-10-13,Quill,-84.20,EUR\n")
    #expect(TableSample.column(same, "currency") == "Currency")
  }

  @Test("of rows that leave it out is the one that all others name")
  func gaps() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Currency,Balance\n2026-10-13,Quill,-84.20,EUR,915.80\n2026-10-14,Juniper,15.80,,931.60\n2026-10-15,Hotel,-21.00,EUR,910.60\n"
    )
    #expect(currencies(file) == ["EUR"])
    #expect(file.records.count == 3)
    #expect(TableSample.proves(file))
    #expect(file.notes.isEmpty)
  }
}
