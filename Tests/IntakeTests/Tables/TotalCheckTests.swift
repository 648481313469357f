import Banking
import Testing

@testable import Intake

@Suite("Totals and rows that do not agree")
struct TotalCheckTests {
  private func notes(_ file: InputFile) -> [String] { file.notes.filter { $0.contains("gives a total of") } }

  @Test("a total that the rows above do not add up to is said")
  func wrong() throws {
    let file = try TableSample.file("Date,Description,Amount\n10/14/2026,A,-1.00\n10/15/2026,B,-2.00\nTotal,,-4.00\n")
    #expect(
      notes(file) == [
        "line 4 gives a total of -4.00 in 'Amount', and the rows above it add up to -3.00: a row may be missing"
      ])
    let sides = try TableSample.file(
      "Date,Description,Debit,Credit\n10/14/2026,A,1.00,\n10/15/2026,B,,2.00\nTotal,,1.00,9.00\n")
    #expect(notes(sides).count == 1)
  }

  @Test(
    "one of all rows, of the last ones, of one direction or with the balance before is none to speak of",
    arguments: [
      "10/14/2026,A,-1.00\n10/15/2026,B,-2.00\nTotal,,-3.00\n", "10/14/2026,A,-1.00\n10/15/2026,B,-2.00\nTotal,,3.00\n",
      "10/14/2026,A,-1.00\nTotal,,-1.00\n10/15/2026,B,-2.00\nTotal,,-2.00\nGrand total,,-3.00\n",
      "10/14/2026,A,-1.00\n10/15/2026,B,2.00\nTotal,,2.00\n",
      "Opening balance,,10.00\n10/14/2026,A,-1.00\nTotal,,9.00\n",
    ])
  func right(_ rows: String) throws {
    #expect(notes(try TableSample.file("Date,Description,Amount\n" + rows)).isEmpty)
  }

  @Test("a row with a debit and a credit is said")
  func bothSides() throws {
    let file = try TableSample.file("Date,Description,Debit,Credit\n10/14/2026,A,1.00,2.00\n10/15/2026,C,0.00,3.00\n")
    #expect(file.records.map(\.amount.description) == ["1.00", "3.00"])
    #expect(file.notes.contains { $0.hasPrefix("line 2 has both a debit and a credit;") })
  }

  @Test("a payee called a total is one where its row has an invoice and what became of it")
  func payee() throws {
    let head =
      "Vendor,Invoice #,Process Date,Amount,Status\nQuill,1,10/14/2026,33.00,Paid\nHotel,2,10/14/2026,33.00,Paid\n"
    let paid = try TableSample.file(head + "Grand Total Inc,3,10/15/2026,66.00,Paid\n", side: .ledger)
    #expect(paid.records.map(\.amount.description) == ["-33.00", "-33.00", "-66.00"])
    let total = try TableSample.file(head + "Grand Total,,10/15/2026,66.00,\n", side: .ledger)
    #expect(total.records.count == 2)
  }

  @Test("holds and texts marked as pending are no movements, unless the balance moves by them")
  func holds() throws {
    let file = try TableSample.file(
      "Date,Type,Description,Amount\n10/14/2026,ACH,BILL,-10.00\n10/15/2026,Hold,AUTH GAS,-20.00\n10/16/2026,Card,PENDING - LYFT,-3.00\n10/16/2026,Card,(pending) UBER,-4.00\n10/16/2026,Card,Hotel (Pending),-5.00\n10/16/2026,Card,Pending Tray Inc,-6.00\n"
    )
    #expect(file.records.map(\.amount.description) == ["-10.00", "-6.00"])
    #expect(file.statements[0].pending.map(\.amount.description) == ["-20.00", "-3.00", "-4.00", "-5.00"])
    let moved = try TableSample.file(
      "Date,Type,Description,Amount,Balance\n10/14/2026,ACH,BILL,-10.00,90.00\n10/15/2026,Hold,AUTH GAS,-20.00,70.00\n10/16/2026,Card,PENDING - LYFT,-3.00,67.00\n"
    )
    #expect(moved.records.count == 3)
  }
}
