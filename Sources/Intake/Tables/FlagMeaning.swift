/// What the words of a table's column of flags mean, where the words alone leave it open.
struct FlagMeaning: Hashable, Sendable {
  /// The flags are D and K, not D and C.
  var kIsCredit = false
  /// Which way "Payment" goes: out beside deposits and receipts, in beside a card's purchases; nothing where neither stands beside it.
  var payments = DirectionMark.none
  /// The types are those of a report of sales: a charge is money in, a refund money out.
  var isSales = false
  /// The types are ways in which customers pay, beside what went back to them.
  var isReceipts = false
  /// The types are those of a card's statement, beside purchases: a sale is one, what was returned came back.
  var isCard = false
  /// The words are codes of British banks.
  var isBritish = false

  /// The words are the types of QuickBooks.
  var isOfQuickBooks = false

  /// The words are the codes of Sage's audit trail.
  var isOfSage = false

  /// The header asks whether the row is a credit, and the cells answer.
  var answersCredit = false

  /// The types of QuickBooks that other programs mean otherwise: a customer's payment is a Payment, a vendor's a Bill Payment.
  static func quickBooks(_ folded: String) -> DirectionMark? {
    if folded == "payment" || folded == "receive payment" { return .credit }
    return folded.hasPrefix("bill payment") || folded.hasPrefix("bill pmt") ? .debit : nil
  }

  /// What the types of a list of receipts mean: a customer's check is money in, what goes back to the customer money out.
  static func receipts(_ folded: String) -> DirectionMark? {
    if waysBack.contains(folded) { return .debit }
    return BillVocabulary.isMethodWord(folded) ? .credit : nil
  }

  /// Whether the words of a column are ways in which customers pay, and none says a direction of its own.
  static func areReceipts(_ words: Set<String>) -> Bool {
    words.allSatisfy { word in
      receipts(word) != nil && (FlagWords.mark(word) ?? TypeWords.mark(word) == nil || FlagWords.isWeak(word))
    }
  }

  /// Whether the words of a column are those of a card's statement: something was bought, and nobody was paid out what others bought.
  static func areOfCard(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: bought) && words.isDisjoint(with: paidOut)
  }

  /// What the types of a card's statement mean; nil for what other words say as well.
  static func card(_ folded: String) -> DirectionMark? {
    bought.contains(folded) || charged.contains(folded) ? .debit : returned.contains(folded) ? .credit : nil
  }

  /// Whether the words of a column are those of a business that sells: what it sold, and what of it was paid out or charged back.
  static func areOfSales(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: sold) && !words.isDisjoint(with: takenFromSales)
      && words.isDisjoint(with: ["purchase", "purchases"])
  }

  /// Whether the words are of what was sold; beside customers' names alone that is money in.
  static func areSold(_ words: Set<String>) -> Bool { !words.isDisjoint(with: sold) }

  private static let sold: Set<String> = ["sale", "sales", "charge", "charges", "order", "orders"]
  private static let takenFromSales: Set<String> = [
    "payout", "payouts", "chargeback", "chargebacks", "settlement", "disbursement",
  ]
  private static let bought: Set<String> = ["purchase", "purchases", "sale", "sales"]
  private static let charged: Set<String> = [
    "interest", "interest charge", "cash advance", "finance charge", "late fee", "annual fee",
  ]
  private static let returned: Set<String> = [
    "return", "returns", "purchase return", "sale return", "sales return", "merchandise return", "merchant credit",
    "chargeback", "chargebacks",
  ]
  private static let paidOut: Set<String> = [
    "payout", "payouts", "settlement", "disbursement", "chargeback", "dispute",
  ]
  private static let waysBack: Set<String> = ["refund", "refunds", "refunded", "chargeback"]

  /// What the bare word of a payment means among the other words of its column.
  static func payments(among words: Set<String>) -> DirectionMark {
    let all = Set(words.flatMap { $0.split(separator: " ") })
    if !all.isDisjoint(with: ["purchase", "purchases", "sale", "sales", "charge", "charges"]) { return .credit }
    return all.isDisjoint(with: ["deposit", "deposits", "receipt", "receipts"]) ? .none : .debit
  }
}
