import Banking

/// Distinct parties by the words of their names, so that a name finds those it could be without looking at all of them.
struct PartyNames {
  private var byToken: [String: [Party]] = [:]

  /// The words in order, so that the beginning of one finds those it may have been cut from.
  private let tokens: [String]

  /// A word in more names than this finds nobody in particular.
  private static let mostParties = 400

  /// A word in more names than this is not looked at where a rarer one has found somebody.
  private static let manyParties = 8

  init(_ parties: some Sequence<Party>) {
    var seen: Set<Party> = []
    for party in parties where seen.insert(party).inserted {
      guard let name = party.name ?? party.text else { continue }
      for token in Set(name.significantTokens) { byToken[token, default: []].append(party) }
    }
    tokens = byToken.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// An index of what texts say.
  init(words parties: some Sequence<Party>) {
    for party in parties {
      for token in Set(party.text?.significantTokens ?? []) { byToken[token, default: []].append(party) }
    }
    tokens = byToken.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The parties that share a word with this one, or a word's beginning where it is cut.
  func parties(like party: Party) -> Set<Party> {
    var lists: [[Party]] = []
    for name in [party.name, party.text] {
      for token in name?.significantTokens ?? [] {
        guard let parties = byToken[token] else {
          lists += cut(token)
          continue
        }
        if parties.count <= Self.mostParties { lists.append(parties) }
      }
    }
    lists.sort { $0.count < $1.count }
    var found: Set<Party> = []
    for list in lists {
      // Where a rare word has found somebody, a word of many names adds nobody in particular.
      if !found.isEmpty, list.count > Self.manyParties { break }
      found.formUnion(list)
    }
    return found
  }

  /// The parties with a word that begins so, where a text has cut it off.
  private func cut(_ beginning: String) -> [[Party]] {
    guard beginning.utf8.count >= 4 else { return [] }
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].utf8.lexicographicallyPrecedes(beginning.utf8) { low = middle + 1 } else { high = middle }
    }
    var found: [Party] = []
    while low < tokens.count, tokens[low].hasPrefix(beginning), found.count <= Self.mostParties {
      found += byToken[tokens[low]] ?? []
      low += 1
    }
    return found.isEmpty || found.count > Self.mostParties ? [] : [found]
  }

  /// Whether a text holds every word of a name.
  func holds(_ name: PartyName) -> Bool {
    let tokens = name.significantTokens
    guard tokens.count >= 2, let first = tokens.first, let holders = byToken[first], holders.count <= Self.mostParties
    else { return false }
    return holders.contains { party in party.text.map { name.isContained(in: $0) >= 1 } ?? false }
  }
}

/// The open ledger payments by their party, so that a bank line finds its payee's payments without looking at all of them.
struct PartyIndex {
  private let names: PartyNames
  private var byParty: [Party: [Int]] = [:]
  /// By the bank's party: the ledger's parties that agree with it.
  private var agreeing: [Party: [Party]] = [:]

  init(ledger indexes: [Int], of board: Board) {
    names = PartyNames(indexes.lazy.map { board.ledger[$0].party })
    for index in indexes { byParty[board.ledger[index].party, default: []].append(index) }
  }

  /// Payments whose name agrees with a bank line's, open ones alone, in order.
  mutating func payments(like bank: Int, on board: Board) -> [Int] {
    let party = board.bank[bank].party
    let parties: [Party]
    if let known = agreeing[party] {
      parties = known
    } else {
      parties = names.parties(like: party).filter { Party.agreement(bank: party, ledger: $0) == .agrees }
      agreeing[party] = parties
    }
    return parties.flatMap { byParty[$0] ?? [] }.filter { board.ledgerIsOpen[$0] }.sorted()
  }
}
