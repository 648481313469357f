import Banking

/// Checks that the records that come out are the records that went in: each once, in count and in amount.
enum Conservation {
  /// - Throws: ``ReconciliationError/conservation(_:)`` naming the first record or sum that is not right.
  static func check(_ input: ReconciliationInput, _ outcome: Outcome) throws(ReconciliationError) {
    for side in [Side.bank, .ledger] {
      var open = Open(side: side, records: side == .bank ? input.bank : input.ledger)
      for match in outcome.matches { try open.take(side == .bank ? match.bank : match.ledger) }
      for finding in outcome.discrepancies { try open.take(side == .bank ? finding.bank : finding.ledger) }
      for exclusion in outcome.excluded where exclusion.side == side { try open.take([exclusion.record]) }
      try open.finish()
    }
    let counted = outcome.partitions.reduce(0) { $0 + $1.bank.records + $1.ledger.records }
    guard counted == input.bank.count + input.ledger.count else {
      throw .conservation("the partitions hold \(counted) of \(input.bank.count + input.ledger.count) records")
    }
  }

  /// The records of one side that have not come out yet.
  private struct Open {
    let side: Side
    let count: Int
    private var known: [Provenance: Amount] = [:]

    init(side: Side, records: [Record]) {
      self.side = side
      count = records.count
      known.reserveCapacity(records.count)
      for record in records { known[record.provenance] = record.amount }
    }

    mutating func take(_ records: [Record]) throws(ReconciliationError) {
      for record in records {
        guard known.removeValue(forKey: record.provenance) == record.amount else {
          throw .conservation(
            "record \(record.provenance.record) of input \(record.provenance.input) stands twice or changed")
        }
      }
    }

    func finish() throws(ReconciliationError) {
      guard known.isEmpty else {
        throw .conservation("\(count) \(side.rawValue) records went in, \(count - known.count) came out")
      }
    }
  }
}
