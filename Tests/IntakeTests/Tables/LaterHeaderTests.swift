import Banking
import Testing

@testable import Intake

@Suite("Headers further down a table")
struct LaterHeaderTests {
  @Test(
    "with the same columns in other places are followed",
    arguments: [
      "Date,Description,Debit,Credit\n10/14/2026,Juniper,,500.00\nDate,Description,Credit,Debit\n10/15/2026,Quill,,84.20\n",
      "Date,Description,Amount,Balance\n10/14/2026,Juniper,500.00,500.00\nDate,Description,Balance,Amount\n10/15/2026,Quill,415.80,-84.20\n",
      "Date,Description,Amount\n10/14/2026,Juniper,500.00\n\nAMOUNT,DATE,DESCRIPTION\n-84.20,10/15/2026,Quill\n",
      "Date,Description,Type,Amount\n10/14/2026,Juniper,ACH,500.00\nDate,Amount,Description\n10/15/2026,-84.20,Quill\n",
    ])
  func permuted(_ text: String) throws {
    let file = try TableSample.file(text)
    #expect(TableSample.lines(file) == ["2026-10-14 500.00 Juniper", "2026-10-15 -84.20 Quill"])
    #expect(file.skipped.contains { ($0.row ?? 0) > 1 && $0.reason == "header" })
  }

  @Test(
    "with other columns are refused with their line",
    arguments: [
      ("Date,Description,Amount\n10/14/2026,Juniper,500.00\n\nDate,Amount,Check Number\n10/15/2026,50.00,1001\n", 4),
      (
        "Date,Description,Amount\n10/14/2026,Juniper,500.00\nDate,Description,Debit,Credit\n10/15/2026,Quill,,50.00\n",
        3
      ),
      ("Date,Description,Amount\n10/14/2026,Juniper,500.00\nDate,Type,Payee,Amount\n10/15/2026,ACH,Quill,50.00\n", 3),
      ("Date,Amount,Description\n10/14/2026,500.00,Juniper\nDate,Balance,Note\n10/15/2026,500.00,of the day\n", 3),
    ])
  func others(_ text: String, line: Int) {
    let message = TableSample.refusal(text) ?? ""
    #expect(message.contains("line \(line): expected the columns of line 1 again"))
    #expect(message.contains("a file of their own"))
  }

  @Test("that use other words for the same columns leave the money where it is")
  func words() throws {
    let file = try TableSample.file(
      "Date,Description,Amount\n10/14/2026,Juniper,500.00\nDate,Payee,Amount\n10/15/2026,Quill,-84.20\n")
    #expect(TableSample.lines(file) == ["2026-10-14 500.00 Juniper", "2026-10-15 -84.20 Quill"])
    let sides = try TableSample.file(
      "Date,Description,Withdrawals,Deposits\n10/14/2026,Juniper,,500.00\nDate,Description,Debits,Credits\n10/15/2026,Quill,84.20,\n"
    )
    #expect(TableSample.lines(sides) == ["2026-10-14 500.00 Juniper", "2026-10-15 -84.20 Quill"])
  }

  @Test("that name another currency or unit are refused", arguments: ["Amount (EUR)", "Amount (in cents)"])
  func units(_ name: String) {
    let message = TableSample.refusal(
      "Date,Description,Amount (USD)\n10/14/2026,Juniper,500.00\nDate,Description,\(name)\n10/15/2026,Quill,-84.20\n")
    #expect(message?.contains("line 3: expected the columns of line 1 again") ?? false)
  }

  @Test("of posted entries below pending ones may have more columns")
  func posted() throws {
    let file = try TableSample.file(
      "Pending Transactions\nDate,Description,Amount\n10/20/2026,Hotel,-21.00\n\nPosted Transactions\nDate,Description,Type,Amount,Balance\n10/14/2026,Quill,ACH,-84.20,915.80\n10/13/2026,Juniper,ACH,15.80,1000.00\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-14 -84.20", "2026-10-13 15.80"])
    #expect(file.statements[0].pending.count == 1)
    #expect(TableSample.proves(file))
    let checks = TableSample.refusal(
      "Posted Transactions\nDate,Description,Amount\n10/14/2026,Check 1001,-84.20\n\nChecks Paid\nCheck,Date,Amount\n1001,10/14/2026,84.20\n"
    )
    #expect(checks?.contains("line 6: expected the columns of line 2 again") ?? false)
  }

  @Test("over balances of days alone hide nothing and make no records")
  func dailyBalances() throws {
    let file = try TableSample.file(
      "Date,Description,Amount\n10/14/2026,Juniper,500.00\n10/15/2026,Quill,-84.20\n\nDate,Ending Balance\n10/15/2026,415.80\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-14 500.00", "2026-10-15 -84.20"])
  }

  @Test("name the cell where the file has it")
  func sheetPlace() {
    var table = TableRows(sheet: "Data")
    table.bytes = Array("abc".utf8)
    table.cells = (0..<3).map { TableRows.Cell(start: $0, count: 1, kind: .text) }
    table.rows = [TableRows.Row(firstCell: 0, count: 3, number: 7)]
    table.columnCount = 3
    table.rearrange(0..<1, to: [0, 2, 1])
    #expect((0..<3).map { table.text(0, $0) } == ["a", "c", "b"])
    #expect(table.place(0, column: 2, header: "") == "sheet 'Data' cell B7")
  }

  @Test("with all the columns and one more are read by themselves, unless they list rows once more")
  func oneMore() throws {
    let first = "Date,Description,Amount\n10/14/2026,Juniper,500.00\n10/15/2026,Quill,-84.20\n\n"
    let later = "Date,Check Number,Description,Amount\n"
    let file = try TableSample.file(first + later + "10/16/2026,1042,Rook,-60.00\n")
    #expect(
      TableSample.lines(file)
        == ["2026-10-14 500.00 Juniper", "2026-10-15 -84.20 Quill", "2026-10-16 -60.00 Rook"])
    #expect(file.records.map(\.checkNumber) == [nil, nil, "1042"])
    for amount in ["-84.20", "84.20"] {
      #expect(TableSample.refusal(first + later + "10/15/2026,1042,Check,\(amount)\n")?.contains("line 5") == true)
    }
  }
}
