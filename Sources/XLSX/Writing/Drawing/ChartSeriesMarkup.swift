extension ChartSeries {
  /// The sheets whose cells it looks at.
  var sheets: [String] {
    var sheets = [values.sheet]
    if let categories { sheets.append(categories.sheet) }
    if case .cell(let sheet, _, _) = name { sheets.append(sheet) }
    return sheets
  }

  func check() throws(WorkbookWriteError.Reason) {
    try values.check()
    try categories?.check()
    guard case .numbers = values.cached else { throw .chart("the values \(values.range) are texts") }
    try labels?.format?.check()
    if let lineWidth {
      guard lineWidth > 0, lineWidth <= 1584 else {
        throw .chart("a line of \(lineWidth) points; more than 0 and at most 1584 are allowed")
      }
    }
    for index in pointColors.keys {
      guard (0..<values.range.cellCount).contains(index) else { throw .chart("no point has the number \(index)") }
    }
    switch name {
    case nil: break
    case .cell(_, let cell, _): try SheetLimits.check(cell)
    case .text(let text):
      if let problem = DrawingText.problem(of: text) { throw .chart("a series' name with \(problem)") }
    }
  }

  /// The element of a series, whose order of children depends on the kind (ECMA-376 part 1, section 21.2.2.170).
  func render(_ index: Int, in kind: Chart.Kind, into out: inout MarkupBuffer) {
    let isRound = kind == .pie || kind == .doughnut
    out.attribute("<c:ser><c:idx val=\"", index)
    out.attribute("/><c:order val=\"", index)
    out.raw("/>")
    nameElement(into: &out)
    if kind == .line || !isRound {
      out.raw("<c:spPr>")
      shape(of: color ?? .theme(4 + index % 6), in: kind, into: &out)
      out.raw("</c:spPr>")
    }
    if kind == .column || kind == .bar { out.raw("<c:invertIfNegative val=\"0\"/>") }
    if kind == .line { marker(color ?? .theme(4 + index % 6), into: &out) }
    for (point, color) in pointColors.sorted(by: { $0.key < $1.key }) {
      out.attribute("<c:dPt><c:idx val=\"", point)
      out.raw("/>")
      if kind == .column || kind == .bar { out.raw("<c:invertIfNegative val=\"0\"/>") }
      out.raw("<c:bubble3D val=\"0\"/><c:spPr>")
      shape(of: color, in: kind, into: &out)
      out.raw("</c:spPr></c:dPt>")
    }
    if let labels { labels.render(isRound: isRound, into: &out) }
    if let categories {
      out.raw("<c:cat>")
      categories.render(into: &out)
      out.raw("</c:cat>")
    }
    out.raw("<c:val>")
    values.render(into: &out)
    out.raw("</c:val>")
    if kind == .line { out.raw("<c:smooth val=\"0\"/>") }
    out.raw("</c:ser>")
  }

  private func nameElement(into out: inout MarkupBuffer) {
    switch name {
    case nil: break
    case .text(let text):
      out.raw("<c:tx><c:v>")
      out.text(text)
      out.raw("</c:v></c:tx>")
    case .cell(let sheet, let cell, let text):
      out.raw("<c:tx><c:strRef><c:f>")
      out.verbatim(SheetName.quoted(sheet))
      out.raw("!")
      out.plain(CellRange(cell).absoluteCell)
      out.raw("</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>")
      out.text(text)
      out.raw("</c:v></c:pt></c:strCache></c:strRef></c:tx>")
    }
  }

  private func shape(of color: Color, in kind: Chart.Kind, into out: inout MarkupBuffer) {
    if kind == .line {
      out.attribute("<a:ln w=\"", Int(((lineWidth ?? 2.25) * 12_700).rounded()))
      out.raw(" cap=\"rnd\">")
    }
    out.raw("<a:solidFill>")
    out.drawingColor(color)
    out.raw("</a:solidFill>")
    if kind == .line { out.raw("<a:round/></a:ln>") }
  }

  private func marker(_ color: Color, into out: inout MarkupBuffer) {
    guard hasMarkers else {
      out.raw("<c:marker><c:symbol val=\"none\"/></c:marker>")
      return
    }
    out.raw("<c:marker><c:symbol val=\"circle\"/><c:size val=\"5\"/><c:spPr><a:solidFill>")
    out.drawingColor(color)
    out.raw("</a:solidFill></c:spPr></c:marker>")
  }
}

extension ChartSeries.Labels {
  fileprivate func render(isRound: Bool, into out: inout MarkupBuffer) {
    out.raw("<c:dLbls>")
    if let format {
      out.attribute("<c:numFmt formatCode=\"", format.rawValue)
      out.raw(" sourceLinked=\"0\"/>")
    }
    out.attribute("<c:showLegendKey val=\"0\"/><c:showVal val=\"", showsValue ? 1 : 0)
    out.attribute("/><c:showCatName val=\"", showsCategory ? 1 : 0)
    out.attribute("/><c:showSerName val=\"0\"/><c:showPercent val=\"", showsPercent && isRound ? 1 : 0)
    out.raw("/><c:showBubbleSize val=\"0\"/>")
    if isRound { out.raw("<c:showLeaderLines val=\"1\"/>") }
    out.raw("</c:dLbls>")
  }
}

extension ChartSeries.Data {
  func check() throws(WorkbookWriteError.Reason) {
    try SheetLimits.check(range)
    guard range.isLine else { throw .chart("the cells \(range) are neither one row nor one column") }
    let count: Int
    switch cached {
    case .texts(let texts): count = texts.count
    case .numbers(let numbers, let format):
      count = numbers.count
      try format.check()
      guard numbers.allSatisfy({ $0?.isFinite ?? true }) else { throw .numberNotFinite }
    }
    guard count == range.cellCount else {
      throw .chart("\(count) cached values for the \(range.cellCount) cells of \(range)")
    }
  }

  fileprivate func render(into out: inout MarkupBuffer) {
    let isText = if case .texts = cached { true } else { false }
    out.raw(isText ? "<c:strRef><c:f>" : "<c:numRef><c:f>")
    out.verbatim(SheetName.quoted(sheet))
    out.raw("!")
    out.plain(range.first == range.last ? range.absoluteCell : range.absolute)
    out.raw("</c:f>")
    switch cached {
    case .texts(let texts):
      out.attribute("<c:strCache><c:ptCount val=\"", texts.count)
      out.raw("/>")
      for (index, text) in texts.enumerated() {
        out.attribute("<c:pt idx=\"", index)
        out.raw("><c:v>")
        out.text(text)
        out.raw("</c:v></c:pt>")
      }
      out.raw("</c:strCache></c:strRef>")
    case .numbers(let numbers, let format):
      out.raw("<c:numCache><c:formatCode>")
      out.text(format.rawValue)
      out.attribute("</c:formatCode><c:ptCount val=\"", numbers.count)
      out.raw("/>")
      for (index, number) in numbers.enumerated() {
        guard let number else { continue }
        out.attribute("<c:pt idx=\"", index)
        out.raw("><c:v>")
        out.number(number)
        out.raw("</c:v></c:pt>")
      }
      out.raw("</c:numCache></c:numRef>")
    }
  }
}

extension CellRange {
  /// `$A$1` of its first cell.
  var absoluteCell: String {
    var out = MarkupBuffer()
    out.raw("$")
    out.column(first.column)
    out.raw("$")
    out.integer(Int64(first.row))
    return String(decoding: out.bytes, as: UTF8.self)
  }
}
