import Banking

/// The parties that a ledger pays, each name once, by the words of their names: whom does a bank line name?
struct PayeeIndex {
  private var byToken: [String: [Int]] = [:]
  private var parties: [Party] = []

  /// A word in more names than this tells nobody in particular.
  private static let mostNames = 200

  init(ledger: [Line]) {
    var seen: Set<String> = []
    for line in ledger {
      guard let name = line.party.name, seen.insert(name.key).inserted else { continue }
      for token in Set(name.significantTokens) { byToken[token, default: []].append(parties.count) }
      parties.append(line.party)
    }
  }

  /// Whether a bank line names a party of the ledger that is not this one.
  func names(_ bank: Party, anotherThan payee: Party) -> Bool {
    guard let own = payee.name else { return false }
    var candidates: Set<Int> = []
    for name in [bank.name, bank.text] {
      for token in name?.significantTokens ?? [] {
        guard let found = byToken[token], found.count <= Self.mostNames else { continue }
        candidates.formUnion(found)
      }
    }
    return candidates.contains { index in
      guard let other = parties[index].name, other.similarity(to: own) < 0.72 else { return false }
      return Party.agreement(bank: bank, ledger: parties[index]) == .agrees
    }
  }
}
