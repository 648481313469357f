import Banking

/// The parties that a ledger pays, each name once, by the words of their names: whom does a bank line name, and whom could it name?
struct PayeeIndex {
  private var byToken: [String: [Int]] = [:]
  /// The words in order, so that the beginning of one finds those it may have been cut from.
  private let tokens: [String]
  private var parties: [Party] = []

  /// A word in more names than this tells nobody in particular.
  private static let mostNames = 200

  init(ledger: [Line]) {
    var seen: Set<String> = []
    var read: Set<Party> = []
    for line in ledger where read.insert(line.party).inserted {
      guard let name = line.party.name, seen.insert(name.key).inserted else { continue }
      for token in Set(name.significantTokens) { byToken[token, default: []].append(parties.count) }
      parties.append(line.party)
    }
    tokens = byToken.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a bank line names a party of the ledger that is not this one.
  func names(_ bank: Party, anotherThan payee: Party) -> Bool {
    guard let own = payee.name else { return false }
    return candidates(bank).contains { index in
      guard let other = parties[index].name, other.similarity(to: own) < 0.72 else { return false }
      return Party.agreement(bank: bank, ledger: parties[index]) == .agrees
    }
  }

  /// Whether a bank line names any party of the ledger.
  func knows(_ bank: Party) -> Bool {
    candidates(bank).contains { Party.agreement(bank: bank, ledger: parties[$0]) >= .partial }
  }

  private func candidates(_ bank: Party) -> Set<Int> {
    var candidates: Set<Int> = []
    for name in [bank.name, bank.text] {
      for token in name?.significantTokens ?? [] {
        guard let found = byToken[token], found.count <= Self.mostNames else { continue }
        candidates.formUnion(found)
      }
    }
    return candidates
  }
}

extension PayeeIndex {
  /// From this likeness on a name stands in a text as it is, or cut by the width of the bank's field.
  private static let whole = 0.95

  /// Whether a bank line holds the whole name of another party of the ledger, and this one's at best nearly: "Zephyrbridge Freight" is not
  /// Zephyrridge Freight where the ledger pays both, and "Lindenlake Staffing" is not Lindenlake Packaging.
  func prefers(_ bank: Party, over payee: Party) -> Bool {
    if bank.isNamed(like: payee) { return false }
    let named = wholeNames(bank)
    guard !named.isEmpty, let own = payee.name else { return false }
    let isItself = named.contains { $0 === payee || $0.name?.key == own.key }
    if !isItself, Self.isCut(own, in: bank, longerThan: named) { return false }
    guard isItself || Self.likeness(of: own, to: bank) >= Self.whole else { return true }
    // "CITY OF AUSTIN WATER" is no City of Austin where the ledger pays a City of Austin Water.
    return named.contains { $0.name.map { Self.extends($0, own) } ?? false }
  }

  /// Whether the bank's words are this name up to where its field ends, and more of it than of any other: "CASCADE LINEN WE" is Cascade
  /// Linen West, though the ledger pays Cascade Linen, too.
  private static func isCut(_ own: PartyName, in bank: Party, longerThan others: [Party]) -> Bool {
    [bank.name, bank.text].contains { words in
      guard let key = words?.key, key.utf8.count < own.key.utf8.count, own.key.hasPrefix(key) else { return false }
      return others.allSatisfy { ($0.name?.key.utf8.count ?? 0) < key.utf8.count }
    }
  }

  /// Whether a name is another one and more words.
  private static func extends(_ long: PartyName, _ short: PartyName) -> Bool {
    long.tokens.count > short.tokens.count && Set(short.tokens).isSubset(of: long.tokens)
  }

  /// Whether the whole of a name of several words stands in a bank line, and no lone surname.
  func isWhole(_ payee: Party, in bank: Party) -> Bool {
    guard let own = payee.name else { return false }
    if bank.isNamed(like: payee) { return true }
    return own.tokens.count > 1 && own.tokens.allSatisfy { $0.utf8.count > 1 }
      && Self.likeness(of: own, to: bank) >= Self.whole
  }

  private func wholeNames(_ bank: Party) -> [Party] {
    if let known = bank.wholeNames { return known }
    let found = candidates(bank).sorted().map { parties[$0] }.filter { party in
      guard let name = party.name, name.tokens.count > 1 else { return false }
      // Of a name with one telling word ("First Insurance") a text has to be all there is.
      guard name.significantTokens.count > 1 else { return bank.isNamed(like: party) }
      return Self.likeness(of: name, to: bank) >= 1
    }
    bank.wholeNames = found
    return found
  }

  private static func likeness(of name: PartyName, to bank: Party) -> Double {
    var best = 0.0
    for text in [bank.name, bank.text] {
      guard let text else { continue }
      best = max(best, name.isContained(in: text), text.similarity(to: name))
    }
    return best
  }

  /// How many names of the ledger the bank's words fit as well as they fit this one, by the rarest word both have; 1 where the name stands there whole.
  func sharers(_ bank: Party, _ payee: Party) -> Int {
    guard !bank.isNamed(like: payee), let own = payee.name, Self.likeness(of: own, to: bank) < Self.whole else {
      return 1
    }
    var fewest = Int.max
    for mine in own.significantTokens {
      for name in [bank.name, bank.text] {
        for theirs in name?.significantTokens ?? [] {
          if theirs == mine || (mine.utf8.count >= 4 && theirs.hasPrefix(mine)) {
            fewest = min(fewest, byToken[mine]?.count ?? 1)
          } else if theirs.utf8.count >= 4, mine.hasPrefix(theirs) {
            fewest = min(fewest, count(beginning: theirs))
          }
        }
      }
    }
    return fewest == .max ? 1 : max(fewest, 1)
  }

  /// How many names have a word that begins so.
  private func count(beginning: String) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].utf8.lexicographicallyPrecedes(beginning.utf8) { low = middle + 1 } else { high = middle }
    }
    var count = 0
    while low < tokens.count, tokens[low].hasPrefix(beginning) {
      count += byToken[tokens[low]]?.count ?? 0
      low += 1
    }
    return count
  }
}
