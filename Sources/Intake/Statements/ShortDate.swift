import Banking

/// Dates of two-digit years, as BAI2 (yymmdd), SWIFT MT (yymmdd) and Nacha (yymmdd) write them.
enum ShortDate {
  /// The first year that two digits mean: 70 is 1970, 69 is 2069. No bank file is older, and none promises dates so far ahead.
  static let pivot = 70

  /// The day of six digits; nil where they are no date.
  static func yymmdd(_ digits: some Collection<UInt8>) -> Day? {
    guard digits.count == 6, let number = number(digits) else { return nil }
    return Day(year: fullYear(number / 10_000), month: number / 100 % 100, day: number % 100)
  }

  /// The day of six or of eight digits (yyyymmdd).
  static func yymmddOrLong(_ digits: some Collection<UInt8>) -> Day? {
    guard digits.count == 8 else { return yymmdd(digits) }
    guard let number = number(digits) else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The year that two digits mean.
  static func fullYear(_ short: Int) -> Int { short >= pivot ? 1_900 + short : 2_000 + short }

  /// A number of up to nine digits; nil for anything else.
  static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for byte in digits {
      guard ASCII.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}
