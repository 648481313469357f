/// What a fee beside an amount does to the account.
enum Fee {
  /// What a row moves: its amount less the size of its fee, and the fee alone where there is no amount; nil where there is neither.
  static func movement(_ amount: Int64?, less fee: Int64?) -> (value: Int64?, overflow: Bool) {
    guard let fee, fee != 0 else { return (amount, false) }
    let (value, overflow) = (amount ?? 0).subtractingReportingOverflow(Int64(clamping: fee.magnitude))
    return (value, overflow)
  }
}

extension RoleDecision {
  /// A column of fees that leave the account with the amounts beside them: only less the fee does each amount move the balance.
  mutating func chooseFee(_ rows: [Int]) {
    guard let amount = result.column(.amount), let balance = result.column(.balance) else { return }
    let amounts = money(amount, rows)
    let balances = money(balance, rows)
    for column in result.columns(.otherAmount) where isFee(column) {
      let fees = money(column, rows)
      // A row of nothing but a fee moves nothing unless the fee does.
      let unmoved = zip(amounts, fees).map { amount, fee in amount ?? (fee == nil ? nil : 0) }
      let alone = BalanceArithmetic.test(amounts: unmoved, balances: balances)
      guard alone.holds < alone.steps else { continue }
      let moved = zip(amounts, fees).map { Fee.movement($0, less: $1).value }
      let test = BalanceArithmetic.test(amounts: moved, balances: balances)
      guard test.holds == test.steps else { continue }
      result.fee = column
      result.reasons[column] += ", leaves the account with the amount: only so does the balance follow"
      return
    }
  }

  private func isFee(_ column: Int) -> Bool {
    header.folded[column].split(separator: " ").contains { ["fee", "fees", "commission", "charges"].contains($0) }
  }
}
