import Banking

/// The numbers by which BILL and a bank name the same money, found in any text.
enum BillIdentifiers {
  /// A confirmation number: as digits where it has its usual form.
  enum Confirmation {
    case digits(ConfirmationDigits)
    case other(String)

    /// The number as it is written.
    var text: String {
      switch self {
      case .digits(let digits): digits.text
      case .other(let text): text
      }
    }
  }

  /// The first confirmation number in a text, canonical: `P24102001 - 0012345` and `P241020010012345` are `P24102001-0012345`.
  ///
  /// The usual shape is P, eight digits, a dash and seven digits, blanks round the dash or none; P and eight to fifteen digits that
  /// stand alone are one too.
  static func confirmation(in text: Span<UInt8>) -> Confirmation? {
    var index = 0
    while index < text.count {
      if ASCII.uppercase(text[index]) == UInt8(ascii: "P"), index == 0 || !ASCII.isAlphanumeric(text[index - 1]),
        let found = confirmation(in: text, at: index)
      {
        if found.first.count == 8, found.second.count == 7,
          let digits = ConfirmationDigits(number(text, found.first), number(text, found.second))
        {
          return .digits(digits)
        }
        return .other(canonical(text, found.first, found.second))
      }
      index += 1
    }
    return nil
  }

  private static func number(_ text: Span<UInt8>, _ digits: Range<Int>) -> UInt64 {
    var number: UInt64 = 0
    for index in digits { number = number &* 10 &+ UInt64(text[index] &- UInt8(ascii: "0")) }
    return number
  }

  /// Whether the whole text, blanks at its ends aside, is one confirmation number.
  static func isConfirmation(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 64 else { return false }
    var start = 0
    var end = text.count
    while start < end, ASCII.isBlank(text[start]) { start += 1 }
    while end > start, ASCII.isBlank(text[end - 1]) { end -= 1 }
    guard start < end, ASCII.uppercase(text[start]) == UInt8(ascii: "P"),
      let found = confirmation(in: text, at: start)
    else { return false }
    return found.end == end
  }

  /// The digits of both parts and the end of the whole; the second part is empty where there is one alone.
  private static func confirmation(
    in text: Span<UInt8>, at start: Int
  ) -> (first: Range<Int>, second: Range<Int>, end: Int)? {
    let first = digits(in: text, from: start + 1, atMost: 16)
    guard first.count >= 8, first.count <= 15 else { return nil }
    let end = first.upperBound
    if first.count == 8 {
      var next = skippingBlanks(in: text, from: end)
      if next < text.count, text[next] == UInt8(ascii: "-") {
        next = skippingBlanks(in: text, from: next + 1)
        let second = digits(in: text, from: next, atMost: 10)
        if (6...8).contains(second.count), isEnd(of: text, second.upperBound) {
          return (first, second, second.upperBound)
        }
      }
    }
    guard isEnd(of: text, end) else { return nil }
    let middle = first.count == 15 ? first.lowerBound + 8 : end
    return (first.lowerBound..<middle, middle..<end, end)
  }

  private static func canonical(_ text: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> String {
    let count = 1 + first.count + (second.isEmpty ? 0 : 1 + second.count)
    return String(unsafeUninitializedCapacity: count) { output in
      output[0] = UInt8(ascii: "P")
      var place = 1
      for index in first {
        output[place] = text[index]
        place += 1
      }
      guard !second.isEmpty else { return place }
      output[place] = UInt8(ascii: "-")
      place += 1
      for index in second {
        output[place] = text[index]
        place += 1
      }
      return place
    }
  }

  /// The first ACH confirmation token: fifteen capitals or digits that begin with 015 or 016, at least one of them a letter
  /// (fifteen digits are a Nacha trace number), standing alone.
  static func fundingToken(in text: Span<UInt8>) -> String? {
    var start = 0
    while start < text.count {
      guard ASCII.isAlphanumeric(text[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, ASCII.isAlphanumeric(text[end]) { end += 1 }
      if end - start == 15, isToken(text, at: start) { return FoldedText.string(text.extracting(start..<end)) }
      start = end
    }
    return nil
  }

  private static func isToken(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard text[start] == UInt8(ascii: "0"), text[start + 1] == UInt8(ascii: "1"),
      text[start + 2] == UInt8(ascii: "5") || text[start + 2] == UInt8(ascii: "6")
    else { return false }
    var hasCapital = false
    for index in start..<start + 15 {
      if ASCII.isCapital(text[index]) { hasCapital = true } else if !ASCII.isDigit(text[index]) { return false }
    }
    return hasCapital
  }

  private static func digits(in text: Span<UInt8>, from start: Int, atMost limit: Int) -> Range<Int> {
    var end = start
    while end < text.count, end - start < limit, ASCII.isDigit(text[end]) { end += 1 }
    return start..<max(start, end)
  }

  private static func skippingBlanks(in text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, index - start < 3, ASCII.isBlank(text[index]) { index += 1 }
    return index
  }

  private static func isEnd(of text: Span<UInt8>, _ index: Int) -> Bool {
    index >= text.count || !ASCII.isAlphanumeric(text[index])
  }
}

extension Record {
  /// Sets its confirmation number to one that was found.
  mutating func take(_ confirmation: BillIdentifiers.Confirmation) {
    switch confirmation {
    case .digits(let digits): confirmationDigits = digits
    case .other(let text): self.confirmation = text
    }
  }
}
