import Banking

/// Says of which bills the ledger has two payments of one amount, both drawn: the sides agree, and the vendor may have been paid twice.
struct BillPaidTwiceStage: Stage {
  let name = "bills that two payments paid"
  let claims = Claims()

  /// So many are named one by one.
  private static let mostNamed = 20

  private struct Bill: Hashable {
    var payee: String
    var number: String
    var minor: Int64
  }

  func run(on board: inout Board) {
    var payments: [Bill: [Int]] = [:]
    for match in board.matches where match.tag == nil {
      for index in match.ledger {
        let line = board.ledger[index]
        // Of a payment of several bills no one knows how much of it paid which.
        guard line.isOutgoing, line.standing.isMovement, line.invoices.count == 1, let payee = line.party.name?.key,
          let number = line.bills.first, number.utf8.count >= 3, number.utf8.contains(where: { (48...57).contains($0) })
        else { continue }
        payments[Bill(payee: payee, number: number, minor: line.minor), default: []].append(index)
      }
    }
    let twice = payments.values.filter { $0.count > 1 && differ($0, board) }.map { board.inOrder(ledger: $0) }
      .sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    for found in twice.prefix(Self.mostNamed) {
      let line = board.ledger[found[0]]
      board.notes.append(
        "bill \(line.invoices.first ?? "") of \(line.partyText) was paid \(found.count == 2 ? "twice" : "\(found.count) times"), "
          + "\(line.amountText) each: \(board.names(of: found)); unless it was due in parts, ask the vendor to give one back"
      )
    }
    if twice.count > Self.mostNamed {
      board.notes.append("\(twice.count - Self.mostNamed) more bills were paid more than once")
    }
  }

  /// Whether the payments are several by their confirmations or references, and no row that stands in the ledger twice.
  private func differ(_ payments: [Int], _ board: Board) -> Bool {
    let keys = payments.map { board.ledger[$0].keys.confirmation ?? board.ledger[$0].record.reference }
    return keys.allSatisfy { $0 != nil } && Set(keys).count == keys.count
  }
}
