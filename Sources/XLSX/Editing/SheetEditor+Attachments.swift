extension SheetEditor {
  /// What becomes of a comment for a cell that has one.
  public enum ExistingComment: Sendable {
    /// It is an error.
    case refuse
    /// The new text goes below the one that is there.
    case append
  }

  /// Hangs a note on a cell. Notes and threaded comments that are there stay.
  ///
  /// - Throws: ``WorkbookEditError`` where the cell has a threaded comment, or a note and `existing` says to refuse, or
  ///   lies in a merged range and is not its first cell.
  public func addComment(
    _ comment: Comment, at cell: CellReference, existing: ExistingComment = .refuse
  ) throws(WorkbookEditError) {
    try editing(file, sheet: name) {
      try SheetLimits.check(cell)
      do throws(WorkbookWriteError.Reason) { try comment.check() } catch {
        throw WorkbookEditError(error, cell: cell)
      }
      if let range = merges.covering(cell), range.first != cell {
        throw WorkbookEditError(
          .mergedRange(range), cell: cell, "is covered by the merged cells \(range); nobody would see a comment there",
          advice: "hang it on \(range.first)")
      }
      if let isThreaded = try presentNotes()[cell] {
        if isThreaded {
          throw WorkbookEditError(
            .threadedComment, cell: cell, "has a threaded comment, beside which no note can stand",
            advice: "choose another cell")
        }
        if existing == .refuse {
          throw WorkbookEditError(.commentExists, cell: cell, "has a comment already")
        }
      }
      if let place = newNotes[cell] {
        guard existing == .append else {
          throw WorkbookEditError(.commentExists, cell: cell, "has a comment already")
        }
        var joined = notes[place].comment
        joined.text += "\n" + comment.text
        do throws(WorkbookWriteError.Reason) { try joined.check() } catch {
          throw WorkbookEditError(error, cell: cell)
        }
        notes[place] = NoteParts.Note(cell: cell, comment: joined)
      } else {
        newNotes[cell] = notes.count
        notes.append(NoteParts.Note(cell: cell, comment: comment))
      }
    }
  }

  /// Changes the looks of the cells that meet a rule. Rules that are there come first.
  public func format(_ rule: ConditionalRule, ranges: [CellRange]) throws(WorkbookEditError) {
    try editing(file, sheet: name) {
      let first = try checkRanges(ranges)
      do throws(WorkbookWriteError.Reason) { try rule.check() } catch {
        throw WorkbookEditError(error, cell: first)
      }
      for formula in rule.formulas(first: first) + rule.boundFormulas { try book().check(formula, cell: first) }
      rules.append((rule, ranges))
    }
  }

  /// Says what a person may enter into the cells of some ranges. Cells for which that is said already, in the file or by
  /// this editor, keep it: ranges that share cells with such ones are refused.
  public func validate(_ validation: Validation, ranges: [CellRange]) throws(WorkbookEditError) {
    try editing(file, sheet: name) {
      let first = try checkRanges(ranges)
      let others = oldValidations.count + validations.count
      do throws(WorkbookWriteError.Reason) { try validation.check(ranges: ranges, beside: others) } catch {
        throw WorkbookEditError(error, cell: first)
      }
      for formula in validation.formulas { try book().check(formula, cell: first) }
      if let range = ranges.first(where: { validated.overlapping($0) != nil }) {
        throw WorkbookEditError(
          .occupied, cell: range.first, "the range \(range) has a validation already; expected none",
          advice: "choose cells without one")
      }
      for range in ranges { validated.add(range) }
      validations.append((validation, ranges))
    }
  }

  /// The ranges that have a validation in the file, be it one of the newer kind, whose ranges are an element.
  func presentValidations() -> RangeIndex {
    let frame = survey.frame
    return RangeIndex(
      oldValidations.flatMap { item in
        let newer = frame.children(item).first { frame.named($0, "sqref") }.map { frame.text($0) }
        return DetailText.ranges(frame.attribute(item, "sqref") ?? newer)
      })
  }

  /// Makes a table of cells. The empty cells of its first row get their columns' names as headers; a header cell that
  /// holds anything else than its column's name is refused. The rows below keep what they hold.
  ///
  /// A table with totals is refused: write the totals yourself, below it. So is one that shares cells with another
  /// table, merged cells, a pivot table, an array formula of more than one cell, or the sheet's own filter.
  ///
  /// - Parameter range: header and rows, as wide as the table has columns and at least two rows high.
  public func addTable(_ table: Table, at range: CellRange) throws(WorkbookEditError) {
    try editing(file, sheet: name) {
      try check(range.first)
      try check(range.last)
      do {
        try table.check()
        for check in try table.checkedFormulas() { try book().check(check, beside: table) }
      } catch let error as WorkbookWriteError.Reason {
        throw WorkbookEditError(error, cell: range.first)
      }
      let isFitting = range.last.column - range.first.column + 1 == table.columns.count
      guard isFitting, range.last.row > range.first.row, !table.hasTotals else {
        throw WorkbookEditError(
          .tableCell(table.name), cell: range.first,
          "the range \(range) for a table of \(table.columns.count) columns; expected it as wide, with a header and a "
            + "row at least, and no totals")
      }
      try checkGround(of: table.name, in: range)
      try book().claim(tableName: table.name)
      let headers = try missingHeaders(of: table, in: range)
      let saved = cells
      do {
        for (cell, name) in headers { try setValue(.text(name), at: cell) }
      } catch {
        cells = saved
        throw error
      }
      newTables.append((table, range))
    }
  }

  /// The name of a table, there or new, that shares cells with a range.
  func table(in range: CellRange) -> String? {
    tables.first { $0.range.overlaps(range) }?.name ?? newTables.first { $0.range.overlaps(range) }?.table.name
  }

  /// Refuses to let a table have cells that something else holds together.
  func checkGround(of table: String, in range: CellRange) throws {
    if let other = self.table(in: range) { throw WorkbookEditError(.tableOverlap(with: other), cell: range.first) }
    if merges.overlapping(range) != nil { throw WorkbookEditError(.mergeInTable(table), cell: range.first) }
    if let array = survey.arrays.overlapping(range) {
      throw WorkbookEditError(
        .arrayFormula(array), cell: array.first,
        "the array formula \(array) lies in the range \(range) of table \"\(table)\"; expected none of more than one cell",
        advice: "choose cells outside of it, or make it formulas of single cells in Excel")
    }
    if let pivot = pivots.overlapping(range) {
      throw WorkbookEditError(
        .pivotTable(pivot), cell: range.first,
        "the range \(range) of table \"\(table)\" shares cells with the pivot table \(pivot); expected it beside",
        advice: "choose cells outside of it")
    }
    if let filter = grownFilter ?? oldFilter, filter.overlaps(range) {
      throw WorkbookEditError(.filterInTable(table), cell: range.first)
    }
  }

  /// The sheet's own filter, outside its tables.
  var oldFilter: CellRange? {
    let frame = survey.frame
    return frame.child(frame.root, "autoFilter").flatMap { frame.attribute($0, "ref") }.flatMap {
      CellRange(reference: $0)
    }
  }

  private func checkRanges(_ ranges: [CellRange]) throws -> CellReference {
    guard let first = ranges.first else { throw WorkbookWriteError.Reason.noRange }
    for range in ranges { try SheetLimits.check(range) }
    return first.first
  }

  /// The cells that have notes, and whether the note stands for a thread.
  func presentNotes() throws -> [CellReference: Bool] {
    if let noteCells { return noteCells }
    var found: [CellReference: Bool] = [:]
    for relationship in try book().edit.relationships(of: part) where relationship.type == .comments {
      guard let bytes = try book().edit.text(relationship.target) else { continue }
      let tree = try MarkupTree(bytes, part: relationship.target)
      let threads = NoteParts.threadAuthors(tree)
      for (cell, item) in NoteParts.cells(tree) {
        found[cell] = tree.integer(item, "authorId").map { threads.contains($0) } ?? false
      }
    }
    noteCells = found
    return found
  }
}
