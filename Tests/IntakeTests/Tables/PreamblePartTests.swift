import Banking
import Testing

@testable import Intake

@Suite("Lines above a table that speak in parts")
struct PreamblePartTests {
  private func file(toDate: String) throws -> InputFile {
    try TableSample.file(
      "Created date / time : 18 October 2026 / 09:00:00\nBank 12; Branch 3100; Account 0123456-50 (Streamline)\nFrom date 20261001\nTo date \(toDate)\n"
        + "Avail Bal : 980.00 as of 20261018\nLedger Balance : 880.00 as of 20261018\nDate,Unique Id,Tran Type,Cheque Number,Payee,Memo,Amount\n\n"
        + "2026/10/01,2026100101,DEBIT,,\"Acme\",\"rent\",-120.00\n2026/10/18,2026101802,CHQ,1042,,,-60.00\n")
  }

  @Test("name the account with its bank and branch, and the balance with its day")
  func account() throws {
    let statement = try file(toDate: "20261031").statements[0]
    #expect(statement.account == "12-3100-0123456-50")
    #expect(statement.closing?.amount.description == "880.00")
    #expect(statement.closing?.date?.description == "2026-10-18")
    #expect(statement.records.map(\.checkNumber) == [nil, "1042"])
  }

  @Test("a balance of a day after those asked for closes nothing")
  func later() throws {
    #expect(try file(toDate: "20261010").statements[0].closing == nil)
  }

  @Test("Zweck is the text")
  func purpose() throws {
    let file = try TableSample.file(
      "Buchungstag;Art;Zweck;Hinweis;Betrag\n14.10.2026;Lastschrift;Miete;ein langer Hinweis der Bank;-120,00\n")
    #expect(TableSample.column(file, "description") == "Zweck")
  }
}
