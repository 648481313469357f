import Banking

/// Matches the debits by which BILL draws the payments of a process date: one a date and funding account, or two (an early and a late pick-up).
///
/// Checks that BILL draws are part of the sum; international and instant payments are drawn alone; a date that is no banking day is drawn on the next
/// one. Sums decide: the whole date first, then two debits together, then with few payments more or less, then a part that only one choice explains.
struct FundingBatchStage: Stage {
  enum Pass {
    /// Before bills and names: only whole dates of which another debit could take a payment.
    case contested
    case first
    /// Single payments have been found since: what is whole now was not before.
    case again
  }

  let pass: Pass

  private var isAgain: Bool { pass == .again }

  var name: String {
    switch pass {
    case .contested: "funding debits of a whole date that others compete with"
    case .first: "funding debits of a process date"
    case .again: "funding debits of what is left of a date"
    }
  }
  let claims = Claims(
    rules: [.fundingBatch, .fundingSplit, .fundingPart], categories: Claims.settling, leastScore: Rule.fundingPart.score
  )

  /// How many banking days after the process date a debit may post.
  static let latestPosting = 2

  /// How many debits times payments of a date are tried one by one.
  private static let mostTrials = 2_000_000

  private enum Step {
    case whole, several, twoDates, nearlyWhole, nearlySeveral, part
  }

  /// Once debits of several have taken their payments, fewer single ones compete with a whole date.
  private static let passes: [[Step]] = [
    [.whole, .several], [.whole, .twoDates, .nearlyWhole, .nearlySeveral, .part],
  ]

  func run(on board: inout Board) {
    if pass == .contested { return matchContested(on: &board) }
    let (byDay, bareByDay) = debits(of: board)
    guard !byDay.isEmpty || !bareByDay.isEmpty else { return }
    let all = (Array(byDay.values) + Array(bareByDay.values)).flatMap(\.self)
    let pools = FundingPools(of: board)
    if isAgain {
      releaseDecided(on: &board)
    } else {
      matchOwnDates(byDay, pools, on: &board)
      holdContested(byDay, pools, on: &board)
    }
    for pass in isAgain ? Array(Self.passes.prefix(1)) : Self.passes {
      let singles = singles(for: all.filter { board.isFree(bank: $0) }, on: board)
      for step in pass { run(step, byDay, bareByDay, pools, singles, on: &board) }
    }
    if isAgain { return }
    keepUnequal(pools, byDay, on: &board)
    keepDoubtful(byDay, pools, on: &board)
  }

  private func run(
    _ step: Step, _ byDay: [Day: [Int]], _ bareByDay: [Day: [Int]], _ pools: FundingPools, _ singles: Set<Int>,
    on board: inout Board
  ) {
    if step == .twoDates { return matchTwoDates(byDay, pools, on: &board) }
    for offset in 0...Self.latestPosting {
      for day in pools.days {
        let bankDay = board.calendar.adding(bankingDays: offset, to: day)
        if offset == 0 {
          for closed in board.calendar.closedDays(before: day) {
            let pool = pools.pool(of: day, on: board)?.dated(onOrBefore: closed, on: board)
            run(step, pool, of: pools, on: [closed], byDay, bareByDay, singles, isLate: false, on: &board)
          }
        }
        // Some banks post on closed days, too.
        let bankDays = [bankDay] + board.calendar.closedDays(before: board.calendar.next(after: bankDay))
        run(
          step, pools.pool(of: day, on: board), of: pools, on: bankDays, byDay, bareByDay, singles, isLate: offset > 0,
          on: &board)
      }
    }
  }

  /// One step for the debits of some days and what may have been drawn by them.
  private func run(
    _ step: Step, _ pool: FundingPool?, of pools: FundingPools, on days: [Day], _ byDay: [Day: [Int]],
    _ bareByDay: [Day: [Int]], _ singles: Set<Int>, isLate: Bool, on board: inout Board
  ) {
    guard let pool else { return }
    // All that was due, to the cent, is proof enough for a debit that says nothing where others name BILL.
    let bare = step == .whole ? days.flatMap { bareByDay[$0] ?? [] } : []
    // Two debits that are all of a date are no longer in doubt together.
    let free = (days.flatMap { byDay[$0] ?? [] } + bare).filter {
      board.isFree(bank: $0) && ((step == .several && !isAgain) || !board.held.contains($0))
    }
    guard !free.isEmpty else { return }
    run(step, pool, of: pools, free, free.filter { !singles.contains($0) }, isLate: isLate, on: &board)
  }

  private func run(
    _ step: Step, _ pool: FundingPool, of pools: FundingPools, _ debits: [Int], _ batches: [Int], isLate: Bool,
    on board: inout Board
  ) {
    switch step {
    case .twoDates: break
    case .whole:
      // Two parts of one sum fit a debit of it equally well.
      let parts = pool.parts(on: board)
      let byTotal = Dictionary(grouping: parts) { board.total(ledger: $0) }
      for part in parts where byTotal[board.total(ledger: part)]?.count == 1 {
        // One payment alone is no batch: where another has its amount, the two are weighed against each other later.
        if part.count > 1 {
          matchWhole(part, batches, on: &board)
        } else if pools.isAlone(part[0], on: board) {
          matchWhole(part, debits, on: &board)
        }
      }
    case .several:
      let fitting = debits.filter { mayHoldSeveral($0, on: board) }
      // Round sums of another day prove little.
      if isLate, fitting.allSatisfy({ board.bank[$0].minor % 100 == 0 }) { return }
      for part in pool.parts(on: board) { matchSeveral(part, fitting, on: &board) }
    case .nearlyWhole where isTooLarge(pool, debits): break
    case .part where isTooLarge(pool, debits):
      board.notes.append(
        "\(debits.count) debits and \(pool.due.count + pool.maybe.count) payments of one date: parts of the date were not tried"
      )
    case .nearlyWhole:
      for debit in batches where mayHoldSeveral(debit, on: board) && !(isLate && !board.bank[debit].isBill) {
        let odds: UInt64 = board.bank[debit].isBill ? 100 : 5_000
        let pool = pool.for(debit, on: board)
        let total = board.bank[debit].minor
        var withCanceled = pool
        withCanceled.maybe += pool.canceled
        guard
          let drawn = drawn(pool, total: total, odds: odds, on: board)
            ?? (board.bank[debit].isBill ? drawn(withCanceled, total: total, odds: odds, on: board) : nil)
        else { continue }
        // The fewest changes are the likeliest story, but of few payments every choice that adds up is one.
        if hasOtherChoice(pool, total, on: board) { continue }
        let isAll = Set(pool.due.filter { board.ledgerIsOpen[$0] }).isSubset(of: drawn)
        if !isOthers(debit, drawn, board) || (isAll && isOwners(debit, drawn, board)) {
          matchWhole(drawn, [debit], on: &board)
        }
      }
    case .nearlySeveral:
      let fitting = debits.filter { board.isFree(bank: $0) && mayHoldSeveral($0, on: board) && board.bank[$0].isBill }
      guard fitting.count > 1, !isLate else { return }
      if let drawn = drawn(pool, total: board.total(bank: fitting), odds: 100, on: board) {
        matchSeveral(drawn, fitting, on: &board)
      }
    case .part:
      for debit in batches where !isLate || board.bank[debit].isBill { matchPart(pool, of: pools, debit, on: &board) }
    }
  }

  private func hasOtherChoice(_ pool: FundingPool, _ total: Int64, on board: Board) -> Bool {
    let open = pool.open(on: board)
    guard open.count <= Self.mostOfDate else { return false }
    return SubsetSum.choose(open.map { board.ledger[$0].minor }, target: total) == .several
  }

  private func isTooLarge(_ pool: FundingPool, _ debits: [Int]) -> Bool {
    let trials = debits.count.multipliedReportingOverflow(by: pool.due.count + pool.maybe.count)
    return trials.overflow || trials.partialValue > Self.mostTrials
  }

  /// One debit for all of these payments.
  private func matchWhole(_ payments: [Int], _ debits: [Int], on board: inout Board) {
    guard !payments.isEmpty, payments.allSatisfy({ board.ledgerIsOpen[$0] }),
      let nearest = debits.map({ board.lag(bank: $0, ledger: payments[0]) }).filter({ $0 >= 0 }).min(),
      payments.count == 1 || !haveDebitsOfTheirOwn(payments, within: nearest, on: board)
    else { return }
    let total = board.total(ledger: payments)
    // Of two equal debits the one that names nobody is the batch; a debit that names one vendor is that vendor's.
    let equal = debits.filter {
      board.isFree(bank: $0) && board.bank[$0].minor == total && !bearsOtherKey($0, payments, board)
        && (payments.count == 1 || mayBeUnnamedBatch($0, payments, board))
    }
    .sorted { (isOthers($0, payments, board) ? 1 : 0, $0) < (isOthers($1, payments, board) ? 1 : 0, $1) }
    guard let debit = equal.first else { return }
    if isOthers(debit, payments, board), !isOwners(debit, payments, board) { return }
    if payments.count == 1, !board.bank[debit].isBill || equal.count > 1 { return }
    if board.namesOtherBill(bank: debit, than: payments) { return }
    if isDrawnBefore(debit, payments[0], on: board) { return }
    settle([debit], payments, rule: .fundingBatch, on: &board)
  }

  /// Whether an equal debit of the same text, still free, stands nearer to a payment's day: the later one repeats it.
  private func isDrawnBefore(_ debit: Int, _ payment: Int, on board: Board) -> Bool {
    let line = board.bank[debit]
    return board.bankAmounts[line.minor].contains { other in
      board.bank[other].day < line.day && board.isFree(bank: other) && board.bank[other].party == line.party
        && board.bank[other].isBill == line.isBill && board.lag(bank: other, ledger: payment) >= 0
    }
  }

  /// One debit for a part of the date's payments, where only one part fits and chance cannot explain it.
  private func matchPart(_ pool: FundingPool, of pools: FundingPools, _ debit: Int, on board: inout Board) {
    guard board.isFree(bank: debit), mayHoldSeveral(debit, on: board) else { return }
    let line = board.bank[debit]
    let open = pool.for(debit, on: board).open(on: board).filter {
      // What says that it holds several payments is none alone.
      !line.text.isMultiple || board.ledger[$0].minor != line.minor || board.ledger[$0].recordCount > 1
    }
    let range = board.total(ledger: open).magnitude
    guard SubsetSum.isProof(count: open.count, range: range, odds: line.isBill ? 50 : 5_000) else { return }
    guard
      case .one(let positions) = SubsetSum.choose(open.map { board.ledger[$0].minor }, target: line.minor)
    else { return }
    let chosen = positions.map { open[$0] }
    guard !isOthers(debit, chosen, board), !bearsOtherKey(debit, chosen, board),
      !board.namesOtherBill(bank: debit, than: chosen)
    else { return }
    if chosen.count == 1, !line.isBill || !pools.isAlone(chosen[0], on: board) || hasTwin(debit, on: board) { return }
    if chosen.count > 1, haveDebitsOfTheirOwn(chosen, within: board.lag(bank: debit, ledger: chosen[0]), on: board) {
      return
    }
    settle([debit], chosen, rule: .fundingPart, on: &board)
  }

  /// Whether another free debit has a debit's amount, in the days in which either may be drawn.
  private func hasTwin(_ debit: Int, on board: Board) -> Bool {
    board.bankAmounts[board.bank[debit].minor].contains { other in
      other != debit && board.isFree(bank: other) && board.bank[other].isBill
        && abs(board.bank[debit].day.days(until: board.bank[other].day)) <= Self.latestPosting
    }
  }

  func settle(_ bank: [Int], _ ledger: [Int], rule: Rule, on board: inout Board) {
    guard let first = ledger.first, let debit = bank.first else { return }
    let dates = Set(ledger.map { board.ledger[$0].effectiveDay }).sorted()
    let date =
      (dates.count == 1 ? "process date " : "process dates ") + dates.map(\.description).joined(separator: " and ")
    let count = ledger.count
    let payments = count == 1 ? "the one payment of \(date)" : "\(count) payments of \(date)"
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

  /// The date's payments with the fewest of them more or less that make up a total, where only one choice does.
  private func drawn(_ pool: FundingPool, total: Int64, odds: UInt64, on board: Board) -> [Int]? {
    let due = pool.due.filter { board.ledgerIsOpen[$0] }
    let maybe = pool.maybe.filter { board.ledgerIsOpen[$0] }
    guard due.count + maybe.count > 1 else { return nil }
    // Leaving out a payment raises the (negative) total; taking in one lowers it.
    let changes = due.map { -board.ledger[$0].minor } + maybe.map { board.ledger[$0].minor }
    let target = total - board.total(ledger: due)
    guard case .one(let positions) = Deviation.find(changes, target: target, odds: odds) else { return nil }
    let changed = Set(positions)
    guard changed.count * 2 <= max(due.count, 2) else { return nil }
    return due.indices.filter { !changed.contains($0) }.map { due[$0] }
      + maybe.indices.filter { changed.contains($0 + due.count) }.map { maybe[$0] }
  }

  /// The lines that may be BILL's debits, by their day: those that name BILL, or where none does, those of any kind. Where most debits are bare, the
  /// few that name BILL do not speak against them.
  private func debits(of board: Board) -> (chosen: [Day: [Int]], bare: [Day: [Int]]) {
    let all = board.bank.indices.filter { isDebit($0, on: board) }
    let bill = all.filter { board.bank[$0].isBill }
    let bare = all.filter {
      !board.bank[$0].isBill && !board.bank[$0].party.namesSomebody
    }
    let chosen = bill.isEmpty ? all : bare.count > bill.count ? (bill + bare).sorted() : bill
    let rest = bill.isEmpty || bare.count > bill.count ? [] : bare
    return (
      Dictionary(grouping: chosen) { board.bank[$0].day }, Dictionary(grouping: rest) { board.bank[$0].day }
    )
  }

  /// Debits for which there are at least as many single payments of their amount as there are of them: a sum that is the same is no proof.
  private func singles(for debits: [Int], on board: Board) -> Set<Int> {
    let byAmount = Dictionary(grouping: debits) { board.bank[$0].minor }
    var singles: Set<Int> = []
    for (minor, lines) in byAmount {
      let open = board.openMovements(of: minor)
      guard open.count >= lines.count else { continue }
      singles.formUnion(
        lines.filter { debit in
          !board.bank[debit].text.isMultiple
            && open.contains { board.mayBeOne(bank: debit, ledger: $0) }
        })
    }
    return singles
  }

  func isDebit(_ index: Int, on board: Board) -> Bool {
    let line = board.bank[index]
    return board.isFree(bank: index) && line.isOutgoing && line.keys.check == nil && !line.isReturn
      && !line.text.isBankFee && !line.text.isPlatformFee && !line.text.isInterest && line.method != .check
  }
}
