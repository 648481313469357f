extension ConditionalRule {
  /// Whether the rule gives the cell a style; scales, bars and icons have their own looks.
  var hasStyle: Bool {
    switch kind {
    case .colorScale, .dataBar, .iconSet: false
    default: true
    }
  }

  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    try style.border?.check()
    switch kind {
    case .text(_, let text):
      let length = text.utf16.count
      guard (1...255).contains(length) else {
        throw .conditionalRule("a text of \(length) characters to look for; 1 to 255 are allowed")
      }
    case .top(let count, let isPercent, _):
      guard (1...(isPercent ? 100 : 1000)).contains(count) else {
        throw .conditionalRule("the top \(count); 1 to 1000, or 1 to 100 percent, are allowed")
      }
    case .colorScale(let scale): try scale.check()
    case .dataBar(let bar): try bar.check()
    case .iconSet(let icons): try icons.check()
    default: break
    }
  }

  /// The formulas of the rule as the file has them.
  func formulas(first cell: CellReference) -> [String] {
    switch kind {
    case .cellIs(_, let formula), .expression(let formula): [formula]
    case .between(let low, let high), .notBetween(let low, let high): [low, high]
    case .text(let comparison, let text): [comparison.formula(of: text, in: cell)]
    case .content(.blank): ["LEN(TRIM(\(cell)))=0"]
    case .content(.notBlank): ["LEN(TRIM(\(cell)))>0"]
    case .content(.error): ["ISERROR(\(cell))"]
    case .content(.noError): ["NOT(ISERROR(\(cell)))"]
    case .period(let period): [period.formula(for: cell)]
    case .duplicateValues, .uniqueValues, .top, .average, .colorScale, .dataBar, .iconSet: []
    }
  }

  /// The formulas inside its bounds, which are not the rule's own.
  var boundFormulas: [String] {
    switch kind {
    case .colorScale(let scale): scale.stops.compactMap(\.bound.formula)
    case .dataBar(let bar): [bar.minimum, bar.maximum].compactMap { $0?.formula }
    case .iconSet(let icons): icons.allBounds.compactMap(\.formula)
    default: []
    }
  }

  /// The element (ECMA-376 part 1, section 18.3.1.10).
  ///
  /// - Parameters:
  ///   - ruleStyle: the index of its style; left out where it has none.
  ///   - identifier: the name by which a data bar and its extension know each other.
  func render(
    priority: Int, ruleStyle: Int, formulas: [String], identifier: String? = nil, into out: inout MarkupBuffer
  ) {
    out.attribute("<cfRule type=\"", typeName)
    if hasStyle { out.attribute(" dxfId=\"", ruleStyle) }
    out.attribute(" priority=\"", priority)
    out.flag(" stopIfTrue", stopsIfTrue && hasStyle)
    renderAttributes(into: &out)
    guard !hasStyle || !formulas.isEmpty else { return out.raw("/>") }
    out.raw(">")
    for formula in formulas {
      out.raw("<formula>")
      out.formulaText(formula)
      out.raw("</formula>")
    }
    switch kind {
    case .colorScale(let scale): scale.render(into: &out)
    case .dataBar(let bar): bar.render(identifier: identifier, into: &out)
    case .iconSet(let icons): icons.render(into: &out)
    default: break
    }
    out.raw("</cfRule>")
  }

  private var typeName: String {
    switch kind {
    case .cellIs, .between, .notBetween: "cellIs"
    case .expression: "expression"
    case .text(let comparison, _): comparison.rawValue
    case .content(let content): content.rawValue
    case .duplicateValues: "duplicateValues"
    case .uniqueValues: "uniqueValues"
    case .top: "top10"
    case .average: "aboveAverage"
    case .period: "timePeriod"
    case .colorScale: "colorScale"
    case .dataBar: "dataBar"
    case .iconSet: "iconSet"
    }
  }

  private func renderAttributes(into out: inout MarkupBuffer) {
    switch kind {
    case .cellIs(let comparison, _): out.attribute(" operator=\"", comparison.rawValue)
    case .between: out.raw(" operator=\"between\"")
    case .notBetween: out.raw(" operator=\"notBetween\"")
    case .text(let comparison, let text):
      out.attribute(" operator=\"", comparison == .notContains ? "notContains" : comparison.rawValue)
      out.attribute(" text=\"", text)
    case .top(let count, let isPercent, let isBottom):
      out.flag(" percent", isPercent)
      out.flag(" bottom", isBottom)
      out.attribute(" rank=\"", count)
    case .average(let isAbove, let includesEqual):
      if !isAbove { out.raw(" aboveAverage=\"0\"") }
      out.flag(" equalAverage", includesEqual)
    case .period(let period): out.attribute(" timePeriod=\"", period.rawValue)
    default: break
    }
  }
}

extension ConditionalRule.TextComparison {
  fileprivate func formula(of text: String, in cell: CellReference) -> String {
    let quoted = "\"" + text.doubling("\"") + "\""
    return switch self {
    case .containsText: "NOT(ISERROR(SEARCH(\(quoted),\(cell))))"
    case .notContains: "ISERROR(SEARCH(\(quoted),\(cell)))"
    case .beginsWith: "LEFT(\(cell),LEN(\(quoted)))=\(quoted)"
    case .endsWith: "RIGHT(\(cell),LEN(\(quoted)))=\(quoted)"
    }
  }
}

extension ConditionalRule.Period {
  fileprivate func formula(for cell: CellReference) -> String {
    switch self {
    case .today: "FLOOR(\(cell),1)=TODAY()"
    case .yesterday: "FLOOR(\(cell),1)=TODAY()-1"
    case .tomorrow: "FLOOR(\(cell),1)=TODAY()+1"
    case .last7Days: "AND(TODAY()-FLOOR(\(cell),1)<=6,FLOOR(\(cell),1)<=TODAY())"
    case .thisWeek:
      "AND(TODAY()-ROUNDDOWN(\(cell),0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(\(cell),0)-TODAY()<=7-WEEKDAY(TODAY()))"
    case .lastWeek:
      "AND(TODAY()-ROUNDDOWN(\(cell),0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(\(cell),0)<(WEEKDAY(TODAY())+7))"
    case .nextWeek:
      "AND(ROUNDDOWN(\(cell),0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(\(cell),0)-TODAY()<(15-WEEKDAY(TODAY())))"
    case .thisMonth: "AND(MONTH(\(cell))=MONTH(TODAY()),YEAR(\(cell))=YEAR(TODAY()))"
    case .lastMonth: "AND(MONTH(\(cell))=MONTH(EDATE(TODAY(),0-1)),YEAR(\(cell))=YEAR(EDATE(TODAY(),0-1)))"
    case .nextMonth: "AND(MONTH(\(cell))=MONTH(EDATE(TODAY(),0+1)),YEAR(\(cell))=YEAR(EDATE(TODAY(),0+1)))"
    }
  }
}
