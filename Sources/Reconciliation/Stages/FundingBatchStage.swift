import Banking

/// Matches the debits by which BILL draws the payments of a process date: one a date and funding account, or two (an early and a late pick-up).
///
/// Checks that BILL draws are part of the sum; international and instant payments are drawn alone; a date that is no banking day is drawn on the next
/// one. Sums decide: the whole date first, then two debits together, then with payments that were voided later, then a part that only one choice explains.
struct FundingBatchStage: Stage {
  let name = "funding debits of a process date"
  let claims = Claims(
    rules: [.fundingBatch, .fundingSplit, .fundingPart], categories: Claims.settling, leastScore: Rule.fundingPart.score
  )

  /// How many banking days after the process date a debit may post.
  private static let latestPosting = 2

  /// The payments of one process date.
  private struct Pool {
    var day: Day
    var due: [Int] = []
    /// Payments that may or may not have been drawn: voided, failed, reissued, not yet started.
    var maybe: [Int] = []
  }

  func run(on board: inout Board) {
    let billDebits = board.bank.indices.filter { isDebit($0, on: board) && board.bank[$0].isBill }
    let debits = billDebits.isEmpty ? board.bank.indices.filter { isDebit($0, on: board) } : Array(billDebits)
    guard !debits.isEmpty else { return }
    let byDay = Dictionary(grouping: debits) { board.bank[$0].day }
    let days = dueDays(of: board)
    for step in Step.allCases where step == .whole || !billDebits.isEmpty {
      for offset in 0...Self.latestPosting {
        for day in days {
          let bankDay = board.calendar.adding(bankingDays: offset, to: day)
          let free = (byDay[bankDay] ?? []).filter { board.isFree(bank: $0) }
          guard !free.isEmpty, let pool = pool(of: day, on: board) else { continue }
          run(step, pool, free, on: &board)
        }
      }
    }
    keepUnequal(days, byDay, hasBill: !billDebits.isEmpty, on: &board)
  }

  private enum Step: CaseIterable {
    case whole, several, wholeWithMaybe, severalWithMaybe, part
  }

  private func run(_ step: Step, _ pool: Pool, _ debits: [Int], on board: inout Board) {
    switch step {
    case .whole:
      for part in parts(of: pool, on: board) { matchWhole(part, debits, on: &board) }
    case .several:
      for part in parts(of: pool, on: board) { matchSeveral(part, debits, on: &board) }
    case .wholeWithMaybe:
      for debit in debits where board.isFree(bank: debit) {
        if let drawn = drawn(pool, total: board.bank[debit].minor, on: board) { matchWhole(drawn, [debit], on: &board) }
      }
    case .severalWithMaybe:
      guard debits.count > 1, let drawn = drawn(pool, total: board.total(bank: debits), on: board) else { return }
      matchSeveral(drawn, debits, on: &board)
    case .part:
      for debit in debits { matchPart(pool, debit, on: &board) }
    }
  }

  /// One debit for all of these payments.
  private func matchWhole(_ payments: [Int], _ debits: [Int], on board: inout Board) {
    let open = payments.filter { board.ledgerIsOpen[$0] }
    guard open.count == payments.count, !open.isEmpty else { return }
    let total = board.total(ledger: open)
    // Of two equal debits the one that names nobody is the batch; a debit that names one vendor is that vendor's.
    let equal = debits.filter { board.isFree(bank: $0) && board.bank[$0].minor == total }
      .sorted { (contradictions($0, open, board), $0) < (contradictions($1, open, board), $1) }
    guard let debit = equal.first, open.count > 1 || contradictions(debit, open, board) == 0 else { return }
    if open.count == 1, !board.bank[debit].isBill { return }
    settle([debit], open, rule: .fundingBatch, on: &board)
  }

  private func contradictions(_ debit: Int, _ payments: [Int], _ board: Board) -> Int {
    payments.count {
      Party.agreement(bank: board.bank[debit].party, ledger: board.ledger[$0].party) == .contradicts
    } == payments.count ? 1 : 0
  }

  /// Two or more debits for all of these payments: each with its own where only one split fits, else together.
  private func matchSeveral(_ payments: [Int], _ debits: [Int], on board: inout Board) {
    var open = payments.filter { board.ledgerIsOpen[$0] }
    var free = debits.filter { board.isFree(bank: $0) }
    guard open.count == payments.count, free.count > 1, free.count <= 6, open.count >= free.count else { return }
    guard board.total(bank: free) == board.total(ledger: open) else { return }
    while free.count > 1, let debit = free.first {
      let choice = SubsetSum.choose(open.map { board.ledger[$0].minor }, target: board.bank[debit].minor)
      switch choice {
      case .one(let positions):
        let chosen = positions.map { open[$0] }
        settle([debit], chosen, rule: .fundingSplit, on: &board)
        free.removeFirst()
        let taken = Set(chosen)
        open.removeAll { taken.contains($0) }
      case .none: return
      case .several, .tooMany:
        settle(free, open, rule: .fundingSplit, on: &board)
        return
      }
    }
    if let last = free.first { settle([last], open, rule: .fundingSplit, on: &board) }
  }

  /// One debit for a part of the date's payments, where only one part fits and chance cannot explain it.
  private func matchPart(_ pool: Pool, _ debit: Int, on board: inout Board) {
    guard board.isFree(bank: debit), board.bank[debit].isBill else { return }
    let open = (pool.due + pool.maybe).filter { board.ledgerIsOpen[$0] }
    guard SubsetSum.isProof(count: open.count, range: board.total(ledger: open).magnitude) else { return }
    guard
      case .one(let positions) = SubsetSum.choose(open.map { board.ledger[$0].minor }, target: board.bank[debit].minor)
    else { return }
    let chosen = positions.map { open[$0] }
    if chosen.count == 1, contradictions(debit, chosen, board) > 0 { return }
    settle([debit], chosen, rule: .fundingPart, on: &board)
  }

  private func settle(_ bank: [Int], _ ledger: [Int], rule: Rule, on board: inout Board) {
    guard let first = ledger.first, let debit = bank.first else { return }
    let date = board.ledger[first].effectiveDay
    let count = ledger.count
    let payments =
      count == 1 ? "the one payment of process date \(date)" : "\(count) payments of process date \(date)"
    let how =
      switch rule {
      case .fundingSplit where bank.count == 1: "the only split of the date's debits that fits"
      case .fundingSplit: "several splits fit: certain only together"
      case .fundingPart: "the only choice among the date's payments that fits"
      default: "all that was due"
      }
    board.settle(
      bank: bank, ledger: ledger, rule: rule,
      evidence: [
        payments, board.amountEvidence(bank: bank, ledger: ledger), how, board.lagEvidence(bank: debit, ledger: first),
      ])
  }
}

extension FundingBatchStage {
  /// The due payments with just those of the uncertain ones that make up a total, where only one choice does.
  private func drawn(_ pool: Pool, total: Int64, on board: Board) -> [Int]? {
    let due = pool.due.filter { board.ledgerIsOpen[$0] }
    let maybe = pool.maybe.filter { board.ledgerIsOpen[$0] }
    let missing = total - board.total(ledger: due)
    guard missing < 0, maybe.count <= SubsetSum.mostAmounts else { return nil }
    guard case .one(let positions) = SubsetSum.choose(maybe.map { board.ledger[$0].minor }, target: missing) else {
      return nil
    }
    return due + positions.map { maybe[$0] }
  }

  /// The parts of a date that may be drawn as one: everything; without what is drawn alone; each entered date of a moved one; each method.
  private func parts(of pool: Pool, on board: Board) -> [[Int]] {
    let all = pool.due
    guard !all.isEmpty else { return [] }
    func isAlone(_ index: Int) -> Bool {
      [.international, .instant, .wire].contains(board.ledger[index].method)
    }
    var parts = [all]
    func add(_ part: [Int]) {
      if !part.isEmpty, !parts.contains(part) { parts.append(part) }
    }
    let together = all.filter { !isAlone($0) }
    add(together)
    let dates = Set(all.map { board.ledger[$0].day }).sorted()
    if dates.count > 1 {
      for date in dates {
        add(all.filter { board.ledger[$0].day == date })
        add(together.filter { board.ledger[$0].day == date })
      }
    }
    add(together.filter { board.ledger[$0].method != .virtualCard })
    add(together.filter { board.ledger[$0].method == .virtualCard })
    add(together.filter { board.ledger[$0].method == .check })
    add(together.filter { board.ledger[$0].method != .check })
    return parts
  }

  private func isDebit(_ index: Int, on board: Board) -> Bool {
    let line = board.bank[index]
    return board.isFree(bank: index) && line.isOutgoing && line.keys.check == nil && !line.isReturn
      && !line.text.isBankFee && !line.text.isPlatformFee && !line.text.isInterest && line.method != .check
  }

  private func belongs(_ index: Int, on board: Board) -> Bool {
    let line = board.ledger[index]
    guard line.isOutgoing, board.ledgerIsOpen[index] else { return false }
    guard line.standing != .elsewhere, line.standing != .neverLeft else { return false }
    // A check without a confirmation is the payer's own: it clears by its number.
    return line.method != .check || line.keys.confirmation != nil || line.keys.check == nil
  }

  /// The days on which payments fall due, in order.
  private func dueDays(of board: Board) -> [Day] {
    Set(board.ledger.indices.filter { belongs($0, on: board) }.map { board.ledger[$0].effectiveDay }).sorted()
  }

  private func pool(of day: Day, on board: Board) -> Pool? {
    var pool = Pool(day: day)
    for index in board.ledgerByDay[day] ?? [] where belongs(index, on: board) {
      let line = board.ledger[index]
      if line.standing.isMovement && board.replaces[index] == nil {
        pool.due.append(index)
      } else {
        pool.maybe.append(index)
      }
    }
    return pool.due.isEmpty && pool.maybe.isEmpty ? nil : pool
  }

  /// A date's only BILL debit and its payments that nearly add up are one story: the stage of disagreements tells it.
  private func keepUnequal(_ days: [Day], _ byDay: [Day: [Int]], hasBill: Bool, on board: inout Board) {
    guard hasBill else { return }
    for day in days {
      let free = (byDay[day] ?? []).filter { board.isFree(bank: $0) }
      guard free.count == 1, let debit = free.first, let pool = pool(of: day, on: board), pool.due.count > 1 else {
        continue
      }
      let difference = (board.bank[debit].minor - board.total(ledger: pool.due)).magnitude
      guard difference <= board.bank[debit].minor.magnitude / 10 else { continue }
      board.disagreements.append(
        Disagreement(
          bank: [debit], ledger: pool.due, rule: .fundingBatch, evidence: "the only BILL debit of process date \(day)"))
    }
  }
}
