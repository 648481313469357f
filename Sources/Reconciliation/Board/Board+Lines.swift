import Banking

// What is free and open, and what it adds up to.
extension Board {
  /// Whether a bank line is free to be matched: not claimed, and not part of another line's story.
  func isFree(bank index: Int) -> Bool { bankIsOpen[index] && !attached.contains(index) }

  /// The bank lines that are free.
  var freeBank: [Int] { bank.indices.filter { isFree(bank: $0) } }

  /// The ledger lines that are open.
  var openLedger: [Int] { ledger.indices.filter { ledgerIsOpen[$0] } }

  /// Whether nothing of a possible answer has been settled otherwise.
  func isOpen(_ candidate: BoardCandidate) -> Bool {
    candidate.bank.allSatisfy { isFree(bank: $0) } && candidate.ledger.allSatisfy { ledgerIsOpen[$0] }
  }

  /// The open ledger lines of an amount whose money moves.
  func openMovements(of minor: Int64) -> [Int] {
    ledgerAmounts[minor].filter { ledgerIsOpen[$0] && ledger[$0].standing.isMovement }
  }

  /// The ledger lines that bear one of these confirmations, whatever has become of them.
  func ledger(bearing confirmations: Set<String>) -> [String: [Int]] {
    guard !confirmations.isEmpty else { return [:] }
    var bearing: [String: [Int]] = [:]
    for index in ledger.indices {
      if let confirmation = ledger[index].keys.confirmation, confirmations.contains(confirmation) {
        bearing[confirmation, default: []].append(index)
      }
    }
    return bearing
  }

  /// The sum of bank lines in minor units. It fits: the reconciler has checked the sum of all magnitudes.
  func total(bank indexes: [Int]) -> Int64 { indexes.reduce(0) { $0 + bank[$1].minor } }

  /// The sum of ledger lines in minor units.
  func total(ledger indexes: [Int]) -> Int64 { indexes.reduce(0) { $0 + ledger[$1].minor } }

  /// The amount of a number of minor units.
  func amount(_ minor: Int64) -> Amount { Amount(minorUnits: minor, currency: currency) }
}
