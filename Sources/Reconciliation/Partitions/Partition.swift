import Banking

/// The records of one account and currency: what one board sees. Partitions share nothing.
struct Partition {
  /// The account; nil where the files name none.
  var account: String?

  /// The currency.
  var currency: Currency

  /// The bank's records of the period, in the order of provenance.
  var bank: [Record] = []

  /// The ledger's records, in the order of provenance, and whether another account than this one paid for them.
  var ledger: [(record: Record, elsewhere: Bool)] = []

  /// The bank's records that lie outside the period.
  var outside: [Record] = []

  /// Whether a statement in this currency was given at all: where other currencies have one and this has none, nothing is due here.
  var hasStatement = true
}

/// Splits the records of a run into partitions.
struct Partitioning {
  let period: Period
  private(set) var notes: [String] = []

  init(period: Period) { self.period = period }

  /// The partitions, by currency and account.
  mutating func partitions(of input: ReconciliationInput) -> [Partition] {
    let currencies = Set((input.bank + input.ledger).map(\.amount.currency)).sorted()
    let stated = Set(input.bank.map(\.amount.currency)).union(input.bankBalances.map(\.currency))
    var result: [Partition] = []
    for currency in currencies {
      let bank = input.bank.filter { $0.amount.currency == currency }.sorted { $0.provenance < $1.provenance }
      let ledger = input.ledger.filter { $0.amount.currency == currency }.sorted { $0.provenance < $1.provenance }
      for var part in split(bank, ledger, currency) {
        part.hasStatement = stated.isEmpty || stated.contains(currency)
        result.append(part)
      }
    }
    return result
  }

  private mutating func split(_ bank: [Record], _ ledger: [Record], _ currency: Currency) -> [Partition] {
    var accounts: [String] = []
    for record in bank {
      guard let account = record.account, !accounts.contains(where: { AccountName.same($0, account) }) else { continue }
      accounts.append(account)
    }
    let hasUnnamed = ledger.contains { record in
      guard let name = record.account else { return true }
      return !accounts.contains { AccountName.same($0, name) } && !namesOneOf(accounts, ledger)
    }
    guard accounts.count > 1 else { return [single(bank, ledger, currency, account: accounts.first)] }
    if hasUnnamed || bank.contains(where: { $0.account == nil }) {
      notes.append("the ledger does not say which of \(accounts.count) bank accounts paid: they are reconciled as one")
      return [single(bank, ledger, currency, account: nil)]
    }
    var parts = accounts.sorted().map { Partition(account: $0, currency: currency) }
    for record in bank {
      let index = parts.firstIndex { $0.account.map { AccountName.same($0, record.account ?? "") } ?? false } ?? 0
      add(record, to: &parts[index])
    }
    for record in ledger {
      let index = parts.firstIndex { $0.account.map { AccountName.same($0, record.account ?? "") } ?? false }
      parts[index ?? 0].ledger.append((record, index == nil))
    }
    return parts
  }

  /// Whether any ledger row names one of the bank's accounts: then a row that names another one is drawn elsewhere.
  private func namesOneOf(_ accounts: [String], _ ledger: [Record]) -> Bool {
    ledger.contains { record in record.account.map { name in accounts.contains { AccountName.same($0, name) } } ?? false
    }
  }

  private func single(_ bank: [Record], _ ledger: [Record], _ currency: Currency, account: String?) -> Partition {
    var part = Partition(account: account, currency: currency)
    for record in bank { add(record, to: &part) }
    let names = account.map { namesOneOf([$0], ledger) } ?? false
    part.ledger = ledger.map { record in
      guard names, let account, let name = record.account else { return (record, false) }
      return (record, !AccountName.same(account, name))
    }
    return part
  }

  private func add(_ record: Record, to part: inout Partition) {
    if period.contains(record.date) { part.bank.append(record) } else { part.outside.append(record) }
  }
}
