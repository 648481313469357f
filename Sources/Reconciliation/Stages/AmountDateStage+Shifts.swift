import Banking

extension Board {
  /// Whether a pair would shift a series of equal payments: this one is of another week, and the line or the payment has a partner by name on its own
  /// day, whatever has become of that one, or others of the series have theirs at the usual distance. A second debit of a day is not the next payment.
  /// Checks and money that comes in take their time. Where an amount stands among many lines, a day that agrees says nothing of a series.
  func isShift(bank line: Int, ledger payment: Int, _ evidence: PairEvidence) -> Bool {
    guard !AmountDateStage.usual.contains(evidence.lag), ledger[payment].isOutgoing, ledger[payment].method != .check
    else { return false }
    let lines = bankAmounts[bank[line].minor]
    let payments = ledgerAmounts[bank[line].minor]
    guard lines.count + payments.count <= Self.mostCompared else { return false }
    let day = bank[line].day
    let due = ledger[payment].effectiveDay
    if payments.contains(where: { ledger[$0].effectiveDay == day && isSame(line, $0) })
      || lines.contains(where: { bank[$0].day == due && isSame($0, payment) })
    {
      return true
    }
    let others = lines.filter { $0 != line && isSame($0, payment) }
    let kept = payments.lazy.filter { other in
      other != payment && isSame(line, other)
        && others.contains { AmountDateStage.usual.contains(lag(bank: $0, ledger: other)) }
    }
    return kept.prefix(Self.fewestKept).count == Self.fewestKept
  }

  /// Whether a line names the party of a payment that moves money.
  private func isSame(_ line: Int, _ payment: Int) -> Bool {
    ledger[payment].standing.isMovement
      && Party.agreement(bank: bank[line].party, ledger: ledger[payment].party) == .agrees
  }

  /// Up to how many lines and payments of an amount are compared each with each.
  private static let mostCompared = 120

  /// How many others at the usual distance make a distance of weeks unusual.
  private static let fewestKept = 2
}
