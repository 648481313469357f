import Banking

/// Matches deposits that hold several receipts: a deposit slip of checks, or a payout of card payments less the fees the ledger books beside them.
struct DepositBatchStage: Stage {
  /// Once more, when single receipts have taken theirs: a day's receipts that are one deposit to the cent decide what single ones left in doubt.
  let isAgain: Bool

  var name: String { isAgain ? "deposits of several receipts, again" : "deposits of several receipts" }
  let claims = Claims(
    rules: [.depositBatch], categories: Claims.settling.union([.amountDifference]), leastScore: Rule.depositBatch.score)

  static let latestPosting = 4

  func run(on board: inout Board) {
    let deposits = board.bank.indices.filter {
      board.isFree(bank: $0) && board.bank[$0].minor > 0 && !board.bank[$0].isReturn && !board.bank[$0].text.isInterest
    }
    guard !deposits.isEmpty else { return }
    let singles = singles(for: deposits, on: board)
    let odds = UInt64(max(Self.leastOdds, deposits.count * Self.oddsOfDeposit))
    let byDay = Dictionary(grouping: deposits) { board.bank[$0].day }
    let days = Set(
      board.ledger.indices.filter { board.ledgerIsOpen[$0] && board.ledger[$0].minor > 0 }.map {
        board.ledger[$0].effectiveDay
      }
    ).sorted()
    matchTogether(byDay, days, on: &board)
    for step in Step.allCases {
      for offset in 0...Self.latestPosting {
        for day in days {
          let bankDay = board.calendar.adding(bankingDays: offset, to: day)
          for deposit in byDay[bankDay] ?? [] where board.isFree(bank: deposit) {
            if singles.contains(deposit), !(isAgain && step == .whole) { continue }
            switch step {
            case .whole: matchWhole(deposit, day, on: &board)
            case .choice: matchChoice(deposit, day, odds: odds, on: &board)
            case .netted: matchNetted(deposit, day, on: &board)
            }
          }
        }
      }
    }
  }

  /// In this order over all deposits: what is whole for one is no choice for another.
  private enum Step: CaseIterable {
    case whole, choice, netted
  }

  /// Deposits that one open receipt explains to the cent: what a sum could explain as well is no proof against it.
  private func singles(for deposits: [Int], on board: Board) -> Set<Int> {
    return Set(
      deposits.filter { deposit in
        !board.bank[deposit].text.namesBatch && !board.bank[deposit].text.isPayout
          && board.openMovements(of: board.bank[deposit].minor).contains { board.mayBeOne(bank: deposit, ledger: $0) }
      })
  }

  /// Chance has to be so many times too rare to have made a sum: the rarer, the more deposits are tried.
  private static let leastOdds = 500
  private static let oddsOfDeposit = 20

  /// A deposit that is all of a day's receipts, or all that one way of paying brought.
  private func matchWhole(_ deposit: Int, _ day: Day, on board: inout Board) {
    let target = board.bank[deposit].minor
    let part = parts(of: day, deposit: deposit, on: board).first {
      $0.count > 1 && board.total(ledger: $0) == target
    }
    if let part { return settle(deposit, part, how: "all receipts of \(day)", on: &board) }
    if let days = daysOfDeposit(deposit, from: day, on: board) {
      return settle(deposit, days, how: "all receipts from \(day) on", on: &board)
    }
    guard day == board.bank[deposit].day, let (receipts, first) = receiptsOverClosedDays(before: day, on: board),
      board.total(ledger: receipts) == target
    else { return }
    settle(deposit, receipts, how: "all receipts from \(first) on, over days on which banks are closed", on: &board)
  }

  /// The receipts of several days that were brought to the bank together: all that came in from a day on until a deposit that says nothing else, and
  /// that no other deposit stands between.
  private func daysOfDeposit(_ deposit: Int, from day: Day, on board: Board) -> [Int]? {
    let line = board.bank[deposit]
    guard line.text.isDeposit, !line.text.isPayout, !line.isBill, day < line.day,
      board.days.bankingDays(from: day, to: line.day) <= Self.longestHeld
    else { return nil }
    var receipts: [Int] = []
    var days = 0
    var next = day
    while next <= line.day {
      let all = (board.ledgerByDay[next] ?? []).filter {
        board.ledgerIsOpen[$0] && board.ledger[$0].standing.isMovement && !board.ledger[$0].isFundingEntry
          && board.ledger[$0].minor > 0 && ![.ach, .card, .wire].contains(board.ledger[$0].method)
      }
      if !all.isEmpty { days += 1 }
      receipts += all
      next = next.adding(days: 1)
    }
    guard days > 1, receipts.count > 1, board.total(ledger: receipts) == line.minor,
      !board.bank.contains(where: { $0.text.isDeposit && $0.minor > 0 && $0.day > day && $0.day < line.day })
    else { return nil }
    return receipts
  }

  /// For so many banking days receipts are held before they are brought to the bank.
  private static let longestHeld = 4

  /// What came in from the last banking day on, where closed days lie between it and the day of a deposit.
  private func receiptsOverClosedDays(before day: Day, on board: Board) -> (receipts: [Int], from: Day)? {
    let last = board.calendar.previous(before: day)
    guard last.days(until: day) > 1 else { return nil }
    let receipts = [last, day].flatMap { board.ledgerByDay[$0] ?? [] }.filter {
      board.ledger[$0].day < day && board.ledgerIsOpen[$0] && board.ledger[$0].standing.isMovement
        && (board.ledger[$0].minor > 0 || Self.isFee(board.ledger[$0]))
    }
    return receipts.count > 1 ? (receipts, last) : nil
  }

  /// A deposit that is some of them, where only one choice fits and chance cannot explain it.
  private func matchChoice(_ deposit: Int, _ day: Day, odds: UInt64, on board: inout Board) {
    let target = board.bank[deposit].minor
    for part in parts(of: day, deposit: deposit, on: board) where part.count > 2 {
      guard SubsetSum.isProof(count: part.count, range: target.magnitude, odds: odds) else { continue }
      guard case .one(let positions) = SubsetSum.choose(part.map { board.ledger[$0].minor }, target: target),
        positions.count > 1
      else { continue }
      settle(
        deposit, positions.map { part[$0] }, how: "the only choice among the receipts of \(day) that fits", on: &board)
      return
    }
  }

  /// A deposit that is short of a day's receipts by what processors keep, where the ledger has no fee row.
  private func matchNetted(_ deposit: Int, _ day: Day, on board: inout Board) {
    let line = board.bank[deposit]
    guard line.text.namesBatch || line.text.isPayout || line.isBill else { return }
    for part in parts(of: day, deposit: deposit, on: board) where !part.isEmpty {
      let gross = board.total(ledger: part)
      guard part.allSatisfy({ board.ledger[$0].minor > 0 }),
        KnownFees.isProcessorFee(gross: gross, net: board.bank[deposit].minor, payments: part.count)
      else { continue }
      board.claim(
        BoardDiscrepancy(
          category: .amountDifference, cause: .feeNetted, bank: [deposit], ledger: part,
          evidence: [
            "all \(part.count) receipts of \(day)", board.amountEvidence(bank: [deposit], ledger: part),
            "the difference is a processing fee by a common rate",
          ]))
      return
    }
  }

  private func settle(_ deposit: Int, _ receipts: [Int], how: String, on board: inout Board) {
    guard let first = receipts.first else { return }
    board.settle(
      bank: [deposit], ledger: receipts, rule: .depositBatch,
      evidence: [
        how, board.amountEvidence(bank: [deposit], ledger: receipts), board.lagEvidence(bank: deposit, ledger: first),
      ])
  }

  /// The receipts of a day that may be one deposit: all with their fees; cards with their fees; the checks.
  func parts(of day: Day, deposit: Int, on board: Board) -> [[Int]] {
    func isCard(_ index: Int) -> Bool { board.ledger[index].method == .card || Self.isFee(board.ledger[index]) }
    let all = (board.ledgerByDay[day] ?? []).filter {
      board.ledgerIsOpen[$0] && board.ledger[$0].standing.isMovement && !board.ledger[$0].isFundingEntry
        && (board.ledger[$0].minor > 0 || Self.isFee(board.ledger[$0]))
        && !(board.bank[deposit].text.isCheckDeposit && isCard($0))
    }
    var parts: [[Int]] = []
    func add(_ part: [Int]) {
      if !part.isEmpty, board.total(ledger: part) > 0, !parts.contains(part) { parts.append(part) }
    }
    add(all)
    add(all.filter(isCard))
    if board.bank[deposit].text.isPayout { add(refunded(of: day, on: board)) }
    for method in [PaymentMethod.check, .card, .ach, .cash] { add(all.filter { board.ledger[$0].method == method }) }
    add(all.filter { !isCard($0) })
    return parts
  }

  /// A ledger row that books a fee taken out of a payout.
  static func isFee(_ line: Line) -> Bool {
    guard line.minor < 0 else { return false }
    if line.record.kind == .bankFee || line.record.kind == .platformFee { return true }
    let text = ((line.record.counterparty ?? "") + " " + line.record.description).uppercased()
    return text.contains("FEE") || text.contains("DISCOUNT")
  }
}
