import Banking
import Reconciliation
import Testing

@Suite("Letters that would be false, or another's business, are not written")
struct OutsideNoteTests {
  private func finding(_ category: Reconciliation.Category, _ fill: (inout Month) throws -> Void) throws -> Discrepancy
  {
    var month = try Month()
    try fill(&month)
    let found = try month.outcome()
    return try #require(found.discrepancies.first { $0.category == category }, "\(found.lines)")
  }

  @Test("nobody is told what a batch paid to others")
  func batch() throws {
    let finding = try finding(.amountDifference) { month in
      try month.bank("2026-10-14", "-1407.37", "BILL.COM PAYABLES FUNDING")
      for (amount, name, serial) in [
        ("-24.00", "Little Co", "3"), ("-800.00", "Big Co", "4"), ("-500.00", "Mid Co", "5"),
      ] {
        try month.ledger("2026-10-14", amount, name) {
          $0.confirmation = "P26101301-200000\(serial)"
          $0.method = .ach
          $0.paid()
        }
      }
    }
    #expect(finding.outsideNote.isEmpty, "\(finding.outsideNote)")
    #expect(!finding.action.contains("payee"), "\(finding.action)")
  }

  @Test(
    "nobody is asked about a fee, a rounding or a rate",
    arguments: [("-2525.00", "-2500.00", Cause.feeAdded), ("-1318.28", "-1318.30", .rounding)])
  func ownEntries(bank: String, ledger: String, cause: Cause) throws {
    let finding = try finding(.amountDifference) { month in
      try month.bank("2026-10-14", bank, "WIRE OUT PALISADE GLASS PG-77182") { $0.method = .wire }
      try month.ledger("2026-10-14", ledger, "Palisade Glass") {
        $0.method = .wire
        $0.invoices = ["PG-77182"]
        $0.paid()
      }
    }
    #expect(finding.cause == cause && finding.outsideNote.isEmpty, "\(finding.outsideNote)")
  }

  @Test("what moved and moved back concerns nobody outside, and no balance")
  func outAndBack() throws {
    let finding = try finding(.notInLedger) { month in
      try month.bank("2026-10-09", "-220.00", "ACH DEBIT SOMEBODY LLC")
      try month.bank("2026-10-12", "220.00", "ACH RETURN R29 NOT AUTHORIZED SOMEBODY LLC") { $0.returnCode = "R29" }
    }
    #expect(finding.bank.count == 2 && finding.outsideNote.isEmpty)
    #expect(finding.controllerNote == "No balance changes: what moved has moved back.")
  }

  @Test("a customer who has not authorized a debit is asked how to pay, not to send it again")
  func notAuthorized() throws {
    func note(_ code: String) throws -> String {
      try finding(.returnedItem) { month in
        try month.bank("2026-10-06", "-500.00", "ACH RETURN \(code) ALDER HOMES") { $0.returnCode = code }
      }.outsideNote
    }
    #expect(try note("R10").hasSuffix("as not authorized; could you tell us how you would like to pay?"))
    #expect(try note("R01").hasSuffix("could you send it again, or pay in another way?"))
  }

  @Test(
    "nobody is asked which invoice a tax refund or a dividend pays",
    arguments: ["IRS TREAS 310 TAX REF", "DIVIDEND VANGUARD"])
  func ownMoney(text: String) throws {
    let finding = try finding(.notInLedger) { try $0.bank("2026-10-15", "1200.00", text) }
    #expect(finding.outsideNote.isEmpty)
  }

  @Test("nothing is said of a payment that was due before the statement begins")
  func beforeTheStatement() throws {
    let finding = try finding(.missingAtBank) { month in
      try month.bank("2026-10-06", "-3.00", "WIRE FEE")
      try month.ledger("2026-09-09", "-395.75", "Old Co") { $0.method = .ach }
    }
    #expect(finding.explanation.contains("cannot be seen here") && finding.outsideNote.isEmpty)
  }

  @Test("of a void and a debit nobody says which came first, and nobody writes while the credit may be on its way")
  func voided() throws {
    func note(_ date: String) throws -> String {
      try finding(.paidAfterVoid) { month in
        try month.bank(date, "-45.00", "ACH DEBIT BILL.COM PAYABLES GAMMA CO")
        try month.ledger(date, "-45.00", "Gamma Co") {
          $0.confirmation = "P26100501-2000003"
          $0.paid(.voided)
        }
      }.outsideNote
    }
    #expect(try note("2026-10-28").isEmpty)
    #expect(
      try note("2026-10-07")
        == "Hello, our payment of 45.00 to Gamma Co, which left our account on 2026-10-07, is marked as void on our side; could you let us know whether you have it?"
    )
  }

  @Test(
    "a transfer of the owner's is told alike whichever way it goes, and to nobody",
    arguments: [("-40000.00", "TRANSFER TO BUSINESS OPERATING X3310"), ("90000.00", "TRANSFER FROM RESERVE X8850")])
  func ownTransfer(amount: String, text: String) throws {
    let finding = try finding(.notInLedger) { try $0.bank("2026-10-14", amount, text) }
    #expect(finding.severity == .low && !finding.escalate && finding.outsideNote.isEmpty)
    #expect(finding.action.contains("record the transfer on both"), "\(finding.action)")
  }

  @Test(
    "a sum that a processor or BILL passes on is thanked for to nobody",
    arguments: ["BLUEPAY MERCHANT PAYOUT 5528", "BILL.COM LLC RECEIVABLES MULTIPLE PAYMENTS"])
  func passedOn(text: String) throws {
    let finding = try finding(.notInLedger) { try $0.bank("2026-10-14", "2750.00", text) }
    #expect(finding.outsideNote.isEmpty, "\(finding.outsideNote)")
  }

  @Test("a payment that another account of the run made is told on both as such")
  func otherAccount() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-300.00", "ACH DEBIT OMEGA LLC") { $0.account = "000011111111" }
    try month.bank("2026-10-14", "-12.00", "SERVICE FEE") { $0.account = "000022222222" }
    try month.ledger("2026-10-14", "-300.00", "Omega LLC") {
      $0.account = "000022222222"
      $0.method = .ach
      $0.invoices = ["O-771"]
      $0.paid()
    }
    let found = try month.outcome().discrepancies.filter { $0.category != .bankFee }
    #expect(found.map(\.category) == [.notInLedger, .missingAtBank])
    for finding in found {
      #expect(finding.outsideNote.isEmpty && finding.severity == .medium && !finding.escalate)
      #expect(finding.action == "Book the payment on the account that paid it.")
    }
    #expect(try #require(found.first).explanation.contains("on account 000022222222"))
    #expect(try #require(found.last).explanation.contains("it moved on account 000011111111"))
  }

  @Test("nobody is sent to BILL where there is none")
  func withoutBill() throws {
    let finding = try finding(.missingAtBank) { month in
      try month.bank("2026-10-06", "-3.00", "WIRE FEE")
      try month.ledger("2026-10-05", "-618.38", "Acme Paper") { $0.method = .ach }
    }
    #expect(!finding.action.contains("BILL"), "\(finding.action)")
  }

  @Test("amounts in two currencies carry both codes")
  func twoCurrencies() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-2400.00", "SALTMARSH STUDIOS PAY-3321") { $0.reference = "PAY-3321" }
    month.bank[0].amount = Amount(minorUnits: -240_000, currency: try #require(Currency(code: "EUR")))
    try month.ledger("2026-10-14", "-2400.00", "Saltmarsh Studios") { $0.reference = "PAY-3321" }
    let finding = try #require(try month.outcome().discrepancies.first)
    #expect(finding.category == .currencyDifference)
    #expect(finding.explanation.contains("-2,400.00 USD in the ledger and -2,400.00 EUR"), "\(finding.explanation)")
    #expect(finding.evidence == ["reference PAY-3321 in both"])
  }

  @Test("a key stands in the evidence as its file writes it")
  func writtenKeys() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-240.00", "BILL.COM PAYABLES P26101301-2000003") {
      $0.confirmation = "P26101301-2000003"
    }
    try month.ledger("2026-10-14", "-240.00", "Saltmarsh Studios") { $0.confirmation = "P26101301-2000003" }
    let match = try #require(try month.outcome().matches.first)
    #expect(match.evidence.first == "confirmation number P26101301-2000003 in both")
  }
}
