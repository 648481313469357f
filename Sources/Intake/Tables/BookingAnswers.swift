/// A column whose header asks whether an entry is booked and whose cells answer: "Pending: yes", "Posted: no".
struct BookingAnswers: Sendable {
  private let column: Int
  /// The answer of an entry that is not booked yet.
  private let pendingAnswer: Answer

  /// A column under a folded header; nil where the header does not ask.
  init?(_ column: Int, header: String) {
    guard let isPending = Self.question(header) else { return nil }
    self.column = column
    pendingAnswer = isPending ? .yes : .no
  }

  /// Whether a row's answer is that its entry is not booked yet; an empty cell says nothing.
  func isPending(_ table: TableRows, _ row: Int) -> Bool { Self.answer(table, row, column) == pendingAnswer }

  /// Whether the header of a column asks, and every cell that is filled answers.
  static func areIn(_ table: TableRows, _ column: Int, header: String, rows: [Int]) -> Bool {
    guard question(header) != nil else { return false }
    let filled = rows.lazy.filter { !table.cell($0, column).isEmpty }
    return !filled.isEmpty && filled.allSatisfy { answer(table, $0, column) != nil }
  }

  /// Whether a header asks for what is pending (true) or for what is booked (false); nil where it asks neither.
  private static func question(_ header: String) -> Bool? {
    var isPending: Bool?
    var isDenied = false
    for word in header.split(separator: " ") {
      if pending.contains(word) || booked.contains(word) {
        guard isPending == nil else { return nil }
        isPending = pending.contains(word)
      } else if word == "not" || word == "nicht" {
        isDenied = true
      } else if !fillers.contains(word) {
        return nil
      }
    }
    return isPending.map { $0 != isDenied }
  }

  private enum Answer { case yes, no }

  private static func answer(_ table: TableRows, _ row: Int, _ column: Int) -> Answer? {
    let cell = table.cell(row, column)
    guard !cell.isEmpty, cell.count <= 5 else { return nil }
    switch HeaderText.folded(table.text(cell)) {
    case "yes", "y", "true", "t", "1", "ja", "oui", "si", "sim", "tak": return .yes
    case "no", "n", "false", "f", "0", "nein", "nee", "nej", "non", "nao", "nie": return .no
    default: return nil
    }
  }

  private static let pending: Set<Substring> = ["pending", "unposted", "unbooked", "unsettled", "vorgemerkt"]
  private static let booked: Set<Substring> = ["posted", "booked", "settled", "gebucht"]
  private static let fillers: Set<Substring> = [
    "is", "yet", "already", "flag", "transaction", "entry", "item", "status", "yn", "y", "n", "yes", "no", "ist",
  ]
}
