extension RoleDecision {
  /// Whether a column of accounts names those of the other parties: not the one that the lines above the table name, or another beside each
  /// payee.
  func namesOtherAccounts(_ column: Int) -> Bool {
    let rows = dated.filter { !table.cell($0, column).isEmpty }
    let accounts = Set(rows.map { table.text($0, column) })
    guard !rows.isEmpty else { return false }
    let isNearlyEach = accounts.count * 10 >= rows.count * 8
    if let ownAccount, accounts.count > 1 || rows.count == 1 {
      // Of many that differ, one may be a payment to oneself.
      if !accounts.contains(where: { Self.areSame($0, ownAccount) }) || isNearlyEach && rows.count > 2 { return true }
    }
    guard !isLedger, !header.folded.contains(where: Self.isOfOther) else { return false }
    // Nobody has an account for each of his movements.
    if isNearlyEach, rows.count > 2, accounts.allSatisfy({ IBANForm.matches($0) }) { return true }
    return result.columns(.counterparty).contains { goesWith($0, column, rows) }
  }

  /// Whether the accounts in a column go with the names in another: each party has one of its own. Several of one's own accounts are each of
  /// several parties.
  private func goesWith(_ party: Int, _ column: Int, _ rows: [Int]) -> Bool {
    let accounts = Set(rows.map { table.text($0, column) })
    let parties = Set(rows.map { table.text($0, party) })
    let pairs = Set(rows.map { table.text($0, party) + "\n" + table.text($0, column) })
    let areIBANs = accounts.allSatisfy { IBANForm.matches($0) }
    if accounts.count == 1 { return rows.count == 1 && party < column && areIBANs }
    // One party may be written in two ways, and no two share an account.
    guard pairs.count == parties.count, accounts.count * 10 >= parties.count * 8 else { return false }
    // Right beside the name any account is its own; further off what looks like a number of one, and before it where a party comes again.
    if party == column - 1, accounts.count * 10 >= rows.count * 8 { return true }
    guard areIBANs || accounts.allSatisfy(Self.isNumber) else { return false }
    return party < column || accounts.count > 2 && rows.count > accounts.count
  }

  /// Whether an account is written as a whole number, not by a name or its last digits.
  private static func isNumber(_ account: String) -> Bool {
    let digits = account.utf8.filter(ASCII.isDigit).count
    return digits >= 6 && digits * 2 > account.utf8.count
  }

  /// Whether a header names the other party's account: beside it, an account is the statement's own.
  private static func isOfOther(_ header: String) -> Bool {
    guard let meaning = HeaderSynonyms.meaning(header), meaning.role == .ignored else { return false }
    return others.contains(where: header.contains)
  }

  private static let others = [
    "tegen", "counter", "gegen", "contrepart", "kontrahent", "partner", "beneficia", "payee", "to account",
    "destination", "protiucet", "protiuct",
  ]

  /// Whether two ways to write an account are of one: the end of the longer one is the shorter, as banks mask what stands before.
  private static func areSame(_ one: String, _ other: String) -> Bool {
    let digits = [one, other].map { String($0.filter(\.isNumber).drop { $0 == "0" }) }.sorted { $0.count < $1.count }
    return digits[0].count >= 3 && digits[1].hasSuffix(digits[0])
  }
}
