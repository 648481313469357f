import Banking
import Reconciliation

/// To which account and currency of an outcome a record belongs.
///
/// A record that names its account belongs there. One that does not belongs where the rest of its finding does, else to the first account
/// of its currency.
struct PartitionIndex {
  private struct Key: Hashable {
    var account: String?
    var currency: Currency
  }

  /// Whether the outcome has more than one currency.
  let hasSeveralCurrencies: Bool

  private var positions: [Key: Int] = [:]
  private var firstOfCurrency: [Currency: Int] = [:]
  private var placed: [Provenance: Int] = [:]

  init(outcome: Outcome) {
    for (position, partition) in outcome.partitions.enumerated() {
      let key = Key(account: partition.account, currency: partition.currency)
      if positions[key] == nil { positions[key] = position }
      if firstOfCurrency[partition.currency] == nil { firstOfCurrency[partition.currency] = position }
    }
    hasSeveralCurrencies = firstOfCurrency.count > 1
    guard outcome.partitions.count > 1 else { return }
    for match in outcome.matches { place(match.bank + match.ledger) }
    for discrepancy in outcome.discrepancies { place(discrepancy.bank + discrepancy.ledger) }
  }

  /// The position in the outcome's list of partitions; nil where it has none.
  func position(of record: Record) -> Int? {
    placed[record.provenance] ?? named(by: record) ?? firstOfCurrency[record.amount.currency]
      ?? (positions.isEmpty ? nil : 0)
  }

  private func named(by record: Record) -> Int? {
    positions[Key(account: record.account, currency: record.amount.currency)]
  }

  /// Remembers the records of one finding that do not name an account of the outcome themselves.
  private mutating func place(_ records: [Record]) {
    for record in records where named(by: record) == nil || record.account == nil {
      let companion = records.first {
        $0.amount.currency == record.amount.currency && $0.account != nil && named(by: $0) != nil
      }
      if let companion { placed[record.provenance] = named(by: companion) }
    }
  }
}

extension RunDescription {
  /// The currency of figures that no partition gives: the first input's, or US dollars.
  var mainCurrency: Currency { inputs.lazy.flatMap(\.accounts).first?.currency ?? .usDollar }
}
