/// Finds the first of some cells that holds a value or a formula already.
enum OccupiedCells {
  /// - Parameter wanted: the columns that have to be empty, by row.
  static func first(of wanted: [Int: Set<Int>], in input: PartInput, part: String) throws -> CellReference? {
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
        guard wanted[place.row]?.contains(place.column) ?? false else { continue }
        if scanner.named(token, "f") || scanner.named(token, "v") || scanner.named(token, "is") { return place }
      default: break
      }
    }
    return nil
  }
}
