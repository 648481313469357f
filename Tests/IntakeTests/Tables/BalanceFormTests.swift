import Banking
import Testing

@testable import Intake

@Suite("Balances and accounts in forms of their own")
struct BalanceFormTests {
  private func statement(_ text: String) throws -> Statement {
    let file = try TableSample.file(text)
    return try #require(file.statements.first)
  }

  @Test("a balance at the end of each day is the running one after its last line")
  func daily() throws {
    let file = try TableSample.file(
      "data;lançamento;ag./origem;valor (R$);saldos (R$)\n01/10/2026;SALDO ANTERIOR;;;1.000,00\n14/10/2026;PIX A;;-100,00;\n14/10/2026;PIX B;;-10,00;\n14/10/2026;SALDO DO DIA;;;890,00\n15/10/2026;PIX C;1234;50,00;\n15/10/2026;SALDO DO DIA;;;940,00\n"
    )
    let read = try #require(file.statements.first)
    #expect(read.opening?.amount.description == "1000.00")
    #expect(read.closing?.amount.description == "940.00")
    #expect(read.records.map { $0.balance?.description } == [nil, "890.00", "940.00"])
    #expect(TableSample.proves(file))
  }

  @Test(
    "a sentence above the table that ends in an amount",
    arguments: ["Solde au 31/10/2026 1 500,00 €", "Solde au 31/10/2026 : 1 500,00 EUR"])
  func sentence(_ line: String) throws {
    let read = try statement(
      "Compte courant n° 12345678901 ;\n\(line)\n\nDate;Libellé;Débit euros;Crédit euros;\n30/10/2026;EDF;120,00;;\n05/10/2026;VIREMENT;;1 000,00;\n"
    )
    #expect(read.closing?.amount.description == "1500.00")
    #expect(read.closing?.date?.description == "2026-10-31")
  }

  @Test("a line of an account's last digits, a day and an amount")
  func masked() throws {
    let read = try statement(
      "Compte;Compte;****1234;31/10/2026;;4 321,10\nDate operation;Libelle operation;Montant operation en euro\n30/10/2026;ACME;-1 250,00\n12/10/2026;VIR;2 000,50\n"
    )
    #expect(read.account == "****1234")
    #expect(read.closing?.amount.description == "4321.10")
  }

  @Test("the ledger balance of a statement that names its day")
  func ledgerBalance() throws {
    let head =
      "Account Details For:,Current 001-234567-8\nStatement as at:,31 Oct 2026\nAvailable Balance:,SGD 950.00\nLedger Balance:,SGD 900.00\n\n"
    let rows = "Transaction Date,Reference,Debit Amount,Credit Amount\n30 Oct 2026,ICT,100.00,\n02 Oct 2026,INT,,5.00\n"
    let read = try statement(head + rows)
    #expect(read.closing?.amount.description == "900.00")
    #expect(read.closing?.date?.description == "2026-10-31")
    // Without its day it may be that of the export.
    let undated = try statement(head.replacing("Statement as at:,31 Oct 2026\n", with: "") + rows)
    #expect(undated.closing == nil)
  }

  @Test("a small table of the account's balances above the movements")
  func summary() throws {
    let file = try TableSample.file(
      "Account,Opening Balance,Closing Balance\n1234,100.00,80.00\n\nDate,Description,Amount\n10/14/2026,a,-30.00\n10/15/2026,b,10.00\n"
    )
    let read = try #require(file.statements.first)
    #expect(read.account == "1234")
    #expect(read.opening?.amount.description == "100.00")
    #expect(read.closing?.amount.description == "80.00")
    #expect(TableSample.proves(file))
    // Of two accounts neither's are the movements'.
    let two = try statement(
      "Account,Opening Balance,Closing Balance\n1234,100.00,80.00\n5678,1.00,2.00\n\nDate,Description,Amount\n10/14/2026,a,-30.00\n10/15/2026,b,10.00\n"
    )
    #expect(two.opening == nil)
  }

  @Test("the holder's IBAN is the account")
  func holdersIBAN() throws {
    let read = try statement(
      "Buchungstag;Buchungstext;Betrag;Währung;IBAN Kontoinhaber\n30.10.2026;a;-100,00;EUR;DE02200400000123456789\n29.10.2026;b;500,00;EUR;DE02200400000123456789\n"
    )
    #expect(read.account == "DE02200400000123456789")
  }
}
