import Banking

/// Ties a payment of the books to the entry by which the books take it back themselves: neither is due at the bank.
///
/// Where the check was paid all the same, it is paid after its void.
struct LedgerReversalStage: Stage {
  /// Only entries that say so, of payments still open: before what stands twice is told. A repetition that the books have taken back is none.
  let saysSo: Bool

  var name: String { saysSo ? "entries that the ledger says it takes back" : "entries that the ledger takes back" }
  let claims = Claims(categories: [.voided, .paidAfterVoid])

  /// So many days later an entry is still taken back, and not booked anew.
  private static let longest = 120

  private static let words: Set<String> = ["VOID", "VOIDED", "VOIDS", "REVERSE", "REVERSED", "REVERSAL", "REVERSING"]

  func run(on board: inout Board) {
    // What is taken back in a later period stands in the books at this one's end.
    let takingBack = board.openLedger.filter {
      board.ledger[$0].standing.isMovement && board.ledger[$0].minor != 0 && board.ledger[$0].day <= board.period.end
        && !board.ledgerAmounts[-board.ledger[$0].minor].isEmpty
    }.compactMap { index in words(of: board.ledger[index]).map { (index, $0) } }
    for (index, text) in takingBack where board.ledgerIsOpen[index] && (!saysSo || Self.saysBack(text)) {
      let origins = board.ledgerAmounts[-board.ledger[index].minor].filter { origin in
        isTakenBack(origin, by: index, text, on: board)
      }
      guard let origin = nearest(origins, to: index, on: board) else { continue }
      let evidence = "taken back by the ledger's own entry of \(board.ledger[index].day)"
      if board.ledgerIsOpen[origin] {
        board.claim(BoardDiscrepancy(category: .voided, bank: [], ledger: [origin, index], evidence: [evidence]))
      } else if !saysSo, board.ledger[origin].keys.check != nil,
        let match = board.matches.firstIndex(where: { $0.ledger == [origin] && $0.tag == nil })
      {
        board.turnIntoFinding(match: match, .paidAfterVoid, with: index, evidence: evidence)
      }
    }
  }

  /// The words of an entry that may take another one back: it says so, or may bear its number.
  private func words(of entry: Line) -> [String]? {
    guard entry.keys.confirmation == nil, !entry.isFundingEntry else { return nil }
    let record = entry.record
    let text = [record.description, record.type ?? "", record.reference ?? ""].joined(separator: " ").uppercased()
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return Self.saysBack(words) || record.reference != nil || entry.keys.check != nil ? words : nil
  }

  private static func saysBack(_ words: [String]) -> Bool { words.contains { Self.words.contains($0) } }

  /// Whether an entry is what a later one of the opposite amount takes back: by its number, or by its party.
  private func isTakenBack(_ origin: Int, by index: Int, _ words: [String], on board: Board) -> Bool {
    let (old, new) = (board.ledger[origin], board.ledger[index])
    guard old.keys.confirmation == nil, (0...Self.longest).contains(old.day.days(until: new.day)) else { return false }
    if let mine = old.keys.check, let theirs = new.keys.check { return mine == theirs }
    guard Self.saysBack(words) else {
      // Without a word, what bears the same number and party, and has not moved any money either, is the same entry with the other sign.
      return board.ledgerIsOpen[origin] && Party.agreement(bank: new.party, ledger: old.party) == .agrees
        && old.record.reference != nil && old.record.reference == new.record.reference
    }
    let numbers = ([old.keys.check].compactMap(\.self) + old.keys.references).filter { $0.utf8.count >= 3 }
    if numbers.contains(where: { number in new.keys.references.contains(number) || words.contains(number) }) {
      return Party.agreement(bank: new.party, ledger: old.party) != .contradicts
    }
    return Party.agreement(bank: new.party, ledger: old.party) == .agrees
  }

  /// The last one before the entry, open ones first; nil where two are alike.
  private func nearest(_ origins: [Int], to index: Int, on board: Board) -> Int? {
    let open = origins.filter { board.ledgerIsOpen[$0] }
    let among = open.isEmpty ? origins : open
    let last = among.map { board.ledger[$0].day }.max()
    let found = among.filter { board.ledger[$0].day == last }
    return found.count == 1 ? found.first : nil
  }
}
