import Banking

extension Reconciler {
  /// Takes out of the books what the statement itself shows as cleared before the period: a file may begin earlier than the period does.
  func setAsideEarlier(_ partition: inout Partition, _ period: Period) throws(ReconciliationError) {
    let lines = partition.outside.filter { $0.date < period.start }
    let rows = partition.ledger.indices.filter { partition.ledger[$0].date < period.start }
    guard !rows.isEmpty, let first = lines.map(\.date).min(),
      let before = Period(start: first, end: period.start.adding(days: -1))
    else { return }
    var earlier = partition
    earlier.bank = lines
    earlier.ledger = rows.map { partition.ledger[$0] }
    earlier.elsewhere = rows.map { partition.elsewhere[$0] }
    var board = board(of: earlier, period: before, besides: partition.bank)
    try run(StageOrder.matching, on: &board)
    var cleared: [Int: Day] = [:]
    let back = cameBack(board, in: partition, period)
    for (place, match) in board.matches.enumerated() where !back.contains(place) {
      guard let last = match.bank.map({ board.bank[$0].day }).max() else { continue }
      for payment in match.ledger { for place in board.ledger[payment].places { cleared[rows[Int(place)]] = last } }
    }
    partition.setAside(
      cleared.mapValues { "cleared on \($0), before the period \(period.start) to \(period.end)" })
  }

  /// The matches of single payments whose money came back in the period: what cleared before it is not settled.
  private func cameBack(_ earlier: Board, in partition: Partition, _ period: Period) -> Set<Int> {
    var matches: [Int64: [Int]] = [:]
    for (place, match) in earlier.matches.enumerated() where match.ledger.count == 1 && match.tag == nil {
      matches[-earlier.total(bank: match.bank), default: []].append(place)
    }
    var later = partition
    later.bank = partition.bank.filter { matches[$0.amount.minorUnits] != nil }
    guard !later.bank.isEmpty else { return [] }
    later.ledger = []
    later.elsewhere = []
    var found: Set<Int> = []
    for line in board(of: later, period: period).bank where line.isReturn {
      let fitting = (matches[line.minor] ?? []).filter { place in
        let payment = earlier.ledger[earlier.matches[place].ledger[0]]
        if let confirmation = line.keys.confirmation { return confirmation == payment.keys.confirmation }
        return Party.agreement(bank: line.party, ledger: payment.party) == .agrees
      }
      if fitting.count == 1 { found.insert(fitting[0]) }
    }
    return found
  }

  /// Takes out of the books what no line here belongs to, and what the ledger itself marks as cleared before the period.
  ///
  /// A mark says nothing while lines are matched: a check of the month before may clear in this one, and be marked in it. A mark without a day is believed
  /// where it closes a reconciliation, and only while none on an open payment of the period shows that the ledger was marked later.
  func setAsideCleared(_ partition: inout Partition, _ board: inout Board) {
    guard partition.hasStatement, partition.ledger.indices.contains(where: { partition.ledger[$0].cleared != nil })
    else { return }
    let period = board.period
    let isMarkedLater = board.openLedger.contains { index in
      let line = board.ledger[index]
      return line.day >= period.start && line.standing == .live && line.minor != 0
        && line.record.cleared == ClearedMark(.reconciled)
    }
    var rules: [Int: String] = [:]
    for index in board.openLedger {
      let line = board.ledger[index]
      guard line.day < period.start, line.standing == .live, line.minor != 0 else { continue }
      let marks = Set(line.records.map(\.cleared))
      guard marks.count == 1, let only = marks.first, let mark = only else { continue }
      let when: String
      if let day = mark.day {
        guard day < period.start else { continue }
        when = " on \(day)"
      } else {
        guard mark.state == .reconciled, !isMarkedLater else { continue }
        when = ""
      }
      for place in line.places {
        rules[Int(place)] =
          "\(mark.state.rawValue)\(when) in the ledger, before the period \(period.start) to \(period.end)"
      }
      board.setAside(ledger: index)
    }
    partition.setAside(rules)
  }
}
