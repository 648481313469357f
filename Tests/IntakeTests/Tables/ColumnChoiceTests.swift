import Banking
import Testing

@testable import Intake

@Suite("Columns among several of their kind")
struct ColumnChoiceTests {
  @Test(
    "the column called the amount is refused where no cell reads, and no fee stands in for it",
    arguments: [
      ("Amount", "Fee", "#REF!"), ("Amount", "Tax", "see note"), ("Transaction Amount", "Fee", "12.5O"),
      ("Betrag", "Gebühr", "unbekannt"), ("Amount", "", "-1.5E+3"),
    ])
  func unreadableAmount(header: String, other: String, cell: String) {
    let message = TableSample.refusal(
      "Date,Description,\(header),\(other)\n2026-10-13,Quill,\(cell),1.00\n2026-10-14,Hotel,\(cell),2.00\n")
    #expect(message?.contains("line 2, column '\(header)': expected an amount, found '\(cell)'") ?? false)
  }

  @Test("words under 'Amount' beside debits and credits that share the rows are passed over")
  func amountInWords() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Debit,Credit\n2026-10-13,Quill,eighty four,84.20,\n2026-10-14,Hotel,fifteen,,15.80\n")
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 15.80"])
  }

  @Test(
    "a fee that leaves the account with the amount is part of the movement, whatever its sign",
    arguments: [
      "Date,Description,State,Amount,Fee,Balance\n2026-10-13,a,COMPLETED,1000.00,0.00,1000.00\n2026-10-14,b,COMPLETED,-84.20,1.50,914.30\n2026-10-14,c,DECLINED,-10.00,0.00,914.30\n",
      "Date,Description,State,Amount,Fee,Balance\n2026-10-13,a,COMPLETED,1000.00,0.00,1000.00\n2026-10-14,b,COMPLETED,-84.20,-1.50,914.30\n",
      "Date,Description,State,Amount,Total amount,Fee,Balance\n2026-10-14,b,COMPLETED,-84.20,-85.70,1.50,914.30\n2026-10-13,a,COMPLETED,1000.00,1000.00,0.00,1000.00\n",
    ])
  func feeBesideAmount(_ text: String) throws {
    let file = try TableSample.file(text)
    #expect(TableSample.movements(file).sorted() == ["2026-10-13 1000.00", "2026-10-14 -85.70"])
    #expect(TableSample.proves(file))
  }

  @Test(
    "a row of nothing but a fee moves the account by it",
    arguments: [
      "Date,Description,Amount,Fee,Balance\n2026-10-13,a,1000.00,0.00,1000.00\n2026-10-14,b,-84.20,1.50,914.30\n2026-10-15,c,0.00,12.50,901.80\n",
      "Date,Description,Amount,Fee,Balance\n2026-10-13,a,1000.00,,1000.00\n2026-10-14,b,-84.20,1.50,914.30\n2026-10-15,c,,12.50,901.80\n",
      "Date,Description,Amount,Fee,Balance\n2026-10-15,c,,12.50,901.80\n2026-10-14,b,-85.70,,914.30\n2026-10-13,a,1000.00,,1000.00\n",
      "Date,Description,Amount,Net Amount,Fee,Balance\n2026-10-13,a,1000.00,1000.00,0.00,1000.00\n2026-10-14,b,-84.20,-85.70,1.50,914.30\n2026-10-15,c,,-12.50,12.50,901.80\n",
      "Date,Description,Amount,Net Amount,Fee\n2026-10-13,a,1000.00,1000.00,0.00\n2026-10-14,b,-84.20,-85.70,1.50\n2026-10-15,c,,-12.50,12.50\n",
    ])
  func feeAlone(_ text: String) throws {
    let file = try TableSample.file(text)
    #expect(TableSample.movements(file).sorted() == ["2026-10-13 1000.00", "2026-10-14 -85.70", "2026-10-15 -12.50"])
    #expect(TableSample.proves(file) == text.contains("Balance"))
  }

  @Test("a fee is left alone where the amount moves the balance, or nothing shows that it does not")
  func feeWithin() throws {
    let within = try TableSample.file(
      "Date,Description,Amount,Fee,Balance\n2026-10-13,a,1000.00,0.00,1000.00\n2026-10-14,b,-84.20,1.50,915.80\n")
    #expect(TableSample.movements(within) == ["2026-10-13 1000.00", "2026-10-14 -84.20"])
    let open = try TableSample.file(
      "Date,Description,Amount,Fee\n2026-10-13,a,1000.00,0.00\n2026-10-14,b,-84.20,1.50\n")
    #expect(TableSample.movements(open) == ["2026-10-13 1000.00", "2026-10-14 -84.20"])
  }

  @Test("what the account was billed counts, in its currency, not what the merchant asked in another")
  func billed() throws {
    let file = try TableSample.file(
      "Posting Date,Merchant,Transaction Amount,Transaction Currency,Billing Amount,Billing Currency\n10/13/2026,HOTEL,75.00,EUR,84.20,USD\n10/14/2026,STAPLES,20.00,USD,20.00,USD\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 -20.00"])
    #expect(file.statements.map(\.currency) == [.usDollar])
  }

  @Test("the currency of a net amount is the net one")
  func netCurrency() throws {
    let file = try TableSample.file(
      "Date,Type,Gross Currency,Gross Debit,Gross Credit,Net Currency,Net Debit,Net Credit\n2026-10-13,Settled,EUR,,75.00,USD,,84.20\n2026-10-14,Payout,,,,USD,84.20,\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 84.20", "2026-10-14 -84.20"])
    #expect(file.statements.map(\.currency) == [.usDollar])
  }

  @Test("a payment in another currency is what was drawn for it")
  func fundingAmount() throws {
    let file = try TableSample.file(
      "Process Date,Vendor Name,Confirmation Number,Amount,Currency,Funding Amount,Status\n10/13/2026,Meridian GmbH,P26101201-0012345,75.00,EUR,$84.20,Paid\n10/14/2026,Quill,P26101201-0012346,20.00,USD,$20.00,Paid\n",
      side: .ledger)
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 -20.00"])
    #expect(file.statements.map(\.currency) == [.usDollar])
  }

  @Test("the booked balance is taken before the available one, wherever it stands")
  func ledgerBalance() throws {
    for header in ["Available Balance,Ledger Balance", "Available Balance,Balance"] {
      let file = try TableSample.file(
        "Date,Description,Amount,\(header)\n2026-10-13,a,-84.20,900.00,915.80\n2026-10-14,b,-15.80,884.20,900.00\n")
      #expect(file.statements[0].closing?.amount.description == "900.00", "\(header)")
    }
    let alone = try TableSample.file(
      "Date,Description,Amount,Available Balance\n2026-10-13,a,-84.20,915.80\n2026-10-14,b,-15.80,900.00\n")
    #expect(alone.statements[0].closing?.amount.description == "900.00")
  }

  @Test("of a gross and a net amount that both move the balance the net one is taken")
  func grossAndNet() throws {
    let file = try TableSample.file(
      "Date,Description,Status,Gross,Fee,Net,Balance\n2026-10-13,a,Completed,100.00,-3.20,96.80,196.80\n2026-10-14,b,Completed,-96.80,0.00,-96.80,100.00\n2026-10-15,c,Pending,20.00,0.00,20.00,\n2026-10-16,d,Completed,-55.00,0.00,-55.00,45.00\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 96.80", "2026-10-14 -96.80", "2026-10-16 -55.00"])
    #expect(file.statements[0].opening?.amount.description == "100.00")
  }

  @Test("a total below the rows leaves the column of their one account alone")
  func accountAboveTotal() throws {
    let file = try TableSample.file(
      "Account Name,Date,Description,Amount,Balance\n1150 Operating,2026-10-13,a,-84.20,915.80\n1150 Operating,2026-10-14,b,1000.00,1915.80\nTotal 1150 Operating,,,915.80,\n"
    )
    #expect(file.statements.map(\.account) == ["1150 Operating"])
  }

  @Test("a column of accounts through which one balance runs names the other side of the lines")
  func offsetAccount() throws {
    let file = try TableSample.file(
      "Date,Description,Account,Amount,Balance\n2026-10-13,a,2000 Payables,-84.20,915.80\n2026-10-14,b,4000 Sales,1000.00,1915.80\n2026-10-15,c,2000 Payables,-15.80,1900.00\n"
    )
    #expect(file.statements.count == 1)
    #expect(file.statements[0].account == nil)
    #expect(TableSample.proves(file))
    let register = try TableSample.file(
      "Date,Number,Payee,Account,Memo,Payment,C,Deposit\n10/13/2026,1045,Meridian,2000 Payables,a,84.20,,\n10/14/2026,,,4000 Sales,b,,,1000.00\n",
      side: nil)
    #expect(register.layout == "QuickBooks Desktop register")
    #expect(register.statements.map(\.account) == [nil])
    #expect(TableSample.movements(register) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
  }

  @Test(
    "kinds of cards and what was paid by card are no accounts",
    arguments: ["Card Brand,visa,master", "Card Entry Methods,Tap,Keyed", "Gift Card Sales,$0.00,$5.00"])
  func cards(_ column: String) throws {
    let parts = column.split(separator: ",")
    for second in [parts[1], parts[2]] {
      let file = try TableSample.file(
        "Date,Description,\(parts[0]),Amount\n2026-10-13,a,\(parts[1]),-84.20\n2026-10-14,b,\(second),1000.00\n")
      #expect(file.statements.map(\.account) == [nil])
    }
  }

  @Test("customers' cards are no accounts of the business that they paid")
  func customersCards() throws {
    let file = try TableSample.file(
      "Settlement Amount,Settlement Date/Time,Card Number,Customer First Name\n84.20,2026-10-13 16:00:00,XXXX1234,Ada\n20.00,2026-10-14 16:00:00,XXXX5555,Bob\n"
    )
    #expect(file.statements.map(\.account) == [nil])
  }

  @Test("a platform's movement is of its own day, not of the payout that later carried it")
  func payoutDate() throws {
    let stripe = try TableSample.file(
      "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description,Transfer,Transfer Date (UTC)\na,payment,p1,86.00,1.80,84.20,usd,2026-10-13 12:00,2026-10-16 00:00,x,po1,2026-10-16 00:00\nb,payment,p2,20.00,1.00,19.00,usd,2026-10-14 12:00,2026-10-17 00:00,y,,\nc,payout,po1,-84.20,0.00,-84.20,usd,2026-10-16 00:00,2026-10-16 00:00,z,po1,2026-10-16 00:00\n"
    )
    #expect(TableSample.movements(stripe) == ["2026-10-13 84.20", "2026-10-14 19.00", "2026-10-16 -84.20"])
    let shopify = try TableSample.file(
      "Transaction Date,Type,Order,Payout Status,Payout Date,Amount,Fee,Net\n2026-10-13,charge,#1,paid,2026-10-16,86.00,1.80,84.20\n2026-10-14,refund,#2,paid,2026-10-17,-20.00,0.00,-20.00\n"
    )
    #expect(TableSample.movements(shopify) == ["2026-10-13 84.20", "2026-10-14 -20.00"])
  }

  @Test("whether a row is a credit may stand in words of yes and no")
  func isCredit() throws {
    let file = try TableSample.file(
      "Transaction Date,Clean Merchant Name,Merchant Name,Amount,Budget,Is Credit\n2026-10-13,Meridian,MERIDIAN 1,84.20,Office,false\n2026-10-14,Juniper,JUNIPER,1000.00,Travel,true\n",
      side: nil)
    #expect(file.side == .ledger)
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
  }

  @Test("payments to recipients with what became of them are a ledger, and a running balance is a bank's")
  func side() throws {
    let ledger = try TableSample.file(
      "Recipient,Process Date,Payment Amount,Status\nMeridian,10/13/2026,84.20,Paid\nQuill,10/14/2026,20.00,Paid\n",
      side: nil)
    #expect(ledger.side == .ledger)
    #expect(TableSample.movements(ledger) == ["2026-10-13 -84.20", "2026-10-14 -20.00"])
    let bank = try TableSample.file(
      "Date,Payee,Description,Status,Amount,Balance\n2026-10-14,Meridian,a,SETTLED,-84.20,915.80\n2026-10-13,Juniper,b,SETTLED,100.00,1000.00\n",
      side: nil)
    #expect(bank.side == .bank)
  }
}
