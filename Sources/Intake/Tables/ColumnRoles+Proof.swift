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

  /// Two columns of which no row fills both, and the balance that falls by the one and rises by the other; nil where two such pairs are as good:
  /// a number that stands in the first row alone fits any balance.
  private func provenSides(
    _ numbers: [Int], _ balances: [Int], _ steps: Int, _ all: [ColumnProfile], _ rows: [Int]
  ) -> (debit: Int, credit: Int, balance: Int)? {
    var proven: [(debit: Int, credit: Int, balance: Int, marked: Int)] = []
    for left in numbers {
      for right in numbers where right > left && areSides(left, right, all, rows) {
        for balance in balances where balance != left && balance != right {
          let values = money(balance, rows)
          for (debit, credit) in [(left, right), (right, left)] {
            let amounts = money(debits: [debit], credits: [credit], rows)
            guard BalanceArithmetic.test(amounts: amounts, balances: values).isProof(minimumSteps: steps) else {
              continue
            }
            proven.append((debit, credit, balance, [debit, credit].count { all[$0].marked > 0 }))
          }
        }
      }
    }
    guard let most = proven.map(\.marked).max() else { return nil }
    let best = proven.filter { $0.marked == most }
    guard Set(best.map { [$0.debit, $0.credit] }).count == 1 else { return nil }
    return (best[0].debit, best[0].credit, best[0].balance)
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
    let flags = flagMarks(rows)
    func bySigns(_ amounts: [Int64?], _ after: [Int64?]) -> BalanceArithmetic {
      BalanceArithmetic.testSigned(
        amounts: zip(amounts, flags).map { amount, mark in amount.map { mark == .debit ? 0 &- $0 : $0 } },
        balances: after)
    }
    // Signed amounts that add to the balance after them are surest; a column of balances before each row fits only backwards.
    let tests = [BalanceArithmetic.testSigned, flags.isEmpty ? nil : bySigns, BalanceArithmetic.testSizes]
    for test in tests.compactMap(\.self) {
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

  /// What the one column of flags says of each row; none where there is no such column, or several.
  private func flagMarks(_ rows: [Int]) -> [DirectionMark] {
    let columns = result.roles.indices.filter { result.profiles[$0].isFlags && result.profiles[$0].weakFlags == 0 }
    guard columns.count == 1, let column = columns.first else { return [] }
    return rows.map { FlagCell.mark(table, table.cell($0, column), FlagMeaning()) }
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
    let rivals = unnamedNumbers(all).filter { $0 != best && all[$0].distinct.count + all[$0].dashes > 0 }
    // Beside the word check a number is a check's, unless in the one row that there is it may as well be the amount.
    let bare = rivals.filter { !all[$0].isMoney && (rows.count < 2 || !looksLikeChecks($0)) }
    let sparse = rivals.filter { all[$0].filled < all[best].filled }
    let areShared = sparse.contains { left in sparse.contains { $0 > left && areSides(left, $0, all, rows) } }
    let isUnsigned = all[best].signed == 0 && all[best].negatives == 0 && !bare.isEmpty
    guard areShared || isUnsigned else { return false }
    result.openAmounts = ([best] + (areShared ? sparse : bare)).sorted()
    return true
  }
}
