import Banking

/// Finds the words that a bank prints in BILL's entries whoever is paid: the account owner's own name.
///
/// A name that stands in many of them and is nobody's in the ledger says nothing of the payee, and once is enough where the entry says outright that
/// it holds several payments, or gives back what BILL had drawn.
enum OwnerName {
  /// How many entries have to carry it.
  private static let fewestEntries = 3

  static func mark(bank: [Line], ledger: [Line]) {
    // By what they say: dates in a text make it another one, and its party.
    var entries: [String: (count: Int, parties: Set<Party>)] = [:]
    var ofSeveral: Set<Party> = []
    var givenBack: Set<Party> = []
    let undone = Set(ledger.lazy.filter { $0.standing.saysBack && $0.isOutgoing }.map(\.minor))
    var all = 0
    var others: Set<Party> = []
    for line in bank {
      if line.party.isBillText {
        if line.isOutgoing { all += 1 }
        guard line.party.namesSomebody else { continue }
        if line.party.name == nil, line.isOutgoing, let text = line.party.text {
          entries[text.key, default: (0, [])].count += 1
          entries[text.key]?.parties.insert(line.party)
        }
        if line.text.isMultiple { ofSeveral.insert(line.party) }
        // A credit that nothing undone waits for may be another payee's.
        if line.minor > 0, undone.contains(-line.minor) || (line.text.isGivenBack && !undone.isEmpty) {
          givenBack.insert(line.party)
        }
      } else if line.party.text != nil {
        others.insert(line.party)
      }
    }
    for party in ofSeveral { party.markOwner() }
    guard !entries.isEmpty || !givenBack.isEmpty else { return }
    let payees = PartyNames(ledger.lazy.map(\.party))
    let elsewhere = PartyNames(words: others)
    func isPayees(_ party: Party) -> Bool {
      payees.parties(like: party).contains { Party.compare(party, $0) == .agrees }
    }
    for party in givenBack where !isPayees(party) { party.markOwner() }
    for (count, parties) in entries.values {
      guard let party = parties.first else { continue }
      let isCommon = count >= fewestEntries || (count >= 2 && count * 10 >= all * 6)
      guard isCommon || (party.text.map { elsewhere.holds($0) } ?? false) else { continue }
      if !isPayees(party) { for party in parties { party.markOwner() } }
    }
  }
}
