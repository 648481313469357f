extension Chart {
  /// The size of a new chart in points.
  static let ownSize = (width: 360.0, height: 216.0)

  var isRound: Bool { kind == .pie || kind == .doughnut }

  /// Refuses what Excel would repair or show empty.
  func check() throws(WorkbookWriteError.Reason) {
    guard (1...255).contains(series.count) else {
      throw .chart("\(series.count) series; 1 to 255 are allowed")
    }
    for text in [title, categoryAxis.title, valueAxis.title] {
      guard let text else { continue }
      guard (1...255).contains(text.utf16.count) else { throw .chart("a title has 1 to 255 characters") }
      if let problem = DrawingText.problem(of: text) { throw .chart("a title with \(problem)") }
    }
    guard kind != .pie || series.count == 1 else {
      throw .chart("a pie of \(series.count) series; it shows one, expected 1 (a doughnut takes more)")
    }
    for axis in [categoryAxis, valueAxis] {
      try axis.format?.check()
      guard axis.minimum?.isFinite ?? true, axis.maximum?.isFinite ?? true else { throw .numberNotFinite }
      if let low = axis.minimum, let high = axis.maximum, low >= high {
        throw .chart("an axis from \(low) to \(high)")
      }
    }
    for series in series { try series.check() }
  }

  /// The part (ECMA-376 part 1, section 21.2).
  func part() -> MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"")
    out.raw(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"")
    out.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
    out.raw("<c:roundedCorners val=\"0\"/><c:chart>")
    if let title { out.chartTitle(title, size: 1400) }
    out.attribute("<c:autoTitleDeleted val=\"", title == nil ? 1 : 0)
    out.raw("/><c:plotArea><c:layout/>")
    plot(into: &out)
    if !isRound { axes(into: &out) }
    out.raw("</c:plotArea>")
    if let legend {
      out.attribute("<c:legend><c:legendPos val=\"", legend.rawValue)
      out.raw("/><c:overlay val=\"0\"/></c:legend>")
    }
    out.raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
    out.raw("<c:spPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill>")
    out.raw("<a:ln w=\"9525\"><a:solidFill>")
    out.drawingColor(0xD9D9D9)
    out.raw("</a:solidFill></a:ln></c:spPr></c:chartSpace>")
    return out
  }

  private func plot(into out: inout MarkupBuffer) {
    let (start, end): (StaticString, StaticString) =
      switch kind {
      case .column: ("<c:barChart><c:barDir val=\"col\"/>", "</c:barChart>")
      case .bar: ("<c:barChart><c:barDir val=\"bar\"/>", "</c:barChart>")
      case .line: ("<c:lineChart>", "</c:lineChart>")
      case .area: ("<c:areaChart>", "</c:areaChart>")
      case .pie: ("<c:pieChart>", "</c:pieChart>")
      case .doughnut: ("<c:doughnutChart>", "</c:doughnutChart>")
      }
    out.raw(start)
    let isBar = kind == .column || kind == .bar
    if !isRound {
      let name =
        switch grouping {
        case .standard: isBar ? "clustered" : "standard"
        case .stacked: "stacked"
        case .percentStacked: "percentStacked"
        }
      out.attribute("<c:grouping val=\"", name)
      out.raw("/>")
    }
    out.attribute("<c:varyColors val=\"", isRound ? 1 : 0)
    out.raw("/>")
    for (index, series) in series.enumerated() { series.render(index, in: kind, into: &out) }
    switch kind {
    case .column, .bar:
      out.raw(grouping == .standard ? "<c:gapWidth val=\"80\"/>" : "<c:gapWidth val=\"60\"/><c:overlap val=\"100\"/>")
    case .line: out.raw("<c:marker val=\"1\"/>")
    case .area: break
    case .pie: out.raw("<c:firstSliceAng val=\"0\"/>")
    case .doughnut: out.raw("<c:firstSliceAng val=\"0\"/><c:holeSize val=\"55\"/>")
    }
    if !isRound { out.raw("<c:axId val=\"111111111\"/><c:axId val=\"222222222\"/>") }
    out.raw(end)
  }

  /// How the numbers of the values' axis are shown where the caller says nothing: as those of the first series.
  private var valueFormat: FormatCode? {
    if grouping == .percentStacked { return .percent }
    guard case .numbers(_, let format)? = series.first?.values.cached else { return nil }
    return format
  }

  private func axes(into out: inout MarkupBuffer) {
    let lies = kind == .bar
    out.raw("<c:catAx><c:axId val=\"111111111\"/>")
    categoryAxis.render(place: lies ? "l" : "b", hasGridlines: false, isTurned: lies, format: nil, into: &out)
    // Below the smallest value, not through the bars of negative ones.
    out.raw("<c:tickLblPos val=\"low\"/>")
    out.grayLine()
    out.raw("<c:crossAx val=\"222222222\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>")
    out.raw("<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>")
    out.raw("<c:valAx><c:axId val=\"222222222\"/>")
    valueAxis.render(
      place: lies ? "b" : "l", hasGridlines: true, isTurned: !lies, format: valueFormat, into: &out)
    out.raw("<c:tickLblPos val=\"nextTo\"/>")
    out.grayLine()
    out.raw("<c:crossAx val=\"111111111\"/>")
    out.raw(categoryAxis.isReversed ? "<c:crosses val=\"max\"/>" : "<c:crosses val=\"autoZero\"/>")
    out.raw(
      kind == .area ? "<c:crossBetween val=\"midCat\"/></c:valAx>" : "<c:crossBetween val=\"between\"/></c:valAx>")
  }
}

extension Chart.Axis {
  /// What both kinds of axes have, up to the marks of their steps.
  fileprivate func render(
    place: String, hasGridlines usual: Bool, isTurned: Bool, format own: FormatCode?, into out: inout MarkupBuffer
  ) {
    out.raw("<c:scaling>")
    out.attribute("<c:orientation val=\"", isReversed ? "maxMin" : "minMax")
    out.raw("/>")
    if let maximum {
      out.attribute("<c:max val=\"", maximum)
      out.raw("/>")
    }
    if let minimum {
      out.attribute("<c:min val=\"", minimum)
      out.raw("/>")
    }
    out.attribute("</c:scaling><c:delete val=\"", isHidden ? 1 : 0)
    out.attribute("/><c:axPos val=\"", place)
    out.raw("/>")
    if hasGridlines ?? usual {
      out.raw("<c:majorGridlines>")
      out.grayLine()
      out.raw("</c:majorGridlines>")
    }
    if let title { out.chartTitle(title, size: 1000, isTurned: isTurned) }
    out.attribute("<c:numFmt formatCode=\"", (format ?? own ?? .general).rawValue)
    // The shares of a whole have a format of their own, whatever that of the cells.
    out.attribute(" sourceLinked=\"", format == nil && own != .percent ? 1 : 0)
    out.raw("/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>")
  }
}

extension MarkupBuffer {
  /// A heading of a chart or an axis; the size in hundredths of a point.
  fileprivate mutating func chartTitle(_ text: String, size: Int, isTurned: Bool = false) {
    raw("<c:title><c:tx><c:rich>")
    raw(isTurned ? "<a:bodyPr rot=\"-5400000\" vert=\"horz\"/>" : "<a:bodyPr/>")
    attribute("<a:p><a:pPr><a:defRPr sz=\"", size)
    raw(" b=\"0\"/></a:pPr><a:r>")
    attribute("<a:rPr lang=\"en-US\" sz=\"", size)
    raw(" b=\"0\"/><a:t>")
    verbatim(text)
    raw("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
  }

  fileprivate mutating func grayLine() {
    raw("<c:spPr><a:ln w=\"9525\"><a:solidFill>")
    drawingColor(0xD9D9D9)
    raw("</a:solidFill></a:ln></c:spPr>")
  }
}
