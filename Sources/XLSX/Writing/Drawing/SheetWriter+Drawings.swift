extension SheetWriter {
  /// Places a picture over the cells. Equal pictures are stored once in the workbook.
  ///
  /// - Parameter alternativeText: what it shows, for those who cannot see it.
  public func place(_ image: PNGImage, at place: DrawingPlace, alternativeText: String) throws(WorkbookWriteError) {
    try adding(at: place) { () throws(WorkbookWriteError.Reason) in
      if let problem = DrawingText.problem(ofAlternative: alternativeText) { throw .image(problem) }
      extras.drawings.append(
        PlacedDrawing(
          content: .image(image, number: state.images.index(of: image) + 1), place: place,
          alternativeText: alternativeText))
    }
  }

  /// Places a chart over the cells.
  public func place(_ chart: Chart, at place: DrawingPlace) throws(WorkbookWriteError) {
    try adding(at: place) { () throws(WorkbookWriteError.Reason) in
      try chart.check()
      if let problem = DrawingText.problem(ofAlternative: chart.alternativeText) { throw .chart(problem) }
      state.chartCount += 1
      extras.drawings.append(
        PlacedDrawing(
          content: .chart(chart, number: state.chartCount), place: place, alternativeText: chart.alternativeText))
    }
    for sheet in chart.series.flatMap(\.sheets) {
      state.note(sheet: sheet, from: WorkbookWriteError(.unknownSheet(sheet), sheet: name, at: place.cell))
    }
  }

  /// Draws tiny charts inside cells.
  public func add(_ sparklines: Sparklines) throws(WorkbookWriteError) {
    do throws(WorkbookWriteError.Reason) {
      guard !isClosed else { throw .sheetClosed }
      try sparklines.check()
      for item in sparklines.items {
        guard extras.sparklineCells.insert(item.cell).inserted else {
          throw .sparkline("\(item.cell) has one already")
        }
      }
    } catch {
      throw WorkbookWriteError(error, sheet: name)
    }
    for item in sparklines.items {
      guard let sheet = item.sheet else { continue }
      state.note(sheet: sheet, from: WorkbookWriteError(.unknownSheet(sheet), sheet: name, at: item.cell))
    }
    extras.sparklines.append(sparklines)
  }

  private func adding(
    at place: DrawingPlace, _ change: () throws(WorkbookWriteError.Reason) -> Void
  ) throws(WorkbookWriteError) {
    do throws(WorkbookWriteError.Reason) {
      guard !isClosed else { throw .sheetClosed }
      try place.check()
      try change()
    } catch {
      throw WorkbookWriteError(error, sheet: name, at: place.cell)
    }
  }

  /// The element that leads to the drawing.
  func drawing(into out: inout MarkupBuffer, relationships: inout RelationshipList) {
    guard !extras.drawings.isEmpty else { return }
    let id = relationships.add(
      "officeDocument/2006/relationships/drawing", target: "../drawings/drawing\(state.drawingCount + 1).xml")
    out.attribute("<drawing r:id=\"rId", id)
    out.raw("/>")
  }

  /// Writes the drawing and its charts. Pictures come with the last parts of the workbook.
  func writeDrawing() throws(WorkbookWriteError) {
    guard !extras.drawings.isEmpty else { return }
    state.drawingCount += 1
    let number = state.drawingCount
    let (part, relationships) = DrawingPart(drawings: extras.drawings).render()
    try state.output.add("xl/drawings/drawing\(number).xml", type: "officedocument.drawing", part)
    try state.output.addByExtension("xl/drawings/_rels/drawing\(number).xml.rels", relationships.part)
    for drawing in extras.drawings {
      guard case .chart(let chart, let number) = drawing.content else { continue }
      try state.output.add(
        "xl/charts/chart\(number).xml", type: "officedocument.drawingml.chart", chart.part())
    }
  }

  /// The extension list of the sheet: data bars as programs since 2010 know them, and sparklines.
  func extensions(into out: inout MarkupBuffer) {
    let bars = extras.rules.enumerated().compactMap { index, rule -> (Int, DataBar, [CellRange])? in
      guard case .dataBar(let bar) = rule.rule.kind else { return nil }
      return (index, bar, rule.ranges)
    }
    guard !bars.isEmpty || !extras.sparklines.isEmpty else { return }
    out.raw("<extLst>")
    if !bars.isEmpty {
      var items = MarkupBuffer()
      for (index, bar, ranges) in bars {
        items.barExtension(bar, identifier: ruleIdentifier(index), ranges: ranges)
      }
      out.append(DataBarExtension.extensionMarkup(items))
    }
    if !extras.sparklines.isEmpty {
      out.plain("<ext xmlns:x14=\"\(DataBarExtension.namespace)\"")
      out.raw(" uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\">")
      out.raw("<x14:sparklineGroups xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">")
      for group in extras.sparklines { group.render(sheet: name, into: &out) }
      out.raw("</x14:sparklineGroups></ext>")
    }
    out.raw("</extLst>")
  }

  /// The name by which a rule and its extension know each other.
  func ruleIdentifier(_ index: Int) -> String {
    DataBarExtension.identifier(.written, sheet: self.index + 1, rule: index + 1)
  }
}
