public import Banking

/// What is to be reconciled: the records of both sides and the balances the files state.
public struct ReconciliationInput: Sendable {
  /// The bank's records, in any order.
  public var bank: [Record]

  /// The ledger's records, in any order.
  public var ledger: [Record]

  /// The bank's balances, by account and currency.
  public var bankBalances: [AccountBalances]

  /// The ledger's balances, where it states any.
  public var ledgerBalances: [AccountBalances]

  /// An input of these records and balances.
  public init(
    bank: [Record], ledger: [Record], bankBalances: [AccountBalances] = [], ledgerBalances: [AccountBalances] = []
  ) {
    self.bank = bank
    self.ledger = ledger
    self.bankBalances = bankBalances
    self.ledgerBalances = ledgerBalances
  }
}

/// The opening and closing balance that one side states of an account.
public struct AccountBalances: Hashable, Sendable {
  /// The account; nil where the file names none.
  public var account: String?

  /// The currency.
  public var currency: Currency

  /// The balance before the first record.
  public var opening: Amount?

  /// The balance after the last.
  public var closing: Amount?

  /// The last day that the statements say they tell of; nil where they do not say it.
  public var coveredTo: Day?

  /// The balances of an account.
  public init(account: String?, currency: Currency, opening: Amount?, closing: Amount?, coveredTo: Day? = nil) {
    self.account = account
    self.currency = currency
    self.opening = opening
    self.closing = closing
    self.coveredTo = coveredTo
  }
}
