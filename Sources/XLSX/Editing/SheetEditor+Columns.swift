/// A column that is added at the right of what a sheet has.
public struct NewColumn: Sendable {
  /// The text of its header cell.
  public var header: String
  /// Its cells by their rows; other rows get none.
  public var cells: [Int: CellContent]
  /// What changes about the look of the header, which starts from that of the neighbor at its left.
  public var headerStyle: StyleChange
  /// What changes about the look of the cells, which start from the neighbor's too, without its number format.
  public var style: StyleChange
  /// The width in characters; nil leaves it.
  public var width: Double?

  /// A column.
  public init(
    _ header: String, cells: [Int: CellContent] = [:], headerStyle: StyleChange = StyleChange(),
    style: StyleChange = StyleChange(), width: Double? = nil
  ) {
    (self.header, self.cells, self.headerStyle) = (header, cells, headerStyle)
    (self.style, self.width) = (style, width)
  }
}

/// Where columns were added.
public struct AddedColumns: Hashable, Sendable {
  /// The first of them.
  public let firstColumn: Int
  /// Their headers as written: in a table a name that was taken has a number behind it.
  public let headers: [String]
  /// The table they belong to now, if any.
  public let table: String?

  /// The columns.
  public var columns: ClosedRange<Int> { firstColumn...(firstColumn + max(headers.count, 1) - 1) }
}

extension SheetEditor {
  /// Adds columns at the right of the content, or of a column, with their headers in a row that has headers.
  ///
  /// Where the header row is that of a table whose right edge they touch, the table grows by them, and so does its
  /// filter; the sheet's own filter grows likewise, and so does a table that this editor made. Header and cells look
  /// like their neighbors at the left. Formulas, print areas and widths of other columns stay.
  ///
  /// - Parameters:
  ///   - columns: from left to right.
  ///   - row: the row of the headers.
  ///   - column: the column after which they come; nil for the last one with content in the header row or below it.
  /// - Throws: ``WorkbookEditError`` where cells in the way hold something or are merged (those that are filled, and
  ///   all that a table would grow over), or as ``setValue(_:at:)``.
  @discardableResult
  public func appendColumns(
    _ columns: [NewColumn], headerRow row: Int, after column: Int? = nil
  ) throws(WorkbookEditError) -> AddedColumns {
    try editing(file, sheet: name) {
      let saved = (cells, widths, tableColumns, grownFilter, newTables)
      do {
        return try append(columns, headerRow: row, after: column)
      } catch {
        (cells, widths, tableColumns, grownFilter, newTables) = saved
        throw error
      }
    }
  }

  private func append(_ columns: [NewColumn], headerRow row: Int, after column: Int?) throws -> AddedColumns {
    let edge = column ?? max(survey.lastColumn(fromRow: row), lastEditedColumn(fromRow: row))
    guard !columns.isEmpty else { return AddedColumns(firstColumn: edge + 1, headers: [], table: nil) }
    try check(CellReference(row: row, column: max(edge, 1)))
    try check(CellReference(row: row, column: edge + columns.count))
    let grower = try grower(row: row, edge: edge)
    let headers = try headers(columns, of: grower, edge: edge)
    var filled: [Int: Set<Int>] = [:]
    for (offset, new) in columns.enumerated() {
      let place = edge + 1 + offset
      try new.headerStyle.check()
      try new.style.check()
      guard (1...255).contains(headers[offset].utf16.count) || grower == nil else {
        throw WorkbookWriteError.Reason.tableColumnName(headers[offset])
      }
      if let width = new.width { try setWidth(width, ofColumn: place) }
      if !headers[offset].isEmpty {
        try put(.text(headers[offset]), new.headerStyle, at: CellReference(row: row, column: place), like: edge)
        filled[row, default: []].insert(place)
      }
      var style = new.style
      style.format = style.format ?? .general
      for (row, content) in new.cells {
        try put(content, style, at: CellReference(row: row, column: place), like: edge)
        filled[row, default: []].insert(place)
      }
    }
    try checkEmpty(filled, behind: edge, growth: grower.map { growth(of: $0.range, edge: edge, by: columns.count) })
    try growFilter(row: row, edge: edge, by: columns.count)
    if let grower {
      // Not before its headers are written: those of a table take no values.
      let last = CellReference(row: grower.range.last.row, column: edge + columns.count)
      grow(grower, to: CellRange(from: grower.range.first, to: last))
    }
    return AddedColumns(firstColumn: edge + 1, headers: headers, table: grower?.name)
  }

  private func put(_ content: CellContent, _ style: StyleChange, at cell: CellReference, like edge: Int) throws {
    if cells[cell.row]?[cell.column]?.content != nil {
      throw WorkbookEditError(.occupied, cell: cell, "the cell was given a value before; expected it empty")
    }
    if let range = merges.covering(cell) {
      let free = range.last.column < CellReference.lastColumn
      throw WorkbookEditError(
        .occupied, cell: cell, "lies in the merged cells \(range); expected a free cell for a new column",
        advice: free ? "choose a place behind column \(range.last.column)" : "part the merged cells in Excel first")
    }
    try setValue(content, at: cell)
    var edit = cells[cell.row]?[cell.column] ?? CellEdit()
    if edge > 0 { edit.base = .column(edge) }
    edit.change = merge(style, onto: edit.change)
    cells[cell.row]?[cell.column] = edit
  }

  /// The cells that a table gets by columns at its right, its header and totals included.
  private func growth(of table: CellRange, edge: Int, by count: Int) -> CellRange {
    CellRange(
      from: CellReference(row: table.first.row, column: edge + 1),
      to: CellReference(row: table.last.row, column: edge + count))
  }

  /// Refuses columns where cells of theirs hold something, which takes a pass over a sheet that has content there. All
  /// cells that a table grows over are theirs: what stands there would become its data.
  private func checkEmpty(_ filled: [Int: Set<Int>], behind edge: Int, growth: CellRange?) throws {
    var wanted = OccupiedCells.Wanted(filled: filled, growth: growth)
    var found: CellReference?
    if growth != nil {
      for (row, cells) in cells {
        for (column, edit) in cells where filled[row]?.contains(column) != true {
          let cell = CellReference(row: row, column: column)
          guard let content = edit.content, wanted.contains(cell) else { continue }
          if content == .empty {
            wanted.cleared.insert(cell)
          } else if found.map({ cell < $0 }) ?? true {
            found = cell
          }
        }
      }
    }
    if found == nil, survey.lastColumn(fromRow: wanted.firstRow) > edge {
      found = try OccupiedCells.first(of: wanted, in: try book().input(part), part: part)
    }
    if let found {
      throw WorkbookEditError(
        .occupied, cell: found, "the cell holds something, expected it empty for a new column",
        advice: "choose a column further to the right")
    }
  }

  /// A table that new columns come to.
  private struct Grower {
    enum Place {
      case file(Int)
      case new(Int)
    }

    let place: Place
    let name: String
    let range: CellRange
    let columns: [String]
  }

  /// The table whose header row and right edge new columns touch.
  private func grower(row: Int, edge: Int) throws -> Grower? {
    if let index = newTables.firstIndex(where: { $0.range.first.row == row && $0.range.last.column == edge }) {
      let (table, range) = newTables[index]
      return Grower(place: .new(index), name: table.name, range: range, columns: table.columns.map(\.name))
    }
    let index = tables.firstIndex { table in
      table.range.last.column == edge && table.headerRows > 0 && table.range.first.row == row
    }
    guard let index else { return nil }
    let table = tables[index]
    guard !table.isQuery else {
      try book().note(.columnsBesideTable(table.name), sheet: name)
      return nil
    }
    let columns = table.columns + (tableColumns[table.part] ?? [])
    return Grower(place: .file(index), name: table.name, range: table.range, columns: columns)
  }

  /// The headers, made unlike those of the table they come to.
  private func headers(_ columns: [NewColumn], of grower: Grower?, edge: Int) throws -> [String] {
    let wanted = columns.map(\.header)
    guard let grower else { return wanted }
    try checkGround(of: grower.name, in: growth(of: grower.range, edge: edge, by: columns.count))
    let names = ExistingTable.uniqueNames(wanted.map { $0.isEmpty ? "Column" : $0 }, beside: grower.columns)
    // Formulas in the new cells may name the new columns.
    switch grower.place {
    case .file(let index): tableColumns[tables[index].part, default: []] += names
    case .new(let index): newTables[index].table.columns += names.map { TableColumn($0) }
    }
    return names
  }

  private func grow(_ grower: Grower, to range: CellRange) {
    switch grower.place {
    case .file(let index): tables[index].range = range
    case .new(let index): newTables[index].range = range
    }
  }

  private func growFilter(row: Int, edge: Int, by count: Int) throws {
    guard let old = oldFilter else { return }
    let now = grownFilter ?? old
    guard now.first.row == row, now.last.column == edge else { return }
    let grown = CellRange(from: now.first, to: CellReference(row: now.last.row, column: edge + count))
    if let table = table(in: grown) {
      throw WorkbookEditError(.filterInTable(table), cell: CellReference(row: row, column: edge + 1))
    }
    grownFilter = grown
  }

  private func lastEditedColumn(fromRow row: Int) -> Int {
    cells.lazy.filter { $0.key >= row }.flatMap(\.value).filter { $0.value.content != nil }.map(\.key).max() ?? 0
  }
}
