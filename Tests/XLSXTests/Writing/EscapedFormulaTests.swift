import Testing

@testable import XLSX

/// A text that looks like the escape of a character is one wherever the standard has an `ST_Xstring`, in formulas too.
@Suite("Texts that look like escapes")
struct EscapedFormulaTests {
  private static let text = "_x0041_"
  private static let written = "_x005F_x0041_"

  @Test("come back from formulas, lists, names and tables as they were given")
  func formulas() throws {
    let formula = "LEN(\"\(Self.text)\")"
    let bytes = try WrittenSheet.bytes(setup: SheetSetup(name: Self.text)) { book, sheet in
      try book.addDefinedName("Odd\(Self.text)", refersTo: "'\(Self.text)'!$A$1&\"\(Self.text)\"")
      try sheet.startTable(Table(name: "T", columns: [TableColumn("a", formula: formula)]))
      try sheet.writeRow([Cell(.formula(Formula(formula, cached: .integer(7))))])
      try sheet.endTable("T")
      try sheet.validate(.list([Self.text, "b"]), ranges: [.over("C1:C9")])
      try sheet.format(
        .text(.containsText, Self.text, RuleStyle(fill: .rgb(0xFF0000))), ranges: [.over("D1:D9")])
      try sheet.link(Hyperlink(sheet: Self.text, cell: .at("A1")), at: .at("E1"))
      try sheet.add(Sparklines(.line, [.init(in: .at("F1"), of: .over("A1:C1"))]))
    }
    let workbook = try Workbook.open(bytes: bytes)
    let sheet = try #require(workbook.sheet(named: Self.text))
    #expect(try workbook.definedNames().map(\.name) == ["Odd\(Self.text)"])
    #expect(try workbook.definedNames().map(\.formula) == ["'\(Self.text)'!$A$1&\"\(Self.text)\""])
    let cursor = try workbook.cursor(sheet)
    _ = try cursor.next()
    #expect(try cursor.next()?.cell(column: 1)?.formula == formula)
    #expect(try workbook.tables(of: sheet).first?.columns.first?.formula == formula)
    let details = try workbook.details(of: sheet)
    #expect(details.validations.first?.choices == [Self.text, "b"])
    #expect(details.hyperlinks.first?.location == "'\(Self.text)'!A1")
    let page = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(page.contains("text=\"\(Self.written)\""))
    // MS-XLSX has the values of a sparkline as ST_Formula, which is an ST_Xstring.
    #expect(page.contains("<xm:f>'\(Self.written)'!A1:C1</xm:f>"))
    #expect(page.contains("<formula>NOT(ISERROR(SEARCH(\"\(Self.written)\",D1)))</formula>"))
  }

  @Test("and from the edit of a workbook")
  func edited() throws {
    var fixture = Fixture(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    fixture.addTypes()
    let editor = try WorkbookEditor(bytes: fixture.bytes())
    try editor.sheet(named: "Data").setValue(.formula(Formula("\"\(Self.text)\"", cached: .text("x"))), at: .at("A1"))
    let workbook = try Workbook.open(bytes: editor.savedBytes())
    #expect(try workbook.cursor(workbook.sheets[0]).next()?.cell(column: 1)?.formula == "\"\(Self.text)\"")
  }

  @Test("are escaped in what a chart keeps of its cells, and not in its references")
  func charts() throws {
    let bytes = try WrittenSheet.bytes(setup: SheetSetup(name: Self.text)) { _, sheet in
      let texts = try ChartSeries.Data.texts([Self.text], sheet: Self.text, range: .over("A1:A1"))
      let values = try ChartSeries.Data.numbers([1], sheet: Self.text, range: .over("B1:B1"))
      let chart = Chart(
        .column, series: [ChartSeries(name: .text(Self.text), categories: texts, values: values)], title: Self.text,
        alternativeText: "one column")
      try sheet.place(chart, at: DrawingPlace(.at("D1"), width: 100, height: 100))
    }
    let chart = try WrittenSheet.part("xl/charts/chart1.xml", of: bytes)
    #expect(chart.split(separator: "<c:v>\(Self.written)</c:v>").count == 3)
    #expect(chart.contains("<c:f>'\(Self.text)'!$A$1</c:f>") && chart.contains("<a:t>\(Self.text)</a:t>"))
  }
}
