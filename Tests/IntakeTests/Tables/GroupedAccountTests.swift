import Banking
import Testing

@testable import Intake

@Suite("Reports grouped by account")
struct GroupedAccountTests {
  static let quickBooks = """
    General Ledger
    October 2026

    ,Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance
    Checking
    ,Beginning Balance,,,,,,,1000.00
    ,10/13/2026,Bill Payment (Check),1021,Meridian,a,Accounts Payable,-84.20,915.80
    ,10/25/2026,Deposit,,,b,Sales,500.00,1415.80
    Total for Checking,,,,,,,$415.80,
    Bill.com Money Out Clearing
    ,10/14/2026,Journal Entry,J1,,BILL 10/14/26 Payables Funding,Checking,84.20,84.20
    Total for Bill.com Money Out Clearing,,,,,,,$84.20,

    """

  @Test("are a statement an account, each with its balances")
  func quickBooks() throws {
    let file = try TableSample.file(Self.quickBooks, side: .ledger)
    #expect(file.statements.map(\.account) == ["Checking", "Bill.com Money Out Clearing"])
    #expect(file.statements.map { $0.opening?.amount.description } == ["1000.00", "0.00"])
    #expect(file.statements.map { $0.closing?.amount.description } == ["1415.80", "84.20"])
    #expect(file.statements.map(\.records.count) == [2, 1])
    if case .fails = file.statements[0].proof { Issue.record("\(file.statements[0].proof)") }
    let one = try TableSample.file(Self.quickBooks, side: .ledger) { $0.account = "Bill.com Money Out Clearing" }
    #expect(TableSample.movements(one) == ["2026-10-14 84.20"])
  }

  @Test("with rows of balances round each group")
  func xero() throws {
    let file = try TableSample.file(
      """
      Account Transactions

      Date,Source,Description,Reference,Debit,Credit,Running Balance
      Business Bank Account
      Opening Balance,,,,1000.00,,1000.00
      13 Oct 2026,Payable Payment,Meridian,a,,84.20,915.80
      Total Business Bank Account,,,,,84.20,
      Closing Balance,,,,915.80,,915.80
      Money Out Clearing
      Opening Balance,,,,,,0.00
      25 Oct 2026,Manual Journal,BILL Funding,,500.00,,500.00
      Total Money Out Clearing,,,,500.00,,

      """, side: .ledger)
    #expect(file.statements.map(\.account) == ["Business Bank Account", "Money Out Clearing"])
    #expect(file.statements.map { $0.opening?.amount.description } == ["1000.00", "0.00"])
    #expect(file.statements.map { $0.closing?.amount.description } == ["915.80", "500.00"])
    #expect(file.statements[0].records.map(\.amount.description) == ["-84.20"])
    #expect(file.statements[1].records.map(\.amount.description) == ["500.00"])
    #expect(TableSample.proves(file))
  }

  @Test("a group within another is an account of its own, and what follows it is the outer one's")
  func nested() throws {
    let file = try TableSample.file(
      """
      ,Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance
      Checking
      ,Beginning Balance,,,,,,,1000.00
      ,10/13/2026,Check,1021,Meridian,a,A/P,-84.20,915.80
      Payroll
      ,10/14/2026,Check,9001,Ann,b,Wages,-20.00,-20.00
      Total for Payroll,,,,,,,-20.00,
      ,10/15/2026,Check,1022,Quill,c,A/P,-15.80,900.00
      Total for Checking with sub-accounts,,,,,,,-120.00,

      """, side: .ledger)
    #expect(file.statements.map(\.account) == ["Checking", "Payroll"])
    #expect(file.statements.map { $0.records.map(\.amount.description) } == [["-84.20", "-15.80"], ["-20.00"]])
  }

  @Test("a report grouped by vendor is one account")
  func vendors() throws {
    for name in ["Meridian", ""] {
      let file = try TableSample.file(
        """
        ,Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance
        Meridian
        ,10/13/2026,Bill Payment (Check),1021,\(name),a,A/P,-84.20,-84.20
        Total for Meridian,,,,,,,-84.20,
        Quill
        ,10/14/2026,Bill Payment (Check),1022,\(name.isEmpty ? "" : "Quill"),b,A/P,-15.80,-15.80
        Total for Quill,,,,,,,-15.80,

        """, side: .ledger)
      #expect(file.statements.map(\.account) == [nil])
      #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 -15.80"])
    }
  }

  @Test("a total that names no account ends the one above it, in Wave's report")
  func namelessTotals() throws {
    let header =
      "ACCOUNT NUMBER,DATE,DESCRIPTION,DEBIT (In Business Currency),CREDIT (In Business Currency),BALANCE (In Business Currency)\n"
    let file = try TableSample.file(
      header + ",Checking,,,,\n,Starting Balance,,,,1000.00\n,2026-10-13,Juniper,500.00,,1500.00\n"
        + ",Totals and Ending Balance,,500.00,0.00,1500.00\n,Balance Change,,500.00,,\n,Savings,,,,\n,Starting Balance,,,,10.00\n"
        + ",2026-10-14,Interest,1.00,,11.00\n,Totals and Ending Balance,,1.00,0.00,11.00\n,Balance Change,,1.00,,\n",
      side: .ledger)
    #expect(file.statements.map(\.account) == ["Checking", "Savings"])
    #expect(file.statements.map { $0.closing?.amount.description } == ["1500.00", "11.00"])
    #expect(TableSample.proves(file))
  }
}
