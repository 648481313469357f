import Banking

extension Line {
  /// Banking days from this payment's effective day to a day of the bank's; negative where the bank is first.
  ///
  /// A payment dated on a weekend or a holiday is due on the next banking day. Where the bank posts on such a day itself, from the payment's own date
  /// on, it is not early.
  func lag(to bankDay: Day, _ days: BankingDays) -> Int {
    if bankDay >= day, bankDay < effectiveDay { return 0 }
    return days.bankingDays(from: effectiveDay, to: bankDay)
  }
}
