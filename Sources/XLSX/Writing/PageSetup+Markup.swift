extension PageSetup {
  /// The names by which a workbook knows what is printed of a sheet, and what on each page of it.
  func names(sheet: String) -> [(name: String, refersTo: String)] {
    let sheet = SheetName.quoted(sheet)
    var names: [(name: String, refersTo: String)] = []
    if let printArea { names.append(("_xlnm.Print_Area", sheet + "!" + printArea.absolute)) }
    var titles: [String] = []
    if let titleColumns { titles.append(sheet + "!" + CellRange.absolute(columns: titleColumns)) }
    if let titleRows { titles.append("\(sheet)!$\(titleRows.lowerBound):$\(titleRows.upperBound)") }
    if !titles.isEmpty { names.append(("_xlnm.Print_Titles", titles.joined(separator: ","))) }
    return names
  }

  /// The elements of the page, in the order of the schema (ECMA-376 part 1, section 18.3.1.99).
  func render(into out: inout MarkupBuffer) {
    if centersHorizontally || centersVertically || printsHeadings || printsGridlines {
      out.raw("<printOptions")
      out.flag(" horizontalCentered", centersHorizontally)
      out.flag(" verticalCentered", centersVertically)
      out.flag(" headings", printsHeadings)
      out.flag(" gridLines", printsGridlines)
      out.raw("/>")
    }
    out.attribute("<pageMargins left=\"", margins.left)
    out.attribute(" right=\"", margins.right)
    out.attribute(" top=\"", margins.top)
    out.attribute(" bottom=\"", margins.bottom)
    out.attribute(" header=\"", margins.header)
    out.attribute(" footer=\"", margins.footer)
    out.attribute("/><pageSetup paperSize=\"", paper.rawValue)
    if let scale { out.attribute(" scale=\"", scale) }
    if let firstPageNumber { out.attribute(" firstPageNumber=\"", firstPageNumber) }
    if fitToWidth != nil || fitToHeight != nil {
      out.attribute(" fitToWidth=\"", fitToWidth ?? 0)
      out.attribute(" fitToHeight=\"", fitToHeight ?? 0)
    }
    if goesOverThenDown { out.raw(" pageOrder=\"overThenDown\"") }
    out.attribute(" orientation=\"", orientation.rawValue)
    out.flag(" blackAndWhite", isBlackAndWhite)
    out.flag(" useFirstPageNumber", firstPageNumber != nil)
    out.raw("/>")
    headersAndFooters(into: &out)
    breaks(rowBreaks, "<rowBreaks count=\"", "</rowBreaks>", last: CellReference.lastColumn - 1, into: &out)
    breaks(columnBreaks, "<colBreaks count=\"", "</colBreaks>", last: CellReference.lastRow - 1, into: &out)
  }

  private func headersAndFooters(into out: inout MarkupBuffer) {
    let differsFirst = firstHeader != nil || firstFooter != nil
    let differsEven = evenHeader != nil || evenFooter != nil
    guard header != nil || footer != nil || differsFirst || differsEven else { return }
    out.raw("<headerFooter")
    out.flag(" differentOddEven", differsEven)
    out.flag(" differentFirst", differsFirst)
    out.raw(">")
    let texts: [(StaticString, String?, StaticString)] = [
      ("<oddHeader>", header, "</oddHeader>"), ("<oddFooter>", footer, "</oddFooter>"),
      ("<evenHeader>", evenHeader, "</evenHeader>"), ("<evenFooter>", evenFooter, "</evenFooter>"),
      ("<firstHeader>", firstHeader, "</firstHeader>"), ("<firstFooter>", firstFooter, "</firstFooter>"),
    ]
    for (start, text, end) in texts {
      guard let text else { continue }
      out.raw(start)
      out.text(text)
      out.raw(end)
    }
    out.raw("</headerFooter>")
  }

  private func breaks(
    _ places: [Int], _ start: StaticString, _ end: StaticString, last: Int, into out: inout MarkupBuffer
  ) {
    let sorted = Set(places).sorted()
    guard !sorted.isEmpty else { return }
    out.attribute(start, sorted.count)
    out.attribute(" manualBreakCount=\"", sorted.count)
    out.raw(">")
    for place in sorted {
      out.attribute("<brk id=\"", place)
      out.attribute(" max=\"", last)
      out.raw(" man=\"1\"/>")
    }
    out.raw(end)
  }
}
