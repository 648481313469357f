import Testing

@testable import XLSX

@Suite("The grammar of formulas")
struct FormulaGrammarTests {
  private static func problem(_ formula: String, inName: Bool = false) -> FormulaGrammar.Problem? {
    do throws(FormulaGrammar.Problem) {
      try FormulaGrammar.isReference(Array(formula.utf8), allowsAnySheet: inName)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "takes what Excel writes",
    arguments: [
      "1", "-1", "+-+1%%", "1.5E-7", ".5", "5.", "\"a\"\"b\"", "TRUE", "true", "#N/A", "#DIV/0!+1", "A1", "$A$1", "A$1",
      "A1:B2", "A:A", "$A:B", "1:3", "$1:3", "A1:B2:C3", "A1:INDEX(B:B,3)", "INDEX(A:A,1):INDEX(A:A,9)", "A1:B1 A1:A2",
      "(A1,B1)", "(A1:B2,C3) C:C", "SUM((A1,B1),C1)", "A1,B1", "SUM(A1,,B1,)", "TODAY()", "IF(A1,,)", " 1 + 2 ",
      "SUM( A1 , B1 )", "SUM (A1,1)", "SUM(\nA1,\n\tB1)", "A1<>B1", "A1<=B1", "A1>=-B1", "1<2>3=4", "2^-1",
      "A1&\" \"&B1", "{1}",
      "{1,2;3,4}", "{-1.5,\"a\";TRUE,#N/A}", "{ 1 , 2 }", "Sheet1!A1", "'Bank lines'!A1", "'It''s'!$A$1:$B$2",
      "Sheet1!A:A", "Sheet1!1:3", "Sheet1!Rate", "Sheet1!#REF!", "#REF!", "#REF!A1", "#REF!#REF!", "#REF!$A$1",
      "Sheet1:Sheet3!A1", "'A b:C d'!A1", "Sheet1!A1:Sheet1!B2", "[1]Sheet1!A1", "[1]!Rate", "[1]A:B!A1", "[1]!f(1)",
      "'[1]A b'!A1", "[2]!'#item,x'", "Rate", "Rate*Größe", "_x.y\\z?", "\\x", "R1C1x", "LOG10(5)", "A1.B", "XFE1",
      "_xlfn.XLOOKUP(A1,B:B,C:C)", "_xlfn.STDEV.S(A1:A9)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)",
      "_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(5)", "_xlfn.SINGLE(A1)", "@A1", "A1#", "SUM(A1#)", "T[Amount]", "T[]",
      "T[[#This Row],[A]:[B]]", "T[Odd '[x'] ''#]", "SUM(T[A]:T[B])", "[Amount]", "FALSE()",
      "Q1!A1".replacing("Q1", with: "'Q1'"),
      "Straße!A1", "Sheet_1.a!A1", "T!A1:T!A2", "東京!A1", "A0", "A1:B", "B2:E5:f", "A:B5", "['file:///a b.xlsx']T!A1",
      "Total:A5", "A5:Total", "A1:Total Other", "-(1)", "((((1))))",
    ])
  func taken(formula: String) {
    #expect(Self.problem(formula) == nil)
  }

  @Test(
    "refuses what Excel would repair, and says where it stops",
    arguments: [
      ("1 2", 2), ("10 000", 3), ("\"a\" \"b\"", 4), ("SUM(1)2", 6), ("SUM A1:A3", 3), ("AND(A1=1 OR B1=2)", 9),
      ("IF(A1>0 B1,1)", 8), ("*2", 0), ("^2", 0), ("&A1", 0), ("<5", 0), ("COUNTIF(A1:A3,>5)", 14), ("%5", 0),
      ("1+*2", 2), ("1<>=2", 3), ("A1==B1", 3), ("A1&&B1", 3), (" =5", 1), ("()", 1), ("!", 0), ("$", 0), ("~", 0),
      (".", 0), ("?", 0), ("5()", 1), ("\"a\"()", 3), ("(1)(2)", 3), ("IF(A1='x',1,2)", 9), ("'x'", 3), ("“x”", 0),
      ("A1≤B1", 2), ("2×3", 1), ("1−2", 1), ("＝1", 0), ("1\u{A0}", 1), ("A1||B1", 2), ("A1~B1", 2), ("A1`", 2),
      ("$$A$1", 0), ("A$", 0), ("$A$0", 0), ("A1:8", 3), ("8:00", 2), ("0:00", 0), ("!A1", 0),
      ("S!$A$1:$A", 7), ("S!$A$1,S!", 9), ("2x", 1), ("5A1", 1), ("1.2.3", 3), ("1e", 2), ("1E999", 0), ("1,000.5", 1),
      ("#FOO", 0), ("#name?", 0), ("{1,2;3}", 6), ("{A1}", 1), ("{1+1}", 2), ("{}", 1), ("{1,}", 3), ("{1,,2}", 3),
      ("{-\"a\"}", 1), ("{=SUM(A1)}", 1), ("2024!A1", 0), ("Q1!A1", 0), ("R1C1!A1", 0), ("R!A1", 0), ("1st!A1", 0),
      ("TRUE!A1", 0), ("A1:-B1", 3), ("(A1", 3), ("A1)", 2), ("SUM(A1", 6), ("T[A", 1), ("[1]Sheet1", 9), ("$A", 2),
      ("$1", 2), ("A1:3", 3), ("1:A", 2), ("{1;2", 4), ("1 000", 2), ("A1 \"x\"", 3), ("Sheet1!", 7),
      ("Sheet1!5", 7), ("'S'!\"x\"", 4), ("A1;B1", 2), ("01.02.2026", 5), ("A1#REF!", 3), ("1:2:", 4), ("SUM(1,*)", 6),
    ])
  func refused(formula: String, offset: Int) {
    #expect(Self.problem(formula)?.offset == offset, "\(String(describing: Self.problem(formula)))")
  }

  @Test("lets a defined name speak of whatever sheet uses it")
  func names() {
    #expect(Self.problem("!$A$1", inName: true) == nil)
    #expect(Self.problem("SUM(!$A:$A)", inName: true) == nil)
    #expect(Self.problem("!", inName: true)?.offset == 1)
  }

  @Test("takes any depth and length in time", .timeLimit(.minutes(1)))
  func hostile() {
    let depth = 200_000
    #expect(Self.problem(String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)) == nil)
    #expect(Self.problem(String(repeating: "f(", count: depth))?.offset == 2 * depth)
    #expect(Self.problem(String(repeating: "-", count: depth))?.offset == depth)
    #expect(Self.problem(String(repeating: "A1:", count: depth) + "A1") == nil)
    #expect(Self.problem(String(repeating: " ", count: depth))?.offset == depth)
    #expect(Self.problem("")?.offset == 0)
  }

  @Test("never stops over any bytes", arguments: 1...200 as ClosedRange<UInt64>)
  func mutated(seed: UInt64) {
    var random = SeededNumbers(state: seed)
    let pieces = Array("A1 :,()[]{}'\"!#$%+-<>=;@.\\?_e9x東×\n&^*/RC".unicodeScalars)
    for _ in 0..<200 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(1 + random.next(14)) { text.append(pieces[random.next(pieces.count)]) }
      let count = text.reduce(0) { $0 + UTF8.width($1) }
      if let problem = Self.problem(String(text), inName: true) { #expect((0...count).contains(problem.offset)) }
    }
  }

  @Test("takes every formula of the corpus", arguments: CorpusTests.files)
  func corpus(file: String) throws {
    let root = try #require(CorpusTests.root)
    guard let workbook = try? Workbook.open(path: root + "/read/" + file) else { return }
    for found in Self.refusals(of: workbook) { Issue.record("\(file) \(found)") }
  }

  /// The formulas of a workbook that are none, of its cells, names and validations.
  private static func refusals(of workbook: Workbook) -> [String] {
    var refused: [String] = []
    var known: Set<String> = []
    func look(_ formula: String, _ place: String, inName: Bool = false) {
      guard known.insert(formula).inserted, let problem = problem(formula, inName: inName) else { return }
      refused.append("\(place) at \(problem.offset), expected \(problem.expected): \(formula.prefix(200))")
    }
    for name in (try? workbook.definedNames()) ?? [] { look(name.formula, name.name, inName: true) }
    for sheet in workbook.sheets where sheet.kind == .worksheet {
      for validation in (try? workbook.details(of: sheet).validations) ?? [] {
        for formula in [validation.formula, validation.secondFormula].compactMap({ $0 }) where !formula.isEmpty {
          look(formula, "\(sheet.name) validation")
        }
      }
      guard let cursor = try? workbook.cursor(sheet) else { continue }
      var rows = 0
      while rows < 20_000, let row = try? cursor.next() {
        rows += 1
        for cell in row {
          if let formula = cell.formula, !formula.isEmpty { look(formula, "\(sheet.name)!\(cell.reference)") }
        }
      }
    }
    return refused
  }
}
