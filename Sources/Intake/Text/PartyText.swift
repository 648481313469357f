/// The other party's name where it stands among other words.
extension DescriptionScan {
  /// The name in a stretch of text: up to a long number, a date or a word that ends it, without the words of an entry's description at
  /// its ends.
  func party(in range: Range<Int>, afterDate: Bool = false) -> String? {
    var chunks = chunks(in: range)
    if afterDate { chunks = Array(chunks.drop { isDate($0) }) }
    while let first = chunks.first, chunks.count > 1, isLeading(core(of: first)) {
      chunks.removeFirst()
    }
    var name: [Range<Int>] = []
    for chunk in chunks {
      let core = core(of: chunk)
      if core.isEmpty { continue }
      let digits = core.reduce(0) { $0 + (ASCII.isDigit($1) ? 1 : 0) }
      if digits >= 5 || isDate(chunk) { break }
      if !name.isEmpty, DescriptionPhrases.stopWords.contains(core) { break }
      name.append(chunk)
    }
    while let last = name.last, name.count > 1, DescriptionPhrases.entryWords.contains(core(of: last)) {
      name.removeLast()
    }
    guard let first = name.first, let last = name.last else { return nil }
    let whole = trimmed(first.lowerBound..<last.upperBound)
    guard !whole.isEmpty, whole.count <= 120, capitals[whole].contains(where: { ASCII.isLetter($0) || $0 >= 0x80 })
    else {
      return nil
    }
    return text(whole)
  }

  private static let leadingWords: Set<[UInt8]> = Set(
    ["PAYABLES", "CCD", "CTX", "PPD", "WEB", "TEL", "IAT"].map { Array($0.utf8) })

  /// Words of an entry's description, and a return reason code, before a name.
  private func isLeading(_ word: [UInt8]) -> Bool {
    if Self.leadingWords.contains(word) { return true }
    return word.count == 3 && word.first == UInt8(ascii: "R") && word.dropFirst().allSatisfy(ASCII.isDigit)
  }

  /// What blanks divide.
  private func chunks(in range: Range<Int>) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start: Int?
    for index in range {
      if ASCII.isBlank(capitals[index]) || capitals[index] == UInt8(ascii: ";") {
        if let begun = start { chunks.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let begun = start { chunks.append(begun..<range.upperBound) }
    return chunks
  }

  /// The letters and digits of a chunk.
  private func core(of chunk: Range<Int>) -> [UInt8] {
    capitals[chunk].filter { ASCII.isAlphanumeric($0) || $0 >= 0x80 }
  }

  /// `10/14`, `10/14/26`, `10-14`, `1014`.
  private func isDate(_ chunk: Range<Int>) -> Bool {
    let letters = capitals[chunk]
    let digits = letters.reduce(0) { $0 + (ASCII.isDigit($1) ? 1 : 0) }
    guard letters.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }) else {
      return false
    }
    return (2...8).contains(digits) && (digits < letters.count || digits == 4)
  }
}
