import Banking

extension StrongKeyStage {
  /// Lines that name the bills of several payments to one party: what they pay is those together, and where the sum is another one, it is one
  /// disagreement and not one with each. Returns the lines that are told so.
  func resolveTogether(_ groups: [KeyGroups.Group], on board: inout Board) -> Set<Int> {
    guard isOfBills else { return [] }
    var named: [Int: Set<Int>] = [:]
    for group in groups where group.bank.count == 1 && group.ledger.count == 1 {
      named[group.bank[0], default: []].insert(group.ledger[0])
    }
    var told: Set<Int> = []
    for line in named.keys.sorted() {
      let payments = (named[line] ?? []).sorted()
      guard payments.count > 1, board.isFree(bank: line), payments.allSatisfy({ mayBePart($0, of: line, on: board) })
      else { continue }
      if board.total(ledger: payments) == board.bank[line].minor { continue }
      told.insert(line)
      board.disagreements.append(
        Disagreement(
          bank: [line], ledger: payments, rule: kind == .invoice ? .invoice : .reference,
          evidence: "the bank's text names the bills of all \(payments.count) payments"))
    }
    return told
  }

  private func mayBePart(_ payment: Int, of line: Int, on board: Board) -> Bool {
    let (bank, entry) = (board.bank[line], board.ledger[payment])
    return board.ledgerIsOpen[payment] && entry.standing.isMovement && entry.minor != bank.minor
      && entry.isOutgoing == bank.isOutgoing && board.isInWindow(bank: line, ledger: payment)
      && Party.agreement(bank: bank.party, ledger: entry.party) >= .partial
  }

  /// Keys by which a text says which bill it pays.
  private var isOfBills: Bool { kind == .invoice || kind == .reference }

  /// Notes the lines that are still open and whose text names the bill of a payment to the party they name: a second debit under one number is not
  /// the next bill's, though the amounts are the same.
  func noteNamedBills(_ groups: [KeyGroups.Group], on board: inout Board) {
    guard isOfBills else { return }
    for group in groups where group.bank.count <= Self.mostNaming && group.ledger.count <= Self.mostNaming {
      guard group.key.utf8.count >= 4, !Self.isYear(group.key) else { continue }
      for line in group.bank where board.isFree(bank: line) {
        let named = group.ledger.filter {
          Party.agreement(bank: board.bank[line].party, ledger: board.ledger[$0].party) >= .partial
        }
        if !named.isEmpty { board.namedBills[line, default: []].formUnion(named) }
      }
    }
  }

  /// A number on more lines names no bill.
  private static let mostNaming = 12

  private static func isYear(_ key: String) -> Bool {
    key.utf8.count == 4 && (key.hasPrefix("19") || key.hasPrefix("20")) && key.utf8.allSatisfy { $0 < 58 }
  }
}
