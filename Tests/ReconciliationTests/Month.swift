import Banking
import Reconciliation
import Testing

/// A small invented month: records by a few words each, and what came of them by ordinal.
struct Month {
  var bank: [Record] = []
  var ledger: [Record] = []
  var options = ReconciliationOptions()
  var bankBalances: [AccountBalances] = []
  var ledgerBalances: [AccountBalances] = []

  init(_ start: String = "2026-10-01", _ end: String = "2026-10-31") throws {
    options.period = Period(start: try day(start), end: try day(end))
  }

  /// Adds a bank line and returns its ordinal.
  @discardableResult
  mutating func bank(
    _ date: String, _ amount: String, _ text: String = "", _ change: (inout Record) -> Void = { _ in }
  ) throws -> Int {
    var record = try record("bank1", bank.count + 1, date, amount, text)
    change(&record)
    bank.append(record)
    return bank.count
  }

  /// Adds a ledger row and returns its ordinal.
  @discardableResult
  mutating func ledger(
    _ date: String, _ amount: String, _ payee: String? = nil, _ change: (inout Record) -> Void = { _ in }
  ) throws -> Int {
    var record = try record("bill1", ledger.count + 1, date, amount, "")
    record.counterparty = payee
    change(&record)
    ledger.append(record)
    return ledger.count
  }

  /// Adds a payment that BILL made the day before it is drawn, and returns its ordinal.
  @discardableResult
  mutating func pay(
    _ date: String, _ amount: String, _ payee: String, _ serial: Int, _ status: PaymentStatus.Meaning = .paid,
    method: PaymentMethod = .ach, invoice: String? = nil
  ) throws -> Int {
    let made = try day(date).adding(days: -1)
    let digits = [made.components.1, made.components.2].map { ($0 < 10 ? "0" : "") + String($0) }.joined()
    return try ledger(date, amount, payee) {
      $0.confirmation = "P26\(digits)01-\(1_000_000 + serial)"
      $0.method = method
      $0.paid(status)
      if let invoice { $0.invoices = [invoice] }
    }
  }

  private func record(_ input: String, _ ordinal: Int, _ date: String, _ amount: String, _ text: String) throws
    -> Record
  {
    Record(
      provenance: Provenance(input: input, record: ordinal, row: ordinal + 1), date: try day(date),
      amount: try Amount(decimal: amount, currency: .usDollar), description: text)
  }

  /// Reconciles it.
  func outcome() throws -> Outcome {
    try Reconciler(options: options).reconcile(
      ReconciliationInput(bank: bank, ledger: ledger, bankBalances: bankBalances, ledgerBalances: ledgerBalances))
  }

  /// What came of it, as short lines in a stable order: "match 1 = 1,2", "bank-fee 3 =", "in-transit = 4".
  func findings() throws -> [String] { try outcome().lines }
}

extension Outcome {
  /// Findings as short lines by ordinals.
  var lines: [String] {
    func ordinals(_ records: [Record]) -> String { records.map { String($0.provenance.record) }.joined(separator: ",") }
    func line(_ head: String, _ bank: [Record], _ ledger: [Record]) -> String {
      [head, ordinals(bank), "=", ordinals(ledger)].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return matches.map { line($0.tag.map { "match[\($0)]" } ?? "match", $0.bank, $0.ledger) }
      + discrepancies.map { finding in
        line(finding.category.rawValue + (finding.cause.map { "/\($0.rawValue)" } ?? ""), finding.bank, finding.ledger)
      }
  }
}

/// A day from its ISO text.
func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

extension Record {
  mutating func paid(_ meaning: PaymentStatus.Meaning = .paid) {
    status = PaymentStatus(text: meaning.rawValue, meaning: meaning)
  }
}
