import Banking
import Reconciliation

/// To which account and currency of an outcome a record belongs.
///
/// The finding says it. Only a payment found in two currencies has records of another account than its own: these belong where their own account
/// and currency stand, else to the first account of their currency.
struct PartitionIndex {
  private struct Key: Hashable {
    var account: String?
    var currency: Currency
  }

  /// Whether the outcome has more than one currency.
  let hasSeveralCurrencies: Bool

  private let currencies: [Currency]
  private var positions: [Key: Int] = [:]
  private var firstOfCurrency: [Currency: Int] = [:]

  init(outcome: Outcome) {
    currencies = outcome.partitions.map(\.currency)
    for (position, partition) in outcome.partitions.enumerated() {
      let key = Key(account: partition.account, currency: partition.currency)
      if positions[key] == nil { positions[key] = position }
      if firstOfCurrency[partition.currency] == nil { firstOfCurrency[partition.currency] = position }
    }
    hasSeveralCurrencies = firstOfCurrency.count > 1
  }

  /// The position in the outcome's list of partitions of a record whose finding stands at a position there.
  func position(of record: Record, in partition: Int) -> Int {
    if currencies.indices.contains(partition), currencies[partition] == record.amount.currency { return partition }
    let key = Key(account: record.account, currency: record.amount.currency)
    return positions[key] ?? firstOfCurrency[record.amount.currency] ?? 0
  }
}

extension RunDescription {
  /// The currency of figures that no partition gives: the first input's, or US dollars.
  var mainCurrency: Currency { inputs.lazy.flatMap(\.accounts).first?.currency ?? .usDollar }
}
