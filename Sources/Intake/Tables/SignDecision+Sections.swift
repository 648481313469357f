import Banking

/// What the titles of sections say of the signs below them.
extension SignDecision {
  /// The rule of amounts whose sections have titles that say which way they go; nil where there are none, or the signs agree with them.
  func titled(_ below: [Int], _ amount: Int) -> SignRule? {
    guard let sections = columns.sections, layout?.sign ?? .asWritten == .asWritten else { return nil }
    var evidence = SignEvidence()
    var leavesOpen = false
    var first = FirstRows()
    for row in below {
      guard let value = AmountText(table.bytes, table.cell(row, amount).range), value.digits != 0,
        columns.date.map({ DateCell.read(table, table.cell(row, $0)) != nil }) ?? false
      else { continue }
      let mark = sections.mark(row)
      if mark == .none {
        leavesOpen = true
        continue
      }
      evidence.add(mark, isNegative: value.isNegative)
      first.add(row, mark, isNegative: value.isNegative)
    }
    guard evidence.marked > 0 else { return nil }
    var rule = evidence.rule()
    // One minus below a title of money in was taken back, sooner than that all signs are another's.
    if rule.isTurned, evidence.creditNegative < 2, evidence.debitNegative == 0 { rule = evidence.ofReversals }
    if rule.kind == .signed {
      let contradicting = evidence.debitPositive + evidence.creditNegative
      guard contradicting > 0 else { return nil }
      rule.reason =
        rule.isTurned
        ? "the signs contradict the titles of the sections; the titles count"
        : "the titles of the sections speak against the signs of \(rows(contradicting, first.contradicting)), which stand: check which way this export "
          + "writes money out"
      return rule
    }
    rule.leavesOpen = leavesOpen
    rule.reason = "the titles of the sections give the direction of the unsigned amounts below them"
    let negatives = evidence.debitNegative + evidence.creditNegative
    if negatives > 0 {
      rule.reason += "; a minus among them, in \(rows(negatives, first.negative)), was read as taken back"
    }
    return rule
  }

  private func rows(_ count: Int, _ first: Int?) -> String {
    "\(count) \(count == 1 ? "row" : "rows")" + (first.map { " (\(table.place($0)))" } ?? "")
  }

  /// The first rows whose sign is not what their section's title would have.
  private struct FirstRows {
    var negative: Int?
    var contradicting: Int?

    mutating func add(_ row: Int, _ mark: DirectionMark, isNegative: Bool) {
      if isNegative, negative == nil { negative = row }
      if (mark == .debit) != isNegative, contradicting == nil { contradicting = row }
    }
  }
}
