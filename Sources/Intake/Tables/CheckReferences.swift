import Banking

/// Whether a bank's column of references holds the numbers of checks in the rows that call themselves checks.
struct CheckReferences {
  let table: TableRows
  let columns: TableColumns

  /// So many rows show how a column numbers them.
  private static let sampleLimit = 5_000

  /// Whether those rows have short numbers of their own, and the column does not number all rows one after the other.
  func numberChecks(_ facts: [RowFacts]) -> Bool {
    guard !columns.isNumbered, let column = columns.checkReference, let type = columns.type else { return false }
    var checks = 0
    var others = 0
    var numbers: [Int] = []
    var isCheck: [String: Bool] = [:]
    for fact in facts.prefix(Self.sampleLimit) {
      let word = table.text(fact.row, column)
      guard !word.isEmpty else { continue }
      let kind = table.text(fact.row, type)
      let known = isCheck[kind] ?? (BillVocabulary.method(for: kind) == .check)
      isCheck[kind] = known
      if known, !CheckNumber.isShort(word) { return false }
      guard let number = CheckNumber.plain(word).flatMap({ Int($0) }) else { continue }
      numbers.append(number)
      if known { checks += 1 } else { others += 1 }
    }
    guard checks > 0 else { return false }
    let steps = zip(numbers, numbers.dropFirst()).count { abs($0 - $1) == 1 }
    return others < 2 || steps * 10 < (numbers.count - 1) * 8
  }
}
