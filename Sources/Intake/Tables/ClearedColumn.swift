import Banking

/// A column of a register's marks that payments have cleared.
struct ClearedColumn: Sendable {
  let index: Int

  /// What a plain yes and a day say under its header.
  let state: ClearedMark.State

  /// Whether the header names neither, so that the mark itself does: "Clr", "C".
  let isOfMarks: Bool

  /// A column under a folded header.
  init(_ index: Int, header: String) {
    self.index = index
    state = header.contains("reconcil") ? .reconciled : .cleared
    isOfMarks = ["clr", "c"].contains(header)
  }

  /// What a cell says; nil where it is empty, and where it says that nothing has cleared.
  func mark(_ table: TableRows, _ row: Int, _ order: DateOrder) -> ClearedMark? {
    let cell = table.cell(row, index)
    guard !cell.isEmpty, cell.kind != .error else { return nil }
    if let day = DateCell.read(table, cell)?.day(order) { return ClearedMark(state, day: day) }
    return mark(table.text(cell).lowercased())
  }

  private func mark(_ word: String) -> ClearedMark? {
    switch word {
    case "x", "√", "✓", "✔": ClearedMark(isOfMarks ? .reconciled : state)
    case "y", "yes", "true", "t", "1": isOfMarks ? nil : ClearedMark(state)
    case "r": ClearedMark(.reconciled)
    case "*", "c": ClearedMark(.cleared)
    default: ClearedColumn.state(word)
    }
  }

  /// What a whole word says, as it does among the words for what became of a payment.
  static func state(_ word: String) -> ClearedMark? {
    guard [6, 7, 10].contains(word.utf8.count) else { return nil }
    switch word.lowercased() {
    case "reconciled": return ClearedMark(.reconciled)
    case "cleared", "cashed": return ClearedMark(.cleared)
    default: return nil
    }
  }
}
