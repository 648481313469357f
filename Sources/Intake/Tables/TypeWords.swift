/// Kinds of movements that say in several words which way money goes: "ACH Debit", "Wire Transfer Credit", "Mobile Deposit".
enum TypeWords {
  /// Debit or credit, by the words of a folded text; nil where none speaks of it, or words of both kinds do.
  ///
  /// - Parameter payments: What the word payment means in the text's column.
  static func mark(_ folded: String, payments: DirectionMark = .none) -> DirectionMark? {
    if let known = codes[folded] { return known }
    var words = folded.split(separator: " ")
    // "Credit Card Payment" is no credit.
    if let card = words.firstIndex(of: "card"), card > 0, words[card - 1] == "credit" {
      words.removeSubrange(card - 1...card)
    }
    if words.contains(where: returns.contains) { return cameBack(words) }
    return went(words, payments)
  }

  /// What came back went the other way before: a reversed credit and a returned deposit are money out; a returned check is money in or out.
  private static func cameBack(_ words: [Substring]) -> DirectionMark? {
    if words.last.map(fees.contains) ?? false { return .debit }
    if let place = words.firstIndex(where: reversals.contains) {
      var others = words
      others.remove(at: place)
      // "Reversal Credit" may be a credit that reverses, or one that was.
      let isSaid = place == others.count || words[place] == "reversed" || others[place] == "of"
      guard isSaid, !others.contains(where: returns.contains) else { return nil }
      switch went(others, .none) {
      case .debit: return .credit
      case .credit: return .debit
      default: return nil
      }
    }
    guard !words.contains(where: { $0 == "credit" || $0 == "credits" }) else { return nil }
    return words.contains { deposited.contains($0) || $0 == "chargeback" } ? .debit : nil
  }

  private static func went(_ given: [Substring], _ payments: DirectionMark) -> DirectionMark? {
    var words = given
    var isDebitCard = false
    if let card = words.firstIndex(of: "card"), card > 0, words[card - 1] == "debit" {
      words.removeSubrange(card - 1...card)
      isDebitCard = true
    }
    let isRefund = words.contains { $0 == "refund" || $0 == "refunds" || $0 == "rebate" }
    if !isRefund, words.last.map(fees.contains) ?? false { return .debit }
    // The words themselves outweigh what was corrected or received by them.
    let isDebit = words.contains { $0 == "debit" || $0 == "debits" }
    let isCredit = words.contains { $0 == "credit" || $0 == "credits" }
    if isDebit != isCredit, !isRefund { return isDebit ? .debit : .credit }
    var isOut = false
    var isIn = false
    for (place, word) in words.enumerated() {
      // A check that is deposited comes in.
      if deposits.contains(word) { return .credit }
      let end = place > 0 && transfers.contains(words[place - 1]) ? word : ""
      if out.contains(word) || end == "to" { isOut = true }
      if into.contains(word) || end == "from" { isIn = true }
    }
    if isOut != isIn { return isOut ? .debit : .credit }
    guard !isOut else { return nil }
    if isDebitCard || words.contains(where: oftenOut.contains) || phrasesOut.contains(words.joined(separator: " ")) {
      return .debit
    }
    // Interest is paid to the account, and by it.
    guard payments != .none, words.contains(where: { $0 == "payment" || $0 == "payments" }),
      !words.contains(where: { $0 == "interest" || $0 == "dividend" })
    else { return nil }
    return payments
  }

  /// Whether the words of a column are codes of British banks, by one that means nothing else: beside them DD is a direct debit, elsewhere it may
  /// be a direct deposit.
  static func areBritish(_ words: Set<String>) -> Bool { !words.isDisjoint(with: ["fpo", "fpi", "bgc", "chq", "so"]) }

  /// Codes of British banks (standing order, faster payment out, bill payment, cheque; faster payment in, bank giro credit), and SWIFT's of
  /// reversals.
  private static let codes: [String: DirectionMark] = [
    "so": .debit, "fpo": .debit, "bp": .debit, "chq": .debit, "fpi": .credit, "bgc": .credit, "rc": .debit,
    "rd": .credit,
  ]
  private static let reversals: Set<Substring> = ["reversal", "reversed"]
  private static let returns: Set<Substring> = ["return", "returned", "returns", "reversal", "reversed"]
  private static let deposits: Set<Substring> = ["deposit", "deposits"]
  private static let deposited: Set<Substring> = ["deposit", "deposits", "deposited", "lockbox"]
  private static let transfers: Set<Substring> = ["transfer", "transfers", "xfer"]
  private static let fees: Set<Substring> = ["fee", "fees"]
  private static let out: Set<Substring> = [
    "debit", "debits", "withdrawal", "withdrawals", "fee", "fees", "check", "checks", "cheque", "cheques", "purchase",
    "charge", "charges", "charged", "disbursement", "disbursements", "outbound", "outgoing", "out", "sent", "send",
    "draft", "drafts", "expense", "negative", "minus",
  ]
  /// Ways in which money leaves an account, where no word says otherwise.
  private static let oftenOut: Set<Substring> = ["pos", "atm", "payroll", "billpay"]
  private static let phrasesOut: Set<String> = ["bill pay", "online bill pay", "standing order"]
  private static let into: Set<Substring> = [
    "credit", "credits", "receipt", "receipts", "inbound", "incoming", "in", "received", "refund", "refunds", "income",
    "revenue", "positive", "plus",
  ]
}
