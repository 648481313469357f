import Banking

// What can be asked of one bank line and one payment.
extension Board {
  /// Bank lines by their days, those of a day in the order of the statement.
  func inOrder(bank indexes: [Int]) -> [Int] { indexes.sorted { (bank[$0].day, $0) < (bank[$1].day, $1) } }

  /// Ledger lines by their days, those of a day in the order of the ledger.
  func inOrder(ledger indexes: [Int]) -> [Int] { indexes.sorted { (ledger[$0].day, $0) < (ledger[$1].day, $1) } }

  /// Banking days from the ledger's effective day to the bank's day; negative where the bank is first.
  func lag(bank: Int, ledger: Int) -> Int {
    self.ledger[ledger].lag(to: self.bank[bank].day, days)
  }

  /// Whether the bank's day lies in the window of the payment's method.
  func isInWindow(bank: Int, ledger: Int) -> Bool {
    let window = self.ledger[ledger].window
    return (-window.before...window.after).contains(lag(bank: bank, ledger: ledger))
  }

  /// Whether a line's text names the bill of another payment of its party, or of an open one in its window, and of none of
  /// these.
  func namesOtherBill(bank index: Int, than payments: [Int]) -> Bool {
    if let named = namedBills[index], payments.allSatisfy({ !named.contains($0) && ledger[$0].namesBill }) {
      return true
    }
    let keys = bank[index].keys
    let words = Set((keys.invoices + keys.inText).filter { $0.utf8.count >= 4 })
    func isNamed(_ payment: Int) -> Bool { ledger[payment].keys.invoices.contains { words.contains($0) } }
    guard !words.isEmpty, !payments.contains(where: isNamed) else { return false }
    return openLedger.contains { isNamed($0) && isInWindow(bank: index, ledger: $0) }
  }

  /// Whether neither dates nor names speak against a bank line being a payment.
  func mayBeOne(bank: Int, ledger: Int) -> Bool {
    isInWindow(bank: bank, ledger: ledger)
      && Party.agreement(bank: self.bank[bank].party, ledger: self.ledger[ledger].party) != .contradicts
  }

  /// Whether no key speaks against it either.
  func mayBeOneByKeys(bank: Int, ledger: Int) -> Bool {
    mayBeOne(bank: bank, ledger: ledger)
      && !PairEvidence.keysConflict(self.bank[bank].keys, self.ledger[ledger].keys)
  }

  /// Whether a line is a purchase by card from the payee of a payment that goes another way.
  func isPaidByCard(bank index: Int, ledger payment: Int) -> Bool {
    PairEvidence.isPurchase(bank[index], beside: ledger[payment])
      && Party.agreement(bank: bank[index].party, ledger: ledger[payment].party) >= .partial
  }

  /// Whether the numbers of two checks differ by one digit, or by two that have changed places.
  func isMisread(bank index: Int, ledger payment: Int) -> Bool {
    guard let left = bank[index].keys.check, let right = ledger[payment].keys.check, left != right else { return false }
    let (mine, theirs) = (Array(left.utf8), Array(right.utf8))
    guard mine.count == theirs.count, mine.count >= 3 else { return false }
    let differing = mine.indices.filter { mine[$0] != theirs[$0] }
    if differing.count == 1 { return true }
    return differing.count == 2 && mine.sorted() == theirs.sorted()
  }
}
