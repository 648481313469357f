/// What paid for a payment on the ledger's side, as far as the file says it (BILL API v3, `fundingAccount.type`).
public enum FundingSource: String, Hashable, Sendable, CaseIterable {
  /// A bank account: a debit is due on its statement.
  case bankAccount = "bank-account"
  /// A credit or debit card: nothing is due on the bank statement.
  case card
  /// BILL's AP card.
  case apCard = "ap-card"
  /// A balance held at BILL.
  case wallet
  /// Recorded in BILL, paid outside it.
  case outside
}
