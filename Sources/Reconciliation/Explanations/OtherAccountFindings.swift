import Banking

/// Tells findings that are two sides of one payment as such: paid from one account of the run and booked on another one.
///
/// Nothing is matched by it. Each account's balances have to be put right, and without it both findings would say what is not so: that no payment
/// fits, and that nothing moved.
enum OtherAccountFindings {
  private struct Open {
    var board: Int
    var finding: Int
    var line: Line
  }

  /// Ties the findings of boards in one currency, where a line and a payment are each other's only answer.
  static func tie(on boards: inout [Board]) {
    guard boards.count > 1 else { return }
    var lines: [Amount: [Open]] = [:]
    var payments: [Amount: [Open]] = [:]
    for (position, board) in boards.enumerated() {
      for (index, finding) in board.discrepancies.enumerated() {
        if finding.category == .notInLedger, finding.bank.count == 1 {
          let line = board.bank[finding.bank[0]]
          lines[board.amount(line.minor), default: []].append(Open(board: position, finding: index, line: line))
        } else if [.missingAtBank, .inTransit].contains(finding.category), finding.ledger.count == 1 {
          let line = board.ledger[finding.ledger[0]]
          payments[board.amount(line.minor), default: []].append(Open(board: position, finding: index, line: line))
        }
      }
    }
    for (amount, lines) in lines {
      let payments = payments[amount] ?? []
      func answers(of line: Open) -> [Open] { payments.filter { isOne(line, $0, boards[line.board].days) } }
      for line in lines {
        let found = answers(of: line)
        guard found.count == 1, let payment = found.first,
          lines.count(where: { isOne($0, payment, boards[line.board].days) }) == 1
        else { continue }
        let ours = boards[line.board].account
        let theirs = boards[payment.board].account
        let dates = payment.line.day == line.line.day ? "on the same day" : "on \(payment.line.day)"
        boards[line.board].place(
          discrepancy: line.finding, OnOtherAccount(account: theirs, line: payment.line),
          evidence: "the ledger has it on account \(theirs ?? "not named"), \(dates)")
        boards[payment.board].place(
          discrepancy: payment.finding, OnOtherAccount(account: ours, line: line.line),
          evidence: "account \(ours ?? "not named") has a line of this amount on \(line.line.day)"
        )
      }
    }
  }

  private static func isOne(_ line: Open, _ payment: Open, _ days: BankingDays) -> Bool {
    guard line.board != payment.board, !line.line.isReturn else { return false }
    guard DateFit.of(bank: line.line, ledger: payment.line, days: days) == .fits else { return false }
    let names = Party.agreement(bank: line.line.party, ledger: payment.line.party)
    // BILL's debit of one payment need not name its payee.
    let isDrawn =
      line.line.isBill && payment.line.keys.confirmation != nil
      && (0...FundingBatchStage.latestPosting).contains(
        payment.line.lag(to: line.line.day, days))
    return names >= .partial || isDrawn && names == .silent
  }
}

extension Board {
  /// The explanation of a finding whose other side stands on another account; nil for any other.
  func otherAccountExplanation(of finding: BoardDiscrepancy) -> Explanation? {
    guard let other = finding.onOtherAccount else { return nil }
    let account = other.account.map { "account \($0)" } ?? "another account"
    let action = "Book the payment on the account that paid it."
    if let line = finding.bank.first.map({ bank[$0] }) {
      return Explanation(
        severity: .medium,
        sentence:
          "\(line.amountText) \(line.isOutgoing ? "left" : "came in on") this account on \(line.day) (\(line.partyText)), and the ledger has \(other.line.paymentInSentence)\(other.line.quote) of \(other.line.day) on \(account).",
        action: action, due: clocks.inquiry)
    }
    guard let payment = finding.ledger.first.map({ ledger[$0] }) else { return nil }
    return Explanation(
      severity: .medium,
      sentence:
        "\(payment.amountText), \(payment.payment)\(payment.quote), dated \(payment.day), is booked on this account, and it moved on \(account) on \(other.line.day) (\(other.line.partyText)).",
      action: action, due: clocks.inquiry)
  }
}
