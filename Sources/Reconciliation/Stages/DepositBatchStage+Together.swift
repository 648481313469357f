import Banking

extension DepositBatchStage {
  /// So many deposits of one day are looked at together.
  private static let mostTogether = 4

  /// Two or more deposits of a day that are all of a day's receipts, each with its own where only one split exists, else all of it in one match.
  func matchTogether(_ byDay: [Day: [Int]], _ days: [Day], on board: inout Board) {
    for offset in 0...Self.latestPosting {
      for day in days {
        let bankDay = board.calendar.adding(bankingDays: offset, to: day)
        let deposits = (byDay[bankDay] ?? []).filter { board.isFree(bank: $0) && mayBeBatch($0, on: board) }
        guard (2...Self.mostTogether).contains(deposits.count) else { continue }
        let target = board.total(bank: deposits)
        let isWhole = { (part: [Int]) in part.count > deposits.count && board.total(ledger: part) == target }
        guard let part = parts(of: day, deposit: deposits[0], on: board).first(where: isWhole) else { continue }
        if let shares = split(deposits, part, on: board) {
          for (deposit, share) in zip(deposits, shares) { settle([deposit], share, day, on: &board) }
        } else {
          settle(deposits, part, day, on: &board)
        }
      }
    }
  }

  /// Whether a deposit may hold several receipts: it names nobody whose money it is.
  private func mayBeBatch(_ deposit: Int, on board: Board) -> Bool {
    let line = board.bank[deposit]
    return !line.party.namesSomebody || line.text.isDeposit || line.text.isPayout || line.isBill
      || line.text.namesBatch
  }

  /// What each deposit holds, where only one split exists.
  private func split(_ deposits: [Int], _ part: [Int], on board: Board) -> [[Int]]? {
    var left = part
    var shares: [[Int]] = []
    for deposit in deposits.dropLast() {
      guard
        case .one(let positions) = SubsetSum.choose(
          left.map { board.ledger[$0].minor }, target: board.bank[deposit].minor)
      else { return nil }
      shares.append(positions.map { left[$0] })
      left = left.indices.filter { !positions.contains($0) }.map { left[$0] }
    }
    return shares + [left]
  }

  private func settle(_ deposits: [Int], _ receipts: [Int], _ day: Day, on board: inout Board) {
    board.settle(
      bank: deposits, ledger: receipts, rule: .depositBatch,
      evidence: [
        deposits.count == 1
          ? "the only split of the receipts of \(day) among the deposits of a day"
          : "the deposits of a day are all receipts of \(day), and their split is not told",
        board.amountEvidence(bank: deposits, ledger: receipts),
        board.lagEvidence(bank: deposits[0], ledger: receipts[0]),
      ])
  }

  /// The card receipts of a day less what was refunded that day: a payout holds both.
  func refunded(of day: Day, on board: Board) -> [Int] {
    let all = (board.ledgerByDay[day] ?? []).filter {
      board.ledgerIsOpen[$0] && board.ledger[$0].standing.isMovement
        && (board.ledger[$0].method == .card || Self.isFee(board.ledger[$0]))
    }
    return all.contains { board.ledger[$0].minor < 0 && !Self.isFee(board.ledger[$0]) } ? all : []
  }
}
