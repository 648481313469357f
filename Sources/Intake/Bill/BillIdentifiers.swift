/// The numbers by which BILL and a bank name the same money, found in any text.
enum BillIdentifiers {
  /// The first confirmation number from a place on, canonical: `P24102001 - 0012345` and `P241020010012345` are `P24102001-0012345`.
  ///
  /// The usual shape is P, eight digits, a dash and seven digits, blanks round the dash or none; P and eight to fifteen digits that
  /// stand alone are one too.
  static func confirmation(in text: [UInt8]) -> String? {
    var index = 0
    while index < text.count {
      if ASCII.uppercase(text[index]) == UInt8(ascii: "P"), index == 0 || !ASCII.isAlphanumeric(text[index - 1]),
        let (canonical, _) = confirmation(in: text, at: index)
      {
        return canonical
      }
      index += 1
    }
    return nil
  }

  /// Whether the whole text, blanks at its ends aside, is one confirmation number.
  static func isConfirmation(_ text: [UInt8]) -> Bool {
    guard text.count <= 64, let start = text.firstIndex(where: { !ASCII.isBlank($0) }),
      let last = text.lastIndex(where: { !ASCII.isBlank($0) }), ASCII.uppercase(text[start]) == UInt8(ascii: "P"),
      let (_, end) = confirmation(in: text, at: start)
    else { return false }
    return end == last + 1
  }

  private static func confirmation(in text: [UInt8], at start: Int) -> (canonical: String, end: Int)? {
    let first = digits(in: text, from: start + 1, atMost: 16)
    guard first.count >= 8, first.count <= 15 else { return nil }
    let end = first.upperBound
    if first.count == 8 {
      var next = skippingBlanks(in: text, from: end)
      if next < text.count, text[next] == UInt8(ascii: "-") {
        next = skippingBlanks(in: text, from: next + 1)
        let second = digits(in: text, from: next, atMost: 10)
        if (6...8).contains(second.count), isEnd(of: text, second.upperBound) {
          return ("P" + decoded(text[first]) + "-" + decoded(text[second]), second.upperBound)
        }
      }
    }
    guard isEnd(of: text, end) else { return nil }
    if first.count == 15 {
      let middle = first.lowerBound + 8
      return ("P" + decoded(text[first.lowerBound..<middle]) + "-" + decoded(text[middle..<end]), end)
    }
    return ("P" + decoded(text[first]), end)
  }

  /// The first ACH confirmation token: fifteen capitals or digits that begin with 015 or 016, at least one of them a letter
  /// (fifteen digits are a Nacha trace number), standing alone.
  static func fundingToken(in text: [UInt8]) -> String? {
    var start = 0
    while start < text.count {
      guard ASCII.isAlphanumeric(text[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < text.count, ASCII.isAlphanumeric(text[end]) { end += 1 }
      if end - start == 15, isToken(text[start..<end]) { return decoded(text[start..<end]) }
      start = end
    }
    return nil
  }

  private static func isToken(_ word: ArraySlice<UInt8>) -> Bool {
    let prefix = Array(word.prefix(3))
    return (prefix == Array("015".utf8) || prefix == Array("016".utf8))
      && word.allSatisfy { ASCII.isDigit($0) || ASCII.isCapital($0) } && word.contains(where: ASCII.isCapital)
  }

  private static func digits(in text: [UInt8], from start: Int, atMost limit: Int) -> Range<Int> {
    var end = start
    while end < text.count, end - start < limit, ASCII.isDigit(text[end]) { end += 1 }
    return start..<max(start, end)
  }

  private static func skippingBlanks(in text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count, index - start < 3, ASCII.isBlank(text[index]) { index += 1 }
    return index
  }

  private static func isEnd(of text: [UInt8], _ index: Int) -> Bool {
    index >= text.count || !ASCII.isAlphanumeric(text[index])
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
