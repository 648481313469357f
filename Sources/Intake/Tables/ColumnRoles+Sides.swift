extension RoleDecision {
  /// Several columns of debits or of credits: the two that most rows fill exactly one of, what is net before what is gross, then the surer
  /// headers.
  mutating func chooseSides(_ rows: [Int]) {
    let debits = result.columns(.debit)
    let credits = result.columns(.credit)
    guard debits.count > 1 || credits.count > 1 else { return }
    var best: (rank: (Int, Int, Int), debit: Int?, credit: Int?)?
    for debit in debits.isEmpty ? [nil] : debits.map(Optional.some) {
      for credit in credits.isEmpty ? [nil] : credits.map(Optional.some) {
        let both = [debit, credit].compactMap { $0 }
        let covered = both.count == 2 ? exclusive(both[0], both[1], rows) : 0
        let weight = both.reduce(0) { $0 + result.weights[$1] }
        let rank = (covered, both.reduce(0) { $0 + netness($1) }, weight)
        if let best, rank <= best.rank { continue }
        best = (rank, debit, credit)
      }
    }
    guard let best else { return }
    for (columns, kept) in [(debits, best.debit), (credits, best.credit)] {
      guard let kept else { continue }
      for column in columns where column != kept {
        result.set(column, .otherAmount, result.reasons[column] + ", beside '\(header.name(kept))'")
      }
    }
  }

  /// What is left after fees reaches the account, what was there before them does not.
  private func netness(_ column: Int) -> Int {
    let words = header.folded[column].split(separator: " ")
    return (words.contains("net") ? 1 : 0) - (words.contains("gross") ? 1 : 0)
  }

  /// Columns that have the amounts of the rows in which the chosen ones are empty are further sides of the money: withdrawals beside
  /// deposits, checks beside other debits.
  mutating func completeSides(_ rows: [Int]) {
    guard header.row != nil else { return }
    let movers = moving
    let gaps = rows.filter { row in !movers.contains { isAmount(row, $0) } }
    guard !movers.isEmpty, !gaps.isEmpty, gaps.count < rows.count else { return }
    if let amount = result.column(.amount), result.profiles[amount].negatives > 0,
      result.profiles[amount].positives > 0
    {
      return
    }
    let candidates = result.roles.indices.filter { mayBeSide($0, movers: movers, rows: rows) }
    let others = candidates.filter { column in
      let own = gaps.filter { isAmount($0, column) }
      return !own.isEmpty && own.allSatisfy { row in candidates.count { isAmount(row, $0) } == 1 }
    }
    guard !others.isEmpty, let sides = sides(of: movers + others, rows) else { return }
    for (column, side) in sides.sorted(by: { $0.key < $1.key }) where result.roles[column] != side {
      let why = result.reasons[column].isEmpty ? "'\(header.name(column))'" : result.reasons[column]
      result.set(column, side, why + ", in rows where the other amounts are empty")
    }
  }

  /// The columns that hold what moves money so far.
  private var moving: [Int] { result.columns(.amount) + result.columns(.debit) + result.columns(.credit) }

  /// Whether a column holds amounts, and only in rows in which those that move money are empty.
  private func mayBeSide(_ column: Int, movers: [Int], rows: [Int]) -> Bool {
    let profile = result.profiles[column]
    guard !movers.contains(column), profile.isNumbers,
      profile.money * 2 >= profile.filled || SideWords.side(header.names[column]) != nil
    else { return false }
    // What is known to be no movement of the account has to say itself which side it is: fees are money out.
    guard result.roles[column] == nil || result.roles[column] == .otherAmount,
      !isKnownOther(column) || SideWords.side(header.names[column]) != nil
    else { return false }
    return !rows.contains { row in
      isAmount(row, column) && movers.contains { isAmount(row, $0) } && !speaksOfTotal(row)
    }
  }

  /// Whether a row is the sum of those above, which fills all columns.
  private func speaksOfTotal(_ row: Int) -> Bool {
    RowWords.anyText(table, row, RowWords.isTotal)
  }

  /// Which side each of several columns is: by its words, or as only so the balance follows; nil where neither tells.
  private func sides(of columns: [Int], _ rows: [Int]) -> [Int: ColumnRole]? {
    guard columns.count <= 6 else { return nil }
    let words = sidesByWords(columns)
    guard let balance = result.column(.balance) else { return words }
    let balances = money(balance, rows)
    func proves(_ sides: [Int: ColumnRole]) -> Bool {
      let debits = columns.filter { sides[$0] == .debit }
      let credits = columns.filter { sides[$0] == .credit }
      return BalanceArithmetic.test(amounts: money(debits: debits, credits: credits, rows), balances: balances)
        .isProof(minimumSteps: 1)
    }
    if let words, proves(words) { return words }
    var proven: [Int: ColumnRole]?
    for bits in 0..<(1 << columns.count) {
      let sides = Dictionary(
        uniqueKeysWithValues: columns.enumerated().map { ($1, bits >> $0 & 1 == 0 ? ColumnRole.debit : .credit) })
      guard proves(sides) else { continue }
      // Two ways in which the balance follows tell nothing.
      if proven != nil { return words }
      proven = sides
    }
    return proven ?? words
  }

  private func sidesByWords(_ columns: [Int]) -> [Int: ColumnRole]? {
    let hasPurchases = columns.contains { SideWords.isPurchases(header.names[$0]) }
    var sides: [Int: ColumnRole] = [:]
    for column in columns {
      let name = header.names[column]
      let known = result.roles[column] == .debit || result.roles[column] == .credit ? result.roles[column] : nil
      // Beside purchases, payments are those to the card.
      let isToCard = hasPurchases && columns.count == 2 && SideWords.isPayments(name)
      guard let side = isToCard ? .credit : known ?? SideWords.side(name) else { return nil }
      sides[column] = side
    }
    return sides
  }

  /// Whether the header, or the layout, names an amount that does not move the account.
  private func isKnownOther(_ column: Int) -> Bool {
    let name = header.folded[column]
    if let role = layout?.roles[name] { return role == .otherAmount }
    return HeaderSynonyms.meaning(name)?.role == .otherAmount || ["price", "cost"].contains(name)
  }

  /// Columns of amounts that were left aside and may well hold what a row moves: a row with an amount in none but them is not read.
  func passedOver() -> [Int] {
    let movers = moving
    return result.roles.indices.filter { column in
      let profile = result.profiles[column]
      guard result.roles[column] == nil || result.roles[column] == .otherAmount, !movers.contains(column),
        profile.isNumbers, !isKnownOther(column)
      else { return false }
      let named = HeaderSynonyms.meaning(header.folded[column])?.role
      return profile.marked > 0 || named == .amount || named == .debit || named == .credit
    }
  }
}
