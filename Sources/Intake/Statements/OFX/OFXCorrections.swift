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
    var isHere: [String: Bool] = [:]
    for index in corrections {
      guard let id = transactions[index].correctedID else { continue }
      let isDeletion = transactions[index].correction?.uppercased() == "DELETE"
      if isHere[id] == nil {
        // A correction may carry the number it corrects as its own: it is not what is corrected.
        let corrected = places[id, default: []].filter { transactions[$0].correctedID != id }
        for place in corrected { left[place] = "corrected" }
        isHere[id] = !corrected.isEmpty
      }
      if isDeletion { left[index] = "correction" }
      if isHere[id] == false {
        notes.append(
          "line \(transactions[index].line) \(isDeletion ? "deletes" : "replaces") transaction \(id.quotable), which is not in this file"
        )
      }
    }
  }
}
