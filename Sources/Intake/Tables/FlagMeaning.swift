/// What the words of a table's column of flags mean, where the words alone leave it open.
struct FlagMeaning: Hashable, Sendable {
  /// The flags are D and K, not D and C.
  var kIsCredit = false
  /// Which way "Payment" goes: out beside deposits and receipts, in beside a card's purchases; nothing where neither stands beside it.
  var payments = DirectionMark.none
  /// The types are those of a report of sales: a charge is money in, a refund money out.
  var isSales = false
  /// The header asks whether the row is a credit, and the cells answer.
  var answersCredit = false

  /// What the bare word of a payment means among the other words of its column.
  static func payments(among words: Set<String>) -> DirectionMark {
    let all = Set(words.flatMap { $0.split(separator: " ") })
    if !all.isDisjoint(with: ["purchase", "purchases", "sale", "sales", "charge", "charges"]) { return .credit }
    return all.isDisjoint(with: ["deposit", "deposits", "receipt", "receipts"]) ? .none : .debit
  }
}
