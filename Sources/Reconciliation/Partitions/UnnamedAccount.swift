import Banking

/// Finds the account of statements that name none: where the ledger says of every payment which account it is of, and all but one of these accounts
/// have a statement that names them, the statements without a name are the last one's.
enum UnnamedAccount {
  /// The input with that account in the bank's records and balances, and its name; nil where nothing says which it is.
  static func named(_ input: ReconciliationInput) -> (input: ReconciliationInput, account: String)? {
    let mine = names(input.bank)
    guard !mine.isEmpty, input.bank.contains(where: { $0.account == nil }),
      input.ledger.allSatisfy({ $0.account != nil || !$0.fundingSource.mayBeBankAccount })
    else { return nil }
    let theirs = names(input.ledger.filter { $0.fundingSource.mayBeBankAccount })
    let others = theirs.filter { name in !mine.contains { AccountName.same($0, name) } }
    // A ledger that knows none of the named accounts speaks of others altogether.
    guard others.count == 1, theirs.count > 1, let account = others.first else { return nil }
    var input = input
    for index in input.bank.indices where input.bank[index].account == nil { input.bank[index].account = account }
    for index in input.bankBalances.indices where input.bankBalances[index].account == nil {
      input.bankBalances[index].account = account
    }
    return (input, account)
  }

  /// The different accounts of records, by the first name that each has.
  private static func names(_ records: [Record]) -> [String] {
    var seen: Set<String> = []
    var names: [String] = []
    for record in records {
      guard let name = record.account, seen.insert(name).inserted else { continue }
      if !names.contains(where: { AccountName.same($0, name) }) { names.append(name) }
    }
    return names
  }
}

extension FundingSource? {
  /// Whether it is a bank's account as far as the ledger says.
  fileprivate var mayBeBankAccount: Bool { self == nil || self == .bankAccount }
}
