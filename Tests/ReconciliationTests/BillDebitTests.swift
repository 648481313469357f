import Banking
import Reconciliation
import Testing

/// The debits by which BILL draws a date's payments, where what they hold is not simply all of them.
@Suite("BILL's debits")
struct BillDebitTests {
  private static let several = "ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:PAYABLES SEC:CCD IND NAME:MULTIPLE PAYMENTS"

  @Test("a row that stands twice in the export is drawn once: the rest of the date is whole")
  func repeatedRow() throws {
    var month = try Month()
    try month.bank("2026-10-13", "-330.40", Self.several)
    try month.pay("2026-10-13", "-250.00", "Alpha Paper", 1, invoice: "A-1")
    try month.pay("2026-10-13", "-80.40", "Beta Glass", 2, invoice: "B-1")
    try month.pay("2026-10-13", "-250.00", "Alpha Paper", 1, invoice: "A-1")
    #expect(try month.findings() == ["match 1 = 1,2", "duplicate-in-ledger = 3"])
  }

  @Test("a register's row that stands twice, by its memo, is a repetition too; two bills of one payment are not")
  func repeatedMemo() throws {
    var month = try Month()
    try month.bank("2026-10-15", "-655.25", "BILL.COM LLC PAYABLES QUARRY STONE")
    for _ in 0..<2 {
      try month.ledger("2026-10-15", "-655.25", "Quarry Stone") {
        $0.confirmation = "P26101401-7177524"
        $0.description = "QS-551"
      }
    }
    #expect(try month.findings() == ["match 1 = 1", "duplicate-in-ledger = 2"])
    month.bank[0].amount = try Amount(decimal: "-1310.50", currency: .usDollar)
    for index in month.ledger.indices { month.ledger[index].description = "" }
    #expect(try month.findings() == ["match 1 = 1,2"])
  }

  @Test("a debit that its date's payments do not make up is one finding with all of them, and no stranger's debit")
  func unequal() throws {
    for drawn in ["-2337.50", "-1113.50"] {
      var month = try Month()
      try month.bank("2026-10-06", drawn, Self.several)
      try month.pay("2026-10-06", "-1520.00", "Alpha Paper", 1)
      try month.pay("2026-10-06", "-125.50", "Beta Glass", 2)
      try month.pay("2026-10-06", "-80.00", "Gamma Tools", 3)
      #expect(try month.findings() == ["amount-difference/unknown 1 = 1,2,3"])
    }
  }

  @Test("a debit that bounced is no difference of what is left of its date")
  func bounced() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-6355.50", Self.several)
    try month.bank("2026-10-08", "6355.50", "RETURN OF POSTED CHECK / ITEM (RECEIVED ON 10-06) ELECTRONIC TRANSACTION")
    try month.bank("2026-10-14", "-4250.00", "WIRE TYPE:WIRE OUT BNF:BILL.COM LLC PMT DET:P26100501-1000001") {
      $0.confirmation = "P26100501-1000001"
      $0.method = .wire
    }
    for (number, amount) in ["-4250.00", "-1125.50", "-980.00"].enumerated() {
      try month.pay("2026-10-06", amount, "Payee \(number + 1)", number + 1)
    }
    let findings = try month.findings()
    #expect(findings.contains("match 3 = 1") && !findings.contains { $0.hasPrefix("amount-difference") })
    #expect(!findings.contains { $0.hasPrefix("returned-item") })
  }

  @Test("a debit that two choices of the date's payments make up is open between them")
  func twoChoices() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-375.50", Self.several) { $0.fundingToken = "016M7CU6BMTS8AW" }
    try month.pay("2026-10-06", "-250.00", "Alpha Paper", 1)
    try month.pay("2026-10-06", "-125.50", "Beta Glass", 2)
    try month.pay("2026-10-06", "-125.50", "Gamma Tools", 3)
    #expect(try month.findings() == ["ambiguous 1 = 1,2,3"])
  }

  @Test("what says that it holds several payments is none alone")
  func multiple() throws {
    var month = try Month()
    try month.bank("2026-10-08", "-300.30", Self.several)
    try month.pay("2026-10-08", "-100.10", "Alpha Paper", 1)
    try month.pay("2026-10-08", "-200.20", "Beta Glass", 2)
    try month.pay("2026-10-08", "-300.30", "Gamma Tools", 3)
    #expect(try month.findings() == ["match 1 = 1,2", "missing-at-bank = 3"])
  }

  @Test("the owner's name beside 'multiple payments' is no payee's, whomever the ledger pays")
  func ownersName() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-455.50", "BILL.COM LLC DES:PAYABLES INDN:LARKSPUR INC Multiple Payments CCD")
    try month.pay("2026-10-06", "-250.00", "Larkspur Landscaping", 1)
    try month.pay("2026-10-06", "-125.50", "Beta Glass", 2)
    try month.pay("2026-10-06", "-80.00", "Gamma Tools", 3)
    #expect(try month.findings() == ["match 1 = 1,2,3"])
  }

  @Test("BILL's credit for a void inside a batch names the owner; one that no void waits for may be another payee's")
  func voidCredit() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-455.50", Self.several)
    try month.bank("2026-10-14", "125.50", "ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:VOID PAYMT IND NAME:LARKSPUR INC")
    try month.pay("2026-10-06", "-250.00", "Alpha Paper", 1)
    try month.pay("2026-10-06", "-125.50", "Beta Glass", 2, .voided)
    try month.pay("2026-10-06", "-80.00", "Gamma Tools", 3)
    #expect(try month.findings() == ["match 1,2 = 1,2,3"])

    var other = try Month()
    try other.bank("2026-10-06", "-300.00", "ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:PAYABLES IND NAME:ALPHA PAPER")
    try other.bank("2026-10-13", "300.00", "ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:VOID PAYMT IND NAME:COBALT INK")
    try other.pay("2026-10-06", "-300.00", "Alpha Paper", 1)
    #expect(try other.findings() == ["match 1 = 1", "returned-item 2 ="])
    other.bank[1].description = "ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:VOID PAYMTSEC:CCD IND NAME:COBALT INK"
    #expect(try other.findings() == ["match 1 = 1", "returned-item 2 ="])
    // The number of the company that made the entries is the same in all of them.
    for index in other.bank.indices {
      other.bank[index].description = other.bank[index].description.replacing(
        "BILL.COM LLC CO", with: "BILL.COM LLC ORIG ID:1204895317 CO")
    }
    #expect(try other.findings() == ["match 1 = 1", "returned-item 2 ="])
  }

  @Test("two voids of one amount and two credits that name nobody are certain only together; one credit is not known")
  func equalVoids() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-300.00", "BILL.COM LLC PAYABLES ALPHA PAPER")
    try month.bank("2026-10-07", "-300.00", "BILL.COM LLC PAYABLES BETA GLASS")
    try month.bank("2026-10-14", "300.00", "BILL.COM LLC VOID PAYMT LARKSPUR INC")
    try month.bank("2026-10-15", "300.00", "BILL.COM LLC VOID PAYMT LARKSPUR INC")
    try month.pay("2026-10-06", "-300.00", "Alpha Paper", 1, .voided)
    try month.pay("2026-10-07", "-300.00", "Beta Glass", 2, .voided)
    #expect(try month.findings() == ["match[returned] 1,2,3,4 = 1,2"])
    month.bank.removeLast()
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test("a payment that missed its date's time is drawn with the next date's: where one split fits, each has its own")
  func twoDates() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-330.30", Self.several)
    try month.bank("2026-10-07", "-1511.73", Self.several)
    try month.pay("2026-10-06", "-250.10", "Alpha Paper", 1)
    try month.pay("2026-10-06", "-80.20", "Beta Glass", 2)
    try month.pay("2026-10-06", "-412.33", "Gamma Tools", 3)
    try month.pay("2026-10-07", "-99.40", "Delta Roofs", 4)
    try month.pay("2026-10-07", "-1000.00", "Epsilon Law", 5)
    #expect(try month.findings() == ["match 1 = 1,2", "match 2 = 3,4,5"])
    #expect(
      try month.outcome().matches[1].evidence.contains("3 payments of process dates 2026-10-06 and 2026-10-07"))
  }

  @Test("two debits on two days are all of one date: where equal payments could stand in either, certain only together")
  func aDayLate() throws {
    var month = try Month()
    try month.bank("2026-10-08", "-375.50", Self.several)
    try month.bank("2026-10-09", "-125.50", Self.several)
    try month.pay("2026-10-08", "-250.00", "Alpha Paper", 1)
    try month.pay("2026-10-08", "-125.50", "Beta Glass", 2)
    try month.pay("2026-10-08", "-125.50", "Gamma Tools", 3)
    #expect(try month.findings() == ["match 1,2 = 1,2,3"])
  }

  @Test("a payment anew after the voided one's money came back is drawn on its own; till then it has that money")
  func reissue() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-433.21", "BILL.COM LLC PAYABLES ALPHA PAPER")
    try month.bank("2026-10-13", "433.21", "BILL.COM LLC VOID PAYMT ALPHA PAPER")
    try month.pay("2026-10-06", "-433.21", "Alpha Paper", 1, .voided, invoice: "A-100")
    try month.pay("2026-10-16", "-433.21", "Alpha Paper", 2, invoice: "A-100")
    #expect(try month.findings() == ["match[returned] 1,2 = 1", "missing-at-bank = 2"])
    month.bank.removeLast()
    #expect(try month.findings().contains("reissued = 2"))
    // Another month's rent is no reissue.
    month.ledger[0].invoices = ["RENT-OCT"]
    month.ledger[1].invoices = ["RENT-NOV"]
    #expect(try month.findings() == ["paid-after-void 1 = 1", "missing-at-bank = 2"])
  }
}

@Suite("BILL's debits that competing payments and words decide")
struct BillDebitCompetitionTests {
  @Test("a payment's own debit, a day late, is no split that draws another payment before its date")
  func notBeforeItsDate() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-1000.00", "BILL.COM PAYABLES 261006")
    try month.bank("2026-10-07", "-50.00", "BILL.COM PAYABLES 261007")
    try month.pay("2026-10-05", "-1000.00", "Quill Temps", 1)
    try month.pay("2026-10-06", "-600.00", "Knoll Fire", 2)
    try month.pay("2026-10-07", "-400.00", "Peregrine IT", 3)
    try month.pay("2026-10-07", "-50.00", "Alder Co", 4)
    let findings = try month.findings()
    #expect(findings.contains("match 1 = 1") && findings.contains("match 2 = 4"))
  }

  @Test("a debit whose text names a bill is not made up of the payee's other bills")
  func namedBill() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-730.00", "BILL.COM LLC DES:PAYABLES INDN:GABLE ROOFING GR-7003")
    for (number, amount) in ["-310.00", "-420.00", "-755.50"].enumerated() {
      try month.pay("2026-10-06", amount, "Gable Roofing", number + 1, invoice: "GR-700\(number + 1)")
    }
    #expect(try month.findings().contains("amount-difference/unknown 1 = 3"))
  }

  @Test("of two equal debits for one payment none is chosen")
  func twins() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-388.14", "BILL.COM LLC DES:PAYABLES ID:015DDDD2222EEEE INDN:GABLE ROOFING")
    try month.bank("2026-10-06", "-388.14", "BILL.COM LLC DES:PAYABLES ID:015EEEE3333FFFF INDN:GABLE ROOFING")
    try month.pay("2026-10-06", "-388.14", "Gable Roofing", 1)
    #expect(try month.outcome().matches.isEmpty)
  }

  @Test("an entry that was posted twice and taken back leaves the payment with the first one")
  func postedTwice() throws {
    var month = try Month()
    for date in ["2026-10-06", "2026-10-07"] {
      try month.bank(date, "-388.14", "BILL.COM PAYABLES 015AB12CD34EF56 GABLE ROOFING") {
        $0.fundingToken = "015AB12CD34EF56"
      }
    }
    try month.bank("2026-10-08", "388.14", "REVERSAL DUPLICATE ENTRY BILL.COM")
    try month.pay("2026-10-06", "-388.14", "Gable Roofing", 1)
    #expect(try month.findings() == ["match 1 = 1", "not-in-ledger 2,3 ="])
  }

  @Test("the owner's name is known beside a month's name, too, and from lines before the period")
  func ownersName() throws {
    var month = try Month()
    for (date, amount) in [("06", "-600.00"), ("13", "-950.00"), ("20", "-700.00")] {
      try month.bank("2026-10-\(date)", amount, "BILL.COM LLC PAYABLES OCT \(date) LARKSPUR DENTAL GROUP")
    }
    try month.bank("2026-10-14", "950.00", "ACH RETURN ITEM BILL.COM LLC PAYABLES R01") { $0.returnCode = "R01" }
    for (number, payment) in [("06", "-210.11"), ("06", "-389.89"), ("13", "-333.33"), ("13", "-616.67")].enumerated() {
      try month.pay("2026-10-\(payment.0)", payment.1, "Payee \("ABCD".dropFirst(number).prefix(1))lder", number + 1)
    }
    #expect(try month.findings().contains("returned 2,4 = 3,4"))
    var earlier = try Month()
    try earlier.bank("2026-09-29", "-612.20", "BILL.COM PAYABLES LARKSPUR DENTAL")
    for (date, amount) in [("06", "-418.11"), ("13", "-233.05"), ("20", "-733.05")] {
      try earlier.bank("2026-10-\(date)", amount, "BILL.COM PAYABLES LARKSPUR DENTAL")
      try earlier.pay("2026-10-\(date)", amount, "Payee \(date)", Int(date) ?? 0)
    }
    try earlier.pay("2026-09-29", "-612.20", "Alder Co", 9)
    #expect(try earlier.outcome().discrepancies.isEmpty)
  }

  @Test("a line that moves no money is a notice, and no finding")
  func notice() throws {
    var month = try Month()
    try month.bank("2026-10-06", "0.00", "NOTIFICATION OF CHANGE C01 GABLE ROOFING ACCT NUMBER")
    let outcome = try month.outcome()
    #expect(outcome.discrepancies.isEmpty && outcome.excluded.map(\.rule).contains { $0.contains("bank details") })
  }
}
