import Banking

/// How long money takes between the ledger's date and the bank's, by method, in banking days.
struct ClearingWindow {
  /// How many banking days before the ledger's date the bank may be: a ledger entry made late.
  let before: Int

  /// How many banking days after it a match without a common reference is still believed.
  let after: Int

  /// How many banking days after it the payment is on its way; later it is missing.
  let clearing: Int

  /// Funding debits post on the process date; the days after it are those of the ACH network and of holidays
  /// (BILL's help pages on payment timing). Checks stay open until they are stale: 180 days, UCC 4-404.
  static func of(_ method: PaymentMethod?, incoming: Bool) -> ClearingWindow {
    switch method {
    // Money that comes in is often booked when its remittance has been read. A check that was received is deposited within days, and available
    // within five more (Regulation CC, 12 CFR 229).
    case .check where incoming: ClearingWindow(before: 10, after: 10, clearing: 10)
    case .check: ClearingWindow(before: -ofChecks.lowerBound, after: ofChecks.upperBound, clearing: ofChecks.upperBound)
    case .ach, .rpps: ClearingWindow(before: incoming ? 10 : 2, after: 5, clearing: 2)
    case .wire: ClearingWindow(before: incoming ? 10 : 2, after: 3, clearing: 1)
    case .instant: ClearingWindow(before: incoming ? 10 : 2, after: 3, clearing: 1)
    case .international: ClearingWindow(before: incoming ? 10 : 2, after: 7, clearing: 5)
    case .virtualCard: ClearingWindow(before: 2, after: 5, clearing: 2)
    case .card: ClearingWindow(before: 2, after: 5, clearing: 3)
    case .transfer: ClearingWindow(before: 3, after: 5, clearing: 2)
    case .cash: ClearingWindow(before: 2, after: 5, clearing: 3)
    case .wallet, .offline, nil:
      // A receipt without a method may be a check in the mail or in the drawer: the classic deposit in transit.
      incoming
        ? ClearingWindow(before: 10, after: 10, clearing: 22) : ClearingWindow(before: 5, after: 10, clearing: 2)
    }
  }

  /// A deposit that the books say was made: the bank counts it that day or the next (Regulation CC, 12 CFR 229.10), night drops and the mail within the week.
  static let ofDeposits = ClearingWindow(before: 10, after: 10, clearing: 5)

  /// The banking days in which a check may be presented.
  static let ofChecks = -2...124

  /// How many banking days a match by a strong key may lie beyond the method's window before the date itself is the finding.
  static let keySlack = 10
}
