/// Finds the first of some cells that holds a value or a formula already.
enum OccupiedCells {
  /// The cells that have to be empty.
  struct Wanted {
    /// The columns of cells that get a value, by row.
    let filled: [Int: Set<Int>]
    /// All cells that a table grows over.
    let growth: CellRange?
    /// Those among them that lose what they hold by another edit.
    var cleared: Set<CellReference> = []

    var firstRow: Int { min(filled.keys.min() ?? .max, growth?.first.row ?? .max) }

    func contains(_ cell: CellReference) -> Bool {
      if filled[cell.row]?.contains(cell.column) ?? false { return true }
      return growth?.contains(cell) ?? false && !cleared.contains(cell)
    }
  }

  static func first(of wanted: Wanted, in input: PartInput, part: String) throws -> CellReference? {
    var scanner = MarkupScanner(input, part: part)
    var isInRows = false
    var place = CellReference(row: 1, column: 1)
    var (row, column) = (0, 0)
    while let token = try scanner.next() {
      guard token.opens else {
        if token.kind == .end, scanner.depth == 1 { isInRows = false }
        continue
      }
      switch scanner.depth - (token.kind == .start ? 1 : 0) {
      case 1: isInRows = token.kind == .start && scanner.named(token, "sheetData")
      case 2 where isInRows && scanner.named(token, "row"):
        row = SheetPlace.row(scanner.bytes, token, after: row) ?? row
        column = 0
      case 3 where isInRows && scanner.named(token, "c"):
        place = SheetPlace.cell(scanner.bytes, token, row: row, after: column) ?? place
        column = place.column
      case 4 where isInRows:
        guard wanted.contains(place) else { continue }
        if scanner.named(token, "f") || scanner.named(token, "v") || scanner.named(token, "is") { return place }
      default: break
      }
    }
    return nil
  }
}
