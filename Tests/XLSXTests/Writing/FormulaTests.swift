import Testing

@testable import XLSX

@Suite("Formulas")
struct FormulaTests {
  typealias Reason = WorkbookWriteError.Reason

  @Test(
    "that Excel would not load are refused",
    arguments: [
      ("", .formulaEmpty), ("=1", .formulaLeadingEquals), ("SUM(A1", .formulaUnbalanced),
      ("SUM(A1))", .formulaUnbalanced),
      ("\"open", .formulaUnbalanced), ("'open!A1", .formulaUnbalanced), ("{1,2", .formulaUnbalanced),
      ("(1}", .formulaUnbalanced), ("Payments[Amount", .formulaUnbalanced), ("A1]", .formulaUnbalanced),
      ("[@Amount]", .formulaReference("[@")), ("Payments[@Amount]", .formulaReference("Payments[@")),
      ("[Amount]", .formulaReference("[Amount]")), ("'[Book.xlsx]Sheet'!A1", .formulaReference("[Book.xlsx]Sheet")),
      ("1\u{1}", .formulaCharacter("\u{1}")), ("\"a\u{FFFE}\"", .formulaCharacter("\u{FFFE}")),
      ("a\u{FFFF}b", .formulaCharacter("\u{FFFF}")), ("Nowhere!A1", .unknownSheet("Nowhere")),
      ("'No ''where'!A1", .unknownSheet("No 'where")),
      ("SUM(Gone[Amount])", .unknownTableColumn(table: "Gone", column: nil)),
      ("SUM(payments[Fee])", .unknownTableColumn(table: "payments", column: "Fee")),
      ("Payments[[#This Row],[Fee]]", .unknownTableColumn(table: "Payments", column: "Fee")),
      ("SUM(A1;B1)", .formulaToken(";")), ("A1;B1", .formulaToken(";")), ("(1;2)", .formulaToken(";")),
      ("@A1", .formulaToken("@")), ("A1#", .formulaToken("#")), ("SUM(Sheet1!A1#)", .formulaToken("#")),
      ("(A1)#", .formulaToken("#")), ("#", .formulaToken("#")), ("1+", .formulaOperator("+")),
      ("SUM(1-)", .formulaOperator("-")), ("SUM(A1:,2)", .formulaOperator(":")), ("A1 & ", .formulaOperator("&")),
      ("A1,", .formulaOperator(",")), ("\"a\u{1}\"", .formulaCharacter("\u{1}")), ("'a\r'!A1", .formulaCharacter("\r")),
      ("SUM(Nope:Sheet1!A1)", .unknownSheet("Nope")), ("SUM(Sheet1:Nope!A1)", .unknownSheet("Nope")),
    ] as [(String, Reason)])
  func refused(formula: String, reason: Reason) {
    #expect(error(writing: formula)?.reason == reason)
  }

  @Test(
    "that mention what there is are taken",
    arguments: [
      "SUM(Payments[Amount])", "sum(PAYMENTS[amount])", "Payments[[#This Row],[Amount]]", "Payments[[Payee]:[Amount]]",
      "Payments[#Totals]", "Payments[[#Headers],[Odd '[x'] ''#]]", "Sheet1!A1+'Sheet1'!B2", "SHEET1!A1", "#REF!+1",
      "\"a\"\"[@]!\"", "\";@A1#\n\"", "#DIV/0!+1", "Sheet1!#REF!", "IF(A1=#N/A,,-1)", "INDEX(A:A,1,)", "50%", "+A1",
      "\"\u{FFFD}\u{FF21}\"",
      "SUM(Sheet1!A1:Sheet1!B2)", "SUM(A1:Sheet1!B2)", "SUM($A1:Sheet1!B2)", "A1:B1 A1:A2", "(A1,B1)", "{1,2;3,4}",
      "IF(A1<>\"\",1,2)", "SUM(Sheet1:Sheet1!A1)", "1+\n2",
    ])
  func taken(formula: String) {
    #expect(error(writing: formula) == nil)
  }

  @Test("of 8,192 characters are taken, and one more or a text of 256 is refused")
  func length() {
    let longest = "1" + String(repeating: "+1", count: 4095) + "+"
    #expect(longest.utf8.count == 8192)
    #expect(error(writing: longest.dropLast() + "0") == nil)
    #expect(error(writing: longest + "1")?.reason == .formulaTooLong(8193))
    #expect(error(writing: "\"" + String(repeating: "x", count: 256) + "\"")?.reason == .formulaTextTooLong(256))
  }

  @Test("have at most 255 arguments a function, and 64 functions in another one")
  func counts() {
    func sum(_ count: Int) -> String { "SUM(" + Array(repeating: "1", count: count).joined(separator: ",") + ")" }
    #expect(error(writing: sum(255) + "+" + sum(255)) == nil)
    #expect(error(writing: sum(256))?.reason == .formulaArguments(256))
    #expect(error(writing: "{" + Array(repeating: "1", count: 300).joined(separator: ",") + "}") == nil)
    func nested(_ depth: Int) -> String {
      String(repeating: "ABS(", count: depth) + "1" + String(repeating: ")", count: depth)
    }
    #expect(error(writing: nested(65) + "+" + nested(65)) == nil)
    #expect(error(writing: nested(66))?.reason == .formulaNesting(66))
    #expect(error(writing: String(repeating: "(", count: 70) + "1" + String(repeating: ")", count: 70)) == nil)
  }

  @Test("name cells, with or without a sheet and dollar signs")
  func references() {
    func shown(_ formula: String) -> [String] {
      FormulaReferences(formula).mentions.map {
        ($0.hasSheet ? "sheet " : "") + ($0.isAbsolute ? "fixed " : "") + $0.text
      }
    }
    #expect(shown("$A$1+b$2") == ["fixed $A$1", "b$2"])
    #expect(shown("Data!$A$1:$B$2,'It''s'!C3+D4") == ["sheet fixed $A$1", "sheet fixed $B$2", "sheet C3", "D4"])
    #expect(shown("SUM(Data!A:$B)+$1:2*!$A$1") == ["sheet A", "sheet fixed $B", "fixed $1", "2", "sheet fixed $A$1"])
    #expect(shown("LOG10(Q1:Q4!A1)&\"B2!C3\"&Rate+T[[A1]:[B1]]+1E5+XFE1+A+12") == ["sheet A1"])
    #expect(shown("'open") == [] && shown("\"") == [] && shown("[") == [] && shown("T['") == [])
    let twice = ["S!$A$1:S!$A$8": true, "'S'!A1:'S'!B2": true, "S!A1:B2": false, "S!A1,S!B2": false, "A1:S!B2": false]
    for (formula, isTwice) in twice { #expect(FormulaReferences(formula).namesSheetTwice == isTwice, "\(formula)") }
  }

  @Test("carry the value they have")
  func cached() throws {
    let results: [(Formula.Result, CellValue)] = [
      (.number(1.5), .number(1.5)), (.integer(-3), .number(-3)),
      (.decimal(minorUnits: -12_345, digits: 2), .number(-123.45)),
      (.text("a<b"), .text("a<b")), (.boolean(true), .boolean(true)), (.error(.notAvailable), .error(.notAvailable)),
    ]
    let bytes = try WrittenSheet.bytes { _, sheet in
      for (result, _) in results { try sheet.writeRow([Cell(.formula(Formula("A1&\"<\"", cached: result)))]) }
    }
    let values = try WrittenSheet.read(bytes)
    for (index, (_, value)) in results.enumerated() {
      #expect(values[CellReference(row: index + 1, column: 1)] == value)
    }
    let part = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(part.contains("<f>A1&amp;\"&lt;\"</f><v>-123.45</v>"))
  }

  @Test("may mention sheets and tables that come later")
  func later() throws {
    let book = try WorkbookWriter()
    let first = try book.addSheet(SheetSetup(name: "First"))
    try first.writeRow([Cell(.formula(Formula("SUM(Late[Amount])+'Last one'!A1", cached: .integer(0))))])
    let last = try book.addSheet(SheetSetup(name: "Last one"))
    try last.startTable(Table(name: "Late", columns: [TableColumn("Amount")]))
    let bytes = try book.finishedBytes()
    if Judge.hasValidator { #expect(try Judge.problems(of: bytes) == []) }
  }

  @Test("the place of an unknown sheet is told")
  func place() {
    let error = error(writing: "Nowhere!A1")
    #expect(error?.sheet == "Sheet1")
    #expect(error?.cell == "E1")
  }

  private func error(writing formula: String) -> WorkbookWriteError? {
    WrittenSheet.error { _, sheet in
      try sheet.startTable(
        Table(name: "Payments", columns: [TableColumn("Payee"), TableColumn("Amount"), TableColumn("Odd [x] '#")]),
        headerAt: CellReference(row: 1, column: 1))
      try sheet.writeRow([
        Cell("Payee"), Cell("Amount"), Cell("Odd [x] '#"), .empty,
        Cell(.formula(Formula(formula, cached: .integer(1)))),
      ])
    }
  }
}
