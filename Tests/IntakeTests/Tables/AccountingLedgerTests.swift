import Banking
import Testing

@testable import Intake

/// Registers of the clearing account as accounting systems export them. The companies and payments are invented.
@Suite("Registers of accounting systems")
struct AccountingLedgerTests {
  struct Register: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var amounts: [String]
    var dates: [String]
    var references: [String?]
    var parties: [String?]
    var layout: String?
    var closing: String?
    var testDescription: String { name }
  }

  static func read(_ register: Register) throws -> InputFile {
    try InputReader.read(
      InputRequest(id: "ledger1", path: "register.csv", bytes: Array(register.text.utf8), side: .ledger))
  }

  @Test("are read with their signs, references and balances", arguments: registers)
  func reads(_ register: Register) throws {
    let file = try Self.read(register)
    let records = file.records
    #expect(records.map(\.amount.description) == register.amounts)
    #expect(records.map(\.date.description) == register.dates)
    #expect(records.map { $0.confirmation ?? $0.reference } == register.references)
    #expect(records.map(\.counterparty) == register.parties)
    #expect(file.layout == register.layout)
    #expect(file.statements.first?.closing?.amount.description == register.closing)
    if register.closing != nil { #expect(Corpus.proves(file.statements[0].proof), "\(file.statements[0].proof)") }
  }

  static let registers = [
    Register(
      name: "QuickBooks Online, account quick report",
      text: """
        Northwind Traders LLC,,,,,,,,
        Account QuickReport,,,,,,,,
        "September 1-30, 2026",,,,,,,,
        ,,,,,,,,
        ,Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance
        Bill.com Money Out Clearing,,,,,,,,
        ,Beginning Balance,,,,,,,0.00
        ,09/02/2026,Bill Payment (Check),P26090201 - 0001234,Acme Paper,Inv 4711,Accounts Payable (A/P),-250.00,-250.00
        ,09/02/2026,Bill Payment (Check),P26090201 - 0001235,Ohm Electric,Inv 88,Accounts Payable (A/P),"-1,100.50","-1,350.50"
        ,09/15/2026,Journal Entry,BILL-77,,BILL 09/15/26 Payables Funding,Operating Checking,"1,350.50",0.00
        Total for Bill.com Money Out Clearing,,,,,,,$0.00,
        ,,,,,,,,
        ,,,,,,,,
        "Thursday, Oct 01, 2026 10:12:33 AM GMT-7 - Accrual Basis",,,,,,,,
        """,
      amounts: ["-250.00", "-1100.50", "1350.50"], dates: ["2026-09-02", "2026-09-02", "2026-09-15"],
      references: ["P26090201-0001234", "P26090201-0001235", "BILL-77"], parties: ["Acme Paper", "Ohm Electric", nil],
      layout: "QuickBooks account report", closing: "0.00"),
    Register(
      name: "QuickBooks Online, register",
      text: """
        Date,Ref No.,Payee,Memo,Payment,Deposit,Reconciliation Status,Balance,Type,Account
        09/02/2026,P26090201 - 0001234,Acme Paper,Inv 4711,250.00,,,"-250.00",Bill Payment,Accounts Payable (A/P)
        09/15/2026,BILL-77,,BILL 09/15/26 Payables Funding,,250.00,C,0.00,Journal,Operating Checking
        """,
      amounts: ["-250.00", "250.00"], dates: ["2026-09-02", "2026-09-15"],
      references: ["P26090201-0001234", "BILL-77"], parties: ["Acme Paper", nil], layout: "QuickBooks register",
      closing: "0.00"),
    Register(
      name: "QuickBooks Online, general ledger with debits and credits",
      text: """
        Northwind Traders LLC
        General Ledger
        September 2026

        ,Date,Transaction Type,Num,Name,Memo/Description,Split,Debit,Credit,Balance
        Bill.com Money Out Clearing
        ,Beginning Balance,,,,,,,,100.00
        ,09/02/2026,Bill Payment (Check),4001,Acme Paper,Inv 4711,Accounts Payable (A/P),,250.00,-150.00
        ,09/15/2026,Journal Entry,77,,BILL 09/15/26 Payables Funding,Operating Checking,250.00,,100.00
        Total for Bill.com Money Out Clearing,,,,,,,$250.00,$250.00,
        """,
      amounts: ["-250.00", "250.00"], dates: ["2026-09-02", "2026-09-15"], references: ["4001", "77"],
      parties: ["Acme Paper", nil], layout: "QuickBooks general ledger", closing: "100.00"),
    Register(
      name: "QuickBooks Desktop, register by account",
      text: """
        ,,Type,Date,Num,Name,Memo,Clr,Split,Amount,Balance
        Money Out Clearing,,,,,,,,,,0.00
        ,,Bill Pmt -Check,09/02/2026,P26090201 - 0001234,Acme Paper,Inv 4711,,Accounts Payable,-250.00,-250.00
        ,,General Journal,09/15/2026,BILL-77,,BILL 09/15/26 Payables Funding,,Checking,250.00,0.00
        Total Money Out Clearing,,,,,,,,,0.00,0.00
        TOTAL,,,,,,,,,0.00,0.00
        """,
      amounts: ["-250.00", "250.00"], dates: ["2026-09-02", "2026-09-15"],
      references: ["P26090201-0001234", "BILL-77"], parties: ["Acme Paper", nil], layout: "QuickBooks Desktop register",
      closing: "0.00"),
    Register(
      name: "Xero, account transactions",
      text: """
        Account Transactions
        Northwind Traders LLC
        For the period 1 September 2026 to 30 September 2026

        Date,Source,Description,Reference,Debit,Credit,Running Balance,Gross,Tax
        Money Out Clearing,,,,,,,,
        Opening Balance,,,,0.00,,0.00,,
        2 Sep 2026,Payable Payment,Payment: Acme Paper,P26090201 - 0001234,,250.00,(250.00),250.00,0.00
        15 Sep 2026,Bank Transfer,BILL 09/15/26 Payables Funding,BILL-77,250.00,,0.00,250.00,0.00
        Total Money Out Clearing,,,,250.00,250.00,0.00,,
        Closing Balance,,,,0.00,,0.00,,
        Total,,,,250.00,250.00,,,
        """,
      amounts: ["-250.00", "250.00"], dates: ["2026-09-02", "2026-09-15"],
      references: ["P26090201-0001234", "BILL-77"], parties: [nil, nil], layout: "Xero account transactions",
      closing: "0.00"),
    Register(
      name: "NetSuite, account register",
      text: """
        Date,Number,Type,Name,Memo,Payment,Deposit,Cleared,Balance
        9/2/2026,P26090201 - 0001234,Bill Payment,Acme Paper,Inv 4711,250.00,,F,-250.00
        9/15/2026,BILL-77,Journal,,BILL 09/15/26 Payables Funding,,250.00,T,0.00
        """,
      amounts: ["-250.00", "250.00"], dates: ["2026-09-02", "2026-09-15"],
      references: ["P26090201-0001234", "BILL-77"], parties: ["Acme Paper", nil], layout: nil,
      closing: "0.00"),
    Register(
      name: "NetSuite, general ledger",
      text: """
        "Northwind Traders LLC",,,,,,,
        "General Ledger",,,,,,,
        "Sep 2026",,,,,,,
        Account,Type,Date,Document Number,Name,Debit,Credit,Balance
        1072 - Money Out Clearing,,,,,,,
        ,Bill Payment,9/2/2026,P26090201 - 0001234,Acme Paper,,$250.00,($250.00)
        ,Journal,9/15/2026,BILL-77,,$250.00,,$0.00
        Total - 1072 - Money Out Clearing,,,,,$250.00,$250.00,$0.00
        """,
      amounts: ["-250.00", "250.00"], dates: ["2026-09-02", "2026-09-15"],
      references: ["P26090201-0001234", "BILL-77"], parties: ["Acme Paper", nil], layout: "NetSuite general ledger",
      closing: "0.00"),
    Register(
      name: "Sage Intacct, general ledger report",
      text: """
        Posted dt.,Doc dt.,Doc,Memo/Description,Department,Location,JNL,Debit,Credit,Balance
        1072 - Money Out Clearing,,,,,,,,,
        Balance forward as of 09/01/2026,,,,,,,,,0.00
        09/02/2026,09/02/2026,P26090201 - 0001234,Acme Paper,,100,APPJ,,250.00,(250.00)
        09/15/2026,09/15/2026,BILL-77,BILL 09/15/26 Payables Funding,,100,GJ,250.00,,0.00
        Totals for 1072 - Money Out Clearing,,,,,,,250.00,250.00,0.00
        """,
      amounts: ["-250.00", "250.00"], dates: ["2026-09-02", "2026-09-15"],
      references: ["P26090201-0001234", "BILL-77"], parties: [nil, nil], layout: "Sage Intacct general ledger",
      closing: "0.00"),
    Register(
      name: "Sage 50, general ledger",
      text: """
        Account ID,Account Description,Date,Reference,Jrnl,Trans Description,Debit Amt,Credit Amt,Balance
        1072,Money Out Clearing,9/1/26,,,Beginning Balance,,,0.00
        1072,Money Out Clearing,9/2/26,P26090201 - 0001234,CDJ,Acme Paper,,250.00,-250.00
        1072,Money Out Clearing,9/15/26,BILL-77,GENJ,BILL 09/15/26 Payables Funding,250.00,,0.00
        ,,9/30/26,,,Ending Balance,,,0.00
        """,
      amounts: ["-250.00", "250.00"], dates: ["2026-09-02", "2026-09-15"],
      references: ["P26090201-0001234", "BILL-77"], parties: [nil, nil], layout: "Sage 50 general ledger",
      closing: "0.00"),
  ]
}

@Suite("Words that are no marks of debit or credit")
struct WeakFlagTests {
  @Test("a memo that says Deposit turns no sign of a register")
  func memo() throws {
    let file = try TableSample.file(
      """
      Redfern Outfitters Inc
      Account QuickReport

      Date,Transaction Type,Num,Name,Memo/Description,Split,Amount
      06/03/2026,Expense,,Copper State Tools,,Accounts Payable (A/P),-825.75
      06/05/2026,Deposit,,Delta Dental,Deposit,Accounts Receivable (A/R),"10,000.00"
      06/17/2026,Bill Payment (Check),6240,Luna Marketing,,Accounts Payable (A/P),"-9,000.00"
      """, side: .ledger)
    #expect(TableSample.movements(file) == ["2026-06-03 -825.75", "2026-06-05 10000.00", "2026-06-17 -9000.00"])
  }

  @Test("receipts that were all paid by check are money in")
  func receipts() throws {
    let file = try TableSample.file(
      """
      Payment Date,Customer,Invoice #,Payment Type,Reference #,Amount,Status,Deposit To
      2026-11-25,Capital Stone & Tile,QS-1366,Check,1197,1578.23,Paid,Receivables 7890
      2026-11-27,Juniper Ridge Apartments,QS-1363,Check,2925,368.40,Paid,Receivables 7890
      """, side: .ledger)
    #expect(TableSample.movements(file) == ["2026-11-25 1578.23", "2026-11-27 368.40"])
  }

  @Test("a check beside a customer is how the customer paid, and what went back to the customer is money out")
  func customersChecks() throws {
    let header = "Date,Customer,Amount,Type\n2026-10-13,Meridian,84.20,Check\n"
    for (type, sign) in [("Check", ""), ("ACH", ""), ("Refund", "-")] {
      let file = try TableSample.file(header + "2026-10-14,Juniper,15.80,\(type)\n", side: .ledger)
      #expect(TableSample.movements(file) == ["2026-10-13 84.20", "2026-10-14 \(sign)15.80"], "\(type)")
      #expect(file.records[0].method == .check)
    }
    // What the company itself deposits and pays out stays what the words say.
    for (name, type) in [("Customer", "Deposit"), ("Name", "Refund")] {
      let text = header.replacing("Customer", with: name) + "2026-10-14,Juniper,15.80,\(type)\n"
      let file = try TableSample.file(text, side: .ledger)
      #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 15.80"], "\(name) \(type)")
    }
  }
}

@Suite("Payments that the books voided in their place")
struct VoidedInPlaceTests {
  @Test("an amount of zero and a memo that begins or ends with the word are a void, in the file's own word")
  func voided() throws {
    let text = """
      Date,Type,Num,Name,Account,Amount,Memo
      10/13/2026,Check,1052,Quill,Checking,0.00,VOID: wrong vendor
      10/14/2026,Check,1053,Quill,Checking,0.00,**Voided**
      10/15/2026,Check,1054,Quill,Checking,0.00,Voidable permit
      10/16/2026,Check,1055,Quill,Checking,-84.20,Void fee of last year
      10/17/2026,Check,1056,Quill,Checking,0.00,Bill 7 VOID
      """
    let file = try TableSample.file(text, side: .ledger)
    #expect(file.records.map { $0.status?.text } == ["VOID", "Voided", nil, nil, "VOID"])
    #expect(file.records.map { $0.status?.meaning } == [.voided, .voided, nil, nil, .voided])
    #expect(file.records.map(\.checkNumber) == ["1052", "1053", "1054", "1055", "1056"])
    #expect(try TableSample.file(text, side: .bank).records.allSatisfy { $0.status == nil })
  }
}
