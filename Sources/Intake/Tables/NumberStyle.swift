/// Which sign divides the decimals of a table's amounts, and what decided it.
struct NumberStyle: Hashable, Sendable {
  /// A comma divides the decimals (1.234,56); else a point does (1,234.56).
  var decimalComma: Bool

  /// Both occur beyond doubt: each value is read by its own form, and one that could be either is refused.
  var isMixed: Bool

  /// Whether the values themselves decide it, or it was taken for want of anything else.
  var isDecided: Bool

  /// No value of the table decides it: points are taken for thousands by what goes with them, and a currency may say otherwise.
  var isOnlyHabit = false

  /// What the values of a column say, counted.
  struct Evidence: Sendable {
    var points = 0
    var commas = 0
    var ambiguousPoints = 0
    var ambiguousCommas = 0
    /// The first row whose value could be either.
    var ambiguousRow: Int?

    mutating func add(_ amount: AmountText, row: Int) {
      switch amount.evidence {
      case .none: break
      case .point: points += 1
      case .comma: commas += 1
      case .ambiguousPoint:
        ambiguousPoints += 1
        if ambiguousRow == nil { ambiguousRow = row }
      case .ambiguousComma:
        ambiguousCommas += 1
        if ambiguousRow == nil { ambiguousRow = row }
      }
    }

    mutating func add(_ other: Evidence) {
      points += other.points
      commas += other.commas
      ambiguousPoints += other.ambiguousPoints
      ambiguousCommas += other.ambiguousCommas
      ambiguousRow = ambiguousRow ?? other.ambiguousRow
    }
  }

  /// The style of a column: by its own values, else by the table's other amounts, else by what goes with it.
  ///
  /// "1,234" alone is a thousand: US files group so, and no currency but a few has three decimals. "1.234" alone is a thousand where
  /// the file is otherwise European, and undecided where nothing says so.
  static func decide(column: Evidence, table: Evidence, europeanHints: Bool) -> NumberStyle {
    if column.points > 0, column.commas > 0 {
      return NumberStyle(decimalComma: column.commas > column.points, isMixed: true, isDecided: true)
    }
    if column.points > 0 { return NumberStyle(decimalComma: false, isMixed: false, isDecided: true) }
    if column.commas > 0 { return NumberStyle(decimalComma: true, isMixed: false, isDecided: true) }
    if table.points > table.commas { return NumberStyle(decimalComma: false, isMixed: false, isDecided: true) }
    if table.commas > 0 { return NumberStyle(decimalComma: true, isMixed: false, isDecided: true) }
    if column.ambiguousPoints > 0 {
      return NumberStyle(
        decimalComma: true, isMixed: false, isDecided: europeanHints, isOnlyHabit: table.ambiguousCommas == 0)
    }
    return NumberStyle(decimalComma: false, isMixed: false, isDecided: true)
  }

  /// How one value of the column is to be read; nil where it could be either way and nothing decides.
  func readsComma(_ amount: AmountText) -> Bool? {
    switch amount.evidence {
    case .none: return decimalComma
    case .point where isMixed: return false
    case .comma where isMixed: return true
    case .point, .comma: return decimalComma
    case .ambiguousPoint, .ambiguousComma:
      return isMixed || !isDecided ? nil : decimalComma
    }
  }
}
