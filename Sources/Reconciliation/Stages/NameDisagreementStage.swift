import Banking

/// Tells what differs between lines that are one payment by name, amount and date, where no key joins them: amount, date, direction or payee.
///
/// Each finding needs the pair to be the only one on both sides; two possible partners are none.
struct NameDisagreementStage: Stage {
  let name = "disagreements under a name"
  let claims = Claims(
    rules: [.amountDateName],
    categories: Claims.settling.union([.amountDifference, .dateDifference, .signDifference, .payeeDifference]),
    leastScore: 0.9)

  private enum Step: CaseIterable {
    case date, sign, amount, payee, rounding
  }

  func run(on board: inout Board) {
    var index: PartyIndex?
    for step in Step.allCases {
      let payments = board.openLedger.filter { board.ledger[$0].standing.isMovement && board.replaces[$0] == nil }
      var named = index ?? PartyIndex(ledger: payments, of: board)
      let byMinor = Dictionary(grouping: payments) { board.ledger[$0].minor }
      var partners: [Int: [Int]] = [:]
      var reverse: [Int: [Int]] = [:]
      for line in board.freeBank where isPayment(board.bank[line]) {
        if step == .payee, !mayBeOtherPayee(board.bank[line], board) { continue }
        let found: [Int] =
          switch step {
          case .date:
            equal(byMinor[board.bank[line].minor] ?? [], line, isRare(board.bank[line].minor), &named, board)
              .filter { isOtherDate(line, $0, board) }
          case .sign:
            equal(byMinor[-board.bank[line].minor] ?? [], line, false, &named, board)
              .filter { isOtherSign(line, $0, board) }
          case .amount: unequal(named.payments(like: line, on: board), line, board)
          case .payee: (byMinor[board.bank[line].minor] ?? []).prefix(500).filter { isOtherPayee(line, $0, board) }
          case .rounding: near(line, byMinor, board).filter { isMistyped(line, $0, board) }
          }
        guard !found.isEmpty else { continue }
        partners[line] = found
        for payment in found { reverse[payment, default: []].append(line) }
      }
      for line in partners.keys.sorted() {
        guard let payment = only(partners[line] ?? [], of: line, step, board),
          let lines = reverse[payment], onlyLine(lines, of: payment, step, board) == line
        else { continue }
        claim(step, line, payment, on: &board)
      }
      index = named
    }
  }

  /// Payments of one amount that a line is compared with: of many, only those whose name agrees, where the step asks for that.
  private func equal(_ payments: [Int], _ line: Int, _ isNameless: Bool, _ named: inout PartyIndex, _ board: Board)
    -> ArraySlice<Int>
  {
    guard payments.count > Self.fewPayments, !isNameless, let minor = payments.first.map({ board.ledger[$0].minor })
    else { return payments.prefix(500) }
    return named.payments(like: line, on: board).filter { board.ledger[$0].minor == minor }.prefix(500)
  }

  private static let fewPayments = 16

  /// The payments of a line's party that it could be for another amount. A text that has the numbers of several means them together, and none of them.
  private func unequal(_ payments: [Int], _ line: Int, _ board: Board) -> [Int] {
    let numbers = Set(board.bank[line].keys.inText + board.bank[line].keys.invoices)
    let named = payments.count { payment in
      let keys = board.ledger[payment].keys
      return !numbers.isDisjoint(with: keys.invoices) || !numbers.isDisjoint(with: keys.inText)
    }
    return named > 1 ? [] : payments.filter { isOtherAmount(line, $0, board) }
  }

  /// The only payment that comes into question; of several of one party with other amounts, the one that is far nearer than the next.
  private func only(_ payments: [Int], of line: Int, _ step: Step, _ board: Board) -> Int? {
    guard payments.count > 1, step == .amount else { return payments.count == 1 ? payments.first : nil }
    return nearest(payments.map { ($0, distance(line, $0, board)) })
  }

  private func onlyLine(_ lines: [Int], of payment: Int, _ step: Step, _ board: Board) -> Int? {
    guard lines.count > 1, step == .amount else { return lines.count == 1 ? lines.first : nil }
    return nearest(lines.map { ($0, distance($0, payment, board)) })
  }

  private func nearest(_ candidates: [(index: Int, distance: Int)]) -> Int? {
    let sorted = candidates.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
    guard let best = sorted.first, sorted.count > 1 else { return sorted.first?.index }
    return best.distance + Self.clearlyFarther <= sorted[1].distance ? best.index : nil
  }

  /// By how much the next candidate has to be farther: three banking days, or three tenths of the amount.
  private static let clearlyFarther = 300

  /// How far two lines are apart: a thousandth of the amount counts one, a banking day a hundred.
  private func distance(_ line: Int, _ payment: Int, _ board: Board) -> Int {
    let left = board.bank[line].minor.magnitude
    let right = board.ledger[payment].minor.magnitude
    let (product, overflow) = (max(left, right) - min(left, right)).multipliedReportingOverflow(by: 1_000)
    let share = overflow ? 1_000 : Int(clamping: product / max(left, right, 1))
    return share + abs(board.lag(bank: line, ledger: payment)) * 100
  }

  private func claim(_ step: Step, _ line: Int, _ payment: Int, on board: inout Board) {
    let category: Category =
      switch step {
      case .date: .dateDifference
      case .sign: .signDifference
      case .amount, .rounding: .amountDifference
      case .payee: .payeeDifference
      }
    var evidence: [String] = []
    if Party.agreement(bank: board.bank[line].party, ledger: board.ledger[payment].party) >= .partial {
      evidence.append(board.nameEvidence(ledger: payment))
    }
    if step == .date {
      evidence.append("amount equal")
      evidence.append(
        DateFit.of(bank: board.bank[line], ledger: board.ledger[payment], days: board.days).evidence)
    } else {
      evidence.append(board.lagEvidence(bank: line, ledger: payment))
    }
    evidence.append("no other line comes into question")
    let difference = board.bank[line].minor - board.ledger[payment].minor
    if step == .amount, board.isTolerable(difference) {
      evidence.append(board.toleranceEvidence(difference))
      board.settle(bank: [line], ledger: [payment], rule: .amountDateName, evidence: evidence)
      return
    }
    let cause = category == .amountDifference ? self.cause(line, payment, board) : nil
    board.claim(
      BoardDiscrepancy(category: category, cause: cause, bank: [line], ledger: [payment], evidence: evidence))
  }

  private func isPayment(_ line: Line) -> Bool {
    line.minor != 0 && !line.isReturn && !line.text.isBankFee && !line.text.isInterest && !line.text.isPlatformFee
  }

  private func cause(_ line: Int, _ payment: Int, _ board: Board) -> Cause {
    AmountCause.of(
      bank: board.bank[line].minor, ledger: board.ledger[payment].minor, payments: board.ledger[payment].recordCount,
      rate: board.ledger[payment].method == .international || isAbroad(line, payment, board),
      wire: board.bank[line].isWire || board.ledger[payment].isWire, fees: board.options.fees)
  }

  /// Whether the bank's text speaks of a payment abroad.
  private func isAbroad(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    board.bank[line].method == .international || board.bank[line].text.isAbroad
  }

  private func isOtherDate(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    let names = Party.agreement(bank: board.bank[line].party, ledger: board.ledger[payment].party)
    guard names == .agrees || (names != .contradicts && isRare(board.bank[line].minor)) else { return false }
    // Where the dates fit, what kept the two apart is something else.
    guard !conflict(line, payment, board), !board.isInWindow(bank: line, ledger: payment),
      !isSomebodyElses(line, payment, board)
    else { return false }
    let days = abs(board.bank[line].day.days(until: board.ledger[payment].day))
    if names == .agrees, days <= 45, !recurs(line, payment, board) { return true }
    let fit = DateFit.of(bank: board.bank[line], ledger: board.ledger[payment], days: board.days)
    return fit == .swapped || fit == .otherYear
  }

  /// Whether the party is paid the same amount again: then two dates are two payments, each of which lacks its other side.
  private func recurs(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    let minor = board.bank[line].minor
    let party = board.ledger[payment].party
    return board.bankAmounts[minor].prefix(Self.mostTwins).contains { other in
      other != line && Party.agreement(bank: board.bank[other].party, ledger: party) == .agrees
    }
      || board.ledgerAmounts[minor].prefix(Self.mostTwins).contains { other in
        other != payment && Party.agreement(bank: board.bank[line].party, ledger: board.ledger[other].party) == .agrees
      }
  }

  private static let mostTwins = 100

  private func isOtherSign(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    guard !conflict(line, payment, board), (-5...5).contains(board.lag(bank: line, ledger: payment)) else {
      return false
    }
    return Party.agreement(bank: board.bank[line].party, ledger: board.ledger[payment].party) == .agrees
  }

  private func isOtherAmount(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    let lag = board.lag(bank: line, ledger: payment)
    let window = board.ledger[payment].window
    guard board.bank[line].isOutgoing == board.ledger[payment].isOutgoing, !conflict(line, payment, board),
      board.bank[line].minor != board.ledger[payment].minor, lag >= -window.before, lag <= min(window.after, 10),
      !isSomebodyElses(line, payment, board)
    else { return false }
    switch cause(line, payment, board) {
    case .partial, .overpaid, .exchangeRate, .unknown:
      // Without a mark of how it came about, only a near date and a comparable amount speak for one payment. Where the bank names BILL, a
      // payee's own debit is not BILL's.
      if board.bankNamesBill, !board.bank[line].isBill, board.ledger[payment].keys.confirmation != nil { return false }
      let left = board.bank[line].minor.magnitude
      let right = board.ledger[payment].minor.magnitude
      return (-1...3).contains(lag) && max(left, right) / 4 <= min(left, right)
    default: return true
    }
  }

  /// Whether a line names a payee, and has an amount that two payments would hardly have by chance. A debit of BILL's to somebody whom the ledger
  /// does not know, and for no bill of its own, is one payment of BILL's whatever its amount.
  private func mayBeOtherPayee(_ line: Line, _ board: Board) -> Bool {
    guard line.isBill else { return line.party.name != nil && isRare(line.minor) }
    guard line.isOutgoing, line.party.payee != nil, line.minor.magnitude >= 10_000 else { return false }
    return line.keys.inText.isEmpty && line.keys.invoices.isEmpty && !board.payees.knows(line.party)
  }

  private func isOtherPayee(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    let bank = board.bank[line]
    let lag = board.lag(bank: line, ledger: payment)
    guard !conflict(line, payment, board), (-1...3).contains(lag), board.ledger[payment].party.name != nil else {
      return false
    }
    if bank.isBill, !board.ledger[payment].isBill || !(0...1).contains(lag) { return false }
    return Party.agreement(bank: bank.party, ledger: board.ledger[payment].party) == .contradicts
  }

  /// Without a name only rounding, or a slip of the pen in an amount that is rare, on the same day or the next.
  private func isMistyped(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    guard board.bank[line].isOutgoing == board.ledger[payment].isOutgoing, !conflict(line, payment, board),
      board.bank[line].minor != board.ledger[payment].minor,
      Party.agreement(bank: board.bank[line].party, ledger: board.ledger[payment].party) != .contradicts,
      !isSomebodyElses(line, payment, board)
    else { return false }
    switch cause(line, payment, board) {
    case .rounding: return true
    case .digitsTransposed: return isRare(board.bank[line].minor)
    default: return false
    }
  }

  /// Payments of that day or the one before whose amount is a few cents off, or has two digits swapped.
  private func near(_ line: Int, _ byMinor: [Int64: [Int]], _ board: Board) -> [Int] {
    let minor = board.bank[line].minor
    let sign: Int64 = minor < 0 ? -1 : 1
    var amounts = AmountCause.transpositions(of: minor.magnitude).map { Int64(clamping: $0) * sign }
    for cents in 1...AmountCause.roundingLimit {
      amounts.append(minor + Int64(cents))
      amounts.append(minor - Int64(cents))
    }
    let day = board.bank[line].day
    let before = board.days.previous(before: day)
    var found: [Int] = []
    for amount in amounts {
      for payment in byMinor[amount] ?? [] {
        let due = board.ledger[payment].effectiveDay
        if due == day || due == before { found.append(payment) }
      }
    }
    return found.sorted()
  }

  private func isSomebodyElses(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    let (bank, ledger) = (board.bank[line], board.ledger[payment])
    return PairEvidence.isSomebodyElses(
      bank, ledger, Party.agreement(bank: bank.party, ledger: ledger.party), on: board)
  }

  /// Whether numbers on both sides say that they are two payments.
  private func conflict(_ line: Int, _ payment: Int, _ board: Board) -> Bool {
    let bank = board.bank[line].keys
    let ledger = board.ledger[payment].keys
    if let left = bank.check, let right = ledger.check, left != right { return true }
    if let left = bank.confirmation, let right = ledger.confirmation, left != right { return true }
    if bank.check != nil, let method = board.ledger[payment].method, method != .check { return true }
    // A debit that has its own confirmation, or that is BILL's, pays no check of the owner's own.
    if ledger.check != nil, ledger.confirmation == nil, bank.confirmation != nil || board.bank[line].isBill {
      return true
    }
    return !bank.invoices.isEmpty && !ledger.invoices.isEmpty && Set(bank.invoices).isDisjoint(with: ledger.invoices)
  }

  /// Not a round amount, and large enough that two would hardly meet by chance.
  private func isRare(_ minor: Int64) -> Bool { minor.magnitude >= 10_000 && !minor.isMultiple(of: 1_000) }
}
