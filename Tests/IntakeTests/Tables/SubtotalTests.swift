import Banking
import Testing

@testable import Intake

@Suite("Dated rows that add up those above")
struct SubtotalTests {
  @Test("are totals where they say so and are the sum since the last one")
  func daily() throws {
    let file = try TableSample.file(
      """
      Date,Description,Amount
      2026-10-12,DEP,1000.00
      2026-10-12,Daily total,1000.00
      2026-10-14,BILL,-250.00
      2026-10-14,FEE,-1.00
      2026-10-14,Daily total,-251.00
      2026-10-14,Report total (3 items),749.00

      """)
    #expect(TableSample.movements(file) == ["2026-10-12 1000.00", "2026-10-14 -250.00", "2026-10-14 -1.00"])
    #expect(TableSample.skipped(file) == ["1 header", "3 total", "6 total", "7 total"])
  }

  @Test(
    "in any column, and in a report of BILL's",
    arguments: ["Funds Transfer Total,", ",Subtotal:", "Total (2 bills),", "015ABCDEFGHJKLM Subtotal,", "(2 bills),"])
  func transfers(_ words: String) throws {
    let file = try TableSample.file(
      """
      Vendor,Invoice #,Amount,Process Date,Funding Source,ACH Confirmation
      Acme,INV1,250.00,2026-10-14,BofA ...4821,015ABCDEFGHJKLM
      Beta,B1,"1,000.00",2026-10-14,BofA ...4821,015ABCDEFGHJKLM
      \(words),"1,250.00",2026-10-14,,015ABCDEFGHJKLM

      """, side: .ledger)
    #expect(TableSample.movements(file) == ["2026-10-14 -250.00", "2026-10-14 -1000.00"])
    #expect(TableSample.skipped(file).contains("4 total"))
  }

  @Test("a payee of that name is paid: another amount, or one that moves the balance")
  func payee() throws {
    let other = try TableSample.file(
      "Date,Description,Amount\n2026-10-12,DEP,100.00\n2026-10-13,Gas Total,-100.00\n")
    #expect(other.records.count == 2)
    let moving = try TableSample.file(
      "Date,Description,Amount,Balance\n2026-10-11,A,-5.00,95.00\n2026-10-12,B,-5.00,90.00\n2026-10-13,Gas Total,-10.00,80.00\n2026-10-14,C,-7.00,73.00\n"
    )
    #expect(moving.records.count == 4)
    #expect(TableSample.proves(moving))
  }
}
