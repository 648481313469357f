import Banking

extension StrongKeyStage {
  /// Lines that name the bills of several payments to one party: what they pay is those together, and where the sum is another one, it is one
  /// disagreement and not one with each. Returns the lines that are told so.
  func resolveTogether(_ groups: [KeyGroups.Group], on board: inout Board) -> Set<Int> {
    guard kind == .invoice else { return [] }
    var named: [Int: Set<Int>] = [:]
    for group in groups where group.bank.count == 1 && group.ledger.count == 1 {
      named[group.bank[0], default: []].insert(group.ledger[0])
    }
    var told: Set<Int> = []
    for line in named.keys.sorted() {
      let payments = (named[line] ?? []).sorted()
      guard payments.count > 1, board.isFree(bank: line), payments.allSatisfy({ mayBePart($0, of: line, on: board) })
      else { continue }
      if board.total(ledger: payments) == board.bank[line].minor { continue }
      told.insert(line)
      board.disagreements.append(
        Disagreement(
          bank: [line], ledger: payments, rule: .invoice,
          evidence: "the bank's text names the bills of all \(payments.count) payments"))
    }
    return told
  }

  private func mayBePart(_ payment: Int, of line: Int, on board: Board) -> Bool {
    let (bank, entry) = (board.bank[line], board.ledger[payment])
    return board.ledgerIsOpen[payment] && entry.standing.isMovement && entry.minor != bank.minor
      && entry.isOutgoing == bank.isOutgoing && board.isInWindow(bank: line, ledger: payment)
      && Party.agreement(bank: bank.party, ledger: entry.party) >= .partial
  }
}
