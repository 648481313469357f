extension SheetWriter {
  /// Begins a table in the next row and writes its header row.
  public func startTable(
    _ table: Table, column: Int = 1, headerStyle: StyleID = .standard, headerHeight: Double? = nil
  ) throws(WorkbookWriteError) {
    try startTable(table, headerAt: CellReference(row: nextRow, column: column))
    let header = table.columns.map { Cell($0.name, style: headerStyle) }
    do {
      try writeRow(header, from: column, layout: RowLayout(height: headerHeight))
    } catch {
      extras.openTables.removeAll { $0.table.name.isExactly(table.name) }
      state.remove(table)
      throw error
    }
  }

  /// Begins a table whose header row the caller writes, with the columns' names as texts.
  ///
  /// - Parameter cell: the first header cell, in a row that is still to be written.
  public func startTable(_ table: Table, headerAt cell: CellReference) throws(WorkbookWriteError) {
    do throws(WorkbookWriteError.Reason) {
      guard !isClosed else { throw .sheetClosed }
      try SheetLimits.check(cell)
      guard cell.row > lastRow else { throw .rowOutOfOrder(row: cell.row, last: lastRow) }
      let last = cell.column - 1 + table.columns.count
      guard last <= CellReference.lastColumn else { throw .columnOutOfRange(last) }
      let formulas = try table.checkedFormulas()
      try state.add(table)
      for formula in formulas {
        state.note(formula, from: WorkbookWriteError(.formulaEmpty, sheet: name, at: cell))
      }
    } catch {
      throw WorkbookWriteError(error, sheet: name, at: cell)
    }
    extras.openTables.append(SheetExtras.PlacedTable(table: table, headerRow: cell.row, column: cell.column))
  }

  /// Ends a table with the last row that was written, and writes its totals row where a column has something for it.
  ///
  /// A table without rows gets one empty row: Excel has no table without.
  ///
  /// - Parameter style: the look of all cells of the totals row.
  /// - Returns: the whole table's range, with header and totals.
  @discardableResult
  public func endTable(_ name: String, totals style: StyleID = .standard) throws(WorkbookWriteError) -> CellRange {
    try endTable(name, totals: [style])
  }

  /// The same with a look for each column of the totals row; the last one holds for the columns after it.
  @discardableResult
  public func endTable(_ name: String, totals styles: [StyleID]) throws(WorkbookWriteError) -> CellRange {
    guard !isClosed, let position = extras.openTables.firstIndex(where: { $0.table.name.isExactly(name) }) else {
      throw WorkbookWriteError(isClosed ? .sheetClosed : .tableNotOpen(name), sheet: self.name)
    }
    var placed = extras.openTables[position]
    guard placed.hasHeader else {
      let expected = placed.table.columns.first?.name ?? ""
      throw WorkbookWriteError(
        .tableHeader(expected: expected, found: ""), sheet: self.name,
        at: CellReference(row: placed.headerRow, column: placed.column))
    }
    if lastRow == placed.headerRow { try skipRows() }
    if placed.table.hasTotals {
      let cells = placed.table.columns.enumerated().map { offset, column in
        column.totalsCell(
          in: placed.table, style: styles.isEmpty ? .standard : styles[min(offset, styles.count - 1)])
      }
      try writeRow(cells, from: placed.column)
      placed.hasTotalsRow = true
    }
    placed.lastRow = lastRow
    state.tableCount += 1
    placed.number = state.tableCount
    extras.openTables.remove(at: position)
    extras.tables.append(placed)
    return placed.range
  }

  /// Ends the tables that are still open.
  func finishTables() throws(WorkbookWriteError) {
    while let table = extras.openTables.first { try endTable(table.table.name) }
  }

  /// Whether a table is open whose header row is still to come.
  var awaitsHeaders: Bool {
    !extras.openTables.isEmpty && extras.openTables.contains { !$0.hasHeader }
  }

  /// Compares the header cells of the tables that begin in a row with their columns' names.
  ///
  /// - Parameter texts: the texts of the row by their columns.
  func checkTableHeaders(row: Int, texts: [Int: String]) throws(WorkbookWriteError) {
    for placed in extras.openTables where !placed.hasHeader && row >= placed.headerRow {
      for (offset, tableColumn) in placed.table.columns.enumerated() {
        let place = placed.column + offset
        let found = row == placed.headerRow ? texts[place] ?? "" : ""
        guard found.isExactly(tableColumn.name) else {
          throw WorkbookWriteError(
            .tableHeader(expected: tableColumn.name, found: found), sheet: name,
            at: CellReference(row: placed.headerRow, column: place))
        }
      }
    }
  }

  /// Remembers that the header rows up to a row stand in the sheet.
  func passTableHeaders(row: Int) {
    for position in extras.openTables.indices where extras.openTables[position].headerRow <= row {
      extras.openTables[position].hasHeader = true
    }
  }
}

extension TableColumn {
  /// The cell of the totals row.
  fileprivate func totalsCell(in table: Table, style: StyleID) -> Cell {
    switch totals {
    case .none: Cell(.empty, style: style)
    case .label(let text): Cell(.text(text), style: style)
    case .function(let function, let cached):
      Cell(
        .formula(Formula("SUBTOTAL(\(function.subtotal),\(table.name)[\(Table.escaped(name))])", cached: cached)),
        style: style)
    case .formula(let formula): Cell(.formula(formula), style: style)
    }
  }
}

extension SheetExtras.PlacedTable {
  /// The table's part (ECMA-376 part 1, section 18.5.1.2).
  var part: MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.attribute("<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" id=\"", number)
    out.attribute(" name=\"", table.name)
    out.attribute(" displayName=\"", table.name)
    out.attribute(" ref=\"", range)
    out.raw(hasTotalsRow ? " totalsRowCount=\"1\">" : " totalsRowShown=\"0\">")
    if table.hasFilter {
      let last = CellReference(row: lastRow - (hasTotalsRow ? 1 : 0), column: lastColumn)
      out.attribute("<autoFilter ref=\"", CellRange(from: range.first, to: last))
      out.raw("/>")
    }
    out.attribute("<tableColumns count=\"", table.columns.count)
    out.raw(">")
    for (index, column) in table.columns.enumerated() { column.render(id: index + 1, into: &out) }
    out.raw("</tableColumns><tableStyleInfo")
    if table.style != .plain { out.attribute(" name=\"", table.style.rawValue) }
    out.attribute(" showFirstColumn=\"", table.emphasizesFirstColumn ? 1 : 0)
    out.attribute(" showLastColumn=\"", table.emphasizesLastColumn ? 1 : 0)
    out.attribute(" showRowStripes=\"", table.bandedRows ? 1 : 0)
    out.attribute(" showColumnStripes=\"", table.bandedColumns ? 1 : 0)
    out.raw("/></table>")
    return out
  }
}

extension TableColumn {
  fileprivate func render(id: Int, into out: inout MarkupBuffer) {
    out.attribute("<tableColumn id=\"", id)
    out.attribute(" name=\"", name)
    switch totals {
    case .none: break
    case .label(let text): out.attribute(" totalsRowLabel=\"", text)
    case .function(let function, _): out.attribute(" totalsRowFunction=\"", function.rawValue)
    case .formula: out.raw(" totalsRowFunction=\"custom\"")
    }
    var totalsFormula: String?
    if case .formula(let formula) = totals { totalsFormula = formula.text }
    guard formula != nil || totalsFormula != nil else {
      out.raw("/>")
      return
    }
    out.raw(">")
    if let formula {
      out.raw("<calculatedColumnFormula>")
      out.formulaText(formula)
      out.raw("</calculatedColumnFormula>")
    }
    if let totalsFormula {
      out.raw("<totalsRowFormula>")
      out.formulaText(totalsFormula)
      out.raw("</totalsRowFormula>")
    }
    out.raw("</tableColumn>")
  }
}
