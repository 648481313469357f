/// The holidays on which the Federal Reserve Banks are closed, by rule, for any year.
///
/// Source: the Federal Reserve Banks' holiday schedule. A holiday on a Sunday is observed on the Monday after; one on a Saturday is not
/// observed (the Banks are open on the Friday before).
public enum FederalReserveHoliday: String, Hashable, Sendable, CaseIterable {
  case newYearsDay = "New Year's Day"
  case martinLutherKingDay = "Birthday of Martin Luther King, Jr."
  case washingtonsBirthday = "Washington's Birthday"
  case memorialDay = "Memorial Day"
  case juneteenth = "Juneteenth National Independence Day"
  case independenceDay = "Independence Day"
  case laborDay = "Labor Day"
  case columbusDay = "Columbus Day"
  case veteransDay = "Veterans Day"
  case thanksgivingDay = "Thanksgiving Day"
  case christmasDay = "Christmas Day"

  /// The day on which the Banks close for it in a year; nil where they do not (it falls on a Saturday, or was no holiday yet).
  public func observed(in year: Int) -> Day? {
    guard year >= firstYear, let day = date(in: year) else { return nil }
    switch day.weekday {
    case .saturday: return nil
    case .sunday: return day.adding(days: 1)
    default: return day
    }
  }

  /// The holiday the Banks close for on this day, if any.
  public static func observed(on day: Day) -> FederalReserveHoliday? {
    let (year, month, _) = day.components
    // No rule moves a holiday into another month.
    return inMonth[month].first { $0.observed(in: year) == day }
  }

  /// How many observed holidays lie between 1970-01-01 and this day, both included (negative before 1970).
  static func count(upTo day: Day) -> Int {
    let year = day.year
    let inYear = allCases.count { holiday in holiday.observed(in: year).map { $0 <= day } ?? false }
    if let before = beforeYear[year] { return before + inYear }
    if year < 1970 {
      return inYear - (year..<1970).reduce(0) { $0 + observedCount(in: $1) }
    }
    return inYear + (1970..<year).reduce(0) { $0 + observedCount(in: $1) }
  }

  private static func observedCount(in year: Int) -> Int {
    allCases.count { $0.observed(in: year) != nil }
  }

  /// Holidays observed from 1970 until a year begins, for the years that statements come from.
  private static let beforeYear: [Int: Int] = {
    var table: [Int: Int] = [:]
    var count = 0
    for year in 1970...2100 {
      table[year] = count
      count += observedCount(in: year)
    }
    return table
  }()

  /// The holidays of each month, at the month's number.
  private static let inMonth: [[FederalReserveHoliday]] = {
    var table = [[FederalReserveHoliday]](repeating: [], count: 13)
    for holiday in allCases {
      if let month = holiday.date(in: 2000)?.month { table[month].append(holiday) }
    }
    return table
  }()

  /// The calendar date of the holiday, before the Sunday and Saturday rules.
  private func date(in year: Int) -> Day? {
    switch self {
    case .newYearsDay: Day(year: year, month: 1, day: 1)
    case .martinLutherKingDay: Self.nth(3, .monday, ofMonth: 1, in: year)
    case .washingtonsBirthday: Self.nth(3, .monday, ofMonth: 2, in: year)
    case .memorialDay: Self.last(.monday, ofMonth: 5, in: year)
    case .juneteenth: Day(year: year, month: 6, day: 19)
    case .independenceDay: Day(year: year, month: 7, day: 4)
    case .laborDay: Self.nth(1, .monday, ofMonth: 9, in: year)
    case .columbusDay: Self.nth(2, .monday, ofMonth: 10, in: year)
    case .veteransDay: Day(year: year, month: 11, day: 11)
    case .thanksgivingDay: Self.nth(4, .thursday, ofMonth: 11, in: year)
    case .christmasDay: Day(year: year, month: 12, day: 25)
    }
  }

  /// The year from which the Banks have closed for it; the older ones are given 1970, where counting begins.
  private var firstYear: Int {
    switch self {
    case .martinLutherKingDay: 1986
    case .juneteenth: 2022
    default: 1
    }
  }

  private static func nth(_ ordinal: Int, _ weekday: Weekday, ofMonth month: Int, in year: Int) -> Day? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let shift = (weekday.rawValue - first.weekday.rawValue + 7) % 7
    return first.adding(days: shift + 7 * (ordinal - 1))
  }

  private static func last(_ weekday: Weekday, ofMonth month: Int, in year: Int) -> Day? {
    guard let end = Day(year: year, month: month, day: Day.length(ofMonth: month, in: year)) else { return nil }
    return end.adding(days: -((end.weekday.rawValue - weekday.rawValue + 7) % 7))
  }
}
