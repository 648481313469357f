import Banking

extension Board {
  /// What to say of a payment that the ledger marks as cleared and that no line shows; nil for findings to which a mark says nothing.
  func explanation(of mark: ClearedMark, _ category: Category, _ line: Line, _ what: String) -> Explanation? {
    guard [.outstandingCheck, .staleCheck, .inTransit, .missingAtBank].contains(category) else { return nil }
    let word = mark.state.rawValue
    if let day = mark.day, day > seenUntil {
      return Explanation(
        severity: .low, sentence: "\(what), is marked as \(word) on \(day) in the ledger, after this statement.",
        action: "Expect it on the next statement.", due: nil)
    }
    let when = mark.day.map { " on \($0)" } ?? ""
    return Explanation(
      severity: category == .missingAtBank ? .high : category == .staleCheck ? .medium : .low,
      sentence: "\(what), is marked as \(word)\(when) in the ledger, and no line of this statement shows it.",
      action: line.day >= period.start || mark.day.map { $0 >= period.start } ?? false
        ? "Find the line by which it cleared, or take the mark back."
        : "See on which statement it cleared: on an earlier one it is no open item; on none, take the mark back.",
      escalate: category == .missingAtBank, due: category == .missingAtBank ? clocks.inquiry : nil)
  }
}
