public import Banking

/// Counts and sums of one account and currency.
public struct PartitionResult: Hashable, Sendable {
  /// The account; nil where the files name none.
  public var account: String?

  /// The currency.
  public var currency: Currency

  /// The bank's side.
  public var bank: SideTotals

  /// The ledger's side.
  public var ledger: SideTotals

  /// The formal reconciliation.
  public var balances: BalanceReconciliation

  /// The totals and balances of one partition.
  public init(
    account: String?, currency: Currency, bank: SideTotals, ledger: SideTotals, balances: BalanceReconciliation
  ) {
    self.account = account
    self.currency = currency
    self.bank = bank
    self.ledger = ledger
    self.balances = balances
  }
}

/// What became of the records of one side.
public struct SideTotals: Hashable, Sendable {
  /// How many records there are.
  public var records: Int

  /// Their sum.
  public var amount: Amount

  /// How many stand in a match.
  public var matched: Int

  /// How many stand in an exception.
  public var excepted: Int

  /// How many a rule keeps out.
  public var excluded: Int

  /// The totals of one side.
  public init(records: Int, amount: Amount, matched: Int, excepted: Int, excluded: Int) {
    self.records = records
    self.amount = amount
    self.matched = matched
    self.excepted = excepted
    self.excluded = excluded
  }
}
