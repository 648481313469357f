extension SheetDate {
  /// A date as cells of type `d` hold it (ISO 8601: `2024-02-29`, `2024-02-29T12:30:00.250`, `12:30:00`). Nil for
  /// anything else, a moment with a time zone among it: which day that is, is not the reader's to guess.
  public init?(iso text: some StringProtocol) {
    var scanner = DigitScanner(text.utf8)
    var date = SheetDate(.time)
    if text.utf8.dropFirst(4).first == UInt8(ascii: "-") {
      guard let year = scanner.number(4), scanner.take("-"), let month = scanner.number(2), scanner.take("-"),
        let day = scanner.number(2), (1...12).contains(month), day >= 1, day <= SerialDate.lastDay(year, month)
      else { return nil }
      (date.year, date.month, date.day) = (year, month, day)
      date.kind = .date
      if scanner.isAtEnd {
        self = date
        return
      }
      guard scanner.take("T") || scanner.take(" ") else { return nil }
      date.kind = .dateTime
    }
    guard let hour = scanner.number(2), scanner.take(":"), let minute = scanner.number(2), hour < 24, minute < 60 else {
      return nil
    }
    (date.hour, date.minute) = (hour, minute)
    if scanner.take(":") {
      guard let second = scanner.number(2), second < 60 else { return nil }
      date.second = second
      if scanner.take(".") { date.millisecond = scanner.thousandths() }
    }
    guard scanner.isAtEnd else { return nil }
    // As with serial numbers, the first moment of a day is the day.
    let isMidnight = date.hour == 0 && date.minute == 0 && date.second == 0 && date.millisecond == 0
    if date.kind == .dateTime, isMidnight { date.kind = .date }
    self = date
  }
}

/// Reads a short text of digits and marks from front to back.
private struct DigitScanner<Bytes: Collection<UInt8>> {
  private var rest: Bytes.SubSequence

  init(_ bytes: Bytes) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(_ digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let byte = rest.first, (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
      rest = rest.dropFirst()
    }
    return value
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, UInt32(byte) == mark.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A fraction of a second of any length, to the millisecond.
  mutating func thousandths() -> Int {
    var value = 0
    var weight = 100
    while let byte = rest.first, (0x30...0x39).contains(byte) {
      value += weight * Int(byte - 0x30)
      weight /= 10
      rest = rest.dropFirst()
    }
    return value
  }
}
