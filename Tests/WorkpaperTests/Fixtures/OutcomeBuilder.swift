import Banking
import Reconciliation
import Testing

/// Builds an outcome by hand that holds every record once and whose two balances agree, as the reconciler's would.
struct OutcomeBuilder {
  let account: String?
  let currency: Currency
  let period: Period
  private(set) var bank: [Record] = []
  private(set) var ledger: [Record] = []
  private(set) var matches: [Match] = []
  private(set) var discrepancies: [Discrepancy] = []
  private(set) var excluded: [Exclusion] = []
  private(set) var items: [ReconcilingItem] = []
  private let bankInput: String
  private let ledgerInput: String
  private var nextMatch: Int
  private var nextException: Int

  init(
    account: String? = "…4471", currency: Currency = .usDollar, bankInput: String = "bank1",
    ledgerInput: String = "bill1", firstMatch: Int = 1, firstException: Int = 1
  ) throws {
    self.account = account
    self.currency = currency
    self.bankInput = bankInput
    self.ledgerInput = ledgerInput
    nextMatch = firstMatch
    nextException = firstException
    let start = try #require(Day(iso: "2026-10-01"))
    period = try #require(Period(start: start, end: start.endOfMonth))
  }

  /// A bank line, booked on a day of October, in minor units.
  mutating func bankLine(
    _ day: Int, _ minorUnits: Int64, _ text: String, _ shape: (inout Record) -> Void = { _ in }
  ) throws -> Record {
    let record = try line(day, minorUnits, text, input: bankInput, ordinal: bank.count + 1, shape)
    bank.append(record)
    return record
  }

  /// A ledger payment with its payee.
  mutating func payment(
    _ day: Int, _ minorUnits: Int64, to payee: String, _ shape: (inout Record) -> Void = { _ in }
  ) throws -> Record {
    var record = try line(day, minorUnits, payee, input: ledgerInput, ordinal: ledger.count + 1) { _ in }
    record.counterparty = payee
    record.status = PaymentStatus(text: "Paid", meaning: .paid)
    shape(&record)
    ledger.append(record)
    return record
  }

  private func line(
    _ day: Int, _ minorUnits: Int64, _ text: String, input: String, ordinal: Int, _ shape: (inout Record) -> Void
  ) throws -> Record {
    let date = try #require(Day(year: 2026, month: 10, day: 1)).adding(days: day - 1)
    var record = Record(
      provenance: Provenance(input: input, record: ordinal, row: ordinal + 1), date: date,
      amount: Amount(minorUnits: minorUnits, currency: currency), description: text)
    record.account = account
    shape(&record)
    return record
  }

  mutating func match(
    _ bank: [Record], _ ledger: [Record], rule: String, tag: String? = nil, score: Double = 1, evidence: [String]
  ) throws {
    let difference = try total(bank).subtracting(total(ledger))
    let id = "M" + String(10_000 + nextMatch).dropFirst()
    nextMatch += 1
    matches.append(
      Match(
        id: id, rule: rule, score: score, tag: tag, bank: bank, ledger: ledger, difference: difference,
        evidence: evidence))
  }

  /// An exception, with what it adds to either balance.
  @discardableResult
  mutating func exception(
    _ category: Category, _ severity: Severity, bank: [Record] = [], ledger: [Record] = [], cause: Cause? = nil,
    adjusts: [Side: Int64] = [:], explanation: String, action: String, candidates: [Candidate] = [],
    escalate: Bool = false, due: Int? = nil, evidence: [String] = []
  ) throws -> String {
    let id = "E" + String(10_000 + nextException).dropFirst()
    nextException += 1
    let currencies = Set((bank + ledger).map(\.amount.currency))
    discrepancies.append(
      Discrepancy(
        id: id, category: category, severity: severity, bank: bank, ledger: ledger,
        difference: currencies.count == 1 ? try total(bank).subtracting(total(ledger)) : nil, cause: cause,
        explanation: explanation, action: action, candidates: candidates, escalate: escalate,
        due: due.map { period.start.adding(days: $0 - 1) }, evidence: evidence))
    for side in Side.allCases {
      guard let minorUnits = adjusts[side], minorUnits != 0 else { continue }
      items.append(
        ReconcilingItem(
          side: side, discrepancyID: id, category: category,
          amount: Amount(minorUnits: minorUnits, currency: currency)))
    }
    return id
  }

  mutating func exclude(_ record: Record, on side: Side, rule: String) {
    excluded.append(Exclusion(side: side, record: record, rule: rule))
  }

  private func total(_ records: [Record]) throws -> Amount {
    try Amount.sum(of: records.map(\.amount), in: records.first?.amount.currency ?? currency)
  }

  /// Counts, sums and the formal reconciliation. The bank's balance rolls from the opening over every line of the period, the book's over every
  /// payment that is not excluded; the excluded lines of the period are an item of the book's.
  func partition(opening: Int64? = 84_210_55) throws -> PartitionResult {
    let outside = bank.filter { !period.contains($0.date) }
    let later = try total(outside.filter { $0.date > period.end })
    let keptOut = excluded.filter { $0.side == .bank && period.contains($0.record.date) }.map(\.record)
    let keptLedger = ledger.filter { record in !excluded.contains { $0.record == record } }
    let openingAmount = opening.map { Amount(minorUnits: $0, currency: currency) }
    let bankBalance = try openingAmount?.adding(total(bank.filter { period.contains($0.date) }))
    let bookBalance = try openingAmount?.adding(total(keptLedger))
    let items =
      items
      + matches.filter { !$0.difference.isZero }.map {
        ReconcilingItem(side: .ledger, discrepancyID: $0.id, category: .returned, amount: $0.difference)
      }
      + (keptOut.isEmpty
        ? [] : [ReconcilingItem(side: .ledger, discrepancyID: nil, category: nil, amount: try total(keptOut))])
    func adjusted(_ balance: Amount?, _ side: Side) throws -> Amount? {
      let amounts = items.filter { $0.side == side }.map(\.amount)
      return try balance?.adding(Amount.sum(of: amounts, in: currency))
    }
    let adjustedBank = try adjusted(bankBalance, .bank)
    let adjustedBook = try adjusted(bookBalance, .ledger)
    let unexplained: Amount? =
      if let adjustedBank, let adjustedBook { try adjustedBank.subtracting(adjustedBook) } else { nil }
    return PartitionResult(
      account: account, currency: currency, bank: try totals(.bank), ledger: try totals(.ledger),
      balances: BalanceReconciliation(
        bankBalance: bankBalance, bankedAfterPeriod: later, bookBalance: bookBalance,
        bookBasis: opening == nil ? nil : .rolledForward,
        items: items, adjustedBank: adjustedBank, adjustedBook: adjustedBook, unexplained: unexplained))
  }

  private func totals(_ side: Side) throws -> SideTotals {
    let records = side == .bank ? bank : ledger
    return SideTotals(
      records: records.count, amount: try total(records),
      matched: matches.map { side == .bank ? $0.bank.count : $0.ledger.count }.reduce(0, +),
      excepted: discrepancies.map { side == .bank ? $0.bank.count : $0.ledger.count }.reduce(0, +),
      excluded: excluded.count { $0.side == side })
  }

  /// The outcome of this one account.
  func outcome(opening: Int64? = 84_210_55, notes: [String] = []) throws -> Outcome {
    Outcome(
      period: period, matches: matches, discrepancies: discrepancies, excluded: excluded,
      partitions: [try partition(opening: opening)], notes: notes)
  }

  /// The outcome of several accounts together.
  static func outcome(of parts: [OutcomeBuilder], notes: [String] = []) throws -> Outcome {
    var matches: [Match] = []
    var discrepancies: [Discrepancy] = []
    var excluded: [Exclusion] = []
    for (position, part) in parts.enumerated() {
      for var match in part.matches {
        match.partition = position
        matches.append(match)
      }
      for var discrepancy in part.discrepancies {
        discrepancy.partition = position
        discrepancies.append(discrepancy)
      }
      for var exclusion in part.excluded {
        exclusion.partition = position
        excluded.append(exclusion)
      }
    }
    return Outcome(
      period: try #require(parts.first).period, matches: matches, discrepancies: discrepancies, excluded: excluded,
      partitions: try parts.map { try $0.partition() }, notes: notes)
  }
}
