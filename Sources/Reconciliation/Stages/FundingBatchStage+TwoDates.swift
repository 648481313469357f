import Banking

// A payment that missed the time for its date, or was taken in before it: it is drawn with another date's.
extension FundingBatchStage {
  /// The debits of two dates in a row that are together all that was due on both, where neither date comes out alone.
  func matchTwoDates(_ byDay: [Day: [Int]], _ pools: FundingPools, on board: inout Board) {
    for (first, second) in zip(pools.days, pools.days.dropFirst())
    where board.days.bankingDays(from: first, to: second) <= 1 {
      guard let early = pools.pool(of: first, on: board), let late = pools.pool(of: second, on: board),
        !early.due.isEmpty, !late.due.isEmpty
      else { continue }
      func debits(_ day: Day) -> [Int] {
        (byDay[day] ?? []).filter {
          board.isFree(bank: $0) && board.bank[$0].isBill && !board.held.contains($0) && mayHoldSeveral($0, on: board)
        }
      }
      let both = debits(first) + debits(second)
      // One debit a date, or there would be splits by chance.
      guard both.count == 2, debits(first).count == 1 else { continue }
      matchSeveral(early.due + late.due, both, on: &board)
    }
  }
}
