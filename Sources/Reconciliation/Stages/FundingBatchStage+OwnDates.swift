import Banking

extension FundingBatchStage {
  /// Matches equal debits of BILL's that are each all of their own day's payments: as many debits of an amount as process dates that come to it, each
  /// date with its own on the very day. Elsewhere each of them would leave the others in doubt.
  func matchOwnDates(_ byDay: [Day: [Int]], _ pools: FundingPools, on board: inout Board) {
    var debits: [Int64: [Int]] = [:]
    for lines in byDay.values {
      for debit in lines where board.isFree(bank: debit) && board.bank[debit].isBill {
        debits[board.bank[debit].minor, default: []].append(debit)
      }
    }
    debits = debits.filter { $0.value.count > 1 }
    guard !debits.isEmpty else { return }
    var wholes: [Int64: [(day: Day, payments: [Int])]] = [:]
    for day in pools.days {
      guard let pool = pools.pool(of: day, on: board), pool.maybe.isEmpty, !pool.due.isEmpty else { continue }
      let total = board.total(ledger: pool.due)
      if debits[total] != nil { wholes[total, default: []].append((day, pool.due)) }
    }
    for (total, dates) in wholes.sorted(by: { $0.key < $1.key }) {
      let lines = (debits[total] ?? []).sorted()
      // Dates of one payment each are pairs, and found as such.
      guard dates.count == lines.count, dates.contains(where: { $0.payments.count > 1 }) else { continue }
      let pairs = dates.compactMap { date in
        lines.first { board.bank[$0].day == date.day }.map { ($0, date.payments) }
      }
      guard Set(pairs.map(\.0)).count == lines.count,
        pairs.allSatisfy({ debit, payments in
          !isOthers(debit, payments, board) && !bearsOtherKey(debit, payments, board)
            && !board.namesOtherBill(bank: debit, than: payments)
        })
      else { continue }
      for (debit, payments) in pairs { settle([debit], payments, rule: .fundingBatch, on: &board) }
    }
  }
}
