import Banking

extension AmountDateStage {
  /// Accepts of a component what beats the next best answer by a margin.
  func settle(
    _ solution: Solution, _ bank: [LineClass], _ ledger: [LineClass], isEven: Bool, on board: inout Board
  ) {
    let (pairs, flow, total) = (solution.pairs, solution.flow, solution.total)
    guard let problem = solution.problem else {
      splitByNames(pairs, bank, ledger, on: &board)
      return
    }
    if let ordered = inOrder(pairs, bank, ledger, on: board) {
      for pair in ordered {
        accept(pair.bank, pair.ledger, pair.evidence, isEven: pair.evidence.names == .silent, on: &board)
      }
      return
    }
    if let own = ownDays(pairs, bank, ledger, on: board) {
      for pair in own {
        for (line, payment) in zip(bank[pair.bank].members, ledger[pair.ledger].members) {
          accept(line, payment, pair.evidence, isEven: false, on: &board)
        }
      }
      return
    }
    var used: [Int: Int] = [:]
    var usedOfBank: [Int: Int] = [:]
    for (edge, count) in flow.enumerated() {
      used[pairs[edge].ledger, default: 0] += count
      usedOfBank[pairs[edge].bank, default: 0] += count
    }
    // By class: how many of its lines have been paired.
    var bankUsed: [Int: Int] = [:]
    var ledgerUsed: [Int: Int] = [:]
    for (edge, count) in flow.enumerated() where count > 0 {
      let pair = pairs[edge]
      guard pair.evidence.isEnough(isEven: isEven), !namesOnly || pair.evidence.names == .agrees else { continue }
      // Some of a class would stay open, and a person could tell which if only someone said: nobody did.
      let members = ledger[pair.ledger].members
      if used[pair.ledger] ?? 0 < members.count, Set(members.map { board.ledger[$0].identity }).count > 1 { continue }
      // The same of bank lines whose whole texts differ, where one of them stays open.
      let lines = bank[pair.bank].members
      if lines.count > usedOfBank[pair.bank] ?? 0, !isOneText(lines, on: board) { continue }
      // Lines of one class that go to several parties: which of them to whom, nobody can tell.
      if pair.evidence.names >= .partial, isSpread(edge, flow, pairs, ledger, on: board) { continue }
      let needed =
        isEven && pair.evidence.names == .silent
        ? PairEvidence.margin : PairEvidence.margin(rivals: rivals(edge, pairs))
      guard problem.margin(of: edge, flow: flow, total: total) >= needed else { continue }
      for _ in 0..<count {
        let mine = bankUsed[pair.bank] ?? 0
        let theirs = ledgerUsed[pair.ledger] ?? 0
        guard mine < bank[pair.bank].members.count, theirs < ledger[pair.ledger].members.count else { break }
        bankUsed[pair.bank] = mine + 1
        ledgerUsed[pair.ledger] = theirs + 1
        let one = bank[pair.bank].members[mine]
        let other = ledger[pair.ledger].members[theirs]
        // The class was weighed by its first members, and likeness knows no confirmations.
        if PairEvidence.keysConflict(board.bank[one].keys, board.ledger[other].keys) { continue }
        accept(one, other, pair.evidence, isEven: isEven, on: &board)
      }
    }
    guard !namesOnly else { return }
    keepUndecided(pairs, bank, ledger, on: &board)
  }

  /// Payments of one party and bank lines of one text, more of them than payments: each payment takes the line of its own day, where every one
  /// has such a line, and what is left over is a repetition whichever line it is.
  private func ownDays(_ pairs: [Pair], _ bank: [LineClass], _ ledger: [LineClass], on board: Board) -> [Pair]? {
    let lines = Set(pairs.map(\.bank)).flatMap { bank[$0].members }
    let payments = Set(pairs.map(\.ledger)).flatMap { ledger[$0].members }
    guard lines.count != payments.count, let payment = payments.first, isOneText(lines, on: board),
      payments.allSatisfy({ board.ledger[$0].party == board.ledger[payment].party })
    else { return nil }
    let own = pairs.filter { $0.evidence.lag == 0 }
    // With fewer lines than payments, each line takes the payment of its own day, and what is left over was not drawn; of payments days apart,
    // the line may be the earlier one's, late.
    let isShort = lines.count < payments.count
    guard
      isShort
        ? pairs.allSatisfy({ $0.evidence.lag == 0 || !Self.usual.contains($0.evidence.lag) })
        : pairs.allSatisfy({ $0.evidence.names == .agrees }),
      own.count == Set(pairs.map(isShort ? \.bank : \.ledger)).count, Set(own.map(\.ledger)).count == own.count,
      Set(own.map(\.bank)).count == own.count,
      own.allSatisfy({ bank[$0.bank].members.count == ledger[$0.ledger].members.count && $0.evidence.isEnough })
    else { return nil }
    return own
  }

  /// Whether the bank lines of a pairing's class are paired with payments of another party, too.
  private func isSpread(_ edge: Int, _ flow: [Int], _ pairs: [Pair], _ ledger: [LineClass], on board: Board) -> Bool {
    func party(_ pair: Pair) -> Party { board.ledger[ledger[pair.ledger].members[0]].party }
    let own = party(pairs[edge])
    return pairs.indices.contains { other in
      other != edge && flow[other] > 0 && pairs[other].bank == pairs[edge].bank && party(pairs[other]) != own
    }
  }

  func isOneText(_ lines: [Int], on board: Board) -> Bool {
    guard let first = lines.first else { return true }
    return lines.allSatisfy { board.bank[$0].record.description == board.bank[first].record.description }
  }

  /// How many other pairings one of the two classes could make.
  private func rivals(_ edge: Int, _ pairs: [Pair]) -> Int {
    pairs.indices.count {
      $0 != edge && (pairs[$0].bank == pairs[edge].bank || pairs[$0].ledger == pairs[edge].ledger)
    }
  }

  /// A group that is too large for one solution falls apart where only agreeing names are believed.
  private func splitByNames(_ pairs: [Pair], _ bank: [LineClass], _ ledger: [LineClass], on board: inout Board) {
    // What competes with an agreeing name keeps it from being believed: a pair left out of the solution must not have mattered.
    var rival: (bank: [Int: Int], ledger: [Int: Int]) = ([:], [:])
    for pair in pairs where pair.evidence.names != .agrees {
      rival.bank[pair.bank] = max(rival.bank[pair.bank] ?? 0, pair.evidence.weight)
      rival.ledger[pair.ledger] = max(rival.ledger[pair.ledger] ?? 0, pair.evidence.weight)
    }
    let named = pairs.filter { pair in
      let strongest = max(rival.bank[pair.bank] ?? 0, rival.ledger[pair.ledger] ?? 0)
      return pair.evidence.names == .agrees && pair.evidence.weight >= strongest + PairEvidence.margin
    }
    let parts = named.count < pairs.count ? components(named, bank.count) : []
    if !namesOnly {
      board.notes.append(
        "\(pairs.count) possible pairs of equal amounts hang together: what no name decides is left open")
    }
    for part in parts { settle(solution(of: part, bank, ledger), bank, ledger, isEven: false, on: &board) }
  }

  func accept(_ bank: Int, _ ledger: Int, _ evidence: PairEvidence, isEven: Bool, on board: inout Board) {
    let rule: Rule = evidence.names >= .partial ? .amountDateName : .amountDate
    let grounds = PairGrounds(
      key: nil, distance: board.distance(bank: bank, ledger: ledger),
      closing: evidence.names >= .partial ? .named : isEven ? .even : .best)
    board.settle(
      bank: [bank], ledger: [ledger], rule: rule, grounds: Grounds(grounds),
      score: isEven ? max(evidence.score, PairEvidence.scoreWhereEven) : evidence.score)
  }

  /// What fits in several ways is kept with all its candidates.
  private func keepUndecided(_ pairs: [Pair], _ bank: [LineClass], _ ledger: [LineClass], on board: inout Board) {
    let open = pairs.filter { pair in
      // Of many lines of one day and amount that name nobody, and one payment more, each is somebody's.
      pair.evidence.isEnough(isEven: true) && bank[pair.bank].members.contains { board.isFree(bank: $0) }
        && ledger[pair.ledger].members.contains { board.ledgerIsOpen[$0] }
    }
    for group in components(open, bank.count) {
      let bankLines = Set(group.flatMap { bank[$0.bank].members }).filter { board.isFree(bank: $0) }.sorted()
      let ledgerLines = Set(group.flatMap { ledger[$0.ledger].members }).filter { board.ledgerIsOpen[$0] }.sorted()
      guard bankLines.count + ledgerLines.count > 2 else { continue }
      var candidates: [BoardCandidate] = []
      for pair in group.prefix(50) {
        let left = bank[pair.bank].members.filter { board.isFree(bank: $0) }.prefix(10)
        let right = ledger[pair.ledger].members.filter { board.ledgerIsOpen[$0] }.prefix(10)
        for one in left {
          for other in right where candidates.count < 50 {
            candidates.append(
              BoardCandidate(
                bank: [one], ledger: [other], score: min(pair.evidence.score, 0.6),
                why: "amount equal, " + board.lagEvidence(bank: one, ledger: other)))
          }
        }
      }
      board.undecided.append(Undecided(bank: bankLines, ledger: ledgerLines, candidates: candidates))
    }
  }
}
