import Banking

/// Totals that the rows above them do not add up to: something is missing, or stands there twice.
extension RowScan {
  private static let words: Set<String> = [
    "total", "totals", "grand total", "sum", "summe", "gesamt", "gesamtsumme", "total general", "totale", "totaal",
  ]

  /// Rows that are added up for all totals together.
  private static let stepLimit = 1_000_000

  /// Says that a total differs from the rows above it, whichever of them it may be the sum of.
  func checkTotal(_ row: Int, _ folded: String, _ currency: Currency) {
    guard !notedTotal, Self.words.contains(folded), !facts.records.isEmpty else { return }
    for column in columns.movements {
      guard let total = (try? cells.read(table, row, column, currency))?.value, total != 0,
        !isSum(total, of: column, currency)
      else { continue }
      let sum = facts.records.reduce(Int64(0)) { sum, fact in
        sum &+ (fact.isPending ? 0 : value(fact.row, column, currency))
      }
      facts.notes.append(
        "\(table.place(row)) gives a total of \(Amount(minorUnits: total, currency: currency)) in '\(header.name(column))', "
          + "and the rows above it add up to \(Amount(minorUnits: sum, currency: currency)): a row may be missing")
      notedTotal = true
      return
    }
  }

  /// Whether a number is the sum of the last rows above, of all or of those that are booked, of one direction or of both, with or without a
  /// balance.
  private func isSum(_ total: Int64, of column: Int, _ currency: Currency) -> Bool {
    var sums = [Int64](repeating: 0, count: 6)
    let balances = [0] + (facts.balances.prefix(2) + facts.balances.dropFirst(2).suffix(2)).map(\.value)
    for fact in facts.records.reversed() {
      totalSteps += 1
      // So many totals over so many rows are not looked at to the end.
      if totalSteps > Self.stepLimit { return true }
      let value = value(fact.row, column, currency)
      let moved = fact.movement
      sums[0] = sums[0] &+ value
      sums[1] = sums[1] &+ Int64(clamping: value.magnitude)
      sums[2] = sums[2] &+ (fact.isPending ? 0 : value)
      sums[3] = sums[3] &+ (value > 0 ? value : 0)
      sums[4] = sums[4] &+ (value < 0 ? value : 0)
      sums[5] = sums[5] &+ moved
      if sums.contains(where: { sum in
        balances.contains { (sum &+ $0).magnitude == total.magnitude || (sum &- $0).magnitude == total.magnitude }
      }) {
        return true
      }
    }
    return false
  }

  private func value(_ row: Int, _ column: Int, _ currency: Currency) -> Int64 {
    (try? cells.read(table, row, column, currency))?.value ?? 0
  }
}
