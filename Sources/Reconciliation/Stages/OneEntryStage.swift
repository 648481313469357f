import Banking

/// Matches an entry of the books with the two lines of the bank that it stands for: a payment with the bank's fee for it, or an overpayment less what
/// was paid back.
struct OneEntryStage: Stage {
  let name = "one entry for two lines of the bank"
  let claims = Claims(rules: [.payeeSum], categories: Claims.settling, leastScore: Rule.payeeSum.score)

  /// Within so many days a bank charges for a payment.
  private static let longestFee = 3
  /// Within so many days what was paid too much is paid back.
  private static let longestRefund = 60

  func run(on board: inout Board) {
    let free = board.freeBank
    let fees = free.filter { board.bank[$0].text.isBankFee && board.bank[$0].isOutgoing }
    let payments = board.openLedger.filter { board.ledger[$0].standing.isMovement && board.ledger[$0].minor != 0 }
    var index = PartyIndex(ledger: payments, of: board)
    var answers: [Int: [[Int]]] = [:]
    for line in free where !board.bank[line].text.isBankFee {
      for payment in index.payments(like: line, on: board) where board.isInWindow(bank: line, ledger: payment) {
        guard board.bank[line].isOutgoing == board.ledger[payment].isOutgoing else { continue }
        let (rest, overflow) = board.ledger[payment].minor.subtractingReportingOverflow(board.bank[line].minor)
        guard !overflow, rest != 0, board.openMovements(of: rest).isEmpty else { continue }
        for other in seconds(to: line, rest, fees, on: board) {
          answers[payment, default: []].append([line, other])
        }
      }
    }
    // A fee that could be of two payments is neither's.
    var wanted: [Int: Int] = [:]
    for line in answers.values.joined().joined() { wanted[line, default: 0] += 1 }
    for payment in answers.keys.sorted() {
      guard let found = answers[payment], found.count == 1, let lines = found.first,
        lines.allSatisfy({ board.isFree(bank: $0) && wanted[$0] == 1 })
      else { continue }
      let isFee = board.bank[lines[1]].text.isBankFee
      board.settle(
        bank: lines, ledger: [payment], rule: .payeeSum,
        evidence: [
          board.nameEvidence(ledger: payment), board.amountEvidence(bank: lines, ledger: [payment]),
          isFee
            ? "the books have the payment and the bank's fee for it in one entry"
            : board.bank[lines[0]].isOutgoing == board.bank[lines[1]].isOutgoing
              ? "two lines of one text and day"
              : "the books have what was left after \(board.bank[lines[1]].amountText) was paid back",
        ])
    }
  }

  /// The lines that make up the rest of an entry beside its payment: a fee of those days, or the way back of a part.
  private func seconds(to line: Int, _ rest: Int64, _ fees: [Int], on board: Board) -> [Int] {
    let first = board.bank[line]
    let near = fees.filter {
      board.bank[$0].minor == rest && (0...Self.longestFee).contains(first.day.days(until: board.bank[$0].day))
        && Self.isCharge(board.bank[$0], for: first)
    }
    let soonest = near.map { board.bank[$0].day }.min()
    let charged = near.filter { board.bank[$0].day == soonest }
    if (rest < 0) == first.isOutgoing {
      // A ride and its tip: two lines of one text and day, each counted once.
      let twins = board.bankAmounts[rest].filter { other in
        let second = board.bank[other]
        return other != line && (first.minor, line) < (second.minor, other) && board.isFree(bank: other)
          && second.day == first.day && second.party == first.party && second.party.namesSomebody
      }
      return charged + twins
    }
    guard rest.magnitude < first.minor.magnitude else { return charged }
    let back = board.bankAmounts[rest].filter { other in
      let second = board.bank[other]
      return board.isFree(bank: other) && (0...Self.longestRefund).contains(first.day.days(until: second.day))
        && !second.text.isBankFee && Party.agreement(bank: second.party, ledger: first.party) >= .partial
    }
    return charged + back
  }

  /// Whether a bank's charge is one for such a line, by its words: for a wire, a return, or what was paid in another currency. Others are the account's.
  private static func isCharge(_ fee: Line, for line: Line) -> Bool {
    let words = Set(Words(fee.record.description).plainWords)
    if words.contains("WIRE") { return line.isWire || Words(line.record.description).plainWords.contains("WIRE") }
    if !words.isDisjoint(with: ["RETURN", "RETURNED", "RTN"]) { return line.isReturn }
    return !words.isDisjoint(with: ["FOREIGN", "INTERNATIONAL", "INTL"])
  }
}
