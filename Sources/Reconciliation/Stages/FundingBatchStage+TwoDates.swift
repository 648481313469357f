import Banking

// A payment that missed the time for its date, or was taken in before it: it is drawn with another date's, or a day late.
extension FundingBatchStage {
  /// The debits of two banking days in a row that are together all that was due on both, where neither day comes out alone.
  func matchTwoDates(_ byDay: [Day: [Int]], _ pools: FundingPools, on board: inout Board) {
    for first in pools.days {
      let second = board.calendar.adding(bankingDays: 1, to: first)
      guard let early = pools.pool(of: first, on: board)?.due, !early.isEmpty else { continue }
      func debits(_ day: Day) -> [Int] {
        (byDay[day] ?? []).filter {
          board.isFree(bank: $0) && board.bank[$0].isBill && !board.held.contains($0) && mayHoldSeveral($0, on: board)
        }
      }
      // One debit a day, or there would be splits by chance.
      guard debits(first).count == 1, debits(second).count == 1 else { continue }
      let late = pools.pool(of: second, on: board)?.due ?? []
      // One that a single payment of another date explains is no part of two dates.
      let theirs = Set(early + late)
      let both = debits(first) + debits(second)
      if both.contains(where: { isPaymentsOwn($0, besides: theirs, on: board) }) { continue }
      matchSeveral(early + late, both, on: &board)
    }
  }

  /// Whether an open payment besides these has the very amount of a debit, in the days in which it may be drawn.
  private func isPaymentsOwn(_ debit: Int, besides payments: Set<Int>, on board: Board) -> Bool {
    board.ledgerAmounts[board.bank[debit].minor].contains { payment in
      board.ledgerIsOpen[payment] && !payments.contains(payment)
        && (0...Self.latestPosting).contains(board.lag(bank: debit, ledger: payment))
    }
  }
}
