import Banking

/// Ties a reissued payment to the voided one it replaces, so that no second debit is looked for.
///
/// A void and reissue moves no money (BILL's help pages): the debit that paid for the voided payment pays for its successor. A check of the owner's
/// own that another one replaces is paper that may still be paid, and so is its successor: neither pays for the other.
struct ReissueStage: Stage {
  let name = "voids and their reissues"
  let claims = Claims()

  private static let longest = 120

  func run(on board: inout Board) {
    var voided: [Int64: [Int]] = [:]
    for index in board.ledger.indices where board.ledger[index].standing == .undone {
      voided[board.ledger[index].minor, default: []].append(index)
    }
    guard !voided.isEmpty else { return }
    var taken: Set<Int> = []
    for index in board.ledger.indices where board.ledger[index].standing == .live && board.ledger[index].isOutgoing {
      let line = board.ledger[index]
      let origin = (voided[line.minor] ?? []).first { candidate in
        let old = board.ledger[candidate]
        guard !taken.contains(candidate), old.day <= line.day, old.day.days(until: line.day) <= Self.longest,
          !areTwoPapers(old, line)
        else { return false }
        guard let mine = line.party.name, let theirs = old.party.name, mine.similarity(to: theirs) >= 0.85 else {
          return false
        }
        let (bills, theirBills) = (line.bills, old.bills)
        return bills.isEmpty || theirBills.isEmpty || !bills.isDisjoint(with: theirBills)
      }
      guard let origin else { continue }
      taken.insert(origin)
      board.replaces[index] = origin
    }
  }

  /// Whether the voided payment is a check of the owner's own, and the other one is not that check entered anew.
  private func areTwoPapers(_ old: Line, _ new: Line) -> Bool {
    guard let before = old.keys.check, old.keys.confirmation == nil, new.keys.confirmation == nil else { return false }
    return before != new.keys.check
  }
}
