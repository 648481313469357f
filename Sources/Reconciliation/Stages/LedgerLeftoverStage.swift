import Banking

/// Gives each ledger payment that is left its category, by its status, its method and the period's end.
struct LedgerLeftoverStage: Stage {
  let name = "what is left in the ledger"
  let claims = Claims(categories: [
    .outstandingCheck, .staleCheck, .inTransit, .missingAtBank, .scheduled, .voided, .failed, .fundedElsewhere,
    .reissued,
  ])

  func run(on board: inout Board) {
    let drawn = Set(board.matches.flatMap(\.ledger) + board.discrepancies.filter { !$0.bank.isEmpty }.flatMap(\.ledger))
    let accounts = Accounts(of: drawn, on: board)
    let drawsChecks = drawsChecks(drawn, on: board)
    let numbers = CheckNumbers(of: board)
    let cards = Cards(of: board)
    for index in board.openLedger {
      var (category, evidence) = category(
        of: index, drawn: drawn, drawsChecks: drawsChecks, isCheck: numbers.has(board.ledger[index]), cards: cards,
        on: board)
      if board.ledger[index].standing == .live, accounts.isOther(board.ledger[index].record.account) {
        (category, evidence) = (.fundedElsewhere, ["drawn on another account than all that has cleared"])
      }
      board.claim(BoardDiscrepancy(category: category, bank: [], ledger: [index], evidence: evidence))
    }
  }

  private func category(
    of index: Int, drawn: Set<Int>, drawsChecks: Bool, isCheck: Bool, cards: Cards, on board: Board
  ) -> (Category, [String]) {
    let line = board.ledger[index]
    let end = board.period.end
    let status = line.record.status.map { "status \($0.text)" } ?? "no status"
    switch line.standing {
    case .elsewhere: return (.fundedElsewhere, [board.fundingEvidence(index)])
    case .neverLeft: return (.voided, [status])
    case .undone:
      return line.record.status?.meaning == .fundingFailed ? (.failed, [status]) : (.voided, [status])
    // The debit stands until the credit comes, so that one is due: only a payment of another time may lack it here.
    case .stuck where line.isOutgoing && line.day >= board.period.start && board.hasStatement: break
    case .stuck:
      return line.record.status?.meaning == .voidPending ? (.voided, [status]) : (.failed, [status])
    case .notStarted: return (.scheduled, [status, "process date \(line.day)"])
    case .live: break
    }
    if let origin = board.replaces[index], drawn.contains(origin), !board.cameBackInMatch(origin) {
      let old = board.ledger[origin]
      return (.reissued, ["replaces the voided payment of \(old.day), whose money had left"])
    }
    if line.method == .card, line.isOutgoing, cards.isElsewhere(line) {
      return (.fundedElsewhere, [board.fundingEvidence(index)])
    }
    if line.minor == 0 { return (.fundedElsewhere, ["the amount is zero"]) }
    // A register of BILL's clearing account books each debit a second time, from the bank's side.
    if line.isFundingEntry, line.minor > 0, isClearingEntry(line, drawn, on: board) {
      return (.fundedElsewhere, ["the clearing account's entry for the debit of \(line.day)"])
    }
    if !board.hasStatement { return (.fundedElsewhere, ["no statement in \(board.currency) was given"]) }
    if line.day > end { return (.scheduled, ["process date \(line.day), after the period's end"]) }
    let age = line.day.days(until: board.seenUntil)
    let isBillCheck = line.isDrawnByBill && line.isOutgoing
    let isFunded = isBillCheck && drawsChecks && age < board.options.staleBillCheckDays
    if line.method == .check || isCheck, line.isOutgoing, !isFunded {
      let limit = isBillCheck ? board.options.staleBillCheckDays : board.options.staleCheckDays
      return age >= limit
        ? (.staleCheck, ["\(age) days old; stale from \(limit) days"]) : (.outstandingCheck, ["\(age) days old"])
    }
    // A day on which banks are closed begins to count on the next one, perhaps after the period.
    let waited = max(board.days.bankingDays(from: line.effectiveDay, to: board.seenUntil), 0)
    // A check that BILL draws is funded like an ACH payment: the debit is due within days, whenever the payee cashes it.
    let window = isFunded ? ClearingWindow.of(.ach, incoming: false).clearing : line.window.clearing
    return waited <= window
      ? (.inTransit, ["\(waited) of \(board.bankingDaysText(window)) \(window == 1 ? "has" : "have") passed"])
      : (
        .missingAtBank,
        [
          "\(board.bankingDaysText(waited)) \(waited == 1 ? "has" : "have") passed; \(window) \(window == 1 ? "is" : "are") usual"
        ]
      )
  }
}

extension LedgerLeftoverStage {
  /// Whether an entry is what payments of its day that have been drawn add up to.
  private func isClearingEntry(_ line: Line, _ drawn: Set<Int>, on board: Board) -> Bool {
    let payments = (board.ledgerByDay[line.effectiveDay] ?? []).filter {
      drawn.contains($0) && board.ledger[$0].isOutgoing && !board.ledger[$0].isFundingEntry
    }
    return board.total(ledger: payments) == -line.minor
  }

  /// Whether BILL draws for its checks on this account, as it does wherever one has been part of a debit or BILL debits at all.
  private func drawsChecks(_ drawn: Set<Int>, on board: Board) -> Bool {
    drawn.contains { board.ledger[$0].method == .check && board.ledger[$0].keys.confirmation != nil }
      || board.bank.contains { $0.isBill && $0.isOutgoing }
  }

  /// The numbers of checks that a register keeps among its references, learned from those that have cleared.
  struct CheckNumbers {
    private var lowest = Int.max
    private var highest = 0

    /// A number so near to those of checks is a check's, too.
    private static let reach = 500

    /// After so many days before the period no other payment is still carried.
    private static let onlyChecks = 45

    private let start: Day
    private let areOnlyOpen: Bool

    init(of board: Board) {
      start = board.period.start
      areOnlyOpen = Self.areOnlyOpen(board)
      for match in board.matches where match.bank.count == 1 && match.ledger.count == 1 {
        let line = board.bank[match.bank[0]]
        guard let number = board.ledger[match.ledger[0]].checkReference.flatMap({ Int($0) }),
          line.keys.check != nil || line.method == .check || line.record.description.uppercased().contains("CHECK")
        else { continue }
        lowest = min(lowest, number)
        highest = max(highest, number)
      }
    }

    /// Whether a payment's number is one of them.
    func has(_ line: Line) -> Bool {
      guard line.method == nil, let number = line.checkReference.flatMap({ Int($0) }) else { return false }
      // Nothing but a check stays open for months.
      if line.day.days(until: start) > Self.onlyChecks { return true }
      guard highest > 0 else { return areOnlyOpen }
      return (lowest - Self.reach...highest + Self.reach).contains(number)
    }

    /// Whether no payment with a bare number has cleared, several near each other are open, and what has cleared has other references: so does the first
    /// month of a checkbook look.
    private static func areOnlyOpen(_ board: Board) -> Bool {
      var numbers: [Int] = []
      var hasOther = false
      for index in board.ledger.indices where board.ledger[index].isOutgoing && board.ledger[index].method == nil {
        if let number = board.ledger[index].checkReference.flatMap({ Int($0) }) {
          guard board.ledgerIsOpen[index] else { return false }
          numbers.append(number)
        } else if !board.ledgerIsOpen[index], !board.ledger[index].keys.references.isEmpty {
          hasOther = true
        }
      }
      guard hasOther, numbers.count > 1, let first = numbers.min(), let last = numbers.max() else { return false }
      return Set(numbers).count == numbers.count && last - first <= reach
    }
  }

  /// The accounts that the cleared payments were drawn on, as the ledger names them.
  struct Accounts {
    private var names: Set<String> = []
    private var count = 0

    /// How many cleared payments have to name an account before their silence on another one says something.
    private static let fewest = 5

    init(of drawn: Set<Int>, on board: Board) {
      guard board.ledger.contains(where: { $0.record.account != nil }) else { return }
      for index in drawn {
        guard let account = board.ledger[index].record.account else { continue }
        count += 1
        names.insert(account)
      }
    }

    /// Whether an account is one on which nothing has cleared here, while much has on others.
    func isOther(_ account: String?) -> Bool {
      guard let account, count >= Self.fewest else { return false }
      return !names.contains { AccountName.same($0, account) }
    }
  }
}

extension Board {
  /// Why nothing is due on this account.
  func fundingEvidence(_ index: Int) -> String {
    let line = ledger[index]
    if line.minor == 0 {
      let words = line.record.description.uppercased().split { !$0.isLetter }
      return words.contains("VOID") || words.contains("VOIDED")
        ? "voided, and its amount set to zero" : "paid whole by credits"
    }
    switch line.record.fundingSource {
    case .card: return "paid by card"
    case .apCard: return "paid by BILL's AP card"
    case .wallet: return "paid from the BILL balance"
    case .outside: return "recorded in BILL and paid outside it"
    case .bankAccount, nil:
      if line.record.method == .wallet { return "paid from the BILL balance" }
      if line.record.method == .card { return "paid by card" }
      if line.record.method == .offline { return "recorded in BILL and paid outside it" }
      return "drawn on another account" + (line.record.account.map { " (\($0))" } ?? "")
    }
  }
}
