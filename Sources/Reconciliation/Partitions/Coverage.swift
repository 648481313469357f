import Banking

/// How far the statements of an account go, as far as they say it.
struct Coverage {
  /// The last day on which a line that is not there tells something: the period's end, or an earlier day on which the statements say that they end.
  let seenUntil: Day

  /// Whether the statements say how far they go.
  private let isStated: Bool

  /// So many banking days without a line at the end of a period are a sign that the statement lacks them.
  private static let silence = 10

  init(of partition: Partition, _ period: Period, _ balances: [AccountBalances], calendar: BankingCalendar) {
    let stated = Self.stated(balances.filter { partition.owns($0) })
    isStated = stated != nil
    guard let stated, stated < period.end, calendar.bankingDays(from: stated, to: period.end) > 0 else {
      seenUntil = period.end
      return
    }
    seenUntil = stated
  }

  /// What a reader should know once the lines are matched: that a statement ends early, or may, since payments are open that are later than all of it.
  func note(on partition: Partition, _ board: Board) -> String? {
    let end = board.period.end
    let account = partition.account.map { " of \($0)" } ?? ""
    if seenUntil < end {
      return
        "the statement\(account) ends on \(seenUntil), before the period does (\(end)): what the ledger has after that day cannot be judged by it"
    }
    guard !isStated, partition.hasStatement, !partition.ledger.isEmpty else { return nil }
    let lines = [partition.bank, partition.outside, partition.ruledOutOfBank]
    // Read where they stand: there may be millions.
    let days = lines.compactMap { records in records.indices.lazy.map { records[$0].date }.max() }
    guard let last = days.max() else {
      return "the bank's files have no line and do not say of which days they tell"
    }
    let silent = board.calendar.bankingDays(from: last, to: end)
    guard last >= board.period.start, silent >= Self.silence else { return nil }
    let isAwaited = board.openLedger.contains { index in
      let line = board.ledger[index]
      return line.standing == .live && line.minor != 0 && line.day > last && line.day <= end
    }
    guard isAwaited else { return nil }
    return "the last line of the statement\(account) is of \(last), \(silent) banking days before the period's end: "
      + "see that it tells of the days after, of which the ledger has open payments"
  }

  /// The day on which the first of the accounts ends. One of whose statements any does not say it may go on.
  private static func stated(_ balances: [AccountBalances]) -> Day? {
    AccountBalances.byAccount(balances).compactMap { account in
      let known = account.compactMap(\.coveredTo)
      return known.count == account.count ? known.max() : nil
    }.min()
  }
}
