import Banking
import Testing

@testable import Intake

@Suite("Whose name a column holds")
struct PartyColumnTests {
  @Test("of a payer and a payee in each row the other party counts")
  func payerAndPayee() throws {
    for (payer, payee) in [("Zahlungspflichtige*r", "Zahlungsempfänger*in"), ("Payer", "Payee"), ("From", "To")] {
      let file = try TableSample.file(
        "Buchungsdatum;\(payer);\(payee);Verwendungszweck;Betrag (€)\n30.10.26;Rook & Wren;Hartwell;RE 1;-100,00\n29.10.26;Juniper;Rook & Wren;RE 2;334,56\n"
      )
      #expect(file.records.map(\.counterparty) == ["Hartwell", "Juniper"])
      #expect(file.records.map(\.description) == ["Hartwell RE 1", "Juniper RE 2"])
    }
  }

  @Test("where each row fills one of the two, that one counts")
  func oneOfTwo() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Payer Name,Payee Name\n2026-10-14,a,-1.00,,Hartwell\n2026-10-15,b,-2.00,Juniper,\n")
    #expect(file.records.map(\.counterparty) == ["Hartwell", "Juniper"])
  }

  @Test("one name in every row beside the counterparties' is the holder's")
  func holder() throws {
    let file = try TableSample.file(
      "Account number;Name;Currency;Date;Description;Amount;Counterparty name\nBE71096123456769;ROOK;EUR;14/10/2026;TRANSFER;-100,00;Hartwell\nBE71096123456769;ROOK;EUR;13/10/2026;INCOMING;1000,00;Juniper\n"
    )
    #expect(file.records.map(\.counterparty) == ["Hartwell", "Juniper"])
    #expect(!file.records.contains { $0.description.contains("ROOK") })
  }

  @Test("one name in every row beside several payees is the holder's", arguments: ["Name", "Company"])
  func holderBesidePayees(_ header: String) throws {
    let file = try TableSample.file(
      "Date,\(header),Payee,Amount\n10/14/2026,My LLC,Acme,-120.00\n10/15/2026,My LLC,Rook,-60.00\n")
    #expect(file.records.map(\.counterparty) == ["Acme", "Rook"])
    #expect(file.records.map(\.description) == ["Acme", "Rook"])
  }

  @Test("Mercury's description is the party, its bank's text the description")
  func mercury() throws {
    let file = try TableSample.file(try Fixture.bytes("layouts/mercury-bank-text.csv"))
    #expect(file.records.map(\.counterparty) == ["Hartwell Paper", "Juniper Inc"])
  }

  @Test("a company's own code is no party")
  func companyCode() throws {
    let file = try TableSample.file("Company Code|Posting Date|Text|Amount\n1000|14.10.2026|Hartwell|1.250,00-\n")
    #expect(file.records.first?.counterparty == nil)
    #expect(file.records.first?.description == "Hartwell")
  }
}

@Suite("Words of descriptions that stand elsewhere")
struct DescriptionPlaceTests {
  @Test("a broker's actions say what happened")
  func action() throws {
    let file = try TableSample.file(
      "Run Date,Action,Symbol,Description,Type,Amount ($)\n10/14/2026,DIRECT DEBIT HARTWELL (Cash),, No Description,Cash,-350.00\n"
    )
    #expect(file.records.map(\.description) == ["DIRECT DEBIT HARTWELL (Cash)"])
  }

  @Test("a text without quotes goes on behind the last column")
  func behind() throws {
    let file = try TableSample.file(
      "Date,Amount,Description\n10/14/2026,100.00,Quill, Inc\n10/15/2026,-50.00,a\n10/16/2026,-5.00,b,,\n")
    #expect(file.records.map(\.description) == ["Quill, Inc", "a", "b"])
    let party = try TableSample.file("Date,Amount,Payee\n10/14/2026,-100.00,Quill, Inc\n")
    #expect(party.records.first?.counterparty == "Quill, Inc")
  }
}
