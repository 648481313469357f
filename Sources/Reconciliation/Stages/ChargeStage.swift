import Banking

/// Matches the bank's own charges and interest with the entries that the books make for them, mostly when the statement has come.
struct ChargeStage: Stage {
  let name = "charges and interest booked later"
  let claims = Claims(rules: [.bankCharge], leastScore: Rule.bankCharge.score)

  /// How many days before the bank an entry may be, and how many after: books are closed in the month after.
  private static let reach = -5...45

  func run(on board: inout Board) {
    pairEqual(Self.isFee, on: &board)
    pairEqual(Self.isInterest, on: &board)
    for isOfKind in [Self.isFee, Self.isInterest, { Self.isFee($0) || Self.isInterest($0) }] {
      matchTogether(isOfKind, on: &board)
    }
  }

  private static func isFee(_ line: Line) -> Bool {
    line.text.isBankFee || (line.record.kind == .bankFee && !line.text.isPayees)
  }

  private static func isInterest(_ line: Line) -> Bool {
    line.text.isInterest || (line.record.kind == .interest && !line.text.isPayees)
  }

  private func lines(_ isOfKind: (Line) -> Bool, on board: Board) -> [Int] {
    board.freeBank.filter { isOfKind(board.bank[$0]) }
  }

  private func entries(_ isOfKind: (Line) -> Bool, on board: Board) -> [Int] {
    board.openLedger.filter { index in
      let entry = board.ledger[index]
      return entry.standing.isMovement && entry.keys.confirmation == nil && entry.keys.check == nil && isOfKind(entry)
    }
  }

  private func isInReach(_ line: Int, _ entry: Int, _ board: Board) -> Bool {
    Self.reach.contains(board.bank[line].day.days(until: board.ledger[entry].day))
  }

  /// As many charges of one amount as entries: in the order of their days.
  private func pairEqual(_ isOfKind: (Line) -> Bool, on board: inout Board) {
    let lines = Dictionary(grouping: lines(isOfKind, on: board)) { board.bank[$0].minor }
    guard !lines.isEmpty else { return }
    let entries = Dictionary(grouping: entries(isOfKind, on: board)) { board.ledger[$0].minor }
    for minor in lines.keys.sorted() {
      guard minor != 0, let mine = lines[minor], let theirs = entries[minor], mine.count == theirs.count else {
        continue
      }
      let pairs = zip(board.inOrder(bank: mine), board.inOrder(ledger: theirs))
      guard pairs.allSatisfy({ isInReach($0, $1, board) }) else { continue }
      for (line, entry) in pairs { settle([line], entry, how: "a charge or interest by both texts", on: &board) }
    }
  }

  /// One entry for all of a kind that is left.
  private func matchTogether(_ isOfKind: (Line) -> Bool, on board: inout Board) {
    let entries = entries(isOfKind, on: board)
    let lines = lines(isOfKind, on: board)
    guard entries.count == 1, lines.count > 1, lines.allSatisfy({ isInReach($0, entries[0], board) }),
      board.total(bank: lines) == board.ledger[entries[0]].minor
    else { return }
    settle(lines, entries[0], how: "all charges and interest that are left", on: &board)
  }

  private func settle(_ lines: [Int], _ entry: Int, how: String, on board: inout Board) {
    let last = board.inOrder(bank: lines).last ?? lines[0]
    board.claim(
      BoardMatch(
        rule: .bankCharge, score: Rule.bankCharge.score, bank: lines, ledger: [entry],
        evidence: Grounds([
          how, board.amountEvidence(bank: lines, ledger: [entry]), board.lagEvidence(bank: last, ledger: entry),
        ])))
  }
}
