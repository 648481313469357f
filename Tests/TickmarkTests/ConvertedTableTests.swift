import Banking
import Foundation
import Intake
import Testing

@testable import Tickmark

/// What `convert` writes is read by its own columns: nothing drifts, nothing is lost, whatever the texts say.
@Suite("A converted table reads back as what it was")
struct ConvertedTableTests {
  private static let statement = """
    Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #
    DEBIT,10/20/2026,"ORIG CO NAME:BILL.COM LLC CO ENTRY DESCR:PAYABLES TRN: 1234567TC",-20.00,ACH_DEBIT,930.00,
    CHECK,10/19/2026,CHECK 1001,-50.00,CHECK_PAID,950.00,1001
    CREDIT,10/16/2026,REMOTE DEPOSIT,100.00,MISC_CREDIT,1000.00,

    """
  private static let payments = """
    Confirmation,Vendor,Amount,Process Date,Status,Invoice #
    P26101601 - 1234567,"=Rook, Wren",20.00,10/15/26,Paid,"A-1"
    P26101602 - 1234568,"'=Wren",30.00,10/16/26,Voided,B-2
    ,Finch,40.00,10/17/26,Paid,

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("statement.csv", Self.statement)
    try folder.write("payments.csv", Self.payments)
    try folder.write(
      "book.qif", "!Type:Bank\nD10/16/2026\nT1,100.00\nPStarting Balance\n^\nD10/17/2026\nT-5.00\nPRook\n^\n")
  }

  /// Records as they count, without where they stand.
  private func records(_ name: String, side: Side? = nil) throws -> [Record] {
    try Inspection([.path(folder.path(name))], side: side).files.flatMap { $0.records }.map { record in
      var record = record
      record.provenance = Provenance(input: "", record: 0, row: nil)
      return record
    }
  }

  @Test(
    "three times over, as text and as a workbook", arguments: ["statement.csv", "payments.csv", "book.qif"],
    ["csv", "xlsx"])
  func again(name: String, ending: String) throws {
    let original = try records(name)
    let side = try #require(try Inspection([.path(folder.path(name))]).files.first?.side)
    var source = name
    for pass in 1...3 {
      try Conversion([.path(folder.path(source))]).write(to: folder.path("pass\(pass).\(ending)"))
      source = "pass\(pass).\(ending)"
      #expect(try records(source) == original, "pass \(pass)")
      let file = try #require(try Inspection([.path(folder.path(source))]).files.first)
      #expect(file.side == side && file.layout == "tickmark convert")
    }
    #expect(original.count == (name == "book.qif" ? 1 : 3))
  }

  @Test("what a register marks as cleared stays marked, with its day and without", arguments: ["csv", "xlsx"])
  func cleared(ending: String) throws {
    try folder.write(
      "dated.csv",
      "Date,Check Number,Payee,Amount,Cleared Date\n10/15/2026,1001,Rook,-20.00,10/19/2026\n10/16/2026,1002,Wren,-30.00,\n"
    )
    try folder.write(
      "marked.csv", "Date,Num,Name,Clr,Amount\n10/15/2026,1001,Rook,X,-20.00\n10/16/2026,1002,Wren,,-30.00\n")
    for (name, mark) in [
      ("dated.csv", ClearedMark(.cleared, day: Day(year: 2026, month: 10, day: 19))),
      ("marked.csv", ClearedMark(.reconciled)),
    ] {
      let original = try records(name, side: .ledger)
      #expect(original.map(\.cleared) == [mark, nil])
      let path = folder.path("\(name)-table.\(ending)")
      try Conversion([.path(folder.path(name))], side: .ledger).write(to: path)
      #expect(try records("\(name)-table.\(ending)") == original)
    }
  }

  @Test(
    "the day of a payment's last change is kept, by which the newer of two tables is known", arguments: ["csv", "xlsx"])
  func updated(ending: String) throws {
    for (name, status, day) in [("mid", "Paid", "10/13/26"), ("end", "Voided", "10/19/26")] {
      try folder.write(
        "\(name).csv",
        "Confirmation,Vendor,Amount,Status,Process Date,Updated\nP26101201 - 1234567,Rook,20.00,\(status),10/13/26,\(day)\n"
      )
      try Conversion([.path(folder.path("\(name).csv"))], side: .ledger).write(
        to: folder.path("\(name)-table.\(ending)"))
    }
    #expect(try records("end-table.\(ending)") == records("end.csv", side: .ledger))
    let paths = ["end-table.\(ending)", "mid-table.\(ending)"].map { InputSource.path(folder.path($0)) }
    let files = try Inspection(paths).files
    #expect(files.map { $0.records.map { $0.status?.text } } == [["Voided"], []])
    #expect(files[1].skipped.map(\.reason) == ["header", "superseded"])
  }

  @Test("a statement and its converted table tell the same lines", arguments: ["csv", "xlsx"])
  func overlap(ending: String) throws {
    try Conversion([.path(folder.path("statement.csv"))]).write(to: folder.path("year.\(ending)"))
    let files = try Inspection([.path(folder.path("statement.csv")), .path(folder.path("year.\(ending)"))]).files
    #expect(files.map(\.records.count) == [3, 0])
    let converted = try Inspection([.path(folder.path("year.\(ending)"))]).files[0].statements[0]
    #expect(converted.opening?.amount.formatted == "900.00" && converted.closing?.amount.formatted == "930.00")
    #expect(converted.proof.verdict == true)
  }

  @Test("a table of both sides is read a side at a time, and says what it leaves out")
  func bothSides() throws {
    try Conversion([.path(folder.path("statement.csv")), .path(folder.path("payments.csv"))]).write(
      to: folder.path("all.csv"))
    #expect(try records("all.csv", side: .ledger).map(\.counterparty) == ["=Rook, Wren", "'=Wren", "Finch"])
    let file = try #require(try Inspection([.path(folder.path("all.csv"))]).files.first)
    #expect(file.side == .bank && file.records.count == 3)
    #expect(file.skipped.count { $0.reason == "other side" } == 3 && file.notes.count == 1)
  }

  @Test("a table that was rewritten is read as any other")
  func rewritten() throws {
    try Conversion([.path(folder.path("statement.csv"))]).write(to: folder.path("table.csv"))
    let text = try #require(folder.text("table.csv")).replacing("2026-10-20", with: "10/20/2026")
      .replacing("2026-10-19", with: "10/19/2026").replacing("2026-10-16", with: "10/16/2026")
    try folder.write("table.csv", text)
    let file = try #require(try Inspection([.path(folder.path("table.csv"))]).files.first)
    #expect(file.layout != "tickmark convert")
    #expect(!file.records.isEmpty)
  }

  @Test("text that a spreadsheet would take for a formula is guarded, and none of its apostrophes is lost")
  func guarded() {
    for text in ["=1", "'=1", "''-1", "@a", "'a", "a'=", "", "'"] {
      let written = FormulaGuard.guarded(text)
      #expect(written.first.map { !"=+-@".contains($0) } ?? true)
    }
    #expect(FormulaGuard.guarded("=1") == "'=1" && FormulaGuard.guarded("'=1") == "''=1")
    #expect(FormulaGuard.guarded("'a") == "'a")
  }
}
