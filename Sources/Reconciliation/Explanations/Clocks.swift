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

  /// What can be done about money that left and that nobody authorized.
  func unauthorized(_ line: Line) -> Deadline {
    if line.keys.check != nil || line.method == .check { return forgedCheck(line) }
    let next = days.adding(bankingDays: options.unauthorizedDebit, to: line.day)
    if line.isWire {
      return Deadline(
        due: next,
        rule:
          "if nobody authorized it, ask the bank to recall it at once: a wire is final once it is accepted (UCC 4A-211)"
      )
    }
    if line.method == .instant {
      return Deadline(
        due: next,
        rule:
          "if nobody authorized it, ask the bank at once to request its return: an instant payment is final (RTP and FedNow rules)"
      )
    }
    if options.holder == .consumer {
      let due = statement.adding(days: options.consumerNotice)
      return Deadline(
        due: due,
        rule: "if nobody authorized it, tell the bank by \(due), \(options.consumerNotice) days after the statement "
          + "(Regulation E, 12 CFR 1005.11); the bank then has ten business days to answer")
    }
    if line.method == .card || line.method == .virtualCard {
      return Deadline(
        due: next,
        rule: "if nobody authorized it, dispute it with the card's issuer by \(next) (the card network's rules)")
    }
    guard isACH(line) else {
      return Deadline(due: next, rule: "if nobody authorized it, tell the bank at once, by \(next)")
    }
    return Deadline(
      due: next,
      rule:
        "if nobody authorized it, tell the bank by \(next), so that it can return it in time (Nacha, R29 within two banking days)"
    )
  }

  private func isACH(_ line: Line) -> Bool {
    line.method == .ach || line.method == .rpps || line.isBill || line.text.isACH
  }

  /// What can be done about a line that was presented twice.
  func presentedTwice(_ line: Line) -> Deadline {
    if line.keys.check != nil {
      let due = statement.adding(days: options.checkReport)
      return Deadline(
        due: due,
        rule: "a check paid twice has to be reported within \(options.checkReport) days of the statement (UCC 4-406)")
    }
    if options.holder == .consumer {
      let due = statement.adding(days: options.consumerNotice)
      return Deadline(
        due: due,
        rule:
          "the bank has to be told within \(options.consumerNotice) days of the statement (Regulation E, 12 CFR 1005.11)"
      )
    }
    return Deadline(
      due: days.adding(bankingDays: options.unauthorizedDebit, to: line.day),
      rule:
        "the bank can return an ACH debit as unauthorized only until the second banking day after it posted (Nacha, R29)"
    )
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
    return days.adding(bankingDays: isUnauthorized ? options.unauthorizedDebit : options.returnedItem, to: day)
  }

  /// The day by which BILL has credited a void of a payment that left on this day.
  func voidCredit(after day: Day) -> Day { days.adding(bankingDays: options.voidCredit, to: day) }

  /// The day by which to have asked about what is missing or differs.
  var inquiry: Day { days.adding(bankingDays: options.inquiry, to: statement) }

  /// From when on a check that nobody cashed is unclaimed property, and whether that is past.
  func unclaimed(_ day: Day) -> (day: Day, isPast: Bool)? {
    day.adding(years: options.unclaimedYears).map { ($0, $0 <= statement) }
  }
}

extension Board {
  /// The clocks of this account.
  var clocks: Clocks { Clocks(options: options.clocks, days: days, statement: period.end) }
}
