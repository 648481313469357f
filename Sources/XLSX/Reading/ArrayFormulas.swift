/// The array formulas whose ranges reach the rows being read: the first cell has the text, and the others have it from
/// here (ECMA-376 part 1, section 18.3.1.40).
///
/// Ranges of two array formulas share no cells, so those that reach a row stand side by side: each cell asks a sorted
/// list, however many there are. One that shares columns with another is passed over.
struct ArrayFormulas {
  private struct Live {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>
    let formula: SharedFormula
  }

  /// From left to right.
  private var live: [Live] = []
  /// The first row at which one of them ends.
  private var firstEnd = Int.max
  private(set) var bytes = 0

  /// What keeping a formula takes beside its text.
  private static let overhead = 100

  var isEmpty: Bool { live.isEmpty }

  /// Keeps a formula; false where it and those that are kept would take more than `limit` bytes.
  mutating func keep(_ formula: SharedFormula, over range: CellRange, limit: Int) -> Bool {
    dropEnded(before: formula.row)
    let columns = range.first.column...range.last.column
    let place = place(before: columns.lowerBound)
    if place > 0, live[place - 1].columns.overlaps(columns) { return true }
    if place < live.count, live[place].columns.overlaps(columns) { return true }
    guard bytes + formula.text.count + Self.overhead <= limit else { return false }
    bytes += formula.text.count + Self.overhead
    live.insert(Live(rows: range.first.row...range.last.row, columns: columns, formula: formula), at: place)
    firstEnd = min(firstEnd, range.last.row)
    return true
  }

  /// Gives the cells of a row without a formula of their own that of the range they lie in.
  mutating func fill(_ cells: inout [StoredCell], row: Int, masters: inout [SharedFormula]) {
    dropEnded(before: row)
    guard !live.isEmpty else { return }
    // Cells stand in order: the next one mostly lies in the same range.
    var last: (place: Int, master: UInt32)?
    for index in cells.indices where cells[index].formulaKind == .none {
      let column = Int(cells[index].column)
      let place = place(before: column + 1) - 1
      guard place >= 0, live[place].columns.contains(column), live[place].rows.contains(row) else { continue }
      if last?.place != place {
        last = (place, UInt32(clamping: masters.count))
        masters.append(live[place].formula)
      }
      cells[index].formulaKind = .shared
      cells[index].formula = StoredCell.Place(start: last?.master ?? 0, count: 0)
    }
  }

  /// How many begin left of a column.
  private func place(before column: Int) -> Int {
    var (low, high) = (0, live.count)
    while low < high {
      let middle = (low + high) / 2
      if live[middle].columns.lowerBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func dropEnded(before row: Int) {
    guard row > firstEnd else { return }
    live.removeAll { $0.rows.upperBound < row }
    firstEnd = live.map(\.rows.upperBound).min() ?? .max
    bytes = live.reduce(0) { $0 + $1.formula.text.count + Self.overhead }
  }
}
