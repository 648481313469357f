import Banking

/// Matches one line with several of the same party: one debit that pays several payments, or one payment that came in parts.
///
/// Only inside the party's own payments near the date, and only where one choice fits and chance cannot explain it.
struct PayeeSumStage: Stage {
  let name = "sums of one party"
  let claims = Claims(rules: [.payeeSum], categories: Claims.settling, leastScore: Rule.payeeSum.score)

  /// Many parties are tried in a month: chance has to be rarer than in one debit of BILL's, and the rarer, the more lines are tried.
  private static let leastOdds = 2_000
  private static let oddsOfLine = 20

  /// Invoices that money has paid are often booked when its remittance has been read.
  private static func earliest(incoming: Bool) -> Int { incoming ? -10 : -2 }
  private static let latest = 10

  func run(on board: inout Board) {
    var index = PartyIndex(ledger: board.openLedger.filter { board.ledger[$0].standing.isMovement }, of: board)
    var linesOf: [Int: [Int]] = [:]
    let free = board.freeBank
    let odds = UInt64(max(Self.leastOdds, free.count * Self.oddsOfLine))
    for line in free where board.isFree(bank: line) {
      if matchNet(line, index.payments(like: line, on: board), on: &board) { continue }
      let near = index.payments(like: line, on: board).filter { payment in
        (Self.earliest(incoming: !board.bank[line].isOutgoing)...Self.latest)
          .contains(board.lag(bank: line, ledger: payment))
          && board.ledger[payment].isOutgoing == board.bank[line].isOutgoing
          && (board.ledger[payment].keys.check == nil || board.bank[line].keys.check == nil)
          && !PairEvidence.methodsConflict(board.bank[line], board.ledger[payment])
      }
      for payment in near { linesOf[payment, default: []].append(line) }
      match(line, with: near, odds: odds, on: &board)
    }
    for payment in linesOf.keys.sorted() where board.ledgerIsOpen[payment] {
      match(payment: payment, with: (linesOf[payment] ?? []).filter { board.isFree(bank: $0) }, odds: odds, on: &board)
    }
  }

  /// All that the books have of a party on one day, less what it credited: a debit of the rest.
  private func matchNet(_ line: Int, _ payments: [Int], on board: inout Board) -> Bool {
    let isOutgoing = board.bank[line].isOutgoing
    let days = Set(payments.filter { board.ledger[$0].isOutgoing != isOutgoing }.map { board.ledger[$0].effectiveDay })
    let answers = days.sorted().compactMap { day -> [Int]? in
      let all = payments.filter {
        board.ledgerIsOpen[$0] && board.ledger[$0].effectiveDay == day
          && !PairEvidence.methodsConflict(board.bank[line], board.ledger[$0])
      }
      guard all.count > 1, all.contains(where: { board.ledger[$0].isOutgoing == isOutgoing }),
        board.total(ledger: all) == board.bank[line].minor,
        (Self.earliest(incoming: !isOutgoing)...Self.latest).contains(board.lag(bank: line, ledger: all[0])),
        !all.contains(where: { PairEvidence.keysConflict(board.bank[line].keys, board.ledger[$0].keys) })
      else { return nil }
      return all
    }
    guard answers.count == 1 else { return false }
    board.settle(
      bank: [line], ledger: answers[0], rule: .payeeSum,
      evidence: [
        board.nameEvidence(ledger: answers[0][0]), board.amountEvidence(bank: [line], ledger: answers[0]),
        "all of this party's entries of the day, less its credits",
      ])
    return true
  }

  private func match(_ line: Int, with payments: [Int], odds: UInt64, on board: inout Board) {
    guard payments.count > 1,
      let chosen = choose(payments, { board.ledger[$0].minor }, target: board.bank[line].minor, odds: odds)
    else {
      return
    }
    guard let first = chosen.first, !board.namesOtherBill(bank: line, than: chosen) else { return }
    board.settle(
      bank: [line], ledger: chosen, rule: .payeeSum,
      evidence: [
        board.nameEvidence(ledger: first), board.amountEvidence(bank: [line], ledger: chosen),
        "the only choice of this party's payments that fits",
      ])
  }

  private func match(payment: Int, with lines: [Int], odds: UInt64, on board: inout Board) {
    guard lines.count > 1,
      let chosen = choose(lines, { board.bank[$0].minor }, target: board.ledger[payment].minor, odds: odds)
    else {
      return
    }
    board.settle(
      bank: chosen, ledger: [payment], rule: .payeeSum,
      evidence: [
        board.nameEvidence(ledger: payment), board.amountEvidence(bank: chosen, ledger: [payment]),
        "the only choice of this party's bank lines that fits",
      ])
  }

  /// The one choice of at least two that adds up, where that proves something.
  private func choose(_ lines: [Int], _ minor: (Int) -> Int64, target: Int64, odds: UInt64) -> [Int]? {
    guard lines.count > 1, SubsetSum.isProof(count: lines.count, range: target.magnitude, odds: odds) else {
      return nil
    }
    guard case .one(let positions) = SubsetSum.choose(lines.map(minor), target: target), positions.count > 1 else {
      return nil
    }
    return positions.map { lines[$0] }
  }
}
