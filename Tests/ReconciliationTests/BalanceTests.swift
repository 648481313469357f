import Banking
import Reconciliation
import Testing

@Suite("The formal reconciliation")
struct BalanceTests {
  /// A month of two matches between an opening of 1,000.00 and the closing that its lines lead to.
  private func month() throws -> Month {
    var month = try Month()
    try month.bank("2026-10-05", "-50.00", "ACH DEBIT ALDER CO INV A-771")
    try month.ledger("2026-10-05", "-50.00", "Alder Co") { $0.method = .ach }
    try month.bank("2026-10-14", "-40.00", "ACH DEBIT BIRCH CO INV B-772")
    try month.ledger("2026-10-14", "-40.00", "Birch Co") { $0.method = .ach }
    return month
  }

  private func balances(_ month: Month, opening: String = "1000.00", _ change: (inout Month) throws -> Void = { _ in })
    throws -> BalanceReconciliation
  {
    var month = month
    let start = try Amount(decimal: opening, currency: .usDollar)
    let end = try start.adding(Amount.sum(of: month.bank.map(\.amount), in: .usDollar))
    month.bankBalances = [AccountBalances(account: nil, currency: .usDollar, opening: start, closing: end)]
    try change(&month)
    return try #require(try month.outcome().partitions.first).balances
  }

  private func dollars(_ text: String) throws -> Amount { try Amount(decimal: text, currency: .usDollar) }

  @Test("the bank's balance is the statement's, whatever the exclusions keep out")
  func excludedLine() throws {
    var month = try month()
    try month.bank("2026-10-02", "-500.00", "ACH DEBIT LARCH PAYROLL")
    month.options.exclusions = [ExclusionRule(name: "Payroll", text: "LARCH", side: .bank)]
    let rolled = try balances(month)
    #expect(try rolled.bankBalance == dollars("410.00") && rolled.adjustedBank == dollars("410.00"))
    #expect(try rolled.unexplained == dollars("0.00"))
    let item = try #require(rolled.items.first)
    #expect(try item.discrepancyID == nil && item.side == .ledger && item.amount == dollars("-500.00"))
    // The books that their owner gives have the payroll; a ledger that states its own has not.
    let given = try balances(month) { $0.options.bookBalance = try dollars("410.00") }
    #expect(try given.items.isEmpty && given.unexplained == dollars("0.00"))
    let stated = try balances(month) { month in
      month.ledgerBalances = [
        AccountBalances(
          account: nil, currency: .usDollar, opening: try dollars("1000.00"), closing: try dollars("910.00"))
      ]
    }
    #expect(try stated.bookBalance == dollars("910.00") && stated.unexplained == dollars("0.00"))
  }

  @Test("what a rule keeps out of both sides counts on both")
  func excludedOnBothSides() throws {
    var month = try month()
    try month.bank("2026-10-02", "-500.00", "ACH DEBIT LARCH PAYROLL")
    try month.ledger("2026-10-02", "-500.00", "Larch Payroll")
    month.options.exclusions = [ExclusionRule(name: "Payroll", text: "LARCH")]
    let stated = try balances(month) { month in
      month.ledgerBalances = [
        AccountBalances(
          account: nil, currency: .usDollar, opening: try dollars("1000.00"), closing: try dollars("410.00"))
      ]
    }
    #expect(try stated.bookBalance == dollars("410.00") && stated.items.isEmpty)
    #expect(try stated.unexplained == dollars("0.00"))
    #expect(try balances(month).unexplained == dollars("0.00"))
  }

  @Test("a statement that goes on after the period says by how much")
  func afterPeriod() throws {
    var month = try month()
    try month.bank("2026-11-03", "-300.00", "ACH DEBIT LATER CO")
    let balances = try balances(month)
    #expect(try balances.bankBalance == dollars("910.00") && balances.bankedAfterPeriod == dollars("-300.00"))
    #expect(try balances.unexplained == dollars("0.00"))
  }

  @Test("a difference that nothing explains is not reconciled, though every line matches")
  func unexplained() throws {
    var month = try month()
    month.bankBalances = [
      AccountBalances(
        account: nil, currency: .usDollar, opening: try dollars("1000.00"), closing: try dollars("910.00"))
    ]
    #expect(try month.outcome().isReconciled)
    month.options.bookBalance = try dollars("1410.00")
    let outcome = try month.outcome()
    #expect(outcome.discrepancies.isEmpty && !outcome.isReconciled)
    #expect(try outcome.unexplained == [dollars("-500.00")])
  }

  @Test(
    "a balance past 64 bits is an error: the period's opening one, and the books' rolled forward",
    arguments: ["2026-09-30", "2026-10-20"])
  func overflow(date: String) throws {
    var month = try month()
    try month.bank(date, "100.00", "DEPOSIT")
    try month.ledger(date, "100.00", "Cedar Co")
    let most = Amount(minorUnits: .max, currency: .usDollar)
    month.bankBalances = [AccountBalances(account: nil, currency: .usDollar, opening: most, closing: nil)]
    #expect(throws: ReconciliationError.amount(.overflow)) { try month.outcome() }
  }

  @Test("of one line and two payments that fit, one payment stays open, whichever it is")
  func oneOfTwoPayments() throws {
    var month = try month()
    try month.bank("2026-10-20", "-640.00", "WITHDRAWAL")
    try month.ledger("2026-10-20", "-640.00", "Blue Stem")
    try month.ledger("2026-10-20", "-640.00", "Harrow Sign")
    let balances = try balances(month)
    #expect(balances.items.map(\.category) == [.ambiguous] && balances.items.map(\.side) == [.bank])
    #expect(try balances.adjustedBank == dollars("-370.00") && balances.adjustedBook == dollars("-370.00"))
  }

  @Test("of two lines and one payment that fit, one line has to be booked, whichever it is")
  func oneOfTwoLines() throws {
    var month = try month()
    try month.bank("2026-10-20", "-640.00", "WITHDRAWAL 0044")
    try month.bank("2026-10-20", "-640.00", "WITHDRAWAL 0051")
    try month.ledger("2026-10-20", "-640.00", "Harrow Sign")
    let balances = try balances(month)
    #expect(balances.items.map(\.category) == [.ambiguous] && balances.items.map(\.side) == [.ledger])
    #expect(try balances.adjustedBank == dollars("-370.00") && balances.adjustedBook == dollars("-370.00"))
  }

  @Test("the note for the controller says what the item does, and no more")
  func controllerNotes() throws {
    func note(_ change: (inout Month) throws -> Void) throws -> String {
      var month = try month()
      try month.ledger("2026-10-28", "-70.00", "Cedar Co") {
        $0.method = .check
        $0.checkNumber = "4410"
      }
      try month.ledger("2026-10-29", "-71.00", "Cedar Co") {
        $0.method = .check
        $0.checkNumber = "4411"
      }
      try month.bank("2026-10-02", "-218.60", "CHECK 4390") { $0.checkNumber = "4390" }
      let start = try dollars("1000.00")
      let end = try start.adding(Amount.sum(of: month.bank.map(\.amount), in: .usDollar))
      month.bankBalances = [AccountBalances(account: nil, currency: .usDollar, opening: start, closing: end)]
      try change(&month)
      return try #require(try month.outcome().discrepancies.first { $0.category == .priorPeriod }).controllerNote
    }
    #expect(
      try note { _ in }
        == "Clears 218.60 of the last reconciliation's open items; adjusts the book balance by -218.60, since that was rolled forward without it."
    )
    #expect(
      try note { $0.options.bookBalance = try dollars("550.40") }
        == "Clears 218.60 of the last reconciliation's open items; this period's balances do not change.")
  }

  @Test("what is let pass by the tolerance is a difference, and no money that came back")
  func tolerance() throws {
    var month = try month()
    month.options.toleranceMinorUnits = 5
    try month.bank("2026-10-20", "-60.03", "ACH DEBIT CEDAR CO INV C-773")
    try month.ledger("2026-10-20", "-60.00", "Cedar Co") { $0.method = .ach }
    let items = try balances(month).items
    #expect(items.map(\.category) == [.amountDifference])
  }

  @Test("accounts that are reconciled as one have the sum of their balances")
  func accountsAsOne() throws {
    var month = try month()
    for index in month.bank.indices { month.bank[index].account = index == 0 ? "XXXX1180" : "XXXX9921" }
    month.bankBalances = [
      AccountBalances(
        account: "XXXX1180", currency: .usDollar, opening: try dollars("1000.00"), closing: try dollars("950.00")),
      AccountBalances(
        account: "XXXX9921", currency: .usDollar, opening: try dollars("100.00"), closing: try dollars("60.00")),
    ]
    let balances = try #require(try month.outcome().partitions.first).balances
    #expect(try balances.bankBalance == dollars("1010.00") && balances.bookBalance == dollars("1010.00"))
    month.bankBalances[1].closing = nil
    #expect(try month.outcome().partitions.first?.balances.bankBalance == nil)
  }
}
