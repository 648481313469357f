import Testing

@testable import XLSX

@Suite("Functions newer than the file format have their prefix in it")
struct FutureFunctionTests {
  @Test(
    "a name that is called gets its prefix, as it was written, and nothing else does",
    arguments: [
      ("XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"),
      ("textJoin(\",\",TRUE,A1:A3)", "_xlfn.textJoin(\",\",TRUE,A1:A3)"),
      ("IF(A1>1,stdev.s(A1:A9),VAR.P(A1:A9))", "IF(A1>1,_xlfn.stdev.s(A1:A9),_xlfn.VAR.P(A1:A9))"),
      ("SORT(FILTER(A1:A9,B1:B9=\"SORT(\"))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9=\"SORT(\"))"),
      ("IFS (A1>1,2)", "_xlfn.IFS (A1>1,2)"),
      ("-CONCAT(A1,\"a\"\"CONCAT(\",B1)", "-_xlfn.CONCAT(A1,\"a\"\"CONCAT(\",B1)"),
      ("_xlfn.XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"), ("_xlfn._xlws.SORT(A1:A3)", "_xlfn._xlws.SORT(A1:A3)"),
      ("'SORT(1)'!A1+XOR(A1)", "'SORT(1)'!A1+_xlfn.XOR(A1)"), ("SORT!A1+SORT!DAYS(1)", "SORT!A1+SORT!DAYS(1)"),
      ("SUM(T[IFS(])+IFNA(T[[#This Row],[SORT(a)]],0)", "SUM(T[IFS(])+_xlfn.IFNA(T[[#This Row],[SORT(a)]],0)"),
      ("NETWORKDAYS.INTL(A1,B1)+WORKDAY.INTL(A1,2)", "NETWORKDAYS.INTL(A1,B1)+WORKDAY.INTL(A1,2)"),
      ("AGGREGATE(9,6,A1:A9)+ISO.CEILING(A1)", "_xlfn.AGGREGATE(9,6,A1:A9)+ISO.CEILING(A1)"),
      ("SUMIFS(A:A,B:B,1)+IFERROR(A1,0)+SORTS(A1)", "SUMIFS(A:A,B:B,1)+IFERROR(A1,0)+SORTS(A1)"),
      ("MYIFS+Days*2+BASE", "MYIFS+Days*2+BASE"),
      ("FORECAST.ETS.SEASONALITY(A1:A3,B1:B3)", "_xlfn.FORECAST.ETS.SEASONALITY(A1:A3,B1:B3)"),
      ("_xlfn.LET(_xlpm.x,IFS(A1,1),_xlpm.x+1)", "_xlfn.LET(_xlpm.x,_xlfn.IFS(A1,1),_xlpm.x+1)"),
      ("é(1)+SUM(\"", "é(1)+SUM(\""),
    ])
  func prefixes(formula: String, stored: String) {
    #expect(FutureFunctions.stored(formula) == stored)
    #expect(FutureFunctions.stored(stored) == stored)
  }

  @Test("wherever a formula goes, by the writer")
  func writer() throws {
    let bytes = try WrittenSheet.bytes { book, sheet in
      let table = Table(
        name: "T",
        columns: [
          TableColumn("a", formula: "IFS(T[[#This Row],[b]]>1,2)"),
          TableColumn("b", totals: .formula(Formula("CONCAT(T[b])", cached: .text("")))),
        ])
      try sheet.startTable(table)
      try sheet.writeRow([Cell(.formula(Formula("STDEV.S(1,2)"))), Cell("x")])
      try sheet.endTable("T")
      let (one, style) = ([try CellRange.over("D1:D3")], RuleStyle(isBold: true))
      try sheet.format(.expression("XOR(D1,1)", style), ranges: one)
      let bound = RuleBound.formula("MAXIFS($D$1:$D$3,$E$1:$E$3,1)")
      try sheet.format(.dataBar(DataBar(maximum: bound)), ranges: one)
      try sheet.format(.iconSet(IconSet(.arrows3, bounds: [.number(0), bound])), ranges: one)
      try sheet.validate(.custom("ISFORMULA(D1)"), ranges: one)
      try sheet.validate(.list(["IFS(1)"]), ranges: [.over("F1")])
      try book.addDefinedName("Best", refersTo: "SORT(Sheet1!$D$1:$D$3)")
    }
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: bytes)
    for text in [
      "<f>_xlfn.STDEV.S(1,2)</f>", "<f>_xlfn.CONCAT(T[b])</f>", "<formula>_xlfn.XOR(D1,1)</formula>",
      "val=\"_xlfn.MAXIFS($D$1:$D$3,$E$1:$E$3,1)\"/>", "<xm:f>_xlfn.MAXIFS($D$1:$D$3,$E$1:$E$3,1)</xm:f>",
      "<formula1>_xlfn.ISFORMULA(D1)</formula1>", "<formula1>\"IFS(1)\"</formula1>",
    ] { #expect(page.contains(text), "\(text)") }
    let table = try WrittenSheet.part("xl/tables/table1.xml", of: bytes)
    #expect(table.contains("<calculatedColumnFormula>_xlfn.IFS(T[[#This Row],[b]]&gt;1,2)</calculatedColumnFormula>"))
    #expect(table.contains("<totalsRowFormula>_xlfn.CONCAT(T[b])</totalsRowFormula>"))
    let book = try WrittenSheet.part("xl/workbook.xml", of: bytes)
    #expect(book.contains("<definedName name=\"Best\">_xlfn._xlws.SORT(Sheet1!$D$1:$D$3)</definedName>"))
  }

  @Test("wherever a formula goes, by the editor")
  func editor() throws {
    let editor = try WorkbookEditor(bytes: WrittenSheet.bytes { _, _ in })
    let sheet = try editor.sheet(named: "Sheet1")
    try sheet.setValue(.formula(Formula("TEXTJOIN(\"-\",TRUE,B1:B2)", cached: .text("a-b"))), at: .at("A1"))
    try sheet.addTable(Table(name: "T", columns: [TableColumn("a", formula: "DAYS(2,1)")]), at: .over("D1:D2"))
    try sheet.appendColumns([NewColumn("n", cells: [2: .formula(Formula("UNIQUE(B1:B2)"))])], headerRow: 1, after: 8)
    try sheet.format(.cellIs(.equal, "RANK.EQ(1,$B$1:$B$2)", RuleStyle(isBold: true)), ranges: [.over("B1:B2")])
    try sheet.validate(.whole(.compared(.equal, "DECIMAL(1,2)")), ranges: [.over("C1")])
    let saved = try editor.savedBytes()
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: saved)
    for text in [
      "<f>_xlfn.TEXTJOIN(\"-\",TRUE,B1:B2)</f><v>a-b</v>", "<f>_xlfn.UNIQUE(B1:B2)</f>",
      "<formula>_xlfn.RANK.EQ(1,$B$1:$B$2)</formula>", "<formula1>_xlfn.DECIMAL(1,2)</formula1>",
    ] { #expect(page.contains(text), "\(text)") }
    let table = try WrittenSheet.part("xl/tables/table1.xml", of: saved)
    #expect(table.contains("<calculatedColumnFormula>_xlfn.DAYS(2,1)</calculatedColumnFormula>"))
  }

  @Test(
    "functions with variables are refused without their prefixes, which are the caller's to write",
    arguments: ["LET(x,1,x+1)", "1+lambda(x,x)(2)", "BYROW(A1:B2,SUM)", "GROUPBY(A1:A3,B1:B3,SUM)", "MAP(A1:A2,F)"])
  func variables(formula: String) {
    let function = String(formula.prefix { $0 != "(" }.drop { !$0.isLetter }).uppercased()
    let error = WrittenSheet.error { _, sheet in try sheet.writeRow([Cell(.formula(Formula(formula)))]) }
    #expect(error?.reason == .formulaVariables(function))
    #expect(
      error?.description.contains("sheet \"Sheet1\", A1: the formula has \(function) without its prefixes") == true)
  }

  @Test("functions with variables are taken with their prefixes")
  func prefixedVariables() {
    for formula in [
      "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)(3)", "_xlfn.GROUPBY(A1:A3,B1:B3,_xleta.SUM)", "LETS(x,1)", "\"LET(\"",
    ] {
      #expect(WrittenSheet.error { _, sheet in try sheet.writeRow([Cell(.formula(Formula(formula)))]) } == nil)
    }
  }
}
