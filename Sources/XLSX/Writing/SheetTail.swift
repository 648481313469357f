extension SheetWriter {
  /// What stands after the rows in a sheet's part, in the order of the schema, which Excel insists on.
  func writeTail(
    into out: inout MarkupBuffer, relationships: inout RelationshipList
  ) throws(WorkbookWriteError) {
    setup.protection?.render(into: &out)
    if let filter = extras.filter {
      out.attribute("<autoFilter ref=\"", filter)
      out.raw("/>")
    }
    merges(into: &out)
    conditionalFormats(into: &out)
    validations(into: &out)
    links(into: &out, relationships: &relationships)
    var page = setup.page
    page.rowBreaks = extras.rowBreaks
    page.render(into: &out)
    ignoredErrors(into: &out)
    drawing(into: &out, relationships: &relationships)
    if !extras.comments.isEmpty {
      let number = state.commentPartCount + 1
      let id = relationships.add(
        "officeDocument/2006/relationships/vmlDrawing", target: "../drawings/vmlDrawing\(number).vml")
      relationships.add("officeDocument/2006/relationships/comments", target: "../comments\(number).xml")
      out.attribute("<legacyDrawing r:id=\"rId", id)
      out.raw("/>")
    }
    if !extras.tables.isEmpty {
      out.attribute("<tableParts count=\"", extras.tables.count)
      out.raw(">")
      for table in extras.tables {
        let id = relationships.add(
          "officeDocument/2006/relationships/table", target: "../tables/table\(table.number).xml")
        out.attribute("<tablePart r:id=\"rId", id)
        out.raw("/>")
      }
      out.raw("</tableParts>")
    }
    extensions(into: &out)
    out.raw("</worksheet>")
  }

  private func merges(into out: inout MarkupBuffer) {
    guard !extras.merges.isEmpty else { return }
    out.attribute("<mergeCells count=\"", extras.merges.count)
    out.raw(">")
    for range in extras.merges {
      out.attribute("<mergeCell ref=\"", range)
      out.raw("/>")
    }
    out.raw("</mergeCells>")
  }

  private func conditionalFormats(into out: inout MarkupBuffer) {
    for (index, rule) in extras.rules.enumerated() {
      guard let first = rule.ranges.first else { continue }
      out.ranges("<conditionalFormatting sqref=\"", rule.ranges)
      out.raw(">")
      rule.rule.render(
        priority: index + 1, ruleStyle: rule.style, formulas: rule.rule.formulas(first: first.first),
        identifier: ruleIdentifier(index), into: &out)
      out.raw("</conditionalFormatting>")
    }
  }

  private func validations(into out: inout MarkupBuffer) {
    guard !extras.validations.isEmpty else { return }
    out.attribute("<dataValidations count=\"", extras.validations.count)
    out.raw(">")
    for (validation, ranges) in extras.validations { validation.render(ranges: ranges, into: &out) }
    out.raw("</dataValidations>")
  }

  private func links(into out: inout MarkupBuffer, relationships: inout RelationshipList) {
    guard !extras.links.isEmpty else { return }
    out.raw("<hyperlinks>")
    for (cell, link) in extras.links.sorted(by: { $0.key < $1.key }) {
      out.attribute("<hyperlink ref=\"", cell)
      switch link.target {
      case .url(let url):
        let id = relationships.add(
          "officeDocument/2006/relationships/hyperlink", target: url, isExternal: true)
        out.attribute(" r:id=\"rId", id)
      case .name(let name): out.attribute(" location=\"", name)
      case .place(let sheet, let target):
        out.raw(" location=\"")
        out.attributeText(SheetName.quoted(sheet))
        out.raw("!")
        out.reference(target)
        out.raw("\"")
      }
      if let tooltip = link.tooltip { out.attribute(" tooltip=\"", tooltip) }
      out.raw("/>")
    }
    out.raw("</hyperlinks>")
  }

  private func ignoredErrors(into out: inout MarkupBuffer) {
    guard !extras.ignoredErrors.isEmpty else { return }
    // One element for what is ignored in several ranges, in the order of first use.
    var kinds = Interned<IgnoredErrors>()
    var ranges: [[CellRange]] = []
    for (errors, range) in extras.ignoredErrors {
      let index = kinds.index(of: errors)
      if index == ranges.count { ranges.append([]) }
      ranges[index].append(range)
    }
    out.raw("<ignoredErrors>")
    for (errors, ranges) in zip(kinds.values, ranges) {
      out.ranges("<ignoredError sqref=\"", ranges)
      errors.render(into: &out)
      out.raw("/>")
    }
    out.raw("</ignoredErrors>")
  }

  /// Writes the parts of their own: tables and comments.
  func writeAttachments() throws(WorkbookWriteError) {
    for table in extras.tables {
      try state.output.add(
        "xl/tables/table\(table.number).xml", type: "officedocument.spreadsheetml.table", table.part)
    }
    try writeDrawing()
    guard !extras.comments.isEmpty else { return }
    state.commentPartCount += 1
    let number = state.commentPartCount
    let sorted = extras.comments.sorted { $0.key < $1.key }.map { (cell: $0.key, comment: $0.value) }
    let parts = CommentParts(comments: sorted, firstBlock: state.shapeBlockCount, grid: PixelGrid(of: self))
    state.shapeBlockCount += parts.blockCount
    try state.output.add(
      "xl/comments\(number).xml", type: "officedocument.spreadsheetml.comments", parts.list)
    try state.output.addByExtension("xl/drawings/vmlDrawing\(number).vml", parts.drawing)
  }

  /// Refuses ranges that share cells where Excel would repair.
  func checkExtras() throws(WorkbookWriteError) {
    let tables = extras.tables
    var ranges = tables.map(\.range)
    if let filter = extras.filter { ranges.append(filter) }
    // The filter may lie over merged cells, though not over a table.
    if let (one, other) = RangeSweep.firstOverlap(in: ranges) {
      let reason: WorkbookWriteError.Reason =
        other < tables.count && one < tables.count
        ? .tableOverlap(with: tables[one].table.name) : .filterInTable(tables[min(one, other)].table.name)
      throw WorkbookWriteError(reason, sheet: name, at: ranges[max(one, other)])
    }
    ranges = tables.map(\.range) + extras.merges
    if let (one, other) = RangeSweep.firstOverlap(in: ranges) {
      let (low, high) = (min(one, other), max(one, other))
      let reason: WorkbookWriteError.Reason =
        low < tables.count
        ? .mergeInTable(tables[low].table.name)
        : .mergeOverlap(with: ranges[low].description)
      throw WorkbookWriteError(reason, sheet: name, at: ranges[high])
    }
    let merges = RangeIndex(extras.merges)
    for cell in extras.comments.keys.sorted() {
      guard let range = merges.covering(cell), range.first != cell else { continue }
      throw WorkbookWriteError(.commentUnderMerge(range), sheet: name, at: cell)
    }
  }

  /// The names Excel keeps for the filter and for printing.
  func addPrintNames() throws(WorkbookWriteError) {
    let sheet = SheetName.quoted(name)
    if let filter = extras.filter {
      try addOwnName("_xlnm._FilterDatabase", sheet + "!" + filter.absolute, isHidden: true)
    }
    var page = setup.page
    page.printArea = extras.printArea
    for (name, refersTo) in page.names(sheet: name) { try addOwnName(name, refersTo) }
  }

  private func addOwnName(
    _ ownName: String, _ refersTo: String, isHidden: Bool = false
  ) throws(WorkbookWriteError) {
    do {
      try state.add(DefinedName(name: ownName, refersTo: refersTo, sheet: index, isHidden: isHidden))
    } catch {
      throw WorkbookWriteError(error, sheet: name)
    }
  }
}

extension CellRange {
  /// `$A$1:$C$9`
  var absolute: String {
    var out = MarkupBuffer()
    for (index, cell) in [first, last].enumerated() {
      out.raw(index == 0 ? "$" : ":$")
      out.column(cell.column)
      out.raw("$")
      out.integer(Int64(cell.row))
    }
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// `$A:$C`
  static func absolute(columns: ClosedRange<Int>) -> String {
    var out = MarkupBuffer()
    out.raw("$")
    out.column(columns.lowerBound)
    out.raw(":$")
    out.column(columns.upperBound)
    return String(decoding: out.bytes, as: UTF8.self)
  }
}
