/// Kinds of movements that say in several words which way money goes: "ACH Debit", "Wire Transfer Credit", "Mobile Deposit".
enum TypeWords {
  /// Debit or credit, by the words of a folded text; nil where none speaks of it, or words of both kinds do.
  static func mark(_ folded: String) -> DirectionMark? {
    var isOut = false
    var isIn = false
    for word in folded.split(separator: " ") {
      // A check that is deposited comes in.
      if deposits.contains(word) { return .credit }
      if out.contains(word) { isOut = true }
      if into.contains(word) { isIn = true }
    }
    return isOut == isIn ? nil : isOut ? .debit : .credit
  }

  private static let deposits: Set<Substring> = ["deposit", "deposits"]
  private static let out: Set<Substring> = [
    "debit", "debits", "withdrawal", "withdrawals", "fee", "fees", "check", "cheque", "purchase",
  ]
  private static let into: Set<Substring> = ["credit", "credits"]
}
