import Banking

/// Matches equal debits to one party that are one more than its payments, where the party gave one of them back: which one it gave back nobody can
/// tell, and together it is certain.
struct TwinGivenBackStage: Stage {
  let name = "one of equal debits given back"
  let claims = Claims(rules: [.amountDateName], categories: Claims.settling, leastScore: Rule.amountDateName.score)

  /// Within so many days a payee gives back what it was paid twice.
  private static let longest = 60

  /// Of more equal debits none is looked at.
  private static let mostDebits = 12

  func run(on board: inout Board) {
    let credits = board.freeBank.filter { index in
      let line = board.bank[index]
      return line.minor > 0 && !line.isBill && line.party.namesSomebody && !line.text.isInterest
    }
    for index in credits where board.isFree(bank: index) {
      let line = board.bank[index]
      // A receipt that the ledger waits for goes before.
      guard board.openMovements(of: line.minor).isEmpty else { continue }
      let payments = board.openMovements(of: -line.minor).filter { isOf(line.party, $0, board) }
      guard let first = payments.first, payments.count < Self.mostDebits,
        payments.allSatisfy({ board.ledger[$0].party.name?.key == board.ledger[first].party.name?.key })
      else { continue }
      let debits = board.inOrder(
        bank: board.bankAmounts[-line.minor].filter { debit in
          board.isFree(bank: debit) && board.bank[debit].day <= line.day
            && board.bank[debit].day.days(until: line.day) <= Self.longest && !board.bank[debit].isReturn
            && isOf(board.bank[debit].party, first, board)
        })
      let due = board.inOrder(ledger: payments)
      guard debits.count == payments.count + 1,
        zip(due, debits).allSatisfy({ board.lag(bank: $1, ledger: $0) >= -1 }),
        due.contains(where: { board.mayBeOneByKeys(bank: debits[0], ledger: $0) })
      else { continue }
      board.settle(
        bank: debits + [index], ledger: payments, rule: .amountDateName,
        evidence: [
          "\(debits.count) debits of \(board.bank[debits[0]].amountText) for \(payments.count) in the ledger",
          board.nameEvidence(ledger: first), "one was given back on \(line.day): certain only together",
        ])
    }
  }

  private func isOf(_ party: Party, _ payment: Int, _ board: Board) -> Bool {
    Party.agreement(bank: party, ledger: board.ledger[payment].party) == .agrees
  }
}
