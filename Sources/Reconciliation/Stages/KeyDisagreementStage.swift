import Banking

/// Tells what differs where a strong key says that lines are one payment: the amount or the direction.
struct KeyDisagreementStage: Stage {
  let name = "disagreements under a key"
  let claims = Claims(
    rules: Set(Rule.allCases), categories: [.amountDifference, .signDifference, .paidAfterVoid, .returned],
    leastScore: 0.9)

  func run(on board: inout Board) {
    for rule in [Rule.fundingToken, .confirmation, .checkNumber, .reference, .invoice, .fundingBatch] {
      let open = board.disagreements.filter { $0.rule == rule }.compactMap { disagreement -> Disagreement? in
        var rest = disagreement
        rest.bank.removeAll { !board.isFree(bank: $0) }
        rest.ledger.removeAll { !board.ledgerIsOpen[$0] }
        return rest.bank.isEmpty || rest.ledger.isEmpty ? nil : rest
      }
      let isTrusted = isTrusted(rule, open, on: board)
      for disagreement in open { tell(disagreement, isTrusted: isTrusted, on: &board) }
    }
  }

  /// Whether a reference means the same thing on both sides: it does not where it disagrees about as often as it agrees (two systems count from 1).
  private func isTrusted(_ rule: Rule, _ open: [Disagreement], on board: Board) -> Bool {
    guard rule == .reference || rule == .invoice else { return true }
    let agreeing = board.matches.count { $0.rule == rule }
    return open.count <= 2 || open.count * 2 <= agreeing
  }

  /// How many days after a check the bank corrects what it read as its amount.
  private static let longestCorrection = 30

  /// The one line by which the bank puts the amount of a check right: it names the check, and is all of the difference.
  private func correction(of check: Int, by difference: Int64, on board: Board) -> Int? {
    guard let number = board.bank[check].keys.check else { return nil }
    let lines = board.bankAmounts[difference].filter { index in
      let line = board.bank[index]
      return board.isFree(bank: index) && line.text.isCorrection
        && (0...Self.longestCorrection).contains(board.bank[check].day.days(until: line.day))
        && line.record.description.split { !$0.isLetter && !$0.isNumber }
          .contains { Key.trimmed(String($0)) == Key.trimmed(number) }
    }
    return lines.count == 1 ? lines.first : nil
  }

  private func tell(_ disagreement: Disagreement, isTrusted: Bool, on board: inout Board) {
    let bank = disagreement.bank.filter { board.isFree(bank: $0) }
    let ledger = disagreement.ledger.filter { board.ledgerIsOpen[$0] }
    guard let firstBank = bank.first, let firstLedger = ledger.first else { return }
    guard
      bank.count == 1 || ledger.count == 1 || disagreement.rule == .fundingToken || disagreement.rule == .confirmation
    else {
      return
    }
    let bankLine = board.bank[firstBank]
    let ledgerLine = board.ledger[firstLedger]
    guard ledgerLine.standing != .elsewhere else { return }
    let names = Party.agreement(bank: bankLine.party, ledger: ledgerLine.party)
    if disagreement.rule == .reference || disagreement.rule == .invoice {
      guard !PairEvidence.keysConflict(bankLine.keys, ledgerLine.keys) else { return }
      guard isTrusted || names >= .partial, names != .contradicts || bankLine.isBill else { return }
      guard !bankLine.text.isBankFee, !bankLine.text.isPlatformFee, !bankLine.text.isInterest else { return }
      guard DateFit.of(bank: bankLine, ledger: ledgerLine, days: board.days) == .fits else { return }
      // A number in a text that names somebody else is a coincidence: a zip code, a store, a card.
      if names == .silent, !bankLine.isBill, bankLine.party.namesSomebody { return }
    }
    let bankTotal = board.total(bank: bank)
    let ledgerTotal = board.total(ledger: ledger)
    var evidence = [disagreement.evidence]
    if names >= .partial { evidence.append(board.nameEvidence(ledger: firstLedger)) }
    evidence.append(board.lagEvidence(bank: firstBank, ledger: firstLedger))
    if bankTotal == -ledgerTotal, bankTotal != 0 {
      guard !bankLine.isReturn else { return }
      board.claim(BoardDiscrepancy(category: .signDifference, bank: bank, ledger: ledger, evidence: evidence))
      return
    }
    // Books that void a payment by making it zero have no direction left.
    let isZeroed = ledgerTotal == 0 && ledger.allSatisfy { board.ledger[$0].standing.saysBack }
    guard bankTotal != ledgerTotal, (bankTotal < 0) == (ledgerTotal < 0) || isZeroed else { return }
    // A check that the bank took back itself was not paid, whatever the bank read its amount as.
    if bank.contains(where: { board.cameBack[$0] != nil && board.bank[$0].keys.check != nil }) { return }
    if bank.count == 1, let correction = correction(of: firstBank, by: ledgerTotal - bankTotal, on: board) {
      let change = board.amount(board.bank[correction].minor).formatted
      evidence.append("the bank corrected its amount by \(change) on \(board.bank[correction].day)")
      board.settle(bank: [firstBank, correction], ledger: ledger, rule: disagreement.rule, evidence: evidence)
      return
    }
    // What would be a finding if the amounts were equal is no match for being a cent off.
    if board.isTolerable(bankTotal - ledgerTotal), names != .contradicts,
      DateFit.of(bank: bankLine, ledger: ledgerLine, days: board.days) == .fits
    {
      evidence.append(board.toleranceEvidence(bankTotal - ledgerTotal))
      board.settle(bank: bank, ledger: ledger, rule: disagreement.rule, evidence: evidence)
      return
    }
    let rows = ledger.reduce(0) { $0 + board.ledger[$1].recordCount }
    var cause = AmountCause.of(
      bank: bankTotal, ledger: ledgerTotal, payments: rows,
      rate: ledgerLine.method == .international || bankLine.method == .international || bankLine.text.isAbroad,
      wire: bankLine.isWire || ledgerLine.isWire,
      fees: board.options.fees)
    // BILL bills its fees apart: what a debit has more than its payments is a payment that the ledger has not.
    if disagreement.rule == .fundingBatch, [.feeAdded, .feeNetted, .partial, .overpaid].contains(cause) {
      cause = .unknown
    }
    if ledger.allSatisfy({ board.ledger[$0].standing == .undone || board.ledger[$0].standing == .neverLeft }) {
      board.claim(BoardDiscrepancy(category: .paidAfterVoid, bank: bank, ledger: ledger, evidence: evidence))
    } else {
      board.claim(
        BoardDiscrepancy(category: .amountDifference, cause: cause, bank: bank, ledger: ledger, evidence: evidence))
    }
  }
}
