import Banking

/// The records of one account and currency: what one board sees. Partitions share nothing.
struct Partition {
  /// The account; nil where the files name none.
  var account: String?

  /// The currency.
  var currency: Currency

  /// The bank's records of the period, in the order of provenance.
  var bank: [Record] = []

  /// The ledger's records, in the order of provenance.
  var ledger: [Record] = []

  /// For each of them whether another account than this one paid for it.
  var elsewhere: [Bool] = []

  /// The first day of the ledger, where rows of it were taken out as cleared before the period.
  var ledgerStart: Day?

  /// The bank's records that lie outside the period.
  var outside: [Record] = []

  /// Whether a statement in this currency was given at all: where other currencies have one and this has none, nothing is due here.
  var hasStatement = true

  /// Records that a rule of their owner's keeps out.
  var ruledOut: [(side: Side, record: Record, rule: String)] = []

  /// Rows of the ledger that cleared before the period: both balances have them.
  var clearedEarlier: [(record: Record, rule: String)] = []

  /// Takes rows out of the ledger that cleared before the period, each by its rule.
  mutating func setAside(_ rules: [Int: String]) {
    guard !rules.isEmpty else { return }
    ledgerStart = ([ledgerStart].compactMap(\.self) + rules.keys.map { ledger[$0].date }).min()
    for (place, rule) in rules.sorted(by: { $0.key < $1.key }) { clearedEarlier.append((ledger[place], rule)) }
    let kept = ledger.indices.filter { rules[$0] == nil }
    elsewhere = kept.map { elsewhere[$0] }
    ledger = kept.map { ledger[$0] }
  }

  /// Whether these are balances of its account.
  func owns(_ balances: AccountBalances) -> Bool {
    guard balances.currency == currency else { return false }
    guard let account, let name = balances.account else { return true }
    return AccountName.same(account, name)
  }

  /// The bank's records among them.
  var ruledOutOfBank: [Record] { ruledOut.filter { $0.side == .bank }.map(\.record) }

  /// The ledger's records among them.
  var ruledOutOfLedger: [Record] { ruledOut.filter { $0.side == .ledger }.map(\.record) }
}

/// Splits the records of a run into partitions.
struct Partitioning {
  let period: Period
  private(set) var notes: [String] = []

  private let exclusions: [ExclusionRule]

  init(period: Period, exclusions: [ExclusionRule] = []) {
    self.period = period
    self.exclusions = exclusions
  }

  /// The partitions, by currency and account.
  mutating func partitions(of input: ReconciliationInput) -> [Partition] {
    let first = (input.bank.first ?? input.ledger.first)?.amount.currency
    if let first, input.bank.allSatisfy({ $0.amount.currency == first }),
      input.ledger.allSatisfy({ $0.amount.currency == first })
    {
      // One currency, as most runs have: the records are used where they are.
      return split(inOrder(input.bank), inOrder(input.ledger), first)
    }
    var bank: [Currency: [Record]] = [:]
    for record in input.bank { bank[record.amount.currency, default: []].append(record) }
    var ledger: [Currency: [Record]] = [:]
    for record in input.ledger { ledger[record.amount.currency, default: []].append(record) }
    let stated = Set(bank.keys).union(input.bankBalances.map(\.currency))
    var result: [Partition] = []
    for currency in Set(bank.keys).union(ledger.keys).sorted() {
      for var part in split(inOrder(bank[currency] ?? []), inOrder(ledger[currency] ?? []), currency) {
        part.hasStatement = stated.isEmpty || stated.contains(currency)
        result.append(part)
      }
    }
    return result
  }

  /// Records by provenance; files mostly come so.
  private func inOrder(_ records: [Record]) -> [Record] {
    let isInOrder = records.indices.dropFirst().allSatisfy { records[$0 - 1].provenance < records[$0].provenance }
    return isInOrder ? records : records.sorted { $0.provenance < $1.provenance }
  }

  private mutating func split(_ bank: [Record], _ ledger: [Record], _ currency: Currency) -> [Partition] {
    let bankNames = AccountName.all(in: bank)
    let accounts = AccountName.accounts(bankNames)
    // Each distinct name is compared once: by name, the position of the bank's account it is.
    var places: [String: Int?] = [:]
    for name in Set(bankNames + AccountName.all(in: ledger)) {
      places[name] = .some(accounts.firstIndex { AccountName.same($0, name) })
    }
    func place(_ record: Record) -> Int? { record.account.flatMap { places[$0] ?? nil } }
    let ledgerNamesOne = ledger.contains { place($0) != nil }
    guard accounts.count > 1 else {
      noteOtherAccount(accounts.first, ledger)
      var part = Partition(account: accounts.first, currency: currency)
      if exclusions.isEmpty {
        part.ledger = ledger
        part.elsewhere = ledger.map { ledgerNamesOne && $0.account != nil && place($0) == nil }
        if bank.allSatisfy({ period.contains($0.date) && $0.amount.minorUnits != 0 }) {
          part.bank = bank
        } else {
          for record in bank { add(record, to: &part) }
        }
        return [part]
      }
      for record in bank { add(record, to: &part) }
      for record in ledger {
        add(record, elsewhere: ledgerNamesOne && record.account != nil && place(record) == nil, to: &part)
      }
      return [part]
    }
    let isUnnamed = ledger.contains { $0.account == nil || (place($0) == nil && !ledgerNamesOne) }
    if isUnnamed || bank.contains(where: { $0.account == nil }) {
      notes.append(
        "the ledger does not say which of \(accounts.count) bank accounts paid: they are reconciled as one, with the sum of their balances"
      )
      var part = Partition(account: nil, currency: currency)
      for record in bank { add(record, to: &part) }
      for record in ledger { add(record, elsewhere: false, to: &part) }
      return [part]
    }
    let order = accounts.indices.sorted { accounts[$0] < accounts[$1] }
    var parts = order.map { Partition(account: accounts[$0], currency: currency) }
    let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    for record in bank { add(record, to: &parts[place(record).flatMap { position[$0] } ?? 0]) }
    for record in ledger {
      let index = place(record).flatMap { position[$0] }
      add(record, elsewhere: index == nil, to: &parts[index ?? 0])
    }
    return parts
  }

  /// A ledger whose every row names an account by its digits, and none the statement's: the names may be of two systems, or the ledger of another account.
  private mutating func noteOtherAccount(_ account: String?, _ ledger: [Record]) {
    guard let account, AccountName.hasDigits(account), !ledger.isEmpty,
      ledger.allSatisfy({ row in
        row.account.map { AccountName.hasDigits($0) && !AccountName.same($0, account) } ?? false
      })
    else { return }
    let names = AccountName.all(in: ledger).sorted().prefix(3).joined(separator: ", ")
    notes.append(
      "every ledger row is of another account (\(names)) than the statement (\(account)): see whether the two belong together"
    )
  }

  private func add(_ record: Record, to part: inout Partition) {
    if let rule = rule(record, .bank) ?? Self.notice(record) {
      part.ruledOut.append((.bank, record, rule))
    } else if period.contains(record.date) {
      part.bank.append(record)
    } else {
      part.outside.append(record)
    }
  }

  /// What a bank's line says that moves no money, as it lists notices among its lines; nil for any other.
  private static func notice(_ record: Record) -> String? {
    guard record.amount.minorUnits == 0 else { return nil }
    let isChange = record.description.uppercased().contains("NOTIFICATION OF CHANGE")
    return isChange
      ? "a notification of change, which moves no money: correct the payee's bank details" : "moves no money"
  }

  private func add(_ record: Record, elsewhere: Bool, to part: inout Partition) {
    if let rule = rule(record, .ledger) {
      part.ruledOut.append((.ledger, record, rule))
    } else {
      part.ledger.append(record)
      part.elsewhere.append(elsewhere)
    }
  }

  /// The name of the first rule that keeps a record out.
  private func rule(_ record: Record, _ side: Side) -> String? {
    exclusions.first { $0.fits(record, side: side) }?.name
  }
}
