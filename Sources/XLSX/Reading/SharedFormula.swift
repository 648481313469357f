/// A formula that several cells share: the text of the first, whose references the others shift (ECMA-376 part 1,
/// section 18.3.1.40), unless it is an array formula, which all its cells have as it stands.
final class SharedFormula: Sendable {
  let text: [UInt8]
  let row: Int
  let column: Int
  let isArray: Bool

  init(text: [UInt8], row: Int, column: Int, isArray: Bool = false) {
    self.text = text
    self.row = row
    self.column = column
    self.isArray = isArray
  }

  /// The same by its own text taken apart, for whoever asks for many cells.
  func text(row: Int, column: Int, _ shift: FormulaShift) -> [UInt8] {
    isArray ? text : shift.moved(rows: row - self.row, columns: column - self.column)
  }

  /// The text as it reads in another cell.
  func text(row: Int, column: Int) -> [UInt8] {
    isArray ? text : text(row: row, column: column, FormulaShift(text))
  }
}

/// The shared formulas of a sheet by their number, as they come, and the array formulas.
struct SharedFormulas {
  var arrays = ArrayFormulas()
  private var masters: [Int: SharedFormula] = [:]
  private var bytes = 0

  /// What keeping a formula takes beside its text.
  private static let overhead = 100

  subscript(index: Int) -> SharedFormula? { masters[index] }

  /// Puts back what was kept before a row that is to be read once more.
  mutating func restore(_ formula: SharedFormula?, at index: Int) {
    for (kept, sign) in [(masters[index], -1), (formula, 1)] {
      if let kept { bytes += sign * (kept.text.count + Self.overhead) }
    }
    masters[index] = formula
  }

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
