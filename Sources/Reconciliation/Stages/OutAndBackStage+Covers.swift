import Banking

// What moved in the place of a line that came back.
extension OutAndBackStage {
  /// The wire to BILL that paid a bounced debit: the same amount, within days, alone.
  func cover(
    of origin: Int, after day: Day, among candidates: [Int], _ confirmed: [String: [Int]], in board: Board
  ) -> Int? {
    let fitting = candidates.filter { candidate in
      let line = board.bank[candidate]
      guard candidate != origin, mayCover(candidate, origin, after: day, confirmed, in: board) else { return false }
      // A wire that names somebody else pays somebody else.
      if line.mayBeCoverWire { return line.isBill || !line.party.namesSomebody }
      // Where the bank does not say wire: BILL's, and no debit for payments of its own.
      return line.isBill && (line.text.isRetry || (line.keys.token == nil && !line.text.isPayables))
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// BILL's next debit of the same amount and text after one that came back, within the days in which BILL draws again: the one that is left when each
  /// date whose payments come to as much has its own.
  func drawnAgain(
    _ origin: Int, for back: Int, among candidates: ArraySlice<Int>, _ pools: FundingPools, in board: Board
  ) -> Int? {
    let day = board.bank[back].day
    let minor = board.bank[origin].minor
    let fitting = board.inOrder(
      bank: candidates.filter { candidate in
        let line = board.bank[candidate]
        return candidate != origin && line.isBill && line.isOutgoing && line.party == board.bank[origin].party
          && !PairEvidence.keysConflict(line.keys, board.bank[origin].keys)
          && board.days.bankingDays(from: day, to: line.day) <= Self.longestRetry
          && mayCover(candidate, origin, after: day, [:], in: board)
      })
    guard let first = fitting.first, let last = fitting.last else { return nil }
    var left = fitting
    for due in pools.days {
      guard due <= board.bank[last].day, board.days.bankingDays(from: due, to: board.bank[origin].day) < 0,
        board.days.bankingDays(from: due, to: board.bank[first].day) <= FundingBatchStage.latestPosting,
        let pool = pools.pool(of: due, on: board)
      else { continue }
      let isWhole = pool.parts(on: board).contains { $0.count > 1 && board.total(ledger: $0) == minor }
      for _ in 0..<(isWhole ? 1 : 0) + pool.due.count(where: { board.ledger[$0].minor == minor }) {
        let own = left.firstIndex {
          (0...FundingBatchStage.latestPosting).contains(board.days.bankingDays(from: due, to: board.bank[$0].day))
        }
        if let own { left.remove(at: own) }
      }
    }
    // Of several none is another's: as many bounced.
    return left.count == 1 || left.count == equalReturns(to: back, in: board) + 1 ? left.first : nil
  }

  /// The one line by which what had come back moved after all: a check deposited again, a debit presented again, a payment sent again.
  func collectedAgain(
    _ origin: Int, after day: Day, among lines: ArraySlice<Int>, _ receipts: ArraySlice<Int>, in board: Board
  ) -> Int? {
    let fitting = lines.filter { candidate in
      let line = board.bank[candidate]
      guard candidate != origin, mayCover(candidate, origin, after: day, [:], in: board),
        Party.agreement(bank: line.party, ledger: board.bank[origin].party) != .contradicts,
        !isOwnPayment(candidate, beside: origin, receipts, in: board)
      else { return false }
      return sharesKey(line.keys, board.bank[origin].keys) || line.text.isRetry || line.text.isChargebackReversal
        || (line.party.namesSomebody && line.party == board.bank[origin].party
          && line.record.description == board.bank[origin].record.description)
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  /// The one wire to BILL, within days, that paid a bounced debit and BILL's fee for it in one sum, which nothing in the ledger pays for.
  func coverWithFee(of origin: Int, after day: Day, _ confirmed: [String: [Int]], in board: Board) -> Int? {
    let fitting = fees(of: board).flatMap { fee in
      coverAmount(board.bank[origin].minor, fee).map { board.bankAmounts[$0] } ?? []
    }.filter { index in
      let line = board.bank[index]
      return line.isOutgoing && line.isBill && line.mayBeCoverWire
        && mayCover(index, origin, after: day, confirmed, in: board)
    }
    guard fitting.count == 1, let cover = fitting.first else { return nil }
    let pays = board.ledgerAmounts[board.bank[cover].minor].contains {
      board.ledger[$0].standing.isMovement && board.mayBeOneByKeys(bank: cover, ledger: $0)
    }
    return pays ? nil : cover
  }

  /// The one wire to BILL, within days, of less than a bounced debit, which nothing in the ledger pays for.
  func coverOfPart(
    of origin: Int, after day: Day, among wires: [Int], _ confirmed: [String: [Int]], in board: Board
  ) -> Int? {
    guard wires.count <= Self.mostWires else { return nil }
    let debit = board.bank[origin].minor
    let fitting = wires.filter { index in
      let line = board.bank[index]
      return line.minor > debit && mayCover(index, origin, after: day, confirmed, in: board)
        && !board.ledgerAmounts[line.minor].contains { board.ledger[$0].standing.isMovement }
    }
    guard fitting.count == 1, let cover = fitting.first else { return nil }
    // Another debit of BILL's that bounced may be the one it covers.
    let isOnly = board.cameBack.keys.allSatisfy {
      $0 == origin || !(board.bank[$0].isBill && board.bank[$0].isOutgoing)
    }
    return isOnly ? cover : nil
  }

  /// Of more wires to BILL none is told to cover a part.
  private static let mostWires = 200

  /// What a wire may be more than the debit that it covers.
  func fees(of board: Board) -> Set<Int64> {
    board.currency == .usDollar ? board.options.fees.union([KnownFees.returnedFunding]) : board.options.fees
  }

  /// The amount of a wire that pays a debit and a fee: both are negative.
  func coverAmount(_ debit: Int64, _ fee: Int64) -> Int64? {
    let (amount, overflow) = debit.subtractingReportingOverflow(fee)
    return overflow ? nil : amount
  }

  func mayCover(
    _ index: Int, _ origin: Int, after day: Day, _ confirmed: [String: [Int]], in board: Board
  ) -> Bool {
    let line = board.bank[index]
    return board.cameBack[index] == nil && !board.attached.contains(index) && line.day >= day
      && day.days(until: line.day) <= Self.longestCover && !isForAnother(index, origin, confirmed, in: board)
  }

  /// Whether a wire bears the confirmation of a payment that the bounced debit cannot have drawn.
  func isForAnother(_ wire: Int, _ origin: Int, _ confirmed: [String: [Int]], in board: Board) -> Bool {
    guard let confirmation = board.bank[wire].keys.confirmation, let named = confirmed[confirmation] else {
      return false
    }
    return !named.contains { (0...2).contains(board.lag(bank: origin, ledger: $0)) }
  }

  /// The payments whose confirmations the lines bear that may cover one of the returned debits.
  func confirmed(_ returns: [Int], in board: Board) -> [String: [Int]] {
    let fees = fees(of: board).union([0])
    let amounts = Set(returns.map { -board.bank[$0].minor }).filter { $0 < 0 }
    let confirmations = amounts.flatMap { debit in
      fees.compactMap { coverAmount(debit, $0) }.flatMap { amount in
        board.bankAmounts[amount].compactMap { board.bank[$0].keys.confirmation }
      }
    }
    return board.ledger(bearing: Set(confirmations))
  }
}
