import Banking
import Reconciliation
import Testing

/// What looks like an answer and is none: small months, each with one trap.
@Suite("Traps")
struct TrapTests {
  private static let bill = "BILL.COM LLC PAYABLES "

  /// A month whose bank names BILL on every debit of BILL's.
  private func billMonth() throws -> Month {
    var month = try Month()
    for (index, name) in ["ACME PAPER", "OPAL SOFTWARE", "VISTA GLASS"].enumerated() {
      try month.bank("2026-10-0\(index + 5)", "-\(1_201 + index * 77).10", Self.bill + name)
      try pay(
        &month, "2026-10-0\(index + 5)", "-\(1_201 + index * 77).10", name,
        "P26100\(index + 1)01-100000\(index)")
    }
    return month
  }

  private func pay(_ month: inout Month, _ date: String, _ amount: String, _ payee: String, _ confirmation: String)
    throws
  {
    try month.ledger(date, amount, payee) {
      $0.confirmation = confirmation
      $0.paid()
    }
  }

  /// The findings besides the month's first three matches.
  private func rest(_ month: Month) throws -> [String] {
    try month.findings().filter { !["match 1 = 1", "match 2 = 2", "match 3 = 3"].contains($0) }
  }

  @Test(
    "a line that says it is something else is no payment of BILL's, though day and amount are its own",
    arguments: ["IRS USATAXPYMT 270512345678", "ATM WITHDRAWAL 008024448", "AMEX EPAYMENT ACH PMT 445566"])
  func somethingElse(text: String) throws {
    var month = try billMonth()
    try month.bank("2026-10-14", "-2150.75", text)
    try pay(&month, "2026-10-14", "-2150.75", "Sable Creative", "P26101301-1111111")
    #expect(try rest(month) == ["not-in-ledger 4 =", "missing-at-bank = 4"])
  }

  @Test("a debit of BILL's to somebody whom nobody pays is another payee's payment, and escalated")
  func swappedPayee() throws {
    var month = try billMonth()
    try month.bank("2026-10-14", "-18500.00", Self.bill + "COPPERLINE HOLDINGS")
    try pay(&month, "2026-10-14", "-18500.00", "Sable Creative", "P26101301-1111111")
    #expect(try rest(month) == ["payee-difference 4 = 4"])
    let finding = try #require(try month.outcome().discrepancies.first)
    #expect(finding.escalate && finding.explanation.contains("COPPERLINE HOLDINGS"))
  }

  @Test(
    "the words of a payee's name say nothing of the line",
    arguments: ["INTEREST MEDIA GROUP", "RETURN LOGISTICS INC", "SERVICE FEE SOLUTIONS"])
  func namesLikeWords(name: String) throws {
    var month = try billMonth()
    try month.bank("2026-10-14", "-6200.00", Self.bill + name)
    #expect(try rest(month) == ["not-in-ledger 4 ="])
    try pay(&month, "2026-10-14", "-6200.00", name, "P26101301-1111111")
    #expect(try rest(month) == ["match 4 = 4"])
    #expect(try billFee(beside: name) == ["bank-fee 5 ="])
  }

  private func billFee(beside name: String) throws -> [String] {
    var month = try billMonth()
    try month.bank("2026-10-14", "-6200.00", Self.bill + name)
    try pay(&month, "2026-10-14", "-6200.00", name, "P26101301-1111111")
    try month.bank("2026-10-15", "-30.00", "MONTHLY SERVICE FEE")
    return try rest(month).filter { $0 != "match 4 = 4" }
  }

  @Test("a void whose reissue was drawn, too, has been paid twice")
  func paidTwice() throws {
    var month = try billMonth()
    try month.bank("2026-10-14", "-425.00", Self.bill + "NOLAN ELEVATOR")
    try month.bank("2026-10-21", "-425.00", Self.bill + "NOLAN ELEVATOR")
    try pay(&month, "2026-10-14", "-425.00", "Nolan Elevator", "P26101301-1111111")
    month.ledger[3].paid(.voided)
    try pay(&month, "2026-10-21", "-425.00", "Nolan Elevator", "P26102001-1111112")
    #expect(try rest(month) == ["match 5 = 5", "paid-after-void 4 = 4"])
  }

  @Test("voids of two batches in one credit make one match of both")
  func joinedBatches() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-3111.00", "BILL.COM LLC PAYABLES")
    try month.bank("2026-10-15", "-2222.00", "BILL.COM LLC PAYABLES")
    try month.bank("2026-10-22", "1822.35", "BILL.COM LLC PAYABLES VOID CREDITS MULTIPLE PAYMENTS")
    for (date, amount, name, serial) in [
      ("2026-10-14", "-2010.55", "Sable Creative", "1"), ("2026-10-14", "-1100.45", "Acme Paper", "2"),
      ("2026-10-15", "-1500.10", "Opal Software", "3"), ("2026-10-15", "-721.90", "Vista Glass", "4"),
    ] { try pay(&month, date, amount, name, "P26101301-000000\(serial)") }
    month.ledger[1].paid(.voided)
    month.ledger[3].paid(.voided)
    #expect(try month.findings() == ["match 1,2,3 = 1,2,3,4"])
  }

  @Test("a return is tied to nobody else's debit of its amount")
  func otherPayeesReturn() throws {
    var month = try billMonth()
    try month.bank("2026-10-14", "-3111.00", "BILL.COM LLC PAYABLES MULTIPLE PAYMENTS")
    try month.bank("2026-10-16", "-1111.00", Self.bill + "RAPID COURIER")
    try month.bank("2026-10-16", "1111.00", "BILL.COM LLC VOID PMT NOLAN ELEVATOR")
    try pay(&month, "2026-10-14", "-2000.00", "Sable Creative", "P26101301-1111111")
    try pay(&month, "2026-10-14", "-1111.00", "Nolan Elevator", "P26101301-1111112")
    month.ledger[4].paid(.voided)
    try pay(&month, "2026-10-16", "-1111.00", "Rapid Courier", "P26101501-1111113")
    #expect(try rest(month) == ["match 4,6 = 4,5", "match 5 = 6"])
  }

  @Test("a payment made anew after a return pays its own, and covers nothing")
  func paidAnew() throws {
    var month = try billMonth()
    try month.bank("2026-10-14", "-3000.50", Self.bill + "SABLE CREATIVE P26101301-1111111") {
      $0.confirmation = "P26101301-1111111"
    }
    try month.bank("2026-10-16", "3000.50", "ACH RETURN R03 BILL.COM SABLE CREATIVE") { $0.returnCode = "R03" }
    try month.bank("2026-10-20", "-3000.50", Self.bill + "SABLE CREATIVE P26101901-2222222") {
      $0.confirmation = "P26101901-2222222"
    }
    try pay(&month, "2026-10-14", "-3000.50", "Sable Creative", "P26101301-1111111")
    try pay(&month, "2026-10-20", "-3000.50", "Sable Creative", "P26101901-2222222")
    let found = try rest(month)
    #expect(found == ["match 6 = 5", "returned 4,5 = 4"])
  }

  @Test("a wire that covers a bounced batch with BILL's fee is told as one, but not where a payment is of its amount")
  func coverWithFee() throws {
    var month = try billMonth()
    try month.bank("2026-10-14", "-3000.50", Self.bill + "MULTIPLE PAYMENTS")
    try month.bank("2026-10-16", "3000.50", "ACH RETURN R01 BILL.COM PAYABLES") { $0.returnCode = "R01" }
    try month.bank("2026-10-20", "-3050.50", "WIRE OUT BNF: BILL.COM LLC") { $0.method = .wire }
    try pay(&month, "2026-10-14", "-2000.00", "Sable Creative", "P26101301-1111111")
    try pay(&month, "2026-10-14", "-1000.50", "Acme Paper", "P26101301-1111112")
    #expect(try rest(month) == ["amount-difference/fee-added 4,5,6 = 4,5"])
    let finding = try #require(try month.outcome().discrepancies.first)
    #expect(finding.difference == (try Amount(decimal: "-50.00", currency: .usDollar)))
    #expect(
      finding.evidence.last == "paid again by wire on 2026-10-20, with 50.00 more as the fee for the returned debit")
    var other = month
    other.bank[5].amount = try Amount(decimal: "-3049.50", currency: .usDollar)
    #expect(try rest(other).sorted() == ["not-in-ledger 6 =", "returned 4,5 = 4,5"])
    try month.ledger("2026-10-20", "-3050.50", "Bill.com LLC") { $0.paid() }
    #expect(try rest(month).contains("returned 4,5 = 4,5"))
  }

  @Test("deposits that single receipts explain are no batch, in any order of the rows", arguments: [false, true])
  func deposits(isReversed: Bool) throws {
    var month = try Month()
    let lines = [("2026-10-06", "500.00"), ("2026-10-06", "2500.00"), ("2026-10-09", "3000.00")]
    for line in isReversed ? lines.reversed() : lines { try month.bank(line.0, line.1, "DEPOSIT") }
    try month.ledger("2026-10-05", "500.00", "Smith Electric")
    try month.ledger("2026-10-05", "2500.00", "Zenith Waste")
    try month.ledger("2026-10-08", "3000.00", "Rivers Produce")
    let found = try month.findings()
    #expect(found.count == 3 && found.allSatisfy { $0.hasPrefix("match") && !$0.contains(",") }, "\(found)")
  }

  @Test("a weekly payment presented twice: each payment takes the line of its own day")
  func weekly() throws {
    var month = try billMonth()
    for date in ["2026-10-07", "2026-10-14", "2026-10-15", "2026-10-21"] {
      try month.bank(date, "-425.00", Self.bill + "NOLAN ELEVATOR")
    }
    for (date, serial) in [("2026-10-07", "1"), ("2026-10-14", "2"), ("2026-10-21", "3")] {
      try pay(&month, date, "-425.00", "Nolan Elevator", "P26100601-000000\(serial)")
    }
    #expect(try rest(month) == ["match 4 = 4", "match 5 = 5", "match 7 = 6", "duplicate-at-bank 6 ="])
  }

  @Test("the numbers of a register are its checks' where some have cleared so")
  func registerChecks() throws {
    var month = try Month()
    for (date, number, amount) in [("2026-10-06", "5585", "-500.00"), ("2026-10-08", "5586", "-500.00")] {
      try month.bank(date, amount, "CHECK") { $0.checkNumber = number }
    }
    for (date, number, amount) in [
      ("2026-10-02", "5586", "-500.00"), ("2026-10-01", "5585", "-500.00"), ("2026-10-20", "5587", "-812.40"),
      ("2026-02-02", "5101", "-90.00"),
    ] { try month.ledger(date, amount, "Payee \(number)") { $0.reference = number } }
    #expect(
      try month.findings() == ["match 1 = 2", "match 2 = 1", "outstanding-check = 3", "stale-check = 4"])
  }

  @Test("a month in words is no payee, and a batch of two is one")
  func datesInWords() throws {
    var month = try Month()
    try month.bank(
      "2026-10-14", "-3111.00",
      "ORIG CO NAME:BILL.COM LLC ORIG ID:1204895317 DESC DATE:OCT 14 CO ENTRY DESCR:PAYABLES SEC:CCD IND NAME:MULTIPLE PAYMENTS"
    )
    try pay(&month, "2026-10-14", "-2000.00", "Sable Creative", "P26101301-1111111")
    try pay(&month, "2026-10-14", "-1111.00", "Nolan Elevator", "P26101301-1111112")
    #expect(try month.findings() == ["match 1 = 1,2"])
  }

  @Test("a number in somebody else's text is no key of a payment with another amount")
  func foreignNumbers() throws {
    var month = try billMonth()
    try month.bank("2026-10-14", "-812.40", "COMCAST CABLE 90210")
    try pay(&month, "2026-10-14", "-999.10", "Sable Creative", "P26101301-1111111")
    month.ledger[3].invoices = ["90210"]
    #expect(try rest(month) == ["not-in-ledger 4 =", "missing-at-bank = 4"])
  }

  @Test("what was due before the statement begins cannot be missing on it; what is zero is not due")
  func outside() throws {
    var month = try billMonth()
    try pay(&month, "2026-09-10", "-2150.00", "Kessler Law", "P26090901-1111111")
    try pay(&month, "2026-10-14", "0.00", "Sable Creative", "P26101301-1111112")
    #expect(try rest(month) == ["missing-at-bank = 4", "funded-elsewhere = 5"])
    let finding = try #require(try month.outcome().discrepancies.first { $0.category == .missingAtBank })
    #expect(finding.severity == .low && !finding.escalate && finding.explanation.contains("begins on 2026-10-01"))
  }
}
