import Banking

/// What a finding says to a person: how much it matters, one plain sentence, the next step, and by when.
struct Explanation {
  var severity: Severity
  var sentence: String
  var action: String
  var escalate = false
  var due: Day?
}

extension Explanation {
  /// The explanation as its owner weighs it: below materiality nothing is severe, and some categories are never escalated.
  func weighed(_ finding: BoardDiscrepancy, bank: [Record], ledger: [Record], by options: ReconciliationOptions)
    -> Explanation
  {
    var weighed = self
    if options.neverEscalated.contains(finding.category) { weighed.escalate = false }
    let stake = (bank + ledger).map(\.amount.magnitude).max() ?? 0
    if stake < options.materialityMinorUnits.magnitude {
      weighed.escalate = false
      if severity == .medium || severity == .high { weighed.severity = .low }
    }
    return weighed
  }
}

extension Board {
  /// The explanation of a finding. For a ledger-only finding `record` is the row it is about; its payment may have more.
  func explanation(of finding: BoardDiscrepancy, record: Record? = nil) -> Explanation {
    var explanation =
      otherAccountExplanation(of: finding)
      ?? (finding.ledger.isEmpty
        ? bankExplanation(of: finding)
        : finding.bank.isEmpty ? ledgerExplanation(of: finding, record: record) : pairExplanation(of: finding))
    explanation.sentence = explanation.sentence.prefix(1).uppercased() + explanation.sentence.dropFirst()
    return explanation
  }

  /// The window in which a payment's debit is due. BILL draws the money of its checks as that of ACH payments, whenever the payee cashes them.
  func debitWindow(_ line: Line) -> ClearingWindow {
    guard line.isDrawnByBill, line.isOutgoing else { return line.window }
    return LineContext(days: days, windows: options.windows).window(.ach, incoming: false)
  }

  /// "1 banking day", "3 banking days".
  func bankingDaysText(_ count: Int) -> String { "\(count) banking \(count == 1 ? "day" : "days")" }
}
