/// What a person may enter into a cell: one of a list.
public struct Validation: Hashable, Sendable {
  enum Source: Hashable, Sendable {
    case values([String])
    case formula(String)
  }

  let source: Source
  /// The title of the hint beside the cell, at most 32 characters.
  public var promptTitle: String?
  /// The hint beside the cell, at most 255 characters.
  public var prompt: String?
  /// The title of the message after a wrong entry, at most 32 characters.
  public var errorTitle: String?
  /// The message after a wrong entry, at most 255 characters.
  public var error: String?
  /// Whether a wrong entry is refused; otherwise the message alone is shown.
  public var refusesOthers = true

  /// A list of values, none with a comma, together at most 255 characters with the commas between them.
  public static func list(_ values: [String]) -> Validation {
    Validation(source: .values(values))
  }

  /// A list that stands in cells: `Legend!$A$2:$A$9`, or a defined name.
  public static func list(from formula: String) -> Validation {
    Validation(source: .formula(formula))
  }

  func check() throws(WorkbookWriteError.Reason) {
    for (text, limit) in [(promptTitle, 32), (prompt, 255), (errorTitle, 32), (error, 255)] {
      if let text, text.utf16.count > limit { throw .validationText(text) }
    }
    guard case .values(let values) = source else { return }
    let joined = values.joined(separator: ",")
    let isSpelled = values.allSatisfy { value in !value.isEmpty && !value.utf8.contains { $0 == 0x2C || $0 < 0x20 } }
    guard !values.isEmpty, isSpelled, joined.utf16.count <= 255 else { throw .validationList(joined) }
  }

  /// The list as a formula.
  var formula: String {
    switch source {
    case .values(let values):
      "\""
        + values.joined(separator: ",").split(separator: "\"", omittingEmptySubsequences: false).joined(
          separator: "\"\"")
        + "\""
    case .formula(let formula): formula
    }
  }

  func render(ranges: [CellRange], into out: inout MarkupBuffer) {
    out.raw("<dataValidation type=\"list\"")
    if !refusesOthers { out.raw(" errorStyle=\"information\"") }
    out.raw(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"")
    if let errorTitle { out.attribute(" errorTitle=\"", errorTitle) }
    if let error { out.attribute(" error=\"", error) }
    if let promptTitle { out.attribute(" promptTitle=\"", promptTitle) }
    if let prompt { out.attribute(" prompt=\"", prompt) }
    out.ranges(" sqref=\"", ranges)
    out.raw("><formula1>")
    out.verbatim(formula)
    out.raw("</formula1></dataValidation>")
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
