import Banking

extension AmountDateStage {
  /// How many banking days a debit may take that is one of several equal ones: with more between them, each could be the next payment's.
  static let usual = -1...3

  /// Payments of one party and bank lines that name it and nobody else, at least as many lines as payments, all as far apart as each other: the
  /// earliest is the earliest's. Of lines of one text more than payments, what is left over is a repetition, whichever it is. Nil where that cannot be said.
  func inOrder(_ pairs: [Pair], _ bank: [LineClass], _ ledger: [LineClass], on board: Board) -> [Ordered]? {
    let lines = board.inOrder(bank: Set(pairs.map(\.bank)).flatMap { bank[$0].members })
    let payments = Set(pairs.map(\.ledger)).flatMap { ledger[$0].members }
      .sorted { (board.ledger[$0].effectiveDay, $0) < (board.ledger[$1].effectiveDay, $1) }
    guard lines.count > 1, lines.count >= payments.count, let line = lines.first, let payment = payments.first,
      // Numbers aside the texts are one: of a purchase and a debit one may be for something else.
      lines.allSatisfy({
        board.bank[$0].text === board.bank[line].text && board.bank[$0].party == board.bank[line].party
      }),
      payments.allSatisfy({ isOneParty($0, payment, on: board) }),
      payments.allSatisfy({ board.ledger[$0].standing == .live && board.replaces[$0] == nil })
    else { return nil }
    let places = Places(pairs, bank, ledger)
    let isMore = lines.count > payments.count
    if isMore, !isOneText(lines, on: board) { return nil }
    let isSeries = isSeries(lines, payments, on: board)
    var left = lines
    var found: [Ordered] = []
    for payment in payments {
      let fitting = left.filter { Self.usual.contains(board.lag(bank: $0, ledger: payment)) }
      // On its day or after it before the day ahead of it.
      guard let mine = isMore ? fitting.first(where: { board.lag(bank: $0, ledger: payment) >= 0 }) : left.first,
        fitting.contains(mine), let evidence = places.evidence(mine, payment), evidence.isEnough || isSeries,
        evidence.names == .agrees || (!namesOnly && evidence.names == .partial) || isSeries,
        !PairEvidence.keysConflict(board.bank[mine].keys, board.ledger[payment].keys)
      else { return nil }
      left.removeAll { $0 == mine }
      found.append(Ordered(bank: mine, ledger: payment, evidence: evidence))
    }
    // Money takes one time to one party: where it would have taken several, the order is not what tells whose is whose.
    guard Set(found.map { $0.evidence.lag }).count == 1, found.allSatisfy({ $0.evidence.isUsualLag }) else {
      return nil
    }
    let days = found.map { board.bank[$0.bank].day }
    let areRepetitions = left.allSatisfy { line in
      days.contains { abs($0.days(until: board.bank[line].day)) <= Self.longestRepetition }
    }
    return areRepetitions ? found : nil
  }

  /// Whether two payments are to one party, whatever else they say.
  private func isOneParty(_ left: Int, _ right: Int, on board: Board) -> Bool {
    let (mine, theirs) = (board.ledger[left].party, board.ledger[right].party)
    guard let name = mine.name, let other = theirs.name else { return mine == theirs }
    return name.key == other.key
  }

  /// Whether lines of one text and payments of one party go side by side, all equally far apart: so many times none of it is chance, whatever the
  /// bank calls the payee.
  private func isSeries(_ lines: [Int], _ payments: [Int], on board: Board) -> Bool {
    guard !namesOnly, lines.count == payments.count, lines.count >= Self.fewestOfSeries, isOneText(lines, on: board),
      lines.allSatisfy({ board.bank[$0].party.namesSomebody })
    else { return false }
    return Set(zip(lines, payments).map { board.lag(bank: $0, ledger: $1) }).count == 1
  }

  private static let fewestOfSeries = 3

  /// What is presented again within so many days is a repetition.
  private static let longestRepetition = 3

  /// A line and a payment that belong together by their order.
  struct Ordered {
    var bank: Int
    var ledger: Int
    var evidence: PairEvidence
  }

  /// The evidence of each line and payment, by their classes.
  private struct Places {
    private struct Edge: Hashable {
      var bank: Int
      var ledger: Int
    }

    private var bankClass: [Int: Int] = [:]
    private var ledgerClass: [Int: Int] = [:]
    private var byEdge: [Edge: PairEvidence] = [:]

    init(_ pairs: [Pair], _ bank: [LineClass], _ ledger: [LineClass]) {
      for pair in pairs {
        for member in bank[pair.bank].members { bankClass[member] = pair.bank }
        for member in ledger[pair.ledger].members { ledgerClass[member] = pair.ledger }
        byEdge[Edge(bank: pair.bank, ledger: pair.ledger)] = pair.evidence
      }
    }

    func evidence(_ line: Int, _ payment: Int) -> PairEvidence? {
      guard let left = bankClass[line], let right = ledgerClass[payment] else { return nil }
      return byEdge[Edge(bank: left, ledger: right)]
    }
  }
}
