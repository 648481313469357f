import Banking

/// BILL's payments beside the debits that drew them, in one run: the list of funds transfers, or the books' register of the bank account. Each is money that the
/// payments of its day are, too.
enum LumpsBesidePayments {
  /// Takes lumps out of whose day another ledger tells the payments, where the two files show that they belong together: one lump at least is what a day's payments
  /// come to. They are listed in `skipped` with the reason "overlap". A lump of a day without payments stays.
  static func join(_ files: inout [InputFile]) {
    let ledgers = files.indices.filter { files[$0].side == .ledger }
    guard ledgers.count > 1 else { return }
    for lumps in ledgers {
      for payments in ledgers where payments != lumps { join(lumps, payments, &files) }
    }
  }

  private struct DayKey: Hashable {
    let day: Day
    let currency: Currency
  }

  private static func join(_ lumps: Int, _ payments: Int, _ files: inout [InputFile]) {
    let drawn = files[lumps].records.filter(isLump)
    guard !drawn.isEmpty else { return }
    let sums = sums(of: files[payments].records.filter { !isLump($0) && isDrawn($0) })
    let lumpSums = self.sums(of: drawn)
    guard lumpSums.contains(where: { sums[$0.key] == $0.value }) else { return }
    let told = Set(lumpSums.keys.filter { sums[$0] != nil })
    for statement in files[lumps].statements.indices {
      let removed = StatementJoin.remove(from: &files[lumps], statement: statement, reason: "overlap") {
        isLump($0) && told.contains(DayKey(day: $0.date, currency: $0.amount.currency))
      }
      guard let removed else { continue }
      files[lumps].notes.append(
        "\(removed.count) funding debit\(removed.count == 1 ? "" : "s") from \(removed.days.lowerBound) to \(removed.days.upperBound) "
          + "\(removed.count == 1 ? "is" : "are") the payments of \(files[payments].path), which count")
    }
    for key in told.sorted(by: { $0.day < $1.day }) where sums[key] != lumpSums[key] {
      let (lump, sum) = (lumpSums[key] ?? 0, sums[key] ?? 0)
      files[lumps].notes.append(
        "the funding of \(key.day) is \(text(lump, key)), and the payments of \(files[payments].path) come to \(text(sum, key))"
      )
    }
  }

  private static func text(_ sum: Int64, _ key: DayKey) -> String {
    Amount(minorUnits: Int64(clamping: sum.magnitude), currency: key.currency).formatted
  }

  private static func isLump(_ record: Record) -> Bool {
    record.kind == .billFunding && record.confirmation == nil && record.counterparty == nil && record.amount.isOutgoing
  }

  /// What the records of each day come to; a day whose sum does not fit is left out.
  private static func sums(of records: [Record]) -> [DayKey: Int64] {
    Dictionary(grouping: records) { DayKey(day: $0.date, currency: $0.amount.currency) }.compactMapValues { records in
      var sum: Int64 = 0
      for record in records {
        let (next, overflow) = sum.addingReportingOverflow(record.amount.minorUnits)
        guard !overflow else { return nil }
        sum = next
      }
      return sum
    }
  }

  /// Whether BILL draws it from a bank account.
  private static func isDrawn(_ record: Record) -> Bool {
    guard record.confirmation != nil || record.status != nil else { return false }
    switch record.status?.meaning {
    case .canceled, .scheduled, .fundingFailed, .fundingOwed: return false
    default: break
    }
    return record.fundingSource == nil || record.fundingSource == .bankAccount
  }
}
