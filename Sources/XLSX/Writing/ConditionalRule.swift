/// A rule that changes the looks of the cells that meet it. Rules that come first win.
public struct ConditionalRule: Hashable, Sendable {
  /// How a cell's value is compared.
  public enum Comparison: String, Hashable, Sendable {
    /// Less than.
    case lessThan
    /// Less than or equal.
    case lessThanOrEqual
    /// Equal.
    case equal
    /// Not equal.
    case notEqual
    /// Greater than or equal.
    case greaterThanOrEqual
    /// Greater than.
    case greaterThan
  }

  enum Kind: Hashable, Sendable {
    case cellIs(Comparison, String)
    case between(String, String)
    case expression(String)
    case containsText(String)
    case duplicateValues
  }

  let kind: Kind
  let style: RuleStyle
  /// Whether the rules after this one are left alone where it is met.
  public var stopsIfTrue = false

  /// The cell's value compared with that of a formula (a number, a quoted text, a cell).
  public static func cellIs(_ comparison: Comparison, _ formula: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .cellIs(comparison, formula), style: style)
  }

  /// The cell's value lies between those of two formulas, or is one of them.
  public static func between(_ low: String, _ high: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .between(low, high), style: style)
  }

  /// A formula is true, as it stands for the first cell of the first range.
  public static func expression(_ formula: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .expression(formula), style: style)
  }

  /// The cell's text contains a text, letter case ignored.
  public static func containsText(_ text: String, _ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .containsText(text), style: style)
  }

  /// The value occurs more than once in the ranges.
  public static func duplicateValues(_ style: RuleStyle) -> ConditionalRule {
    ConditionalRule(kind: .duplicateValues, style: style)
  }

  /// The formulas of the rule as the file has them.
  func formulas(first cell: CellReference) -> [String] {
    switch kind {
    case .cellIs(_, let formula), .expression(let formula): return [formula]
    case .between(let low, let high): return [low, high]
    case .containsText(let text):
      let quoted = text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      return ["NOT(ISERROR(SEARCH(\"\(quoted)\",\(cell))))"]
    case .duplicateValues: return []
    }
  }

  func render(priority: Int, ruleStyle: Int, formulas: [String], into out: inout MarkupBuffer) {
    switch kind {
    case .cellIs: out.raw("<cfRule type=\"cellIs\"")
    case .between: out.raw("<cfRule type=\"cellIs\"")
    case .expression: out.raw("<cfRule type=\"expression\"")
    case .containsText: out.raw("<cfRule type=\"containsText\"")
    case .duplicateValues: out.raw("<cfRule type=\"duplicateValues\"")
    }
    out.attribute(" dxfId=\"", ruleStyle)
    out.attribute(" priority=\"", priority)
    if stopsIfTrue { out.raw(" stopIfTrue=\"1\"") }
    switch kind {
    case .cellIs(let comparison, _): out.attribute(" operator=\"", comparison.rawValue)
    case .between: out.raw(" operator=\"between\"")
    case .containsText(let text):
      out.raw(" operator=\"containsText\"")
      out.attribute(" text=\"", text)
    case .expression, .duplicateValues: break
    }
    guard !formulas.isEmpty else {
      out.raw("/>")
      return
    }
    out.raw(">")
    for formula in formulas {
      out.raw("<formula>")
      out.verbatim(formula)
      out.raw("</formula>")
    }
    out.raw("</cfRule>")
  }
}
