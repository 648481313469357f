import Banking

/// Reads a date from the beginning of a text.
struct DateScan {
  let bytes: [UInt8]
  let end: Int
  var index: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  mutating func date() -> DateText? {
    if isLetter(at: index) {
      if let fixed = monthLed() { return fixed }
      return nil
    }
    let start = index
    guard let first = number() else { return nil }
    let width = index - start
    if width == 8 || width == 14 { return compact(from: start, width: width) }
    guard width <= 2 || width == 4 else { return nil }
    if width == 4 { return yearLed(year: first) }
    let divider = current
    skipDivider()
    if isLetter(at: index) { return dayLed(day: first) }
    guard
      divider == UInt8(ascii: "/") || divider == UInt8(ascii: "-") || divider == UInt8(ascii: ".") || divider == 0x20
    else { return nil }
    let secondStart = index
    guard let second = number(), index - secondStart <= 2, current == divider else { return nil }
    skipDivider()
    let yearStart = index
    guard let third = number() else { return nil }
    let yearWidth = index - yearStart
    guard (yearWidth == 4 && (1000...2999).contains(third)) || yearWidth == 2, tail() else { return nil }
    let dotted = divider == UInt8(ascii: ".")
    // Two numbers past 12 are no date in any order, and neither is a zero.
    guard first >= 1 || yearWidth == 2, second >= 1, first <= 99, second <= 31 else { return nil }
    if yearWidth == 4 {
      guard first <= 31, first <= 12 || second <= 12 else { return nil }
      return .dayAndMonth(
        first: Int16(clamping: first), second: Int16(clamping: second), year: Int16(clamping: third), dotted: dotted)
    }
    let date = DateText.threeShort(
      Int16(clamping: first), Int16(clamping: second), Int16(clamping: third), dotted: dotted)
    guard date.day(.monthFirst) != nil || date.day(.dayFirst) != nil || date.day(.yearFirst) != nil else { return nil }
    return date
  }

  /// 2026-03-04, 2026/3/4, 2026. 03. 04., 2026-Mar-04.
  private mutating func yearLed(year: Int) -> DateText? {
    guard (1000...2999).contains(year) else { return nil }
    skipDivider()
    if isLetter(at: index) {
      guard let month = monthName() else { return nil }
      skipDivider()
      guard let day = shortNumber(), tail() else { return nil }
      return fixed(year, month, day)
    }
    guard let month = shortNumber() else { return nil }
    skipDivider()
    guard let day = shortNumber(), tail() else { return nil }
    return fixed(year, month, day)
  }

  /// 27 Feb 2026, 27-Feb-26, 27. Februar 2026, 27 de febrero de 2026, 27FEB2026.
  private mutating func dayLed(day: Int) -> DateText? {
    _ = skipWord("de")
    if skipWord("st") || skipWord("nd") || skipWord("rd") || skipWord("th") {}
    guard let month = monthName() else { return nil }
    skipDivider()
    if skipWord("de") || skipWord("del") { skipDivider() }
    let start = index
    guard let year = number(), index - start == 2 || index - start == 4, tail() else { return nil }
    return fixed(DateText.century(year), month, day)
  }

  /// Feb 27, 2026; February 27 2026; Fri, 27 Feb 2026.
  private mutating func monthLed() -> DateText? {
    if let month = monthName() {
      skipDivider()
      guard let day = shortNumber() else { return nil }
      if skipWord("st") || skipWord("nd") || skipWord("rd") || skipWord("th") {}
      skipDivider()
      if isTime { return yearAfterTime().flatMap { fixed($0, month, day) } }
      let start = index
      guard let year = number(), index - start == 2 || index - start == 4, tail() else { return nil }
      return fixed(DateText.century(year), month, day)
    }
    // A weekday before the date: letters, then a comma or blank.
    var letters = 0
    while isLetter(at: index), letters <= 12 {
      index += 1
      letters += 1
    }
    guard letters >= 2, current == UInt8(ascii: ",") || current == UInt8(ascii: ".") || current == 0x20 else {
      return nil
    }
    skipDivider()
    guard index < end else { return nil }
    if isLetter(at: index) {
      guard monthAhead() else { return nil }
      return monthLed()
    }
    return date()
  }

  private func monthAhead() -> Bool {
    var stop = index
    while isLetter(at: stop) { stop += 1 }
    return MonthNames.month(HeaderText.folded(bytes.span.extracting(index..<stop))) != nil
  }

  private mutating func compact(from start: Int, width: Int) -> DateText? {
    func part(_ offset: Int, _ count: Int) -> Int {
      var value = 0
      for position in start + offset..<start + offset + count { value = value * 10 + Int(bytes[position] &- 48) }
      return value
    }
    guard width == 14 || tail() else { return nil }
    let year = part(0, 4)
    if (1900...2100).contains(year), let day = Day(year: year, month: part(4, 2), day: part(6, 2)) {
      guard width == 8 || (part(8, 2) < 25 && part(10, 2) < 60 && part(12, 2) < 61 && tail()) else { return nil }
      return .fixed(day)
    }
    guard width == 8, (1900...2100).contains(part(4, 4)), (1...31).contains(part(0, 2)), (1...31).contains(part(2, 2)),
      part(0, 2) <= 12 || part(2, 2) <= 12
    else { return nil }
    return .eightDigits(
      Int16(clamping: part(0, 2)), Int16(clamping: part(2, 2)), year: Int16(clamping: part(4, 4)))
  }

  func fixed(_ year: Int, _ month: Int, _ day: Int) -> DateText? {
    Day(year: year, month: month, day: day).map { .fixed($0) }
  }

  var current: UInt8 { index < end ? bytes[index] : 0 }

  func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  func isLetter(at position: Int) -> Bool {
    guard position < end else { return false }
    let byte = bytes[position]
    return (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") || byte >= 0x80
  }

  mutating func number() -> Int? {
    var value = 0
    let start = index
    while index < end, isDigit(bytes[index]), index - start < 15 {
      value = value * 10 + Int(bytes[index] - 48)
      index += 1
    }
    return index > start ? value : nil
  }

  private mutating func shortNumber() -> Int? {
    let start = index
    guard let value = number(), index - start <= 2 else { return nil }
    return value
  }

  private mutating func skipDivider() {
    while index < end,
      bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: ".")
        || bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",")
    { index += 1 }
  }

  private mutating func skipWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= end else { return false }
    for offset in 0..<count where bytes[index + offset] | 0x20 != (word.utf8Start + offset).pointee { return false }
    guard !isLetter(at: index + count) else { return false }
    index += count
    while current == 0x20 || current == UInt8(ascii: ",") { index += 1 }
    return true
  }

  private mutating func monthName() -> Int? {
    var stop = index
    while isLetter(at: stop), stop - index <= 24 { stop += 1 }
    guard stop - index >= 3 else { return nil }
    guard let month = MonthNames.month(HeaderText.folded(bytes.span.extracting(index..<stop))) else { return nil }
    index = stop
    return month
  }
}
