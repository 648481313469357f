import Banking

/// What the rows of a card's statement say of its signs.
extension SignDecision {
  /// A column of types that says purchase beside positive amounts alone: a purchase is money out whatever its sign. A sale is one to the
  /// card that paid, and money in to the business that sold: beside amounts of both signs something has to say that a card paid.
  func purchasesArePositive(_ rows: [Int], _ amount: Int) -> Bool {
    guard let type = columns.type, !card.isSales, !header.folded.contains(where: Self.payers.contains) else {
      return false
    }
    var kinds = SignedKinds()
    for row in rows {
      let cell = table.cell(row, type)
      guard (3...32).contains(cell.count), let value = AmountText(table.bytes, table.cell(row, amount).range),
        value.digits != 0
      else { continue }
      kinds.add(HeaderText.folded(table.text(cell)), isNegative: value.isNegative)
    }
    guard kinds.bought > 0, !kinds.hasNegativePurchase else { return false }
    if kinds.isOfBusiness { return false }
    return kinds.saysPurchase || !kinds.hasNegative || kinds.isOfCard || card.isCardholders || preamble.speaksOfCard
  }

  /// What the types of rows say together with their signs.
  private struct SignedKinds {
    var bought = 0
    var saysPurchase = false
    var hasNegativePurchase = false
    var hasNegative = false
    /// What a business is charged, or is sent, is negative beside what it sold.
    var isOfBusiness = false
    /// What was paid to a card, or given back to a shop, is negative beside what it bought.
    var isOfCard = false

    mutating func add(_ kind: String, isNegative: Bool) {
      if isNegative { hasNegative = true }
      switch kind {
      case "purchase", "sale":
        bought += 1
        if isNegative { hasNegativePurchase = true }
        if kind == "purchase" { saysPurchase = true }
      case "return", "payment", "payments": if isNegative { isOfCard = true }
      default:
        guard isNegative, let last = kind.split(separator: " ").last else { return }
        if SignDecision.ofBusinesses.contains(last) { isOfBusiness = true }
      }
    }
  }

  /// Last words of what a business's statement takes off its sales.
  private static let ofBusinesses: Set<Substring> = [
    "fee", "fees", "payout", "payouts", "disbursement", "settlement", "chargeback", "chargebacks", "commission",
  ]

  /// Whether the rows that a column of types or statuses calls refunds are negative; nil where it calls none so, or of either sign.
  func refundsAreNegative(_ rows: [Int], _ amount: Int) -> Bool? {
    let types = [columns.type, columns.status].compactMap(\.self)
    var signs: Set<Bool> = []
    for row in rows {
      let isRefund = types.contains { type in
        let cell = table.cell(row, type)
        return (6...16).contains(cell.count) && Self.refunds.contains(HeaderText.folded(table.text(cell)))
      }
      guard isRefund, let value = AmountText(table.bytes, table.cell(row, amount).range), value.digits != 0 else {
        continue
      }
      signs.insert(value.isNegative)
    }
    return signs.count == 1 ? signs.first : nil
  }

  /// Whether the positive amounts of a card are its purchases: most are, or of as many of either sign they add up to more, as what comes back is
  /// less than what was bought.
  func arePurchases(_ counted: MoneyCells.Counts, _ rows: [Int], _ amount: Int) -> Bool {
    counted.positives >= counted.negatives * 2
      || counted.positives >= counted.negatives
        && PaymentSigns(table: table, columns: columns, amount: amount).addUp(rows)
  }

  private static let refunds: Set<String> = ["refund", "refunds", "refunded", "return", "merchant credit"]

  /// A card export with purchases positive: its negative rows are payments to the card. One that the card thanks for says so beside refunds, too.
  func paymentsAreNegative(_ rows: [Int], _ amount: Int, positives: Int) -> Bool {
    var payments = 0
    var others = 0
    var isThanked = false
    for row in rows {
      guard let value = AmountText(table.bytes, table.cell(row, amount).range), value.isNegative, value.digits != 0
      else { continue }
      let text = (columns.descriptions + columns.counterparties).map { HeaderText.folded(table.text(row, $0)) }.joined(
        separator: " ")
      let thanks = Self.holds(text, "thank you")
      isThanked = isThanked || thanks && Self.holds(text, "payment")
      if thanks || Self.holds(text, "payment received") || Self.holds(text, "autopay") || Self.holds(text, "danke") {
        payments += 1
        continue
      }
      others += 1
      if positives < others * 2 { return false }
    }
    let negatives = payments + others
    return isThanked || payments * 10 >= negatives * 6 && positives >= negatives * 2
  }

  /// Whether a phrase of ASCII stands in a folded text: byte by byte, since each row is asked.
  private static func holds(_ text: String, _ phrase: StaticString) -> Bool {
    let bytes = text.utf8.span
    return phrase.withUTF8Buffer { phrase in
      guard bytes.count >= phrase.count, let first = phrase.first else { return false }
      for start in 0...bytes.count - phrase.count where bytes[start] == first {
        if phrase.indices.allSatisfy({ bytes[start + $0] == phrase[$0] }) { return true }
      }
      return false
    }
  }
}
