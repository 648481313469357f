/// Transactions that correct earlier ones (OFX 2.2 section 11.4.4.1: `CORRECTFITID` with `CORRECTACTION` REPLACE or DELETE).
struct OFXCorrections {
  /// The transactions that are no records, by their place in the statement, with the reason.
  private(set) var left: [Int: String] = [:]
  private(set) var notes: [String] = []

  init(_ transactions: [OFXTransaction]) {
    let corrections = transactions.indices.filter { transactions[$0].correctedID != nil }
    guard !corrections.isEmpty else { return }
    var places: [String: [Int]] = [:]
    for (index, transaction) in transactions.enumerated() {
      if let id = transaction.id { places[id, default: []].append(index) }
    }
    for index in corrections {
      guard let id = transactions[index].correctedID else { continue }
      let isDeletion = transactions[index].correction?.uppercased() == "DELETE"
      let corrected = places[id, default: []].filter { $0 != index }
      for place in corrected { left[place] = "corrected" }
      if isDeletion { left[index] = "correction" }
      if corrected.isEmpty {
        notes.append(
          "line \(transactions[index].line) \(isDeletion ? "deletes" : "replaces") transaction \(id.quotable), which is not in this file"
        )
      }
    }
  }
}
