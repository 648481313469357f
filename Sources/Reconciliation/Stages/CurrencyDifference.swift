import Banking

/// Finds a ledger payment in one currency that the bank booked in another: the one step that looks at two partitions.
enum CurrencyDifference {
  /// A bank line and a ledger payment of two boards.
  struct Finding {
    var bank: (board: Int, line: Int)
    var ledger: (board: Int, line: Int)
    var evidence: [String]
  }

  /// Takes the pairs off their boards and returns them. A pair needs a key in common, or the name, the number and the date.
  static func find(on boards: inout [Board]) -> [Finding] {
    guard Set(boards.map(\.currency)).count > 1 else { return [] }
    var findings: [Finding] = []
    for ledgerBoard in boards.indices {
      for payment in boards[ledgerBoard].openLedger where boards[ledgerBoard].ledger[payment].standing.isMovement {
        let line = boards[ledgerBoard].ledger[payment]
        var found: [(board: Int, line: Int, evidence: [String])] = []
        for bankBoard in boards.indices where boards[bankBoard].currency != boards[ledgerBoard].currency {
          for index in boards[bankBoard].freeBank {
            guard let evidence = evidence(boards[bankBoard].bank[index], line, boards[bankBoard].days) else {
              continue
            }
            found.append((bankBoard, index, evidence))
          }
        }
        guard found.count == 1, let pair = found.first else { continue }
        boards[pair.board].close(bank: pair.line)
        boards[ledgerBoard].close(ledger: payment)
        findings.append(
          Finding(bank: (pair.board, pair.line), ledger: (ledgerBoard, payment), evidence: pair.evidence))
      }
    }
    return findings
  }

  /// Whether the bank's text says from which currency it was changed.
  private static func names(_ currency: Currency, _ bank: Line) -> Bool {
    bank.record.description.uppercased().split { !$0.isLetter }.contains { $0 == currency.code }
  }

  private static func evidence(_ bank: Line, _ ledger: Line, _ days: BankingDays) -> [String]? {
    guard bank.isOutgoing == ledger.isOutgoing, !bank.isReturn else { return nil }
    guard DateFit.of(bank: bank, ledger: ledger, days: days) == .fits else { return nil }
    if let key = bank.keys.confirmation, key == ledger.keys.confirmation {
      return ["confirmation number \(key) in both"]
    }
    if let key = bank.keys.check, key == ledger.keys.check { return ["check number \(key) in both"] }
    let texts = Set(bank.keys.references + bank.keys.inText)
    if let key = (ledger.keys.references + ledger.keys.invoices).first(where: {
      $0.utf8.count >= 5 && texts.contains($0)
    }) {
      return ["reference \(key) in both"]
    }
    let lag = ledger.lag(to: bank.day, days)
    guard bank.minor == ledger.minor || ledger.method == .international || names(ledger.record.amount.currency, bank),
      (-1...5).contains(lag),
      Party.agreement(bank: bank.party, ledger: ledger.party) == .agrees
    else { return nil }
    return ["\(ledger.partyText) named in both", "dates fit"]
  }
}
