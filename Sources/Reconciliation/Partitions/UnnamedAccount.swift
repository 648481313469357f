import Banking

/// Finds the account of statements that name none: where the ledger says of every payment which account it is of, and all but one of these accounts
/// have a statement that names them, the statements without a name are the last one's.
enum UnnamedAccount {
  /// The input with that account in the bank's records and balances, and what is to be said of it; nil where nothing says which it is.
  static func named(_ input: ReconciliationInput) -> (input: ReconciliationInput, note: String)? {
    let mine = AccountName.accounts(AccountName.all(in: input.bank))
    guard !mine.isEmpty, input.bank.contains(where: { $0.account == nil }),
      input.ledger.allSatisfy({ $0.account != nil || !$0.fundingSource.mayBeBankAccount })
    else { return nil }
    let theirs = AccountName.accounts(
      AccountName.all(in: input.ledger.filter { $0.fundingSource.mayBeBankAccount }))
    let others = theirs.filter { name in !mine.contains { AccountName.same($0, name) } }
    // A ledger that knows none of the named accounts speaks of others altogether.
    guard others.count == 1, theirs.count > 1, let account = others.first else { return nil }
    var input = input
    for index in input.bank.indices where input.bank[index].account == nil { input.bank[index].account = account }
    for index in input.bankBalances.indices where input.bankBalances[index].account == nil {
      input.bankBalances[index].account = account
    }
    let note =
      "the statements that name no account are taken for those of \"\(account)\", the only account in the ledger that no other statement is of"
    return (input, note)
  }
}

extension FundingSource? {
  /// Whether it is a bank's account as far as the ledger says.
  fileprivate var mayBeBankAccount: Bool { self == nil || self == .bankAccount }
}
