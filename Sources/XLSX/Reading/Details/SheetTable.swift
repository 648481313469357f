import XML
import Zip

/// A table of a sheet (ECMA-376 part 1, section 18.5).
public struct SheetTable: Hashable, Sendable {
  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// The name, which is the text of its header cell.
    public let name: String
    /// What its total is made of: `sum`, `average`, `count`, `custom` and so on; nil for none.
    public let totalsFunction: String?
    /// The text in place of a total.
    public let totalsLabel: String?
    /// The formula of its cells, without `=`; nil where it has none.
    public let formula: String?
  }

  /// The name that formulas use.
  public let name: String
  /// All cells, headers and totals among them.
  public let range: CellRange
  /// The columns from left to right.
  public let columns: [Column]
  /// Whether the first row holds the names of the columns.
  public let hasHeaderRow: Bool
  /// Whether the last row holds totals.
  public let hasTotalsRow: Bool
  /// The name of its look: `TableStyleMedium2`.
  public let style: String?

  /// The cells between headers and totals; nil where there are none.
  public var dataRange: CellRange? {
    let first = range.first.row + (hasHeaderRow ? 1 : 0)
    let last = range.last.row - (hasTotalsRow ? 1 : 0)
    guard first <= last else { return nil }
    return CellRange(
      from: CellReference(row: first, column: range.first.column),
      to: CellReference(row: last, column: range.last.column))
  }
}

extension Workbook {
  /// The tables of a worksheet. Reads their parts alone.
  public func tables(of sheet: Sheet) throws(WorkbookError) -> [SheetTable] {
    try inWorkbook(file) {
      try relatedTrees(of: sheet, .table).compactMap { _, root in
        guard let range = root.attribute("ref").flatMap({ DetailText.range($0) }) else { return nil }
        return SheetTable(
          name: DetailText.string(root.attribute("displayName") ?? root.attribute("name") ?? ""), range: range,
          columns: root.children("tableColumns").flatMap { $0.children("tableColumn") }.map(Self.column),
          hasHeaderRow: root.attribute("headerRowCount") != "0",
          hasTotalsRow: (root.attribute("totalsRowCount") ?? "0") != "0",
          style: root.child("tableStyleInfo")?.attribute("name"))
      }
    }
  }

  private static func column(_ element: XMLElement) -> SheetTable.Column {
    let function = element.attribute("totalsRowFunction")
    return SheetTable.Column(
      name: DetailText.string(element.attribute("name") ?? ""), totalsFunction: function == "none" ? nil : function,
      totalsLabel: element.attribute("totalsRowLabel").map { DetailText.string($0) },
      formula: element.child("calculatedColumnFormula").map { DetailText.string($0.text) })
  }

  /// The parts that a sheet's part leads to by relationships of one type, as trees.
  func relatedTrees(of sheet: Sheet, _ type: RelationshipType) throws -> [(entry: String, root: XMLElement)] {
    guard let part = sheet.part else { return [] }
    return try package.relationships(of: part).filter { $0.type == type && !$0.isExternal }.compactMap { relationship in
      guard let entry = package.entry(relationship.target) else { return nil }
      return (entry.path, try package.tree(entry))
    }
  }
}
