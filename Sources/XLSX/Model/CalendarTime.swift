/// A day of the Gregorian calendar and a time of that day, without a time zone.
public struct CalendarTime: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, 1 to 31.
  public var day: Int
  /// The hour, 0 to 23.
  public var hour: Int
  /// The minute, 0 to 59.
  public var minute: Int
  /// The second, 0 to 59.
  public var second: Int

  /// A moment by its numbers, which are checked where it is written.
  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Seconds from midnight, or nothing where the numbers name no time of a day.
  var secondOfDay: Int? {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// The number of the day in the 1900 date system; nothing outside the years 1900 to 9999.
  var serialDay: Int? {
    SerialDate.serial(year: year, month: month, day: day, in: .from1900)
  }
}
