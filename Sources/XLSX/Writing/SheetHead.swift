extension SheetSetup {
  /// What stands before the rows in a sheet's part (ECMA-376 part 1, section 18.3.1.99).
  func head(isActive: Bool) -> MarkupBuffer {
    var out = MarkupBuffer(reserving: SheetWriter.flushSize + 8192)
    out.raw(XMLDeclaration.text)
    out.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    out.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
    properties(into: &out)
    view(isActive: isActive, into: &out)
    out.attribute("<sheetFormatPr defaultRowHeight=\"", defaultRowHeight ?? 15)
    if defaultRowHeight != nil { out.raw(" customHeight=\"1\"") }
    if rowOutlineLevels > 0 { out.attribute(" outlineLevelRow=\"", rowOutlineLevels) }
    let columnLevels = columns.map(\.outlineLevel).max() ?? 0
    if columnLevels > 0 { out.attribute(" outlineLevelCol=\"", columnLevels) }
    out.raw("/>")
    columnWidths(into: &out)
    out.raw("<sheetData>")
    return out
  }

  private func properties(into out: inout MarkupBuffer) {
    let fits = page.fitToWidth != nil || page.fitToHeight != nil
    let hasOutline = !summaryBelow || !summaryRight
    guard tabColor != nil || fits || hasOutline else { return }
    out.raw("<sheetPr>")
    if let tabColor {
      out.raw("<tabColor")
      out.color(tabColor)
      out.raw("/>")
    }
    if hasOutline {
      out.raw("<outlinePr")
      if !summaryBelow { out.raw(" summaryBelow=\"0\"") }
      if !summaryRight { out.raw(" summaryRight=\"0\"") }
      out.raw("/>")
    }
    if fits { out.raw("<pageSetUpPr fitToPage=\"1\"/>") }
    out.raw("</sheetPr>")
  }

  private func view(isActive: Bool, into out: inout MarkupBuffer) {
    out.raw("<sheetViews><sheetView")
    if !showsGridlines { out.raw(" showGridLines=\"0\"") }
    if !showsHeadings { out.raw(" showRowColHeaders=\"0\"") }
    if !showsZeros { out.raw(" showZeros=\"0\"") }
    out.flag(" rightToLeft", isRightToLeft)
    if isActive { out.raw(" tabSelected=\"1\"") }
    if zoom != 100 {
      out.attribute(" zoomScale=\"", zoom)
      out.attribute(" zoomScaleNormal=\"", zoom)
    }
    out.raw(" workbookViewId=\"0\">")
    let firstScrolling = CellReference(row: frozenRows + 1, column: frozenColumns + 1)
    let selected = selectedCell ?? selection?.first ?? split?.firstCell ?? firstScrolling
    if frozenRows > 0 || frozenColumns > 0 {
      out.raw("<pane")
      if frozenColumns > 0 { out.attribute(" xSplit=\"", frozenColumns) }
      if frozenRows > 0 { out.attribute(" ySplit=\"", frozenRows) }
      out.attribute(" topLeftCell=\"", firstScrolling)
      out.attribute(" activePane=\"", activePane)
      out.raw(" state=\"frozen\"/>")
      if frozenRows > 0 && frozenColumns > 0 {
        out.raw("<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>")
      }
      out.attribute("<selection pane=\"", activePane)
    } else if let split {
      splitPane(split, into: &out)
    } else {
      out.raw("<selection")
    }
    out.attribute(" activeCell=\"", selected)
    out.attribute(" sqref=\"", selection ?? CellRange(selected))
    out.raw("/></sheetView></sheetViews>")
  }

  /// Panes that can be moved; their places are in twentieths of a point.
  private func splitPane(_ split: PaneSplit, into out: inout MarkupBuffer) {
    let pane = split.left > 0 && split.top > 0 ? "bottomRight" : split.top > 0 ? "bottomLeft" : "topRight"
    out.raw("<pane")
    if split.left > 0 { out.attribute(" xSplit=\"", Int((split.left * 20).rounded())) }
    if split.top > 0 { out.attribute(" ySplit=\"", Int((split.top * 20).rounded())) }
    out.attribute(" topLeftCell=\"", split.firstCell)
    out.attribute(" activePane=\"", pane)
    out.raw("/>")
    if pane == "bottomRight" { out.raw("<selection pane=\"topRight\"/><selection pane=\"bottomLeft\"/>") }
    out.attribute("<selection pane=\"", pane)
  }

  private var activePane: String {
    if frozenRows > 0 && frozenColumns > 0 { return "bottomRight" }
    return frozenRows > 0 ? "bottomLeft" : "topRight"
  }

  private func columnWidths(into out: inout MarkupBuffer) {
    var runs: [(layout: ColumnLayout, from: Int, to: Int)] = []
    for (index, layout) in columns.enumerated() where layout != ColumnLayout() {
      if let last = runs.last, last.to == index, last.layout == layout {
        runs[runs.count - 1].to = index + 1
      } else {
        runs.append((layout, index + 1, index + 1))
      }
    }
    guard !runs.isEmpty else { return }
    out.raw("<cols>")
    for run in runs {
      out.attribute("<col min=\"", run.from)
      out.attribute(" max=\"", run.to)
      out.attribute(" width=\"", run.layout.width ?? ColumnLayout.newWidth)
      if run.layout.style != .standard { out.attribute(" style=\"", run.layout.style.index) }
      if run.layout.isHidden { out.raw(" hidden=\"1\"") }
      if run.layout.width != nil { out.raw(" customWidth=\"1\"") }
      if run.layout.outlineLevel > 0 { out.attribute(" outlineLevel=\"", run.layout.outlineLevel) }
      out.flag(" collapsed", run.layout.isCollapsed)
      out.raw("/>")
    }
    out.raw("</cols>")
  }
}

extension ColumnLayout {
  /// The width of a new column: 8.43 characters and the white, 64 pixels.
  static let newWidth = 9.140625

  /// The width in pixels at 96 dots an inch.
  var pixels: Int {
    isHidden ? 0 : Int(((width ?? Self.newWidth) * 7).rounded())
  }
}
