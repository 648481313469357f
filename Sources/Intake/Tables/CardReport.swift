import Banking

/// Tells the statement of a card, whose unsigned amounts are purchases, from the report of a business that was paid by card.
struct CardReport {
  let header: HeaderRecognition
  let roles: ColumnRoles

  /// Whether the header speaks of a card that the statement is of, or of the merchants that it paid.
  var isCardholders: Bool {
    guard !isSales else { return false }
    return header.folded.indices.contains { column in
      let name = header.folded[column]
      if Self.ofSales.contains(name) || Self.ofNeither.contains(name) { return false }
      return name.hasPrefix("merchant") || name == "cardholder" || namesCard(column)
    }
  }

  /// Whether the header says who held a card, as only reports of cards do; a merchant's name stands in those of accounts too.
  var namesCardholders: Bool { !isSales && header.folded.contains(where: Self.holders.contains) }

  /// Whether the header names the card, or who held it: merchants alone stand in statements of accounts too.
  var isOfCard: Bool { !isSales && (namesCardholders || header.folded.indices.contains(where: namesCard)) }

  /// Whether each row names the card that paid and the merchant whom it paid. A business that reports what it was paid at its stores names
  /// more cards than stores.
  var namesCardAndMerchant: Bool {
    guard !isSales, let card = header.folded.indices.first(where: namesCard),
      let merchant = header.folded.indices.first(where: { Self.merchants.contains(header.folded[$0]) })
    else { return false }
    let merchants = roles.profiles[merchant]
    // What came back may name no merchant.
    return merchants.filled * 10 >= records * 9 && merchants.distinct.count >= roles.profiles[card].distinct.count
  }

  /// Whether a column names the card of each row: a card that only some lines name paid only those.
  private func namesCard(_ column: Int) -> Bool {
    let name = header.folded[column]
    if Self.ofSales.contains(name) || Self.ofNeither.contains(name) { return false }
    return (name == "card" || name.hasPrefix("card ") || name == "cardid" || name == "kartennummer")
      && roles.profiles[column].filled >= records
  }

  private var records: Int { roles.column(.date).map { roles.profiles[$0].dates } ?? 0 }

  /// Whether the header is that of a report of sales or of their payouts: what was paid by card there is money in.
  var isSales: Bool {
    if header.folded.contains(where: Self.ofSales.contains) { return true }
    // What a processor keeps for itself stands between what was paid and what is left.
    let isNet = header.folded.contains { ["net", "net amount"].contains($0) }
    return isNet && header.folded.contains { $0.split(separator: " ").contains { $0 == "fee" || $0 == "fees" } }
  }

  /// What the types of a report of sales mean, where its amounts have no sign: the business's view, not the cardholder's.
  static func mark(_ folded: String) -> DirectionMark? {
    switch folded {
    case "sale", "sales", "charge", "payment", "capture", "captured", "settled", "order": .credit
    case "refund", "refunds", "refunded", "partial refund", "credit", "chargeback", "chargebacks", "dispute", "return",
      "payout", "payouts", "fee", "fees", "processing fee", "transaction fee":
      .debit
    // "Authorization w/ Auto Capture", "Prior Authorization Capture"
    default: folded.hasSuffix(" capture") || folded.hasSuffix(" captured") ? .credit : nil
    }
  }

  private static let holders: Set<String> = [
    "cardholder", "cardholder name", "card holder", "card holder name", "card member", "karteninhaber",
    "kreditkartennummer",
  ]
  private static let ofSales: Set<String> = [
    "gross sales", "net sales", "total collected", "net total", "net deposit", "net payout", "deposit id",
    "deposit details", "payout id", "payout status", "payout date", "settlement amount", "settlement date time",
    "disbursement date", "amount submitted for settlement", "refunded transaction id", "refund reason", "card brand",
    "card source", "card entry methods", "customer first name", "customer last name", "customer email",
  ]
  private static let merchants: Set<String> = ["merchant", "merchant name", "merchantname", "clean merchant name"]
  private static let ofNeither: Set<String> = [
    "card type", "merchant id", "merchant account", "merchant reference", "merchant number",
  ]
}
