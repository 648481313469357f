import Banking

/// Checks that the records that come out are the records that went in: each once, in count and in amount.
enum Conservation {
  /// - Throws: ``ReconciliationError/conservation(_:)`` naming the first record or sum that is not right.
  static func check(_ input: ReconciliationInput, _ outcome: Outcome) throws(ReconciliationError) {
    try check(
      .bank, input.bank,
      outcome.matches.flatMap(\.bank) + outcome.discrepancies.flatMap(\.bank) + excluded(.bank, outcome))
    try check(
      .ledger, input.ledger,
      outcome.matches.flatMap(\.ledger) + outcome.discrepancies.flatMap(\.ledger) + excluded(.ledger, outcome))
    let counted = outcome.partitions.reduce(0) { $0 + $1.bank.records + $1.ledger.records }
    guard counted == input.bank.count + input.ledger.count else {
      throw .conservation("the partitions hold \(counted) of \(input.bank.count + input.ledger.count) records")
    }
  }

  private static func excluded(_ side: Side, _ outcome: Outcome) -> [Record] {
    outcome.excluded.filter { $0.side == side }.map(\.record)
  }

  private static func check(_ side: Side, _ before: [Record], _ after: [Record]) throws(ReconciliationError) {
    guard before.count == after.count else {
      throw .conservation("\(before.count) \(side.rawValue) records went in, \(after.count) came out")
    }
    var known: [Provenance: Amount] = [:]
    known.reserveCapacity(before.count)
    for record in before { known[record.provenance] = record.amount }
    for record in after {
      guard known.removeValue(forKey: record.provenance) == record.amount else {
        throw .conservation(
          "record \(record.provenance.record) of input \(record.provenance.input) stands twice or changed")
      }
    }
  }
}
