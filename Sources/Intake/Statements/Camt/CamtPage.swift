/// Which page of a statement or of a message an account is told on: `StmtPgntn` and its kin, and `MsgPgntn` of the group header.
struct CamtPage: Sendable {
  var number: String?
  var isLast: Bool?

  mutating func take(_ element: CamtElement, _ value: String) {
    switch element {
    case .pageNumber: number = value
    case .lastPage: isLast = value == "true" || value == "1"
    default: break
    }
  }

  /// What is said of a page that is not the last.
  var note: String {
    "it is \(number.map { "page \($0.quotable)" } ?? "a page") and not the last (LastPgInd): what the others have is not in it"
  }
}
