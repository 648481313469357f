extension PartyName {
  /// From this many letters and blanks on, a name that ends where another goes on was cut by the width of a bank's field
  /// (15 and 16 characters in a Nacha entry and its batch header, 22 in an individual's name, 32 in OFX) and agrees with it.
  private static let shortestFieldWidth = 14

  /// How far two names are one party's: 1 the same, 0 nothing in common (or one of them empty).
  ///
  /// A name that was cut off counts as agreeing; a swapped or missing letter in a longer word nearly so; words in another order do.
  /// Numbers agree only when equal. Symmetric.
  public func similarity(to other: PartyName) -> Double {
    var best = 0.0
    for mine in names {
      for theirs in other.names {
        best = max(best, Self.similarity(words[mine], other.words[theirs]))
      }
    }
    return best
  }

  private static func similarity(_ left: ArraySlice<Word>, _ right: ArraySlice<Word>) -> Double {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    if letters(of: left, silent: false, blanks: false) == letters(of: right, silent: false, blanks: false) { return 1 }
    // The side with fewer words seeks its partners, so that the answer does not depend on who asks.
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    var free = Array(repeating: true, count: long.count)
    var agreed = 0.0
    var total = 0.0
    for word in long { total += word.weight }
    for (position, word) in short.enumerated() {
      total += word.weight
      var best = 0.0
      var partner: Int?
      for (offset, candidate) in long.enumerated() where free[offset] && candidate.role != .silent {
        let isLast = position == short.count - 1 || offset == long.count - 1
        let agreement = agreement(word, candidate, mayBeCut: isLast) * (word.weight + candidate.weight)
        if agreement > best { (best, partner) = (agreement, offset) }
      }
      guard let partner else { continue }
      free[partner] = false
      agreed += best
    }
    let shared = total > 0 ? agreed / total : 0
    return max(shared, cut(left, right), cut(right, left))
  }

  /// How far two words are one.
  static func agreement(_ left: Word, _ right: Word, mayBeCut: Bool) -> Double {
    if left.letters == right.letters { return 1 }
    guard left.role != .silent, !left.hasDigit, !right.hasDigit else { return 0 }
    let (short, long) =
      left.letters.count <= right.letters.count ? (left.letters, right.letters) : (right.letters, left.letters)
    if short.count >= 3, long.starts(with: short) {
      // Service and services; or the end of a name that was cut.
      if long.count == short.count + 1, long.last == UInt8(ascii: "s") { return 0.97 }
      if mayBeCut { return short.count >= 4 ? 0.9 : 0.7 }
      if short.count >= 4 { return 0.75 }
    }
    return short.count >= 5 && isOneSlip(short, long) ? 0.85 : 0
  }

  /// Whether one letter changed, left out, put in, or two neighbours swapped turn the one word into the other.
  private static func isOneSlip(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    guard long.count - short.count <= 1 else { return false }
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    let restOfShort = short[start...]
    let restOfLong = long[start...]
    if short.count < long.count { return restOfShort.elementsEqual(restOfLong.dropFirst()) }
    if restOfShort.dropFirst().elementsEqual(restOfLong.dropFirst()) { return true }
    guard restOfShort.count >= 2 else { return false }
    return restOfShort[start] == restOfLong[start + 1] && restOfShort[start + 1] == restOfLong[start]
      && restOfShort.dropFirst(2).elementsEqual(restOfLong.dropFirst(2))
  }

  /// How sure it is that the first name is the second, cut off.
  private static func cut(_ short: ArraySlice<Word>, _ long: ArraySlice<Word>) -> Double {
    var short = short
    // What is cut last stands for no longer word.
    if let last = short.indices.last { short[last].letters = short[last].written }
    let part = letters(of: short, silent: true, blanks: true)
    let whole = letters(of: long, silent: true, blanks: true)
    guard part.count < whole.count, whole.starts(with: part) else { return 0 }
    if part.count >= shortestFieldWidth { return 0.96 }
    let inMidWord = whole[part.count] != UInt8(ascii: " ")
    return inMidWord && part.count >= 8 ? 0.9 : 0
  }

  /// How much of this name stands in a longer text, such as a bank's description: 1 all of it, 0 none.
  ///
  /// A name that the text cuts off counts as there, once enough of it is.
  public func isContained(in text: PartyName) -> Double {
    var best = 0.0
    for name in names { best = max(best, Self.share(of: words[name], in: text.words)) }
    return best
  }

  private static func share(of name: ArraySlice<Word>, in text: [Word]) -> Double {
    let spoken = name.filter { $0.role != .silent }
    let heard = text.filter { $0.role != .silent }
    guard !spoken.isEmpty, !heard.isEmpty else { return 0 }
    var total = 0.0
    var found = 0.0
    // A word that a name has twice has to be there twice: Johnson & Johnson.
    var free = Array(repeating: true, count: heard.count)
    for word in spoken {
      total += word.weight
      var best = 0.0
      var partner: Int?
      for (place, candidate) in heard.enumerated() where free[place] {
        let agreement = agreement(word, candidate, mayBeCut: false)
        if agreement > best { (best, partner) = (agreement, place) }
      }
      if let partner { free[partner] = false }
      found += best * word.weight
    }
    return max(total > 0 ? found / total : 0, inARow(spoken, in: heard))
  }

  /// The longest run of the name's words from its first on: all of it, or cut in a word or at the end of the text.
  private static func inARow(_ name: [Word], in text: [Word]) -> Double {
    var best = 0.0
    for start in text.indices {
      var matched = 0
      var letters = 0
      while matched < name.count, start + matched < text.count {
        let word = name[matched].letters
        if word == text[start + matched].letters {
          letters += word.count + 1
          matched += 1
        } else {
          // At the end of a text even one letter is a word cut off, and "ST" as well Street or Steel as Saint.
          let heard = text[start + matched].written
          let isLast = start + matched == text.count - 1
          let isCut = (heard.count >= 3 || isLast) && heard.count < word.count && word.starts(with: heard)
          if isCut, letters + heard.count >= 10 { best = max(best, 0.95) }
          break
        }
      }
      if matched == name.count { return 1 }
      if start + matched == text.count, letters > shortestFieldWidth { best = max(best, 0.9) }
      if start + matched == text.count, matched > 1, letters > 10 { best = max(best, 0.8) }
    }
    return best
  }
}
