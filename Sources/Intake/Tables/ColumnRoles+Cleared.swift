extension RoleDecision {
  /// Headers of columns in which a register keeps what has cleared, as marks or as days.
  private static let clearedHeaders: Set<String> = [
    "clr", "cleared", "cleared date", "date cleared", "clear date", "cleared on", "clearing date", "cleared status",
    "cleared flag", "is cleared", "bank cleared date", "bank cleared", "cashed date", "date cashed", "reconciled",
    "reconciled date", "date reconciled", "reconciliation date", "reconciliation status", "reconcile status",
    "reconciled status", "is reconciled",
  ]

  /// Takes the days of clearing out of the booking dates, where some rows have none yet and another column dates them all.
  mutating func separateClearing() {
    let dates = result.columns(.date)
    for column in dates where Self.clearedHeaders.contains(header.folded[column]) {
      let isOther = dates.contains { other in
        !Self.clearedHeaders.contains(header.folded[other])
          && result.profiles[other].dates > result.profiles[column].dates
      }
      if isOther { result.set(column, .otherDate, result.reasons[column] + ", which not every row has") }
    }
  }

  /// What is left under such a header says what has cleared.
  mutating func chooseCleared() {
    for column in result.roles.indices where Self.clearedHeaders.contains(header.folded[column]) {
      guard let role = result.roles[column] else {
        result.set(column, .cleared, "header '\(header.names[column])'", weight: 60)
        continue
      }
      if role == .otherDate || role == .ignored { result.set(column, .cleared, result.reasons[column]) }
    }
  }
}
