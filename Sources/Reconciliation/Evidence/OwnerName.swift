/// Finds the words that a bank prints in BILL's entries whoever is paid: the account owner's own name.
///
/// A name that stands in many of them and is nobody's in the ledger says nothing of the payee.
enum OwnerName {
  /// How many entries have to carry it.
  private static let fewestEntries = 3

  static func mark(bank: [Line], ledger: [Line]) {
    var entries: [Party: Int] = [:]
    var all = 0
    var others: Set<Party> = []
    for line in bank {
      if line.party.isBillText {
        all += 1
        if line.party.name == nil, line.party.text != nil { entries[line.party, default: 0] += 1 }
      } else if line.party.text != nil {
        others.insert(line.party)
      }
    }
    guard !entries.isEmpty else { return }
    let payees = PartyNames(ledger.lazy.map(\.party))
    let elsewhere = PartyNames(words: others)
    for (party, count) in entries {
      let isCommon = count >= fewestEntries || (count >= 2 && count * 10 >= all * 6)
      guard isCommon || (party.text.map { elsewhere.holds($0) } ?? false) else { continue }
      if !payees.parties(like: party).contains(where: { Party.compare(party, $0) == .agrees }) { party.markOwner() }
    }
  }
}
