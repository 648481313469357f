import Banking

/// How a bank date sits to a ledger date when a strong key says that both are one payment.
enum DateFit: Equatable {
  /// Inside the method's window, or near enough for a key to vouch for it.
  case fits
  /// Day and month have changed places.
  case swapped
  /// The same day and month of another year.
  case otherYear
  /// Far outside.
  case far

  /// The fit of two days.
  static func of(bank: Line, ledger: Line, days: BankingDays) -> DateFit {
    let lag = ledger.lag(to: bank.day, days)
    let window = ledger.window
    if lag >= -window.before, lag <= window.after { return .fits }
    if isSwapped(bank.day, ledger.day, days) { return .swapped }
    if isOtherYear(bank.day, ledger.day) { return .otherYear }
    let slack = ClearingWindow.keySlack
    return lag >= -window.before - slack / 2 && lag <= max(window.after, 5) + slack ? .fits : .far
  }

  /// Whether exchanging day and month brings the ledger's day to the bank's, or next to it.
  private static func isSwapped(_ bank: Day, _ ledger: Day, _ days: BankingDays) -> Bool {
    let (year, month, day) = ledger.components
    guard day <= 12, day != month, let other = Day(year: year, month: day, day: month) else { return false }
    return (-1...3).contains(days.bankingDays(from: other, to: bank))
  }

  private static func isOtherYear(_ bank: Day, _ ledger: Day) -> Bool {
    let (year, month, day) = ledger.components
    for shift in [-2, -1, 1, 2] {
      guard let other = Day(year: year + shift, month: month, day: day) else { continue }
      if abs(other.days(until: bank)) <= 7 { return true }
    }
    return false
  }
}
