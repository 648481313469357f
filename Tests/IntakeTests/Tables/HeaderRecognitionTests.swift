import Banking
import Testing

@testable import Intake

@Suite("Headers, preambles and footers")
struct HeaderRecognitionTests {
  @Test("a header is found below a preamble, whose account, currency and balances are read")
  func preamble() throws {
    let file = try TableSample.file(
      """
      Harbor Bank,,,
      Account Number:,****4821,,
      Currency,EUR,,
      Statement period,10/01/2026 - 10/31/2026,,
      Opening Balance,,,"1,000.00"
      Closing Balance,,,950.00
      ,,,
      Date,Description,Amount,Balance
      10/02/2026,Hartwell Paper,-60.00,940.00
      10/05/2026,Deposit,10.00,950.00
      """)
    let statement = try #require(file.statements.first)
    #expect(file.headerRow == 8)
    #expect(statement.account == "****4821")
    #expect(statement.currency.code == "EUR")
    #expect(statement.opening?.amount.description == "1000.00")
    #expect(statement.closing?.amount.description == "950.00")
    #expect(TableSample.proves(file))
    #expect(TableSample.movements(file) == ["2026-10-02 -60.00", "2026-10-05 10.00"])
    #expect(TableSample.skipped(file).filter { $0.hasSuffix("preamble") }.count == 6)
  }

  @Test("totals, subtotals, repeated headers and footers are no records, and each is accounted for")
  func furniture() throws {
    let file = try TableSample.file(
      """
      Date,Description,Debit,Credit
      2026-10-02,Hartwell Paper,60.00,
      2026-10-03,Deposit,,10.00
      Subtotal,,60.00,10.00
      Date,Description,Debit,Credit
      2026-10-04,Quill & Sons,5.00,
      Total,,65.00,10.00
      ,,65.00,10.00
      This statement was made on request.
      """)
    #expect(TableSample.movements(file) == ["2026-10-02 -60.00", "2026-10-03 10.00", "2026-10-04 -5.00"])
    #expect(
      TableSample.skipped(file) == ["1 header", "4 total", "5 header", "7 total", "8 total", "9 footer"])
  }

  @Test("rows of balances move nothing and are the statement's opening and closing")
  func balanceRows() throws {
    let file = try TableSample.file(
      """
      Date,Description,Amount,Running Bal.
      10/01/2026,Beginning balance as of 10/01/2026,,"5,000.00"
      10/13/2026,Hartwell Paper,"-1,250.50","3,749.50"
      10/31/2026,Ending balance as of 10/31/2026,,"3,749.50"
      """)
    #expect(TableSample.movements(file) == ["2026-10-13 -1250.50"])
    #expect(file.statements[0].opening?.amount.description == "5000.00")
    #expect(file.statements[0].closing?.amount.description == "3749.50")
    #expect(TableSample.proves(file))
  }

  @Test("text below a record carries on its description")
  func continuation() throws {
    let file = try TableSample.file(
      """
      Date,Description,Amount
      2026-10-02,WIRE OUT,-60.00
      ,HARTWELL PAPER CO,
      ,INV 2201,
      2026-10-03,Deposit,10.00
      """)
    #expect(
      TableSample.lines(file) == ["2026-10-02 -60.00 WIRE OUT HARTWELL PAPER CO INV 2201", "2026-10-03 10.00 Deposit"])
    #expect(TableSample.skipped(file) == ["1 header", "3 continuation", "4 continuation"])
  }

  @Test("entries that the bank has not booked are kept apart")
  func pending() throws {
    let file = try TableSample.file(
      """
      Date,Description,Amount,Status
      2026-10-02,Hartwell Paper,-60.00,Posted
      2026-10-03,Hotel hold,-210.00,Pending
      """)
    #expect(TableSample.movements(file) == ["2026-10-02 -60.00"])
    #expect(file.statements[0].pending.map(\.amount.description) == ["-210.00"])
  }

  @Test("a table without a header is read by its values")
  func noHeader() throws {
    let file = try TableSample.file(
      """
      10/01/2026,HARTWELL PAPER CO,-60.00,940.00
      10/13/2026,DEPOSIT,10.00,950.00
      10/14/2026,CHECK 1021,-50.00,900.00
      """)
    #expect(
      TableSample.lines(file) == [
        "2026-10-01 -60.00 HARTWELL PAPER CO", "2026-10-13 10.00 DEPOSIT", "2026-10-14 -50.00 CHECK 1021",
      ])
    #expect(file.statements[0].opening?.amount.description == "1000.00")
    #expect(TableSample.proves(file))
    #expect(file.headerRow == nil)
  }

  @Test("a header in words nobody listed is the row of words above the values")
  func unknownWords() throws {
    let file = try TableSample.file(
      """
      Zeit,Vorfall,Wieviel,Danach
      01.10.2026,Papier Hartwell,"-60,00","940,00"
      13.10.2026,Einzahlung,"10,00","950,00"
      14.10.2026,Scheck 1021,"-50,00","900,00"
      """)
    #expect(TableSample.movements(file) == ["2026-10-01 -60.00", "2026-10-13 10.00", "2026-10-14 -50.00"])
    #expect(TableSample.proves(file))
  }

  @Test("headers over several lines in quotes, with no-break spaces and in other letters' case")
  func oddHeaders() throws {
    let file = try TableSample.file(
      "\"POSTING\nDATE\",\"Transaction\u{A0}Description\",\"AMOUNT\n(USD)\"\n10/13/2026,Hartwell Paper,\"$ -60.00\"\n")
    #expect(TableSample.lines(file) == ["2026-10-13 -60.00 Hartwell Paper"])
    #expect(file.statements[0].currencyIsStated)
  }

  @Test("a line of account, period and balances above rows without a header is read as such")
  func accountLine() throws {
    let file = try TableSample.file(
      "4000004821,2026/10/01,2026/10/31,1000.00,931.60\n2026/10/30,84.20,\"Quill\",\"\",\"00026123\",\"DEBIT\"\n2026/10/29,15.80,\"Juniper\",\"\",\"00026124\",\"CREDIT\"\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-30 -84.20", "2026-10-29 15.80"])
    #expect(file.statements[0].account == "4000004821")
    #expect(TableSample.proves(file))
    #expect(TableSample.skipped(file) == ["1 preamble"])
  }

  @Test("a small table of balances above the movements does not take their header")
  func tableAbove() throws {
    let file = try TableSample.file(
      "Saldo;Datum\n1.500,00;31.10.2026\nBuchung;Empfänger;Verwendungszweck;Betrag;Währung\n13.10.2026;Quill;Papier;-84,20;EUR\n14.10.2026;Juniper;Rechnung;15,80;EUR\n"
    )
    #expect(file.headerRow == 3)
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 15.80"])
  }

  @Test("a section of more rows below a smaller one does not take its place")
  func sectionBelow() {
    let message = TableSample.refusal(
      "Check Number,Date,Amount\n1021,10/13/2026,60.00\n\nDate,Description,Amount\n10/14/2026,Quill,84.20\n10/15/2026,Hotel,21.00\n"
    )
    #expect(message?.contains("line 4") ?? false)
  }

  @Test(
    "a bank's amount, and times with their day, are known by their names",
    arguments: ["time", "UTC_Time", "Timestamp"], ["amount", "bank_amount", "statement_amount"])
  func names(time: String, amount: String) throws {
    let file = try TableSample.file(
      "\(time),reference,description,\(amount)\n2026-10-13 08:48:50,A1,Quill,-84.20\n2026-10-14 09:00:00,A2,Juniper,15.80\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 15.80"])
    let beside = try TableSample.file(
      "Date,\(time),description,\(amount)\n2026-10-13,2026-10-12 08:48:50,Quill,-84.20\n2026-10-14,2026-10-14 09:00:00,Juniper,15.80\n"
    )
    #expect(TableSample.movements(beside)[0] == "2026-10-13 -84.20")
  }
}
