import Banking

extension RoleDecision {
  /// Columns of amounts that each name a currency of their own, and of which each row fills one ("CAD$", "USD$"): all are the amount, each in its
  /// currency.
  mutating func takeCurrencies(_ candidates: [Int], _ rows: [Int]) -> Bool {
    let currencies = candidates.compactMap { result.currencies[$0] }
    guard currencies.count == candidates.count, Set(currencies).count == currencies.count else { return false }
    let filled = rows.map { row in candidates.filter { isAmount(row, $0) } }
    guard filled.allSatisfy({ $0.count == 1 }), Set(filled.joined()).count > 1 else { return false }
    for column in candidates {
      result.reasons[column] += ", in rows of its currency"
      result.amountsByCurrency.append((column, currencies[result.amountsByCurrency.count]))
    }
    return true
  }
}
