extension RoleDecision {
  /// A column of fees that leave the account with the amounts beside them: only less the fee does each amount move the balance.
  mutating func chooseFee(_ rows: [Int]) {
    guard let amount = result.column(.amount), let balance = result.column(.balance) else { return }
    let amounts = money(amount, rows)
    let balances = money(balance, rows)
    let alone = BalanceArithmetic.test(amounts: amounts, balances: balances)
    guard alone.steps > 0, alone.holds < alone.steps else { return }
    for column in result.columns(.otherAmount) where isFee(column) {
      let fees = money(column, rows)
      let moved = zip(amounts, fees).map { amount, fee -> Int64? in
        guard let amount else { return fee.map { 0 &- Int64(clamping: $0.magnitude) } }
        return amount &- Int64(clamping: (fee ?? 0).magnitude)
      }
      let test = BalanceArithmetic.test(amounts: moved, balances: balances)
      guard test.holds == test.steps, test.holds > alone.holds else { continue }
      result.fee = column
      result.reasons[column] += ", leaves the account with the amount: only so does the balance follow"
      return
    }
  }

  private func isFee(_ column: Int) -> Bool {
    header.folded[column].split(separator: " ").contains { ["fee", "fees", "commission", "charges"].contains($0) }
  }
}
