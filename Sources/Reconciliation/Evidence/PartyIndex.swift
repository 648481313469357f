import Banking

/// The open ledger payments by the words of their party, so that a bank line finds its payee's payments without looking at all of them.
struct PartyIndex {
  private var byToken: [String: [Int]] = [:]

  /// A word on more payments than this finds nobody in particular.
  private static let mostLines = 400

  init(ledger indexes: [Int], of board: Board) {
    for index in indexes {
      let party = board.ledger[index].party
      guard let name = party.name ?? party.text else { continue }
      for token in Set(name.significantTokens).sorted() { byToken[token, default: []].append(index) }
    }
  }

  /// Payments whose name agrees with a bank line's, open ones alone, in order.
  func payments(like bank: Int, on board: Board) -> [Int] {
    let party = board.bank[bank].party
    var found: Set<Int> = []
    for name in [party.name, party.text] {
      for token in name?.significantTokens ?? [] {
        guard let lines = byToken[token], lines.count <= Self.mostLines else { continue }
        found.formUnion(lines)
      }
    }
    return found.sorted().filter {
      board.ledgerIsOpen[$0] && Party.agreement(bank: party, ledger: board.ledger[$0].party) == .agrees
    }
  }
}
