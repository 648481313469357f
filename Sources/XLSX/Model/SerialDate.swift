/// Which day a workbook counts from (ECMA-376 part 1, section 18.17.4.1).
public enum DateSystem: Hashable, Sendable {
  /// Serial number 1 is 1 January 1900, and 60 is a 29 February 1900 that never was.
  case from1900
  /// Serial number 0 is 1 January 1904.
  case from1904
}

/// Dates as spreadsheets count them: days as whole numbers, the time of day as the fraction.
public enum SerialDate {
  /// What a number means in a format that shows dates; nil where it means no date: negative, not finite, or after the
  /// year 9999. Spreadsheet programs show `####` for those. Elapsed time may be negative.
  ///
  /// Rounded to the millisecond. A number below 1 in the 1900 system is a time of day, because its day 0 is none; in
  /// the 1904 system day 0 is 1 January 1904, and `showsDay` says whether the format shows it.
  public static func date(
    of serial: Double, in system: DateSystem, elapsed: Bool = false, showsDay: Bool = true
  ) -> SheetDate? {
    let beyond: Double = system == .from1900 ? 2_958_466 : 2_957_004
    if elapsed, serial < 0, var date = date(of: -serial, in: system, elapsed: true) {
      date.isNegative = true
      return date
    }
    guard serial >= 0, serial < beyond else { return nil }
    let milliseconds = Int((serial * 86_400_000).rounded())
    let (day, time) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    if elapsed {
      var date = SheetDate(.duration)
      date.setTime(time)
      date.hour += day * 24
      return date
    }
    guard day < Int(beyond) else { return nil }
    let dayCounts = system == .from1904 && showsDay || day > 0
    guard dayCounts else {
      var date = SheetDate(.time)
      date.setTime(time)
      return date
    }
    var date = SheetDate(time == 0 ? .date : .dateTime)
    (date.year, date.month, date.day) = civil(of: day, in: system)
    date.setTime(time)
    return date
  }

  /// The serial number of a day; nil where the calendar or the date system does not have it.
  public static func serial(year: Int, month: Int, day: Int, in system: DateSystem) -> Int? {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1, day <= lastDay(year, month) else {
      return nil
    }
    let days = daysSince1970(year, month, day)
    switch system {
    case .from1900: return days < -25_508 ? days + 25_568 : days + 25_569
    case .from1904: return days < -24_107 ? nil : days + 24_107
    }
  }

  /// The serial number of a date, a time of day, or both; nil where the date system does not have it.
  public static func serial(of date: SheetDate, in system: DateSystem) -> Double? {
    let seconds =
      (Double(date.hour) * 60 + Double(date.minute)) * 60 + Double(date.second) + Double(date.millisecond) / 1000
    switch date.kind {
    case .time, .duration: return (date.isNegative ? -seconds : seconds) / 86_400
    case .date, .dateTime:
      if date.isFalseLeapDay { return system == .from1900 ? 60 + seconds / 86_400 : nil }
      return serial(year: date.year, month: date.month, day: date.day, in: system).map { Double($0) + seconds / 86_400 }
    }
  }

  /// Year, month and day of a whole serial number.
  private static func civil(of day: Int, in system: DateSystem) -> (Int, Int, Int) {
    switch system {
    case .from1904: return civil(daysSince1970: day - 24_107)
    case .from1900:
      if day == 60 { return (1900, 2, 29) }
      return civil(daysSince1970: day < 60 ? day - 25_568 : day - 25_569)
    }
  }

  /// Counted in years that begin on 1 March, so that the leap day is the last of its year.
  private static func civil(daysSince1970 days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, day)
  }

  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func lastDay(_ year: Int, _ month: Int) -> Int {
    let leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}

extension SheetDate {
  fileprivate mutating func setTime(_ milliseconds: Int) {
    hour = milliseconds / 3_600_000
    minute = milliseconds / 60_000 % 60
    second = milliseconds / 1000 % 60
    millisecond = milliseconds % 1000
  }
}
