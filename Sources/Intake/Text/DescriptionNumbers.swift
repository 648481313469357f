/// Numbers that words lead to: checks, invoices, return codes.
extension DescriptionScan {
  /// The number of a check: `CHECK 1234`, `CHECK # 1234`, `Check Paid #1234`, `CHECK NO. 0001234`, `CK 1234`.
  /// Not that of a card (`CHECKCARD 1234`, `CHECK CARD 1234`) nor of an account (`TRANSFER TO CHK 1234`, `CHECKING 1234`).
  var checkNumber: Range<Int>? {
    guard !allTraits.isDisjoint(with: [.check, .shortCheck]) else { return nil }
    for index in words.indices where isCheckWord(at: index) {
      var next = index + 1
      while next < words.count, words[next].traits.contains(.beforeCheckNumber) { next += 1 }
      guard next < words.count, let number = lone(words[next].range, digits: 1...10) else { continue }
      let digits = number.drop { $0 == UInt8(ascii: "0") }
      if !digits.isEmpty { return digits.startIndex..<digits.endIndex }
    }
    return nil
  }

  private func isCheckWord(at index: Int) -> Bool {
    let traits = words[index].traits
    if traits.contains(.check) { return index == 0 || !words[index - 1].traits.contains(.direction) }
    return index == 0 && traits.contains(.shortCheck)
  }

  /// A word of digits alone that is no part of a date, an amount or a longer number.
  private func lone(_ word: Range<Int>, digits: ClosedRange<Int>) -> ArraySlice<UInt8>? {
    let letters = capitals[word]
    guard digits.contains(letters.count), letters.allSatisfy(ASCII.isDigit) else { return nil }
    // "CHQ#00012-4471": what "#" leads to is no part of a date.
    let isNamed =
      word.lowerBound > 0 && capitals[word.lowerBound - 1] == UInt8(ascii: "#") && letters.count >= 3
      && word.upperBound < capitals.count && capitals[word.upperBound] == UInt8(ascii: "-")
    if !isNamed, word.upperBound + 1 < capitals.count, ASCII.isDigit(capitals[word.upperBound + 1]) {
      switch capitals[word.upperBound] {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"): return nil
      default: break
      }
    }
    if word.lowerBound > 0 {
      switch capitals[word.lowerBound - 1] {
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "$"): return nil
      default: break
      }
    }
    return letters
  }

  /// Invoice numbers as written: `INV-123`, `INVOICE 123`, `INVOICES 12, 13`, `#123`.
  var invoices: [Range<Int>] {
    guard allTraits.contains(.invoice) || hasHash else { return [] }
    var found: [Range<Int>] = []
    for index in words.indices {
      if words[index].traits.contains(.invoice) {
        found += numbersAfter(index)
      } else if let number = hashNumber(at: index) {
        found.append(number)
      }
    }
    return found
  }

  /// The numbers after the word for invoice: one, or several with a comma, "and" or "&" between.
  private func numbersAfter(_ index: Int) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    var next = index + 1
    while next < words.count, words[next].traits.contains(.beforeInvoiceNumber) { next += 1 }
    // `INV-123` keeps its prefix, because that is how the ledger spells it.
    let isJoined =
      next == index + 1 && next < words.count && words[next].range.lowerBound == words[index].range.upperBound + 1
      && capitals[words[index].range.upperBound] == UInt8(ascii: "-")
    while next < words.count, numbers.count < 20 {
      let (range, after) = token(from: next)
      guard capitals[range].contains(where: ASCII.isDigit), range.count <= 30 else { break }
      numbers.append(isJoined && numbers.isEmpty ? words[index].range.lowerBound..<range.upperBound : range)
      next = after
      if next < words.count, words[next].traits.contains(.and) {
        next += 1
      } else if next >= words.count
        || !capitals[range.upperBound..<words[next].range.lowerBound].contains(where: {
          $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "&")
        })
      {
        break
      }
    }
    return numbers
  }

  /// A number that may have dashes, points and slashes in it, from a word on; and the index of the word after it.
  private func token(from index: Int) -> (range: Range<Int>, next: Int) {
    var range = words[index].range
    var next = index + 1
    while next < words.count, words[next].range.lowerBound == range.upperBound + 1,
      "-./_".utf8.contains(capitals[range.upperBound])
    {
      range = range.lowerBound..<words[next].range.upperBound
      next += 1
    }
    return (range, next)
  }

  /// `#123` that stands alone and that no other word claims (a check, a card, a store, a reference).
  private func hashNumber(at index: Int) -> Range<Int>? {
    let word = words[index].range
    guard word.lowerBound > 0, capitals[word.lowerBound - 1] == UInt8(ascii: "#"),
      word.lowerBound < 2 || ASCII.isBlank(capitals[word.lowerBound - 2]), let digits = lone(word, digits: 3...12)
    else { return nil }
    if index > 0, words[index - 1].traits.contains(.otherNumber) { return nil }
    if parts.contains(where: { $0.value.contains(word.lowerBound) && $0.tag.field != .other }) { return nil }
    return digits.startIndex..<digits.endIndex
  }

  /// The first word that is a return reason code of Nacha, R01 to R85.
  var returnCode: Range<Int>? {
    for word in words.lazy.map(\.range) where word.count == 3 && capitals[word.lowerBound] == UInt8(ascii: "R") {
      let digits = capitals[word].dropFirst()
      guard digits.allSatisfy(ASCII.isDigit) else { continue }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      if (1...85).contains(number) { return word }
    }
    return nil
  }
}
