/// The days on which banks settle: Monday to Friday without the Federal Reserve's holidays, and without days its owner adds.
public struct BankingCalendar: Hashable, Sendable {
  /// Days that are no banking days although the Federal Reserve is open (a bank's own closing).
  public let additionalHolidays: Set<Day>

  /// The calendar of the Federal Reserve, with further closed days where given.
  public init(additionalHolidays: Set<Day> = []) { self.additionalHolidays = additionalHolidays }

  /// Whether payments settle on this day.
  public func isBankingDay(_ day: Day) -> Bool {
    !day.weekday.isWeekend && FederalReserveHoliday.observed(on: day) == nil && !additionalHolidays.contains(day)
  }

  /// This day if it is a banking day, else the next one.
  public func onOrAfter(_ day: Day) -> Day { search(from: day, step: 1) }

  /// This day if it is a banking day, else the one before.
  public func onOrBefore(_ day: Day) -> Day { search(from: day, step: -1) }

  /// The banking day after this day.
  public func next(after day: Day) -> Day { search(from: day.adding(days: 1), step: 1) }

  /// The banking day before this day.
  public func previous(before day: Day) -> Day { search(from: day.adding(days: -1), step: -1) }

  /// The day so many banking days later (earlier where negative). Zero moves a closed day to the next banking day.
  public func adding(bankingDays count: Int, to day: Day) -> Day {
    var result = onOrAfter(day)
    if count >= 0 {
      for _ in 0..<count { result = next(after: result) }
    } else {
      result = isBankingDay(day) ? day : result
      for _ in 0..<count.magnitude { result = previous(before: result) }
    }
    return result
  }

  /// Banking days from one day to another: how many banking days lie after the first, up to and with the second; negative where the second is earlier.
  ///
  /// Friday to Monday is 1. A weekend day counts as the banking day before it: Saturday to Monday is 1, Friday to Sunday is 0.
  public func bankingDays(from start: Day, to end: Day) -> Int {
    if end < start { return -bankingDays(from: end, to: start) }
    return index(of: end) - index(of: start)
  }

  /// The number of banking days from 1970-01-01 to this day, both included: whole weeks by arithmetic, holidays by year.
  private func index(of day: Day) -> Int {
    let offset = Int(day.daysSinceEpoch) + 3  // Monday 1969-12-29 is 0.
    let weeks = offset >= 0 ? offset / 7 : (offset - 6) / 7
    var count = weeks * 5 + min(offset - weeks * 7 + 1, 5)
    count -= FederalReserveHoliday.count(upTo: day)
    for holiday in additionalHolidays where holiday <= day {
      if !holiday.weekday.isWeekend && FederalReserveHoliday.observed(on: holiday) == nil { count -= 1 }
    }
    return count
  }

  /// The days right before a day that are no banking days, in order: Saturday and Sunday for most Mondays.
  public func closedDays(before day: Day) -> [Day] {
    var closed: [Day] = []
    var candidate = day.adding(days: -1)
    while !isBankingDay(candidate), closed.count < Self.mostClosedDays {
      closed.insert(candidate, at: 0)
      candidate = candidate.adding(days: -1)
    }
    return closed
  }

  /// No more days in a row are looked at: a year of closed days is a configuration nobody means.
  private static let mostClosedDays = 14

  private func search(from day: Day, step: Int) -> Day {
    var candidate = day
    // A year of closed days in a row is a configuration nobody means: the search ends there rather than never.
    for _ in 0..<366 where !isBankingDay(candidate) { candidate = candidate.adding(days: step) }
    return candidate
  }
}
