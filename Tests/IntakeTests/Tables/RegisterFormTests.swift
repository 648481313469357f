import Banking
import Testing

@testable import Intake

/// What tells a company's register from a bank's statement, and either from a journal. The companies and payments are invented.
@Suite("Registers and statements told apart")
struct RegisterFormTests {
  private func reading(_ text: String, side: Side? = nil) throws -> TableReading {
    try TableReader.read(text: InputRequest(id: "i", path: "t.csv", bytes: Array(text.utf8), side: side))
  }

  static let registers: [(layout: String, text: String, amounts: [String], checks: [String?])] = [
    (
      "QuickBooks account report",
      """
      ,Date,Transaction Type,Num,Name,Memo/Description,Account,Clr,Amount,Balance
      Checking 4821,,,,,,,,,
      ,Beginning Balance,,,,,,,,"5,000.00"
      ,10/13/2026,Bill Payment (Check),,Quill,,Checking 4821,R,-84.20,"4,915.80"
      ,10/14/2026,Check,1045,Hotel,,Checking 4821,,-500.00,"4,415.80"
      Total for Checking 4821,,,,,,,,-584.20,

      """, ["-84.20", "-500.00"], [nil, "1045"]
    ),
    (
      // A customer's is a Payment, a vendor's a Bill Payment.
      "QuickBooks account report",
      """
      Date,Transaction Type,Num,Name,Memo/Description,Amount
      10/13/2026,Payment,,Juniper,,812.00
      10/14/2026,Deposit,,Birch,,300.00
      10/15/2026,Bill Payment (Check),1046,Quill,,84.20

      """, ["812.00", "300.00", "-84.20"], [nil, nil, "1046"]
    ),
    (
      "NetSuite account register",
      """
      Date,Type,Document Number,Name,Memo,Amount (Debit),Amount (Credit),Balance,Cleared
      10/13/2026,Bill Payment,BP1001,Quill,INV-1,,84.20,915.80,T
      10/14/2026,Customer Payment,PYMT55,Juniper,,"1,000.00",,"1,915.80",T
      10/15/2026,Check,10233,Hotel,rent,,500.00,"1,415.80",F

      """, ["-84.20", "1000.00", "-500.00"], [nil, nil, "10233"]
    ),
    (
      "General ledger",
      """
      Date,Journal,Account,Description,Debit,Credit
      10/13/2026,CR-1,1000 Cash - Operating,Receipt Juniper,100.00,
      10/14/2026,CD-1,1000 Cash - Operating,Payment Quill,,84.20

      """, ["100.00", "-84.20"], [nil, nil]
    ),
    (
      "Sage 50 account register",
      """
      Date,Reference,Type,Payee/Paid By,Memo,Payment Amt,Receipt Amt,Balance
      10/13/26,10044,Payment,Hotel,rent,500.00,,500.00
      10/14/26,DEP1,Receipt,Juniper,,,200.00,700.00

      """, ["-500.00", "200.00"], [nil, nil]
    ),
    (
      "Zoho Books account transactions",
      """
      Date,Account,Transaction Details,Transaction ID,Transaction#,Transaction Type,Reference#,Debit,Credit,Amount
      2026-10-13,Checking,Hotel,1,,Expense,,,500.00,500.00 Cr
      2026-10-14,Checking,Juniper,2,,Customer Payment,,900.00,,900.00 Dr

      """, ["-500.00", "900.00"], [nil, nil]
    ),
    (
      "QuickBooks Desktop register",
      """
      Date,Number,Payee,Account,Memo,Payment,Clr,Deposit,Balance
      10/13/2026,1042,Hotel,Rent,oct,120.00,X,,880.00
      10/14/2026,,Juniper,Sales,,,,500.00,1380.00

      """, ["-120.00", "500.00"], [nil, nil]
    ),
    (
      "Wave account transactions",
      """
      ACCOUNT NUMBER,DATE,DESCRIPTION,DEBIT (In Business Currency),CREDIT (In Business Currency),BALANCE (In Business Currency)
      ,Business Checking,,,,
      ,Starting Balance,,,,"$1,000.00"
      ,2026-10-13,Juniper,$500.00,,"$1,500.00"
      ,2026-10-14,Hotel,,$120.00,"$1,380.00"
      ,Totals and Ending Balance,,$500.00,$120.00,"$1,380.00"
      ,Balance Change,,$380.00,,

      """, ["500.00", "-120.00"], [nil, nil]
    ),
    (
      "Business Central bank ledger",
      """
      Posting Date,Document Type,Document No.,Bank Account No.,Description,Amount,Remaining Amount,Entry No.
      10/13/2026,Payment,PMT-1,CHECKING,Hotel,-120.00,0.00,11
      10/14/2026,,DEP-1,CHECKING,Deposit,500.00,500.00,12

      """, ["-120.00", "500.00"], [nil, nil]
    ),
    (
      "Business Central ledger",
      """
      Posting Date,Document Type,Document No.,Description,Amount,Running Balance
      10/13/2026,Payment,PMT-1,Hotel,-120.00,880.00
      10/14/2026,,DEP-1,Deposit,500.00,1380.00

      """, ["-120.00", "500.00"], [nil, nil]
    ),
  ]

  @Test("accounting systems' registers are ledgers by their columns", arguments: registers)
  func ledgers(_ register: (layout: String, text: String, amounts: [String], checks: [String?])) throws {
    let reading = try reading(register.text)
    #expect(reading.side == .ledger)
    #expect(reading.file.layout == register.layout)
    #expect(reading.file.records.map(\.amount.description) == register.amounts)
    #expect(reading.file.records.map(\.checkNumber) == register.checks)
  }

  @Test(
    "a bank's columns of debits and credits beside payees and what it booked turn no signs",
    arguments: ["Posted", "Cleared", "Completed"])
  func booked(_ status: String) throws {
    let text =
      "Date,Payee,Status,Debit,Credit\n10/13/2026,Quill,\(status),84.20,\n10/14/2026,Juniper,\(status),,15.80\n"
    let reading = try reading(text)
    #expect(reading.side == nil)
    #expect(reading.file.records.map(\.amount.description) == ["-84.20", "15.80"])
    #expect(try self.reading(text, side: .ledger).file.records.map(\.amount.description) == ["84.20", "-15.80"])
  }

  @Test("what became of payments makes a ledger of a list of payees or of vendors")
  func paid() throws {
    for text in [
      "Date,Payee,Status,Debit,Credit\n10/13/2026,Quill,Paid,84.20,\n10/14/2026,Juniper,Posted,,15.80\n",
      "Date,Vendor,Status,Debit,Credit\n10/13/2026,Quill,Posted,84.20,\n10/14/2026,Juniper,Posted,,15.80\n",
      "Date,Payee,Status,Amount\n10/13/2026,Quill,Cleared,84.20\n10/14/2026,Juniper,Cleared,15.80\n",
    ] {
      #expect(try reading(text).side == .ledger)
    }
  }

  @Test("amounts with marks say no more than the columns of debits and credits beside them")
  func marks() throws {
    let text =
      "Date,Text,Debit,Credit,Amount\n2026-10-13,Hotel,,500.00,500.00 Cr\n2026-10-14,Juniper,900.00,,900.00 Dr\n"
    #expect(try TableSample.file(text).records.map(\.amount.description) == ["500.00", "-900.00"])
    #expect(try TableSample.file(text, side: .ledger).records.map(\.amount.description) == ["-500.00", "900.00"])
  }

  @Test("a journal of several accounts whose entries balance is refused, whatever side it is named for")
  func journal() throws {
    let text =
      "Date,Num,Account,Memo,Debit,Credit\n10/13/2026,J1,1000 Checking,rent,,500.00\n10/13/2026,J1,6000 Rent,rent,500.00,\n10/14/2026,J2,1000 Checking,sale,900.00,\n10/14/2026,J2,4000 Sales,sale,,900.00\n"
    for side in [nil, Side.bank, .ledger] {
      let message = TableSample.refusal(text, side: side) ?? ""
      #expect(message.contains("line 3: expected the register of one account"))
    }
    let signed =
      "Date,Num,Account,Memo,Amount\n10/13/2026,J1,1000 Checking,rent,-500.00\n10/13/2026,J1,6000 Rent,rent,500.00\n10/14/2026,J2,1000 Checking,sale,900.00\n10/14/2026,J2,4000 Sales,sale,-900.00\n"
    #expect(TableSample.refusal(signed)?.contains("found a journal") ?? false)
    let three = try TableSample.file(
      "Account,Date,Description,Debit,Credit\n4821,10/13/2026,transfer,500.00,\n7730,10/13/2026,transfer,,500.00\n4821,10/14/2026,transfer,50.00,\n9912,10/14/2026,transfer,,50.00\n"
    )
    #expect(three.statements.count == 3)
    let transfers = try TableSample.file(
      "Date,Account,Description,Debit,Credit\n10/13/2026,4821,transfer,500.00,\n10/13/2026,7730,transfer,,500.00\n")
    #expect(transfers.statements.map(\.account) == ["4821", "7730"])
    let accounts = try TableSample.file(
      "Date,Account,Description,Debit,Credit\n10/13/2026,4821,transfer,500.00,\n10/13/2026,7730,transfer,,500.00\n10/14/2026,9912,Quill,1.00,\n"
    )
    #expect(accounts.records.count == 3)
  }

  @Test("a register whose days net to zero over the accounts of the other side is no journal")
  func clearing() throws {
    let file = try TableSample.file(
      "Date,Ref No.,Payee,Account,Payment,Deposit\n10/13/2026,1,Quill,Accounts Payable,84.20,\n10/13/2026,2,Hotel,Travel,15.80,\n10/13/2026,3,BILL,Checking,,100.00\n",
      side: .ledger)
    #expect(file.records.count == 3)
  }

  @Test("the title of a ledger's only group of rows is its account, unless one is asked for")
  func groupTitle() throws {
    let text =
      ",,Type,Date,Num,Name,Memo,Split,Amount,Balance\nChecking,,,,,,,,,\"1,000.00\"\n,,Check,10/13/2026,2201,Hotel,rent,Rent,-500.00,500.00\nTotal Checking,,,,,,,,-500.00,500.00\n"
    #expect(try TableSample.file(text, side: .ledger).statements.map(\.account) == ["Checking"])
    let asked = try TableSample.file(text, side: .ledger) { $0.account = "000004821" }
    #expect(asked.statements.map(\.account) == ["000004821"])
    let xero = try TableSample.file(
      "Date,Source,Description,Reference,Debit,Credit,Running Balance\nBusiness Bank Account\nOpening Balance,,,,1000.00,,1000.00\n13 Oct 2026,Spend Money,Hotel,,,500.00,500.00\nTotal Business Bank Account,,,,,500.00,\n",
      side: .ledger)
    #expect(xero.statements.map(\.account) == ["Business Bank Account"])
    #expect(TableSample.proves(xero))
  }
}
