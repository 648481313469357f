import Banking

/// What both sides of an ambiguous finding have, whichever of its answers is right.
///
/// One bank line of 640.00 and two payments of 640.00: nobody knows which payment it is, but one of them it is, and the other one is open.
enum CertainShare {
  /// The share in minor units; zero where the answers differ about it.
  static func of(_ finding: Discrepancy) -> Int64 {
    of(bank: finding.bank, ledger: finding.ledger, candidates: finding.candidates)
  }

  private static func of(bank: [Record], ledger: [Record], candidates: [Candidate]) -> Int64 {
    guard let amount = bank.first?.amount, !ledger.isEmpty, amount.currency == ledger.first?.amount.currency else {
      return 0
    }
    // Lines of one amount: as many are settled as the shorter side has.
    if (bank + ledger).allSatisfy({ $0.amount == amount }) {
      return amount.minorUnits * Int64(min(bank.count, ledger.count))
    }
    // Every answer settles all that is at the bank, or all that is in the ledger, to the cent.
    let places = (bank: places(bank), ledger: places(ledger))
    let settles = candidates.allSatisfy { candidate in
      (self.places(candidate.bank) == places.bank || self.places(candidate.ledger) == places.ledger)
        && sum(candidate.bank) == sum(candidate.ledger)
    }
    guard settles, let first = candidates.first, candidates.allSatisfy({ sum($0.bank) == sum(first.bank) }) else {
      return 0
    }
    return sum(first.bank)
  }

  private static func places(_ records: [Record]) -> Set<Provenance> { Set(records.map(\.provenance)) }

  private static func sum(_ records: [Record]) -> Int64 { records.reduce(0) { $0 + $1.amount.minorUnits } }
}
