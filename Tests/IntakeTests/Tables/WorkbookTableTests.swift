import Banking
import Testing
import XLSX

@testable import Intake

@Suite("Tables on sheets")
struct WorkbookTableTests {
  static let header: [WorkbookSample.Value] = ["Date", "Description", "Amount", "Balance"]

  static func read(
    _ sheets: [(name: String, visibility: SheetVisibility, rows: [[WorkbookSample.Value]])], side: Side? = .bank,
    change: (inout InputRequest) -> Void = { _ in }
  ) throws -> InputFile {
    try TableSample.file(try WorkbookSample.bytes(sheets), side: side, path: "t.xlsx", change: change)
  }

  @Test("a column of serial days alone, in no format of dates, is one of dates under a header of them")
  func serialsAlone() throws {
    let bytes = try WorkbookSample.bytes([
      (
        "Sheet1", .visible,
        [
          ["Date", "Description", "Amount"], [.number(46309), "a", .decimal(-3010)],
          [.number(46310.5), "b", .decimal(1000)],
        ]
      )
    ])
    let file = try TableSample.file(bytes, path: "t.xlsx")
    #expect(TableSample.movements(file) == ["2026-10-14 -30.10", "2026-10-15 10.00"])
  }

  @Test("dates are read as dates, as serial numbers and as text")
  func dates() throws {
    let file = try Self.read([
      (
        "Data", .visible,
        [
          Self.header, [.day(2026, 10, 1), "a", .decimal(-500), .decimal(9_500)],
          [.number(46_297), "b", .decimal(1_000), .decimal(10_500)],
          ["10/13/2026", "c", .decimal(-100), .decimal(10_400)],
        ]
      )
    ])
    #expect(TableSample.movements(file) == ["2026-10-01 -5.00", "2026-10-02 10.00", "2026-10-13 -1.00"])
    #expect(TableSample.proves(file))
    #expect(file.format == .xlsx)
    #expect(file.sheet == "Data")
    #expect(file.records.map(\.provenance.row) == [2, 3, 4])
  }

  @Test("a sheet whose part cannot be found may be the one that is wanted: another one is read only when it is named")
  func lostSheet() throws {
    let bytes = try Fixture.bytes("workbooks/lost-sheet.xlsx")
    for name in [nil, "Lost"] {
      let error = try #require(throws: IntakeError.self) {
        try TableSample.file(bytes, path: "t.xlsx") { $0.sheet = name }
      }
      #expect(
        "\(error)"
          == "t.xlsx, sheet 'Lost': the workbook does not say where the sheet's part lies; expected a relationship to it; "
          + "open it in Excel and save it again, or ask for another sheet")
    }
    let file = try TableSample.file(bytes, path: "t.xlsx") { $0.sheet = "October" }
    #expect(TableSample.movements(file) == ["2026-10-01 -5.00", "2026-10-02 10.00"])
  }

  @Test("the noise of binary arithmetic is no broken cent, a broken cent is refused")
  func noise() throws {
    let file = try Self.read([
      (
        "Data", .visible,
        [
          ["Date", "Description", "Amount"], [.day(2026, 10, 1), "a", .number(1234.5600000000002)],
          [.day(2026, 10, 2), "b", .formula("0.1+0.2", 0.1 + 0.2)], [.day(2026, 10, 3), "c", .number(-1e5)],
        ]
      )
    ])
    #expect(TableSample.movements(file) == ["2026-10-01 1234.56", "2026-10-02 0.30", "2026-10-03 -100000.00"])
    #expect(throws: IntakeError.self) {
      try Self.read([
        (
          "Data", .visible,
          [
            ["Date", "Description", "Amount"], [.day(2026, 10, 1), "a", .number(12.345)],
            [.day(2026, 10, 2), "b", .number(1)],
          ]
        )
      ])
    }
  }

  @Test("the sheet that is a table is read, a hidden one only where no other is, and any by its name")
  func choice() throws {
    let rows: [[WorkbookSample.Value]] = [Self.header, [.day(2026, 10, 1), "a", .decimal(-500), .decimal(9_500)]]
    let old: [[WorkbookSample.Value]] = [Self.header, [.day(2025, 10, 1), "old", .decimal(-100), .decimal(100)]]
    let cover: [[WorkbookSample.Value]] = [["October statement"], ["Prepared by", "A. Clerk"]]
    let file = try Self.read([("Cover", .visible, cover), ("Old", .hidden, old), ("October", .visible, rows)])
    #expect(file.sheet == "October")
    let only = try Self.read([("Cover", .visible, cover), ("Old", .hidden, old)])
    #expect(only.sheet == "Old")
    #expect(only.notes.contains { $0.contains("hidden") })
    let named = try Self.read([("Cover", .visible, cover), ("Old", .hidden, old), ("October", .visible, rows)]) {
      $0.sheet = "Old"
    }
    #expect(TableSample.movements(named) == ["2025-10-01 -1.00"])
    let two = try Self.read([("A", .visible, rows), ("B", .visible, rows + [rows[1]])])
    #expect(two.notes.contains { $0.contains("choose with --sheet") })
  }

  @Test("a table that begins lower and further right, with totals of formulas, is found")
  func offset() throws {
    let file = try Self.read([
      (
        "Report", .visible,
        [
          ["", "Harbor Bank"], ["", "Account:", "4821"], [], ["", "", "Posted", "Details", "Debit", "Credit"],
          ["", "", .day(2026, 10, 1), "Hartwell Paper", .decimal(500), ""],
          ["", "", .day(2026, 10, 2), "Deposit", "", .decimal(1_000)],
          ["", "", "Total", "", .formula("SUM(E5:E6)", 5), .formula("SUM(F5:F6)", 10)],
        ]
      )
    ])
    #expect(TableSample.movements(file) == ["2026-10-01 -5.00", "2026-10-02 10.00"])
    #expect(file.statements[0].account == "4821")
    #expect(TableSample.skipped(file).last == "7 total")
  }

  @Test("an amount that is a formula without a value is refused with its cell, and a total of the kind is passed over")
  func uncalculated() throws {
    func rows(_ amount: WorkbookSample.Value) -> [[WorkbookSample.Value]] {
      [
        ["Date", "Description", "Amount"], [.day(2026, 10, 13), "Quill", .decimal(-8_420)],
        [.day(2026, 10, 14), "Juniper", amount], [.day(2026, 10, 15), "Meridian", .decimal(1_580)],
        [.day(2026, 10, 31), "Total", .uncalculated("SUM(C2:C4)")], ["", "", .uncalculated("SUM(C2:C4)")],
      ]
    }
    #expect(throws: IntakeError.self) {
      do { _ = try Self.read([("Data", .visible, rows(.uncalculated("-60")))]) } catch {
        #expect("\(error)".contains("cell C3"))
        #expect("\(error)".contains("open the workbook in Excel"))
        throw error
      }
    }
    let file = try Self.read([("Data", .visible, rows(.formula("-60", -60)))])
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 -60.00", "2026-10-15 15.80"])
    let empty = try Self.read([("Data", .visible, rows(.emptyFormula("IF(1,\"\",2)")))])
    #expect(TableSample.skipped(empty).contains("3 no-amount"))
  }

  @Test("a mark of debit or credit in the number's format is one")
  func formatMarks() throws {
    let book = try WorkbookWriter()
    let sheet = try book.addSheet(SheetSetup(name: "Data"))
    let debit = try book.style(Style(format: "#,##0.00\" DR\""))
    let credit = try book.style(Style(format: "#,##0.00\\ \\C\\R"))
    let sides = try book.style(Style(format: "0.00\" Dr\";0.00\" Cr\""))
    try sheet.writeRow([Cell("Date"), Cell("Text"), Cell("Amount")])
    for (day, number, style) in [(13, 84.2, debit), (14, 15.8, credit), (15, 60, sides), (16, -7, sides)] {
      try sheet.writeRow([
        Cell(.date(year: 2026, month: 10, day: day)), Cell("a"), Cell(.number(number), style: style),
      ])
    }
    let file = try TableSample.file(try book.finishedBytes(), path: "t.xlsx")
    #expect(
      TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 15.80", "2026-10-15 -60.00", "2026-10-16 7.00"])
  }

  @Test("whole numbers in a column of checks are no money")
  func checks() throws {
    let file = try Self.read([
      (
        "Data", .visible,
        [
          ["Date", "Check No", "Description", "Amount"],
          [.day(2026, 10, 1), .number(1021), "Check", .number(-60)],
          [.day(2026, 10, 2), "", "Deposit", .number(10)],
          [.day(2026, 10, 2), .number(1022), "Check", .number(-7)],
        ]
      )
    ])
    #expect(file.records.map(\.checkNumber) == ["1021", nil, "1022"])
    #expect(TableSample.movements(file) == ["2026-10-01 -60.00", "2026-10-02 10.00", "2026-10-02 -7.00"])
  }

  @Test("a workbook cut short or of random bytes behind its mark is refused, never a crash")
  func broken() throws {
    let bytes = try WorkbookSample.bytes([
      ("Data", .visible, [Self.header, [.day(2026, 10, 1), "a", .decimal(-500), .decimal(9_500)]])
    ])
    for end in stride(from: 4, to: bytes.count, by: 7) {
      #expect(throws: IntakeError.self) { try TableSample.file(Array(bytes.prefix(end)), path: "t.xlsx") }
    }
    HostileBytes.mutations(of: bytes, count: 150)
  }
}
