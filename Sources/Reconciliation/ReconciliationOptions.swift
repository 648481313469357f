public import Banking

/// How to reconcile: everything the outcome depends on besides the records.
public struct ReconciliationOptions: Hashable, Sendable {
  /// The period. Nil takes the span of the bank's records (to the end of its statement).
  public var period: Period?

  /// The days on which banks settle.
  public var calendar: BankingCalendar

  /// The book balance at the period's end, where its owner gives one.
  public var bookBalance: Amount?

  /// How far two amounts may differ and still match, in minor units. Zero, the default, is exactness.
  public var toleranceMinorUnits: Int64

  /// The usual options.
  public init(
    period: Period? = nil, calendar: BankingCalendar = BankingCalendar(), bookBalance: Amount? = nil,
    toleranceMinorUnits: Int64 = 0
  ) {
    self.period = period
    self.calendar = calendar
    self.bookBalance = bookBalance
    self.toleranceMinorUnits = toleranceMinorUnits
  }
}
