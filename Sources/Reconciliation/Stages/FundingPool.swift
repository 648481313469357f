import Banking

/// The payments of one process date that BILL may have drawn.
struct FundingPool {
  /// Payments that are due.
  var due: [Int] = []

  /// Payments that may or may not have been drawn: voided, failed, reissued, not yet started, and rows that stand in the ledger twice.
  var maybe: [Int] = []

  /// Payments that were canceled: nothing should have been drawn for them.
  var canceled: [Int] = []
}

/// The pools of a board by process date.
struct FundingPools {
  /// The days on which payments fall due, in order.
  let days: [Day]

  private let byDay: [Day: [Int]]

  /// How many payments of each amount all the pools hold.
  private let counts: [Int64: Int]

  init(of board: Board) {
    byDay = board.ledgerByDay.mapValues { lines in lines.filter { Self.belongs($0, on: board) } }.filter {
      !$0.value.isEmpty
    }
    days = byDay.keys.sorted()
    counts = byDay.values.joined().reduce(into: [:]) { $0[board.ledger[$1].minor, default: 0] += 1 }
  }

  /// What is still open of a day; nil where nothing is.
  func pool(of day: Day, on board: Board) -> FundingPool? {
    var pool = FundingPool()
    for index in byDay[day] ?? [] where board.ledgerIsOpen[index] {
      if board.ledger[index].standing == .neverLeft {
        pool.canceled.append(index)
      } else if board.ledger[index].standing.isMovement && board.replaces[index] == nil
        && !board.ledger[index].isRepetition
      {
        pool.due.append(index)
      } else {
        pool.maybe.append(index)
      }
    }
    return pool.due.isEmpty && pool.maybe.isEmpty ? nil : pool
  }

  /// Whether no other payment that BILL may have drawn, of whatever date, is of this one's amount.
  func isAlone(_ payment: Int, on board: Board) -> Bool { counts[board.ledger[payment].minor] == 1 }

  private static func belongs(_ index: Int, on board: Board) -> Bool {
    let line = board.ledger[index]
    guard line.isOutgoing, board.ledgerIsOpen[index], !line.isFundingEntry else { return false }
    guard line.standing != .elsewhere else { return false }
    // A check without a confirmation is the payer's own: it clears by its number.
    return line.method != .check || line.keys.confirmation != nil || line.keys.check == nil
  }
}

extension FundingPool {
  /// All that is still open.
  func open(on board: Board) -> [Int] { (due + maybe).filter { board.ledgerIsOpen[$0] } }

  /// What is dated no later than a day; nil where nothing is.
  func dated(onOrBefore day: Day, on board: Board) -> FundingPool? {
    func isDue(_ index: Int) -> Bool { board.ledger[index].day <= day }
    let pool = FundingPool(
      due: due.filter(isDue), maybe: maybe.filter(isDue), canceled: canceled.filter(isDue))
    return pool.due.isEmpty && pool.maybe.isEmpty ? nil : pool
  }

  /// What a debit can hold: all, or where it names a payee, that payee's payments alone.
  func `for`(_ debit: Int, on board: Board) -> FundingPool {
    let party = board.bank[debit].party
    guard party.payee != nil else { return self }
    func isPayees(_ index: Int) -> Bool {
      Party.agreement(bank: party, ledger: board.ledger[index].party) >= .partial
    }
    let own = FundingPool(
      due: due.filter(isPayees), maybe: maybe.filter(isPayees), canceled: canceled.filter(isPayees))
    return own.due.isEmpty && own.maybe.isEmpty ? self : own
  }

  /// The parts of a date that may be drawn as one: everything; without what is drawn alone; each entered date of a moved one; each
  /// funding account; each method.
  func parts(on board: Board) -> [[Int]] {
    let all = due.filter { board.ledgerIsOpen[$0] }
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
    let accounts = Set(all.map { board.ledger[$0].record.account })
    if accounts.count > 1 {
      for account in accounts.compactMap(\.self).sorted() {
        add(all.filter { board.ledger[$0].record.account == account })
        add(together.filter { board.ledger[$0].record.account == account })
      }
    }
    add(together.filter { board.ledger[$0].method != .virtualCard })
    add(together.filter { board.ledger[$0].method == .virtualCard })
    add(together.filter { board.ledger[$0].method == .check })
    add(together.filter { board.ledger[$0].method != .check })
    return parts
  }
}
