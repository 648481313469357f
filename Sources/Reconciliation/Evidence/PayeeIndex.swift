import Banking

/// The parties that a ledger pays, each name once, by the words of their names: whom does a bank line name?
struct PayeeIndex {
  private var byToken: [String: [Int]] = [:]
  private var parties: [Party] = []
  private var linesByName: [String: Int] = [:]

  /// A word in more names than this tells nobody in particular.
  private static let mostNames = 200

  init(bank: [Line], ledger: [Line]) {
    for line in bank { if let name = line.party.name { linesByName[name.key, default: 0] += 1 } }
    var seen: Set<String> = []
    for line in ledger {
      guard let name = line.party.name, seen.insert(name.key).inserted else { continue }
      for token in Set(name.significantTokens) { byToken[token, default: []].append(parties.count) }
      parties.append(line.party)
    }
  }

  /// Whether a bank line's party stands on no other bank line.
  func standsAlone(_ bank: Party) -> Bool { bank.name.map { linesByName[$0.key] == 1 } ?? false }

  /// Whether a bank line names a party of the ledger that is not this one, and does not name this one.
  func names(_ bank: Party, anotherThan payee: Party) -> Bool {
    guard let own = payee.name, Party.agreement(bank: bank, ledger: payee) < .agrees else { return false }
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
