public import Banking

/// The formal reconciliation of one account: adjusted bank balance = adjusted book balance.
public struct BalanceReconciliation: Hashable, Sendable {
  /// Where the book balance comes from.
  public enum BookBasis: String, Hashable, Sendable {
    /// The ledger states it.
    case stated
    /// Its owner gave it.
    case given
    /// The bank's opening balance and the ledger's movements: the ledger states none.
    case rolledForward = "rolled-forward"
  }

  /// The statement's balance at the period's end, excluded lines and all: its closing balance less what it books after the period. Nil where no
  /// statement gives one.
  public var bankBalance: Amount?

  /// The day of that balance, where the statement says that it ends before the period does; nil for the period's end.
  public var bankDay: Day?

  /// What the statement books after the period's end, where it goes on that long; zero where it does not.
  public var bankedAfterPeriod: Amount?

  /// The book balance; nil where neither stated, given nor rolled forward.
  public var bookBalance: Amount?

  /// Where the book balance comes from.
  public var bookBasis: BookBasis?

  /// Each item that adjusts one of the two balances.
  public var items: [ReconcilingItem]

  /// The bank balance with its items; nil where the bank balance is.
  public var adjustedBank: Amount?

  /// The book balance with its items; nil where the book balance is.
  public var adjustedBook: Amount?

  /// Adjusted bank minus adjusted book: what nothing explains.
  public var unexplained: Amount?

  /// A formal reconciliation of these figures.
  public init(
    bankBalance: Amount?, bankedAfterPeriod: Amount? = nil, bookBalance: Amount?, bookBasis: BookBasis?,
    items: [ReconcilingItem], adjustedBank: Amount?, adjustedBook: Amount?, unexplained: Amount?
  ) {
    self.bankBalance = bankBalance
    self.bankedAfterPeriod = bankedAfterPeriod
    self.bookBalance = bookBalance
    self.bookBasis = bookBasis
    self.items = items
    self.adjustedBank = adjustedBank
    self.adjustedBook = adjustedBook
    self.unexplained = unexplained
  }
}

/// One line between a balance and its adjusted balance: the part of an exception that adjusts it, or what the owner's rules keep out.
public struct ReconcilingItem: Hashable, Sendable {
  /// Which balance it adjusts: the bank's (timing and bank errors) or the book's (what the ledger has to record or to take back).
  public var side: Side

  /// The exception or match it comes from; nil for what the owner's rules keep out of the reconciliation.
  public var discrepancyID: String?

  /// Its category; nil for what the owner's rules keep out.
  public var category: Category?

  /// What to add to the balance: negative lowers it.
  public var amount: Amount

  /// A reconciling item.
  public init(side: Side, discrepancyID: String?, category: Category?, amount: Amount) {
    self.side = side
    self.discrepancyID = discrepancyID
    self.category = category
    self.amount = amount
  }
}
