import Banking

extension RoleDecision {
  /// Columns of money where no header tells them apart.
  mutating func chooseMoneyByValues() {
    let rows = dated(sample)
    let all = (0..<table.columnCount).map { ColumnProfile(table, column: $0, rows: rows) }
    let money = all.indices.filter { column in
      result.roles[column] == nil && all[column].isMoney && all[column].longNumbers * 2 < max(1, all[column].filled)
    }
    guard result.column(.amount) == nil, result.column(.debit) == nil, result.column(.credit) == nil else { return }
    if chooseByBalance(all, rows) { return }
    if let pair = exclusivePair(money, all, rows) { return take(pair, rows) }
    // Signed values are an account's amounts; among equals the fuller, then the first.
    let amount = money.max {
      let left = (all[$0].filled, all[$0].negatives > 0 ? 1 : 0, -$0)
      let right = (all[$1].filled, all[$1].negatives > 0 ? 1 : 0, -$1)
      return left < right
    }
    guard let amount else { return takeWholeNumbers(all, rows) }
    if leavesAmountOpen(amount, all, rows) { return }
    if takeLoneSide(amount, all) { return }
    let first = money.first { all[$0].filled == all[amount].filled } ?? amount
    let isFirstSigned = all[first].negatives > 0 || all[amount].negatives == 0 || rows.count < 3
    let chosen = isFirstSigned ? first : amount
    result.set(chosen, .amount, "its values are amounts")
    for other in money where other != chosen && result.roles[other] == nil {
      // After a signed amount a full column of positive amounts is the balance, though rows may be missing between.
      let isBalance =
        other > chosen && rows.count >= 3 && all[other].filled == all[chosen].filled
        && all[chosen].negatives > 0 && all[other].negatives == 0 && result.column(.balance) == nil
      result.set(
        other, isBalance ? .balance : .otherAmount,
        isBalance ? "amounts beside signed amounts" : "amounts of another kind")
    }
  }

  func dated(_ rows: [Int]) -> [Int] {
    guard let date = result.column(.date) else { return rows }
    return rows.filter { row in
      let cell = table.cell(row, date)
      return !cell.isEmpty && (cell.kind == .date || DateText(table.bytes, cell.range) != nil)
    }
  }

  /// Two columns of which every row fills exactly one.
  private func exclusivePair(_ money: [Int], _ all: [ColumnProfile], _ rows: [Int]) -> (Int, Int)? {
    guard rows.count >= 2 else { return nil }
    // A column with amounts of both signs is no side of the money: two of them are accounts or currencies of their own.
    let candidates = all.indices.filter {
      guard all[$0].negatives == 0 || all[$0].positives == 0 || SideWords.side(header.names[$0]) != nil else {
        return false
      }
      return money.contains($0) || result.roles[$0] == nil && all[$0].isNumbers && all[$0].money > 0
    }
    for (position, left) in candidates.enumerated() {
      for right in candidates[(position + 1)...].prefix(4) where exclusive(left, right, rows) == rows.count {
        return (left, right)
      }
    }
    return nil
  }

  /// Which of two exclusive columns is money out: by written signs, by a balance, by what the texts speak of; else the first, as most banks have it.
  private mutating func take(_ pair: (Int, Int), _ rows: [Int]) {
    var debitIsLeft = true
    var reason = "the first of two columns of which each row fills one"
    let left = money(pair.0, rows)
    let right = money(pair.1, rows)
    if let leftSide = SideWords.side(header.names[pair.0]), let rightSide = SideWords.side(header.names[pair.1]),
      leftSide != rightSide
    {
      debitIsLeft = leftSide == .debit
      reason = "header '\(header.names[debitIsLeft ? pair.0 : pair.1])'"
    } else if left.contains(where: { ($0 ?? 0) < 0 }), !right.contains(where: { ($0 ?? 0) < 0 }) {
      reason = "its values are negative"
    } else if right.contains(where: { ($0 ?? 0) < 0 }), !left.contains(where: { ($0 ?? 0) < 0 }) {
      debitIsLeft = false
      reason = "its values are negative"
    } else if let byBalance = balanceSays(pair, rows) {
      debitIsLeft = byBalance
      reason = "the balance falls by it"
    } else {
      let (left, right) = (lean(pair.0, rows), lean(pair.1, rows))
      let leftIsOut = left.out + right.into
      let rightIsOut = left.into + right.out
      if rightIsOut >= 2, rightIsOut >= leftIsOut * 3 { debitIsLeft = false }
      if !debitIsLeft || leftIsOut >= 2 && leftIsOut >= rightIsOut * 3 {
        reason = "its rows speak of money that goes out"
      } else {
        result.notes.append(
          "nothing says which of columns \(pair.0 + 1) and \(pair.1 + 1) is money out; the first was taken for debits")
      }
    }
    if result.column(.balance) == nil { _ = balanceSays(pair, rows) }
    result.set(debitIsLeft ? pair.0 : pair.1, .debit, reason)
    result.set(debitIsLeft ? pair.1 : pair.0, .credit, "the other of two columns of which each row fills one")
  }

  private mutating func balanceSays(_ pair: (Int, Int), _ rows: [Int]) -> Bool? {
    for column in result.roles.indices
    where column != pair.0 && column != pair.1 && result.roles[column] == nil && result.profiles[column].isMoney {
      let balances = money(column, rows)
      let asGiven = BalanceArithmetic.test(
        amounts: money(debits: [pair.0], credits: [pair.1], rows), balances: balances)
      let turned = BalanceArithmetic.test(amounts: money(debits: [pair.1], credits: [pair.0], rows), balances: balances)
      // Few steps may hold where rows were left out; that more hold one way round than the other still says which side is which.
      if asGiven.holds != turned.holds {
        result.set(column, .balance, "it follows the amounts")
        return asGiven.holds > turned.holds
      }
      if result.profiles[column].filled == rows.count {
        result.set(column, .balance, "amounts beside debits and credits")
      }
    }
    return nil
  }

  /// In how many of the rows that fill a column the texts speak of money that goes out, and of money that comes in.
  private func lean(_ column: Int, _ rows: [Int]) -> (out: Int, into: Int) {
    var sum = (out: 0, into: 0)
    for row in rows.prefix(200) where !table.cell(row, column).isEmpty {
      var leaning = 0
      for other in 0..<table.rows[row].count where result.profiles[other].isWords {
        leaning += DirectionWords.leaning(HeaderText.folded(table.text(row, other))).signum()
      }
      if leaning < 0 { sum.out += 1 } else if leaning > 0 { sum.into += 1 }
    }
    return sum
  }

  /// An unsigned column with an empty one right beside it: debits and credits of which one kind is missing.
  private mutating func takeLoneSide(_ column: Int, _ all: [ColumnProfile]) -> Bool {
    guard all[column].signed == 0, all[column].negatives == 0, !hasFlagColumn else { return false }
    let nextIsEmpty = column + 1 < all.count && all[column + 1].filled == 0 && column + 2 < all.count
    let previousIsEmpty = column > 0 && all[column - 1].filled == 0
    guard nextIsEmpty != previousIsEmpty else { return false }
    if nextIsEmpty {
      result.set(column, .debit, "unsigned amounts with an empty column after them")
      result.set(column + 1, .credit, "empty, after unsigned amounts")
    } else {
      result.set(column, .credit, "unsigned amounts with an empty column before them")
      result.set(column - 1, .debit, "empty, before unsigned amounts")
    }
    result.notes.append(
      "column \(column + 1) was taken for \(nextIsEmpty ? "debits" : "credits"): the column beside it is empty")
    return true
  }

  private var hasFlagColumn: Bool { result.profiles.contains { $0.isFlags } }

  /// Whole numbers alone: the column that is no date, no constant, no long number.
  private mutating func takeWholeNumbers(_ all: [ColumnProfile], _ rows: [Int]) {
    let whole = all.indices.filter {
      result.roles[$0] == nil && all[$0].isNumbers && all[$0].longNumbers == 0 && all[$0].filled == rows.count
        && !rows.isEmpty
    }
    if whole.count == 1, let only = whole.first { result.set(only, .amount, "the only column of numbers") }
  }
}
