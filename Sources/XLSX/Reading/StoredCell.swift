/// What a cell holds, as bytes and numbers; texts are made when asked for. 32 bytes.
struct StoredCell: Sendable {
  enum Kind: UInt8, Sendable { case empty, number, shared, text, boolean, error, date }
  enum FormulaKind: UInt8, Sendable {
    case none
    /// `formula` is a place in the row's bytes.
    case own
    /// `formula.start` is a place in ``RowStorage/masters``.
    case shared
  }

  /// Bytes of a row. A place with the highest bit counts from ``RowStorage/decodedStart``.
  struct Place: Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0

    static let decoded: UInt32 = 1 << 31

    var isEmpty: Bool { count == 0 }

    /// Where in the row's bytes that is.
    @inline(__always)
    func range(decodedStart: Int) -> Range<Int> {
      let first =
        start & Self.decoded == 0 ? Int(start) : decodedStart &+ Int(start & ~Self.decoded)
      return first..<(first &+ Int(count))
    }
  }

  var column: UInt16
  var kind = Kind.empty
  var formulaKind = FormulaKind.none
  var style: UInt32
  /// The number, the number of the shared string, or 1 for true; of a text 1 where a value was stored, be it an empty one.
  var number = 0.0
  var value = Place()
  var formula = Place()

  /// Whether there is more than a look.
  var saysSomething: Bool { kind != .empty || formulaKind != .none }

  init(column: Int, style: Int) {
    self.column = UInt16(clamping: column)
    self.style = UInt32(clamping: style)
  }
}

/// The cells of a row and what they point to.
final class RowStorage: Sendable {
  let number: Int
  let cells: [StoredCell]
  let text: [UInt8]
  /// Where in `text` the bytes begin that do not stand in the file as they are.
  let decodedStart: Int
  let tables: CellTables
  /// Nil where no cell names one; a row whose strings are in temporary files gets their bytes into `text`.
  let strings: SharedStrings?
  let masters: [SharedFormula]

  init(
    number: Int, cells: [StoredCell], text: [UInt8], decodedStart: Int, tables: CellTables, strings: SharedStrings?,
    masters: [SharedFormula]
  ) {
    self.number = number
    self.cells = cells
    self.text = text
    self.decodedStart = decodedStart
    self.tables = tables
    self.strings = strings
    self.masters = masters
  }

  /// The bytes at a place; none where the place is not in the row.
  func bytes(_ place: StoredCell.Place) -> ArraySlice<UInt8> {
    let range = place.range(decodedStart: decodedStart)
    return range.upperBound <= text.count ? text[range] : []
  }
}
