/// Words of headers that say on which side of an account a column of amounts stands.
///
/// They are asked only where the values show that columns share the rows between them, or where a pair of columns is known to be the two
/// sides: alone, "Payments" may head an amount of any kind.
enum SideWords {
  /// The side that the words of a header speak of; nil where they speak of none or of both.
  static func side(_ name: String) -> ColumnRole? {
    let words = HeaderText.folded(name).split(separator: " ")
    let isOut = words.contains(where: out.contains)
    let isIn = words.contains(where: into.contains)
    if isOut != isIn { return isOut ? .debit : .credit }
    if isOut { return nil }
    // "Payments received" is money in, "Payments" beside "Deposits" money out.
    if words.contains(where: paid.contains) { return .debit }
    return sign(name)
  }

  /// Whether a column is what was bought with a card: beside it a column of payments is what was paid to the card.
  static func isPurchases(_ name: String) -> Bool {
    HeaderText.folded(name).split(separator: " ").contains(where: purchases.contains)
  }

  /// Whether a header speaks of payments and of no direction.
  static func isPayments(_ name: String) -> Bool {
    let words = HeaderText.folded(name).split(separator: " ")
    return words.contains { $0 == "payment" || $0 == "payments" } && !words.contains(where: out.contains)
      && !words.contains(where: into.contains)
  }

  /// "Amount -" and "Amount (+)".
  private static func sign(_ name: String) -> ColumnRole? {
    guard let last = name.last(where: { $0 != ")" && $0 != " " }) else { return nil }
    if last == "+" { return .credit }
    return last == "-" || last == "\u{2212}" ? .debit : nil
  }

  /// The one side that the words of an amount's header speak of whatever stands beside it: "Payment Amount Outgoing"; nil where they speak of
  /// none or of both.
  static func side(ofAmount words: [String]) -> ColumnRole? {
    let isOut = words.contains { surelyOut.contains(Substring($0)) }
    let isIn = words.contains { surelyInto.contains(Substring($0)) }
    return isOut == isIn ? nil : isOut ? .debit : .credit
  }

  private static let surelyOut: Set<Substring> = [
    "outgoing", "outflow", "debit", "debits", "debited", "withdrawal", "withdrawals", "withdrawn",
  ]
  private static let surelyInto: Set<Substring> = [
    "incoming", "inflow", "credit", "credits", "credited", "deposit", "deposits", "deposited",
  ]
  private static let out = surelyOut.union([
    "outflows", "out", "paid", "sent", "spent", "disbursed", "disbursement", "disbursements", "subtraction",
    "subtractions", "decrease", "decreases", "decreased", "minus", "negative", "expense", "expenses", "fee", "fees",
    "outbound", "made", "dr",
  ])
  private static let into = surelyInto.union([
    "inflows", "in", "received", "receipt", "receipts", "income", "addition", "additions", "increase", "increases",
    "increased", "plus", "positive", "revenue", "inbound", "lodged", "lodgement", "lodgements", "cr",
  ])
  private static let paid: Set<Substring> = Set(["payment", "payments", "check", "checks", "cheque", "cheques"]).union(
    purchases)
  private static let purchases: Set<Substring> = ["charge", "charges", "purchase", "purchases"]
}
