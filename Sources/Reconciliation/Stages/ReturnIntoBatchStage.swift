import Banking

/// Brings back into a batch's match the money of one of its payments that came back alone.
struct ReturnIntoBatchStage: Stage {
  let name = "money back from inside a batch"
  let claims = Claims(categories: [.returned])

  func run(on board: inout Board) {
    var matchOf: [Int64: [(match: Int, ledger: Int)]] = [:]
    for (position, match) in board.matches.enumerated() where match.tag == nil {
      for payment in match.ledger {
        let key = board.ledger[payment].minor
        matchOf[key, default: []].append((position, payment))
      }
    }
    for index in board.freeBank {
      let line = board.bank[index]
      guard line.isReturn || line.isBill else { continue }
      let candidates = (matchOf[-line.minor] ?? []).filter { candidate in
        let payment = board.ledger[candidate.ledger]
        guard let out = board.matches[candidate.match].bank.map({ board.bank[$0].day }).min() else { return false }
        guard out <= line.day, out.days(until: line.day) <= 110 else { return false }
        return Party.agreement(bank: line.party, ledger: payment.party) != .contradicts
      }
      let saidBack = candidates.filter { board.ledger[$0.ledger].standing.saysBack }
      let named = saidBack.filter {
        Party.agreement(bank: line.party, ledger: board.ledger[$0.ledger].party) >= .partial
      }
      if let found = named.count == 1 ? named.first : saidBack.count == 1 ? saidBack.first : nil {
        let payment = board.ledger[found.ledger]
        let isAlone = board.matches[found.match].ledger.count == 1
        board.extend(
          match: found.match, bank: index, tag: isAlone ? "returned" : nil,
          evidence: "\(payment.partyText) came back: " + board.returnEvidence(index))
      } else if line.isReturn, saidBack.isEmpty, candidates.count == 1, let found = candidates.first,
        board.matches[found.match].ledger.count > 1
      {
        board.claim(
          BoardDiscrepancy(
            category: .returned, bank: [index], ledger: [],
            candidates: [
              BoardCandidate(
                bank: board.matches[found.match].bank, ledger: [found.ledger], score: 0.8,
                why: "left inside a batch, and the ledger still says it is paid")
            ], evidence: [board.returnEvidence(index)]))
      }
    }
  }
}
