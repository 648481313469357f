/// A number as it stands in a file, before it is known which of its signs is the decimal one.
struct AmountText: Sendable {
  /// All its digits as one number.
  private(set) var digits: UInt64 = 0
  /// More digits than 64 bits hold.
  private(set) var overflows = false
  /// How many digits it has.
  private(set) var digitCount = 0

  /// How many points and commas it has, and how many digits follow the last of each.
  private(set) var points = 0
  private(set) var commas = 0
  private(set) var digitsAfterPoint = 0
  private(set) var digitsAfterComma = 0
  /// Blanks or apostrophes between its digits.
  private(set) var spaces = 0
  /// Its groups of digits between signs are those of thousands (or of lakhs): all but the first of two or three digits.
  private var groupsAreSound = true
  private var firstGroup = 0
  private var lastSign: UInt8 = 0
  private var groupBeforeLastSign = 0
  private var pointAt = 0
  private var commaAt = 0

  /// A minus before or after it, or parentheses round it.
  private(set) var isNegative = false
  /// A sign is written: plus, minus, parentheses.
  private(set) var hasSign = false
  /// DR, CR and their kin beside it.
  private(set) var mark = DirectionMark.none
  /// A currency's code or sign beside it, as a code; "$" says nothing for certain and stays nil.
  private(set) var currency: CurrencyMark?

  /// "$" stands beside it alone: some country's dollar or peso.
  private(set) var isDollar = false

  /// Whether it shows decimals or groups: a plain run of digits may be a number of another kind.
  var hasSeparator: Bool { points + commas + spaces > 0 }

  /// What one value says of the decimal sign.
  enum DecimalEvidence { case none, point, comma, ambiguousPoint, ambiguousComma }

  /// What this value says of the decimal sign of its column.
  var evidence: DecimalEvidence {
    if points > 0, commas > 0 { return lastSign == UInt8(ascii: ".") ? .point : .comma }
    if points > 1 { return .comma }
    if commas > 1 { return .point }
    if points == 1 {
      if digitsAfterPoint != 3 || firstGroup > 3 || startsWithZero || spaces > 0 { return .point }
      return .ambiguousPoint
    }
    if commas == 1 {
      if digitsAfterComma != 3 || firstGroup > 3 || startsWithZero || spaces > 0 { return .comma }
      return .ambiguousComma
    }
    return .none
  }

  private var startsWithZero = false

  /// The amount in minor units, without its sign, where the decimal sign is known.
  func magnitude(decimalComma: Bool, minorDigits: Int) throws(Problem) -> Int64 {
    guard !overflows else { throw .tooLarge }
    let decimalSigns = decimalComma ? commas : points
    guard decimalSigns <= 1, groupsAreSound else { throw .malformed }
    if decimalSigns == 1, lastSign != (decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")) { throw .malformed }
    let decimals = decimalSigns == 0 ? 0 : decimalComma ? digitsAfterComma : digitsAfterPoint
    let groups = points + commas + spaces - decimalSigns
    if groups > 0 {
      let lastGroup = decimalComma ? digitsAfterPoint : digitsAfterComma
      guard firstGroup <= 3, decimalSigns == 0 || groupBeforeLastSign == 3 else { throw .malformed }
      // 1,23: a comma of thousands has three digits after it.
      if decimalSigns == 0, spaces == 0, lastGroup != 3 { throw .malformed }
    }
    var value = digits
    var missing = minorDigits - decimals
    if missing < 0, let clean = Self.withoutNoise(digits, dropping: -missing, decimals: decimals) {
      value = clean
      missing = 0
    }
    while missing < 0 {
      guard value % 10 == 0 else { throw .tooManyDecimals }
      value /= 10
      missing += 1
    }
    while missing > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .tooLarge }
      value = product
      missing -= 1
    }
    guard value <= UInt64(Int64.max) else { throw .tooLarge }
    return Int64(value)
  }

  /// Why a number is no amount.
  enum Problem: Error { case malformed, tooManyDecimals, tooLarge }
}

/// Which way money goes, by a mark beside an amount.
enum DirectionMark: Sendable, Hashable { case none, debit, credit }

/// A currency beside an amount.
struct CurrencyMark: Hashable, Sendable {
  /// Its ISO code.
  var code: String
}

extension AmountText {
  /// The number in a text; nil where it is none.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 48 else { return nil }
    var index = range.lowerBound
    var end = range.upperBound
    // A spreadsheet's mark of text before an amount; before a plain run of digits it marks an account or a code.
    let isMarkedText = bytes[index] == UInt8(ascii: "'")
    if isMarkedText { index += 1 }
    guard takeEnds(bytes, &index, &end) else { return nil }
    guard readDigits(bytes, index, end) else { return nil }
    if isMarkedText, points + commas == 0 { return nil }
    if let next = AmountText.firstDigit(bytes, index, end) { startsWithZero = next == 48 && firstGroup == 1 }
  }

  /// Whether a text can begin an amount at all, cheaply: most texts begin with a letter.
  private static func firstDigit(_ bytes: [UInt8], _ from: Int, _ to: Int) -> UInt8? {
    for index in from..<to where bytes[index] >= 48 && bytes[index] <= 57 { return bytes[index] }
    return nil
  }

  /// Takes signs, parentheses, currencies and DR/CR off both ends, in any order.
  private mutating func takeEnds(_ bytes: [UInt8], _ start: inout Int, _ end: inout Int) -> Bool {
    var opened = false
    var signs = 0
    while start < end {
      let byte = bytes[start]
      if byte >= 48 && byte <= 57 { break }
      if byte == 0x20 {
        start += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        isNegative = isNegative || byte == UInt8(ascii: "-")
        signs += 1
        start += 1
      } else if byte == UInt8(ascii: "("), !opened {
        opened = true
        start += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), start + 1 < end, bytes[start + 1] >= 48,
        bytes[start + 1] <= 57
      {
        break
      } else if let length = Self.minus(bytes, start, end) {
        isNegative = true
        signs += 1
        start += length
      } else if let length = takeWord(bytes, from: start, to: end) {
        start += length
      } else {
        return false
      }
    }
    var closed = false
    while end > start {
      let byte = bytes[end - 1]
      if byte >= 48 && byte <= 57 { break }
      if byte == 0x20 {
        end -= 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        isNegative = isNegative || byte == UInt8(ascii: "-")
        signs += 1
        end -= 1
      } else if byte == UInt8(ascii: ")"), opened, !closed {
        closed = true
        end -= 1
      } else if end - 3 >= start, Self.minus(bytes, end - 3, end) != nil {
        isNegative = true
        signs += 1
        end -= 3
      } else if end - 2 >= start, bytes[end - 2] == 0xC2, byte == 0xA0 {
        end -= 2
      } else if let length = takeWord(bytes, upTo: end, from: start) {
        end -= length
      } else if byte == UInt8(ascii: "."), end - 1 > start, bytes[end - 2] >= 48, bytes[end - 2] <= 57 {
        // "1234." has a point and no decimals.
        end -= 1
      } else {
        return false
      }
    }
    guard opened == closed, signs <= 1, start < end else { return false }
    if opened { isNegative = true }
    hasSign = signs > 0 || opened
    return true
  }

  /// U+2212 minus, U+2013 and U+2014 dashes used as one.
  private static func minus(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    guard index + 2 < end, bytes[index] == 0xE2 else { return nil }
    if bytes[index + 1] == 0x88, bytes[index + 2] == 0x92 { return 3 }
    if bytes[index + 1] == 0x80, bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94 { return 3 }
    return nil
  }

  private mutating func takeWord(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var stop = start
    while stop < end, Self.isWordByte(bytes[stop]), stop - start <= 5 { stop += 1 }
    return take(bytes, start, stop) ? stop - start : nil
  }

  private mutating func takeWord(_ bytes: [UInt8], upTo end: Int, from start: Int) -> Int? {
    var begin = end
    while begin > start, Self.isWordByte(bytes[begin - 1]) || bytes[begin - 1] == UInt8(ascii: "."), end - begin <= 5 {
      // A full stop belongs to "Dr." and "Kč.", not to "1.".
      if bytes[begin - 1] == UInt8(ascii: "."), begin != end { break }
      begin -= 1
    }
    return take(bytes, begin, end) ? end - begin : nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "$") || byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private mutating func take(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end > start else { return false }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    if let known = AmountWords.mark(word) {
      guard mark == .none else { return false }
      mark = known
      return true
    }
    guard let known = AmountWords.currency(word) else { return false }
    guard case .some(let code) = known else {
      isDollar = isDollar || word == "$"
      return true
    }
    if let currency, currency.code != code { return false }
    currency = CurrencyMark(code: code)
    return true
  }

  private mutating func readDigits(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var group = 0
    var groups = 0
    var index = start
    var lastWasSign = false
    while index < end {
      let byte = bytes[index]
      if byte >= 48, byte <= 57 {
        let (tenfold, first) = digits.multipliedReportingOverflow(by: 10)
        let (sum, second) = tenfold.addingReportingOverflow(UInt64(byte - 48))
        overflows = overflows || first || second
        digits = first || second ? 0 : sum
        digitCount += 1
        group += 1
        lastWasSign = false
        index += 1
        continue
      }
      guard let length = Self.separatorLength(bytes, index, end), !lastWasSign else { return false }
      if groups == 0 {
        firstGroup = group
      } else if group != 3, group != 2 {
        groupsAreSound = false
      }
      if byte == UInt8(ascii: ".") {
        points += 1
        digitsAfterPoint = 0
      } else if byte == UInt8(ascii: ",") {
        commas += 1
        digitsAfterComma = 0
      } else {
        spaces += 1
      }
      lastSign = byte
      groupBeforeLastSign = group
      groups += 1
      if byte == UInt8(ascii: ".") { pointAt = digitCount } else if byte == UInt8(ascii: ",") { commaAt = digitCount }
      group = 0
      lastWasSign = true
      index += length
    }
    guard digitCount > 0, !lastWasSign else { return false }
    if groups == 0 { firstGroup = group }
    digitsAfterPoint = points > 0 ? digitCount - pointAt : 0
    digitsAfterComma = commas > 0 ? digitCount - commaAt : 0
    // Blanks group thousands only: "12 34" is no number.
    if spaces > 0, lastSign != UInt8(ascii: "."), lastSign != UInt8(ascii: ","), group != 3 { return false }
    if spaces > 0, firstGroup > 3 { return false }
    return true
  }

  /// A point, a comma, an apostrophe, a blank, a no-break space (C2 A0), a thin or narrow one (E2 80 89, E2 80 AF), U+2019.
  private static func separatorLength(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), 0x20: return 1
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: return 2
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80:
      return [0x89, 0xAF, 0x99, 0x83].contains(bytes[index + 2]) ? 3 : nil
    default: return nil
    }
  }
}
