import Banking

/// Chooses the payments of the account that was asked for, in a ledger that says of each payment what paid it.
enum FundingAccounts {
  /// Leaves out the payments that another bank account paid. Cards and balances at BILL are none, and are told apart later.
  ///
  /// - Throws: ``IntakeError`` where several accounts paid, or one with a number, and none is the one asked for.
  static func choose(
    _ facts: inout TableFacts, _ table: TableRows, _ columns: TableColumns, _ request: InputRequest, side: Side
  ) throws(IntakeError) {
    // The books' clearing account is that of all of them.
    guard side == .ledger, let wanted = request.account, !FundingWords.isOfBooks(wanted), columns.account == nil,
      let column = columns.fundingSource
    else { return }
    var isOwn: [String: Bool] = [:]
    for record in facts.records {
      let source = table.folded(table.cell(record.row, column))
      if isOwn[source] == nil, isAccount(source) { isOwn[source] = AccountSelection.isMeant(source, by: wanted) }
    }
    guard isOwn.contains(where: { !$0.value }) else { return }
    guard isOwn.contains(where: \.value) else {
      // One account without a number may be called so elsewhere.
      if isOwn.count == 1, isOwn.keys.allSatisfy({ !$0.contains(where: \.isNumber) }) { return }
      throw IntakeError(
        path: request.path, expected: "payments from account \(wanted)",
        found: "payments from \(isOwn.keys.sorted().prefix(12).joined(separator: ", "))",
        remedy: "name one of them with --ledger-account"
      ).foreign
    }
    let count = facts.records.count
    facts.records.removeAll { record in
      guard isOwn[table.folded(table.cell(record.row, column))] == false else { return false }
      facts.skipped.append(SkippedRow(row: table.rows[record.row].number, reason: "other account"))
      return true
    }
    let left = count - facts.records.count
    facts.notes.append(
      "\(left) payment\(left == 1 ? "" : "s") from other accounts left out (account \(wanted) was asked for)")
  }

  private static func isAccount(_ source: String) -> Bool {
    guard !source.isEmpty, !FundingWords.isOfBooks(source) else { return false }
    let kind = BillVocabulary.fundingSource(for: source)
    return kind == nil || kind == .bankAccount
  }
}
