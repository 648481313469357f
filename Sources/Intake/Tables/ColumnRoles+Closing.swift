extension RoleDecision {
  /// A column called "Closing Balance" whose values change runs: it is the balance after each row, also where only the flags beside unsigned
  /// amounts, or their sizes, show how it follows, and rather than what may be spent.
  mutating func chooseRunningClosing() {
    for column in result.columns(.closingBalance) where result.profiles[column].distinct.count > 1 {
      let rows = booked
      let known = result.column(.balance)
      if let known, result.weights[known] >= Self.surelyBalance, result.arithmetic?.isProof(minimumSteps: 1) ?? false {
        continue
      }
      let balances = money(column, rows)
      let tests = [movements(rows), flagged(rows)].map { BalanceArithmetic.test(amounts: $0, balances: balances) }
      guard let test = tests.first(where: { $0.isProof(minimumSteps: 1) }) ?? bySizes(rows, balances) else { continue }
      if let known {
        result.set(known, .otherAmount, result.reasons[known] + ", beside '\(header.name(column))', which is booked")
      }
      result.set(
        column, .balance, "each value follows from the one before and the amount (\(test.holds) of \(test.steps))")
      result.arithmetic = test
      return
    }
  }

  /// Whether it moves by unsigned amounts, before it is known which way.
  private func bySizes(_ rows: [Int], _ balances: [Int64?]) -> BalanceArithmetic? {
    guard let amount = result.column(.amount), result.profiles[amount].signed == 0 else { return nil }
    let test = BalanceArithmetic.testSizes(amounts: money(amount, rows), balances: balances)
    return test.isProof(minimumSteps: 2) ? test : nil
  }

  /// What each row moves where a flag says which way its unsigned amount goes.
  private func flagged(_ rows: [Int]) -> [Int64?] {
    guard let amount = result.column(.amount), let flag = result.column(.flag) else { return [] }
    return zip(rows, money(amount, rows)).map { row, value in
      FlagCell.mark(table, table.cell(row, flag), result.flagMeaning) == .debit ? value.map { 0 &- $0 } : value
    }
  }

  /// How surely a header speaks of a balance that is booked: what is available is none.
  private static let surelyBalance = 95
}
