import Banking

/// Ledger rows made into payments: rows that share a confirmation, a date and a fate are one payment of several bills.
enum Payments {
  private struct Bond: Hashable {
    var confirmation: String
    var date: Day
    var status: PaymentStatus.Meaning?
    var source: FundingSource?
    /// How many rows with the same bill and amount came before: an export that holds a row twice makes two payments, not one of double size.
    var repetition: Int
  }

  private struct Bill: Hashable {
    var confirmation: String
    /// Its number, or where the ledger has none what it says of the payment.
    var names: [String]
    var amount: Amount
  }

  /// The payments of ledger records, which are given in the order of provenance; they come in the order of their first row.
  static func lines(
    of records: [Record], elsewhere: [Bool], context: LineContext, parties: inout PartyTable
  ) -> [Line] {
    var groups: [[Int]] = []
    var repetitions: Set<Int> = []
    var groupOf: [Bond: Int] = [:]
    var seen: [Bill: Int] = [:]
    for (index, record) in records.enumerated() {
      guard let confirmation = Key.exact(record.confirmation) else {
        groups.append([index])
        continue
      }
      var repetition = 0
      let names = record.invoices.isEmpty ? [record.description].filter(namesBill) : record.invoices
      if !names.isEmpty {
        let bill = Bill(confirmation: confirmation, names: names, amount: record.amount)
        repetition = seen[bill, default: 0]
        seen[bill] = repetition + 1
      }
      let bond = Bond(
        confirmation: confirmation, date: record.date, status: record.status?.meaning, source: record.fundingSource,
        repetition: repetition)
      if let group = groupOf[bond] {
        groups[group].append(index)
      } else {
        groupOf[bond] = groups.count
        if repetition > 0 { repetitions.insert(groups.count) }
        groups.append([index])
      }
    }
    let shelf = RecordShelf(records)
    return groups.enumerated().map { place, group in
      Line(
        group[0], and: group.dropFirst(), of: shelf, side: .ledger, elsewhere: elsewhere[group[0]],
        isRepetition: repetitions.contains(place), context: context, parties: &parties)
    }
  }

  /// Whether a text may name a bill: it has a number.
  private static func namesBill(_ text: String) -> Bool { text.utf8.contains { $0 >= 48 && $0 <= 57 } }
}
