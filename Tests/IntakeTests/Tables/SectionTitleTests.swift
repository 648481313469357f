import Banking
import Testing

@testable import Intake

@Suite("Sections under titles of their own")
struct SectionTitleTests {
  @Test(
    "a title of debits or credits gives unsigned amounts their direction",
    arguments: [
      ("Deposits and Additions", "Electronic Withdrawals"), ("Deposits and Other Credits", "Checks Paid"),
      ("CUSTOMER DEPOSITS", "ATM & Debit Card Withdrawals"), ("Payments and Credits", "Purchases"),
      ("Other Credits", "Service Fees"), ("Deposits", "Payments"), ("Payments", "Purchases"),
      ("Gutschriften", "Lastschriften"), ("Entrate", "Uscite"),
    ])
  func titles(into: String, out: String) throws {
    let text =
      "\(into)\nDate,Description,Amount\n10/13/2026,Juniper,500.00\nTotal,,500.00\n\n\(out)\nDate,Description,Amount\n10/14/2026,Quill,84.20\n10/15/2026,Hotel,21.00\nTotal,,105.20\n"
    let file = try TableSample.file(text)
    #expect(TableSample.movements(file) == ["2026-10-13 500.00", "2026-10-14 -84.20", "2026-10-15 -21.00"])
    #expect(file.notes.contains { $0.contains("titles of the sections") })
    #expect(TableSample.skipped(file).contains("6 section"))
  }

  @Test("a single section says it too, and the balances of both ends prove it")
  func oneSection() throws {
    let file = try TableSample.file(
      "Beginning balance,1000.00\nEnding balance,894.80\n\nWithdrawals\nDate,Description,Amount\n10/14/2026,Quill,84.20\n10/15/2026,Hotel,21.00\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-14 -84.20", "2026-10-15 -21.00"])
    #expect(TableSample.proves(file))
  }

  @Test("signs and columns of debits and credits are surer than a title")
  func surer() throws {
    let signed = try TableSample.file(
      "Deposits\nDate,Description,Amount\n10/13/2026,Juniper,500.00\n\nWithdrawals\nDate,Description,Amount\n10/14/2026,Quill,-84.20\n"
    )
    #expect(TableSample.movements(signed) == ["2026-10-13 500.00", "2026-10-14 -84.20"])
    let flagged = try TableSample.file(
      "Deposits\nDate,Description,Amount,Dr/Cr\n10/13/2026,Juniper,500.00,CR\n10/14/2026,Quill,84.20,DR\n")
    #expect(TableSample.movements(flagged) == ["2026-10-13 500.00", "2026-10-14 -84.20"])
    let sides = try TableSample.file(
      "Deposits\nDate,Description,Withdrawal,Deposit\n10/13/2026,Juniper,,500.00\n10/14/2026,Quill,84.20,\n")
    #expect(TableSample.movements(sides) == ["2026-10-13 500.00", "2026-10-14 -84.20"])
  }

  @Test("what a section gives back is negative in it")
  func reversal() throws {
    let file = try TableSample.file(
      "Deposits\nDate,Description,Amount\n10/13/2026,Juniper,500.00\n\nFees\nDate,Description,Amount\n10/14/2026,Wire fee,25.00\n10/15/2026,Service fee,12.00\n10/16/2026,Wire fee waived,-25.00\n"
    )
    #expect(file.records.map(\.amount.description) == ["500.00", "-25.00", "-12.00", "25.00"])
  }

  @Test("a section whose title says nothing is named, and texts that speak of fees are no titles")
  func open() throws {
    let file = try TableSample.file(
      "Withdrawals\nDate,Description,Amount\n10/14/2026,Quill,84.20\n\nOther Activity\nDate,Description,Amount\n10/15/2026,Hotel,21.00\n"
    )
    #expect(file.records.map(\.amount.description) == ["-84.20", "21.00"])
    #expect(file.notes.contains { $0.contains("no title of a section tells") && $0.contains("line 7") })
    let text = try TableSample.file(
      "Date,Description,Amount\n10/14/2026,Quill,84.20\nFees are waived this month\n10/15/2026,Hotel,21.00\n")
    #expect(text.records.map(\.amount.description) == ["84.20", "21.00"])
  }

  @Test("a line that carries on the text of a record is no title")
  func continuation() throws {
    let file = try TableSample.file(
      "Date,Description,Amount\n10/14/2026,Quill,84.20\n,Service Fee,\n10/15/2026,Hotel,21.00\n")
    #expect(TableSample.lines(file) == ["2026-10-14 84.20 Quill Service Fee", "2026-10-15 21.00 Hotel"])
  }

  @Test("sections have columns of their own, in any order and under other words")
  func otherColumns() throws {
    let file = try TableSample.file(
      "Checks Paid\nCheck Number,Date Paid,Amount\n1021,10/13/2026,60.00\nTotal Checks Paid,,60.00\n\nDeposits\nDate,Description,Amount\n10/14/2026,Juniper,500.00\n\nFees\nAmount,Date,Description\n12.00,10/15/2026,Wire fee\n"
    )
    #expect(
      TableSample.lines(file) == ["2026-10-13 -60.00 ", "2026-10-14 500.00 Juniper", "2026-10-15 -12.00 Wire fee"])
    #expect(file.records.map(\.checkNumber) == ["1021", nil, nil])
    #expect(TableSample.skipped(file).contains("4 total"))
  }

  @Test("dates without a year take it from the period in each section")
  func yearless() throws {
    let file = try TableSample.file(
      "Statement period 10/01/2026 through 10/31/2026\nDeposits and Additions\nDate,Description,Amount\n10/02,Juniper,200.00\nChecks Paid\nCheck No.,Date Paid,Amount\n1001,10/08,50.00\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-02 200.00", "2026-10-08 -50.00"])
    #expect(file.records.map(\.checkNumber) == [nil, "1001"])
  }

  @Test("a section with columns of money of its own is refused with the row of its header")
  func otherMoney() {
    let message = TableSample.refusal(
      "Checks Paid\nCheck Number,Date,Amount\n1021,10/13/2026,60.00\n\nDeposits\nDate,Description,Debit,Credit\n10/14/2026,Juniper,,500.00\n"
    )
    #expect(message?.contains("line 6: expected the columns of line 2 again: Check Number, Date, Amount") ?? false)
    #expect(message?.contains("a file of their own") ?? false)
  }

  @Test("one minus below a title was taken back, and turns no other sign")
  func oneMinus() throws {
    let file = try TableSample.file(
      "Withdrawals\nDate,Description,Amount\n10/14/2026,Quill,60.00\nDeposits\nDate,Description,Amount\n10/15/2026,Returned item,-50.00\n"
    )
    #expect(file.records.map(\.amount.description) == ["-60.00", "-50.00"])
    #expect(file.notes.contains { $0.contains("a minus among them, in 1 row (line 6), was read as taken back") })
  }

  @Test("signs that contradict every title are turned, those that contradict some stand, and either is said")
  func contradicting() throws {
    let header = "Date,Description,Amount\n"
    let turned = try TableSample.file(
      "Withdrawals\n\(header)10/14/2026,Quill,60.00\nDeposits\n\(header)10/15/2026,Aster,-500.00\n10/16/2026,Wren,-50.00\n"
    )
    #expect(turned.records.map(\.amount.description) == ["-60.00", "500.00", "50.00"])
    #expect(turned.notes.contains { $0.contains("the titles count") })
    let mixed = try TableSample.file(
      "Withdrawals\n\(header)10/14/2026,Quill,500.00\n10/15/2026,Rook,-450.00\nFees\n\(header)10/16/2026,Service fee,-5.00\n"
    )
    #expect(mixed.records.map(\.amount.description) == ["500.00", "-450.00", "-5.00"])
    #expect(mixed.notes.contains { $0.contains("speak against the signs of 1 row (line 3)") })
  }
}
