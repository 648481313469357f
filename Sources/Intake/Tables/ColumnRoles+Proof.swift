/// What the arithmetic of a balance says of columns of numbers that no header names: amounts need no cents to move one.
extension RoleDecision {
  /// Gives the columns that move a balance their roles; false where arithmetic proves none.
  mutating func chooseByBalance(_ all: [ColumnProfile], _ rows: [Int]) -> Bool {
    let numbers = unnamedNumbers(all)
    let balances = result.column(.balance).map { [$0] } ?? numbers
    // One step proves something only of balances that look like money: small counts follow from each other by chance.
    let byOneStep = balances.filter { all[$0].isMoney }
    for (columns, steps) in [(balances, 2), (byOneStep, 1)] {
      if let sides = provenSides(numbers, columns, steps, all, rows) {
        result.set(sides.debit, .debit, "only so does each balance follow from the one before")
        result.set(sides.credit, .credit, "only so does each balance follow from the one before")
        setProven(balance: sides.balance)
        return true
      }
      if let pair = provenPair(numbers, columns, steps, all, rows) {
        result.set(pair.amount, .amount, "its values move the balance beside it")
        setProven(balance: pair.balance)
        return true
      }
    }
    return false
  }

  private mutating func setProven(balance: Int) {
    guard result.roles[balance] != .balance else { return }
    result.set(balance, .balance, "each value follows from the one before and the amount")
  }

  /// Columns of numbers without a role that may be amounts or balances: no dates, no identifiers.
  func unnamedNumbers(_ all: [ColumnProfile]) -> [Int] {
    let columns = all.indices.filter { column in
      let profile = all[column]
      return result.roles[column] == nil && profile.isNumbers && !profile.isZero && profile.dates * 2 < profile.filled
        && profile.longNumbers * 2 < max(1, profile.filled) && !namesIdentifier(column)
    }
    return Array(columns.prefix(8))
  }

  private func namesIdentifier(_ column: Int) -> Bool {
    guard let last = header.folded[column].split(separator: " ").last else { return false }
    return ["id", "no", "nr", "num", "number", "#", "code", "ref", "zip", "line", "store", "phone"].contains(last)
  }

  /// Two columns of which no row fills both, and the balance that falls by the one and rises by the other.
  private func provenSides(
    _ numbers: [Int], _ balances: [Int], _ steps: Int, _ all: [ColumnProfile], _ rows: [Int]
  ) -> (debit: Int, credit: Int, balance: Int)? {
    for left in numbers {
      for right in numbers where right > left && areSides(left, right, all, rows) {
        for balance in balances where balance != left && balance != right {
          let values = money(balance, rows)
          for (debit, credit) in [(left, right), (right, left)] {
            let amounts = money(debits: [debit], credits: [credit], rows)
            if BalanceArithmetic.test(amounts: amounts, balances: values).isProof(minimumSteps: steps) {
              return (debit, credit, balance)
            }
          }
        }
      }
    }
    return nil
  }

  /// Whether most rows fill one of two columns, and none fills both.
  private func areSides(_ left: Int, _ right: Int, _ all: [ColumnProfile], _ rows: [Int]) -> Bool {
    guard [left, right].allSatisfy({ all[$0].negatives == 0 || all[$0].positives == 0 }) else { return false }
    var one = 0
    for row in rows {
      let fills = (isAmount(row, left), isAmount(row, right))
      if fills == (true, true) { return false }
      if fills != (false, false) { one += 1 }
    }
    return one * 10 >= rows.count * 9 || one + 1 == rows.count
  }

  /// An amount and a balance that arithmetic proves; nil where one step would prove two amounts.
  private func provenPair(
    _ numbers: [Int], _ balances: [Int], _ steps: Int, _ all: [ColumnProfile], _ rows: [Int]
  ) -> (amount: Int, balance: Int)? {
    let amounts = numbers.filter { all[$0].marked > 0 || all[$0].distinct.count > 1 }.map { ($0, money($0, rows)) }
    let balances = balances.map { ($0, money($0, rows)) }
    // Signed amounts that add to the balance after them are surest; a column of balances before each row fits only backwards.
    for test in [BalanceArithmetic.testSigned, BalanceArithmetic.testSizes] {
      var proven: [(amount: Int, balance: Int)] = []
      for (amount, values) in amounts {
        for (balance, after) in balances where balance != amount && test(values, after).isProof(minimumSteps: steps) {
          if !hasOtherAmounts(rows, beside: amount, balance, numbers) { proven.append((amount, balance)) }
        }
      }
      guard let first = proven.first else { continue }
      if steps > 1 || proven.allSatisfy({ $0.amount == first.amount }) { return first }
    }
    return nil
  }

  /// Whether a row without this amount has another: then the column is one side of the money, and not all of it.
  private func hasOtherAmounts(_ rows: [Int], beside amount: Int, _ balance: Int, _ numbers: [Int]) -> Bool {
    rows.contains { row in
      table.cell(row, amount).isEmpty && numbers.contains { $0 != amount && $0 != balance && isAmount(row, $0) }
    }
  }

  /// Whether other columns could be the amount as well as the one that looks most like it, which may be a balance. What a sign stands before
  /// is an amount, unless two others share the rows between them.
  mutating func leavesAmountOpen(_ best: Int, _ all: [ColumnProfile], _ rows: [Int]) -> Bool {
    let rivals = unnamedNumbers(all).filter {
      $0 != best && !looksLikeChecks($0) && all[$0].distinct.count + all[$0].dashes > 0
    }
    let bare = rivals.filter { !all[$0].isMoney || all[$0].filled < all[best].filled }
    let areShared = bare.contains { left in bare.contains { $0 > left && areSides(left, $0, all, rows) } }
    let isUnsigned = all[best].signed == 0 && all[best].negatives == 0 && !bare.isEmpty
    guard areShared || isUnsigned else { return false }
    result.openAmounts = ([best] + bare).sorted()
    return true
  }
}
