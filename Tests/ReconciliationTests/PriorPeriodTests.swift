import Banking
import Reconciliation
import Testing

@Suite("Items of an earlier period")
struct PriorPeriodTests {
  private func month(carrying numbers: [String]) throws -> Outcome {
    var month = try Month("2026-11-01", "2026-11-30")
    try month.bank("2026-11-02", "-812.40", "CHECK 3999") { $0.checkNumber = "3999" }
    for number in ["5001", "5002"] {
      try month.bank("2026-11-06", "-3\(number.suffix(1)).00", "CHECK \(number)") { $0.checkNumber = number }
      try month.ledger("2026-10-28", "-3\(number.suffix(1)).00", "Iona Sign") { $0.checkNumber = number }
    }
    for number in numbers { try month.ledger("2026-09-20", "-77.10", "Ines Glass") { $0.checkNumber = number } }
    return try month.outcome()
  }

  @Test("a check below all that the register has was written before it")
  func belowTheRegister() throws {
    for (numbers, first) in [([], "5001"), (["4001"], "4001")] as [([String], String)] {
      let finding = try #require(try month(carrying: numbers).discrepancies.first)
      #expect(finding.category == .priorPeriod)
      #expect(finding.evidence == ["check 3999 is below the ledger's first check, \(first)"])
    }
  }

  @Test("a check inside the range of a register that carries older ones would stand in it")
  func insideTheRegister() throws {
    #expect(try month(carrying: ["3950"]).lines.contains("not-in-ledger 1 ="))
  }

  @Test("a debit of BILL's in the first days that names its payee is no item of an earlier period")
  func namedDebit() throws {
    func category(_ text: String) throws -> String? {
      var month = try Month()
      try month.bank("2026-10-02", "-4500.00", text)
      try month.bank("2026-10-05", "-812.44", "BILL.COM PAYABLES GRANITE SUPPLY INV 8801")
      try month.pay("2026-10-05", "-812.44", "Granite Supply", 1, invoice: "8801")
      return try month.outcome().discrepancies.first?.category.rawValue
    }
    #expect(try category("BILL.COM PAYABLES ZENITH HOLDINGS INV 300") == "not-in-ledger")
    #expect(try category("BILL.COM PAYABLES") == "prior-period")
  }

  @Test("an outstanding check of the last day, a Saturday, has waited for no banking day")
  func saturday() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-3.00", "WIRE FEE")
    try month.ledger("2026-10-31", "-618.38", "Acme Paper") { $0.checkNumber = "2010" }
    let check = try #require(try month.outcome().discrepancies.last)
    #expect(check.explanation.hasSuffix("had not been presented by 2026-10-31, after 0 banking days."))
  }

  @Test("one banking day has passed, and several have")
  func grammar() throws {
    var month = try Month()
    try month.bank("2026-10-06", "-3.00", "WIRE FEE")
    try month.ledger("2026-10-29", "-618.38", "Acme Paper") { $0.method = .wire }
    let transit = try #require(try month.outcome().discrepancies.last)
    #expect(transit.evidence == ["1 of 1 banking day has passed"])
  }

  /// A check of September beside one of October that has cleared, and one that has not.
  private func register(_ mark: ClearedMark?, later: ClearedMark? = nil) throws -> Month {
    var month = try Month()
    try month.bank("2026-10-06", "-420.00", "CHECK 1051") { $0.checkNumber = "1051" }
    try month.ledger("2026-09-21", "-310.00", "Rowan Media") {
      $0.checkNumber = "1050"
      $0.cleared = mark
    }
    try month.ledger("2026-10-01", "-420.00", "Quinn Tree Care") { $0.checkNumber = "1051" }
    try month.ledger("2026-10-28", "-11.00", "Sable Print") {
      $0.checkNumber = "1052"
      $0.cleared = later
    }
    return month
  }

  @Test("what the ledger marks as cleared before the period is no open item of it")
  func markedBefore() throws {
    let marks: [(ClearedMark, String)] = [
      (ClearedMark(.cleared, day: try day("2026-09-28")), "cleared on 2026-09-28 in the ledger"),
      (ClearedMark(.reconciled), "reconciled in the ledger"),
    ]
    for (mark, rule) in marks {
      let outcome = try register(mark).outcome()
      #expect(outcome.lines == ["match 1 = 2", "outstanding-check = 3"])
      #expect(outcome.excluded.map(\.rule) == ["\(rule), before the period 2026-10-01 to 2026-10-31"])
      #expect(outcome.partitions[0].ledger.excluded == 1 && outcome.partitions[0].ledger.excepted == 1)
    }
  }

  @Test("a mark that does not say when, or says a later day, leaves the check open, and nobody is asked for it")
  func markedSomeTime() throws {
    let marks = [
      ClearedMark(.cleared), ClearedMark(.cleared, day: try day("2026-10-20")),
      ClearedMark(.reconciled, day: try day("2026-11-03")),
    ]
    for mark in marks {
      let outcome = try register(mark).outcome()
      #expect(outcome.lines == ["match 1 = 2", "outstanding-check = 1", "outstanding-check = 3"])
      #expect(outcome.discrepancies[0].explanation.contains("is marked as \(mark.state.rawValue)"))
      #expect(outcome.discrepancies[0].outsideNote.isEmpty)
    }
  }

  @Test("marks that were set after the period do not say what cleared before it")
  func markedLater() throws {
    let outcome = try register(ClearedMark(.reconciled), later: ClearedMark(.reconciled)).outcome()
    #expect(outcome.lines.contains("outstanding-check = 1") && outcome.excluded.isEmpty)
  }

  @Test("a mark neither makes nor hinders a match")
  func markedAndPaid() throws {
    for mark in [ClearedMark(.reconciled), ClearedMark(.cleared, day: try day("2026-09-28"))] {
      var month = try register(mark)
      try month.bank("2026-10-08", "-310.00", "CHECK 1050") { $0.checkNumber = "1050" }
      #expect(try month.findings() == ["match 1 = 2", "match 2 = 1", "outstanding-check = 3"])
    }
  }

  @Test("both balances have what cleared before the period, rolled forward and stated")
  func markedBalances() throws {
    func dollars(_ text: String) throws -> Amount { try Amount(decimal: text, currency: .usDollar) }
    var month = try register(ClearedMark(.reconciled))
    month.bankBalances = [
      AccountBalances(
        account: nil, currency: .usDollar, opening: try dollars("1000.00"), closing: try dollars("580.00"))
    ]
    let rolled = try #require(try month.outcome().partitions.first).balances
    #expect(try rolled.bookBalance == dollars("569.00") && rolled.unexplained == dollars("0.00"))
    month.ledgerBalances = [
      AccountBalances(
        account: nil, currency: .usDollar, opening: try dollars("1310.00"), closing: try dollars("569.00"))
    ]
    let stated = try #require(try month.outcome().partitions.first).balances
    #expect(try stated.bookBalance == dollars("569.00") && stated.unexplained == dollars("0.00"))
  }
}
