import Banking

/// Whether the names on two sides are one party's.
enum NameAgreement: Int, Comparable {
  /// Both sides name a party, and the names have nothing in common.
  case contradicts
  /// One side names none.
  case silent
  /// Part of the name is there.
  case partial
  /// The name is there.
  case agrees

  static func < (left: NameAgreement, right: NameAgreement) -> Bool { left.rawValue < right.rawValue }
}

extension Party {
  /// The agreement of a ledger line's party with a bank line's; found once for each two parties.
  static func agreement(bank: Party, ledger: Party) -> NameAgreement {
    guard bank.mayShareWords(with: ledger) else {
      return bank.payee != nil && ledger.name != nil ? .contradicts : .silent
    }
    if haveOtherNumbers(bank, ledger) { return .contradicts }
    if bank.isNamed(like: ledger) { return .agrees }
    if let known = bank.known[ObjectIdentifier(ledger)] { return known }
    let agreement = compare(bank, ledger)
    if bank.known.count > mostKnown { bank.known.removeAll(keepingCapacity: true) }
    bank.known[ObjectIdentifier(ledger)] = agreement
    return agreement
  }

  /// How many comparisons a party remembers.
  private static let mostKnown = 20_000

  /// The same, without remembering it.
  static func compare(_ bank: Party, _ ledger: Party) -> NameAgreement {
    guard bank.mayShareWords(with: ledger) else {
      return bank.payee != nil && ledger.name != nil ? .contradicts : .silent
    }
    var best = 0.0
    if let mine = bank.name, let theirs = ledger.name {
      best = max(mine.similarity(to: theirs), theirs.isContained(in: mine))
    }
    if best < 0.8, let text = bank.text, let theirs = ledger.name { best = max(best, theirs.isContained(in: text)) }
    if best < 0.8, let payee = bank.payee, bank.name == nil, let theirs = ledger.name {
      best = max(best, payee.similarity(to: theirs))
    }
    if best < 0.8, let mine = bank.name, let text = ledger.text { best = max(best, mine.isContained(in: text)) }
    if best < 0.8, let mine = bank.text, let theirs = ledger.text, bank.name == nil || ledger.name == nil {
      best = max(best, sharedText(mine, theirs))
    }
    if areApart(bank, ledger) { return .contradicts }
    if best >= 0.72 { return .agrees }
    if best >= 0.4, sharesTellingWord(bank, ledger) { return .partial }
    guard let payee = bank.payee, let name = ledger.name else { return .silent }
    return isAbbreviated(payee.significantTokens, name.significantTokens) ? .partial : .contradicts
  }

  /// Whether two parties that share words are two all the same: the rest of their names, or the numbers in them, differ.
  private static func areApart(_ bank: Party, _ ledger: Party) -> Bool {
    if haveOtherNumbers(bank, ledger) { return true }
    // A whole text says more than a name: one word of both is no name there.
    guard let said = bank.payee ?? bank.text, let name = ledger.name,
      said.isApart(from: name, sharing: bank.payee == nil ? 2 : 1)
    else { return false }
    // Unless a text has the other's name whole.
    return !(bank.text.map { name.isContained(in: $0) >= 1 } ?? false)
      && !(ledger.text.map { said.isContained(in: $0) >= 1 } ?? false)
  }

  /// Whether one word of both has another number behind it.
  static func haveOtherNumbers(_ bank: Party, _ ledger: Party) -> Bool {
    bank.numbers.contains { word, number in ledger.numbers[word].map { $0 != number } ?? false }
  }

  /// Whether two names begin with one word and go on with words that are short for each other's: "Northgate Htg & Clg" is Northgate Heating and
  /// Cooling.
  private static func isAbbreviated(_ mine: [String], _ theirs: [String]) -> Bool {
    guard mine.count > 1, theirs.count > 1, mine[0] == theirs[0] else { return false }
    return zip(mine.dropFirst(), theirs.dropFirst()).allSatisfy { left, right in
      isBeginning(left, right) || isShort(of: left, right) || isShort(of: right, left)
    }
  }

  /// Whether what two names share tells something: the first word, or two words. "Roofing" alone is a trade and no name.
  private static func sharesTellingWord(_ bank: Party, _ ledger: Party) -> Bool {
    guard let theirs = (ledger.name ?? ledger.text)?.significantTokens, let first = theirs.first else { return false }
    let mine = Set((bank.name?.significantTokens ?? []) + (bank.text?.significantTokens ?? []))
    if let payee = bank.payee, tellsApart(payee.significantTokens, theirs) { return false }
    if mine.contains(where: { isBeginning($0, first) }) { return true }
    return theirs.count { word in mine.contains { isBeginning($0, word) } } >= 2
  }

  /// Whether two names begin alike and then go on with words that have nothing to do with each other: City of Dallas, City of Austin.
  private static func tellsApart(_ mine: [String], _ theirs: [String]) -> Bool {
    guard mine.count > 1, theirs.count > 1, isBeginning(mine[0], theirs[0]) else { return false }
    return !mine.dropFirst().contains { word in
      theirs.dropFirst().contains { isBeginning($0, word) || isShort(of: $0, word) || isShort(of: word, $0) }
    }
  }

  /// Whether a word may be short for another: its letters stand there in their order, the first first ("HDWE", "hardware").
  private static func isShort(of long: String, _ short: String) -> Bool {
    guard short.utf8.first == long.utf8.first, short.utf8.count < long.utf8.count else { return false }
    var rest = long.utf8[...]
    for letter in short.utf8 {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// Whether one word is the other or its beginning.
  private static func isBeginning(_ left: String, _ right: String) -> Bool {
    let (short, long) = left.utf8.count <= right.utf8.count ? (left, right) : (right, left)
    return short == long || (short.utf8.count >= 4 && long.hasPrefix(short))
  }

  /// How much of the shorter of two texts stands in the other.
  private static func sharedText(_ left: PartyName, _ right: PartyName) -> Double {
    max(
      left.similarity(to: right),
      left.significantTokens.count <= right.significantTokens.count
        ? left.isContained(in: right) : right.isContained(in: left))
  }
}
