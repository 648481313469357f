import Banking

/// Names what fits in several ways: all candidates, none chosen. Whatever a later stage has settled since is no longer in doubt.
struct AmbiguityStage: Stage {
  let name = "ambiguities"
  let claims = Claims(categories: [.ambiguous])

  func run(on board: inout Board) {
    for undecided in board.undecided {
      let bank = undecided.bank.filter { board.isFree(bank: $0) }
      let ledger = undecided.ledger.filter { board.ledgerIsOpen[$0] }
      guard !bank.isEmpty, !ledger.isEmpty, bank.count + ledger.count > 2 else { continue }
      let candidates = undecided.candidates.filter(board.isOpen)
      let isOneAmount = Set(bank.map { board.bank[$0].minor } + ledger.map { board.ledger[$0].minor }).count == 1
      let fitting =
        isOneAmount
        ? "\(bank.count) bank and \(ledger.count) ledger lines of one amount fit each other in several ways"
        : "\(candidates.count) choices of \(ledger.count) payments add up to the same"
      board.claim(
        BoardDiscrepancy(
          category: .ambiguous, bank: bank, ledger: ledger, candidates: candidates, evidence: [fitting]))
    }
  }
}
