import Testing

@testable import XLSX

/// What a refusal says is about what was refused.
@Suite("Texts of refusals")
struct RefusalTextTests {
  private static func text(_ body: (WorkbookWriter, SheetWriter) throws -> Void) -> String {
    WrittenSheet.error { try body($0, $1) }?.description ?? "accepted"
  }

  @Test("outlines, page breaks, links, names, rules, headers")
  func places() throws {
    let (cell, long) = (try CellReference.at("A1"), String(repeating: "x", count: 256))
    let range = [CellRange(cell)]
    #expect(
      Self.text { try $1.writeRow([], layout: RowLayout(outlineLevel: 2)) }
        == "sheet \"Sheet1\": a row of outline level 2; the sheet's set-up allows 0 to 0 (rowOutlineLevels)")
    #expect(
      Self.text { try $1.breakPage(below: 1_048_576) }.hasSuffix(
        "a page break behind 1048576, the last one; none can come there"))
    #expect(
      Self.text { try $1.link(Hyperlink(url: "https://a.example/", tooltip: long), at: cell) }
        == "sheet \"Sheet1\", A1: a link's tip of 256 characters; 255 are allowed")
    #expect(
      Self.text { book, _ in try book.addDefinedName("n", refersTo: "1", comment: long) }
        == "a name's comment of 256 characters; 255 are allowed")
    #expect(
      Self.text { try $1.format(.text(.beginsWith, "", RuleStyle()), ranges: range) }
        == "sheet \"Sheet1\", A1: conditional format: a text of 0 characters to look for; 1 to 255 are allowed")
    #expect(
      Self.text { try $1.validate(.list(["a"]), ranges: []) }
        == "sheet \"Sheet1\": the rule or validation names no cells; expected one range at least")
    #expect(
      Self.text { _, sheet in
        try sheet.startTable(Table(name: "T", columns: [TableColumn("1")]), headerAt: cell)
        try sheet.writeRow([Cell(.integer(1))])
      } == "sheet \"Sheet1\", A1: the header cell holds no text, but its table column is called \"1\"")
  }

  @Test("properties of one name, and of a day that is none")
  func properties() {
    for custom in [
      [CustomProperty("a", .integer(1)), CustomProperty("A", .integer(2))],
      [CustomProperty("A", .moment(CalendarTime(year: 1600, month: 1, day: 1)))],
    ] {
      let options = WorkbookOptions(properties: DocumentProperties(custom: custom))
      #expect(
        WrittenSheet.error(options: options) { _, _ in }?.description
          == "the property \"A\" cannot be written; expected a name that no other has, at most 255 characters that XML "
          + "can hold, a finite number, and a day and time that exist from 1900 to 9999")
    }
  }
}
