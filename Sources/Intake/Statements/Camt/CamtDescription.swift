/// What a person reads of an entry: the bank's words, what the parties wrote, references, and why something came back.
struct CamtDescription {
  /// The text, blanks folded.
  let text: String

  /// Texts of this many transactions are joined; a batch has thousands.
  private static let detailLimit = 100

  init(_ entry: CamtEntry, parties: CamtParties) {
    var parts: [String] = []
    var seen: Set<String> = []
    func add(_ text: String?) {
      if let text, seen.insert(text).inserted { parts.append(text) }
    }
    add(entry.information)
    let quoted = entry.details.prefix(Self.detailLimit)
    for part in quoted {
      if part.unstructured.count > 1 {
        add(part.unstructured.joined(separator: " "))
      } else {
        add(part.unstructured.first)
      }
      add(part.information)
      for text in part.structured { add(text) }
    }
    if entry.detailCount > 1 {
      for part in quoted { add(parties.other(part)) }
      let left = entry.detailCount - quoted.count
      if left > 0 { add("and \(left) more transactions") }
    }
    for part in quoted {
      if let code = part.returnCode { add("return reason \(code)") }
      add(part.returnText)
      // Where nothing else is the record's reference, it is this.
      if entry.reference != nil || entry.detailCount > 1 { add(part.endToEnd) }
    }
    if let only = entry.details.first, entry.detailCount == 1 { add(Self.exchange(only)) }
    if let charges = entry.charges { add("charges \(charges)") }
    text = parts.count == 1 ? parts[0] : parts.joined(separator: " ")
  }

  private static func exchange(_ part: CamtDetails) -> String? {
    guard let original = part.original, let rate = part.rate else { return nil }
    return "original amount \(original) at \(rate)"
  }
}
