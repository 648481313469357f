import Banking

extension AmountDateStage {
  /// Pairs of equal amounts of which the bank's text names the bill, however short its number is ("ACME PAPER A2"): among lines that else could not be
  /// told apart, each word decides. Only where a line names one payment's bill and no other line does. Returns what is left.
  func settleMentions(
    _ bank: [Int], _ ledger: [Int], _ frequency: Frequency, on board: inout Board
  ) -> (bank: [Int], ledger: [Int]) {
    guard bank.count * ledger.count <= Self.mostMentions else { return (bank, ledger) }
    let bills = ledger.map { BillNames(board.ledger[$0]) }
    guard bills.contains(where: { !$0.isEmpty }) else { return (bank, ledger) }
    var linesOf: [Int: [Int]] = [:]
    var paymentsOf: [Int: [Int]] = [:]
    for line in bank {
      let words = BillNames.words(board.bank[line].record.description)
      for (position, payment) in ledger.enumerated() where bills[position].stand(in: words) {
        linesOf[payment, default: []].append(line)
        paymentsOf[line, default: []].append(payment)
      }
    }
    for payment in ledger {
      guard let lines = linesOf[payment], lines.count == 1, paymentsOf[lines[0]]?.count == 1,
        let found = frequency.evidence(lines[0], payment, on: board), found.isEnough, found.names == .agrees
      else { continue }
      accept(lines[0], payment, found, isEven: false, on: &board)
    }
    return (bank.filter { board.isFree(bank: $0) }, ledger.filter { board.ledgerIsOpen[$0] })
  }

  /// So many pairs of one amount are looked at.
  private static let mostMentions = 2_000
}

/// The numbers of a payment's bills as words, to be found in a text.
private struct BillNames {
  private let names: [[String]]

  var isEmpty: Bool { names.isEmpty }

  init(_ payment: Line) {
    names = payment.invoices.map(Self.words).filter { words in
      words.reduce(0) { $0 + $1.utf8.count } >= 2
    }
  }

  /// The words of a text, in capitals.
  static func words(_ text: String) -> [String] {
    text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether one of them stands in a text, its words one after the other.
  func stand(in words: [String]) -> Bool {
    names.contains { name in
      words.indices.contains { words[$0...].starts(with: name) }
    }
  }
}
