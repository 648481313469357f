extension PartyName {
  /// Whether two names that share words are two parties' all the same: Texas Health Dallas is not Texas Health Waco, the Florida Department of Revenue
  /// not Colorado's, J. Smith not Karen Smith.
  ///
  /// They are where, between the same shared words, before the first or behind the last, each has words of its own that tell something, and none of
  /// them could be short for one of the other's. Words that stand in many names ("Services"), and what one name merely leaves out, tell nothing.
  /// Symmetric.
  ///
  /// - Parameter sharing: False where the names share fewer words than this.
  public func isApart(from other: PartyName, sharing fewest: Int = 1) -> Bool {
    names.allSatisfy { mine in
      other.names.allSatisfy { theirs in
        Self.areApart(
          words[mine].filter { $0.role != .silent }, other.words[theirs].filter { $0.role != .silent }, fewest)
      }
    }
  }

  private static func areApart(_ mine: [Word], _ theirs: [Word], _ fewest: Int) -> Bool {
    let partners = partners(mine, theirs)
    let shared = partners.compactMap(\.self)
    // Names whose words stand in another order have no same places: "Smith, John A".
    guard shared.count >= max(1, fewest), shared == shared.sorted() else { return false }
    let taken = Set(shared)
    var place = 0
    var from = 0
    while place <= mine.count {
      let start = place
      while place < mine.count, partners[place] == nil { place += 1 }
      let end = place < mine.count ? partners[place] ?? theirs.count : theirs.count
      let between = (from..<max(from, end)).filter { !taken.contains($0) }.map { theirs[$0] }
      let own = Array(mine[start..<place])
      let isLast = place == mine.count
      if tells(own, atEnd: isLast), tells(between, atEnd: isLast), !(isLast && (namesState(own) || namesState(between)))
      {
        return true
      }
      from = end + 1
      place += 1
    }
    return false
  }

  /// By word of the first name, the word of the second that it is or may be short for; each has one partner at most.
  private static func partners(_ mine: [Word], _ theirs: [Word]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: mine.count)
    var free = Set(theirs.indices)
    for test in [areEqual, areRelated] {
      for index in mine.indices where partners[index] == nil {
        if let found = free.sorted().first(where: { test(mine[index], theirs[$0]) }) {
          partners[index] = found
          free.remove(found)
        }
      }
    }
    return partners
  }

  private static func areEqual(_ left: Word, _ right: Word) -> Bool { left.letters == right.letters }

  /// Whether one word may stand for the other: cut, misspelled, an initial, or a short form that keeps some letters in their order.
  private static func areRelated(_ left: Word, _ right: Word) -> Bool {
    if left.hasDigit || right.hasDigit { return false }
    if agreement(left, right, mayBeCut: true) > 0 { return true }
    for (short, long) in [(left.written, right.letters), (right.written, left.letters)] where short.count < long.count {
      guard short.first == long.first else { continue }
      var rest = long[...]
      let isShort = short.allSatisfy { letter in
        guard let found = rest.firstIndex(of: letter) else { return false }
        rest = rest[(found + 1)...]
        return true
      }
      if isShort { return true }
    }
    return false
  }

  /// Whether words tell whose name it is. Behind a name may stand what was paid for, "OCT RENT", and a lone letter at the end may be all that a
  /// field's width has left of "Co".
  private static func tells(_ words: [Word], atEnd: Bool) -> Bool {
    words.enumerated().contains { place, word in
      guard word.role == .distinctive else { return false }
      guard atEnd, !word.hasDigit else { return true }
      if PartyVocabulary.remarks.contains(word.written) { return false }
      return place < words.count - 1 || word.letters.count > 1 && !PartyVocabulary.mayBeCutEnding(word.letters)
    }
  }

  /// Whether words end in a state's two letters: they say where, as the lines of cards do.
  private static func namesState(_ words: [Word]) -> Bool {
    guard words.count > 1, let last = words.last else { return false }
    return PartyVocabulary.states.contains(last.written)
  }
}
