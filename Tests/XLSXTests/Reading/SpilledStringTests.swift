import Testing

@testable import XLSX

@Suite("Shared strings in temporary files")
struct SpilledStringTests {
  /// Texts of every length around the size of a page, some with escapes and some empty.
  static let texts: [String] = (0..<3_000).map { index in
    switch index % 7 {
    case 0: ""
    case 1: "_x0041_ \(index)"
    case 2: String(repeating: "é\(index)", count: index)
    default: "text \(index)"
    }
  }

  static func fixture(naming order: [Int]) -> Fixture {
    let rows = order.map { "<row><c t=\"s\"><v>\($0)</v></c><c><v>1</v></c></row>" }.joined()
    return Fixture(rows: rows, strings: texts.map { "<si><t>\($0)</t></si>" }.joined())
  }

  static func limits(memory: Int) -> WorkbookLimits {
    var limits = WorkbookLimits()
    limits.sharedStringMemory = memory
    return limits
  }

  @Test("give the same texts in any order", arguments: [0, 1, 10_000, 1_000_000])
  func orders(memory: Int) throws {
    var random = SeededNumbers(state: 7)
    let order = Array(0..<3_000) + (0..<3_000).map { _ in random.next(3_000) } + Array((0..<3_000).reversed())
    let fixture = Self.fixture(naming: order)
    let cells = try fixture.cells(limits: Self.limits(memory: memory))
    #expect(try cells == fixture.cells())
    let workbook = try fixture.open(limits: Self.limits(memory: memory))
    let cursor = try workbook.cursor(workbook.sheets[0])
    for index in order {
      let expected = Self.texts[index].replacing("_x0041_", with: "A")
      #expect(try cursor.next()?.cell(column: 1)?.value == (expected.isEmpty ? .empty : .text(expected)))
    }
  }

  @Test("rows that are kept keep their texts when the workbook is gone")
  func keptRows() throws {
    func rows() throws -> [SheetRow] {
      let workbook = try Self.fixture(naming: [3, 2_999, 10]).open(limits: Self.limits(memory: 0))
      let cursor = try workbook.cursor(workbook.sheets[0])
      var rows: [SheetRow] = []
      while let row = try cursor.next() { rows.append(row) }
      return rows
    }
    #expect(try rows().map { $0[0].source } == ["text 3", "text 2999", "text 10"])
  }

  @Test("a cursor goes on where columns were read in between, and columns hold all texts")
  func beside() throws {
    let workbook = try Self.fixture(naming: [3, 4, 5, 6]).open(limits: Self.limits(memory: 0))
    let sheet = workbook.sheets[0]
    let cursor = try workbook.cursor(sheet)
    #expect(try cursor.next()?[0].source == "text 3")
    #expect(try workbook.columns(sheet)[1]?.texts() == ["text 3", "text 4", "text 5", "text 6"])
    #expect(try cursor.next()?[0].source == "text 4")
    #expect(try workbook.cursor(sheet).next()?[0].source == "text 3")
    #expect(try cursor.next()?[0].source == "text 5")
  }

  @Test("a row whose texts are too long together is refused, in either way of reading", arguments: [true, false])
  func rowLimit(scans: Bool) throws {
    var limits = Self.limits(memory: 0)
    limits.rowTextBytes = 5_000
    limits.scansPlainParts = scans
    let long = "<si><t>\(String(repeating: "x", count: 3_000))</t></si>"
    let rows = "<row r=\"2\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>"
    let error = try #require(throws: WorkbookError.self) {
      try Fixture(rows: rows, strings: long).cells(limits: limits)
    }
    #expect(error.kind == .limit && error.cell?.description == "B2" && error.sheet == "Data")
  }

  @Test("where no temporary file can be made, the error names the folder and what to do")
  func noFolder() throws {
    var limits = Self.limits(memory: 0)
    limits.temporaryFolder = "/no/such/folder"
    // Few strings still wait in memory, beside the file.
    let many = Fixture(
      rows: "<row><c t=\"s\"><v>0</v></c></row>",
      strings: String(repeating: "<si><t>\(String(repeating: "x", count: 1_000))</t></si>", count: 400))
    let error = try #require(throws: WorkbookError.self) { try many.cells(limits: limits) }
    #expect(error.kind == .temporaryFile)
    #expect(
      error.description
        == "fixture.xlsx: sheet \"Data\": its shared strings are too many for memory, and the folder /no/such/folder "
        + "cannot make a temporary file in it: No such file or directory; name a folder that has room in TMPDIR")
  }
}
