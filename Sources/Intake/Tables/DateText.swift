import Banking

/// A date as it stands in a file, before the order of day and month is known.
enum DateText: Hashable, Sendable {
  /// Only one reading: ISO, a month by name, a sheet's date.
  case fixed(Day)
  /// Two numbers of one or two digits and a year: 03/04/2026.
  case dayAndMonth(first: Int16, second: Int16, year: Int16, dotted: Bool)
  /// Three numbers of two digits, where even the year may stand first: 03/04/26.
  case threeShort(Int16, Int16, Int16, dotted: Bool)
  /// Eight digits that are no year, month and day: 31122026.
  case eightDigits(Int16, Int16, year: Int16)

  /// The day by an order; nil where the calendar has none.
  func day(_ order: DateOrder) -> Day? {
    switch self {
    case .fixed(let day): return day
    case .dayAndMonth(let first, let second, let year, _), .eightDigits(let first, let second, let year):
      return order == .dayFirst ? Self.day(year, second, first) : Self.day(year, first, second)
    case .threeShort(let first, let second, let third, _):
      switch order {
      case .monthFirst: return Self.day(Self.century(third), first, second)
      case .dayFirst: return Self.day(Self.century(third), second, first)
      case .yearFirst: return Self.day(Self.century(first), second, third)
      }
    }
  }

  /// Whether day and month could be either way round by their form.
  var isFixed: Bool {
    if case .fixed = self { true } else { false }
  }

  /// Whether its numbers are divided by full stops, which no country writes month first.
  var isDotted: Bool {
    switch self {
    case .dayAndMonth(_, _, _, let dotted), .threeShort(_, _, _, let dotted): dotted
    default: false
    }
  }

  /// The year of two digits: to 69 in this century, from 70 in the last (POSIX `strptime`, `%y`: 69; bank files of 1995 exist, of 2070 do not).
  static func century<Number: BinaryInteger>(_ short: Number) -> Number {
    short >= 100 ? short : short < 70 ? 2000 + short : 1900 + short
  }

  private static func day(_ year: Int16, _ month: Int16, _ day: Int16) -> Day? {
    Day(year: Int(year), month: Int(month), day: Int(day))
  }
}

extension DateText {
  /// The date in a text; nil where it is none. A time and a zone after it are read over: the calendar date counts as written.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    // The shortest is 1/2/26; a weekday, a long month and a time come to less than 64.
    guard range.count >= 6, range.count <= 64, Self.mayBegin(bytes[range.lowerBound]) else { return nil }
    if range.count == 10, let date = Self.plain(bytes.span.extracting(range)) {
      self = date
      return
    }
    var scan = DateScan(bytes, range)
    guard let date = scan.date() else { return nil }
    self = date
  }

  /// The date in a string of its own.
  init?(text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, 0..<bytes.count)
  }

  /// The two usual forms, `2026-03-04` and `03/04/2026`; nil for any other, and for dates that are none.
  private static func plain(_ text: Span<UInt8>) -> DateText? {
    @inline(__always) func number(_ start: Int, _ count: Int) -> Int? {
      var value = 0
      for index in start..<start + count {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    if text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") {
      guard let year = number(0, 4), year >= 1000, year <= 2999, let month = number(5, 2), let day = number(8, 2) else {
        return nil
      }
      return Day(year: year, month: month, day: day).map { .fixed($0) }
    }
    guard text[2] == UInt8(ascii: "/"), text[5] == UInt8(ascii: "/"), let first = number(0, 2),
      let second = number(3, 2),
      let year = number(6, 4), year >= 1000, year <= 2999, first >= 1, first <= 31, second >= 1, second <= 31,
      first <= 12 || second <= 12
    else { return nil }
    return .dayAndMonth(first: Int16(first), second: Int16(second), year: Int16(year), dotted: false)
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      || byte >= 0x80
  }
}
