import Banking

extension LedgerLeftoverStage {
  /// Which purchases by card are due on this account.
  struct Cards {
    /// A purchase has its own line here: the card is a debit card of the account.
    private var areDebitCards = false

    /// One of BILL's payments by card has its own line here.
    private var areDrawnByBill = false

    /// The last purchase that a debit of this account has settled: what was bought since is settled by the next one.
    private var settled: Day?

    init(of board: Board) {
      for match in board.matches {
        let purchases = match.ledger.filter { board.ledger[$0].method == .card && board.ledger[$0].isOutgoing }
        guard !purchases.isEmpty else { continue }
        if match.rule == .cardSettlement {
          settled = (purchases.map { board.ledger[$0].day } + [settled].compactMap(\.self)).max()
        } else if board.ledger[purchases[0]].keys.confirmation == nil {
          areDebitCards = true
        } else {
          areDrawnByBill = true
        }
      }
    }

    /// Whether a purchase that is left was paid from another account. What BILL pays by the customer's card is charged to the card; where the ledger
    /// names an account for it, or such a payment stands here, it is drawn like others.
    func isElsewhere(_ line: Line) -> Bool {
      if line.keys.confirmation != nil { return !areDrawnByBill && line.record.account == nil }
      if areDebitCards { return false }
      return settled.map { line.day <= $0 } ?? true
    }
  }
}
