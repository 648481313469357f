import Banking
import Reconciliation

extension ResultDocument {
  /// `totals`, `reconciliation` and, where a run has several accounts or currencies, `partitions`.
  ///
  /// Counts always add up over all of them. Amounts do where they are of one currency and are null else. A balance belongs to one account:
  /// with several, `reconciliation` is all null and each partition has its own, so that two errors never cancel each other out.
  func writeTotals(to json: inout JSONEmitter) throws(WorkpaperError) {
    let bank = try CombinedTotals(of: outcome.partitions.map(\.bank), fallback: run.mainCurrency)
    let ledger = try CombinedTotals(of: outcome.partitions.map(\.ledger), fallback: run.mainCurrency)
    json.key("totals")
    try write(bank: bank, ledger: ledger, to: &json)
    json.key("reconciliation")
    write(outcome.partitions.count == 1 ? outcome.partitions.first?.balances : nil, to: &json)
    guard outcome.partitions.count > 1 else { return }
    json.key("partitions")
    try json.array(outcome.partitions) { (json: inout JSONEmitter, partition: PartitionResult) throws(WorkpaperError) in
      let bank = try CombinedTotals(of: [partition.bank], fallback: partition.currency)
      let ledger = try CombinedTotals(of: [partition.ledger], fallback: partition.currency)
      try json.object { (json: inout JSONEmitter) throws(WorkpaperError) in
        json.key("account")
        json.value(partition.account)
        json.key("currency")
        json.value(partition.currency.code)
        json.key("totals")
        try write(bank: bank, ledger: ledger, to: &json)
        json.key("reconciliation")
        write(partition.balances, to: &json)
      }
    }
  }

  private func write(
    bank: CombinedTotals, ledger: CombinedTotals, to json: inout JSONEmitter
  ) throws(WorkpaperError) {
    let difference: Amount?
    do {
      if let bankAmount = bank.amount, let ledgerAmount = ledger.amount, bankAmount.currency == ledgerAmount.currency {
        difference = try bankAmount.subtracting(ledgerAmount)
      } else {
        difference = nil
      }
    } catch { throw .amount(error) }
    json.object { json in
      for (name, side) in [("bank", bank), ("ledger", ledger)] {
        json.key(name)
        json.object(.line) { json in
          json.key("records")
          json.value(side.records)
          json.key("amount")
          json.value(side.amount?.description)
          json.key("matched")
          json.value(side.matched)
          json.key("excepted")
          json.value(side.excepted)
          json.key("excluded")
          json.value(side.excluded)
        }
      }
      json.key("difference")
      json.value(difference?.description)
    }
  }

  private func write(_ balances: BalanceReconciliation?, to json: inout JSONEmitter) {
    json.object { json in
      json.key("bank_balance")
      json.value(balances?.bankBalance?.description)
      json.key("adjusted_bank")
      json.value(balances?.adjustedBank?.description)
      json.key("book_balance")
      json.value(balances?.bookBalance?.description)
      json.key("adjusted_book")
      json.value(balances?.adjustedBook?.description)
      json.key("unexplained")
      json.value(balances?.unexplained?.description)
      json.key("book_basis")
      json.value(balances?.bookBasis?.rawValue)
      json.key("items")
      json.array(balances?.items ?? []) { json, item in
        json.object(.line) { json in
          json.key("side")
          json.value(item.side.rawValue)
          json.key("finding")
          json.value(item.discrepancyID)
          json.key("category")
          json.value(item.category?.rawValue)
          json.key("amount")
          json.value(item.amount.description)
        }
      }
    }
  }
}

/// The totals of one side over one or more partitions.
struct CombinedTotals {
  var records = 0
  var matched = 0
  var excepted = 0
  var excluded = 0

  /// The sum; nil where it would add two currencies.
  var amount: Amount?

  /// The totals of these; zero in the fallback currency for none.
  init(of sides: [SideTotals], fallback: Currency) throws(WorkpaperError) {
    for side in sides {
      records += side.records
      matched += side.matched
      excepted += side.excepted
      excluded += side.excluded
    }
    // A side without records in a currency has no amount in it.
    let amounts = sides.filter { $0.records > 0 }.map(\.amount)
    let currency = amounts.first?.currency ?? sides.first?.amount.currency ?? fallback
    guard amounts.allSatisfy({ $0.currency == currency }) else { return }
    do { amount = try Amount.sum(of: amounts, in: currency) } catch { throw .amount(error) }
  }
}
