/// `Bal`: a balance of one type on one date.
struct CamtBalance: Sendable {
  var line: Int
  /// OPBD, CLBD, … (ISO 20022 external code set BalanceType).
  var code: String?
  var amount = CamtAmount()
  var date: String?

  init(line: Int) { self.line = line }

  mutating func take(_ element: CamtElement, _ value: String, _ place: CamtPlace) {
    switch (element, place.parent()) {
    case (.code, .codeOrProprietary), (.proprietary, .codeOrProprietary), (.code, .type): code = value
    case (.amount, .balance): amount.take(value, place)
    case (.indicator, .balance): amount.indicator = place.value(value)
    case (.date, .date), (.dateTime, .date), (.date, .balance): date = value
    default: break
    }
  }
}

/// `TxsSummry`: counts and sums of the entries, by the bank.
struct CamtSummary: Sendable {
  /// One line of it.
  struct Part: Sendable {
    var count: CamtValue?
    var sum: CamtValue?
  }
  var all = Part()
  var credits = Part()
  var debits = Part()
  var net = CamtAmount()

  mutating func take(_ element: CamtElement, _ value: String, _ place: CamtPlace) {
    let stated = place.value(value)
    switch (element, place.parent()) {
    case (.count, .allEntries): all.count = stated
    case (.sum, .allEntries): all.sum = stated
    case (.count, .creditEntries): credits.count = stated
    case (.sum, .creditEntries): credits.sum = stated
    case (.count, .debitEntries): debits.count = stated
    case (.sum, .debitEntries): debits.sum = stated
    case (.netAmount, .allEntries), (.amount, .net): net.number = stated
    case (.indicator, .allEntries), (.indicator, .net): net.indicator = stated
    default: break
    }
  }
}
