import Banking
import Testing

@testable import Intake

@Suite("Errors of camt")
struct CamtErrorTests {
  @Test(
    "say line, expectation, what stood there and what to do",
    arguments: [
      (
        "<Ntry><Amt Ccy=\"USD\">12..34</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "a.xml, line 4, Amt: expected a plain amount: a sign, digits and a decimal point, found '12..34'; export the file again"
      ),
      (
        "<Ntry><Amt Ccy=\"USD\">1,5</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "a.xml, line 4, Amt: expected a plain amount: a sign, digits and a decimal point, found '1,5'; export the file again"
      ),
      (
        "<Ntry><Amt Ccy=\"JPY\">1.5</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "a.xml, line 4, Amt: expected an amount in JPY, which has 0 decimals, found '1.5'; export the file again"
      ),
      (
        "<Ntry><Amt Ccy=\"ABC\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "a.xml, line 4, Ccy: expected a currency of ISO 4217, found 'ABC'; export the file again"
      ),
      (
        "<Ntry><Amt Ccy=\"USD\">1</Amt></Ntry>",
        "a.xml, line 4, Ntry: expected CRDT or DBIT in CdtDbtInd, found none; export the file again"
      ),
      (
        "<Ntry><Amt Ccy=\"USD\">1</Amt><CdtDbtInd>C</CdtDbtInd></Ntry>",
        "a.xml, line 4, CdtDbtInd: expected CRDT or DBIT, found 'C'; export the file again"
      ),
      (
        "<Ntry><Amt Ccy=\"USD\">-1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "a.xml, line 4, Amt: expected an amount without a sign, which CdtDbtInd says, found '-1'; export the file again"
      ),
      (
        "<Ntry><CdtDbtInd>CRDT</CdtDbtInd></Ntry>",
        "a.xml, line 4, Ntry: expected an amount in Amt, found none; export the file again"
      ),
      (
        "<Ntry><Amt Ccy=\"USD\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>31.10.2026</Dt></BookgDt></Ntry>",
        "a.xml, line 4, BookgDt: expected a date (YYYY-MM-DD), found '31.10.2026'; export the file again"
      ),
    ])
  func values(_ entry: String, _ message: String) {
    #expect(OFXErrorTests.message { try CamtReaderTests.read(CamtReaderTests.message(entry)) } == message)
  }

  @Test("say that a message holds no statement, and that it is cut off")
  func whole() {
    #expect(
      OFXErrorTests.message { try CamtReaderTests.read("<Document><BkToCstmrStmt/></Document>") }
        == "a.xml: expected a statement, report or notification (Stmt, Rpt or Ntfctn), found none in the message; export the file again"
    )
    #expect(
      OFXErrorTests.message { try CamtReaderTests.read("<Document><BkToCstmrStmt>\n<Stmt>") }
        == "a.xml, the end of the file: expected the end of the message, found no end of the element on line 2: the file is cut off; export the file again"
    )
  }

  @Test("two currencies in one account are kept apart, and it is said")
  func currencies() throws {
    let entries =
      CamtReaderTests.entry("1", "CRDT") + CamtReaderTests.entry("2", "CRDT").replacing("\"USD\"", with: "\"EUR\"")
    let file = try CamtReaderTests.read(
      CamtReaderTests.message(
        entries, balances: CamtReaderTests.balance("OPBD", "1") + CamtReaderTests.balance("CLBD", "4")))
    #expect(file.records.map(\.amount.currency.code) == ["USD", "EUR"])
    #expect(
      file.notes == [
        "the statement on line 3: entries in EUR on an account of USD are kept in their own currency"
      ])
    #expect(
      file.statements.first?.proof
        == .unprovable(reason: "the amounts are not of one currency, or their sum is beyond 64 bits"))
  }
}
