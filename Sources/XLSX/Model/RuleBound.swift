/// Where a bound of a color scale, data bar or icon set lies among the values of its cells
/// (ECMA-376 part 1, section 18.3.1.11).
public enum RuleBound: Hashable, Sendable {
  /// The smallest value.
  case minimum
  /// The largest value.
  case maximum
  /// A number.
  case number(Double)
  /// So many percent of the way from the smallest to the largest value, 0 to 100.
  case percent(Double)
  /// The value that so many percent of the cells do not pass, 0 to 100.
  case percentile(Double)
  /// The value of a formula.
  case formula(String)

  func check() throws(WorkbookWriteError.Reason) {
    switch self {
    case .minimum, .maximum: break
    case .formula(let formula):
      _ = try FormulaCheck.criterion(formula)
      if let relative = FormulaReferences(formula).mentions.first(where: { !$0.isAbsolute }) {
        throw .criterion("the bound's \(relative.text) is another cell for each cell; expected dollar signs ($A$1)")
      }
    case .number(let value): guard value.isFinite else { throw .numberNotFinite }
    case .percent(let value), .percentile(let value):
      guard value >= 0, value <= 100 else { throw .conditionalRule("a bound at \(value) %; 0 to 100 are allowed") }
    }
  }

  /// Whether it lies above another bound of its kind; of those of different kinds only the cells decide.
  func isAbove(_ other: RuleBound) -> Bool {
    switch (self, other) {
    case (.number(let low), .number(let high)), (.percent(let low), .percent(let high)),
      (.percentile(let low), .percentile(let high)):
      low > high
    default: false
    }
  }

  var formula: String? {
    if case .formula(let formula) = self { return formula }
    return nil
  }

  /// The name of the kind in the file.
  var type: String {
    switch self {
    case .minimum: "min"
    case .maximum: "max"
    case .number: "num"
    case .percent: "percent"
    case .percentile: "percentile"
    case .formula: "formula"
    }
  }

  /// What stands in the file for its value; nothing for the smallest and largest.
  var value: String? {
    switch self {
    case .minimum, .maximum: nil
    case .formula(let formula): FutureFunctions.stored(formula)
    case .number(let value), .percent(let value), .percentile(let value):
      Int64(exactly: value).map { String($0) } ?? value.description
    }
  }

  func render(into out: inout MarkupBuffer) {
    out.attribute("<cfvo type=\"", type)
    if let value {
      out.raw(" val=\"")
      out.attributeText(value)
      out.raw("\"")
    }
    out.raw("/>")
  }
}
