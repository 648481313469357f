extension RoleDecision {
  /// The columns of text: description, counterparty, references. With a header its words decide; without one the values do.
  mutating func chooseTexts() {
    for column in result.roles.indices where result.roles[column] == nil {
      let profile = result.profiles[column]
      guard profile.filled > 0 else { continue }
      if profile.confirmations * 10 >= profile.filled * 8 {
        result.set(column, .confirmation, "its values are BILL confirmation numbers")
      } else if profile.isCurrencies, result.column(.currency) == nil {
        result.set(column, .currency, "its values are currency codes")
      } else if profile.statuses * 10 >= profile.filled * 9, profile.distinct.count <= 12,
        result.column(.status) == nil,
        header.row == nil
      {
        result.set(column, .status, "its values are words of status")
      } else if header.row == nil || !header.isKnown {
        chooseTextByValues(column)
      }
    }
    if result.columns(.description).isEmpty { promoteText() }
    leaveHolder()
  }

  private mutating func chooseTextByValues(_ column: Int) {
    let profile = result.profiles[column]
    if looksLikeChecks(column) {
      result.set(column, .check, "numbers where the text speaks of checks")
    } else if profile.isWords {
      // A few short words again and again are a type or category.
      let repeats = profile.filled >= 6 && profile.distinct.count * 4 <= profile.filled && profile.averageLength <= 16
      if repeats, result.column(.type) == nil {
        result.set(column, .type, "a few words again and again")
      } else {
        result.set(column, .description, "its values are words")
      }
    } else if profile.isNumbers, profile.distinct.count == profile.filled, profile.longNumbers == profile.filled,
      profile.filled > 1, result.column(.reference) == nil
    {
      result.set(column, .reference, "a long number of its own in every row")
    }
  }

  /// Small whole numbers in rows whose text says check.
  func looksLikeChecks(_ column: Int) -> Bool {
    let profile = result.profiles[column]
    guard profile.isNumbers, profile.money == 0, profile.codes == 0, profile.maximumDigits <= 10, profile.filled > 0
    else { return false }
    var spoken = 0
    for row in sample where !table.cell(row, column).isEmpty {
      let says = (0..<table.rows[row].count).contains { other in
        let cell = table.cell(row, other)
        guard other != column, cell.count >= 5, cell.count <= 200 else { return false }
        let text = HeaderText.folded(table.text(cell))
        return text.contains("check") || text.contains("cheque")
      }
      if says { spoken += 1 }
    }
    return spoken * 10 >= profile.filled * 8
  }

  /// No column is called a description: the one with the longest texts that nothing else needs.
  private mutating func promoteText() {
    var best: Int?
    for column in result.roles.indices {
      let role = result.roles[column]
      guard role == nil || role == .type || role == .ignored, result.profiles[column].isWords else { continue }
      guard header.row == nil || role == nil else { continue }
      if let known = best, result.profiles[column].averageLength <= result.profiles[known].averageLength { continue }
      best = column
    }
    if let best { result.set(best, .description, "the longest text that has no other use") }
  }
}
