import Foundation
import Testing

@testable import XLSX

@Suite("Sheets as columns")
struct SheetColumnsTests {
  @Test("every cell of the corpus is the same in columns as in rows", arguments: CorpusTests.files)
  func corpus(file: String) throws {
    let root = try #require(CorpusTests.root)
    guard let workbook = try? Workbook.open(path: root + "/read/" + file) else { return }
    for sheet in workbook.sheets where sheet.kind.hasCells {
      var rows: [CellReference: CellValue] = [:]
      var numbers: [Int32] = []
      do {
        let cursor = try workbook.cursor(sheet)
        while numbers.count < 2000, let row = try cursor.next() {
          numbers.append(Int32(row.number))
          for cell in row where cell.value != .empty { rows[cell.reference] = cell.value }
        }
      } catch {
        #expect(throws: WorkbookError.self) { try workbook.columns(sheet, rows: 2000) }
        continue
      }
      let columns = try workbook.columns(sheet, rows: 2000)
      #expect(columns.rowNumbers == numbers)
      var found: [CellReference: CellValue] = [:]
      for column in columns.columns {
        for row in 0..<column.count where column.kind(at: row) != .empty {
          let value = column.value(at: row)
          let place = CellReference(row: Int(numbers[row]), column: column.column)
          if value != .empty { found[place] = value }
          // ISO dates from before the first serial number stay text in columns.
          if case .date(let date) = rows[place], value == .text(date.description) { found[place] = rows[place] }
        }
      }
      // Rows of one number may come twice in a file: then the last counts in both.
      #expect(found == rows, "\(sheet.name)")
    }
  }

  static let rows = """
    <row r="2"><c r="A2" t="str"><v>Da&amp;te_x0041_</v></c><c r="C2" t="inlineStr"><is><t>Amount</t></is></c></row>\
    <row r="3"><c r="A3" s="1"><v>45351</v></c><c r="C3"><v>-12.5</v></c><c r="D3" t="b"><v>1</v></c></row>\
    <row r="4"><c r="A4" s="2"><v>0.5</v></c><c r="B4" t="s"><v>0</v></c><c r="C4" t="e"><v>#N/A</v></c></row>\
    <row r="9"><c r="A9" s="3"><v>1.5</v></c><c r="C9"><v>7</v></c><c r="D9" t="d"><v>2024-02-29</v></c></row>
    """

  @Test("numbers, days, texts, booleans and errors", arguments: [true, false])
  func values(scans: Bool) throws {
    var limits = WorkbookLimits()
    limits.scansPlainParts = scans
    let fixture = Fixture(rows: Self.rows, strings: "<si><t>shared</t></si>", formats: ["14", "h:mm", "[h]:mm"])
    let workbook = try fixture.open(limits: limits)
    let columns = try workbook.columns(workbook.sheets[0])
    #expect(columns.rowNumbers == [2, 3, 4, 9])
    #expect(columns.columns.map(\.column) == [1, 2, 3, 4])
    let first = try #require(columns[1])
    #expect((0..<4).map { first.kind(at: $0) } == [.text, .date, .time, .duration])
    #expect(first.texts() == ["Da&teA", nil, nil, nil])
    #expect(first.serialDays() == [-1, 45_351, -1, -1])
    #expect(first.date(at: 3)?.description == "PT36H")
    #expect(first.withText(at: 0) { Array($0) } == Array("Da&te_x0041_".utf8))
    let second = try #require(columns[2])
    #expect(second.texts() == [nil, nil, "shared", nil])
    let third = try #require(columns[3])
    #expect(third.numbers(missing: 0) == [0, -12.5, 0, 7])
    #expect(third.value(at: 2) == .error(.notAvailable))
    let fourth = try #require(columns[4])
    #expect(fourth.boolean(at: 1) == true)
    #expect(fourth.date(at: 3)?.description == "2024-02-29")
    #expect(fourth.kind(at: 0) == .empty && fourth.kind(at: 99) == .empty && fourth.kind(at: -1) == .empty)
    #expect(columns[5] == nil)
    let chosen = try workbook.columns(workbook.sheets[0], selection: .columns([3]), rows: 2)
    #expect(chosen.columns.map(\.column) == [3])
    #expect(chosen.rowNumbers == [2, 3])
  }

  @Test("two cells at opposite corners cost two cells, and gaps are bounded")
  func corners() throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
    var limits = WorkbookLimits()
    limits.columnGaps = 0
    let workbook = try Fixture(rows: rows).open(limits: limits)
    let columns = try workbook.columns(workbook.sheets[0])
    #expect(columns[16_384]?.number(at: 1) == 2)
    #expect(columns[1]?.number(at: 0) == 1)
    let gaps = rows + "<row><c r=\"A1048576\"><v>3</v></c></row>"
    let gappy = try Fixture(rows: String(gaps.replacing("<row><c", with: "<row r=\"1048576\"><c"))).open(limits: limits)
    let error = try #require(throws: WorkbookError.self) { try gappy.columns(gappy.sheets[0]) }
    #expect(error.kind == .limit)
  }
}
