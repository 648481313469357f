import Banking

/// Whether a list of payments with amounts of both signs writes its payments as positive numbers, and what it takes back as negative ones.
///
/// How many of either there are says little: one month has more voids than another.
struct PaymentSigns {
  let table: TableRows
  let columns: TableColumns
  let amount: Int

  private struct Sums {
    var positive: UInt64 = 0
    var negative: UInt64 = 0
    var largestPositive: UInt64 = 0
    var largestNegative: UInt64 = 0
    var negativeRows = 0
    var voidedNegatives = 0
    var voidedPositives = 0
    var positiveChecks = 0
    var negativeChecks = 0
  }

  /// Whether the table shows it: each negative row was voided and no positive one; or only positive rows, beside voided ones, have check
  /// numbers; or what goes to the vendors is, positive, at least twice what they credit.
  func arePositive(_ rows: [Int], isOfVendors: Bool) -> Bool {
    let sums = sums(rows)
    guard sums.negativeRows > 0, sums.positive > 0 else { return false }
    if sums.voidedNegatives == sums.negativeRows { return sums.voidedPositives == 0 }
    if sums.positiveChecks > 0, sums.negativeChecks == 0 { return true }
    return isOfVendors && sums.positive / 2 >= sums.negative
  }

  /// Whether the positive amounts are together at least as much as the negative ones.
  func addUp(_ rows: [Int]) -> Bool {
    let sums = sums(rows)
    return sums.positive >= sums.negative
  }

  /// Whether the largest of all amounts is a positive one.
  func largestIsPositive(_ rows: [Int]) -> Bool {
    let sums = sums(rows)
    return sums.largestPositive > sums.largestNegative
  }

  private func sums(_ rows: [Int]) -> Sums {
    var sums = Sums()
    for row in rows {
      guard let value = AmountText(table.bytes, table.cell(row, amount).range), value.digits != 0,
        columns.date.map({ !table.cell(row, $0).isEmpty && DateCell.read(table, table.cell(row, $0)) != nil }) ?? false
      else { continue }
      let size = (try? value.magnitude(decimalComma: value.evidence == .comma, minorDigits: 4)) ?? 0
      let voided = isVoided(row)
      let hasCheck = columns.check.map { !table.cell(row, $0).isEmpty } ?? false
      if value.isNegative {
        sums.negative &+= UInt64(size)
        sums.largestNegative = max(sums.largestNegative, UInt64(size))
        sums.negativeRows += 1
        if voided { sums.voidedNegatives += 1 } else if hasCheck { sums.negativeChecks += 1 }
      } else {
        sums.positive &+= UInt64(size)
        sums.largestPositive = max(sums.largestPositive, UInt64(size))
        if voided { sums.voidedPositives += 1 } else if hasCheck { sums.positiveChecks += 1 }
      }
    }
    return sums
  }

  private func isVoided(_ row: Int) -> Bool {
    guard let status = columns.status else { return false }
    let cell = table.cell(row, status)
    guard !cell.isEmpty, cell.count <= 48 else { return false }
    let meaning = BillVocabulary.status(for: table.folded(cell)).meaning
    return meaning == .voided || meaning == .canceled
  }
}
