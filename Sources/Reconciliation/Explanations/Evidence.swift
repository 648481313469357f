import Banking

// Evidence: short phrases a person can repeat to a vendor.
extension Board {
  /// That the amounts agree, and how.
  func amountEvidence(bank: [Int], ledger: [Int]) -> String {
    let bankTotal = total(bank: bank)
    let ledgerTotal = total(ledger: ledger)
    guard bankTotal == ledgerTotal else {
      return "\(amount(bankTotal).formatted) at the bank, \(amount(ledgerTotal).formatted) in the ledger"
    }
    let rows = ledger.reduce(0) { $0 + self.ledger[$1].recordCount }
    if bank.count == 1, rows == 1 { return "amount equal" }
    let text = amount(bankTotal).formatted
    if bank.count == 1 { return "\(rows) ledger rows add up to \(text)" }
    if rows == 1 { return "\(bank.count) bank lines add up to \(text)" }
    return "\(bank.count) bank lines and \(rows) ledger rows both add up to \(text)"
  }

  /// How far the dates lie apart.
  func lagEvidence(bank: Int, ledger: Int) -> String {
    let line = self.ledger[ledger]
    if self.bank[bank].day == line.day { return "same day" }
    let lag = lag(bank: bank, ledger: ledger)
    let days = abs(lag)
    let unit = days == 1 ? "banking day" : "banking days"
    if lag == 0 {
      return line.effectiveDay == self.bank[bank].day
        ? "on the first banking day from \(line.day)" : "no banking day apart"
    }
    return lag > 0 ? "\(days) \(unit) after \(line.day)" : "\(days) \(unit) before \(line.day)"
  }

  /// That the ledger's party stands in the bank's line.
  func nameEvidence(ledger: Int) -> String {
    let name = self.ledger[ledger].record.counterparty ?? self.ledger[ledger].record.description
    return name.isEmpty ? "texts agree" : "\(name.prefix(60)) named in both"
  }

  /// Whether its owner lets a difference pass.
  func isTolerable(_ difference: Int64) -> Bool {
    options.toleranceMinorUnits > 0 && difference.magnitude <= options.toleranceMinorUnits.magnitude
  }

  /// That a difference was let pass.
  func toleranceEvidence(_ difference: Int64) -> String {
    "\(amount(difference).formatted) apart, within the tolerance of \(amount(options.toleranceMinorUnits).formatted)"
  }
}
