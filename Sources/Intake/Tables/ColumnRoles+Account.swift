extension RoleDecision {
  /// One column of accounts, where every record has one and they are the file's own.
  mutating func chooseAccount() {
    let candidates = result.columns(.account)
    let records = result.column(.date).map { result.profiles[$0].dates } ?? sample.count
    var best: Int?
    for column in candidates where mayBeAccount(column) {
      let profile = result.profiles[column]
      let isWhole = profile.filled > 0 && profile.filled + profile.dashes >= records && profile.dashes == 0
      // A weak name ("Bank account", "Kontonummer") is the other party's as often as the file's own: the own one repeats.
      let repeats = profile.distinct.count == 1 && profile.filled > 1 || profile.distinct.count * 3 <= profile.filled
      let besideParty = result.column(.counterparty).map { $0 == column - 1 } ?? false
      guard isWhole, result.weights[column] >= 60 || repeats && !besideParty else { continue }
      guard let known = best else {
        best = column
        continue
      }
      if rank(column) > rank(known) { best = column }
    }
    for column in candidates where column != best {
      result.set(column, .ignored, result.reasons[column] + ", not the account of every record")
    }
    if best == nil, header.row == nil { best = constantAccount() }
  }

  /// Whether a column's values can be the accounts of the statement.
  private func mayBeAccount(_ column: Int) -> Bool {
    let profile = result.profiles[column]
    // Customers and suppliers have accounts in an audit trail.
    if result.flagMeaning.isOfSage { return false }
    // What was paid by card, and with which kind, is no account.
    if result.weights[column] < 60, profile.isMoney { return false }
    if header.folded[column].split(separator: " ").contains("card") {
      if CardReport(header: header, roles: result).isSales { return false }
      let rows = sample.map { table.cell($0, column) }.filter { !$0.isEmpty }
      if result.weights[column] < 60, !rows.allSatisfy(hasDigits) { return false }
    }
    if namesOtherAccounts(column) || namesCategories(column) { return false }
    // A balance that runs through all rows is that of one account: the column names those that it was paid from or to.
    return profile.distinct.count <= 1 || Set(dated.map { table.text($0, column) }).count <= 1
      || !balanceRunsThrough(dated)
  }

  /// Whether a column says what the money was spent on, or earned by; general ledgers name their own accounts.
  private func namesCategories(_ column: Int) -> Bool {
    guard layout == nil, !header.folded.contains(where: BooksView.isOfBooks) else { return false }
    let names = Set(dated.map { table.text($0, column) }.filter { !$0.isEmpty })
    return CategoryWords.areCategories(names)
  }

  private func hasDigits(_ cell: TableRows.Cell) -> Bool {
    cell.range.lazy.filter { table.bytes[$0] >= 48 && table.bytes[$0] <= 57 }.prefix(2).count == 2
  }

  /// A number beats a name; the surer header beats the other; an IBAN beats a local number.
  private func rank(_ column: Int) -> (Int, Int, Int) {
    let name = header.folded[column]
    let isNumber = name.contains("number") || name.contains("iban") || name.contains(" no") || name.contains("#")
    let isName = name.contains("name") || name.contains("title") || name.contains("nickname")
    return (isName ? 0 : 1, isNumber ? result.weights[column] + 5 : result.weights[column], -column)
  }

  /// Without headers: the one long number, or IBAN, that every row repeats.
  private mutating func constantAccount() -> Int? {
    for column in result.roles.indices where result.roles[column] == nil {
      let profile = result.profiles[column]
      guard profile.filled == sample.count, profile.filled >= 2, profile.distinct.count == 1 else { continue }
      let isNumber = profile.longNumbers == profile.filled && (8...19).contains(profile.maximumDigits)
      guard isNumber || sample.first.map({ IBANForm.matches(table.text($0, column)) }) ?? false else { continue }
      result.set(column, .account, "the same \(isNumber ? "long number" : "IBAN") in every row")
      return column
    }
    return nil
  }
}
