import Banking

extension Board {
  /// Settles that these bank lines and ledger lines are the same money, and finds out what that means.
  ///
  /// Where the money came back, or the ledger says that it did, the story is told whole: the return and the cover join the match, or the finding is
  /// `returned` or `paid-after-void`.
  mutating func settle(bank: [Int], ledger: [Int], rule: Rule, evidence: [String], score: Double? = nil) {
    settle(bank: bank, ledger: ledger, rule: rule, grounds: Grounds(evidence), score: score)
  }

  /// The same, with what joins one line and one payment not yet in words.
  mutating func settle(bank: [Int], ledger: [Int], rule: Rule, grounds: Grounds, score: Double? = nil) {
    if cameBack.isEmpty, ledger.count == 1, !self.ledger[ledger[0]].standing.saysBack {
      claim(BoardMatch(rule: rule, score: score ?? rule.score, bank: bank, ledger: ledger, evidence: grounds))
      return
    }
    let trails = bank.map { BouncedTrail(of: $0, on: self) }
    let returns = trails.flatMap(\.returns)
    let covers = trails.flatMap(\.covers)
    var match = BoardMatch(
      rule: rule, score: score ?? rule.score, bank: bank + returns + covers, ledger: ledger, evidence: grounds)
    let saysBack = ledger.filter { self.ledger[$0].standing.saysBack }

    if !returns.isEmpty {
      match.evidence.append(trails.flatMap { $0.evidence(on: self) })
      let isCovered = !covers.isEmpty && (trails.count > 1 || trails.allSatisfy(\.isCovered))
      let net = total(bank: returns + covers)
      if isCovered, total(bank: match.bank) != total(ledger: ledger) {
        claim(
          BoardDiscrepancy(
            category: .amountDifference,
            cause: total(bank: match.bank).magnitude < total(ledger: ledger).magnitude ? .partial : .feeAdded,
            bank: match.bank, ledger: ledger,
            evidence: phrases(of: match)))
      } else if isCovered {
        claim(match)
      } else if saysBack.count == ledger.count || total(ledger: saysBack) == -net {
        match.tag = "returned"
        claim(match)
      } else {
        claim(
          BoardDiscrepancy(category: .returned, bank: match.bank, ledger: ledger, evidence: phrases(of: match)))
      }
      return
    }

    guard !ledger.isEmpty, saysBack.count == ledger.count else {
      claim(match)
      return
    }
    if let credit = laterCredit(of: bank, ledger: ledger) {
      match.bank.append(credit)
      match.tag = "returned"
      match.evidence.append(returnEvidence(credit))
      claim(match)
    } else if saysBack.contains(where: { isReplaced($0) }) {
      match.evidence.append("voided and reissued: the money that left pays the reissue")
      claim(match)
    } else if saysBack.allSatisfy({ self.ledger[$0].standing == .stuck }) {
      match.evidence.append("the money has not come back yet")
      claim(match)
    } else {
      claim(BoardDiscrepancy(category: .paidAfterVoid, bank: bank, ledger: ledger, evidence: phrases(of: match)))
    }
  }

  /// Whether a voided payment has a reissue that no money of its own pays.
  func isReplaced(_ ledgerIndex: Int) -> Bool { replaces.contains { $0.value == ledgerIndex } }

  /// Whether the money of a voided payment left and came back: then none of it pays for a reissue.
  func cameBackInMatch(_ ledgerIndex: Int) -> Bool {
    guard let match = matches.first(where: { $0.ledger.contains(ledgerIndex) }) else { return false }
    if match.tag == "returned" { return true }
    let undone = match.ledger.filter { ledger[$0].standing.saysBack }
    let credits = match.bank.map { bank[$0].minor }.filter { $0 > 0 }
    return credits.contains(-ledger[ledgerIndex].minor)
      || (!credits.isEmpty && credits.reduce(0, +) == -total(ledger: undone))
  }

  /// The one open credit that gives the money of these lines back, where the ledger says that it came back.
  private func laterCredit(of bankLines: [Int], ledger ledgerLines: [Int]) -> Int? {
    let total = -total(bank: bankLines)
    guard let first = bankLines.map({ bank[$0].day }).min() else { return nil }
    var found: Int?
    let credits = bankAmounts[total].lazy.filter { bank[$0].isReturn && bank[$0].party.namesSomebody }.prefix(50)
    // Another undone payment competes for a credit, unless one names it.
    let rivals = ledgerAmounts[-total].filter { rival in
      ledger[rival].standing.saysBack && !ledgerLines.contains(rival) && !isReplaced(rival)
        && !credits.contains { Party.agreement(bank: bank[$0].party, ledger: ledger[rival].party) >= .partial }
    }
    for index in bankAmounts[total] where isFree(bank: index) {
      let line = bank[index]
      // An uncashed check is voided on the 91st day and credited within the days after it.
      guard line.day >= first, first.days(until: line.day) <= 110 else { continue }
      let names = ledgerLines.map { Party.agreement(bank: line.party, ledger: ledger[$0].party) }
      guard
        line.isReturn || line.isBill || names.contains(where: { $0 >= .partial })
          || (isBareCredit(index) && (2...10).contains(days.bankingDays(from: first, to: line.day)))
      else { continue }
      // What does not say that it is a void may be the receipt that the ledger waits for.
      if !line.isReturn, !line.text.isGivenBack,
        openMovements(of: total).contains(where: { mayBeOne(bank: index, ledger: $0) })
      {
        continue
      }
      // A credit that names nobody may be any undone payment's of its amount.
      if !names.contains(where: { $0 >= .partial }),
        rivals.contains(where: { ledger[$0].day <= line.day && ledger[$0].day.days(until: line.day) <= 110 })
      {
        continue
      }
      if found != nil { return nil }
      found = index
    }
    return found
  }

  /// Whether a line is money that came in and says nothing of whence, where the ledger waits for no receipt of its amount. What is deposited
  /// comes from somebody else.
  func isBareCredit(_ index: Int) -> Bool {
    let line = bank[index]
    guard line.minor > 0, !line.party.namesSomebody, !line.isReturn, !line.isBill, !line.text.isInterest,
      line.method != .cash, line.method != .check, !line.record.description.uppercased().contains("DEPOSIT")
    else { return false }
    return !ledgerAmounts[line.minor].contains { ledger[$0].standing.isMovement }
  }

  func returnEvidence(_ index: Int) -> String {
    let line = bank[index]
    let code = line.record.returnCode.map { " with return code \($0)" } ?? ""
    return "\(amount(Int64(clamping: line.minor.magnitude)).formatted) came back on \(line.day)\(code)"
  }
}
