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
    guard !isLedger, isNearlyEach, result.columns(.counterparty).contains(column - 1),
      !header.folded.contains(where: Self.isOfOther)
    else { return false }
    if accounts.count == 1 { return rows.count == 1 && accounts.allSatisfy { IBANForm.matches($0) } }
    // Each payee has one account, and no two share one.
    let pairs = Set(rows.map { table.text($0, column - 1) + "\n" + table.text($0, column) })
    return pairs.count == accounts.count && Set(rows.map { table.text($0, column - 1) }).count == accounts.count
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
