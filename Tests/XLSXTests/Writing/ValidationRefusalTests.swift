import Testing
import XLSX

/// What Excel refuses of validations.
@Suite("Refusals of validations")
struct ValidationRefusalTests {
  typealias Reason = WorkbookWriteError.Reason
  private static let range = CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 3, column: 1))

  private static func error(_ body: (SheetWriter) throws -> Void) -> Reason? {
    WrittenSheet.error { _, sheet in try body(sheet) }?.reason
  }

  @Test("validations")
  func validations() {
    let ranges = [Self.range]
    #expect(Self.error { try $0.validate(.whole(.between("=1", "2")), ranges: ranges) } == .formulaLeadingEquals)
    #expect(Self.error { try $0.validate(.custom(""), ranges: ranges) } == .formulaEmpty)
    let long = String(repeating: "A1+", count: 85)
    #expect(Self.error { try $0.validate(.custom(long + "1"), ranges: ranges) } == .validationFormula(256))
    #expect(Self.error { try $0.validate(.custom(long.dropLast() + ""), ranges: ranges) } == nil)
    #expect(Self.error { try $0.validate(.decimal(.compared(.equal, "(1")), ranges: ranges) } == .formulaUnbalanced)
    #expect(
      Self.error { try $0.validate(.hint(String(repeating: "x", count: 256)), ranges: ranges) }
        == .validationText(String(repeating: "x", count: 256)))
    #expect(Self.error { try $0.validate(.list(from: "Legend!$A$1:$A$2"), ranges: ranges) } == .unknownSheet("Legend"))
    var message = Validation.list(["a"])
    message.error = String(repeating: "x", count: 225)
    #expect(Self.error { try $0.validate(message, ranges: ranges) } == nil)
    message.error = String(repeating: "x", count: 226)
    #expect(Self.error { try $0.validate(message, ranges: ranges) } == .validationText(message.error ?? ""))
    let most = (1...32_767).map { CellRange(CellReference(row: $0, column: 9)) }
    #expect(Self.error { try $0.validate(.list(["a"]), ranges: most) } == nil)
    #expect(Self.error { try $0.validate(.list(["a"]), ranges: most + ranges) } == .tooManyValidations)
    let many = Self.error { sheet in
      for row in 1...65_535 {
        try sheet.validate(.hint("x"), ranges: [CellRange(CellReference(row: row, column: 1))])
      }
    }
    #expect(many == .tooManyValidations)
  }

  @Test("a cell has one validation")
  func sharedValidations() throws {
    let error = WrittenSheet.error { _, sheet in
      try sheet.validate(.list(["a"]), ranges: [.over("C1"), .over("A1:A9")])
      try sheet.validate(.hint("x"), ranges: [.over("A10"), .over("B1:B9")])
      try sheet.validate(.hint("x"), ranges: [.over("D1"), .over("A9:B9")])
    }
    #expect(error?.reason == .validationOverlap("A1:A9", "A9:B9") && error?.cell == "A9:B9")
  }

  @Test("a list stands in one row or one column")
  func blocks() throws {
    for (formula, isRight) in [
      ("Sheet1!$A$1:$B$2", false), ("$A:$B", false), ("$1:$2", false), ("'It''s!'!$B$2:$A$1", false), ("A1:B2", false),
      ("Sheet1!$A$1:$A$9", true), ("$A$1:$C$1", true), ("$A:$A", true), ("$3:$3", true), ("$A$1", true),
      ("OFFSET($A$1:$B$2,0,0,2,1)", true), ("INDIRECT(\"A1:B2\")", true),
    ] {
      let range = [try CellRange.over("E1")]
      let reason = WrittenSheet.error { book, sheet in
        try sheet.validate(.list(from: formula), ranges: range)
        _ = try book.addSheet(SheetSetup(name: "It's!"))
      }?.reason
      let isRefused = if case .criterion? = reason { true } else { false }
      #expect(isRefused != isRight && (reason == nil) == isRight, "\(formula)")
    }
  }

  @Test("nor does the editor take a list of several rows and columns")
  func edited() throws {
    let editor = try WorkbookEditor(bytes: WrittenSheet.bytes { _, _ in })
    let sheet = try editor.sheet(named: "Sheet1")
    let error = try #require(throws: WorkbookEditError.self) {
      try sheet.validate(.list(from: "$A$1:$B$2"), ranges: [.over("E1")])
    }
    #expect(
      error.problem == "formula of a rule or validation: a list's range $A$1:$B$2 has several rows and columns; "
        + "expected one row or one column")
    try sheet.validate(.list(from: "$A$1:$B$1"), ranges: [.over("E1")])
    #expect(editor.hasEdits)
  }

  @Test("what cells may say and validations may not, and bounds turned round")
  func criteria() {
    func reason(_ validation: Validation) -> Reason? {
      Self.error { try $0.validate(validation, ranges: [Self.range]) }
    }
    for validation in [
      Validation.list(from: "T_a[a]"), .custom("COUNT(T_a[a])>1"), .custom("SUM({1,2})"), .list(from: "{1,2}"),
      .list(from: "$A$1:$A$2,$C$1"), .list(from: "Sheet1!$A$1:Sheet1!$A$8"), .whole(.between("9", "1.5")),
    ] {
      guard case .criterion = reason(validation) else {
        Issue.record("\(validation)")
        continue
      }
    }
    #expect(reason(.list(from: "INDIRECT(\"T_a[a]\")")) == nil)
    #expect(reason(.list(from: "Sheet1!$A$1:$A$8")) == nil)
    #expect(reason(.list(["a{1}", "b"])) == nil)
    #expect(reason(.whole(.between("1.5", "9"))) == nil && reason(.whole(.notBetween("B1", "A1"))) == nil)
  }
}
