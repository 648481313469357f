import Banking

/// Ties one wire to BILL to the several bounced debits that it pays together.
struct SharedCoverStage: Stage {
  let name = "one wire for several bounced debits"
  let claims = Claims(rules: [.fundingBatch], leastScore: Rule.fundingBatch.score)

  /// More bounces than this are not tried together.
  private static let mostBounces = 12

  func run(on board: inout Board) {
    let wires = board.freeBank.filter {
      let line = board.bank[$0]
      return line.isOutgoing && line.isBill && (line.isWire || line.mayBeCoverWire)
    }
    for wire in wires { tie(wire, on: &board) }
  }

  private func tie(_ wire: Int, on board: inout Board) {
    let line = board.bank[wire]
    let bounces = board.discrepancies.indices.filter { place in
      let finding = board.discrepancies[place]
      guard finding.category == .returned, finding.bank.count == 2, board.total(bank: finding.bank) == 0,
        let back = finding.bank.first(where: { board.bank[$0].minor > 0 })
      else { return false }
      let day = board.bank[back].day
      return day <= line.day && day.days(until: line.day) <= OutAndBackStage.longestCover
        && finding.bank.contains { board.bank[$0].isBill || !board.bank[$0].party.namesSomebody }
    }
    guard bounces.count > 1, bounces.count <= Self.mostBounces else { return }
    let drawn = bounces.map { place in
      board.discrepancies[place].bank.map { board.bank[$0].minor }.min() ?? 0
    }
    guard case .one(let positions) = SubsetSum.choose(drawn, target: line.minor), positions.count > 1 else { return }
    board.settle(
      findings: positions.map { bounces[$0] }, with: wire, rule: .fundingBatch,
      evidence: "\(positions.count) returned debits paid again by one wire on \(line.day)")
  }
}
