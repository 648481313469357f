import Banking

extension FundingBatchStage {
  /// Matches BILL's debits that are all of a process date to the cent, where a debit of somebody else's would take one of its payments: what BILL has
  /// drawn was paid by BILL, and the payee who draws the same amount is paid twice, whatever name or bill its debit bears.
  ///
  /// Only where one debit of those days has the sum and no other date's payments come to it as soon.
  func matchContested(on board: inout Board) {
    guard board.bank.contains(where: { $0.isBill && $0.isOutgoing }) else { return }
    let pools = FundingPools(of: board)
    var sums: [Int64: [Day]] = [:]
    var parts: [(day: Day, payments: [Int])] = []
    for day in pools.days {
      guard let pool = pools.pool(of: day, on: board) else { continue }
      for part in pool.parts(on: board) {
        sums[board.total(ledger: part), default: []].append(day)
        parts.append((day, part))
      }
    }
    for (day, payments) in parts {
      let total = board.total(ledger: payments)
      guard sums[total]?.count(where: { $0 == day }) == 1,
        payments.allSatisfy({ board.ledgerIsOpen[$0] && board.ledger[$0].keys.confirmation != nil }),
        payments.count > 1 || pools.isAlone(payments[0], on: board)
      else { continue }
      func lag(_ debit: Int, _ due: Day) -> Int { board.days.bankingDays(from: due, to: board.bank[debit].day) }
      let fitting = board.bankAmounts[total].filter {
        board.bank[$0].isBill && isDebit($0, on: board) && (0...Self.latestPosting).contains(lag($0, day))
          && mayBeWhole($0, total, payments, on: board)
      }
      // The nearest one, alone of its day, that no other date's payments come to as soon.
      let soonest = fitting.map { lag($0, day) }.min()
      let nearest = fitting.filter { lag($0, day) == soonest }
      guard nearest.count == 1, let debit = nearest.first, let soonest,
        !(sums[total] ?? []).contains(where: { $0 != day && (0...soonest).contains(lag(debit, $0)) }),
        payments.contains(where: { isContested($0, beside: debit, on: board) })
      else { continue }
      settle([debit], payments, rule: .fundingBatch, on: &board)
    }
  }

  /// Whether a debit has the sum of these payments, and neither a name nor a key of its own speaks against one of them.
  private func mayBeWhole(_ debit: Int, _ total: Int64, _ payments: [Int], on board: Board) -> Bool {
    guard board.isFree(bank: debit), board.bank[debit].minor == total, !bearsOtherKey(debit, payments, board),
      payments.allSatisfy({ board.lag(bank: debit, ledger: $0) >= 0 })
    else { return false }
    let party = board.bank[debit].party
    return party.payee == nil
      || payments.allSatisfy { Party.agreement(bank: party, ledger: board.ledger[$0].party) >= .partial }
  }

  /// Whether a debit that is not BILL's names the payee of a payment and has its amount.
  private func isContested(_ payment: Int, beside debit: Int, on board: Board) -> Bool {
    board.bankAmounts[board.ledger[payment].minor].contains { other in
      let line = board.bank[other]
      return other != debit && board.isFree(bank: other) && !line.isBill && !line.isReturn
        && board.isInWindow(bank: other, ledger: payment)
        && Party.agreement(bank: line.party, ledger: board.ledger[payment].party) >= .partial
    }
  }
}
