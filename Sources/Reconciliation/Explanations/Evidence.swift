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
    distance(bank: bank, ledger: ledger).phrase(from: self.ledger[ledger].day)
  }

  /// The same, not yet in words.
  func distance(bank: Int, ledger: Int) -> DayDistance {
    let line = self.ledger[ledger]
    let day = self.bank[bank].day
    if day == line.day { return .sameDay }
    let lag = lag(bank: bank, ledger: ledger)
    if lag == 0 { return line.effectiveDay == day ? .firstBankingDay : .none }
    return lag > 0 ? .after(Int32(clamping: lag)) : .before(Int32(clamping: -lag))
  }

  /// That the ledger's party stands in the bank's line.
  func nameEvidence(ledger: Int) -> String {
    PairGrounds.namePhrase(self.ledger[ledger].record)
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
