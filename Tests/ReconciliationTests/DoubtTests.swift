import Banking
import Reconciliation
import Testing

/// What only looks decided: small months in which several answers fit, or the nearest one is wrong.
@Suite("Doubts")
struct DoubtTests {
  private static let bill = "ACH DEBIT BILL.COM PAYABLES"

  @Test("one payment, or the rest of its date, or yesterday's: all are named, none is chosen")
  func oneOrSum() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-500.00", Self.bill)
    try month.pay("2026-10-14", "-500.00", "Alpha Paper", 1)
    try month.pay("2026-10-14", "-300.00", "Beta Glass", 2)
    try month.pay("2026-10-14", "-200.00", "Gamma Tools", 3)
    #expect(try month.findings() == ["ambiguous 1 = 1,2,3"])
    month.ledger[0].date = try day("2026-10-13")
    #expect(try month.findings() == ["ambiguous 1 = 1,2,3"])
  }

  @Test(
    "of few payments every choice that adds up is one",
    arguments: [["150", "150", "300"], ["100", "150", "200", "250"]])
  func severalSums(amounts: [String]) throws {
    var month = try Month()
    try month.bank("2026-10-14", "-450.00", Self.bill)
    for (index, amount) in amounts.enumerated() {
      try month.pay("2026-10-14", "-\(amount).00", "Payee \(["Alpha", "Beta", "Gamma", "Delta"][index])", index)
    }
    let all = amounts.indices.map { String($0 + 1) }.joined(separator: ",")
    #expect(try month.findings() == ["ambiguous 1 = \(all)"])
    #expect(try month.outcome().discrepancies[0].candidates.count == 2)
  }

  @Test("two debits of a date that split in several ways are one match")
  func severalSplits() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-300.00", Self.bill)
    try month.bank("2026-10-14", "-700.00", Self.bill)
    for (index, amount) in [100, 200, 300, 400].enumerated() {
      try month.pay("2026-10-14", "-\(amount).00", ["Alpha", "Beta", "Gamma", "Delta"][index], index)
    }
    #expect(try month.findings() == ["match 1,2 = 1,2,3,4"])
  }

  @Test("a sum does not take payments that have debits of their own")
  func ownDebits() throws {
    var month = try Month()
    try month.bank("2026-10-13", "-450.00", Self.bill)
    try month.bank("2026-10-13", "-150.00", Self.bill)
    try month.bank("2026-10-15", "-600.00", Self.bill)
    try month.pay("2026-10-13", "-450.00", "Alpha Paper", 1)
    try month.pay("2026-10-13", "-150.00", "Beta Glass", 2)
    #expect(try month.findings() == ["match 1 = 1", "match 2 = 2", "not-in-ledger 3 ="])
  }

  @Test(
    "a stranger's line is no batch of BILL's, where no line names BILL",
    arguments: ["GUSTO PAYROLL 8842", "WIRE OUT BNF SMITH TITLE ESCROW", "ONLINE TRANSFER TO SAVINGS X9911"])
  func strangers(text: String) throws {
    var month = try Month()
    try month.bank("2026-10-14", "-450.00", text)
    try month.pay("2026-10-14", "-100.00", "Alpha Paper", 1)
    try month.pay("2026-10-14", "-350.00", "Beta Glass", 2)
    #expect(try month.findings() == ["not-in-ledger 1 =", "missing-at-bank = 1", "missing-at-bank = 2"])
  }

  @Test("nothing is drawn for a payment that nobody has made yet, nor for another confirmation")
  func notYetMade() throws {
    var month = try Month()
    try month.bank("2026-10-09", "-500.00", Self.bill)
    try month.pay("2026-10-14", "-500.00", "Alpha Paper", 1)
    #expect(try month.findings() == ["not-in-ledger 1 =", "missing-at-bank = 1"])
    month.bank[0].date = try day("2026-10-14")
    #expect(try month.findings() == ["match 1 = 1"])
    month.bank[0].confirmation = "P26101301-7654321"
    #expect(try month.findings() == ["not-in-ledger 1 =", "missing-at-bank = 1"])
  }

  @Test("of two voids inside a batch the credit of one is no more to be asked for")
  func halfCredited() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-601.60", Self.bill)
    try month.bank("2026-10-20", "200.20", "ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:VOIDCREDIT SEC:CCD")
    try month.pay("2026-10-14", "-101.10", "Alpha Paper", 1, .voided)
    try month.pay("2026-10-14", "-200.20", "Beta Glass", 2, .voided)
    try month.pay("2026-10-14", "-300.30", "Gamma Tools", 3)
    let finding = try #require(try month.outcome().discrepancies.first)
    #expect(finding.category == .paidAfterVoid)
    #expect(finding.explanation.contains("200.20 of it has come back, and 101.10 has not by 2026-10-31"))
    #expect(finding.action.contains("101.10") && !finding.action.contains("301.30"))
  }

  @Test("a wire to BILL may cover a debit that bounced elsewhere: it is not first of all to be recalled")
  func wireToBill() throws {
    var month = try Month()
    try month.bank("2026-10-15", "-950.00", "WIRE TYPE:WIRE OUT BNF:BILL.COM LLC")
    try month.pay("2026-10-14", "-101.10", "Alpha Paper", 1)
    let action = try #require(try month.outcome().discrepancies.first { !$0.bank.isEmpty }).action
    #expect(action.hasPrefix("See whether it covers a funding debit that bounced"))
  }

  @Test("a void inside a batch that is never credited, and a canceled payment that was drawn, are told")
  func voidsInside() throws {
    for status in [PaymentStatus.Meaning.voided, .canceled] {
      var month = try Month()
      try month.bank("2026-10-14", "-601.60", Self.bill)
      try month.pay("2026-10-14", "-101.10", "Alpha Paper", 1)
      try month.pay("2026-10-14", "-200.20", "Beta Glass", 2, status)
      try month.pay("2026-10-14", "-300.30", "Gamma Tools", 3)
      #expect(try month.findings() == ["paid-after-void 1 = 1,2,3"])
      let sentence = try month.outcome().discrepancies[0].explanation
      #expect(sentence.contains("holds 200.20 for") && sentence.contains("no credit has come by 2026-10-31"))
      guard status == .voided else { continue }
      try month.bank("2026-10-20", "200.20", "ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:VOIDCREDIT SEC:CCD")
      #expect(try month.findings() == ["match 1,2 = 1,2,3"])
      // However soon the statement ends: the money has left.
      month.bank.removeLast()
      month.options.period = Period(start: try day("2026-10-01"), end: try day("2026-10-20"))
      #expect(try month.findings() == ["paid-after-void 1 = 1,2,3"])
      #expect(try month.outcome().discrepancies[0].action.hasPrefix("Expect the credit of 200.20 by 2026-10-21"))
    }
  }

  @Test("BILL's credit for a void goes to the voided payment, and to none where two wait for one")
  func voidCredits() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-400.00", Self.bill)
    try month.bank("2026-10-14", "-600.00", Self.bill)
    try month.bank("2026-10-20", "400.00", "ACH CREDIT BILL.COM VOID PMT")
    try month.pay("2026-10-05", "-400.00", "Alpha Paper", 1)
    try month.pay("2026-10-14", "-400.00", "Beta Glass", 2, .voided)
    try month.pay("2026-10-14", "-200.00", "Gamma Tools", 3)
    #expect(try month.findings() == ["match 1 = 1", "match 2,3 = 2,3"])
    month.ledger[0].paid(.voided)
    let doubtful = try month.findings()
    #expect(doubtful.contains("ambiguous 3 =") && doubtful.contains("match 2 = 2,3"), "\(doubtful)")
  }

  @Test("a wire to somebody else covers no bounce, and one that bears another batch's confirmation neither")
  func covers() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-601.60", Self.bill)
    try month.bank("2026-10-16", "601.60", "RETURN OF POSTED CHECK / ITEM (RECEIVED ON 10-14) ELECTRONIC TRANSACTION")
    try month.bank("2026-10-19", "-601.60", "WIRE OUT BNF:SMITH TITLE ESCROW") { $0.method = .wire }
    try month.pay("2026-10-14", "-301.30", "Alpha Paper", 1)
    try month.pay("2026-10-14", "-300.30", "Beta Glass", 2)
    #expect(try month.findings().sorted() == ["not-in-ledger 3 =", "returned 1,2 = 1,2"])
    month.bank[2].description = "WIRE OUT BNF:BILL.COM LLC"
    #expect(try month.findings() == ["match 1,2,3 = 1,2"])
    try month.pay("2026-10-20", "-55.10", "Gamma Tools", 3)
    month.bank[2].confirmation = month.ledger[2].confirmation
    #expect(try month.findings().contains("returned 1,2 = 1,2"))
  }

  @Test("the reason of a return names nobody")
  func reasons() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-500.00", Self.bill + " ALPHA PAPER") { $0.confirmation = "P26101301-1000001" }
    try month.bank("2026-10-16", "500.00", "ACH RETURN R03 NO ACCOUNT/UNABLE TO LOCATE") {
      $0.confirmation = "P26101301-1000001"
      $0.returnCode = "R03"
      $0.counterparty = "NO ACCOUNT/UNABLE TO LOCATE"
    }
    try month.pay("2026-10-14", "-500.00", "Alpha Paper", 1)
    #expect(try month.findings() == ["returned 1,2 = 1"])
  }

  @Test("names: a word in common is none, a longer name is meant, a surname is no company")
  func names() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-500.00", Self.bill + " CITY OF DALLAS")
    try month.pay("2026-10-14", "-500.00", "City of Austin", 1)
    #expect(try month.findings() == ["payee-difference 1 = 1"])
    month.bank[0].description = Self.bill + " CITY OF AUSTIN WATER"
    try month.pay("2026-10-14", "-500.00", "City of Austin Water", 2)
    #expect(try month.findings() == ["match 1 = 2", "missing-at-bank = 1"])
    var other = try Month()
    try other.bank("2026-10-14", "-500.00", "WIRE OUT BNF SMITH TITLE ESCROW") { $0.method = .wire }
    try other.pay("2026-10-14", "-500.00", "Bill Smith", 1)
    #expect(try other.findings() == ["not-in-ledger 1 =", "missing-at-bank = 1"])
  }

  @Test("lines of a day that name nobody: as many payments pair, one more leaves all in doubt")
  func evenDays() throws {
    var month = try Month()
    for index in 1...5 {
      try month.bank("2026-10-14", "-25.00", "ACH DEBIT")
      try month.pay("2026-10-14", "-25.00", "Payee \(["Alpha", "Beta", "Gamma", "Delta", "Echo"][index - 1])", index)
    }
    try month.pay("2026-10-20", "-25.00", "Foxtrot Ltd", 6)
    #expect(try month.findings().filter { $0.hasPrefix("match") }.count == 5)
    month.ledger.removeLast()
    try month.pay("2026-10-14", "-25.00", "Foxtrot Ltd", 6)
    #expect(try month.findings() == ["ambiguous 1,2,3,4,5 = 1,2,3,4,5,6"])
  }

  @Test("what a longer file shows as cleared before the period is in nobody's way")
  func beforeThePeriod() throws {
    var month = try Month()
    try month.bank("2026-09-30", "-44.00", Self.bill)
    try month.bank("2026-10-01", "-44.00", Self.bill)
    try month.bank("2026-10-14", "-500.00", Self.bill)
    try month.pay("2026-09-30", "-44.00", "Beta Glass", 1)
    try month.pay("2026-10-14", "-500.00", "Alpha Paper", 2)
    #expect(try month.findings() == ["match 3 = 2", "not-in-ledger 2 ="])
    let excluded = try month.outcome().excluded
    #expect(excluded.map(\.side).sorted { $0.rawValue < $1.rawValue } == [.bank, .ledger])
    #expect(excluded.last?.rule == "cleared on 2026-09-30, before the period 2026-10-01 to 2026-10-31")
  }

  @Test("a weekend's receipts are one deposit on the next banking day")
  func weekend() throws {
    var month = try Month()
    try month.bank("2026-10-19", "600.60", "BILL.COM MERCHANT SETTLEMENT")
    for (date, amount) in [("2026-10-16", "100.10"), ("2026-10-17", "200.20"), ("2026-10-18", "300.30")] {
      try month.ledger(date, amount, "Customer \(amount)") { $0.method = .card }
    }
    #expect(try month.findings() == ["match 1 = 1,2,3"])
  }

  @Test("one wire that pays several bounced debits is told with all of them")
  func sharedCover() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-601.60", Self.bill)
    try month.bank("2026-10-15", "-700.00", Self.bill)
    try month.bank("2026-10-16", "601.60", "RETURN OF POSTED CHECK / ITEM (RECEIVED ON 10-14) ELECTRONIC TRANSACTION")
    try month.bank("2026-10-19", "700.00", "RETURN OF POSTED CHECK / ITEM (RECEIVED ON 10-15) ELECTRONIC TRANSACTION")
    try month.bank("2026-10-20", "-1301.60", "WIRE OUT BNF:BILL.COM LLC") { $0.method = .wire }
    try month.pay("2026-10-14", "-301.30", "Alpha Paper", 1)
    try month.pay("2026-10-14", "-300.30", "Beta Glass", 2)
    try month.pay("2026-10-15", "-200.00", "Gamma Tools", 3)
    try month.pay("2026-10-15", "-500.00", "Delta Legal", 4)
    #expect(try month.findings() == ["match 1,2,3,4,5 = 1,2,3,4"])
  }

  @Test("several wires that pay one bounced debit in parts are told with it, where only one choice of them does")
  func coverInParts() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-6355.50", Self.bill)
    try month.bank("2026-10-08", "6355.50", "RETURN OF POSTED CHECK / ITEM (RECEIVED ON 10-06) ELECTRONIC TRANSACTION")
    try month.bank("2026-10-13", "-4000.00", "WIRE TYPE:WIRE OUT BNF:BILL.COM LLC PMT DET:COVER P1") {
      $0.method = .wire
    }
    try month.bank("2026-10-14", "-2355.50", "WIRE TYPE:WIRE OUT BNF:BILL.COM LLC PMT DET:COVER P2") {
      $0.method = .wire
    }
    for (number, amount) in ["-4250.00", "-1125.50", "-980.00"].enumerated() {
      try month.pay("2026-10-06", amount, "Payee \(number)", number)
    }
    #expect(try month.findings() == ["match 1,2,3,4 = 1,2,3"])
    try month.bank("2026-10-15", "-2355.50", "WIRE TYPE:WIRE OUT BNF:BILL.COM LLC PMT DET:COVER P3") {
      $0.method = .wire
    }
    #expect(try month.findings().contains("returned 1,2 = 1,2,3"))
  }

  @Test("a debit presented again pays the one that bounced, and a batch that is drawn next does not")
  func presentedAgain() throws {
    for (text, expected) in [
      ("RETRY PYMT BILL.COM ALPHA PAPER", ["match 1,2,3 = 1"]),
      ("ACH DEBIT BILL.COM PAYABLES MULTIPLE PAYMENTS", ["not-in-ledger 3 =", "returned 1,2 = 1"]),
    ] {
      var month = try Month()
      try month.bank("2026-10-14", "-601.60", "BILL.COM PAYABLES ALPHA PAPER")
      try month.bank("2026-10-16", "601.60", "ACH RETURN R01 BILL.COM ALPHA PAPER") { $0.returnCode = "R01" }
      try month.bank("2026-10-20", "-601.60", text)
      try month.pay("2026-10-14", "-601.60", "Alpha Paper", 1)
      #expect(try month.findings().sorted() == expected, "\(text)")
    }
  }

  @Test(
    "a return that names a payee with a later payment inside a batch is in doubt, and none comes back on its own day")
  func doubtfulReturns() throws {
    var month = try Month()
    try month.bank("2026-10-05", "-150.00", "BILL.COM PAYABLES ALPHA PAPER")
    try month.bank("2026-10-14", "-401.60", Self.bill)
    try month.bank("2026-10-19", "150.00", "ACH RETURN R03 BILL.COM ALPHA PAPER") { $0.returnCode = "R03" }
    try month.pay("2026-10-05", "-150.00", "Alpha Paper", 1)
    try month.pay("2026-10-14", "-150.00", "Alpha Paper", 2)
    try month.pay("2026-10-14", "-251.60", "Beta Glass", 3)
    #expect(try month.findings().contains("match 1 = 1"))
    #expect(try month.findings().contains { $0.hasPrefix("ambiguous 3") })
    var sameDay = try Month()
    try sameDay.bank("2026-10-19", "-150.00", "BILL.COM PAYABLES ALPHA PAPER")
    try sameDay.bank("2026-10-19", "150.00", "ACH RETURN R03 BILL.COM ALPHA PAPER") { $0.returnCode = "R03" }
    try sameDay.pay("2026-10-19", "-150.00", "Alpha Paper", 1)
    #expect(try sameDay.findings() == ["match 1 = 1", "returned-item 2 ="])
  }

  @Test("once a line has its own payment, the rest of the date is a batch after all")
  func decidedLater() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-100.00", Self.bill)
    try month.bank("2026-10-15", "-100.00", "BILL.COM PAYABLES GAMMA TOOLS")
    try month.pay("2026-10-14", "-50.00", "Alpha Paper", 1)
    try month.pay("2026-10-14", "-50.00", "Beta Glass", 2)
    try month.pay("2026-10-14", "-100.00", "Gamma Tools", 3)
    #expect(try month.findings() == ["match 1 = 1,2", "match 2 = 3"])
  }

  @Test("an open payment of a line's amount is named beside it, where too little says that it is this one")
  func possiblePayment() throws {
    var month = try Month()
    for day in 1...30 { try month.bank("2026-10-\(day < 10 ? "0" : "")\(day)", "-75.00", "ACH DEBIT \(day * 7919)") }
    try month.pay("2026-10-12", "-75.00", "Alpha Paper", 1)
    let open = try month.outcome().discrepancies.filter { !$0.candidates.isEmpty }
    #expect(!open.isEmpty)
    #expect(open.allSatisfy { $0.candidates.allSatisfy { $0.ledger.count == 1 } })
  }

  @Test("a return that bears a payment's confirmation is the payment's, whole or less a fee, with or without its debit")
  func returnsByKey() throws {
    var month = try Month()
    try month.bank("2026-10-13", "300.00", "ACH RETURN R16 ACCOUNT FROZEN") {
      $0.confirmation = "P26092801-1000001"
      $0.returnCode = "R16"
    }
    try month.pay("2026-09-29", "-300.00", "Bravo Ltd", 1)
    #expect(try month.findings() == ["returned 1 = 1"])
    var short = try Month()
    try short.bank("2026-10-14", "-500.00", Self.bill) { $0.confirmation = "P26101301-1000002" }
    try short.bank("2026-10-16", "488.00", "ACH RETURN R01") {
      $0.confirmation = "P26101301-1000002"
      $0.returnCode = "R01"
    }
    try short.pay("2026-10-14", "-500.00", "Alpha Paper", 2, .returned)
    #expect(try short.findings() == ["amount-difference/fee-netted 1,2 = 1"])
  }

  @Test("a weekly payment of which one was not drawn: each bare line takes the payment of its own day")
  func weeklyShort() throws {
    var month = try Month()
    for date in ["2026-10-09", "2026-10-16", "2026-10-23"] { try month.bank(date, "-1500.00", "ACH DEBIT") }
    for (index, date) in ["2026-10-02", "2026-10-09", "2026-10-16", "2026-10-23"].enumerated() {
      try month.pay(date, "-1500.00", "Rentco LLC", index)
    }
    #expect(try month.findings() == ["match 1 = 2", "match 2 = 3", "match 3 = 4", "missing-at-bank = 1"])
  }

  @Test("two payments of a Friday and a Monday and one line on the Monday: either may be the one that was drawn")
  func daysApartShort() throws {
    var month = try Month()
    try month.bank("2026-10-19", "-1500.00", "ACH DEBIT RENTCO LLC")
    for (index, date) in ["2026-10-16", "2026-10-19"].enumerated() {
      try month.pay(date, "-1500.00", "Rentco LLC", index)
    }
    #expect(try month.findings() == ["ambiguous 1 = 1,2"])
  }

  @Test("the clearing account's own entry for a debit is nothing that the bank owes")
  func clearingRegister() throws {
    var month = try Month()
    try month.bank("2026-10-14", "-601.60", Self.bill)
    try month.pay("2026-10-14", "-301.30", "Alpha Paper", 1)
    try month.pay("2026-10-14", "-300.30", "Beta Glass", 2)
    try month.ledger("2026-10-14", "601.60") { $0.description = "BILL 10/14/26 Payables Funding" }
    #expect(try month.findings() == ["match 1 = 1,2", "funded-elsewhere = 3"])
  }
}
