import Banking

/// Matches the debits by which a card account is paid with the purchases that they settle: all since the last one, less what was refunded.
struct CardSettlementStage: Stage {
  let name = "settlements of a card account"
  let claims = Claims(rules: [.cardSettlement], leastScore: Rule.cardSettlement.score)

  func run(on board: inout Board) {
    let settlements = board.inOrder(
      bank: board.freeBank.filter { board.bank[$0].isOutgoing && board.bank[$0].text.isCardSettlement })
    guard !settlements.isEmpty else { return }
    let purchases = board.inOrder(
      ledger: board.openLedger.filter {
        board.ledger[$0].method == .card && board.ledger[$0].standing.isMovement
          && board.ledger[$0].keys.confirmation == nil && board.ledger[$0].minor != 0
      })
    var first = 0
    for settlement in settlements {
      guard let range = range(from: first, of: purchases, for: board.bank[settlement], on: board) else { continue }
      let chosen = Array(purchases[range])
      board.claim(
        BoardMatch(
          rule: .cardSettlement, score: Rule.cardSettlement.score, bank: [settlement], ledger: chosen,
          evidence: Grounds([
            "all card purchases from \(board.ledger[chosen[0]].day) to \(board.ledger[chosen[chosen.count - 1]].day)",
            board.amountEvidence(bank: [settlement], ledger: chosen),
          ])))
      first = range.upperBound
    }
  }

  /// The purchases of whole days since the last settlement that add up to this one; nil where none do, or several choices do.
  private func range(from first: Int, of purchases: [Int], for line: Line, on board: Board) -> Range<Int>? {
    var answers: [Range<Int>] = []
    // Purchases from before the first settlement of a statement may have been settled on the one before.
    let starts = first == 0 ? dayStarts(purchases, on: board) : [first]
    for start in starts {
      var sum: Int64 = 0
      for place in purchases.indices.dropFirst(start) {
        let purchase = board.ledger[purchases[place]]
        guard purchase.day <= line.day else { break }
        sum += purchase.minor
        let isDaysEnd = place + 1 == purchases.count || board.ledger[purchases[place + 1]].day != purchase.day
        if isDaysEnd, sum == line.minor { answers.append(start..<(place + 1)) }
      }
      if first == 0, start == 0, !answers.isEmpty { break }
    }
    return answers.count == 1 ? answers[0] : nil
  }

  /// Where the days of a list begin, as far as it is looked at.
  private func dayStarts(_ purchases: [Int], on board: Board) -> [Int] {
    let starts = purchases.indices.filter {
      $0 == 0 || board.ledger[purchases[$0]].day != board.ledger[purchases[$0 - 1]].day
    }
    return Array(starts.prefix(Self.mostStarts))
  }

  private static let mostStarts = 62
}
