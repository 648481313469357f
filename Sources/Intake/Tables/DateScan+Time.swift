extension DateScan {
  /// The mark behind a date that a line below the table explains: asterisks, a dagger; nil where there is none.
  static func mark(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    // Nearly every date ends in a digit.
    guard let last = range.last, !ASCII.isDigit(bytes[last]) else { return nil }
    let text = bytes[range]
    var start = text.endIndex
    while start > text.startIndex, text[start - 1] == UInt8(ascii: "*") { start -= 1 }
    // U+2020 and U+2021.
    if start == text.endIndex, text.count > 3, text.suffix(3).starts(with: [0xE2, 0x80]),
      text[start - 1] == 0xA0 || text[start - 1] == 0xA1
    {
      start -= 3
    }
    return start == text.endIndex ? nil : String(decoding: text[start...], as: UTF8.self)
  }

  /// What may stand after a date: nothing, a full stop, a time with a zone, and behind them the mark of a footnote.
  func tail() -> Bool {
    let mark = Self.mark(bytes, index..<end)?.utf8.count ?? 0
    var stop = end - mark
    while mark > 0, stop > index, bytes[stop - 1] == 0x20 { stop -= 1 }
    return tail(before: stop)
  }

  private func tail(before end: Int) -> Bool {
    guard index < end else { return true }
    var position = index
    if bytes[position] == UInt8(ascii: ".") { position += 1 }
    guard position < end else { return true }
    let lead = bytes[position]
    guard
      lead == UInt8(ascii: "T") || lead == UInt8(ascii: "t") || lead == 0x20 || lead == UInt8(ascii: ",")
        || lead == UInt8(ascii: "[") || lead == UInt8(ascii: "Z") || lead == UInt8(ascii: "-")
        || lead == UInt8(ascii: ":")
    else { return false }
    if lead == UInt8(ascii: "Z") { return position + 1 == end }
    position += 1
    while position < end, bytes[position] == 0x20 { position += 1 }
    // "10/16/2026 as of 10/15/2026": booked on the first day, counted from the second.
    if bytes[position..<end].starts(with: "as of ".utf8) {
      return DateText(bytes, position + 6..<end) != nil
    }
    // "30-10-2026 / 09:15", "10/05/2026 - 3:04 PM", "Oct 5, 2026 at 3:04 PM"
    if lead == 0x20 || lead == UInt8(ascii: ","), position < end {
      if bytes[position..<end].starts(with: "at ".utf8) {
        position += 3
      } else if bytes[position] == UInt8(ascii: "/") || bytes[position] == UInt8(ascii: "-") {
        position += 1
      }
      while position < end, bytes[position] == 0x20 { position += 1 }
    }
    if lead == UInt8(ascii: "[") || position == end { return true }
    if lead | 0x20 == UInt8(ascii: "t"), isCompactTime(position, end) { return true }
    // A time begins with its hour, and goes on with a colon or a full stop.
    var digits = 0
    while position < end, isDigit(bytes[position]), digits < 3 {
      digits += 1
      position += 1
    }
    guard (1...2).contains(digits), position < end else { return false }
    return bytes[position] == UInt8(ascii: ":") || bytes[position] == UInt8(ascii: ".")
  }

  /// Whether an hour and minutes stand here, and no year: "Mon Oct 05 12:34:56 PDT 2026".
  var isTime: Bool {
    var position = index
    while position < end, isDigit(bytes[position]), position - index < 3 { position += 1 }
    return (1...2).contains(position - index) && position < end && bytes[position] == UInt8(ascii: ":")
  }

  /// The year behind a time and a zone, as C and Java write it.
  mutating func yearAfterTime() -> Int? {
    while index < end, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ".") {
      index += 1
    }
    // Half of the day and zone: "PM", "PDT", "GMT+02:00", "-0700".
    for _ in 0..<3 {
      while current == 0x20 { index += 1 }
      guard isLetter(at: index) || current == UInt8(ascii: "+") || current == UInt8(ascii: "-") else { break }
      while index < end, bytes[index] != 0x20 { index += 1 }
    }
    let start = index
    guard let year = number(), index - start == 4, index == end else { return nil }
    return year
  }

  /// 150405, 150405Z, 1504+0200: a time in the basic form of ISO 8601.
  private func isCompactTime(_ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end, isDigit(bytes[position]) { position += 1 }
    guard position - start == 4 || position - start == 6 else { return false }
    return position == end
      || [UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(bytes[position])
  }
}
