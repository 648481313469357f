import Banking

/// Tells a line of a party beside all that the books have open for it near the date, where the two sums differ: paid in one sum, and not the right one.
struct PayeeSumDifferenceStage: Stage {
  let name = "sums of one party that differ"
  let claims = Claims(categories: [.amountDifference])

  private static let latest = 5
  private static let mostPayments = 20

  func run(on board: inout Board) {
    let free = board.freeBank.filter { isCandidate(board.bank[$0]) }
    guard !free.isEmpty, free.count <= Self.mostLines else { return }
    var index = PartyIndex(ledger: board.openLedger.filter { board.ledger[$0].standing == .live }, of: board)
    var linesOf: [Int: [Int]] = [:]
    var paymentsOf: [Int: [Int]] = [:]
    for line in free {
      let near = index.payments(like: line, on: board).filter { mayBePart($0, of: line, on: board) }
      paymentsOf[line] = near
      for payment in near { linesOf[payment, default: []].append(line) }
    }
    for line in free {
      // Another line of the party may hold some of them.
      guard let payments = paymentsOf[line], (2...Self.mostPayments).contains(payments.count),
        payments.allSatisfy({ linesOf[$0] == [line] && board.ledgerIsOpen[$0] })
      else { continue }
      tell(line, payments, on: &board)
    }
  }

  /// Past so many open lines a party's sums are met by chance.
  private static let mostLines = 5_000

  private func isCandidate(_ line: Line) -> Bool {
    !line.isReturn && !line.text.isPayout && line.text.ownKind == nil && line.party.namesSomebody
  }

  private func mayBePart(_ payment: Int, of line: Int, on board: Board) -> Bool {
    let (entry, movement) = (board.ledger[payment], board.bank[line])
    let earliest = movement.isOutgoing ? -1 : -5
    return entry.isOutgoing == movement.isOutgoing && entry.keys.check == nil
      && (earliest...Self.latest).contains(board.lag(bank: line, ledger: payment))
      && !PairEvidence.keysConflict(movement.keys, entry.keys)
      && !PairEvidence.isSomebodyElses(movement, entry, .agrees, on: board)
      && Party.agreement(bank: movement.party, ledger: entry.party) == .agrees
  }

  private func tell(_ line: Int, _ payments: [Int], on board: inout Board) {
    let (bank, ledger) = (board.bank[line].minor, board.total(ledger: payments))
    let difference = (bank - ledger).magnitude
    guard difference != 0, difference <= ledger.magnitude / 4 else { return }
    board.claim(
      BoardDiscrepancy(
        category: .amountDifference,
        cause: AmountCause.of(bank: bank, ledger: ledger, payments: payments.count, fees: board.options.fees),
        bank: [line], ledger: payments,
        evidence: [
          board.nameEvidence(ledger: payments[0]), board.amountEvidence(bank: [line], ledger: payments),
          "all that is open for this party near the date",
        ]))
  }
}
