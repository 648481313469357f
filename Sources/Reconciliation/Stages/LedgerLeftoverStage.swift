import Banking

/// Gives each ledger payment that is left its category, by its status, its method and the period's end.
struct LedgerLeftoverStage: Stage {
  let name = "what is left in the ledger"
  let claims = Claims(categories: [
    .outstandingCheck, .staleCheck, .inTransit, .missingAtBank, .scheduled, .voided, .failed, .fundedElsewhere,
    .reissued,
  ])

  /// Days after which a bank may refuse a check: six months (UCC 4-404).
  static let staleDays = 180

  /// Days after which a check that BILL drew expires and is voided (BILL's help pages).
  static let staleDaysOfBill = 90

  func run(on board: inout Board) {
    let drawn = Set(board.matches.flatMap(\.ledger) + board.discrepancies.filter { !$0.bank.isEmpty }.flatMap(\.ledger))
    let paying = payingAccounts(drawn, on: board)
    for index in board.openLedger {
      let (category, evidence) = category(of: index, drawn: drawn, paying: paying, on: board)
      board.claim(BoardDiscrepancy(category: category, bank: [], ledger: [index], evidence: evidence))
    }
  }

  /// The accounts that paid for what was found at the bank, where the statement does not name its own: at least three payments must say so.
  private func payingAccounts(_ drawn: Set<Int>, on board: Board) -> [String] {
    guard board.account == nil else { return [] }
    var counts: [String: Int] = [:]
    for index in drawn { if let account = board.ledger[index].record.account { counts[account, default: 0] += 1 } }
    guard counts.values.reduce(0, +) >= 3 else { return [] }
    return counts.keys.sorted()
  }

  private func category(
    of index: Int, drawn: Set<Int>, paying: [String], on board: Board
  ) -> (Category, [String]) {
    let line = board.ledger[index]
    let end = board.period.end
    let status = line.record.status.map { "status \($0.text)" } ?? "no status"
    switch line.standing {
    case .elsewhere: return (.fundedElsewhere, [board.fundingEvidence(index)])
    case .neverLeft: return (.voided, [status])
    case .undone:
      return line.record.status?.meaning == .fundingFailed ? (.failed, [status]) : (.voided, [status])
    case .stuck:
      return line.record.status?.meaning == .voidPending ? (.voided, [status]) : (.failed, [status])
    case .notStarted: return (.scheduled, [status, "process date \(line.day)"])
    case .live: break
    }
    if let origin = board.replaces[index], drawn.contains(origin) {
      let old = board.ledger[origin]
      return (.reissued, ["replaces the voided payment of \(old.day), whose money had left"])
    }
    if !board.hasStatement { return (.fundedElsewhere, ["no statement in \(board.currency) was given"]) }
    if let account = line.record.account, !paying.isEmpty, !paying.contains(where: { AccountName.same($0, account) }) {
      return (.fundedElsewhere, ["drawn on \(account); what was found at the bank is drawn on \(paying[0])"])
    }
    if line.day > end { return (.scheduled, ["process date \(line.day), after the period's end"]) }
    let age = line.day.days(until: end)
    let waited = board.calendar.bankingDays(from: line.effectiveDay, to: end)
    var window = line.window.clearing
    if line.method == .check, line.isOutgoing {
      let limit = line.isDrawnByBill ? Self.staleDaysOfBill : Self.staleDays
      if age >= limit { return (.staleCheck, ["\(age) days old; stale from \(limit) days"]) }
      // BILL draws the check on its own account; due here is the debit that funds it, on the process date.
      guard line.isDrawnByBill, board.period.contains(line.effectiveDay) else {
        return (.outstandingCheck, ["\(age) days old"])
      }
      window = ClearingWindow.of(.ach, incoming: false).clearing
    }
    return waited <= window
      ? (.inTransit, ["\(waited) of \(window) banking days have passed"])
      : (.missingAtBank, ["\(waited) banking days have passed; \(window) are usual"])
  }
}

extension Board {
  /// Why nothing is due on this account.
  func fundingEvidence(_ index: Int) -> String {
    let line = ledger[index]
    switch line.record.fundingSource {
    case .card: return "paid by card"
    case .apCard: return "paid by BILL's AP card"
    case .wallet: return "paid from the BILL balance"
    case .outside: return "recorded in BILL and paid outside it"
    case .bankAccount, nil:
      if line.record.method == .wallet { return "paid from the BILL balance" }
      if line.record.method == .offline { return "recorded in BILL and paid outside it" }
      return "drawn on another account" + (line.record.account.map { " (\($0))" } ?? "")
    }
  }
}
