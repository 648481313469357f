/// Kinds of movements that say in several words which way money goes: "ACH Debit", "Wire Transfer Credit", "Mobile Deposit".
enum TypeWords {
  /// Debit or credit, by the words of a folded text; nil where none speaks of it, or words of both kinds do.
  ///
  /// - Parameter payments: What the word payment means in the text's column.
  static func mark(_ folded: String, payments: DirectionMark = .none) -> DirectionMark? {
    var isOut = false
    var isIn = false
    var words = folded.split(separator: " ")
    // What came back went the other way before: a returned deposit is money out, a returned check money in or out.
    if words.contains(where: returns.contains) { return nil }
    // "Credit Card Payment" is no credit.
    if let card = words.firstIndex(of: "card"), card > 0, words[card - 1] == "credit" {
      words.removeSubrange(card - 1...card)
    }
    for word in words {
      // A check that is deposited comes in.
      if deposits.contains(word) { return .credit }
      if out.contains(word) { isOut = true }
      if into.contains(word) { isIn = true }
    }
    if isOut == isIn {
      guard !isOut, payments != .none, words.contains(where: { $0 == "payment" || $0 == "payments" })
      else { return nil }
      return payments
    }
    return isOut ? .debit : .credit
  }

  private static let returns: Set<Substring> = ["return", "returned", "returns", "reversal", "reversed"]
  private static let deposits: Set<Substring> = ["deposit", "deposits"]
  private static let out: Set<Substring> = [
    "debit", "debits", "withdrawal", "withdrawals", "fee", "fees", "check", "checks", "cheque", "cheques", "purchase",
    "charge", "charges", "disbursement", "disbursements", "outbound", "outgoing", "out", "sent", "expense", "negative",
    "minus",
  ]
  private static let into: Set<Substring> = [
    "credit", "credits", "receipt", "receipts", "inbound", "incoming", "in", "received", "refund", "refunds", "income",
    "revenue", "positive", "plus",
  ]
}
