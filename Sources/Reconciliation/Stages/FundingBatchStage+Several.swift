import Banking

// The debits of one date that are together all that was due on it.
extension FundingBatchStage {
  /// Two or more debits for all of these payments: each with its own where only one split fits, else together.
  func matchSeveral(_ payments: [Int], _ debits: [Int], on board: inout Board) {
    var open = payments.filter { board.ledgerIsOpen[$0] }
    var free = debits.filter { board.isFree(bank: $0) }
    guard open.count == payments.count, free.count > 1, free.count <= 6, open.count >= free.count else { return }
    guard board.total(bank: free) == board.total(ledger: open) else { return }
    setAsideSingles(&free, &open, on: board)
    guard !free.isEmpty, !open.isEmpty else { return }
    guard
      !free.contains(where: {
        isOthers($0, open, board) || bearsOtherKey($0, open, board) || board.namesOtherBill(bank: $0, than: open)
      })
    else { return }
    while free.count > 1, let debit = free.first {
      let choice = SubsetSum.choose(open.map { board.ledger[$0].minor }, target: board.bank[debit].minor)
      switch choice {
      case .one(let positions):
        let chosen = positions.map { open[$0] }
        // Nothing is drawn before its process date.
        if chosen.contains(where: { board.lag(bank: debit, ledger: $0) < 0 }) { return }
        settle([debit], chosen, rule: .fundingSplit, on: &board)
        free.removeFirst()
        let taken = Set(chosen)
        open.removeAll { taken.contains($0) }
      case .none: return
      case .several, .tooMany:
        settle(free, open, rule: .fundingSplit, on: &board)
        return
      }
    }
    if let last = free.first { settle([last], open, rule: .fundingSplit, on: &board) }
  }

  /// Takes out debits that have as many payments of their very amount as there are of them: those are no batches, and pairs are found elsewhere.
  private func setAsideSingles(_ debits: inout [Int], _ payments: inout [Int], on board: Board) {
    var counts: [Int64: (debits: Int, payments: Int)] = [:]
    for debit in debits { counts[board.bank[debit].minor, default: (0, 0)].debits += 1 }
    for payment in payments { counts[board.ledger[payment].minor, default: (0, 0)].payments += 1 }
    let isWhole = counts.values.allSatisfy { $0.debits == $0.payments }
    // Where other payments add up to the same, nothing says which of them it was, unless every debit has its own.
    let pairs = Set(
      counts.filter { minor, count in
        let others = payments.filter { board.ledger[$0].minor != minor }.map { board.ledger[$0].minor }
        return count.debits == count.payments
          && (isWhole || others.count > Self.mostOfDate || SubsetSum.choose(others, target: minor) == .none)
      }.keys)
    debits.removeAll { pairs.contains(board.bank[$0].minor) }
    payments.removeAll { pairs.contains(board.ledger[$0].minor) }
  }
}
