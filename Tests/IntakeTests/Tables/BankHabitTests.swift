import Banking
import Testing

@testable import Intake

@Suite("Habits of banks in tables")
struct BankHabitTests {
  @Test("a balance before each row leaves the signs alone and proves them", arguments: [false, true])
  func balanceBefore(newestFirst: Bool) throws {
    let rows = [
      "13-10-2026,NL01,Meridian,EUR,1000.00,EUR,-84.20", "14-10-2026,NL01,Juniper,EUR,915.80,EUR,1000.00",
      "15-10-2026,NL01,Larkspur,EUR,1915.80,EUR,-15.80", "16-10-2026,NL01,Quill,EUR,1900.00,EUR,-100.00",
    ]
    let file = try TableSample.file((newestFirst ? rows.reversed() : rows).joined(separator: "\n") + "\n")
    let movements = ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -15.80", "2026-10-16 -100.00"]
    #expect(TableSample.movements(file) == (newestFirst ? movements.reversed() : movements))
    #expect(TableSample.proves(file))
    #expect(file.statements[0].opening?.amount.description == "1000.00")
    #expect(file.statements[0].closing?.amount.description == "1800.00")
  }

  @Test("rows of one day without a header keep their signs")
  func balanceBeforeOnOneDay() throws {
    let file = try TableSample.file(
      "13-10-2026,NL01,Meridian,EUR,1000.00,EUR,-84.20\n13-10-2026,NL01,Juniper,EUR,915.80,EUR,1000.00\n13-10-2026,NL01,Quill,EUR,1915.80,EUR,-15.80\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-13 1000.00", "2026-10-13 -15.80"])
    #expect(TableSample.proves(file))
  }

  @Test("signs are still turned where the balance after each row wants it, whichever way the dates run")
  func turned() throws {
    let file = try TableSample.file(
      "Date,Text,Amount,Balance\n2026-10-16,a,100.00,1800.00\n2026-10-15,b,15.80,1900.00\n2026-10-14,c,-1000.00,1915.80\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-16 -100.00", "2026-10-15 -15.80", "2026-10-14 1000.00"])
    #expect(TableSample.proves(file))
  }

  @Test("a closing balance that stands in every row runs")
  func runningClosingBalance() throws {
    let file = try TableSample.file(
      "Date,Narration,Withdrawal Amt.,Deposit Amt.,Closing Balance\n2026-10-13,a,84.20,0.00,915.80\n2026-10-14,b,0.00,1000.00,1915.80\n2026-10-15,c,15.80,0.00,1900.00\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -15.80"])
    #expect(TableSample.proves(file))
    #expect(file.statements[0].closing?.amount.description == "1900.00")
  }

  @Test("a header of \"in\" keeps it beside a currency")
  func paidIn() throws {
    let file = try TableSample.file(
      "Completed Date ; Description ; Paid Out (EUR) ; Paid In (EUR) ; Balance (EUR)\n13 Oct 2026 ; a ; 84.20 ; ; 915.80\n14 Oct 2026 ; b ; ; 1000.00 ; 1915.80\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
    #expect(file.statements[0].currency == Currency(code: "EUR"))
  }

  @Test("D and K are debit and credit, and the rows of balances and turnover below are no records")
  func baltic() throws {
    let file = try TableSample.file(
      """
      "Kliendi konto";"Kuupäev";"Saaja/Maksja";"Selgitus";"Summa";"Valuuta";"Deebet/Kreedit";
      "EE00";"01.10.2026";"";"Algsaldo";"1000,00";"EUR";"K";
      "EE00";"13.10.2026";"Meridian";"toner";"84,20";"EUR";"D";
      "EE00";"14.10.2026";"Juniper";"LD-220";"1000,00";"EUR";"K";
      "EE00";"31.10.2026";"";"Käive";"84,20";"EUR";"D";
      "EE00";"31.10.2026";"";"lõppsaldo";"1915,80";"EUR";"K";

      """)
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
    #expect(TableSample.proves(file))
  }

  @Test("the letter K without D beside it says nothing")
  func letterK() throws {
    let file = try TableSample.file(
      "Dátum,Be/Ki,Közlemény,Összeg\n2026-10-13,K,toner,-84.20\n2026-10-14,J,LD-220,1000.00\n2026-10-15,K,posta,-15.80\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -15.80"])
  }

  @Test("signs that contradict the words for debit and credit are turned")
  func contradictingFlag() throws {
    let file = try TableSample.file(
      "Transaktionsdatum,Beschreibung,Währung,Betrag,Debit/Kredit\n13.10.2026,Meridian,CHF,84.20,Debit\n14.10.2026,Juniper,CHF,-1000.00,Kredit\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
  }

  @Test("a dated balance is no record wherever its words stand")
  func balanceInReferenceColumn() throws {
    let file = try TableSample.file(
      """
      Buchungstag;Empfänger/Zahlungspflichtiger;Verwendungszweck;Kundenreferenz;Währung;Umsatz;
      13.10.2026;Meridian;toner;;EUR;84,20;S
      14.10.2026;Juniper;LD-220;;EUR;1.000,00;H
      01.10.2026;;;Anfangssaldo;EUR;1.000,00;H
      31.10.2026;;;Endsaldo;EUR;1.915,80;H

      """)
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
    #expect(TableSample.proves(file))
  }

  @Test("a closing balance that changes runs beside flags, and rather than what may be spent")
  func runningClosing() throws {
    let flagged = try TableSample.file(
      "Date,Description,Amount,DR/CR,Closing Balance\n10/06/2026,Quill,10.00,DR,90.00\n10/21/2026,Juniper,20.00,CR,110.00\n10/29/2026,Fee,30.00,DR,80.00\n"
    )
    #expect(flagged.statements.first?.closing?.amount.description == "80.00")
    #expect(TableSample.proves(flagged))
    let available = try TableSample.file(
      "Date,Description,Amount,Available Balance,Closing Balance\n10/06/2026,Quill,-10.00,40.00,90.00\n10/21/2026,Juniper,20.00,60.00,110.00\n10/29/2026,Fee,-30.00,30.00,80.00\n"
    )
    #expect(available.statements.first?.closing?.amount.description == "80.00")
    #expect(TableSample.proves(available))
  }

  @Test("a closing balance that changes and does not follow is no end of the statement; one that stands still is")
  func unprovedClosing() throws {
    let days = try TableSample.file(
      "Date,Description,Amount,Closing Balance\n10/06/2026,Quill,-10.00,90.00\n10/21/2026,Juniper,20.00,500.00\n10/29/2026,Fee,-30.00,80.00\n"
    )
    #expect(days.statements.first?.closing == nil)
    #expect(days.notes.contains { $0.contains("'Closing Balance' changes from row to row") })
    let before = try TableSample.file(
      "Date,Description,Amount,Opening Balance,Closing Balance\n10/06/2026,Quill,-10.00,100.00,90.00\n10/21/2026,Juniper,20.00,90.00,110.00\n"
    )
    #expect(before.statements.first?.opening?.amount.description == "100.00")
    #expect(TableSample.proves(before) && before.notes.isEmpty)
    let constant = try TableSample.file(
      "Date,Description,Amount,Closing Balance\n10/06/2026,Quill,-10.00,80.00\n10/21/2026,Juniper,20.00,80.00\n")
    #expect(constant.statements.first?.closing?.amount.description == "80.00")
  }

  @Test("a closing balance below the table has the decimal sign of the amounts")
  func footerInCommas() throws {
    let file = try TableSample.file(
      "Letzter Kontostand;;;1.000,00;EUR\nBuchungstag;Wert;Verwendungszweck;Soll;Haben\n13.10.2026;13.10.2026;toner;-84,20;\n14.10.2026;14.10.2026;LD-220;;1.000,00\nKontostand;31.10.2026;1.915,80;;\n"
    )
    #expect(TableSample.proves(file))
    #expect(file.statements[0].closing?.amount.description == "1915.80")
  }

  @Test("an amount under no header stands beside the currency that has it")
  func unnamedAmount() throws {
    let file = try TableSample.file(
      "Datum,Omschrijving,Mutatie,,Saldo,\n13-10-2026,toner,EUR,\"-84,20\",EUR,\"915,80\"\n14-10-2026,LD-220,EUR,\"1000,00\",EUR,\"1915,80\"\n15-10-2026,porto,EUR,\"-15,80\",EUR,\"1900,00\"\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -15.80"])
    #expect(TableSample.proves(file))
    #expect(file.statements[0].currency == Currency(code: "EUR"))
  }

  @Test("a list of two kinds of balances is no statement")
  func listOfBalances() {
    #expect(
      TableSample.refusal(
        "Datum;Boeksaldo;Valutair saldo\n13-10-2026;-84,20;-84,20\n14-10-2026;1000,00;1000,00\n") != nil)
  }

  @Test("a list of holdings is no statement: the price of one is no movement")
  func holdings() {
    #expect(
      TableSample.refusal(
        "Symbol,Quantity,Price,Market Value,Ex-Dividend Date\nQUIL,10,$84.20,$842.00,10/13/2026\nJUNI,5,$15.80,$79.00,10/14/2026\n"
      ) != nil)
  }

  @Test("a day \"as of\" another is the first, and a total of transactions is none")
  func asOf() throws {
    let file = try TableSample.file(
      "\"Date\",\"Action\",\"Description\",\"Amount\"\n\"10/14/2026\",\"Sell\",\"Juniper\",\"$1,000.00\"\n\"10/13/2026 as of 10/12/2026\",\"Buy\",\"Meridian\",\"-$84.20\"\n\"Transactions Total\",\"\",\"\",\"$915.80\"\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-14 1000.00", "2026-10-13 -84.20"])
    #expect(TableSample.skipped(file).contains("4 total"))
  }

  @Test("an entry with the day of its transaction and none of booking is pending")
  func unbooked() throws {
    let file = try TableSample.file(
      "Transaction Date,Posting Date,Description,Amount\n10/12/2026,10/13/2026,Meridian,-84.20\n10/13/2026,10/14/2026,Quill,5.00\n10/14/2026,,Juniper,-10.00\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 5.00"])
    #expect(file.statements[0].pending.map(\.amount.description) == ["-10.00"])
  }

  @Test("a booking date that is missing anywhere else is refused", arguments: ["09/14/2026", "10/13/2026"])
  func missingBookingDate(_ day: String) {
    let rows = ["10/12/2026,10/13/2026,Meridian,-84.20", "\(day),,Juniper,-10.00", "10/13/2026,10/14/2026,Quill,5.00"]
    let text = (["Transaction Date,Posting Date,Description,Amount"] + rows).joined(separator: "\n")
    #expect(TableSample.refusal(text)?.contains("expected a date beside the amount") ?? false)
  }

  @Test("rows without a date that can be read are refused, not an empty statement")
  func noReadableDates() {
    let text = "Date,Name,Memo,Amount\n2026:10:13,Meridian,toner,-84.20\n2026:10:14,Juniper,LD-220,1000.00\n"
    #expect(TableSample.refusal(text)?.contains("2026:10:13") ?? false)
  }

  @Test("Russian headers")
  func russian() throws {
    let file = try TableSample.file(
      "Тип счёта;Номер счета;Валюта;Дата операции;Референс проводки;Описание операции;Приход;Расход;\nТекущий;40817000000000000001;RUB;13.10.26;A1;Оплата;0;84,20;\nТекущий;40817000000000000001;RUB;14.10.26;A2;Перевод;1000,00;0;\n"
    )
    #expect(TableSample.lines(file) == ["2026-10-13 -84.20 Оплата", "2026-10-14 1000.00 Перевод"])
    #expect(file.statements[0].account == "40817000000000000001")
  }

  @Test("an amount in the account's currency beats that of the operation, and has its own currency")
  func accountCurrency() throws {
    let file = try TableSample.file(
      "Дата операции;Сумма операции;Валюта операции;Сумма пересчитанная в валюту счета;Валюта счета;Описание\n2026-10-13;-84,20;EUR;-8 420,00;RUB;Оплата\n2026-10-14;-100,00;RUB;-100,00;RUB;Оплата\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -8420.00", "2026-10-14 -100.00"])
    #expect(file.statements.map(\.currency.code) == ["RUB"])
    let foreign = try TableSample.file(
      "Date,Description,Amount in account currency,Transaction currency,Original amount\n2026-10-13,Meridian,-84.20,EUR,-78.00\n2026-10-14,Juniper,10.00,USD,10.00\n"
    )
    #expect(TableSample.movements(foreign) == ["2026-10-13 -84.20", "2026-10-14 10.00"])
    #expect(foreign.statements.map(\.currency) == [.usDollar])
  }

  @Test("types of several words tell unsigned debits from credits, and a type that does not is named")
  func typesOfSeveralWords() throws {
    func text(_ last: String) -> String {
      "Date,Type,Amount,Description\n2026-10-13,ACH Debit,84.20,Meridian\n2026-10-14,Check Deposit,1000.00,Juniper\n2026-10-15,\(last),15.80,Quill\n"
    }
    #expect(
      TableSample.movements(try TableSample.file(text("Service Fee"))) == [
        "2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -15.80",
      ])
    let open = try TableSample.file(text("Transfer"))
    #expect(
      TableSample.movements(open) == ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 15.80"])
    #expect(open.notes.contains { $0.contains("nothing tells which way the amounts of 'Transfer' go") })
  }

  @Test("a month without transactions that says so is an empty statement")
  func noTransactions() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Balance\nNo transactions found for the selected period,,,\n")
    #expect(file.records.isEmpty)
    #expect(file.statements.count == 1)
  }

  @Test("a dated total is the sum of the rows above, and a payment to Total is a payment")
  func datedTotal() throws {
    let file = try TableSample.file(
      "Date,Description,Debit,Credit\n2026-10-13,Total 1204 fuel,84.20,\n2026-10-14,Juniper,,1000.00\n2026-10-31,Total debits and credits,84.20,1000.00\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
    #expect(TableSample.skipped(file).contains("4 total"))
  }

  @Test(
    "a header of two rows names the sides of the money in either",
    arguments: [
      "Date,Description,Amount,,Balance\n,,Debit,Credit,\n",
      ",,Withdrawals,Deposits,\nDate,Description,(USD),(USD),Balance\n",
      "Transaction,Transaction,Withdrawal,Deposit,Running\nDate,Details,Amount,Amount,Balance\n",
      "Date,Description,Debit,Credit,Balance\n,,USD,USD,USD\n",
    ])
  func twoRowHeader(_ header: String) throws {
    let file = try TableSample.file(
      header
        + "2026-10-13,Meridian,84.20,,915.80\n2026-10-14,Juniper,,1000.00,1915.80\n2026-10-15,Quill,15.80,,1900.00\n")
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -15.80"])
    #expect(TableSample.proves(file))
  }

  @Test("a spreadsheet's apostrophe before an amount is no part of it")
  func markedText() throws {
    let file = try TableSample.file(
      "Date,Description,Debit,Credit\n2026-10-13,Meridian,\"'84,20 EUR\",\n2026-10-14,Juniper,,\"'1.000,00 EUR\"\n")
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
  }

  @Test("a card that names its holders and has mostly positive amounts writes purchases so")
  func cardholder() throws {
    let file = try TableSample.file(
      "Date,Merchant,Cardholder,Amount\n2026-10-13,Meridian,Ann,84.20\n2026-10-14,Juniper,Ann,15.80\n2026-10-15,Meridian,Ann,-4.20\n2026-10-16,Quill,Ann,9.00\n"
    )
    #expect(
      TableSample.movements(file) == [
        "2026-10-13 -84.20", "2026-10-14 -15.80", "2026-10-15 4.20", "2026-10-16 -9.00",
      ])
  }

  @Test("a bank's customer references make no ledger, and a balance that stays the same does not run")
  func treasuryReport() throws {
    let file = try TableSample.file(
      "Account number,Account status,Closing ledger balance,Customer reference,Narrative,Debit amount,Credit amount,Balance,Post date\n4821,ACTIVE,1915.80,c1,toner,84.20,,915.80,2026-10-13\n4821,ACTIVE,1915.80,c2,LD-220,,1000.00,1915.80,2026-10-14\n",
      side: nil)
    #expect(file.side == .bank)
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
    #expect(TableSample.column(file, "balance") == "Balance")
    #expect(TableSample.proves(file))
  }

  @Test("words of Cyrillic letters in one byte each are Windows-1251")
  func cyrillic() throws {
    let page = try #require(CodePages.page(named: "windows-1251"))
    let text =
      "Date;Сумма;Описание операции\n13.10.2026;-84,20;Оплата товаров\n14.10.2026;1000,00;Перевод по договору\n"
    let bytes = text.unicodeScalars.map { scalar in
      scalar.value < 0x80
        ? UInt8(scalar.value) : UInt8((page.firstIndex(of: UInt16(scalar.value)) ?? 0) + 0x80)
    }
    let file = try TableSample.file(bytes)
    #expect(
      TableSample.lines(file) == [
        "2026-10-13 -84.20 Оплата товаров", "2026-10-14 1000.00 Перевод по договору",
      ])
  }
}
