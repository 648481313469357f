import Banking

/// What the rows' own texts say of their signs.
extension SignDecision {
  /// Says that the texts which speak of a direction all speak of the other one than the signs, where no balance proved these: nothing is turned
  /// for words alone, and nothing is passed over.
  func note(ofContradicted records: [RowFacts], _ rule: SignRule) -> [String] {
    guard side == .bank, layout == nil, columns.amount != nil, case .signed = rule.kind, !rule.isUndecided else {
      return []
    }
    var rows: [Int] = []
    for record in records.prefix(300) where record.movement != 0 {
      let marks = Set(columns.descriptions.compactMap { said(table.text(record.row, $0)) })
      guard marks.count == 1 else { continue }
      guard marks == [record.movement < 0 ? .credit : .debit] else { return [] }
      rows.append(record.row)
    }
    guard rows.count >= 2, let first = rows.first, let column = columns.descriptions.first else { return [] }
    return [
      "the texts of \(rows.count) rows say the opposite of their signs, and no other row's agrees with its own ('\(table.text(first, column).quotable)' "
        + "at \(table.place(first))); the signs stand: check which way this export writes money out"
    ]
  }

  /// Whether more rows' texts lean to the direction of their signs than to the other one.
  func textsAgree(_ records: [RowFacts]) -> Bool {
    var balance = 0
    for record in records.prefix(300) where record.movement != 0 {
      let texts = columns.texts.map { HeaderText.folded(table.text(record.row, $0)) }
      let leaning = texts.reduce(0) { $0 + DirectionWords.leaning($1) }
      balance += record.movement < 0 ? -leaning.signum() : leaning.signum()
    }
    return balance > 0
  }

  /// Whether a text thanks for a payment, as only a card's statement does.
  func thanks(_ records: [RowFacts]) -> Bool {
    records.prefix(300).contains { record in
      columns.texts.contains { column in
        let words = HeaderText.folded(table.text(record.row, column)).split(separator: " ")
        return words.contains("thank") && words.contains("payment")
      }
    }
  }

  /// The direction that a text speaks of in the bank's own words; nil for any other text.
  private func said(_ text: String) -> DirectionMark? {
    guard text.utf8.count <= 120 else { return nil }
    let folded = HeaderText.folded(text)
    let words = Set(folded.split(separator: " "))
    guard !words.isDisjoint(with: Self.ofBanks), words.isDisjoint(with: ["union", "card"]) else { return nil }
    return TypeWords.mark(folded)
  }

  private static let ofBanks: Set<Substring> = [
    "debit", "withdrawal", "deposit", "credit", "check", "debits", "credits", "withdrawals", "deposits",
  ]
}
