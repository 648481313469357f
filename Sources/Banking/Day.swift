/// A calendar date, with no time and no time zone: the day a bank or BILL wrote down.
///
/// Counted in days of the proleptic Gregorian calendar, years 1 to 9999.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01, which is 0.
  public let daysSinceEpoch: Int32

  private static let first = Day(unchecked: -719_162)
  private static let last = Day(unchecked: 2_932_896)

  private init(unchecked daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }

  /// The day so many days after 1970-01-01; nil outside the years 1 to 9999.
  public init?(daysSinceEpoch: Int) {
    guard daysSinceEpoch >= Int(Self.first.daysSinceEpoch), daysSinceEpoch <= Int(Self.last.daysSinceEpoch) else {
      return nil
    }
    self.daysSinceEpoch = Int32(daysSinceEpoch)
  }

  /// The day with this year (1...9999), month (1...12) and day of the month; nil where the calendar has none.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year)
    else { return nil }
    self.init(unchecked: Self.count(year: year, month: month, day: day))
  }

  /// Reads `YYYY-MM-DD` (ISO 8601 calendar date, extended form), and nothing else.
  public init?(iso text: some StringProtocol) {
    var (year, month, day) = (0, 0, 0)
    var position = 0
    for byte in text.utf8 {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      if position == 4 || position == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (0...9).contains(digit), position < 10 else { return nil }
        if position < 4 {
          year = year * 10 + digit
        } else if position < 7 {
          month = month * 10 + digit
        } else {
          day = day * 10 + digit
        }
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    // Howard Hinnant's civil-from-days: eras of 400 years that begin on 1 March.
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { components.year }

  /// The month, 1 for January.
  public var month: Int { components.month }

  /// The day of the month, from 1.
  public var day: Int { components.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(daysSinceEpoch) % 7 + 7 + 3) % 7
    return Weekday(rawValue: index) ?? .monday
  }

  /// The day so many calendar days later (earlier where negative), held inside the years 1 to 9999.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
    if overflow { return days < 0 ? Self.first : Self.last }
    return Day(daysSinceEpoch: sum) ?? (sum < 0 ? Self.first : Self.last)
  }

  /// Calendar days from this day to the other: positive where the other is later.
  public func days(until other: Day) -> Int { Int(other.daysSinceEpoch) - Int(daysSinceEpoch) }

  /// The first day of this day's month.
  public var startOfMonth: Day { adding(days: 1 - day) }

  /// The last day of this day's month.
  public var endOfMonth: Day {
    let (year, month, day) = components
    return adding(days: Self.length(ofMonth: month, in: year) - day)
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// Earlier days first.
  public static func < (left: Day, right: Day) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

  /// How many days a month has.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func count(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

/// A day of the week, Monday first as ISO 8601 counts.
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Saturday or Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
