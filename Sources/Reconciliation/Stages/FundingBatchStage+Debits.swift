import Banking

// What a debit can stand for.
extension FundingBatchStage {
  /// Whether each of these payments has a debit of its own amount, as near as their sum's: then no sum speaks for all of them.
  func haveDebitsOfTheirOwn(_ payments: [Int], within lag: Int, on board: Board) -> Bool {
    var counts: [Int64: Int] = [:]
    for payment in payments { counts[board.ledger[payment].minor, default: 0] += 1 }
    return counts.allSatisfy { minor, count in
      let first = payments.first { board.ledger[$0].minor == minor } ?? payments[0]
      return board.bankAmounts[minor].count {
        isDebit($0, on: board) && board.mayBeOne(bank: $0, ledger: first)
          && (0...max(lag, 0)).contains(board.lag(bank: $0, ledger: first))
      } >= count
    }
  }

  /// Whether a debit that names neither BILL nor nobody can be BILL's: where no line names BILL, a sum of several payments to the cent, of their
  /// own day, which chance would not make; and no transfer, wire or purchase.
  func mayBeUnnamedBatch(_ debit: Int, _ payments: [Int], _ board: Board) -> Bool {
    let line = board.bank[debit]
    guard !line.isBill, line.party.namesSomebody, !line.text.namesBatch else { return true }
    guard payments.count > 2, board.lag(bank: debit, ledger: payments[0]) == 0, !line.isWire, !line.text.isTransfer,
      line.record.kind != .transfer, line.method != .card, line.method != .transfer
    else { return false }
    return payments.contains { board.ledger[$0].minor % 100 != 0 }
  }

  /// Whether a debit names a payee that none of these payments goes to.
  func isOthers(_ debit: Int, _ payments: [Int], _ board: Board) -> Bool {
    guard board.bank[debit].party.payee != nil else { return false }
    return payments.allSatisfy {
      Party.agreement(bank: board.bank[debit].party, ledger: board.ledger[$0].party) == .contradicts
    }
  }

  /// Whether a name that none of these payments has may be the owner's, which some banks print: the ledger does not pay it, or the payments are three.
  func isOwners(_ debit: Int, _ payments: [Int], _ board: Board) -> Bool {
    payments.count > 2 || (payments.count == 2 && !board.payees.knows(board.bank[debit].party))
  }

  /// Whether a debit bears a confirmation or a token, and none of these payments has it.
  func bearsOtherKey(_ debit: Int, _ payments: [Int], _ board: Board) -> Bool {
    let keys = board.bank[debit].keys
    let theirs = payments.map { board.ledger[$0].keys }
    if let confirmation = keys.confirmation, !theirs.contains(where: { $0.confirmation == confirmation }) {
      return theirs.contains { $0.confirmation != nil }
    }
    guard let token = keys.token else { return false }
    return theirs.contains { $0.token != nil && $0.token != token }
  }

  /// Whether a line can stand for several payments: BILL's, or one that says nothing, or one that speaks of a batch.
  func mayHoldSeveral(_ debit: Int, on board: Board) -> Bool {
    let line = board.bank[debit]
    return line.isBill || line.text.namesBatch || !line.party.namesSomebody
  }
}
