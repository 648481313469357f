import Banking
import Testing

@testable import Intake

@Suite("Rows with fewer fields than the header")
struct ShiftedRowTests {
  @Test("an amount that stands a column too early is not left out: the row is refused")
  func shifted() {
    let message = TableSample.refusal(
      "Date,Payee,Category,Amount\n2026-10-13,Quill,Office,-84.20\n2026-10-14,Hotel,-21.00\n2026-10-15,Juniper,Sales,15.80\n"
    )
    #expect(message?.contains("line 3: expected 4 fields as in the header, with the row's amount in 'Amount'") ?? false)
    #expect(message?.contains("found 3 fields, with '-21.00' in 'Category'") ?? false)
  }

  @Test("nor where columns follow the amount, in the only row there is")
  func shiftedBefore() {
    let message = TableSample.refusal(
      "Date,Payee,Category,Amount (EUR),Foreign Amount,Rate\n2026-10-13,Quill,-84.20,\"\",\"\"\n")
    #expect(message?.contains("line 2: expected 6 fields") ?? false)
  }

  @Test("a row that lacks empty columns at its end is whole, and a balance of a day is no shifted amount")
  func short() throws {
    let file = try TableSample.file(
      "Date,Payee,Amount,Memo,Tag\n2026-10-13,Quill,-84.20\n2026-10-14,Hotel,-21.00,note\n2026-10-15,980.00\n")
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 -21.00"])
    let listed = try TableSample.file(
      "Date,Description,Amount\n2026-10-13,Quill,-84.20\n\nDaily Balances\n2026-10-13,915.80\n2026-10-14,915.80\n")
    #expect(TableSample.movements(listed) == ["2026-10-13 -84.20"])
  }
}
