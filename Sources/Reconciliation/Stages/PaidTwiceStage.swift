import Banking

/// Finds voided payments whose reissue has been drawn as well: no money that left pays for both, so the first is paid after its void.
struct PaidTwiceStage: Stage {
  let name = "voids whose reissue was drawn"
  let claims = Claims(categories: [.paidAfterVoid])

  func run(on board: inout Board) {
    guard !board.replaces.isEmpty else { return }
    let matchOf = Dictionary(
      board.matches.enumerated().flatMap { place, match in match.ledger.map { ($0, place) } },
      uniquingKeysWith: { first, _ in first })
    var twice: Set<Int> = []
    for (reissue, voided) in board.replaces.sorted(by: { $0.key < $1.key }) {
      guard let first = matchOf[voided], let second = matchOf[reissue], first != second else { continue }
      let match = board.matches[first]
      // Inside a batch the debit stands for other payments, too.
      guard match.tag == nil, match.ledger.count == 1, !board.matches[second].bank.isEmpty else { continue }
      twice.insert(first)
    }
    for place in twice.sorted().reversed() { board.turnIntoFinding(match: place, .paidAfterVoid) }
  }
}
