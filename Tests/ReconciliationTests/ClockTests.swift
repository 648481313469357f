import Banking
import Reconciliation
import Testing

@Suite("Until when something can be done")
struct ClockTests {
  /// The only exception of a month with one bank line.
  private func finding(
    _ date: String, _ amount: String, _ text: String, _ change: (inout ReconciliationOptions) -> Void = { _ in }
  ) throws -> Discrepancy {
    var month = try Month()
    change(&month.options)
    try month.bank(date, amount, text) { record in
      if text.hasPrefix("CHECK") { record.checkNumber = String(text.split(separator: " ")[1]) }
      if text.hasPrefix("INSTANT") { record.method = .instant }
      if text.hasPrefix("VISA") { record.method = .card }
    }
    let found = try month.outcome().discrepancies
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test(
    "a debit nobody authorized: its day and whose rule it is, by how the money left",
    arguments: [
      ("ACH DEBIT HARROW TOOLS", "2026-10-15", "(Nacha, R29 within two banking days)"),
      ("WIRE OUT HARROW TOOLS", "2026-10-15", "(UCC 4A-211)"),
      ("INSTANT PAYMENT HARROW TOOLS", "2026-10-15", "(RTP and FedNow rules)"),
      ("VISA HARROW TOOLS", "2026-10-15", "(the card network's rules)"),
      ("CHECK 4471", "2026-11-30", "(UCC 4-406)"),
    ])
  func unauthorized(text: String, due: String, authority: String) throws {
    let finding = try finding("2026-10-14", "-918.27", text)
    #expect(finding.category == .notInLedger && finding.escalate)
    #expect(finding.due?.description == due)
    #expect(finding.action.contains(authority), "\(finding.action)")
  }

  @Test("a weekend and a holiday give no banking day away")
  func holiday() throws {
    let finding = try finding("2026-10-09", "-918.27", "ACH DEBIT HARROW TOOLS")
    #expect(finding.due?.description == "2026-10-13")
  }

  @Test("Regulation E protects a consumer's account, and no other")
  func consumer() throws {
    let finding = try finding("2026-10-14", "-918.27", "ACH DEBIT HARROW TOOLS") { $0.clocks.holder = .consumer }
    #expect(finding.due?.description == "2026-12-30")
    #expect(finding.action.contains("12 CFR 1005.11") && !finding.action.contains("R29"))
  }

  @Test(
    "with positive pay a check is decided on its day, and reported later where that was missed",
    arguments: [("2026-10-31", "2026-10-31"), ("2026-10-14", "2026-11-30")])
  func positivePay(date: String, due: String) throws {
    let finding = try finding(date, "-918.27", "CHECK 4471") { $0.clocks.hasPositivePay = true }
    #expect(finding.due?.description == due)
    #expect(finding.action.contains("positive pay decision fell on \(date)"), "\(finding.action)")
  }

  @Test("a bank's agreement that leaves other times is heard")
  func configured() throws {
    let check = try finding("2026-10-14", "-918.27", "CHECK 4471") { $0.clocks.checkReport = 14 }
    #expect(check.due?.description == "2026-11-14" && check.action.contains("within 14 days"))
    let debit = try finding("2026-10-14", "-918.27", "ACH DEBIT HARROW TOOLS") { $0.clocks.unauthorizedDebit = 0 }
    #expect(debit.due?.description == "2026-10-14")
    let slow = try finding("2026-10-14", "-918.27", "ACH DEBIT HARROW TOOLS") { $0.clocks.unauthorizedDebit = 3 }
    #expect(
      slow.due?.description == "2026-10-19" && slow.action.hasSuffix("by 2026-10-19, as set for this run."),
      "\(slow.action)")
  }

  @Test(
    "a chargeback is a dispute to answer, whatever the spelling; its fee is a fee",
    arguments: ["CHARGEBACK VISA ORDER 4471", "CHARGE BACK VISA ORDER 4471"])
  func chargeback(text: String) throws {
    let finding = try finding("2026-10-14", "-918.27", text)
    #expect(finding.category == .returnedItem && finding.due?.description == "2026-10-16")
    #expect(finding.explanation.contains("was charged back on 2026-10-14"), "\(finding.explanation)")
    #expect(finding.action.contains("answer the dispute"), "\(finding.action)")
    #expect(try self.finding("2026-10-14", "-15.00", "CHARGEBACK FEE").category == .bankFee)
  }

  @Test("a stale check says from when on it is unclaimed property")
  func unclaimed() throws {
    func action(_ date: String) throws -> String {
      var month = try Month()
      try month.ledger(date, "-512.40", "Acme Paper") {
        $0.method = .check
        $0.checkNumber = "1021"
      }
      try month.bank("2026-10-06", "-3.00", "WIRE FEE")
      return try #require(try month.outcome().discrepancies.first { $0.category == .staleCheck }).action
    }
    #expect(try action("2026-02-28").contains("from 2029-02-28, 3 years after its date"))
    #expect(try action("2024-02-29").contains("from 2027-02-28"))
    #expect(try action("2023-05-10").contains("since 2026-05-10"))
  }

  @Test(
    "a debit presented twice goes by the rule of the way it left",
    arguments: [
      ("WIRE OUT HARROW TOOLS REF HT-771", PaymentMethod?.none, "(UCC 4A-211)"),
      ("INSTANT PAYMENT HARROW TOOLS HT-771", .instant, "(RTP and FedNow rules)"),
      ("VISA HARROW TOOLS HT-771", .card, "(the card network's rules)"),
      ("ACH DEBIT HARROW TOOLS HT-771", .ach, "(Nacha, R29)"),
    ])
  func presentedTwice(text: String, method: PaymentMethod?, authority: String) throws {
    var month = try Month()
    for date in ["2026-10-13", "2026-10-14"] { try month.bank(date, "-918.27", text) { $0.method = method } }
    try month.ledger("2026-10-13", "-918.27", "Harrow Tools") { $0.paid() }
    let finding = try #require(try month.outcome().discrepancies.first)
    #expect(finding.category == .duplicateAtBank && finding.due?.description == "2026-10-15")
    #expect(finding.action.contains(authority), "\(finding.action)")
  }

  @Test("the rules of the United States are named for no other country's account")
  func otherCurrency() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-918.27", "ACH DEBIT HARROW TOOLS")
    let euros = Amount(minorUnits: -91_827, currency: try #require(Currency(code: "EUR")))
    month.bank[0].amount = euros
    let action = try #require(try month.outcome().discrepancies.first).action
    #expect(action.contains("tell the bank at once") && !action.contains("Nacha"), "\(action)")
  }

  @Test("days after a period that ends on a Saturday begin on Monday")
  func weekend() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-3.00", "WIRE FEE")
    try month.ledger("2026-10-05", "-618.38", "Acme Paper") { $0.method = .ach }
    let missing = try #require(try month.outcome().discrepancies.last)
    #expect(missing.category == .missingAtBank && missing.due?.description == "2026-11-03")
  }

  @Test("a check that BILL draws is on its way as long as its debit is")
  func billCheck() throws {
    var month = try Month("2026-11-01", "2026-11-30")
    try month.bank("2026-11-17", "-70.00", "BILL.COM PAYABLES FUNDING")
    for (amount, serial, date) in [
      ("-40.00", "1", "2026-11-17"), ("-30.00", "2", "2026-11-17"), ("-65.65", "3", "2026-11-30"),
    ] {
      try month.ledger(date, amount, "Payee \(serial)") {
        $0.confirmation = "P26111601-200000\(serial)"
        $0.method = .check
        $0.paid()
      }
    }
    let transit = try #require(try month.outcome().discrepancies.first)
    #expect(transit.category == .inTransit && transit.due?.description == "2026-12-03")
  }

  @Test("a limit of its own is named as such, and no rule's")
  func staleLimit() throws {
    var month = try Month()
    month.options.staleCheckDays = 120
    try month.bank("2026-10-06", "-3.00", "WIRE FEE")
    try month.ledger("2026-06-20", "-512.40", "Acme Paper") {
      $0.method = .check
      $0.checkNumber = "1021"
    }
    let stale = try #require(try month.outcome().discrepancies.first { $0.category == .staleCheck })
    #expect(stale.explanation.contains("the limit set for this run is 120 days"), "\(stale.explanation)")
    #expect(!stale.explanation.contains("UCC"))
  }

  @Test("a void's credit is awaited from the day on which the ledger last changed the payment")
  func changed() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-300.00", "BILL.COM LLC PAYABLES ALPHA PAPER")
    try month.ledger("2026-10-06", "-300.00", "Alpha Paper") {
      $0.confirmation = "P26100501-1000001"
      $0.paid(.voided)
    }
    #expect(try month.outcome().discrepancies.first?.due?.description == "2026-10-14")
    month.ledger[0].updatedDate = try day("2026-10-08")
    #expect(try month.outcome().discrepancies.first?.due?.description == "2026-10-16")
    month.ledger[0].updatedDate = try day("2027-01-02")
    #expect(try month.outcome().discrepancies.first?.due?.description == "2026-11-06")
  }
}
