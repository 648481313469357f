import Banking
import Testing

@testable import Intake

@Suite("Balances of tables")
struct TableBalanceTests {
  @Test("running balances prove, the newest or the oldest row first")
  func running() throws {
    let rows = ["2026-10-01,a,-5.00,95.00", "2026-10-02,b,10.00,105.00", "2026-10-03,c,-1.00,104.00"]
    for order in [rows, rows.reversed()] {
      let file = try TableSample.file((["Date,Text,Amount,Balance"] + order).joined(separator: "\n"))
      #expect(TableSample.proves(file))
      #expect(file.statements[0].opening?.amount.description == "100.00")
      #expect(file.statements[0].closing?.amount.description == "104.00")
      #expect(file.statements[0].closing?.date?.description == "2026-10-03")
    }
  }

  @Test("a balance that does not follow is named with its line and by how much")
  func broken() throws {
    let file = try TableSample.file(
      "Date,Text,Amount,Balance\n2026-10-01,a,-5.00,95.00\n2026-10-02,b,10.00,105.00\n2026-10-03,c,-1.00,103.00\n2026-10-04,d,1.00,104.00\n"
    )
    #expect(
      file.statements[0].proof
        == .fails(difference: Amount(minorUnits: -100, currency: .usDollar), place: "line 4"))
  }

  @Test("a missing row shows as a balance that does not follow")
  func missingRow() throws {
    let rows = (1...9).map { "2026-10-0\($0),a,-5.00,\(100 - 5 * $0).00" }.filter { !$0.contains("10-05") }
    let file = try TableSample.file((["Date,Text,Amount,Balance"] + rows).joined(separator: "\n"))
    #expect(
      file.statements[0].proof
        == .fails(difference: Amount(minorUnits: -500, currency: .usDollar), place: "line 6"))
  }

  @Test("stated openings and closings prove, or fail with the difference and the place")
  func stated() throws {
    func text(_ closing: String) -> String {
      "Opening balance,100.00\nClosing balance,\(closing)\n\nDate,Text,Amount\n2026-10-01,a,-5.00\n2026-10-02,b,10.00\n"
    }
    #expect(TableSample.proves(try TableSample.file(text("105.00"))))
    let wrong = try TableSample.file(text("105.10"))
    #expect(
      wrong.statements[0].proof == .fails(difference: Amount(minorUnits: 10, currency: .usDollar), place: "line 2"))
  }

  @Test("without any balance nothing is proved, and that is said")
  func none() throws {
    let file = try TableSample.file("Date,Text,Amount\n2026-10-01,a,-5.00\n2026-10-02,b,10.00\n")
    #expect(file.statements[0].proof == .unprovable(reason: "the file states no balances"))
  }

  @Test("unsigned or turned amounts take their sign from the balance")
  func turned() throws {
    let turned = try TableSample.file(
      "Date,Text,Amount,Balance\n2026-10-01,a,5.00,95.00\n2026-10-02,b,10.00,85.00\n2026-10-03,c,-1.00,86.00\n")
    #expect(TableSample.movements(turned) == ["2026-10-01 -5.00", "2026-10-02 -10.00", "2026-10-03 1.00"])
    #expect(TableSample.proves(turned))
    #expect(turned.notes.contains { $0.contains("signs were turned") })
  }

  @Test("balances on some rows only, as a day's last, prove what lies between")
  func daily() throws {
    let file = try TableSample.file(
      "Date,Text,Amount,Ending Daily Balance\n2026-10-01,a,-5.00,\n2026-10-01,b,10.00,105.00\n2026-10-02,c,-1.00,\n2026-10-02,d,-4.00,100.00\n"
    )
    #expect(TableSample.proves(file))
    #expect(file.statements[0].opening?.amount.description == "100.00")
  }

  @Test("a closing balance once a day proves the days, the newest or the oldest line first")
  func closingOfDays() throws {
    let rows = [
      "10/14/2026,a,-120.00,", "10/14/2026,b,-20.00,860.00", "10/15/2026,c,-60.00,800.00", "10/16/2026,d,500.00,",
      "10/16/2026,e,-10.00,1290.00",
    ]
    for rows in [rows, rows.reversed()] {
      let file = try TableSample.file("Date,Description,Amount,Closing Balance\n" + rows.joined(separator: "\n") + "\n")
      #expect(TableSample.proves(file))
      #expect(file.statements[0].opening?.amount.description == "1000.00")
      #expect(file.statements[0].closing?.amount.description == "1290.00")
    }
  }

  @Test("overdrawn balances keep their sign, as minus, in parentheses or as OD")
  func overdrawn() throws {
    for (first, second) in [("-5.00", "5.00"), ("(5.00)", "5.00"), ("5.00 OD", "5.00 CR"), ("5.00 DR", "5.00 CR")] {
      let file = try TableSample.file(
        "Date,Text,Amount,Balance\n2026-10-01,a,-10.00,\(first)\n2026-10-02,b,10.00,\(second)\n2026-10-03,c,1.00,6.00\n"
      )
      #expect(TableSample.proves(file), "\(first)")
      #expect(file.statements[0].opening?.amount.description == "5.00")
    }
  }

  @Test(
    "a dated row of nothing but a balance or a total is no movement",
    arguments: [
      (
        "balance",
        [
          "Previous Statement Balance", "Daily Ledger Balance", "Ledger Balance", "Available Balance", "Prior Balance",
          "Prior Day Balance", "Ending Daily Balance", "Balance as of 10/01/2026", "Beg Bal", "Bal Fwd",
        ]
      ),
      (
        "total",
        [
          "Total Credits", "TOTAL DEBITS", "Total Deposits", "Total Withdrawals", "Total Checks Paid", "Net Change",
          "Grand Total", "Total for October",
        ]
      ),
    ].flatMap { reason, phrases in phrases.map { ($0, reason) } })
  func statedInWords(words: String, reason: String) throws {
    let file = try TableSample.file(
      "Date,Description,Amount\n2026-10-13,Quill,84.20\n2026-10-14,Juniper,-15.80\n2026-10-30,\(words),9312.44\n")
    #expect(TableSample.movements(file) == ["2026-10-13 84.20", "2026-10-14 -15.80"])
    #expect(TableSample.skipped(file) == ["1 header", "4 \(reason)"])
  }

  @Test("the statement before says how this one opens")
  func previousStatement() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Balance\n2026-10-01,PREVIOUS STATEMENT BALANCE,900.00,900.00\n2026-10-13,Quill,84.20,984.20\n2026-10-14,Juniper,-15.80,968.40\n"
    )
    #expect(file.statements[0].opening?.amount.description == "900.00")
    #expect(TableSample.movements(file) == ["2026-10-13 84.20", "2026-10-14 -15.80"])
    #expect(TableSample.proves(file))
  }

  @Test("a purchase at a shop called like a balance moves the running balance, and a payee's memo is no balance")
  func balanceWordsOfPayees() throws {
    let shop = try TableSample.file(
      "Date,Description,Amount,Balance\n2026-10-13,Quill,84.20,984.20\n2026-10-14,NEW BALANCE 1204,-15.80,968.40\n2026-10-15,Heron,10.00,978.40\n"
    )
    #expect(shop.records.count == 3)
    #expect(TableSample.proves(shop))
    let memo = try TableSample.file(
      "Payment Date,Vendor,Description,Amount\n2026-10-13,Quill,Invoice 7,84.20\n2026-10-14,Juniper,Previous balance,15.80\n",
      side: .ledger)
    #expect(TableSample.movements(memo) == ["2026-10-13 -84.20", "2026-10-14 -15.80"])
    let names = try TableSample.file(
      "Date,Payee,Debit,Credit\n2026-10-13,Total,84.20,\n2026-10-14,Balance,15.80,\n2026-10-15,New Balance,60.00,\n")
    #expect(names.records.count == 3)
  }

  @Test("a dash behind a currency's sign is a zero", arguments: ["$ -", "$-", "$ -   ", "- $", "€ -"])
  func accountingZero(zero: String) throws {
    let file = try TableSample.file(
      "Date;Text;Debit;Credit\n2026-10-13;Quill;$ 84.20;\(zero)\n2026-10-14;Juniper;\(zero);$ 15.80\n")
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 15.80"])
  }

  @Test("subtotals that name their group are totals where they add up, and refused where they do not")
  func subtotals() throws {
    func text(_ second: String) -> String {
      "Date,Payee,Amount\n10/22/2026,Quill,84.20\n10/22/2026 Total,,84.20\n10/23/2026,Juniper,15.80\n,Juniper Total,\(second)\n,Grand Total,100.00\n"
    }
    let file = try TableSample.file(text("15.80"), side: .ledger)
    #expect(file.records.map(\.date.description) == ["2026-10-22", "2026-10-23"])
    #expect(TableSample.skipped(file).suffix(3) == ["3 total", "5 total", "6 total"])
    #expect(TableSample.refusal(text("15.90"), side: .ledger)?.contains("a date beside the amount") == true)
  }

  @Test("the sums under two columns take in the balances that stand in them")
  func columnSums() throws {
    let text =
      "Date,Particulars,Debit,Credit\n2026-10-01,Opening Balance,1000.00,\n2026-10-13,Quill,,84.20\n2026-10-14,Juniper,15.80,\n,,1015.80,84.20\n,Closing Balance,,931.60\n,,1015.80,1015.80\n"
    let file = try TableSample.file(text)
    #expect(file.records.count == 2)
    let ledger = try TableSample.file(text, side: .ledger)
    #expect(TableSample.movements(ledger) == ["2026-10-13 -84.20", "2026-10-14 15.80"])
    #expect(TableSample.proves(ledger))
    #expect(file.statements[0].opening?.amount.description == "1000.00")
    #expect(file.statements[0].closing?.amount.description == "931.60")
    #expect(TableSample.skipped(file).suffix(3) == ["5 total", "6 balance", "7 total"])
  }

  @Test("of two rows of debits and credits the one balance decides, where it follows in the order of the dates")
  func twoRows() throws {
    let header = "Date,Text,Debit,Credit,Balance\n"
    let books = try TableSample.file(header + "2026-10-13,a,,84.20,915.80\n2026-10-25,b,15.80,,931.60\n")
    #expect(TableSample.movements(books) == ["2026-10-13 -84.20", "2026-10-25 15.80"])
    #expect(TableSample.proves(books))
    let before = try TableSample.file(header + "2026-10-13,a,,84.20,915.80\n2026-10-25,b,15.80,,1000.00\n")
    #expect(TableSample.movements(before) == ["2026-10-13 84.20", "2026-10-25 -15.80"])
  }

  @Test(
    "one balance that follows only the other way round overrules no columns of withdrawals and deposits, and no layout",
    arguments: [
      "Date,Description,Withdrawal,Deposit,Balance\n10/31/2026,Interest Paid,,1.00,2.00\n10/13/2026,Quill,2.00,,3.00\n",
      "Date,Type,CheckNumber,Description,Withdrawal,Deposit,RunningBalance\n10/31/2026,INTADJUST,,Interest Paid,,1.00,2.00\n10/13/2026,ACH,,Quill,2.00,,3.00\n",
      "Account Number,Post Date,Check,Description,Debit,Credit,Status,Balance\n4821,10/31/2026,,Interest Paid,,1.00,Posted,2.00\n4821,10/13/2026,,Quill,2.00,,Posted,3.00\n",
    ])
  func coincidence(text: String) throws {
    let file = try TableSample.file(text)
    #expect(TableSample.movements(file) == ["2026-10-31 1.00", "2026-10-13 -2.00"])
    #expect(!TableSample.proves(file))
    #expect(!file.notes.contains { $0.contains("turned") })
  }

  @Test("a row without a date takes that of the one above where the running balance follows from it")
  func dateAbove() throws {
    let file = try TableSample.file(
      "Date,Details,Paid out,Paid in,Balance\n14/10/2026,Quill,84.20,,915.80\n,Hotel,21.00,,894.80\n15/10/2026,Juniper,,15.80,910.60\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-14 -84.20", "2026-10-14 -21.00", "2026-10-15 15.80"])
    #expect(TableSample.proves(file))
    let message = TableSample.refusal(
      "Date,Details,Paid out,Paid in,Balance\n14/10/2026,Quill,84.20,,915.80\n,Hotel,21.00,,999.80\n15/10/2026,Juniper,,15.80,1015.60\n"
    )
    #expect(message?.contains("line 3, column 'Date': expected a date beside the amount") ?? false)
  }

  @Test("a balance in another currency is none of the statement's")
  func otherCurrency() throws {
    let file = try TableSample.file(
      "Account,Date,Text,Amount,Currency,D/C\n4821,2026-10-01,Opening balance,1000.00,EUR,C\n4821,2026-10-13,Quill,84.20,EUR,D\n4821,2026-10-31,Closing balance,915.80,EUR,C\n4821,2026-10-01,Opening balance,7.00,USD,C\n4821,2026-10-31,Closing balance,7.00,USD,C\n"
    )
    #expect(file.statements[0].closing?.amount.description == "915.80")
    #expect(TableSample.proves(file))
  }

  @Test("a balance behind its label in one cell counts where the cell is alone in its row")
  func labelled() throws {
    let file = try TableSample.file(
      "Opening Balance: 1.000,00 EUR\nClosing Balance: 915,80 EUR\nDate;Description;Amount\n14.10.2026;Quill;-84,20\n")
    #expect(file.statements[0].opening?.amount.description == "1000.00")
    #expect(TableSample.proves(file))
    let cut = try TableSample.file(
      "Opening Balance: $1,000.00\nClosing Balance: $915.80\nDate,Description,Amount\n10/14/2026,Quill,-84.20\n")
    #expect(cut.statements[0].opening == nil)
  }
}
