import Banking

/// Matches equal amounts inside the method's window by name, rarity and date: the best assignment of each group, and only where it beats the next by a margin.
///
/// Run first for pairs whose names agree, then, after the batches have taken theirs, for all.
struct AmountDateStage: Stage {
  /// Whether only pairs whose names agree are accepted.
  let namesOnly: Bool

  var name: String { namesOnly ? "equal amounts with names" : "equal amounts" }
  let claims = Claims(
    rules: [.amountDateName, .amountDate, .reissue], categories: Claims.settling, leastScore: 0.8)

  /// A group with more possible pairs of classes than this is not compared pair by pair.
  private static let mostPairs = 4_000

  /// Up to so many, what is not compared could not have been enough, and no note is made.
  private static let mostQuietly = 40_000

  /// Lines of one side that nobody could tell apart.
  struct LineClass {
    var members: [Int]
  }

  func run(on board: inout Board) {
    var bankLines: [Int64: [Int]] = [:]
    let free = board.freeBank
    for index in free { bankLines[board.bank[index].minor, default: []].append(index) }
    var ledgerLines: [Int64: [Int]] = [:]
    let open = board.openLedger.filter { board.ledger[$0].standing != .elsewhere }
    for index in open where bankLines[board.ledger[index].minor] != nil {
      ledgerLines[board.ledger[index].minor, default: []].append(index)
    }
    // How often each amount that is looked at stands on either side, whatever has become of it.
    var bankCounts = ledgerLines.mapValues { _ in 0 }
    var ledgerCounts = bankCounts
    for line in board.bank where bankCounts[line.minor] != nil { bankCounts[line.minor, default: 0] += 1 }
    for line in board.ledger where ledgerCounts[line.minor] != nil { ledgerCounts[line.minor, default: 0] += 1 }
    let experience = PairExperience(of: board, bank: free, ledger: open)
    for minor in ledgerLines.keys.sorted() {
      guard minor != 0, let bank = bankLines[minor], let ledger = ledgerLines[minor] else { continue }
      let occurrences = max(bankCounts[minor] ?? 1, ledgerCounts[minor] ?? 1)
      solve(bank: bank, ledger: ledger, Frequency(occurrences: occurrences, experience: experience), on: &board)
    }
  }

  /// What the pairs of one amount are weighed with besides themselves.
  private struct Frequency {
    var occurrences: Int
    var experience: PairExperience
  }

  private func solve(bank: [Int], ledger: [Int], _ frequency: Frequency, on board: inout Board) {
    if bank.count == 1, ledger.count == 1 {
      solveSingle(bank[0], ledger[0], frequency, on: &board)
      return
    }
    let bankClasses = classes(bank) { board.bank[$0].likeness }
    let ledgerClasses = classes(ledger) { board.ledger[$0].likeness }
    var pairs: [Pair] = []
    let product = bankClasses.count.multipliedReportingOverflow(by: ledgerClasses.count)
    if !product.overflow, product.partialValue <= Self.mostPairs {
      for left in bankClasses.indices {
        for right in ledgerClasses.indices {
          add(left, right, bankClasses, ledgerClasses, frequency, to: &pairs, on: board)
        }
      }
    } else {
      addNamed(bankClasses, ledgerClasses, frequency, to: &pairs, on: board)
      if !namesOnly, product.overflow || product.partialValue > Self.mostQuietly {
        board.notes.append(
          "\(bank.count) bank lines and \(ledger.count) ledger payments of \(board.amount(board.bank[bank[0]].minor).formatted): only those whose "
            + "names agree were compared")
      }
    }
    let parts = components(pairs, bankClasses.count).map { solution(of: $0, bankClasses, ledgerClasses) }
    // All of them find a partner: no line of the amount is left over on either side.
    let paired = parts.reduce(0) { $0 + $1.paired }
    let isEven = paired > 2 && paired == bank.count && paired == ledger.count
    for part in parts { settle(part, bankClasses, ledgerClasses, isEven: isEven, on: &board) }
  }

  /// One line and one payment of an amount: nothing else competes.
  private func solveSingle(_ line: Int, _ payment: Int, _ frequency: Frequency, on board: inout Board) {
    let evidence = PairEvidence.of(
      bank: line, ledger: payment, occurrences: frequency.occurrences, experience: frequency.experience, on: board)
    guard let evidence, evidence.isEnough, !namesOnly || evidence.names == .agrees else { return }
    accept(line, payment, evidence, isEven: false, on: &board)
  }

  /// Too many to compare each with each: those whose names agree, by an index of names; and all with all where one side is of one kind.
  private func addNamed(
    _ bank: [LineClass], _ ledger: [LineClass], _ frequency: Frequency, to pairs: inout [Pair], on board: Board
  ) {
    let names = PartyNames(ledger.lazy.map { board.ledger[$0.members[0]].party })
    var byParty: [Party: [Int]] = [:]
    for right in ledger.indices { byParty[board.ledger[ledger[right].members[0]].party, default: []].append(right) }
    var agreeing: [Party: [Int]] = [:]
    let nameless = ledger.indices.filter { right in
      !board.ledger[ledger[right].members[0]].party.namesSomebody
    }.prefix(Self.mostNameless)
    for left in bank.indices {
      let line = board.bank[bank[left].members[0]]
      let party = line.party
      // A line that names nobody may be anybody's.
      if !party.namesSomebody, bank.count <= Self.mostNameless {
        for right in ledger.indices { add(left, right, bank, ledger, frequency, to: &pairs, on: board) }
        continue
      }
      if agreeing[party] == nil {
        agreeing[party] =
          names.parties(like: party).filter { Party.agreement(bank: party, ledger: $0) >= .partial }
          .flatMap { byParty[$0] ?? [] }.sorted()
      }
      for right in (agreeing[party] ?? []).prefix(Self.mostOfOneName) {
        add(left, right, bank, ledger, frequency, to: &pairs, on: board)
      }
      for right in nameless { add(left, right, bank, ledger, frequency, to: &pairs, on: board) }
    }
  }

  /// Up to how many kinds of lines those that name nobody are compared with every payment of the amount.
  private static let mostNameless = 2_000

  /// How many classes of one name a line is compared with in a group that is too large.
  private static let mostOfOneName = 400

  /// A possible pair of classes.
  private struct Pair {
    var bank: Int
    var ledger: Int
    var evidence: PairEvidence
  }

  private func add(
    _ left: Int, _ right: Int, _ bank: [LineClass], _ ledger: [LineClass], _ frequency: Frequency,
    to pairs: inout [Pair],
    on board: Board
  ) {
    let evidence = PairEvidence.of(
      bank: bank[left].members[0], ledger: ledger[right].members[0], occurrences: frequency.occurrences,
      experience: frequency.experience, on: board)
    guard let evidence, evidence.weight > 0 else { return }
    pairs.append(Pair(bank: left, ledger: right, evidence: evidence))
  }

  private func classes(_ lines: [Int], by likeness: (Int) -> Likeness) -> [LineClass] {
    var classes: [LineClass] = []
    var index: [Likeness: Int] = [:]
    for line in lines {
      let key = likeness(line)
      if let known = index[key] {
        classes[known].members.append(line)
      } else {
        index[key] = classes.count
        classes.append(LineClass(members: [line]))
      }
    }
    return classes
  }

  /// Groups of pairs that share a class, each group apart.
  private func components(_ pairs: [Pair], _ bankCount: Int) -> [[Pair]] {
    var parent: [Int: Int] = [:]
    func root(_ node: Int) -> Int {
      var node = node
      while let next = parent[node], next != node {
        parent[node] = parent[next] ?? next
        node = next
      }
      return node
    }
    for pair in pairs {
      let left = root(pair.bank)
      let right = root(bankCount + pair.ledger)
      if left != right { parent[max(left, right)] = min(left, right) }
    }
    var order: [Int] = []
    var groups: [Int: [Pair]] = [:]
    for pair in pairs {
      let key = root(pair.bank)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(pair)
    }
    return order.compactMap { groups[$0] }
  }

  /// The best assignment of a component; none where it is too large to be solved.
  private struct Solution {
    var pairs: [Pair]
    var problem: Assignment?
    var flow: [Int] = []
    var total = 0
    var paired: Int { flow.reduce(0, +) }
  }

  private func solution(of pairs: [Pair], _ bank: [LineClass], _ ledger: [LineClass]) -> Solution {
    let left = Set(pairs.map(\.bank)).sorted()
    let right = Set(pairs.map(\.ledger)).sorted()
    if pairs.count > Assignment.mostEdges, left.count > 1, right.count > 1 { return Solution(pairs: pairs) }
    let leftPosition = Dictionary(uniqueKeysWithValues: left.enumerated().map { ($1, $0) })
    let rightPosition = Dictionary(uniqueKeysWithValues: right.enumerated().map { ($1, $0) })
    let problem = Assignment(
      bankCounts: left.map { bank[$0].members.count }, ledgerCounts: right.map { ledger[$0].members.count },
      edges: pairs.map { pair in
        Assignment.Edge(
          bank: leftPosition[pair.bank] ?? 0, ledger: rightPosition[pair.ledger] ?? 0, weight: pair.evidence.weight,
          capacity: min(bank[pair.bank].members.count, ledger[pair.ledger].members.count))
      })
    let (flow, total) = problem.solve()
    return Solution(pairs: pairs, problem: problem, flow: flow, total: total)
  }

  private func settle(
    _ solution: Solution, _ bank: [LineClass], _ ledger: [LineClass], isEven: Bool, on board: inout Board
  ) {
    let (pairs, flow, total) = (solution.pairs, solution.flow, solution.total)
    guard let problem = solution.problem else {
      splitByNames(pairs, bank, ledger, on: &board)
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
    guard lines.count > payments.count, let payment = payments.first, isOneText(lines, on: board),
      pairs.allSatisfy({ $0.evidence.names == .agrees }),
      payments.allSatisfy({ board.ledger[$0].party == board.ledger[payment].party })
    else { return nil }
    let own = pairs.filter { $0.evidence.lag == 0 }
    guard own.count == Set(pairs.map(\.ledger)).count, Set(own.map(\.ledger)).count == own.count,
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

  private func isOneText(_ lines: [Int], on board: Board) -> Bool {
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

  private func accept(_ bank: Int, _ ledger: Int, _ evidence: PairEvidence, isEven: Bool, on board: inout Board) {
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
      pair.evidence.isEnough && bank[pair.bank].members.contains { board.isFree(bank: $0) }
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
