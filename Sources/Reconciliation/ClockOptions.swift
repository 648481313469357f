import Banking

/// Until when something can still be done about a finding, each clock with its authority in the text of the finding.
///
/// The defaults are the rules' own. A bank's agreement often leaves less time, and then its owner says so.
public struct ClockOptions: Hashable, Sendable {
  /// Whose account it is.
  public enum Holder: String, Hashable, Sendable, CaseIterable {
    /// A company: Nacha's two banking days for a debit it did not authorize.
    case business
    /// A person: Regulation E (12 CFR 1005) protects the account.
    case consumer
  }

  /// Whose account it is; a BILL customer's is a company's.
  public var holder = Holder.business

  /// Banking days after posting until the bank must know of an ACH debit that a company did not authorize: one, since the return (R29) has to be back
  /// by the opening of the second (Nacha Operating Rules).
  public var unauthorizedDebit = 1

  /// Calendar days after the statement until a consumer's bank must know of an error (Regulation E, 12 CFR 1005.11(b)(1)): 60.
  public var consumerNotice = 60

  /// Calendar days after the statement until a forged, altered or doubly paid check is reported (UCC 4-406(d)): 30.
  public var checkReport = 30

  /// Whether the bank asks about each check on the day it is presented, and pays it unless it is told otherwise (positive pay).
  public var hasPositivePay = false

  /// Banking days to settle with the other party about money that came back: two, a measure of our own. Nacha's return windows bind the banks.
  public var returnedItem = 2

  /// Banking days in which BILL credits a void: five (BILL's help on voids).
  public var voidCredit = 5

  /// Banking days after the period to find out about a payment that is missing at the bank or has another amount: two.
  public var inquiry = 2

  /// Years after its date at which a check that nobody cashed counts as unclaimed property: three, as in most states (their laws say one to five).
  public var unclaimedYears = 3

  /// The usual clocks.
  public init() {}
}

extension Day {
  /// The same day some years later; February 28 where the year has no 29th.
  func adding(years: Int) -> Day? {
    Day(year: year + years, month: month, day: day) ?? Day(year: year + years, month: month, day: 28)
  }
}
