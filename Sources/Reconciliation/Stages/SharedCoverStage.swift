import Banking

/// Ties one wire to BILL to the several bounced debits that it pays together, and several wires to the one bounced debit that they pay in parts, as
/// daily limits make them.
struct SharedCoverStage: Stage {
  let name = "one wire for several bounced debits, or several for one"
  let claims = Claims(rules: [.fundingBatch], leastScore: Rule.fundingBatch.score)

  /// More bounces, or wires, than this are not tried together.
  private static let mostTogether = 12

  func run(on board: inout Board) {
    let all = board.freeBank.filter {
      let line = board.bank[$0]
      return line.isOutgoing && line.isBill && (line.isWire || line.mayBeCoverWire)
    }
    for wire in all {
      let bounces = board.discrepancies.indices.filter { place in
        dayBack(of: place, on: board).map { mayPay(wire, since: $0, on: board) } ?? false
      }
      guard let chosen = chosen(bounces, target: board.bank[wire].minor, amount: { drawn($0, on: board) }) else {
        continue
      }
      board.settle(
        findings: chosen, with: [wire], rule: .fundingBatch,
        evidence: "\(chosen.count) returned debits paid again by one wire on \(board.bank[wire].day)")
    }
    guard all.count > 1 else { return }
    // From the end, since what is settled is taken out.
    for bounce in board.discrepancies.indices.reversed() {
      guard let day = dayBack(of: bounce, on: board) else { continue }
      let wires = all.filter { board.isFree(bank: $0) && mayPay($0, since: day, on: board) }
      guard let chosen = chosen(wires, target: drawn(bounce, on: board), amount: { board.bank[$0].minor }) else {
        continue
      }
      let days = chosen.map { board.bank[$0].day.description }.joined(separator: ", ")
      board.settle(
        findings: [bounce], with: chosen, rule: .fundingBatch,
        evidence: "the returned debit paid again by \(chosen.count) wires on \(days)")
    }
  }

  /// The day on which a debit of BILL's came back; nil for a finding that is none of it.
  private func dayBack(of place: Int, on board: Board) -> Day? {
    let finding = board.discrepancies[place]
    guard finding.category == .returned, finding.bank.count == 2, board.total(bank: finding.bank) == 0,
      let back = finding.bank.first(where: { board.bank[$0].minor > 0 }),
      finding.bank.contains(where: { board.bank[$0].isBill || !board.bank[$0].party.namesSomebody })
    else { return nil }
    return board.bank[back].day
  }

  private func mayPay(_ wire: Int, since day: Day, on board: Board) -> Bool {
    let sent = board.bank[wire].day
    return day <= sent && day.days(until: sent) <= OutAndBackStage.longestCover
  }

  /// What a debit that bounced had drawn.
  private func drawn(_ bounce: Int, on board: Board) -> Int64 {
    board.discrepancies[bounce].bank.map { board.bank[$0].minor }.min() ?? 0
  }

  /// The several of some lines or findings that alone add up to a sum; nil where none do, or more than one choice does.
  private func chosen(_ candidates: [Int], target: Int64, amount: (Int) -> Int64) -> [Int]? {
    guard candidates.count > 1, candidates.count <= Self.mostTogether,
      case .one(let positions) = SubsetSum.choose(candidates.map(amount), target: target), positions.count > 1
    else { return nil }
    return positions.map { candidates[$0] }
  }
}
