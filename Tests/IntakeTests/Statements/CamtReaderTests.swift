import Banking
import Testing

@testable import Intake

@Suite("camt")
struct CamtReaderTests {
  /// A camt.053 of one statement in US dollars with these entries, on lines 4 and on.
  static func message(
    _ entries: String, balances: String = "", summary: String = "",
    account: String = "<IBAN>DE02120300000000202051</IBAN>"
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
    <Stmt><Id>S</Id><CreDtTm>2026-10-31T23:00:00Z</CreDtTm><Acct><Id>\(account)</Id><Ccy>USD</Ccy></Acct>\(balances)\(summary)
    \(entries)
    </Stmt></BkToCstmrStmt></Document>
    """
  }

  static func entry(
    _ amount: String, _ indicator: String = "DBIT", _ rest: String = "", status: String = "<Sts><Cd>BOOK</Cd></Sts>"
  )
    -> String
  {
    "<Ntry><Amt Ccy=\"USD\">\(amount)</Amt><CdtDbtInd>\(indicator)</CdtDbtInd>\(status)<BookgDt><Dt>2026-10-02</Dt></BookgDt>\(rest)</Ntry>"
  }

  static func balance(_ code: String, _ amount: String, _ indicator: String = "CRDT") -> String {
    "<Bal><Tp><CdOrPrtry><Cd>\(code)</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">\(amount)</Amt><CdtDbtInd>\(indicator)</CdtDbtInd><Dt><Dt>2026-10-31</Dt></Dt></Bal>"
  }

  static func read(_ text: String) throws -> InputFile { try read(Array(text.utf8)) }

  static func read(_ bytes: [UInt8]) throws -> InputFile {
    try InputReader.read(InputRequest(id: "bank1", path: "a.xml", bytes: bytes, side: .bank))
  }

  static func record(_ rest: String, amount: String = "990.29", indicator: String = "DBIT") throws -> Record {
    try #require(try read(message(entry(amount, indicator, rest))).records.first)
  }

  @Test("an entry's fields become a record's")
  func fields() throws {
    let record = try Self.record(
      """
      <ValDt><DtTm>2026-10-03T00:00:00+02:00</DtTm></ValDt><AcctSvcrRef>BANK1</AcctSvcrRef>
      <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>XBCT</SubFmlyCd></Fmly></Domn><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>
      <NtryDtls><TxDtls><Refs><EndToEndId>E2E-1</EndToEndId><TxId>T1</TxId><ChqNb>000123</ChqNb></Refs>
      <RltdPties><Dbtr><Pty><Nm>Our Company</Nm></Pty></Dbtr><Cdtr><Pty><Nm>Halloway  Plumbing</Nm><CtctDtls><Nm>Jane</Nm></CtctDtls></Pty></Cdtr></RltdPties>
      <RmtInf><Ustrd>May and</Ustrd><Ustrd>June</Ustrd><Strd><RfrdDocInf><Tp><CdOrPrtry><Cd>CINV</Cd></CdOrPrtry></Tp><Nb>INV-1484</Nb></RfrdDocInf>
      <CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls><AddtlNtryInf>Wire</AddtlNtryInf>
      """)
    #expect(record.account == "DE02120300000000202051")
    #expect(record.date == Day(year: 2026, month: 10, day: 2))
    #expect(record.valueDate == Day(year: 2026, month: 10, day: 3))
    #expect(record.amount == Amount(minorUnits: -99029, currency: .usDollar))
    #expect(record.reference == "E2E-1")
    #expect(record.bankReference == "BANK1")
    #expect(record.checkNumber == "123")
    #expect(record.counterparty == "Halloway Plumbing")
    #expect(record.invoices == ["INV-1484"])
    #expect(record.type == "PMNT-ICDT-XBCT")
    #expect(record.method == .international)
    #expect(record.description == "Wire May and June INV-1484 RF18539007547034")
    #expect(record.provenance == Provenance(input: "bank1", record: 1, row: 4))
  }

  @Test(
    "prefixes, old and new elements, and no namespace",
    arguments: [
      (
        "<n:Document xmlns:n=\"urn:iso:std:iso:20022:tech:xsd:camt.052.001.01\"><n:BkToCstmrAcctRptV01><n:Rpt><n:Acct><n:Id><n:PrtryAcct><n:Id>77</n:Id></n:PrtryAcct></n:Id></n:Acct><n:Ntry><n:Amt Ccy=\"USD\">1.5</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts>BOOK</n:Sts><n:BookgDt><n:DtTm>2026-10-02T23:59:59-05:00</n:DtTm></n:BookgDt></n:Ntry></n:Rpt></n:BkToCstmrAcctRptV01></n:Document>",
        InputFormat.camt052
      ),
      (
        "<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Acct><Id><Othr><Id>77</Id></Othr></Id></Acct><Ntry><Amt Ccy=\"USD\">1.5</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-10-02</Dt></BookgDt></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>",
        .camt054
      ),
      (
        "<Envelope><AppHdr><Fr/></AppHdr><Document xmlns=\"urn:swift:xsd:camt.053.001.10\"><BkToCstmrStmt><Stmt><Acct><Id><Othr><Id>77</Id></Othr></Id></Acct><Ntry><Amt Ccy=\"USD\">1.5</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-10-02Z</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document></Envelope>",
        .camt053
      ),
    ] as [(String, InputFormat)])
  func variants(_ text: String, _ format: InputFormat) throws {
    let file = try Self.read(text)
    #expect(file.format == format)
    #expect(file.statements.first?.account == "77")
    #expect(file.records.map(\.amount.minorUnits) == [150])
    #expect(file.records.map(\.date) == [Day(year: 2026, month: 10, day: 2)])
  }

  @Test("what is not booked is kept apart", arguments: ["PDNG", "INFO", "FUTR"])
  func pending(_ status: String) throws {
    let entries =
      Self.entry("1", "CRDT", status: "<Sts>\(status)</Sts>") + Self.entry("2", "CRDT")
      + Self.entry("3", status: "<Sts><Cd>\(status)</Cd></Sts>")
    let statement = try #require(try Self.read(Self.message(entries)).statements.first)
    #expect(statement.records.map(\.provenance.record) == [2])
    #expect(statement.pending.map(\.amount.minorUnits) == [100, -300])
    #expect(statement.pending.map(\.record) == [1, 3])
  }

  @Test("a reversal keeps the sign of its indicator")
  func reversal() throws {
    let record = try Self.record("<RvslInd>true</RvslInd>", indicator: "CRDT")
    #expect(record.amount.minorUnits == 99029)
    #expect(record.kind == .reversal)
  }

  @Test("a return names its reason")
  func returned() throws {
    let record = try Self.record(
      "<NtryDtls><TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account closed</AddtlInf></RtrInf></TxDtls></NtryDtls>",
      indicator: "CRDT")
    #expect(record.kind == .returnedItem)
    #expect(record.returnCode == nil)
    #expect(record.description == "return reason AC04 Account closed")
    let told = String(repeating: "<AddtlInf>a</AddtlInf>", count: 60)
    let long = try Self.record(
      "<NtryDtls><TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn>\(told)</RtrInf></TxDtls></NtryDtls>", indicator: "CRDT")
    #expect(long.description == "return reason AC04" + String(repeating: " a", count: 50))
    let ach = try Self.record(
      "<NtryDtls><TxDtls><RtrInf><Rsn><Prtry>R01</Prtry></Rsn></RtrInf></TxDtls></NtryDtls>", indicator: "CRDT")
    #expect(ach.returnCode == "R01")
  }

  @Test("the other party is the one that is not the owner, and what comes back keeps its parties")
  func parties() throws {
    let two =
      "<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Our Company</Nm></Dbtr><Cdtr><Nm>Vendor</Nm></Cdtr></RltdPties>@</TxDtls></NtryDtls>"
    #expect(try Self.record(two).counterparty == "Vendor")
    #expect(try Self.record(two, indicator: "CRDT").counterparty == "Our Company")
    let back = two.replacing("@", with: "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>")
    #expect(try Self.record(back, indicator: "CRDT").counterparty == "Vendor")
    let owned = Self.message(Self.entry("1", "CRDT", two)).replacing(
      "<Ccy>USD</Ccy>", with: "<Ccy>USD</Ccy><Ownr><Nm>OUR COMPANY</Nm></Ownr>")
    #expect(try Self.read(owned).records.first?.counterparty == "Vendor")
  }

  @Test("a batch is one record with the texts of its transactions")
  func batch() throws {
    func part(_ name: String, _ text: String) -> String {
      "<TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy=\"EUR\">1</Amt><RltdPties><Cdtr><Nm>\(name)</Nm></Cdtr></RltdPties><RmtInf><Ustrd>\(text)</Ustrd></RmtInf></TxDtls>"
    }
    let two = try Self.record(
      "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>\(part("A", "x"))\(part("B", "y"))</NtryDtls>")
    #expect(two.amount.minorUnits == -99029)
    #expect(two.counterparty == nil)
    #expect(two.description == "x y A B")
    let same = try Self.record("<NtryDtls>\(part("A", "x"))\(part("A", "x"))</NtryDtls>")
    #expect(same.counterparty == "A")
    let many = try Self.record("<NtryDtls>\((0..<700).map { part("P\($0)", "t\($0)") }.joined())</NtryDtls>")
    #expect(many.description.hasSuffix("P98 P99 and 600 more transactions"))
  }

  @Test("a batch without references of its transactions has the customer's")
  func batchReference() throws {
    let record = try Self.record("<NtryDtls><Btch><MsgId>M1</MsgId><PmtInfId>P1</PmtInfId></Btch></NtryDtls>")
    #expect(record.reference == "P1")
  }

  @Test("balances prove booked entries")
  func proof() throws {
    func verdict(_ balances: String, _ entries: String) throws -> BalanceProof? {
      try Self.read(Self.message(entries, balances: balances)).statements.first?.proof
    }
    let entries = Self.entry("10", "CRDT") + Self.entry("3") + Self.entry("99", status: "<Sts>PDNG</Sts>")
    let opening = Self.balance("OPBD", "100")
    #expect(
      try verdict(opening + Self.balance("CLBD", "107"), entries) == .proves(how: "opening + 2 movements = closing"))
    #expect(
      try verdict(opening + Self.balance("CLBD", "107.01"), entries)
        == .fails(
          difference: Amount(minorUnits: 1, currency: .usDollar), place: "balance CLBD on line 3"))
    #expect(
      try verdict(opening + Self.balance("ITBD", "200"), entries)
        == .unprovable(reason: "the interim balance counts entries of earlier reports"))
    #expect(
      try verdict(Self.balance("OPAV", "100") + Self.balance("CLBD", "107"), entries)
        == .unprovable(reason: "the file states no opening balance (OPBD, PRCD)"))
    #expect(
      try verdict(Self.balance("PRCD", "7", "DBIT") + Self.balance("CLBD", "0"), entries)
        == .proves(how: "opening + 2 movements = closing"))
  }

  @Test("the summary's counts and sums are checked")
  func summary() throws {
    let entries = Self.entry("10", "CRDT") + Self.entry("3")
    let right =
      "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>13.00</Sum><TtlNetNtry><Amt>7</Amt><CdtDbtInd>CRDT</CdtDbtInd></TtlNetNtry></TtlNtries><TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>10</Sum></TtlCdtNtries></TxsSummry>"
    #expect(try Self.read(Self.message(entries, summary: right)).notes == [])
    let wrong = right.replacing("<NbOfNtries>2<", with: "<NbOfNtries>3<").replacing("<Sum>10<", with: "<Sum>11<")
      .replacing("<Amt>7<", with: "<Amt>8<")
    #expect(
      try Self.read(Self.message(entries, summary: wrong)).notes == [
        "the statement on line 3: TtlNtries says 3 entries, there are 2",
        "the statement on line 3: TtlCdtNtries says a sum of 11, the entries make 10.00",
        "the statement on line 3: the net amount is stated as 8.00, the entries make 7.00",
      ])
  }

  @Test("entries without dates take the statement's, and it is said")
  func undated() throws {
    let file = try Self.read(
      Self.message(
        "<Ntry><Amt Ccy=\"USD\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd></Ntry>", balances: Self.balance("CLBD", "1")))
    #expect(file.records.first?.date == Day(year: 2026, month: 10, day: 31))
    #expect(
      file.notes == [
        "the statement on line 3: 1 of its entries have no booking date and are dated by their value or the statement"
      ])
  }

  @Test("characters in another set than declared are read, and it is said")
  func wrongEncoding() throws {
    let text = Self.message(Self.entry("1", "CRDT", "<AddtlNtryInf>Zahlung f@r M@ller</AddtlNtryInf>"))
    let file = try Self.read(text.utf8.map { $0 == UInt8(ascii: "@") ? 0xFC : $0 })
    #expect(file.records.first?.description == "Zahlung für Müller")
    #expect(file.notes == ["the text is not UTF-8; its characters were read as windows-1252"])
    let declared = text.replacing("UTF-8", with: "ISO-8859-1")
    #expect(try Self.read(declared.utf8.map { $0 == UInt8(ascii: "@") ? 0xFC : $0 }).notes == [])
  }

  @Test("an account of its own is chosen among several")
  func chosen() throws {
    let one = Self.message(Self.entry("1", "CRDT"))
    let two = one.replacing("</Stmt>", with: "</Stmt><Stmt><Acct><Id><Othr><Id>4417720</Id></Othr></Id></Acct></Stmt>")
    var request = InputRequest(id: "bank1", path: "a.xml", bytes: Array(two.utf8), side: .bank)
    #expect(try InputReader.read(request).statements.count == 2)
    request.account = "2051"
    let file = try InputReader.read(request)
    #expect(file.statements.map(\.account) == ["DE02120300000000202051"])
    #expect(file.notes == ["1 other account of the file left out (account 2051 was asked for)"])
  }
}

@Suite("Hostile camt")
struct CamtHostileTests {
  private static let sample = Array(
    CamtReaderTests.message(
      CamtReaderTests.entry(
        "10.25", "CRDT", "<NtryDtls><TxDtls><RmtInf><Ustrd>a &amp; b</Ustrd></RmtInf></TxDtls></NtryDtls>")
        + CamtReaderTests.entry("3"), balances: CamtReaderTests.balance("OPBD", "5")
    ).utf8)

  @Test("cut off anywhere from byte 200 on, it is refused") func truncated() {
    for end in stride(from: 200, to: Self.sample.count - 1, by: 1) {
      #expect(throws: IntakeError.self) { try CamtReaderTests.read(Array(Self.sample.prefix(end))) }
    }
  }

  @Test("with bytes changed, it is refused or read") func mutated() {
    HostileBytes.mutations(of: Self.sample, count: 1_000)
  }

  @Test(
    "nesting and repetition are bounded",
    arguments: ["<Stmt>", "<Ntry>", "<TxDtls>", "<Bal>", "<Ntry><NtryDtls><TxDtls>", "<Ustrd>a</Ustrd>"])
  func repeated(_ piece: String) {
    let text = "<Document><BkToCstmrStmt><Stmt>" + String(repeating: piece, count: 100_000)
    #expect(throws: IntakeError.self) { try CamtReaderTests.read(text) }
  }
}
