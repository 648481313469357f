import Banking

/// Until when something can be done, and by whose rule. Docs/Matching.md gives the sources.
enum Clocks {
  /// Return codes that say a business did not authorize a debit, or stopped it.
  static let unauthorized: Set<String> = ["R05", "R07", "R08", "R10", "R11", "R29", "R51"]

  /// The day by which a business has to tell its bank of an ACH debit it did not authorize: the return (R29) must be back by the opening of the
  /// second banking day after settlement (Nacha Operating Rules), so the bank must know on the first.
  static func unauthorizedDebit(posted: Day, _ days: BankingDays) -> Day { days.next(after: posted) }

  /// The day by which to settle with the payee or BILL about money that came back: two banking days after the return.
  static func returned(_ day: Day, _ days: BankingDays) -> Day { days.adding(bankingDays: 2, to: day) }

  /// The day by which to report a check that is forged, altered or paid twice: 30 days after the statement (UCC 4-406).
  static func check(statement: Day) -> Day { statement.adding(days: 30) }
}
