import Banking

/// Finds batches that hold a payment which the ledger has undone and whose money has not come back: it left, and stands nowhere.
struct VoidsInsideStage: Stage {
  let name = "voids inside a batch that were not credited"
  let claims = Claims(categories: [.paidAfterVoid])

  func run(on board: inout Board) {
    // A credit that could be any of several payments' is told with them.
    let inDoubt = Set(
      board.discrepancies.filter { $0.category == .ambiguous && $0.ledger.isEmpty }.flatMap { $0.candidates }
        .flatMap(\.ledger))
    let reissues = drawnReissues(of: board)
    var overdue: [Int] = []
    for (place, match) in board.matches.enumerated() where match.ledger.count > 1 && match.tag == nil {
      let undone = match.ledger.filter { index in
        switch board.ledger[index].standing {
        case .neverLeft: true
        case .undone: !board.isReplaced(index) || reissues.contains(index)
        default: false
        }
      }
      guard !undone.isEmpty, inDoubt.isDisjoint(with: undone) else { continue }
      let credits = match.bank.filter { board.bank[$0].minor > 0 }
      if board.total(bank: credits) < -board.total(ledger: undone) { overdue.append(place) }
    }
    for place in overdue.reversed() { board.turnIntoFinding(match: place, .paidAfterVoid) }
  }

  /// Voided payments whose reissue has been drawn in another match.
  private func drawnReissues(of board: Board) -> Set<Int> {
    guard !board.replaces.isEmpty else { return [] }
    var matchOf: [Int: Int] = [:]
    for (place, match) in board.matches.enumerated() where !match.bank.isEmpty {
      for index in match.ledger { matchOf[index] = place }
    }
    return Set(
      board.replaces.compactMap { reissue, voided in
        matchOf[reissue].flatMap { $0 == matchOf[voided] ? nil : voided }
      })
  }
}
