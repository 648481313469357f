/// Rows of text set in columns for a terminal, indented by two blanks.
struct TextTable {
  /// On which side of its column a cell stands.
  enum Side {
    case left, right
  }

  private let columns: [Side]
  private var rows: [[String]] = []

  init(columns: [Side]) { self.columns = columns }

  /// Whether it has no row.
  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [String]) {
    rows.append(cells.map { PrintableText.line($0) })
  }

  /// The rows as lines, without blanks at their ends.
  var lines: [String] {
    let widths = columns.indices.map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (cell, (side, width)) in zip(row, zip(columns, widths)) {
        let blanks = String(repeating: " ", count: width - cell.count)
        line += "  " + (side == .left ? cell + blanks : blanks + cell)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
