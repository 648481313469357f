/// A row as the scanner found it: its cells, whose places count from the row's first byte.
struct ScannedRow {
  var number = 0
  var cells: [StoredCell] = []
  var masters: [SharedFormula] = []
  /// The row's bytes in the window.
  var bytes = 0..<0

  mutating func clear() {
    cells.removeAll(keepingCapacity: true)
    if !masters.isEmpty { masters.removeAll(keepingCapacity: true) }
  }
}
