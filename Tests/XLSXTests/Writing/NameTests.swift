import Testing

@testable import XLSX

/// Names and texts are what their characters are, one by one, as they are for Excel.
@Suite("Names character by character")
struct NameTests {
  typealias Reason = WorkbookWriteError.Reason
  private static let one = "caf\u{E9}"
  private static let two = "cafe\u{301}"

  @Test("are compared without capital letters, and not by what looks alike")
  func keys() {
    #expect(NameKey("ÄRGER") == NameKey("ärger") && NameKey("ПЛАН") == NameKey("план"))
    #expect(NameKey(Self.one) != NameKey(Self.two) && NameKey("straße") != NameKey("STRASSE"))
    #expect(ExactText("a") != ExactText("A") && ExactText(Self.one) != ExactText(Self.two))
    #expect(Set([ExactText(Self.one), ExactText(Self.two), ExactText(Self.one)]).count == 2)
  }

  @Test("a table's header is its column's name to the character")
  func header() {
    let error = WrittenSheet.error { _, sheet in
      try sheet.startTable(Table(name: "T", columns: [TableColumn(Self.two)]), headerAt: .at("A1"))
      try sheet.writeRow([Cell(Self.one)])
    }
    #expect(error?.reason == .tableHeader(expected: Self.two, found: Self.one))
  }

  @Test("sheets, columns, formats and authors that only look alike are different ones")
  func different() throws {
    let bytes = try WrittenSheet.bytes(setup: SheetSetup(name: Self.one)) { book, sheet in
      try sheet.startTable(Table(name: "T", columns: [TableColumn(Self.one), TableColumn(Self.two)]))
      let styles = try ["0\"\(Self.one)\"", "0\"\(Self.two)\""].map {
        try book.style(Style(format: FormatCode(rawValue: $0)))
      }
      try sheet.writeRow([Cell(.integer(1), style: styles[0]), Cell(.integer(2), style: styles[1])])
      try sheet.comment(Comment("x", author: Self.one), at: .at("A5"))
      try sheet.comment(Comment("y", author: Self.two), at: .at("B5"))
      try book.addSheet(SheetSetup(name: Self.two)).writeRow([
        Cell(.formula(Formula("'\(Self.one)'!A2+T[\(Self.two)]")))
      ])
    }
    let workbook = try Workbook.open(bytes: bytes)
    #expect(workbook.sheet(named: Self.two)?.index == 1 && workbook.sheet(named: Self.one)?.index == 0)
    let comments = try workbook.comments(of: workbook.sheets[0])
    #expect(comments.map { Array($0.author.utf8) } == [Array(Self.one.utf8), Array(Self.two.utf8)])
    let styles = try WrittenSheet.part("xl/styles.xml", of: bytes)
    #expect(styles.contains("numFmtId=\"164\"") && styles.contains("numFmtId=\"165\""))
    for formula in ["'\(Self.two)'!A1", "SUM(T[\(Self.two)])"] {
      let error = WrittenSheet.error(setup: SheetSetup(name: Self.one)) { _, sheet in
        try sheet.startTable(Table(name: "T", columns: [TableColumn(Self.one)]))
        try sheet.writeRow([.empty, Cell(.formula(Formula(formula)))])
      }
      #expect(error != nil, "\(formula)")
    }
  }

  @Test("a sign before a mark that goes with it is doubled all the same")
  func marks() throws {
    let name = "a'\u{301}b"
    #expect(SheetName.quoted(name).utf8.elementsEqual("'a''\u{301}b'".utf8))
    #expect(PageSetup.escaped("&\u{301}").utf8.elementsEqual("&&\u{301}".utf8))
    let column = "#\u{301}'\u{301}"
    let table = Table(name: "T", columns: [TableColumn(column, totals: .sum())])
    #expect(table.reference(to: column)?.utf8.elementsEqual("T['#\u{301}''\u{301}]".utf8) == true)
    let bytes = try WrittenSheet.bytes(
      setup: SheetSetup(name: name, page: PageSetup(titleRows: 1...1))
    ) { _, sheet in
      try sheet.startTable(table)
      try sheet.writeRow([Cell(.integer(1))])
      try sheet.endTable("T")
      try sheet.validate(.list(["\"\u{301}"]), ranges: [.over("C1:C2")])
      try sheet.format(
        .text(.containsText, "\"\u{301}", RuleStyle(fill: .rgb(0xFF0000))), ranges: [.over("D1:D2")])
      try sheet.setPrintArea(.over("A1:B2"))
    }
    if Judge.hasValidator { #expect(try Judge.problems(of: bytes) == []) }
  }

  @Test(
    "of the standard are no one else's",
    arguments: ["Print_Area", "print_titles", "_FilterDatabase", "_xlfn.FOO", "_xlpm.x", "_xlnm.Print_Area", "_xlnm.x"])
  func reserved(name: String) {
    let error = WrittenSheet.error { book, _ in try book.addDefinedName(name, refersTo: "Sheet1!$A$1") }
    #expect(error?.reason == .definedNameReserved(name))
    let table = WrittenSheet.error { _, sheet in try sheet.startTable(Table(name: name, columns: [TableColumn("a")])) }
    #expect(table?.reason == .tableName(name))
  }

  @Test("of the standard for cells stand for cells")
  func content() {
    func reason(_ name: String, _ refersTo: String) -> Reason? {
      WrittenSheet.error { book, _ in try book.addDefinedName(name, refersTo: refersTo, sheet: "Sheet1") }?.reason
    }
    #expect(reason("_xlnm.Print_Area", "1+1") == .definedNameContent(name: "_xlnm.Print_Area", refersTo: "1+1"))
    #expect(reason("_xlnm.Print_Titles", "\"a\"") != nil && reason("_xlnm.Database", "{1}") != nil)
    let areas = "Sheet1!$A$1:$B$2,Sheet1!$D$1"
    #expect(reason("_xlnm.Print_Area", areas) == nil && reason("_xlnm.Print_Titles", "Sheet1!$1:$2") == nil)
    #expect(reason("_xlnm.Print_Area", "OFFSET(Sheet1!$A$1,0,0,9,2)") == nil && reason("Rate", "1+1") == nil)
  }

  @Test(
    "hosts and ports of links are ones",
    arguments: [
      "http://[::1", "http://[zz]/", "http://[::1]:80:90/", "http://host:abc/", "https://host:-1/", "ftp://h:abc/",
      "http://user:pa@ss@host/", "https://x]y/", "ftp://a[b/", "http://host:99999/", "http://[1:2]/",
      "http://[1::2::3]/",
      "http://[::1.2.3.256]/", "http://[::1]x/", "http://u[@h/",
    ])
  func links(url: String) {
    let error = WrittenSheet.error { _, sheet in try sheet.link(Hyperlink(url: url), at: .at("A1")) }
    #expect(error?.reason == .linkTarget(url))
  }

  @Test(
    "and those that are ones are taken",
    arguments: [
      "http://[::1]/", "http://[::1]:80/x", "http://[2001:db8:0:0:0:0:0:1]/", "http://[::ffff:1.2.3.4]/",
      "http://host:/",
      "https://user:pass@host:8080/a?b#c", "file:///C:/a.txt", "ftp://h/", "mailto:a@b.c", "tel:+1",
      "http://host:65535",
    ])
  func goodLinks(url: String) {
    #expect(WrittenSheet.error { _, sheet in try sheet.link(Hyperlink(url: url), at: .at("A1")) } == nil)
  }

  @Test("smaller things that Excel would repair are refused")
  func smaller() {
    for code in ["[>abc]0", "[>]0", "[>1,5]0", "[><1]0", "[=>1]0"] {
      let error = WrittenSheet.error { book, _ in _ = try book.style(Style(format: FormatCode(rawValue: code))) }
      #expect(error?.reason == .formatCode(code))
    }
    for code in ["[>=100]0", "[<-1.5]0;[>1E3]0", "[<>0]0", "[$-409]mmm", "[$€-x-euro2]0", "[= 1]0"] {
      #expect(WrittenSheet.error { book, _ in _ = try book.style(Style(format: FormatCode(rawValue: code))) } == nil)
    }
    let last = WrittenSheet.error { _, sheet in try sheet.breakPage(below: 1_048_576) }
    #expect(last?.reason == .pageSetup("a page break behind 1048576, the last one; none can come there"))
    let overlap = WrittenSheet.error { _, sheet in
      try sheet.validate(.list(["a"]), ranges: [.over("A1:A3"), .over("C1"), .over("A2:A4")])
    }
    #expect(overlap?.reason == .validationOverlap("A1:A3", "A2:A4"))
    func icons(_ bounds: [RuleBound]) -> WorkbookWriteError? {
      WrittenSheet.error { _, sheet in
        try sheet.format(.iconSet(IconSet(.arrows3, bounds: bounds)), ranges: [.over("A1:A9")])
      }
    }
    #expect(icons([.number(5), .number(1)]) != nil && icons([.percent(50), .percent(20)]) != nil)
    #expect(icons([.number(1), .number(5)]) == nil && icons([.number(5), .percentile(1)]) == nil)
  }
}
