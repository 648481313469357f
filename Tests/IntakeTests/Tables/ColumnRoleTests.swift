import Banking
import Testing

@testable import Intake

@Suite("What each column of a table is")
struct ColumnRoleTests {
  @Test("a column called value is a date or an amount by its values")
  func value() throws {
    let dates = try TableSample.file(
      "Date,Value,Text,Amount\n2026-10-01,2026-10-03,a,-5.00\n2026-10-02,2026-10-04,b,6.00\n")
    #expect(dates.records.map { $0.valueDate?.description } == ["2026-10-03", "2026-10-04"])
    let amounts = try TableSample.file("Date,Value,Text\n2026-10-01,-5.00,a\n2026-10-02,6.00,b\n")
    #expect(TableSample.movements(amounts) == ["2026-10-01 -5.00", "2026-10-02 6.00"])
  }

  @Test("the date that books a record is the posting date, whatever stands before it")
  func postingDate() throws {
    let file = try TableSample.file(
      "Transaction Date,Posting Date,Description,Amount\n2026-10-01,2026-10-03,a,-5.00\n2026-10-02,2026-10-04,b,6.00\n")
    #expect(file.records.map(\.date.description) == ["2026-10-03", "2026-10-04"])
  }

  @Test("whole numbers under a header of checks are numbers of checks, also in a sheet")
  func checks() throws {
    let file = try TableSample.file(
      "Date,Check,Description,Debit,Credit\n10/13/2026,1021,Check,60.00,\n10/14/2026,,Deposit,,10.00\n10/15/2026,001022,Check,7.50,\n"
    )
    #expect(file.records.map(\.checkNumber) == ["1021", nil, "1022"])
    #expect(TableSample.movements(file) == ["2026-10-13 -60.00", "2026-10-14 10.00", "2026-10-15 -7.50"])
  }

  @Test("the amount that moves the balance is chosen among several")
  func amongAmounts() throws {
    let file = try TableSample.file(
      """
      Date,Description,Amount,Net Amount,Balance
      2026-10-01,a,-5.00,-5.25,94.75
      2026-10-02,b,-10.00,-10.25,84.50
      2026-10-03,c,20.00,19.50,104.00
      """)
    #expect(TableSample.column(file, "amount") == "Net Amount")
    #expect(TableSample.proves(file))
  }

  @Test("fees, taxes, rates and original amounts are not the account's")
  func otherAmounts() throws {
    let file = try TableSample.file(
      """
      Date,Description,Original Amount,Original Currency,Exchange Rate,Fee,Amount
      2026-10-01,a,-5.00,EUR,1.1000,0.30,-5.80
      2026-10-02,b,-10.00,EUR,1.1000,0.30,-11.30
      """)
    #expect(TableSample.movements(file) == ["2026-10-01 -5.80", "2026-10-02 -11.30"])
  }

  @Test(
    "debit and credit columns in either order, with or without minus, as zeros, blanks or dashes",
    arguments: [
      "Date,Text,Debit,Credit\n2026-10-01,a,5.00,\n2026-10-02,b,,6.00\n",
      "Date,Text,Credit,Debit\n2026-10-01,a,,5.00\n2026-10-02,b,6.00,\n",
      "Date,Text,Debit,Credit\n2026-10-01,a,-5.00,\n2026-10-02,b,,6.00\n",
      "Date,Text,Debit,Credit\n2026-10-01,a,5.00,0.00\n2026-10-02,b,0.00,6.00\n",
      "Date,Text,Withdrawals,Deposits\n2026-10-01,a,$5.00,-\n2026-10-02,b,-,$6.00\n",
      "Date,Text,Paid out,Paid in\n2026-10-01,a,(5.00),\n2026-10-02,b,,6.00\n",
      "Date,Text,Amount,Dr/Cr\n2026-10-01,a,5.00,DR\n2026-10-02,b,6.00,CR\n",
      "Date,Text,Type,Amount\n2026-10-01,a,Debit,5.00\n2026-10-02,b,Credit,6.00\n",
      "Date,Text,Type,Amount\n2026-10-01,a,Debit,-5.00\n2026-10-02,b,Credit,6.00\n",
      "Date,D/C,Amount,Text\n2026-10-01,D,5.00,a\n2026-10-02,C,6.00,b\n",
      "Date,Text,Amount\n2026-10-01,a,5.00 DR\n2026-10-02,b,6.00 CR\n",
      "Date,Text,Amount\n2026-10-01,a,5.00-\n2026-10-02,b,6.00\n",
      "Date,Text,Amount\n2026-10-01,a,(5.00)\n2026-10-02,b,6.00\n",
      "Date,Text,Amount\n2026-10-01,a,($5.00)\n2026-10-02,b,$6.00\n",
      "Date,Text,Amount\n2026-10-01,a,-$5.00\n2026-10-02,b,+$6.00\n",
      "Date,Text,Amount\n2026-10-01,a,\u{2212}5.00\n2026-10-02,b,6.00\n",
    ])
  func direction(_ text: String) throws {
    #expect(TableSample.movements(try TableSample.file(text)) == ["2026-10-01 -5.00", "2026-10-02 6.00"])
  }

  @Test("accounts and currencies of a table are statements of their own")
  func partitions() throws {
    let file = try TableSample.file(
      """
      Account Number,Date,Description,Amount,Currency,Balance
      1001,2026-10-01,a,-5.00,USD,95.00
      1002,2026-10-01,b,-7.00,EUR,93.00
      1001,2026-10-02,c,-5.00,USD,90.00
      1002,2026-10-02,d,3.00,EUR,96.00
      """)
    #expect(file.statements.map { "\($0.account ?? "") \($0.currency)" } == ["1001 USD", "1002 EUR"])
    #expect(file.statements.map { $0.opening?.amount.description } == ["100.00", "100.00"])
    #expect(TableSample.proves(file))
    let one = try TableSample.file(
      "Account Number,Date,Description,Amount\n991001,2026-10-01,a,-5.00\n991002,2026-10-01,b,-7.00\n"
    ) { $0.account = "1002" }
    #expect(TableSample.movements(one) == ["2026-10-01 -7.00"])
  }

  @Test("a number right behind a word of a header is one of several such columns")
  func numbered() throws {
    let file = try TableSample.file(
      "Booking date;Debit;Credit;Description1;Description2;Description3\n2026-10-13;-84.20;;Quill;Payment;Transaction no. 1\n2026-10-14;;15.80;Juniper;Credit;Transaction no. 2\n"
    )
    #expect(file.records.map(\.description) == ["Quill Payment Transaction no. 1", "Juniper Credit Transaction no. 2"])
  }
}
