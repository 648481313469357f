extension RoleDecision {
  /// The dated rows that are booked: what is pending or was declined moves no balance.
  var booked: [Int] {
    let rows = dated
    let status = result.column(.status)
    let answers = result.column(.booking).flatMap { BookingAnswers($0, header: header.folded[$0]) }
    guard status != nil || answers != nil else { return rows }
    let booked = rows.filter { row in
      if answers?.isPending(table, row) ?? false { return false }
      guard let status else { return true }
      let cell = table.cell(row, status)
      return cell.count < 4 || cell.count > 48 || !RowWords.isPending(HeaderText.folded(table.text(cell)))
    }
    return booked.isEmpty ? rows : booked
  }

  /// Rows of the sample that have a date: those that can be records.
  var dated: [Int] {
    let rows = dated(sample)
    return rows.isEmpty ? sample : rows
  }

  /// The account's amount: one column, or debit and credit; and the running balance, which arithmetic proves.
  mutating func chooseMoney() {
    if header.row == nil || !header.isKnown { chooseMoneyByValues() }
    let rows = booked
    leaveUnitPrices()
    keepOne(.balance)
    chooseSides(rows)
    chooseAmongAmounts(rows)
    chooseAmountOrSides(rows)
    if result.column(.amount) == nil, result.column(.debit) == nil, result.column(.credit) == nil, header.row != nil {
      chooseUnnamedAmount(rows)
    }
    completeSides(rows)
    leaveOtherCurrencies()
    if result.column(.balance) == nil { findBalance(rows) }
    chooseFee(rows)
    noteTaxApart(rows)
    if let balance = result.column(.balance) { result.arithmetic = arithmetic(rows, balance: balance) }
    result.passedOver = passedOver()
  }

  private mutating func keepOne(_ role: ColumnRole) {
    guard let surest = result.column(role) else { return }
    var best = surest
    // One value in every row is the balance of a day; the one that changes runs.
    if role == .balance, result.profiles[surest].filled > 1, result.profiles[surest].distinct.count == 1 {
      best = result.columns(role).first { result.profiles[$0].distinct.count > 1 } ?? surest
    }
    for column in result.columns(role) where column != best {
      result.set(column, .otherAmount, result.reasons[column] + ", beside '\(header.name(best))'")
    }
  }

  /// The price of one beside a number of them is no movement: a list of holdings, not a statement.
  private mutating func leaveUnitPrices() {
    let counts: Set<String> = ["quantity", "qty", "shares", "units"]
    guard header.folded.contains(where: counts.contains) else { return }
    for column in result.columns(.amount) where ["price", "cost"].contains(header.folded[column]) {
      result.set(column, .otherAmount, result.reasons[column] + ", beside a quantity: of one")
    }
  }

  /// Several columns of amounts: the one that moves the balance, else the best header, else the fullest.
  private mutating func chooseAmongAmounts(_ rows: [Int]) {
    let candidates = result.columns(.amount)
    guard candidates.count > 1, !takeCurrencies(candidates, rows) else { return }
    let net = netOfFees(candidates, rows)
    let gross = net == nil ? grossOfTaxes(candidates, rows) : nil
    let proven = movingBalance(candidates, rows)
    // A column with gaps where another has none is not the account's: it would leave rows without an amount.
    let most = candidates.map { result.profiles[$0].numbers }.max() ?? 0
    let filled = candidates.filter { result.profiles[$0].numbers * 10 >= most * 9 }
    let moving = filled.filter { !result.profiles[$0].isZero }
    let full = moving.isEmpty ? filled : moving
    let pool = proven.isEmpty ? full : proven
    let best: Int?
    var reason = proven.isEmpty ? "" : ", it moves the balance"
    if let net, proven.isEmpty || proven.contains(net) {
      best = net
      if proven.isEmpty { reason = ", the amount less the fee in every row" }
    } else if let gross, proven.isEmpty || proven.contains(gross) {
      best = gross
      if proven.isEmpty { reason = ", the net amount and the tax together in every row" }
    } else if let named = ofOwnCurrency(pool) {
      best = named
      reason = ", its header names the currency"
    } else {
      best = pool.max {
        let left = result.profiles[$0]
        let right = result.profiles[$1]
        return (result.weights[$0], left.filled, -$0) < (result.weights[$1], right.filled, -$1)
      }
    }
    guard let best else { return }
    result.reasons[best] += reason
    if proven.isEmpty, net == nil, gross == nil { noteRivals(of: best, among: pool, rows) }
    for column in candidates where column != best {
      result.set(column, .otherAmount, result.reasons[column] + ", beside '\(header.name(best))'")
    }
  }

  /// The columns of amounts that move the balance. One step alone is a proof where no other column takes it.
  private func movingBalance(_ candidates: [Int], _ rows: [Int]) -> [Int] {
    guard let balance = result.column(.balance) else { return [] }
    let balances = money(balance, rows)
    // What never moves proves nothing of a balance that stands still.
    let moved = candidates.filter { !result.profiles[$0].isZero }
    let tests = moved.map { ($0, BalanceArithmetic.test(amounts: money($0, rows), balances: balances)) }
    let proven = tests.filter { $0.1.isProof(minimumSteps: 2) }
    if !proven.isEmpty { return proven.map(\.0) }
    let moving = tests.filter { $0.1.holds > 0 }
    return moving.count == 1 && moving[0].1.isProof(minimumSteps: 1) ? [moving[0].0] : []
  }

  /// Where there are both an amount and columns of debits and credits: the amount, unless it has no sign and they do the work.
  private mutating func chooseAmountOrSides(_ rows: [Int]) {
    let debit = result.column(.debit)
    let credit = result.column(.credit)
    guard let amount = result.column(.amount) else {
      // "Inflow" alone, with negative values, is a signed amount.
      let single = debit == nil ? credit : credit == nil ? debit : nil
      if let single, result.profiles[single].negatives > 0, result.profiles[single].positives > 0 {
        result.set(single, .amount, result.reasons[single] + ", alone and with both signs")
      }
      return
    }
    guard debit != nil || credit != nil else { return }
    let profile = result.profiles[amount]
    let isFull = profile.numbers * 10 >= rows.count * 9
    let sidesWork = debit != nil && credit != nil && exclusive(debit ?? 0, credit ?? 0, rows) * 10 >= rows.count * 9
    // "500.00 Cr" says no more than the column of credits.
    let isSigned = (profile.negatives > 0 && !bearsOnlyMarks(amount, rows)) || result.columns(.flag).count > 0
    if sidesWork, !(isFull && isSigned) || provesSides(rows) && !provesAmount(amount, rows) {
      result.set(amount, .otherAmount, result.reasons[amount] + ", beside debit and credit columns")
    } else {
      for side in [debit, credit] {
        if let side { result.set(side, .otherAmount, result.reasons[side] + ", beside '\(header.name(amount))'") }
      }
    }
  }

  /// Whether every amount has a mark of debit or credit and none a sign.
  private func bearsOnlyMarks(_ column: Int, _ rows: [Int]) -> Bool {
    rows.allSatisfy { row in
      guard let amount = AmountText(table.bytes, table.cell(row, column).range) else { return true }
      return amount.mark != .none && !amount.isNegative
    }
  }

  private func provesAmount(_ amount: Int, _ rows: [Int]) -> Bool {
    guard let balance = result.column(.balance) else { return false }
    return BalanceArithmetic.test(amounts: money(amount, rows), balances: money(balance, rows)).isProof(minimumSteps: 1)
  }

  /// Whether debits and credits move the balance, in the bank's view or in that of a company's books.
  private func provesSides(_ rows: [Int]) -> Bool {
    guard let balance = result.column(.balance) else { return false }
    let balances = money(balance, rows)
    let sides = (result.columns(.debit), result.columns(.credit))
    return [sides, (sides.1, sides.0)].contains { debits, credits in
      BalanceArithmetic.test(amounts: money(debits: debits, credits: credits, rows), balances: balances)
        .isProof(minimumSteps: 1)
    }
  }

  /// No header speaks of an amount: the fullest column of money that has no other use.
  private mutating func chooseUnnamedAmount(_ rows: [Int]) {
    guard result.openAmounts.isEmpty else { return }
    if chooseByBalance(result.profiles, rows) { return }
    let free = result.roles.indices.filter { result.roles[$0] == nil && result.profiles[$0].isMoney }
    let best = free.max { (result.profiles[$0].filled, -$0) < (result.profiles[$1].filled, -$1) }
    if let best {
      guard !leavesAmountOpen(best, result.profiles, rows) else { return }
      result.set(best, .amount, "its values are amounts")
    } else if let other = result.columns(.otherAmount).first, result.columns(.otherAmount).count == 1,
      result.profiles[other].isNumbers, !result.reasons[other].contains("beside")
    {
      result.set(other, .amount, result.reasons[other] + ", the only column of money")
    } else if let balance = result.column(.balance), result.columns(.balance).count == 1,
      result.profiles[balance].negatives > 0, !rows.isEmpty, !isBesideBalance, !datesBalances
    {
      result.set(balance, .amount, result.reasons[balance] + ", the only column of money")
    }
  }

  /// Two columns of balances and none of amounts: a list of balances, whose values are no movements.
  private var isBesideBalance: Bool {
    guard let balance = result.column(.balance) else { return false }
    return result.columns(.otherAmount).contains { result.reasons[$0].hasSuffix("beside '\(header.name(balance))'") }
  }

  /// The dates are those of the balances: each row is an account as it stands.
  private var datesBalances: Bool {
    result.column(.date).map { header.folded[$0].split(separator: " ").contains("balance") } ?? false
  }

  /// A running balance that no header names, by arithmetic alone.
  private mutating func findBalance(_ rows: [Int]) {
    guard result.column(.amount) != nil || result.column(.debit) != nil || result.column(.credit) != nil else { return }
    let amounts = movements(rows)
    // Banks call the balance after each row a closing balance too; one that is stated stands there once or never changes.
    let free = result.roles.indices.filter {
      (result.roles[$0] == nil || result.roles[$0] == .otherAmount || result.roles[$0] == .closingBalance)
        && result.profiles[$0].isNumbers && !result.profiles[$0].isZero
    }
    guard amounts.contains(where: { ($0 ?? 0) != 0 }) else { return }
    for column in free.prefix(12) {
      let test = BalanceArithmetic.test(amounts: amounts, balances: money(column, rows))
      // A header that speaks of a balance leaves less to prove.
      if test.isProof(minimumSteps: result.roles[column] == .closingBalance ? 1 : 2) {
        result.set(
          column, .balance, "each value follows from the one before and the amount (\(test.holds) of \(test.steps))")
        return
      }
    }
  }

  private func arithmetic(_ rows: [Int], balance: Int) -> BalanceArithmetic {
    BalanceArithmetic.test(amounts: movements(rows), balances: money(balance, rows))
  }

  /// Whether every balance follows from the row before, in the bank's view or in that of a company's books.
  func balanceRunsThrough(_ rows: [Int]) -> Bool {
    guard let balance = result.column(.balance) else { return false }
    let balances = money(balance, rows)
    let amounts = movements(rows)
    return [amounts, amounts.map { $0.map { 0 &- $0 } }].contains { amounts in
      let test = BalanceArithmetic.test(amounts: amounts, balances: balances)
      return test.steps > 0 && test.holds == test.steps
    }
  }

  /// What each row moves, as far as the roles say so far: flags are not yet weighed.
  func movements(_ rows: [Int]) -> [Int64?] {
    if let amount = result.column(.amount) {
      let amounts = money(amount, rows)
      guard let fee = result.fee else { return amounts }
      return zip(amounts, money(fee, rows)).map { Fee.movement($0, less: $1).value }
    }
    return money(debits: result.columns(.debit), credits: result.columns(.credit), rows)
  }

  /// In how many rows exactly one of two columns is filled.
  func exclusive(_ left: Int, _ right: Int, _ rows: [Int]) -> Int {
    rows.filter { row in isAmount(row, left) != isAmount(row, right) }.count
  }

  func isAmount(_ row: Int, _ column: Int) -> Bool {
    let cell = table.cell(row, column)
    guard !cell.isEmpty, let amount = AmountText(table.bytes, cell.range) else { return false }
    return amount.digits != 0
  }

  /// A column's amounts in ten-thousandths, for arithmetic; nil where a cell is none.
  func money(_ column: Int, _ rows: [Int]) -> [Int64?] {
    var evidence = NumberStyle.Evidence()
    let values = rows.map { row -> AmountText? in
      let cell = table.cell(row, column)
      guard !cell.isEmpty, let amount = AmountText(table.bytes, cell.range) else { return nil }
      if cell.kind == .text { evidence.add(amount, row: row) }
      return amount
    }
    let style = NumberStyle.decide(column: evidence, table: evidence, europeanHints: true)
    return zip(rows, values).map { row, amount in
      guard let amount else { return nil }
      let comma = table.cell(row, column).kind == .number ? false : style.readsComma(amount) ?? style.decimalComma
      guard let value = try? amount.magnitude(decimalComma: comma, minorDigits: 4) else { return nil }
      return amount.isNegative || amount.mark == .debit ? -value : value
    }
  }

  /// Debits as money out and credits as money in, whatever sign they are written with.
  func money(debits: [Int], credits: [Int], _ rows: [Int]) -> [Int64?] {
    var sums = [Int64?](repeating: nil, count: rows.count)
    for column in debits {
      let values = money(column, rows)
      let isNegative = values.contains { ($0 ?? 0) < 0 } && !values.contains { ($0 ?? 0) > 0 }
      for (row, value) in values.enumerated() {
        if let value { sums[row] = (sums[row] ?? 0) &+ (isNegative ? value : -value) }
      }
    }
    for column in credits {
      for (row, value) in money(column, rows).enumerated() {
        if let value { sums[row] = (sums[row] ?? 0) &+ value }
      }
    }
    return sums
  }
}
