/// The other party's name where it stands among other words.
extension DescriptionScan {
  /// Where the name in a stretch of text stands: up to a long number, a date or a word that ends it, without the words of an entry's description at
  /// its ends.
  func party(in range: Range<Int>, afterDate: Bool = false) -> Range<Int>? {
    var next = chunk(in: range, from: range.lowerBound)
    if afterDate {
      while let chunk = next, isDate(chunk) { next = self.chunk(in: range, from: chunk.range.upperBound) }
    }
    while let first = next, isLeading(first), let second = chunk(in: range, from: first.range.upperBound) {
      next = second
    }
    var name: Range<Int>?
    // Where the name ends if the words of an entry's description at its end are left out.
    var end = 0
    // Words of an entry's description alone are nobody's name: "CREDIT", "WEB PMT".
    var namesSomebody = false
    while let chunk = next {
      next = self.chunk(in: range, from: chunk.range.upperBound)
      if chunk.letters == 0 { continue }
      if chunk.digits >= 5 || isDate(chunk) { break }
      let traits = lexicon.entry(chunk.mark).traits
      if name != nil, traits.contains(.stop) { break }
      if name == nil || !traits.contains(.entry) { end = chunk.range.upperBound }
      if !traits.contains(.entry) { namesSomebody = true }
      name = (name?.lowerBound ?? chunk.range.lowerBound)..<chunk.range.upperBound
    }
    guard let name, namesSomebody else { return nil }
    let whole = trimmed(name.lowerBound..<end)
    guard !whole.isEmpty, whole.count <= 120, capitals[whole].contains(where: { ASCII.isLetter($0) || $0 >= 0x80 })
    else {
      return nil
    }
    return isReason(whole) ? nil : whole
  }

  /// Whether a stretch only says why something came back: "R03 NO ACCOUNT/UNABLE TO LOCATE".
  private func isReason(_ range: Range<Int>) -> Bool {
    guard allTraits.contains(.reason) || returnCode != nil else { return false }
    return words.allSatisfy { word in
      !range.overlaps(word.range) || word.traits.contains(.returnReason) || word.traits.contains(.reason)
    }
  }

  /// What blanks divide.
  private struct Chunk {
    var range: Range<Int>
    /// How many letters and digits it has, how many of them are digits, and the mark of all of them.
    var letters = 0
    var digits = 0
    var mark = WordMark.seed
    /// It has nothing but digits, slashes and dashes.
    var isNumeric = true
  }

  /// The next chunk of a stretch of text from a place on.
  private func chunk(in range: Range<Int>, from place: Int) -> Chunk? {
    var start = place
    while start < range.upperBound, Self.isDivider(capitals[start]) { start += 1 }
    guard start < range.upperBound else { return nil }
    var chunk = Chunk(range: start..<start)
    var index = start
    while index < range.upperBound {
      let byte = capitals[index]
      if Self.isDivider(byte) { break }
      if ASCII.isDigit(byte) {
        chunk.letters += 1
        chunk.digits += 1
        chunk.mark = WordMark.adding(byte, to: chunk.mark)
      } else {
        if Self.isWordByte(byte) {
          chunk.letters += 1
          chunk.mark = WordMark.adding(byte, to: chunk.mark)
        }
        if byte != UInt8(ascii: "/"), byte != UInt8(ascii: "-") { chunk.isNumeric = false }
      }
      index += 1
    }
    chunk.range = start..<index
    return chunk
  }

  private static func isDivider(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || byte == UInt8(ascii: ";") }

  /// Words of an entry's description, and a return reason code, before a name.
  private func isLeading(_ chunk: Chunk) -> Bool {
    if chunk.letters == 3, chunk.digits == 2 {
      let first = capitals[chunk.range].first { Self.isWordByte($0) }
      if first == UInt8(ascii: "R") { return true }
    }
    return lexicon.entry(chunk.mark).traits.contains(.leading)
  }

  /// `10/14`, `10/14/26`, `10-14`, `1014`.
  private func isDate(_ chunk: Chunk) -> Bool {
    chunk.isNumeric && (2...8).contains(chunk.digits) && (chunk.digits < chunk.range.count || chunk.digits == 4)
  }
}
