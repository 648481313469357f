import Banking

/// Weighs the signs of a table's rows against its balances, once all rows are read.
struct SignSettlement {
  let signs: SignDecision
  /// The orders of day and month that the dates may have.
  let orders: [DateOrder]
  let currency: Currency

  /// Corrects the signs, or the balances, as only so they agree; what a careful reader should know of it.
  func settle(_ facts: inout TableFacts, _ rule: inout SignRule) -> [String] {
    let ends = StatedEnds(facts, signs.preamble, signs.cells, signs.table, currency)
    if let settled = BalanceCheck.settlingOpen(facts, opening: ends.opening) { facts = settled }
    var notes: [String] = []
    if !rule.isUndecided,
      let settled = BalanceBefore.settled(facts, orders: orders, trustsSigns: signs.header.row == nil)
    {
      facts = settled
      notes.append("the balances stand before each row's movement; the balance after it was worked out")
    } else if let turned = turned(facts, rule, ends) {
      if isOwed(facts) {
        facts = BalanceCheck.owed(facts)
        notes.append("the balances are what is owed on the card: they count as negative")
      } else {
        rule.isTurned.toggle()
        facts = turned
        notes.append(
          facts.records.contains { $0.balance != nil }
            ? "the signs were turned: only so does each balance follow from the one before"
            : "the signs were turned: only so does the opening balance lead to the closing one")
      }
      rule.isUndecided = false
    } else if BalanceCheck.confirms(facts) {
      rule.isUndecided = false
    } else if let signed = signed(facts, rule, ends) {
      rule.isUndecided = false
      facts = signed
      notes.append("the unsigned amounts have the signs with which the running balance moves by them")
      if signed.areOwed { notes.append("the balances are what is owed on the card: they count as negative") }
    } else {
      notes += signs.note(ofContradicted: facts.records, rule)
    }
    if rule.isUndecided {
      notes.append(
        "nothing in the file tells which way its unsigned amounts go; they stand as written, as money in")
    }
    return signs.note(ofOpen: facts.records.filter(\.isOpen)) + notes
  }

  private func turned(_ facts: TableFacts, _ rule: SignRule, _ ends: StatedEnds) -> TableFacts? {
    if let turned = BalanceCheck.turned(facts, minimumSteps: max(2, rule.stepsToTurn)) { return turned }
    if rule.stepsToTurn == 1, let turned = BalanceCheck.turned(facts, byDates: orders) { return turned }
    return mayTurnBetween(rule, facts) ? BalanceCheck.turned(facts, between: ends) : nil
  }

  /// Whether the opening and the closing balance may turn the signs. What is owed on a card or a loan rises by what goes out, so that signs
  /// which somebody wrote stand where the texts speak for them.
  private func mayTurnBetween(_ rule: SignRule, _ facts: TableFacts) -> Bool {
    if signs.isOfCard { return false }
    if rule.hasSides { return signs.side == .ledger || rule.isAssumed }
    if rule.isUndecided || rule.isAssumed { return true }
    return rule.kind == .signed && !rule.isTurned && !rule.agreesWithFlags && signs.layout == nil
      && !signs.textsAgree(facts.records) && !signs.thanks(facts.records)
  }

  private func signed(_ facts: TableFacts, _ rule: SignRule, _ ends: StatedEnds) -> TableFacts? {
    BalanceSigns(
      table: signs.table, columns: signs.columns, cells: signs.cells, rule: rule, orders: orders,
      opening: ends.opening, isOfCard: signs.isOfCard
    ).settled(facts)
  }

  /// Whether balances that contradict the signs are what is owed on a card: most of a card's lines are purchases, money out.
  private func isOwed(_ facts: TableFacts) -> Bool {
    (signs.isOfCard || signs.thanks(facts.records))
      && facts.records.count { $0.movement < 0 } > facts.records.count { $0.movement > 0 }
  }
}
