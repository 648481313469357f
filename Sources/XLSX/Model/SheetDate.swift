/// A date, a time of day, both, or a duration from a cell. Civil: no time zone.
public struct SheetDate: Hashable, Sendable, CustomStringConvertible {
  /// Which of the parts mean something.
  public enum Kind: Hashable, Sendable {
    /// Year, month and day.
    case date
    /// Year to millisecond.
    case dateTime
    /// Hour to millisecond.
    case time
    /// Hours (without an upper bound) to milliseconds.
    case duration
  }

  /// Which of the parts mean something.
  public var kind: Kind
  /// Whether a duration is below zero; dates and times never are.
  public var isNegative = false
  /// The year, or 0.
  public var year = 0
  /// The month, 1 to 12, or 0.
  public var month = 0
  /// The day of the month, 1 to 31, or 0.
  public var day = 0
  /// The hour, 0 to 23; in a duration any number from 0.
  public var hour = 0
  /// The minute, 0 to 59.
  public var minute = 0
  /// The second, 0 to 59.
  public var second = 0
  /// The millisecond, 0 to 999.
  public var millisecond = 0

  /// Whether it is the 29 February 1900 that the 1900 date system counts (serial number 60) and the calendar does not
  /// have.
  public var isFalseLeapDay: Bool { year == 1900 && month == 2 && day == 29 }

  init(_ kind: Kind) { self.kind = kind }

  /// ISO 8601: `2024-01-31`, `2024-01-31T13:45:00`, `13:45:00`, `PT26H30M`, `-PT30M`; milliseconds where there are any.
  public var description: String {
    switch kind {
    case .date: dateText
    case .dateTime: dateText + "T" + timeText
    case .time: timeText
    case .duration: durationText
    }
  }

  private var dateText: String {
    Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  private var timeText: String {
    let text = Self.padded(hour, 2) + ":" + Self.padded(minute, 2) + ":" + Self.padded(second, 2)
    return millisecond == 0 ? text : text + "." + Self.padded(millisecond, 3)
  }

  private var durationText: String {
    var text = isNegative ? "-PT" : "PT"
    if hour != 0 { text += "\(hour)H" }
    if minute != 0 { text += "\(minute)M" }
    if millisecond != 0 {
      text += "\(second).\(Self.padded(millisecond, 3))S"
    } else if second != 0 || hour == 0 && minute == 0 {
      text += "\(second)S"
    }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
