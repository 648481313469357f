import Banking

extension BalanceProof {
  /// Opening + movements = closing, where both balances are stated.
  ///
  /// - Parameter place: Where the closing balance stands.
  static func arithmetic(_ statement: Statement, place: String) -> BalanceProof {
    guard let opening = statement.opening?.amount, let closing = statement.closing?.amount else {
      let missing =
        statement.opening == nil
        ? statement.closing == nil ? "neither an opening nor a closing balance" : "no opening balance"
        : "no closing balance"
      return .unprovable(reason: "the file states \(missing)")
    }
    guard let movements = try? Amount.sum(of: statement.records.lazy.map(\.amount), in: statement.currency),
      let computed = try? opening.adding(movements), let difference = try? closing.subtracting(computed)
    else { return .unprovable(reason: "the balances are not of one currency, or beyond 64 bits") }
    if difference.isZero {
      return .proves(
        how: "opening \(opening.formatted) + \(statement.records.count) movements = closing \(closing.formatted)")
    }
    return .fails(difference: difference, place: place)
  }
}
