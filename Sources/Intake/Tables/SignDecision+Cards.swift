import Banking

/// What the rows of a card's statement say of its signs.
extension SignDecision {
  /// A column of types that says purchase beside positive amounts alone: a purchase is money out whatever its sign.
  func purchasesArePositive(_ rows: [Int], _ amount: Int) -> Bool {
    guard let type = columns.type, !card.isSales else { return false }
    var positive = 0
    for row in rows {
      let cell = table.cell(row, type)
      guard (4...12).contains(cell.count), ["purchase", "sale"].contains(HeaderText.folded(table.text(cell))),
        let value = AmountText(table.bytes, table.cell(row, amount).range), value.digits != 0
      else { continue }
      if value.isNegative { return false }
      positive += 1
    }
    return positive > 0
  }

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
      let thanks = text.contains("thank you")
      isThanked = isThanked || thanks && text.contains("payment")
      if thanks || text.contains("payment received") || text.contains("autopay") || text.contains("danke") {
        payments += 1
        continue
      }
      others += 1
      if positives < others * 2 { return false }
    }
    let negatives = payments + others
    return isThanked || payments * 10 >= negatives * 6 && positives >= negatives * 2
  }
}
