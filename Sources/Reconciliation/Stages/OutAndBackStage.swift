import Banking

/// Nets what went out and came back: ties a line that says it is a return to the line it returns, and a bounced funding debit to the wire that covered it.
///
/// It claims nothing. It ties, so that whatever finds the ledger's side of the outgoing line tells the whole story (``Board/settle(bank:ledger:rule:evidence:score:)``).
struct OutAndBackStage: Stage {
  let name = "out and back"
  let claims = Claims()

  /// How many days a return may take. Nacha gives a business two banking days; a refused credit, an uncashed check or a chargeback take longer.
  private static let longestReturn = 75
  static let longestCover = 20

  /// Within so many banking days a return with a reason code follows its entry, unless the customer has disputed that.
  private static let longestByCode = 3

  /// Within so many banking days BILL draws again what a bank has returned.
  static let longestRetry = 6

  /// Within so many days a bank puts an error of its own right.
  private static let longestCorrection = 10

  func run(on board: inout Board) {
    let returns = board.bank.indices.filter {
      (board.bank[$0].isReturn || board.bank[$0].text.isCorrection) && board.bank[$0].minor != 0
    }
    .sorted { (board.bank[$0].day, $0) < (board.bank[$1].day, $1) }
    guard !returns.isEmpty else { return }
    let confirmed = confirmed(returns, in: board)
    let pools = FundingPools(of: board)
    let wires = board.bank.indices.filter {
      board.bank[$0].isBill && board.bank[$0].isOutgoing && board.bank[$0].mayBeCoverWire
    }
    var covers: Set<Int> = []
    for index in returns where !board.attached.contains(index) {
      let line = board.bank[index]
      if isBooked(line, in: board.ledgerAmounts[line.minor], of: board) { continue }
      let payments = board.ledgerAmounts[-line.minor]
      let lines = board.bankAmounts[-line.minor]
      let candidates = lines.filter {
        mayBeOrigin($0, of: line, payments, in: board) && !isInsideAnother(line, payments, since: $0, lines, in: board)
      }
      guard let origin = origin(of: index, among: candidates, covers, in: board),
        line.isReturn || board.bank[origin].day.days(until: line.day) <= Self.longestCorrection
      else { continue }
      board.cameBack[origin] = index
      board.attached.insert(index)
      guard board.bank[origin].isOutgoing else {
        if let again = collectedAgain(origin, after: line.day, among: lines, payments, in: board) {
          board.coveredBy[origin] = again
          board.attached.insert(again)
          covers.insert(again)
        }
        continue
      }
      let isBills = board.bank[origin].isBill || line.isBill
      // Where a bare debit and its return name nobody, the wire has to name BILL.
      let covering = lines.filter {
        (isBills || (board.bank[$0].isBill && board.bank[origin].party.payee == nil))
          && !isOwnPayment($0, beside: origin, payments, in: board)
      }
      var cover = cover(of: origin, after: line.day, among: covering, confirmed, in: board)
      // What BILL draws again goes before a wire that came after it: that one pays what came back once more.
      if isBills, let again = drawnAgain(origin, for: index, among: lines, pools, in: board),
        cover.map({ board.bank[again].day < board.bank[$0].day }) ?? true
      {
        cover = again
      }
      if cover == nil, isBills || !board.bank[origin].party.namesSomebody {
        cover =
          coverWithFee(of: origin, after: line.day, confirmed, in: board)
          ?? coverOfPart(of: origin, after: line.day, among: wires, confirmed, in: board)
      }
      if cover == nil, !isBills, !board.bank[origin].isBill {
        cover = collectedAgain(origin, after: line.day, among: lines, payments, in: board)
      }
      if let cover {
        board.coveredBy[origin] = cover
        board.attached.insert(cover)
        covers.insert(cover)
      }
    }
  }

  /// Whether the ledger has an entry of its own for the return: then both lines are matched each with its entry. Nobody books a return before it has
  /// come, and no ACH return is a customer's check.
  private func isBooked(_ line: Line, in candidates: ArraySlice<Int>, of board: Board) -> Bool {
    candidates.contains { index in
      let entry = board.ledger[index]
      return entry.standing.isMovement && (0...10).contains(line.day.days(until: entry.day))
        && (entry.keys.check == nil || line.record.returnCode == nil)
        && Party.agreement(bank: line.party, ledger: entry.party) != .contradicts
    }
  }

  /// The line whose money this return brings back: by the date it names, by a key or the name they share, or because there is only one. What was drawn
  /// or paid again may come back again.
  private func origin(of index: Int, among candidates: [Int], _ covers: Set<Int>, in board: Board) -> Int? {
    let line = board.bank[index]
    var best: [Int] = []
    var bestRank = 0
    for candidate in candidates.prefix(2_000)
    where board.cameBack[candidate] == nil && (covers.contains(candidate) || !board.attached.contains(candidate)) {
      let origin = board.bank[candidate]
      guard !origin.isReturn, origin.day <= line.day, origin.day.days(until: line.day) <= Self.longestReturn else {
        continue
      }
      if PairEvidence.keysConflict(line.keys, origin.keys) || isOtherWay(line, origin) { continue }
      // An ACH entry is not returned on the day on which it posts.
      if line.record.returnCode != nil || line.record.kind == .returnedItem, line.isBill, origin.day == line.day,
        !sharesKey(line.keys, origin.keys)
      {
        continue
      }
      var rank = 1
      if let named = line.text.receivedOn {
        guard origin.day.month == named.month, origin.day.day == named.day else { continue }
        rank += 4
      }
      if sharesKey(line.keys, origin.keys) { rank += 8 }
      switch Party.agreement(bank: line.party, ledger: origin.party) {
      case .agrees: rank += 4
      case .partial: rank += 2
      case .contradicts where rank < 8: continue
      case .contradicts: break
      case .silent:
        switch likeness(line.party, origin.party) {
        // A key in both outweighs a party that is the reason of the return.
        case .some(..<0.4) where rank < 8: continue
        case .some(0.72...): rank += 4
        default: break
        }
      }
      if rank > bestRank {
        bestRank = rank
        best = [candidate]
      } else if rank == bestRank {
        best.append(candidate)
      }
    }
    guard best.count > 1 else { return best.first }
    // A bank has two banking days to return what its customer did not dispute, and a day to book it (Nacha Operating Rules, Section 3.8).
    if let code = line.record.returnCode, !Clocks.unauthorized.contains(code) {
      let recent = best.filter { board.days.bankingDays(from: board.bank[$0].day, to: line.day) <= Self.longestByCode }
      if recent.count == 1 { return recent.first }
    }
    // Where as many came back as could have, the first to leave was the first to come back.
    if bestRank == 1, best.count == equalReturns(to: index, in: board) { return board.inOrder(bank: best).first }
    // Of several that fit equally, the nearest before the return, where it stands alone; else nobody can tell.
    let days = best.map { board.bank[$0].day }.max()
    let nearest = best.filter { board.bank[$0].day == days }
    let first = board.bank[best[0]].keys
    let areOneEntry = best.dropFirst().allSatisfy { sharesKey(first, board.bank[$0].keys) }
    // An entry that was posted twice: the second posting is taken back.
    guard bestRank > 1 || areOneEntry || line.text.takesBackDuplicate, let last = nearest.last else { return nil }
    // Of twins the later one came back; the earlier one is the payment.
    let areTwins = nearest.allSatisfy { board.bank[$0].record.description == board.bank[last].record.description }
    return nearest.count == 1 || areTwins ? last : nil
  }

  /// How many returns of one amount and text are still to be tied, this one among them.
  func equalReturns(to index: Int, in board: Board) -> Int {
    let line = board.bank[index]
    return board.bankAmounts[line.minor].count { other in
      board.bank[other].isReturn && board.bank[other].party == line.party && board.bank[other].day >= line.day
        && !board.attached.contains(other)
    }
  }

  /// Whether the ledger has a payment for this line and another one for the bounced debit: then it pays its own and covers nothing.
  func isOwnPayment(_ index: Int, beside origin: Int, _ payments: ArraySlice<Int>, in board: Board) -> Bool {
    func fitting(_ index: Int) -> Set<Int> {
      Set(
        payments.filter {
          // BILL draws nothing before its process date.
          board.ledger[$0].standing.isMovement && board.mayBeOneByKeys(bank: index, ledger: $0)
            && !(board.bank[index].isBill && board.ledger[$0].isBill && board.lag(bank: index, ledger: $0) < 0)
        })
    }
    let own = fitting(index)
    guard !own.isEmpty else { return false }
    let bounced = fitting(origin)
    // The payer's wire to BILL bears the confirmation of the payment whose debit bounced.
    if let confirmation = board.bank[index].keys.confirmation,
      bounced.contains(where: {
        board.ledger[$0].keys.confirmation == confirmation && board.lag(bank: origin, ledger: $0) >= 0
      })
    {
      return false
    }
    return bounced.isEmpty || own.union(bounced).count > 1
  }

  /// Whether the ledger lets a line be the one whose money a return brings back.
  private func mayBeOrigin(_ index: Int, of back: Line, _ payments: ArraySlice<Int>, in board: Board) -> Bool {
    let origin = board.bank[index]
    if sharesKey(back.keys, origin.keys) { return true }
    if back.text.isGivenBack {
      // A void takes BILL two banking days, and brings back what the ledger has undone.
      if board.days.bankingDays(from: origin.day, to: back.day) < 2 { return false }
      let undone = payments.filter {
        board.ledger[$0].standing.saysBack && board.ledger[$0].day <= back.day
          && Party.agreement(bank: back.party, ledger: board.ledger[$0].party) != .contradicts
      }
      let named = undone.filter { Party.agreement(bank: back.party, ledger: board.ledger[$0].party) >= .partial }
      let meant = named.isEmpty ? undone : named
      if !meant.isEmpty {
        guard meant.count == 1, fits(index, meant[0], in: board) else { return false }
        // A bare debit that may as well have paid somebody else who was paid is not known to have come back.
        return Party.agreement(bank: origin.party, ledger: board.ledger[meant[0]].party) >= .partial
          || !payments.contains { $0 != meant[0] && board.ledger[$0].standing.isMovement && fits(index, $0, in: board) }
      }
    }
    // A return that names its payee is not that of a bare debit which another payee's payment fits better.
    guard back.party.payee != nil, origin.party.payee == nil else { return true }
    let fitting = payments.filter { board.mayBeOne(bank: index, ledger: $0) }
    guard let nearest = fitting.map({ abs(board.lag(bank: index, ledger: $0)) }).min() else { return true }
    let named = payments.filter { Party.agreement(bank: back.party, ledger: board.ledger[$0].party) >= .partial }
    return named.isEmpty
      || named.contains { fitting.contains($0) && abs(board.lag(bank: index, ledger: $0)) == nearest }
  }

  /// Whether the party that a return names had a later payment of the amount which no debit of its own drew: that one, inside a batch, may have
  /// come back as well.
  private func isInsideAnother(
    _ back: Line, _ payments: ArraySlice<Int>, since origin: Int, _ lines: ArraySlice<Int>, in board: Board
  ) -> Bool {
    guard back.party.payee != nil, back.text.receivedOn == nil, !sharesKey(back.keys, board.bank[origin].keys) else {
      return false
    }
    return payments.contains { index in
      let payment = board.ledger[index]
      return payment.standing.isMovement && payment.day > board.bank[origin].day
        && board.days.bankingDays(from: payment.day, to: back.day) >= 2
        && Party.agreement(bank: back.party, ledger: payment.party) >= .partial
        && !lines.contains { board.mayBeOne(bank: $0, ledger: index) }
    }
  }

  private func fits(_ index: Int, _ payment: Int, in board: Board) -> Bool {
    (0...2).contains(board.lag(bank: index, ledger: payment)) && board.mayBeOneByKeys(bank: index, ledger: payment)
  }

  /// How alike the parties are that two lines name; nil where one of them names nobody.
  private func likeness(_ back: Party, _ origin: Party) -> Double? {
    guard let mine = back.payee, let theirs = origin.payee else { return nil }
    return max(mine.similarity(to: theirs), mine.isContained(in: theirs), theirs.isContained(in: mine))
  }

  /// Whether a line came back by another way than the other one left: a Nacha return brings no check back, nor does BILL.
  private func isOtherWay(_ back: Line, _ origin: Line) -> Bool {
    origin.keys.check != nil && back.keys.check == nil && (back.record.returnCode != nil || back.isBill)
  }

  func sharesKey(_ left: LineKeys, _ right: LineKeys) -> Bool {
    if let check = left.check, check == right.check { return true }
    if let confirmation = left.confirmation, confirmation == right.confirmation { return true }
    if let token = left.token, token == right.token { return true }
    // The text of a return names the check that it returns.
    if let check = left.check ?? right.check, check.utf8.count >= 3,
      left.inText.contains(check) || right.inText.contains(check),
      left.check == nil || right.check == nil
    {
      return true
    }
    let theirs = Set(right.references + right.inText)
    return (left.references + left.inText).contains { $0.utf8.count >= 5 && theirs.contains($0) }
  }
}
