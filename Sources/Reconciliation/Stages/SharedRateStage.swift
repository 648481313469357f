import Banking

/// Finds the exchange rate that several differences share: payments of one day that are all dearer by one rate were booked at another day's.
struct SharedRateStage: Stage {
  let name = "differences of one rate"
  let claims = Claims()

  /// The deviation of two days' rates, in hundredths of a percent.
  private static let deviations = 10.0...1_000.0

  func run(on board: inout Board) {
    let open = board.discrepancies.indices.filter { index in
      let finding = board.discrepancies[index]
      return finding.category == .amountDifference
        && [.unknown, .partial, .overpaid, .feeAdded].contains(finding.cause)
        && finding.bank.count == 1 && finding.ledger.count == 1
    }
    let byDay = Dictionary(grouping: open) { board.bank[board.discrepancies[$0].bank[0]].day }
    for day in byDay.keys.sorted() {
      guard let differences = byDay[day], differences.count > 1 else { continue }
      for index in differences {
        guard let other = differences.first(where: { $0 != index && isSameRate($0, index, board) }) else { continue }
        let party = board.ledger[board.discrepancies[other].ledger[0]].partyText
        board.explain(
          discrepancy: index, cause: .exchangeRate,
          evidence: "off by the same rate as the payment to \(party) of that day")
      }
    }
  }

  private func isSameRate(_ left: Int, _ right: Int, _ board: Board) -> Bool {
    let mine = rate(left, board)
    let theirs = rate(right, board)
    guard Self.deviations.contains(abs(mine.deviation)), mine.deviation.sign == theirs.deviation.sign else {
      return false
    }
    return abs(mine.deviation - theirs.deviation) <= mine.slack + theirs.slack
  }

  /// How far the bank's amount is off, and how much of that the rounding of both amounts leaves open. A measure for a person, not money.
  private func rate(_ index: Int, _ board: Board) -> (deviation: Double, slack: Double) {
    let bank = Double(board.bank[board.discrepancies[index].bank[0]].minor)
    let ledger = Double(board.ledger[board.discrepancies[index].ledger[0]].minor)
    return ((bank / ledger - 1) * 10_000, 10_000 / abs(ledger))
  }
}
