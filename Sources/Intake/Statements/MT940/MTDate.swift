import Banking

/// The dates of SWIFT messages.
enum MTDate {
  /// A value date or the date of a balance, yymmdd. German banks count interest in months of thirty days, so February 29 and 30 occur:
  /// they are the last day of the month.
  static func full(_ digits: ArraySlice<UInt8>) -> Day? {
    guard digits.count == 6, let number = ShortDate.number(digits) else { return nil }
    return day(year: ShortDate.fullYear(number / 10_000), month: number / 100 % 100, day: number % 100)
  }

  /// An entry date, mmdd, whose year is not given (SWIFT, field 61, subfield 2): in the one in which the statement's own days have it, else the
  /// one that brings it nearest to the value date, from which an entry of long ago may be far.
  static func entry(_ digits: ArraySlice<UInt8>, near valueDate: Day, in days: ClosedRange<Day>? = nil) -> Day? {
    guard digits.count == 4, let number = ShortDate.number(digits) else { return nil }
    let candidates = (-1...1).compactMap { day(year: valueDate.year + $0, month: number / 100, day: number % 100) }
    if let days {
      let own = (days.lowerBound.year...days.upperBound.year).compactMap {
        day(year: $0, month: number / 100, day: number % 100)
      }.filter(days.contains)
      if own.count == 1 { return own[0] }
    }
    return candidates.min { abs($0.days(until: valueDate)) < abs($1.days(until: valueDate)) }
  }

  private static func day(year: Int, month: Int, day: Int) -> Day? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, in: year)))
  }
}
