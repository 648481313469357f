import Banking

/// BILL's debits that fit several answers: they are kept apart, with all of them, and none is chosen.
extension FundingBatchStage {
  /// Up to so many payments of a date every choice of them counts; of more, chance makes sums of its own.
  static let mostOfDate = 14

  /// So many answers are named.
  private static let mostAnswers = 8

  /// Holds debits that name nobody and are one payment's amount to the cent, where other payments of the date add up to the same: one payment
  /// drawn alone, or the rest of the date drawn together?
  func holdContested(_ byDay: [Day: [Int]], _ pools: FundingPools, on board: inout Board) {
    // What says that it holds several payments is none alone.
    let debits = byDay.values.joined().filter { isBare($0, on: board) && !board.bank[$0].text.isMultiple }.sorted()
    guard !debits.isEmpty else { return }
    let amounts = Dictionary(grouping: byDay.values.joined()) { board.bank[$0].minor }
    for debit in debits {
      let target = board.bank[debit].minor
      let alone = board.openMovements(of: target).filter { board.mayBeOne(bank: debit, ledger: $0) }
      guard !alone.isEmpty, alone.count <= amounts[target]?.count ?? 1 else { continue }
      let sums = sums(of: debit, pools, on: board) { amounts[board.ledger[$0].minor] == nil }
      guard !sums.isEmpty else { continue }
      board.held.insert(debit)
      keep(debit, alone.map { [$0] } + sums, on: &board)
    }
  }

  /// Keeps apart only what is still in doubt: where other lines have taken all answers but one, that one is left.
  func releaseDecided(on board: inout Board) {
    board.held = []
    for undecided in board.undecided {
      if undecided.candidates.count(where: board.isOpen) > 1 || undecided.candidates.count == Self.mostAnswers {
        board.held.formUnion(undecided.bank)
      }
    }
  }

  /// What is left of BILL's debits where several choices of the date's payments add up.
  func keepDoubtful(_ byDay: [Day: [Int]], _ pools: FundingPools, on board: inout Board) {
    for debit in byDay.values.joined().sorted() where isBare(debit, on: board) && !board.held.contains(debit) {
      let sums = sums(of: debit, pools, on: board) { _ in true }
      if sums.count > 1 { keep(debit, sums, on: &board) }
    }
  }

  /// Whether a line is BILL's and names no payee of the ledger and no key of one payment. Banks print a token in each of BILL's debits: it says
  /// something only where the ledger has tokens.
  private func isBare(_ debit: Int, on board: Board) -> Bool {
    let line = board.bank[debit]
    return board.isFree(bank: debit) && line.isBill && !board.payees.knows(line.party) && line.keys.confirmation == nil
      && (line.keys.token == nil || !board.ledgerKeys.contains(.token))
  }

  /// The choices of a date's payments that add up to a debit: of the debit's own date, or of one shortly before.
  private func sums(
    of debit: Int, _ pools: FundingPools, on board: Board, where mayBePart: (Int) -> Bool
  ) -> [[Int]] {
    let line = board.bank[debit]
    var found: [[Int]] = []
    for day in pools.days where day <= line.day && board.days.bankingDays(from: day, to: line.day) <= Self.latestPosting
    {
      guard let pool = pools.pool(of: day, on: board) else { continue }
      let open = pool.open(on: board).filter { board.ledger[$0].minor != line.minor && mayBePart($0) }
      guard open.count > 1, open.count <= Self.mostOfDate else { continue }
      let choices = SubsetSum.choices(
        open.map { board.ledger[$0].minor }, target: line.minor, most: Self.mostAnswers)
      found += (choices ?? []).map { $0.map { open[$0] } }
    }
    return found
  }

  private func keep(_ debit: Int, _ answers: [[Int]], on board: inout Board) {
    let candidates = answers.prefix(Self.mostAnswers).map { payments in
      BoardCandidate(
        bank: [debit], ledger: payments.sorted(), score: 0.5,
        why: payments.count == 1
          ? "amount equal, " + board.lagEvidence(bank: debit, ledger: payments[0])
          : board.amountEvidence(bank: [debit], ledger: payments) + ", "
            + board.lagEvidence(bank: debit, ledger: payments[0]))
    }
    board.undecided.append(
      Undecided(bank: [debit], ledger: Set(candidates.flatMap(\.ledger)).sorted(), candidates: candidates))
  }

  /// A date's only BILL debit and its payments that do not add up are one story: the stage of disagreements tells it. A debit of less than half, or of
  /// more than twice what was due is another one, unless it says that it holds several payments.
  func keepUnequal(_ pools: FundingPools, _ byDay: [Day: [Int]], on board: inout Board) {
    for day in pools.days {
      // What came back drew nothing in the end.
      let free = (byDay[day] ?? []).filter {
        board.isFree(bank: $0) && board.bank[$0].isBill && board.cameBack[$0] == nil
      }
      guard free.count == 1, let debit = free.first, let pool = pools.pool(of: day, on: board), pool.due.count > 1,
        !isOthers(debit, pool.due, board), !pool.due.contains(where: { names(debit, $0, board) })
      else { continue }
      let (drawn, due) = (board.bank[debit].minor.magnitude, board.total(ledger: pool.due).magnitude)
      guard board.bank[debit].text.isMultiple || (drawn >= due / 2 && drawn / 2 <= due) else { continue }
      board.disagreements.append(
        Disagreement(
          bank: [debit], ledger: pool.due, rule: .fundingBatch, evidence: "the only BILL debit of process date \(day)"))
    }
  }

  private func names(_ debit: Int, _ payment: Int, _ board: Board) -> Bool {
    board.bank[debit].party.payee != nil
      && Party.agreement(bank: board.bank[debit].party, ledger: board.ledger[payment].party) >= .partial
  }
}
