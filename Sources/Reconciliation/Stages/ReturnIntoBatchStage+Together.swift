import Banking

// Voids that came back in one credit, or in as many as nobody can tell apart.
extension ReturnIntoBatchStage {
  /// Voids of one amount whose debits each wait for a credit, and as many credits of it that name nobody: which is whose nobody can tell, and together
  /// it is certain.
  func joinEqualVoids(_ credits: [Int], on board: inout Board) {
    var waiting: Set<Int64> = []
    for finding in board.discrepancies where finding.category == .paidAfterVoid && finding.bank.count == 1 {
      waiting.insert(-board.bank[finding.bank[0]].minor)
    }
    let nameless = Dictionary(
      grouping: credits.filter { waiting.contains(board.bank[$0].minor) && !board.bank[$0].party.namesSomebody }
    ) { board.bank[$0].minor }
    for minor in nameless.keys.sorted() {
      guard let backs = nameless[minor], backs.count > 1, let line = backs.first else { continue }
      let outs = board.discrepancies.indices.filter { place in
        let finding = board.discrepancies[place]
        return finding.category == .paidAfterVoid && finding.bank.count == 1 && finding.ledger.count == 1
          && board.bank[finding.bank[0]].minor == -minor
      }
      let left = outs.map { board.bank[board.discrepancies[$0].bank[0]].day }.sorted()
      let came = backs.map { board.bank[$0].day }.sorted()
      // Another payment of the amount that is undone could have come back as well.
      let undone = board.ledgerAmounts[-minor].count { board.ledger[$0].standing.saysBack }
      guard outs.count == backs.count, undone == outs.count, zip(left, came).allSatisfy({ $0 < $1 }) else { continue }
      board.settle(
        findings: outs, with: backs, rule: .amountDate,
        evidence:
          "\(backs.count) voids of \(board.bank[line].amountText) came back in as many credits: certain only together",
        tag: "returned")
    }
  }

  /// Several voids in one credit: of one batch, or of several, which then are one match.
  func bringBackTogether(_ index: Int, _ said: [Place], _ credited: inout Set<Int>, on board: inout Board) {
    let line = board.bank[index]
    guard line.party.payee == nil || line.text.namesBatch else { return }
    let pool = said.filter {
      board.ledger[$0.ledger].standing == .undone && isAfter(line, $0, within: Self.longestTogether, board)
    }
    guard let chosen = choose(pool, line.minor, board) else { return }
    let matches = Set(chosen.map(\.match)).sorted()
    guard let first = matches.first else { return }
    credited.formUnion(chosen.map(\.ledger))
    board.join(Array(matches.dropFirst()), into: first)
    board.extend(
      match: first, bank: index, tag: nil,
      evidence: "\(chosen.count) voids came back together: " + board.returnEvidence(index))
  }

  private func choose(_ pool: [Place], _ minor: Int64, _ board: Board) -> [Place]? {
    // A batch's own voids first: all of them is the likeliest sum.
    let whole = Dictionary(grouping: pool, by: \.match).values.filter { places in
      places.count > 1 && places.reduce(0) { $0 + board.ledger[$1.ledger].minor } == -minor
    }
    if whole.count == 1 { return whole.first }
    guard pool.count > 1, SubsetSum.isProof(count: pool.count, range: minor.magnitude) else { return nil }
    guard
      case .one(let positions) = SubsetSum.choose(pool.map { board.ledger[$0.ledger].minor }, target: -minor),
      positions.count > 1
    else { return nil }
    return positions.map { pool[$0] }
  }
}
