import Banking

/// The clocks of one partition: what they say of a line, and by whose rule. Docs/Matching.md gives the sources.
struct Clocks {
  let options: ClockOptions
  let days: BankingDays

  /// The last day of the statement.
  let statement: Day

  /// Until when something can be done, and by which rule, in words that go on after "; ".
  struct Deadline {
    var due: Day
    var rule: String
  }

  /// Return codes that say that a debit was not authorized, or was stopped (Nacha Operating Rules, Appendix Four).
  static let unauthorized: Set<String> = ["R05", "R07", "R08", "R10", "R11", "R29", "R51"]

  /// By whose rules a debit can be undone.
  private enum Rules {
    case check, wire, instant, consumer, card, ach
    /// No rule we know of: another country's, or a movement that the text does not name.
    case unnamed
  }

  private func rules(_ line: Line) -> Rules {
    if line.method == .card || line.method == .virtualCard, options.holder == .business { return .card }
    // Nacha, the UCC and Regulation E bind banks of the United States.
    guard line.record.amount.currency == .usDollar else { return .unnamed }
    if line.keys.check != nil || line.method == .check { return .check }
    if line.isWire { return .wire }
    if line.method == .instant { return .instant }
    if options.holder == .consumer { return .consumer }
    return line.method == .ach || line.method == .rpps || line.isBill || line.text.isACH ? .ach : .unnamed
  }

  /// What can be done about money that left and that nobody authorized.
  func unauthorized(_ line: Line) -> Deadline {
    let next = days.after(line.day, bankingDays: options.unauthorizedDebit)
    switch rules(line) {
    case .check: return forgedCheck(line)
    case .wire:
      return Deadline(
        due: next,
        rule:
          "if nobody authorized it, ask the bank to recall it at once: a wire is final once it is accepted (UCC 4A-211)"
      )
    case .instant:
      return Deadline(
        due: next,
        rule:
          "if nobody authorized it, ask the bank at once to request its return: an instant payment is final (RTP and FedNow rules)"
      )
    case .consumer:
      let due = statement.adding(days: options.consumerNotice)
      return Deadline(
        due: due,
        rule: "if nobody authorized it, tell the bank by \(due), \(options.consumerNotice) days after the statement "
          + "(Regulation E, 12 CFR 1005.11); the bank then has ten business days to answer")
    case .card:
      return Deadline(
        due: next,
        rule: "if nobody authorized it, dispute it with the card's issuer by \(next) (the card network's rules)")
    case .ach:
      return Deadline(
        due: next,
        rule: "if nobody authorized it, tell the bank by \(next)"
          + (options.unauthorizedDebit <= 1
            ? ", so that it can return it in time (Nacha, R29 within two banking days)" : ", as set for this run")
      )
    case .unnamed: return Deadline(due: next, rule: "if nobody authorized it, tell the bank at once, by \(next)")
    }
  }

  /// What can be done about a line that was presented twice.
  func presentedTwice(_ line: Line) -> Deadline {
    let next = days.after(line.day, bankingDays: options.unauthorizedDebit)
    switch rules(line) {
    case .check:
      let due = statement.adding(days: options.checkReport)
      return Deadline(
        due: due,
        rule: "a check paid twice has to be reported within \(options.checkReport) days of the statement (UCC 4-406)")
    case .wire:
      return Deadline(
        due: next,
        rule: "ask for a recall at once, since a wire is final once it is accepted (UCC 4A-211)")
    case .instant:
      return Deadline(
        due: next,
        rule: "it can only request the return, since an instant payment is final (RTP and FedNow rules)")
    case .consumer:
      let due = statement.adding(days: options.consumerNotice)
      return Deadline(
        due: due,
        rule:
          "the bank has to be told within \(options.consumerNotice) days of the statement (Regulation E, 12 CFR 1005.11)"
      )
    case .card:
      return Deadline(
        due: next, rule: "dispute it with the card's issuer by \(next) (the card network's rules)")
    case .ach:
      return Deadline(
        due: next,
        rule:
          "the bank can return an ACH debit as unauthorized only until the second banking day after it posted (Nacha, R29)"
      )
    case .unnamed: return Deadline(due: next, rule: "tell it at once, by \(next)")
    }
  }

  private func forgedCheck(_ line: Line) -> Deadline {
    let report = statement.adding(days: options.checkReport)
    guard options.hasPositivePay else {
      return Deadline(
        due: report,
        rule: "report a check nobody wrote within \(options.checkReport) days of the statement (UCC 4-406)")
    }
    return Deadline(
      due: line.day >= statement ? line.day : report,
      rule: "the positive pay decision fell on \(line.day), the day it was presented (the bank's agreement); "
        + "where it was missed, report a check nobody wrote by \(report) (UCC 4-406)")
  }

  /// The day by which to settle with the other party about money that came back.
  func returned(_ day: Day, code: String?) -> Day {
    let isUnauthorized = code.map { Self.unauthorized.contains($0) } ?? false
    return days.after(day, bankingDays: isUnauthorized ? options.unauthorizedDebit : options.returnedItem)
  }

  /// The day by which BILL has credited a void of a payment that left on this day.
  func voidCredit(after day: Day) -> Day { days.after(day, bankingDays: options.voidCredit) }

  /// The day by which to have asked about what is missing or differs.
  var inquiry: Day { days.after(statement, bankingDays: options.inquiry) }

  /// The day by which to void an entry that stands twice, or to put its sign right: before the next run of payments can go by it.
  var correction: Day { days.next(after: statement) }

  /// The day by which to have stopped and reissued a stale check.
  var reissue: Day { days.after(statement, bankingDays: Self.reissuing) }

  /// Banking days to clear a stale check up: no rule asks for it, and the check may still be paid (UCC 4-404).
  private static let reissuing = 5

  /// From when on a check that nobody cashed is unclaimed property, and whether that is past.
  func unclaimed(_ day: Day) -> (day: Day, isPast: Bool)? {
    day.adding(years: options.unclaimedYears).map { ($0, $0 <= statement) }
  }
}

extension Board {
  /// The clocks of this account.
  var clocks: Clocks { Clocks(options: options.clocks, days: days, statement: period.end) }
}
