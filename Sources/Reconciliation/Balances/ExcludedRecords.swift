import Banking

/// What the owner's rules keep out of one partition, as far as its balances hold it.
struct ExcludedRecords {
  /// The bank's lines of the period that a rule keeps out, in minor units: the statement's balance holds them.
  let bank: Int64

  /// The ledger's rows that a rule keeps out.
  let ledger: [Record]

  /// The ledger's rows that cleared before the period.
  let clearedEarlier: [Record]

  /// The bank's lines after the period, in minor units: the statement's closing balance holds them, the period's does not.
  let bankedAfterPeriod: Int64

  /// The sums fit: the reconciler has checked the sum of all magnitudes.
  init(_ partition: Partition, _ period: Period) {
    bank = Self.sum(partition.ruledOutOfBank.filter { period.contains($0.date) })
    ledger = partition.ruledOutOfLedger
    clearedEarlier = partition.clearedEarlier.map(\.record)
    bankedAfterPeriod = Self.sum((partition.outside + partition.ruledOutOfBank).filter { $0.date > period.end })
  }

  private static func sum(_ records: [Record]) -> Int64 { records.reduce(0) { $0 + $1.amount.minorUnits } }
}
