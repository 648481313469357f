import Banking

/// Brings back into a batch's match the money of its payments that came back: of one alone, or of several in one credit.
struct ReturnIntoBatchStage: Stage {
  let name = "money back from inside a batch"
  let claims = Claims(
    rules: [.amountDate], categories: [.returned, .ambiguous, .amountDifference], leastScore: Rule.amountDate.score)

  /// How many days after the debit a credit may come: an uncashed check is voided on the 91st day and credited within the days after it.
  private static let longest = 110

  /// How many days after the debit voids are credited in one sum.
  static let longestTogether = 35

  /// A payment inside a match.
  struct Place {
    var match: Int
    var ledger: Int
  }

  func run(on board: inout Board) {
    // Money from BILL gives back where the books wait for none from anybody.
    let waitsForReceipts = board.ledger.contains { $0.minor > 0 && $0.standing.isMovement }
    var credits = board.freeBank.filter {
      board.bank[$0].isReturn || board.bank[$0].isBill || board.isBareCredit($0)
    }
    // First, as it takes matches out of their order.
    let confirmed = board.ledger(
      bearing: Set(credits.filter { board.bank[$0].isReturn }.compactMap { board.bank[$0].keys.confirmation }))
    credits.removeAll { tieByKey($0, confirmed, on: &board) }
    let amounts = Set(credits.map { -board.bank[$0].minor })
    credits.removeAll { tieShort($0, on: &board) }
    for index in board.freeBank where board.bank[index].isReturn { tieEarlier(index, on: &board) }
    credits.removeAll { !board.isFree(bank: $0) }
    guard !credits.isEmpty else { return }
    joinEqualVoids(credits, on: &board)
    credits.removeAll { !board.isFree(bank: $0) }
    var byAmount: [Int64: [Place]] = [:]
    var said: [Place] = []
    for (position, match) in board.matches.enumerated() where match.tag == nil {
      for payment in match.ledger {
        let place = Place(match: position, ledger: payment)
        if amounts.contains(board.ledger[payment].minor) {
          byAmount[board.ledger[payment].minor, default: []].append(place)
        }
        if board.ledger[payment].standing.saysBack, board.ledger[payment].isOutgoing { said.append(place) }
      }
    }
    var credited: Set<Int> = []
    var rest: [Int] = []
    var turned: [Int] = []
    for index in credits {
      let places = byAmount[-board.bank[index].minor] ?? []
      if bringBack(index, places, &credited, waitsForReceipts: waitsForReceipts, on: &board) { continue }
      if !waitsForReceipts, let match = givenBack(index, places, turned, on: &board) {
        turned.append(match)
      } else {
        rest.append(index)
      }
    }
    for index in rest where board.bank[index].minor > 0 {
      bringBackTogether(index, said.filter { !credited.contains($0.ledger) }, &credited, on: &board)
    }
    for match in turned.sorted(by: >) { board.turnIntoFinding(match: match, .returned) }
    board.removeJoinedMatches()
  }

  /// BILL's credit of the amount of one payment that the ledger still has as paid, alone in its match: BILL gave it back. Returns the match, which holds
  /// the credit now.
  private func givenBack(_ index: Int, _ places: [Place], _ turned: [Int], on board: inout Board) -> Int? {
    let line = board.bank[index]
    // What BILL collects from customers is no payment given back, and a void that waits for its credit goes before one that was paid.
    guard line.isBill, line.minor > 0, !line.isReturn, board.isFree(bank: index),
      !line.record.description.uppercased().contains("RECEIVABLE"),
      !board.ledgerAmounts[-line.minor].contains(where: { board.ledger[$0].standing.saysBack })
    else { return nil }
    let candidates = places.filter { place in
      let match = board.matches[place.match]
      return !turned.contains(place.match) && match.ledger.count == 1
        && isAfter(line, place, within: Self.longest, board)
        && match.bank.allSatisfy { board.bank[$0].isOutgoing }
        && Party.agreement(bank: line.party, ledger: board.ledger[place.ledger].party) != .contradicts
    }
    guard candidates.count == 1, let found = candidates.first else { return nil }
    board.extend(match: found.match, bank: index, tag: nil, evidence: board.returnEvidence(index))
    return found.match
  }

  /// A return that bears the confirmation of a payment: one whose outgoing line is not here, or of which a part was kept on the way back.
  private func tieByKey(_ index: Int, _ confirmed: [String: [Int]], on board: inout Board) -> Bool {
    let line = board.bank[index]
    guard line.isReturn, line.minor > 0, let confirmation = line.keys.confirmation else { return false }
    guard let named = confirmed[confirmation], named.count == 1, let payment = named.first,
      board.ledger[payment].day <= line.day
    else { return false }
    let out = -board.ledger[payment].minor
    if board.ledgerIsOpen[payment], out == line.minor, board.ledger[payment].standing.isMovement {
      board.claim(
        BoardDiscrepancy(
          category: .returned, bank: [index], ledger: [payment],
          evidence: [
            Rule.confirmation.phrase(key: board.ledger[payment].record.confirmation ?? confirmation),
            board.returnEvidence(index),
          ]))
      return true
    }
    guard out > line.minor, out - line.minor <= out / 5,
      let place = board.matches.firstIndex(where: { $0.ledger == [payment] && $0.tag == nil }),
      board.matches[place].bank.allSatisfy({ board.bank[$0].isOutgoing })
    else { return false }
    board.extend(match: place, bank: index, tag: nil, evidence: board.returnEvidence(index))
    board.turnIntoFinding(match: place, .amountDifference, cause: .feeNetted)
    return true
  }

  /// A return of what moved before this statement: the one open payment from before the period of its amount, by a number or the name of its party.
  private func tieEarlier(_ index: Int, on board: inout Board) {
    let line = board.bank[index]
    let numbers = Set(line.keys.inText + line.keys.references + [line.keys.check].compactMap(\.self))
    let earlier = board.openMovements(of: -line.minor).filter { payment in
      let entry = board.ledger[payment]
      guard entry.standing == .live, entry.day < board.period.start,
        entry.day.days(until: line.day) <= Self.longest
      else { return false }
      let mine = entry.keys.references + [entry.keys.check, entry.keys.confirmation].compactMap(\.self)
      let names = Party.agreement(bank: line.party, ledger: entry.party)
      return mine.contains { $0.utf8.count >= 4 && numbers.contains($0) } || names == .agrees
    }
    guard earlier.count == 1, let payment = earlier.first else { return }
    board.claim(
      BoardDiscrepancy(
        category: .returned, bank: [index], ledger: [payment],
        evidence: [
          board.returnEvidence(index), "the payment of \(board.ledger[payment].day) is from before the period",
        ]))
  }

  /// A payment of which a little less came back, under its payee's name: the rate of another day, or a fee that a bank kept.
  private func tieShort(_ index: Int, on board: inout Board) -> Bool {
    let line = board.bank[index]
    guard line.isReturn, line.minor > 0, line.party.namesSomebody else { return false }
    func mayBe(_ bank: [Int], _ ledger: [Int]) -> Bool {
      guard bank.count == 1, ledger.count == 1 else { return false }
      let (out, payment) = (board.bank[bank[0]], board.ledger[ledger[0]])
      let kept = -out.minor - line.minor
      let isAbroad = line.text.isAbroad || payment.method == .international
      return kept > 0 && kept <= -out.minor / 20 && (0...Self.longestTogether).contains(out.day.days(until: line.day))
        && (isAbroad || KnownFees.isFlatFee(kept.magnitude, of: out.minor.magnitude, own: board.options.fees))
        && Party.agreement(bank: line.party, ledger: payment.party) == .agrees
    }
    func cause(_ place: Int) -> Cause {
      let isAbroad =
        line.text.isAbroad || board.matches[place].ledger.contains { board.ledger[$0].method == .international }
      return isAbroad ? .exchangeRate : .feeNetted
    }
    let matches = board.matches.indices.filter {
      board.matches[$0].tag == nil && mayBe(board.matches[$0].bank, board.matches[$0].ledger)
    }
    let findings = board.discrepancies.indices.filter {
      board.discrepancies[$0].category == .paidAfterVoid
        && mayBe(board.discrepancies[$0].bank, board.discrepancies[$0].ledger)
    }
    guard matches.count + findings.count == 1 else { return false }
    if let place = matches.first {
      board.extend(match: place, bank: index, tag: nil, evidence: board.returnEvidence(index))
      board.turnIntoFinding(match: place, .amountDifference, cause: cause(place))
    } else if let place = findings.first {
      board.extend(
        discrepancy: place, bank: index, .amountDifference, .exchangeRate, evidence: board.returnEvidence(index))
    }
    return true
  }

  func isAfter(_ line: Line, _ place: Place, within days: Int, _ board: Board) -> Bool {
    guard let out = board.matches[place.match].bank.map({ board.bank[$0].day }).min() else { return false }
    return out <= line.day && out.days(until: line.day) <= days
  }

  /// Whether a credit that says nothing comes in the days in which BILL credits a void.
  private func isSoonAfter(_ line: Line, _ place: Place, _ board: Board) -> Bool {
    guard let out = board.matches[place.match].bank.map({ board.bank[$0].day }).min() else { return false }
    return (2...10).contains(board.days.bankingDays(from: out, to: line.day))
  }

  /// One payment's money, back alone.
  private func bringBack(
    _ index: Int, _ places: [Place], _ credited: inout Set<Int>, waitsForReceipts: Bool, on board: inout Board
  ) -> Bool {
    let line = board.bank[index]
    let candidates = places.filter { place in
      !credited.contains(place.ledger) && isAfter(line, place, within: Self.longest, board)
        && Party.agreement(bank: line.party, ledger: board.ledger[place.ledger].party) != .contradicts
        && (line.isReturn || line.isBill || isSoonAfter(line, place, board))
    }
    let saidBack = candidates.filter { board.ledger[$0.ledger].standing.saysBack }
    let named = saidBack.filter {
      Party.agreement(bank: line.party, ledger: board.ledger[$0.ledger].party) >= .partial
    }
    // A credit that names nobody may be that of a void whose own debit waits for one.
    let waiting = named.isEmpty ? waiting(for: line, on: board) : []
    if !saidBack.isEmpty, !waiting.isEmpty {
      keepDoubtful(index, saidBack, and: waiting, on: &board)
      return true
    }
    if let found = named.count == 1 ? named.first : saidBack.count == 1 ? saidBack.first : nil {
      credited.insert(found.ledger)
      let isAlone = board.matches[found.match].ledger.count == 1
      board.extend(
        match: found.match, bank: index, tag: isAlone ? "returned" : nil,
        evidence: "\(board.ledger[found.ledger].partyText) came back: " + board.returnEvidence(index))
      return true
    }
    let fitting = saidBack.isEmpty && line.isReturn ? candidates : named.isEmpty ? saidBack : named
    if fitting.count > 1, !board.isBareCredit(index), line.isReturn || line.isBill, line.minor > 0 {
      keepDoubtful(index, fitting, and: [], on: &board)
      return true
    }
    let isCredit = line.isBill && line.minor > 0 && !waitsForReceipts
    guard line.isReturn || isCredit, saidBack.isEmpty, candidates.count == 1, let found = candidates.first,
      board.matches[found.match].ledger.count > 1
    else { return false }
    board.claim(
      BoardDiscrepancy(
        category: .returned, bank: [index], ledger: [],
        candidates: [
          BoardCandidate(
            bank: board.matches[found.match].bank, ledger: [found.ledger], score: 0.8,
            why: "left inside a batch, and the ledger still says it is paid")
        ], evidence: [board.returnEvidence(index)]))
    return true
  }

  /// Money that came back and could be any of several payments': which, nobody can tell.
  private func keepDoubtful(
    _ index: Int, _ places: [Place], and waiting: [BoardDiscrepancy], on board: inout Board
  ) {
    let outs =
      places.map { (bank: board.matches[$0.match].bank, ledger: [$0.ledger]) }
      + waiting.map { (bank: $0.bank, ledger: $0.ledger) }
    let candidates = outs.prefix(Self.mostAnswers).map { out in
      BoardCandidate(
        bank: out.bank, ledger: out.ledger, score: 0.5,
        why: "the same amount left on \(board.bank[out.bank[0]].day)")
    }
    board.claim(
      BoardDiscrepancy(
        category: .ambiguous, bank: [index], ledger: [], candidates: candidates,
        evidence: [board.returnEvidence(index), "\(outs.count) payments of its amount could have come back"]))
  }

  /// Voids that were paid, whose credit a line could be.
  private func waiting(for line: Line, on board: Board) -> [BoardDiscrepancy] {
    board.discrepancies.filter { finding in
      guard finding.category == .paidAfterVoid, finding.ledger.count == 1, let out = finding.bank.first else {
        return false
      }
      return board.ledger[finding.ledger[0]].minor == -line.minor && board.bank[out].day <= line.day
        && Party.agreement(bank: line.party, ledger: board.ledger[finding.ledger[0]].party) != .contradicts
    }
  }

  /// So many answers are named.
  private static let mostAnswers = 8
}
