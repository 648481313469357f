import Banking
import Testing

@testable import Intake

@Suite("Lines of split transactions")
struct SplitLineTests {
  @Test("lines without a date that come to the transaction above belong to it")
  func splits() throws {
    let file = try TableSample.file(
      """
      Date,Type,Name,Memo,Account,Split,Amount,Balance
      10/02/2026,Check,Quill,,Checking,-Split-,-84.20,915.80
      ,,,Paper,Supplies,Checking,60.00,
      ,,,Ink,Supplies,Checking,24.20,
      10/25/2026,Deposit,Juniper,,Checking,Sales,15.80,931.60
      """)
    #expect(TableSample.movements(file) == ["2026-10-02 -84.20", "2026-10-25 15.80"])
    #expect(TableSample.skipped(file) == ["1 header", "3 split", "4 split"])
    #expect(TableSample.proves(file))
  }

  @Test("lines that come to another amount are refused")
  func open() {
    let text =
      "Date,Type,Name,Memo,Split,Amount\n10/20/2026,Check,Quill,,-Split-,-84.20\n,,,Paper,Checking,60.00\n,,,Ink,Checking,24.00\n"
    #expect(TableSample.refusal(text)?.contains("a date beside the amount") == true)
  }

  @Test("a journal of all accounts is refused for what it is")
  func journal() {
    let text = """
      Trans #,Type,Date,Name,Account,Debit,Credit
      1,Check,10/02/2026,Quill,Checking,,84.20
      ,,,Quill,Supplies,84.20,
      ,,,,,84.20,84.20
      2,Deposit,10/25/2026,Juniper,Checking,15.80,
      ,,,Juniper,Sales,,15.80
      ,,,,,15.80,15.80
      """
    #expect(TableSample.refusal(text)?.contains("found a journal") == true)
  }

  @Test("a clearing account that nets to zero is no journal for its totals")
  func clearing() throws {
    let file = try TableSample.file(
      "Date,Name,Debit,Credit\n10/02/2026,Quill,,84.20\n10/25/2026,Juniper,84.20,\n,,84.20,84.20\n")
    #expect(file.records.count == 2)
    #expect(TableSample.skipped(file).last == "4 total")
  }
}
