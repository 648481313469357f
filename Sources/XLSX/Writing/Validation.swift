/// What a person may enter into a cell.
public struct Validation: Hashable, Sendable {
  /// How an entry is compared with what is allowed. The operands are formulas: a number, a cell, a defined name.
  public enum Criterion: Hashable, Sendable {
    /// From one value to another, both included.
    case between(String, String)
    /// Outside two values.
    case notBetween(String, String)
    /// Compared with one value.
    case compared(ConditionalRule.Comparison, String)
  }

  /// What a program does about a wrong entry.
  public enum Alert: String, Hashable, Sendable {
    /// It is refused.
    case stop
    /// A person is asked whether it is meant.
    case warning
    /// A person is told.
    case information
  }

  enum Source: Hashable, Sendable {
    case any
    case values([String])
    case formula(String)
    case whole(Criterion)
    case decimal(Criterion)
    case date(Criterion)
    case time(Criterion)
    case textLength(Criterion)
    case custom(String)
  }

  let source: Source
  /// The title of the hint beside the cell, at most 32 characters.
  public var promptTitle: String?
  /// The hint beside the cell, at most 255 characters.
  public var prompt: String?
  /// The title of the message after a wrong entry, at most 32 characters.
  public var errorTitle: String?
  /// The message after a wrong entry, at most 225 characters: Excel takes fewer than of the hint.
  public var error: String?
  /// What a program does about a wrong entry.
  public var alert = Alert.stop
  /// Whether an empty cell is right.
  public var allowsBlank = true
  /// Whether a list is offered by a button beside the cell.
  public var showsList = true
  /// Whether a wrong entry is refused; otherwise the message alone is shown.
  public var refusesOthers: Bool {
    get { alert == .stop }
    set { alert = newValue ? .stop : .information }
  }

  /// A list of values, none with a comma, together at most 255 characters with the commas between them.
  public static func list(_ values: [String]) -> Validation {
    Validation(source: .values(values))
  }

  /// A list that stands in cells of one row or one column: `Legend!$A$2:$A$9`, a defined name, or a table's column by
  /// `INDIRECT("T[Name]")`: the formulas of validations take no tables, array constants or joined references.
  public static func list(from formula: String) -> Validation {
    Validation(source: .formula(formula))
  }

  /// A whole number.
  public static func whole(_ criterion: Criterion) -> Validation {
    Validation(source: .whole(criterion))
  }

  /// A number.
  public static func decimal(_ criterion: Criterion) -> Validation {
    Validation(source: .decimal(criterion))
  }

  /// A date; the operands are serial numbers or formulas such as `DATE(2026,1,1)`.
  public static func date(_ criterion: Criterion) -> Validation {
    Validation(source: .date(criterion))
  }

  /// A time of day; the operands are fractions of a day or formulas such as `TIME(8,0,0)`.
  public static func time(_ criterion: Criterion) -> Validation {
    Validation(source: .time(criterion))
  }

  /// A text of a length.
  public static func textLength(_ criterion: Criterion) -> Validation {
    Validation(source: .textLength(criterion))
  }

  /// Whatever makes a formula true, as it stands for the first cell of the first range.
  public static func custom(_ formula: String) -> Validation {
    Validation(source: .custom(formula))
  }

  /// Anything: for a hint alone.
  public static func hint(_ text: String, title: String? = nil) -> Validation {
    var validation = Validation(source: .any)
    validation.prompt = text
    validation.promptTitle = title
    return validation
  }

  /// What Excel takes of a sheet's validations, and of the ranges of one (MS-OI29500, sections 2.1.613 and 2.1.614).
  static let mostInSheet = 65_534
  static let mostRanges = 32_767

  /// - Parameters:
  ///   - ranges: the ranges it is for.
  ///   - others: how many validations the sheet has.
  func check(ranges: [CellRange], beside others: Int) throws(WorkbookWriteError.Reason) {
    guard ranges.count <= Self.mostRanges, others < Self.mostInSheet else { throw .tooManyValidations }
    if let (one, other) = RangeSweep.firstOverlap(in: ranges) {
      throw .validationOverlap(ranges[one].description, ranges[other].description)
    }
    try check()
  }

  /// Whether a formula is a range alone, and neither in one row nor in one column.
  private static func isBlock(_ formula: String) -> Bool {
    let range = formula.utf8.lastIndex(of: UInt8(ascii: "!")).map { formula[$0...].dropFirst() } ?? formula[...]
    let corners = range.utf8.split(separator: UInt8(ascii: ":")).map { FormulaReference(Array($0)[...]) }
    guard corners.count == 2, let first = corners[0], let last = corners[1] else { return false }
    let isOneRow = first.row != nil && first.row == last.row
    return !isOneRow && (first.column == nil || first.column != last.column)
  }

  func check() throws(WorkbookWriteError.Reason) {
    for (text, limit) in [(promptTitle, 32), (prompt, 255), (errorTitle, 32), (error, 225)] {
      if let text, text.utf16.count > limit { throw .validationText(text) }
    }
    guard case .values(let values) = source else {
      // Excel's dialog takes no longer ones, and its files have none.
      for formula in formulas where formula.utf16.count > 255 { throw .validationFormula(formula.utf16.count) }
      if let bounds = type.criterion?.reversedBounds {
        throw .criterion("bounds from \(bounds.low) to \(bounds.high); expected the lower one first")
      }
      if case .formula(let formula) = source, FormulaReferences(formula).namesSheetTwice {
        throw .criterion("a list's range names its sheet twice; expected it once (Data!$A$1:$A$9)")
      }
      if case .formula(let formula) = source, Self.isBlock(formula) {
        throw .criterion("a list's range \(formula) has several rows and columns; expected one row or one column")
      }
      return
    }
    let joined = values.joined(separator: ",")
    let isSpelled = values.allSatisfy { value in !value.isEmpty && !value.utf8.contains { $0 == 0x2C || $0 < 0x20 } }
    guard !values.isEmpty, isSpelled, joined.utf16.count <= 255 else { throw .validationList(joined) }
  }
}

extension Validation {
  /// The formulas of the file, the first and perhaps a second one.
  var formulas: [String] {
    switch source {
    case .any: []
    case .values(let values): [ListedChoices.formula(values)]
    case .formula(let formula), .custom(let formula): [formula]
    case .whole(let criterion), .decimal(let criterion), .date(let criterion), .time(let criterion),
      .textLength(let criterion):
      criterion.operands
    }
  }

  private var type: (name: String, criterion: Criterion?) {
    switch source {
    case .any: ("none", nil)
    case .values, .formula: ("list", nil)
    case .custom: ("custom", nil)
    case .whole(let criterion): ("whole", criterion)
    case .decimal(let criterion): ("decimal", criterion)
    case .date(let criterion): ("date", criterion)
    case .time(let criterion): ("time", criterion)
    case .textLength(let criterion): ("textLength", criterion)
    }
  }

  /// The element (ECMA-376 part 1, section 18.3.1.32).
  func render(ranges: [CellRange], into out: inout MarkupBuffer) {
    let (name, criterion) = type
    out.raw("<dataValidation")
    if name != "none" { out.attribute(" type=\"", name) }
    if alert != .stop { out.attribute(" errorStyle=\"", alert.rawValue) }
    if let operation = criterion?.operation, operation != "between" { out.attribute(" operator=\"", operation) }
    out.flag(" allowBlank", allowsBlank)
    // In the file this attribute hides the button.
    out.flag(" showDropDown", !showsList)
    out.raw(" showInputMessage=\"1\" showErrorMessage=\"1\"")
    if let errorTitle { out.attribute(" errorTitle=\"", errorTitle) }
    if let error { out.attribute(" error=\"", error) }
    if let promptTitle { out.attribute(" promptTitle=\"", promptTitle) }
    if let prompt { out.attribute(" prompt=\"", prompt) }
    out.ranges(" sqref=\"", ranges)
    out.raw(">")
    for (index, formula) in formulas.prefix(2).enumerated() {
      out.raw(index == 0 ? "<formula1>" : "<formula2>")
      out.formulaText(formula)
      out.raw(index == 0 ? "</formula1>" : "</formula2>")
    }
    out.raw("</dataValidation>")
  }
}

extension Validation.Criterion {
  fileprivate var operands: [String] {
    switch self {
    case .between(let low, let high), .notBetween(let low, let high): [low, high]
    case .compared(_, let operand): [operand]
    }
  }

  /// Two numbers of which the first is the higher.
  fileprivate var reversedBounds: (low: String, high: String)? {
    switch self {
    case .between(let low, let high), .notBetween(let low, let high):
      guard let first = Double(low), let second = Double(high), first > second else { return nil }
      return (low, high)
    case .compared: return nil
    }
  }

  fileprivate var operation: String {
    switch self {
    case .between: "between"
    case .notBetween: "notBetween"
    case .compared(let comparison, _): comparison.rawValue
    }
  }
}

extension MarkupBuffer {
  /// ` name="A1:B2 C3"`.
  mutating func ranges(_ name: StaticString, _ ranges: [CellRange]) {
    raw(name)
    for (index, range) in ranges.enumerated() {
      if index > 0 { raw(" ") }
      self.range(range)
    }
    raw("\"")
  }
}
