import Banking

/// Gives each bank line that is left its category, by the tests of the result format.
struct BankLeftoverStage: Stage {
  let name = "what is left at the bank"
  let claims = Claims(categories: [.bankFee, .platformFee, .interest, .returnedItem, .priorPeriod, .notInLedger])

  private static let mostCandidates = 4
  private static let mostTried = 200

  func run(on board: inout Board) {
    let firstCheck = firstCheck(of: board)
    let begun = begun(board)
    let firstDay = (begun.map(\.day) + [board.ledgerStart].compactMap(\.self)).min()
    let firstCreated = begun.compactMap(\.keys.confirmationDay).min()
    // A return whose outgoing line nothing in the ledger explains stays with it: in and out, one story.
    for (origin, back) in board.cameBack.sorted(by: { $0.key < $1.key }) {
      guard board.bankIsOpen[origin], board.bankIsOpen[back] else { continue }
      board.claim(
        BoardDiscrepancy(
          category: .notInLedger, bank: [origin, back], ledger: [], evidence: [board.returnEvidence(back)]))
    }
    for index in board.bank.indices where board.bankIsOpen[index] {
      var (category, found) = self.category(
        of: board.bank[index], firstCheck: firstCheck, firstDay: firstDay, firstCreated: firstCreated, on: board)
      var candidates: [BoardCandidate] = []
      if let finding = ofOtherNumber(index, category, on: board) {
        board.claim(finding)
        continue
      }
      if category == .returnedItem { candidates = answered(by: board.bank[index], on: board) }
      if category == .notInLedger {
        var payments = possible(index, on: board)
        let isOfAnother = payments.isEmpty
        if isOfAnother { payments = ofAnotherName(index, on: board) }
        if isOfAnother, !payments.isEmpty {
          found = ["an open payment of its amount, to another name"]
          candidates = payments.map { candidate(index, $0, on: board) }
        } else if payments.count > Self.mostCandidates {
          found = ["several open payments of its amount, and nothing that says which of them, if any"]
        } else if !payments.isEmpty {
          found = [
            payments.contains { board.isPaidByCard(bank: index, ledger: $0) }
              ? "a purchase by card, and an open payment of its amount and payee that goes another way"
              : "an open payment of its amount, and too little that says it is this one"
          ]
          candidates = payments.map { candidate(index, $0, on: board) }
        }
      }
      board.claim(
        BoardDiscrepancy(category: category, bank: [index], ledger: [], candidates: candidates, evidence: found))
    }
  }

  /// A check that was paid beside open ones of its amount with other numbers; where one has nearly the same number, it is no item of an earlier period.
  private func ofOtherNumber(_ index: Int, _ category: Category, on board: Board) -> BoardDiscrepancy? {
    guard category == .notInLedger || category == .priorPeriod else { return nil }
    let checks = checksOfAmount(index, on: board)
    guard let check = checks.first else { return nil }
    let isMisread = checks.count == 1 && board.isMisread(bank: index, ledger: check)
    guard isMisread || category == .notInLedger else { return nil }
    let number = isMisread ? "nearly its number" : "another number"
    return BoardDiscrepancy(
      category: .notInLedger, bank: [index], ledger: [],
      candidates: checks.prefix(Self.mostCandidates).map {
        BoardCandidate(bank: [index], ledger: [$0], score: isMisread ? 0.6 : 0.3, why: "amount equal, \(number)")
      }, evidence: ["an open check of its amount has \(number)"])
  }

  /// The first open payments of a line's amount that nothing speaks against.
  private func possible(_ index: Int, on board: Board) -> [Int] {
    let payments = board.openMovements(of: board.bank[index].minor).prefix(Self.mostTried)
    return Array(
      payments.lazy.filter { board.mayBeOneByKeys(bank: index, ledger: $0) }.prefix(Self.mostCandidates + 1))
  }

  /// The one or two open payments of a line's amount and time whose payee has another name: it may be the bank's word for the same one.
  private func ofAnotherName(_ index: Int, on board: Board) -> [Int] {
    let line = board.bank[index]
    guard line.party.namesSomebody else { return [] }
    let payments = board.openMovements(of: line.minor).prefix(Self.mostTried).filter { payment in
      board.isInWindow(bank: index, ledger: payment)
        && !PairEvidence.keysConflict(line.keys, board.ledger[payment].keys)
        && !PairEvidence.methodsConflict(line, board.ledger[payment])
    }
    return payments.count <= 2 ? payments : []
  }

  /// The open checks of a paid check's amount and time: their number is another one, as else they would be the same check.
  private func checksOfAmount(_ index: Int, on board: Board) -> [Int] {
    let line = board.bank[index]
    guard line.isOutgoing, let number = line.keys.check else { return [] }
    return board.openMovements(of: line.minor).prefix(Self.mostTried).filter { payment in
      guard let other = board.ledger[payment].keys.check else { return false }
      return other != number && board.mayBeOne(bank: index, ledger: payment)
    }
  }

  /// An open payment of a line's amount and time of which too little says that it is the line's.
  private func candidate(_ line: Int, _ payment: Int, on board: Board) -> BoardCandidate {
    let isSamePayee =
      Party.agreement(bank: board.bank[line].party, ledger: board.ledger[payment].party) == .agrees
      || board.isPaidByCard(bank: line, ledger: payment)
    let isOfAnother = Party.agreement(bank: board.bank[line].party, ledger: board.ledger[payment].party) == .contradicts
    let rest =
      isSamePayee ? "the same payee, paid another way" : isOfAnother ? "another name" : "nothing else in common"
    return BoardCandidate(
      bank: [line], ledger: [payment], score: 0.3,
      why: "amount equal, " + board.lagEvidence(bank: line, ledger: payment) + ", " + rest)
  }

  /// The payment that came back by a line whose outgoing line is not here, as the ledger's status says.
  private func answered(by line: Line, on board: Board) -> [BoardCandidate] {
    let fitting = board.ledgerAmounts[-line.minor].filter { index in
      let payment = board.ledger[index]
      return board.ledgerIsOpen[index] && payment.standing.saysBack && payment.day <= line.day
        && Party.agreement(bank: line.party, ledger: payment.party) >= .partial
    }
    guard fitting.count == 1 else { return [] }
    return [
      BoardCandidate(
        bank: [], ledger: fitting, score: 0.8, why: "the same payee and amount, and the ledger says that it is undone")
    ]
  }

  private func category(of line: Line, firstCheck: FirstCheck?, firstDay: Day?, firstCreated: Day?, on board: Board)
    -> (
      Category, [String]
    )
  {
    if line.text.isPlatformFee || (line.record.kind == .platformFee && !line.text.isPayables) {
      return (.platformFee, ["the text names BILL's own billing"])
    }
    if line.text.isInterest { return (.interest, ["the text names interest"]) }
    if line.text.isBankFee || (line.record.kind == .bankFee && !line.text.isPayees) {
      return (.bankFee, ["the text names a charge of the bank"])
    }
    if line.record.kind == .interest, !line.text.isPayees, !line.text.isLoan {
      return (.interest, ["the bank's code names interest"])
    }
    if line.isReturn { return (.returnedItem, ["the text says that money came back"]) }
    // A register that carries older checks, since they are open, would carry this one, too.
    if let text = line.keys.check, let number = Int(text), let firstCheck, number < firstCheck.lowest,
      firstCheck.ofPeriod - number <= 10_000
    {
      return (.priorPeriod, ["check \(number) is below the ledger's first check, \(firstCheck.lowest)"])
    }
    if let created = line.keys.confirmationDay, created < board.period.start,
      firstCreated.map({ created < $0 }) ?? firstDay.map({ created < $0 }) ?? true
    {
      return (.priorPeriod, ["its confirmation was made on \(created), before the ledger begins"])
    }
    if let firstDay, firstDay >= board.period.start,
      board.calendar.bankingDays(from: board.period.start.adding(days: -1), to: line.day) <= 2
    {
      let isDebit = line.isBill && line.isOutgoing && !line.text.isTransfer && line.party.payee == nil
      if isDebit || (line.text.isDeposit && line.minor > 0 && !line.party.namesSomebody) {
        return (
          .priorPeriod,
          [
            "a \(isDebit ? "BILL debit" : "deposit") in the first days of the period, and the ledger begins with the period"
          ]
        )
      }
    }
    return (.notInLedger, ["no open ledger payment fits its amount, keys or name"])
  }

  /// The ledger's payments since it begins. A few from before the period are carried over and begin nothing.
  private func begun(_ board: Board) -> [Line] {
    let inPeriod = board.ledger.filter { $0.day >= board.period.start }
    return (board.ledger.count - inPeriod.count) * 5 <= inPeriod.count ? inPeriod : board.ledger
  }

  /// Where the numbers of the ledger's own checks begin.
  private struct FirstCheck {
    /// The lowest of those of the period and the weeks before it.
    var ofPeriod: Int
    /// The lowest of all: checks that are still open are carried for long.
    var lowest: Int
  }

  /// The first of the ledger's own checks, where there are enough to speak of a sequence.
  private func firstCheck(of board: Board) -> FirstCheck? {
    // Old checks that are still outstanding begin no sequence.
    let from = board.period.start.adding(days: -45)
    var numbers: [Int] = []
    var lowest = Int.max
    for line in board.ledger where line.isOutgoing {
      guard let number = line.keys.check.flatMap({ Int($0) }) else { continue }
      lowest = min(lowest, number)
      if line.day >= from { numbers.append(number) }
    }
    guard numbers.count >= 2, let first = numbers.min() else { return nil }
    return FirstCheck(ofPeriod: first, lowest: lowest)
  }
}
