import Banking

/// Marks matches that hold a payment which was drawn and never reached its payee, as BILL's status says: the bank agrees, and somebody has to act.
struct FailedPayoutStage: Stage {
  let name = "payments that did not reach the payee"
  let claims = Claims()

  /// The tag of such a match.
  static let tag = "payout-failed"

  /// So many are named one by one.
  private static let mostNamed = 20

  func run(on board: inout Board) {
    var failed: [Int] = []
    for place in board.matches.indices where board.matches[place].tag == nil {
      let payments = board.matches[place].ledger.filter {
        board.ledger[$0].record.status?.meaning == .disbursementFailed && board.ledger[$0].isOutgoing
      }
      guard !payments.isEmpty, board.matches[place].bank.allSatisfy({ board.bank[$0].isOutgoing }) else { continue }
      failed += payments
      board.mark(match: place, tag: Self.tag, evidence: "drawn, and not paid out: \(board.names(of: payments))")
    }
    for index in failed.sorted().prefix(Self.mostNamed) {
      let line = board.ledger[index]
      board.notes.append(
        "\(line.amountText) for \(line.partyText)\(line.quote) was drawn and did not reach the payee (BILL says "
          + "\(line.record.status?.text ?? "")): have BILL send it again, or void it and expect the credit")
    }
    if failed.count > Self.mostNamed {
      board.notes.append("\(failed.count - Self.mostNamed) more payments were drawn and did not reach their payees")
    }
  }
}
