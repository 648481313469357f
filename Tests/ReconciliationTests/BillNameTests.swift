import Banking
import Reconciliation
import Testing

/// The numbers of bills in a bank's text: which payment they mean, and what they do not say.
@Suite("Numbers of bills")
struct BillNameTests {
  @Test("of INV-1001 of this week and 1001 of two weeks later the text means the one whose date fits")
  func prefix() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-975.40", "BILL.COM LLC PAYABLES ACME PAPER INV-1001")
    for (date, invoice) in [("2026-10-06", "INV-1001"), ("2026-10-20", "1001")] {
      try month.ledger(date, "-975.40", "Acme Paper") { $0.invoices = [invoice] }
    }
    #expect(try month.findings() == ["match 1 = 1", "missing-at-bank = 2"])
  }

  @Test("among equal payments of a day a short number in the text decides", arguments: ["A1 A2", "RENT-OCT RENT-NOV"])
  func short(_ names: String) throws {
    let bills = names.split(separator: " ").map(String.init)
    var month = try Month()
    for bill in bills.reversed() { try month.bank("2026-10-06", "-300.00", "BILL.COM LLC PAYABLES ACME PAPER \(bill)") }
    for bill in bills { try month.ledger("2026-10-06", "-300.00", "Acme Paper") { $0.invoices = [bill] } }
    #expect(try month.findings() == ["match 1 = 2", "match 2 = 1"])
    month.bank.removeLast()
    #expect(try month.findings() == ["match 1 = 2", "missing-at-bank = 1"])
  }

  @Test("a debit that names the bills of three payments and is another sum is one difference with all three")
  func several() throws {
    for isMemo in [false, true] {
      var month = try Month()
      try month.bank("2026-10-06", "-1970.20", "ACH DEBIT ACME PAPER AP-101 AP-102 AP-103")
      for (bill, amount) in [("AP-101", "-300.00"), ("AP-102", "-1459.00"), ("AP-103", "-220.20")] {
        try month.ledger("2026-10-06", amount, "Acme Paper") {
          if isMemo { $0.description = bill } else { $0.invoices = [bill] }
        }
      }
      let findings = try month.findings()
      #expect(findings.count == 1 && findings[0].hasPrefix("amount-difference") && findings[0].hasSuffix("1 = 1,2,3"))
    }
  }

  @Test("a credit whose text has the numbers of three receipts and is another sum is one difference with all three")
  func severalByMemo() throws {
    var month = try Month()
    try month.bank("2026-10-06", "1850.20", "ACH CREDIT HOLLIS TRUST INV 9001 9002 9003")
    for (bill, amount) in [("9001", "300.00"), ("9002", "1450.00"), ("9003", "220.20")] {
      try month.ledger("2026-10-06", amount, "Hollis Trust") { $0.description = bill }
    }
    let findings = try month.findings()
    #expect(findings.count == 1 && findings[0].hasPrefix("amount-difference") && findings[0].hasSuffix("1 = 1,2,3"))
  }

  @Test("BILL's own ids of bills are no numbers that a bank prints")
  func ids() throws {
    var month = try Month()
    try month.bank("2026-10-22", "-9302.76", "BILL.COM LLC PAYABLES JUNIPER STAFFING INV-3600") {
      $0.invoices = ["INV-3600"]
    }
    try month.ledger("2026-10-22", "-3902.76", "Juniper Staffing") { $0.invoices = ["00n01V59JVHEARATLTNM"] }
    #expect(try month.findings() == ["amount-difference/digits-transposed 1 = 1"])
  }

  @Test("a name in the bank's abbreviations is the payee's")
  func abbreviations() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-842.17", "BILL.COM LLC PAYABLES NORTHGATE HTG & CLG INV 9912")
    try month.ledger("2026-10-06", "-842.17", "Northgate Heating and Cooling LLC") { $0.invoices = ["9912"] }
    #expect(try month.findings() == ["match 1 = 1"])
  }
}
