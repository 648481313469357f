import Banking

/// Which of several columns of amounts is the account's, where no balance proves it.
extension RoleDecision {
  /// What is left of an amount after a fee beside it is what reaches the account.
  func netOfFees(_ candidates: [Int], _ rows: [Int]) -> Int? {
    let fees = result.columns(.otherAmount).filter {
      header.folded[$0].split(separator: " ").contains { $0.hasPrefix("fee") }
    }
    for net in candidates where header.folded[net].split(separator: " ").contains("net") {
      let nets = money(net, rows)
      for gross in candidates where gross != net {
        let amounts = money(gross, rows)
        for fee in fees {
          let charges = money(fee, rows)
          guard charges.contains(where: { ($0 ?? 0) != 0 }) else { continue }
          let agree = rows.indices.allSatisfy { row in
            // A row of nothing but a fee has no amount before it.
            guard let left = nets[row], let amount = amounts[row] ?? charges[row].map({ _ in 0 }) else {
              return nets[row] == nil && amounts[row] == nil
            }
            let charge = charges[row] ?? 0
            return left == amount &- charge || left == amount &+ charge
          }
          if agree { return net }
        }
      }
    }
    return nil
  }

  /// Of columns with one name, but for the currency that some of them name, the one in the currency that the lines above the table state; where
  /// they state none, the only one that names its own: the other is in each payment's.
  func ofOwnCurrency(_ pool: [Int]) -> Int? {
    guard pool.count > 1, Set(pool.map(nameWithoutCurrency)).count == 1 else { return nil }
    let named = pool.filter { result.currencies[$0] != nil }
    if let ownCurrency {
      let own = named.filter { result.currencies[$0] == ownCurrency }
      if own.count == 1 { return own[0] }
      let unnamed = pool.filter { result.currencies[$0] == nil }
      return unnamed.count == 1 && own.isEmpty && !named.isEmpty ? unnamed[0] : nil
    }
    return named.count == 1 ? named[0] : nil
  }

  private func nameWithoutCurrency(_ column: Int) -> String {
    let words = header.folded[column].split(separator: " ")
    return words.filter { $0 != "in" && $0 != "$" && Currency(code: String($0)) == nil }.joined(separator: " ")
  }

  /// Says that another column of the same name could be the amount as well, where it has other values.
  mutating func noteRivals(of best: Int, among pool: [Int], _ rows: [Int]) {
    let own = money(best, rows)
    for rival in pool where rival != best && nameWithoutCurrency(rival) == nameWithoutCurrency(best) {
      let values = money(rival, rows)
      guard let place = rows.indices.first(where: { own[$0] != values[$0] }) else { continue }
      let row = rows[place]
      result.notes.append(
        "columns \(best + 1) '\(header.name(best))' and \(rival + 1) '\(header.name(rival))' could both be the amount, and differ at "
          + "\(table.place(row)): '\(table.text(row, best).quotable)' and '\(table.text(row, rival).quotable)'; column \(best + 1) was read"
      )
    }
  }
}
