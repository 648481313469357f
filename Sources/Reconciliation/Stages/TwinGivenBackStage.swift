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

  /// Nor of an amount that so many payments have.
  private static let mostPayments = 2_000

  func run(on board: inout Board) {
    let credits = board.freeBank.filter { index in
      let line = board.bank[index]
      return line.minor > 0 && !line.isBill && line.party.namesSomebody && !line.text.isInterest
    }
    // Of an amount that came in so often no credit is told from the others.
    let byAmount = Dictionary(grouping: credits) { board.bank[$0].minor }.filter { $0.value.count <= Self.mostDebits }
    for minor in byAmount.keys.sorted() {
      // A receipt that the ledger waits for goes before.
      let payments = board.openMovements(of: -minor)
      guard !payments.isEmpty, payments.count <= Self.mostPayments, board.openMovements(of: minor).isEmpty else {
        continue
      }
      for index in byAmount[minor] ?? [] { match(index, payments, on: &board) }
    }
  }

  private func match(_ index: Int, _ payments: [Int], on board: inout Board) {
    let line = board.bank[index]
    let due = board.inOrder(ledger: payments.filter { board.ledgerIsOpen[$0] && isOf(line.party, $0, board) })
    guard let first = due.first, due.count < Self.mostDebits,
      due.allSatisfy({ board.ledger[$0].party.name?.key == board.ledger[first].party.name?.key })
    else { return }
    let debits = board.inOrder(
      bank: board.bankAmounts[-line.minor].filter { debit in
        board.isFree(bank: debit) && board.bank[debit].day <= line.day
          && board.bank[debit].day.days(until: line.day) <= Self.longest && !board.bank[debit].isReturn
          && isOf(board.bank[debit].party, first, board)
      })
    guard debits.count == due.count + 1, zip(due, debits).allSatisfy({ board.lag(bank: $1, ledger: $0) >= -1 }),
      due.contains(where: { board.mayBeOneByKeys(bank: debits[0], ledger: $0) })
    else { return }
    board.settle(
      bank: debits + [index], ledger: due, rule: .amountDateName,
      evidence: [
        "\(debits.count) debits of \(board.bank[debits[0]].amountText) for \(due.count) in the ledger",
        board.nameEvidence(ledger: first), "one was given back on \(line.day): certain only together",
      ])
  }

  private func isOf(_ party: Party, _ payment: Int, _ board: Board) -> Bool {
    Party.agreement(bank: party, ledger: board.ledger[payment].party) == .agrees
  }
}
