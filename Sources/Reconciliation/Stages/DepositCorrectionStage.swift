import Banking

/// Matches a deposit that the bank added up anew, and its correction, with the receipts that the two together are.
struct DepositCorrectionStage: Stage {
  let name = "deposits that the bank corrected"
  let claims = Claims(rules: [.depositBatch], categories: Claims.settling, leastScore: Rule.depositBatch.score)

  /// How many days after the deposit a bank corrects it.
  private static let longest = 10

  func run(on board: inout Board) {
    let free = board.freeBank
    for correction in free where board.bank[correction].text.isDepositCorrection {
      let answers = free.compactMap { deposit in
        receipts(of: deposit, and: correction, on: board).map { (deposit, $0) }
      }
      guard answers.count == 1, let (deposit, receipts) = answers.first else { continue }
      let change = board.amount(board.bank[correction].minor).formatted
      board.settle(
        bank: [deposit, correction], ledger: receipts, rule: .depositBatch,
        evidence: [
          "the bank corrected the deposit of \(board.bank[deposit].day) by \(change)",
          board.amountEvidence(bank: [deposit, correction], ledger: receipts),
          board.lagEvidence(bank: deposit, ledger: receipts[0]),
        ])
    }
  }

  /// The receipts that a deposit and its correction are together: one, or all of a day; nil where there are none, or several answers.
  private func receipts(of deposit: Int, and correction: Int, on board: Board) -> [Int]? {
    let (line, change) = (board.bank[deposit], board.bank[correction])
    guard board.isFree(bank: deposit), board.isFree(bank: correction), deposit != correction, line.minor > 0,
      line.text.isDeposit, !line.text.isDepositCorrection, !line.isReturn,
      (0...Self.longest).contains(line.day.days(until: change.day))
    else { return nil }
    let net = line.minor + change.minor
    guard net > 0 else { return nil }
    var answers = board.openMovements(of: net).filter { board.mayBeOne(bank: deposit, ledger: $0) }.map { [$0] }
    for before in 0...Self.longest {
      let day = line.day.adding(days: -before)
      guard let payments = board.ledgerByDay[day],
        board.days.bankingDays(from: day, to: line.day) <= DepositBatchStage.latestPosting
      else { continue }
      let open = payments.filter {
        board.ledgerIsOpen[$0] && board.ledger[$0].standing.isMovement && board.ledger[$0].minor > 0
      }
      if open.count > 1, board.total(ledger: open) == net { answers.append(open) }
    }
    return answers.count == 1 ? answers[0] : nil
  }
}
