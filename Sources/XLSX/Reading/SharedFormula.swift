/// A formula that several cells share: the text of the first, whose references the others shift (ECMA-376 part 1,
/// section 18.3.1.40).
final class SharedFormula: Sendable {
  let text: [UInt8]
  let row: Int
  let column: Int

  init(text: [UInt8], row: Int, column: Int) {
    self.text = text
    self.row = row
    self.column = column
  }

  /// The same by its own text taken apart, for whoever asks for many cells.
  func text(row: Int, column: Int, _ shift: FormulaShift) -> [UInt8] {
    shift.moved(rows: row - self.row, columns: column - self.column)
  }

  /// The text as it reads in another cell.
  func text(row: Int, column: Int) -> [UInt8] {
    text(row: row, column: column, FormulaShift(text))
  }
}

/// The shared formulas of a sheet by their number, as they come.
struct SharedFormulas {
  private var masters: [Int: SharedFormula] = [:]
  private var bytes = 0

  /// What keeping a formula takes beside its text.
  private static let overhead = 100

  subscript(index: Int) -> SharedFormula? { masters[index] }

  /// Keeps a formula; false where it and those that are kept would take more than `limit` bytes.
  mutating func keep(_ formula: SharedFormula, at index: Int, limit: Int) -> Bool {
    let before = masters[index].map { $0.text.count + Self.overhead } ?? 0
    let after = bytes - before + formula.text.count + Self.overhead
    guard after <= limit else { return false }
    bytes = after
    masters[index] = formula
    return true
  }
}
