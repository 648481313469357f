import Banking

extension Reconciler {
  /// Counts, sums and the formal reconciliation of one partition.
  ///
  /// - Throws: ``AmountError/overflow`` where a balance and what is added to it do not fit.
  func result(
    of partition: Partition, _ board: Board, _ matches: [Match], _ discrepancies: [Discrepancy],
    _ input: ReconciliationInput
  ) throws(AmountError) -> PartitionResult {
    let bankRecords = [partition.bank, partition.outside, partition.ruledOutOfBank]
    let ledgerRecords = [partition.ledger, partition.ruledOutOfLedger, partition.clearedEarlier.map(\.record)]
    let matchedBank = matches.reduce(0) { $0 + $1.bankPlaces.count }
    let matchedLedger = matches.reduce(0) { $0 + $1.ledgerPlaces.count }
    let sheet = BalanceSheet(
      board: board, bankBalances: try bankBalances(of: partition, board.period, in: input.bankBalances),
      ledgerBalances: single(balances: input.ledgerBalances.filter { $0.currency == partition.currency }),
      excluded: ExcludedRecords(partition, board.period))
    return PartitionResult(
      account: partition.account, currency: partition.currency,
      bank: SideTotals(
        records: bankRecords.reduce(0) { $0 + $1.count }, amount: sum(bankRecords, partition.currency),
        matched: matchedBank,
        excepted: partition.bank.count - matchedBank,
        excluded: partition.outside.count + partition.ruledOutOfBank.count),
      ledger: SideTotals(
        records: ledgerRecords.reduce(0) { $0 + $1.count }, amount: sum(ledgerRecords, partition.currency),
        matched: matchedLedger,
        excepted: partition.ledger.count - matchedLedger,
        excluded: partition.ruledOutOfLedger.count + partition.clearedEarlier.count),
      balances: try sheet.reconciliation(matches: matches, discrepancies: discrepancies))
  }

  /// The sum of records of one currency. It fits: the sum of all magnitudes has been checked.
  private func sum(_ records: [[Record]], _ currency: Currency) -> Amount {
    var total: Int64 = 0
    for part in records { for index in part.indices { total += part[index].amount.minorUnits } }
    return Amount(minorUnits: total, currency: currency)
  }

  /// The bank's balances at the ends of the period: what the statement says, less what it books outside the period. A line that a rule keeps out
  /// is on the statement all the same.
  private func bankBalances(
    of partition: Partition, _ period: Period, in all: [AccountBalances]
  ) throws(AmountError) -> AccountBalances? {
    let own = all.filter { partition.owns($0) }
    guard var balances = partition.account == nil ? try together(balances: own) : single(balances: own) else {
      return nil
    }
    for record in partition.outside + partition.ruledOutOfBank {
      if record.date < period.start {
        balances.opening = try balances.opening?.adding(record.amount)
      } else if record.date > period.end {
        balances.closing = try balances.closing?.subtracting(record.amount)
      }
    }
    return balances
  }

  /// The balances of accounts that are reconciled as one: their sum, where each account's are known.
  private func together(balances: [AccountBalances]) throws(AmountError) -> AccountBalances? {
    // A statement without an account may be any one's.
    if balances.contains(where: { $0.account == nil }) { return single(balances: balances) }
    let known = AccountBalances.byAccount(balances).map { single(balances: $0) }
    guard known.count > 1, var sum = known[0] else { return known.first ?? nil }
    sum.account = nil
    sum.coveredTo = nil
    for next in known.dropFirst() {
      sum.opening = try added(sum.opening, next?.opening)
      sum.closing = try added(sum.closing, next?.closing)
    }
    return sum
  }

  /// A sum of two balances; nil where one is not known.
  private func added(_ left: Amount?, _ right: Amount?) throws(AmountError) -> Amount? {
    guard let left, let right else { return nil }
    return try left.adding(right)
  }

  /// The balances of one account from one statement, or from several that continue one another.
  private func single(balances: [AccountBalances]) -> AccountBalances? {
    guard balances.count > 1 else { return balances.first }
    let firsts = balances.filter { one in
      !balances.contains { $0 != one && $0.closing != nil && $0.closing == one.opening }
    }
    let lasts = balances.filter { one in
      !balances.contains { $0 != one && $0.opening != nil && $0.opening == one.closing }
    }
    guard firsts.count == 1, lasts.count == 1, var result = firsts.first else { return nil }
    result.closing = lasts.first?.closing
    return result
  }
}
