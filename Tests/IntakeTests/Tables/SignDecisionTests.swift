import Banking
import Testing

@testable import Intake

@Suite("Which way money goes")
struct SignDecisionTests {
  static let movements = ["2026-10-13 -84.20", "2026-10-14 1000.00"]

  @Test(
    "columns that say the direction keep it whatever words of books stand beside them",
    arguments: ["Document Number", "Batch", "Split", "Journal", "Offset Account", "Module"])
  func booksBesideDirections(_ word: String) throws {
    for (out, into) in [("Payment", "Deposit"), ("Money Out", "Money In"), ("Withdrawal", "Deposit")] {
      for side in [Side.bank, .ledger, nil] {
        let file = try TableSample.file(
          "Date,\(word),Payee,\(out),\(into)\n2026-10-13,1,Meridian,84.20,\n2026-10-14,2,Juniper,,1000.00\n", side: side
        )
        #expect(TableSample.movements(file) == Self.movements, "\(word) \(out)")
      }
    }
  }

  @Test("a bank's debits are money out whatever else it prints", arguments: ["Document number", "Batch"])
  func bankWithBooksWord(_ word: String) throws {
    for side in [Side.bank, nil] {
      let file = try TableSample.file(
        "Date,\(word),Description,Debit,Credit\n2026-10-13,1,Meridian,84.20,\n2026-10-14,2,Juniper,,1000.00\n",
        side: side
      )
      #expect(TableSample.movements(file) == Self.movements)
    }
  }

  @Test(
    "a ledger's debits of cash are money in",
    arguments: [
      "Distribution account,Transaction date,Transaction type,Num,Split account,Debit,Credit\nChecking,2026-10-13,Bill Payment (Check),1,A/P,,84.20\nChecking,2026-10-14,Deposit,,Sales,1000.00,\n",
      "Date,Particulars,Vch Type,Vch No.,Debit,Credit\n2026-10-13,Meridian,Payment,1,,84.20\n2026-10-14,Juniper,Receipt,2,1000.00,\n",
      "Date,Payee,Type,Debit,Credit\n2026-10-13,Meridian,Bill,,84.20\n2026-10-14,Juniper,eCheck receipt,1000.00,\n",
      "Date,Reference,Description,Debit,Credit\n2026-10-13,1,Meridian,,84.20\n2026-10-14,2,Juniper,1000.00,\n",
    ])
  func booksView(_ text: String) throws {
    let file = try TableSample.file(text, side: .ledger)
    #expect(TableSample.movements(file) == Self.movements)
    #expect(file.notes.contains { $0.contains("money in") })
  }

  @Test(
    "a bank's export given as a ledger, and debits with a minus, are money out",
    arguments: [
      "Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit\n2026-10-12,2026-10-13,4821,MERIDIAN,Office,84.20,\n2026-10-14,2026-10-14,4821,PAYMENT,Payment,,1000.00\n",
      "Date,Reference,Description,Debit,Credit\n2026-10-13,1,Meridian,-84.20,\n2026-10-14,2,Juniper,,1000.00\n",
    ])
  func bankGivenAsLedger(_ text: String) throws {
    #expect(TableSample.movements(try TableSample.file(text, side: .ledger)) == Self.movements)
  }

  @Test("one balance that follows the other way round turns debits and credits")
  func twoRows() throws {
    for side in [Side.ledger, nil] {
      let file = try TableSample.file(
        "Date,Reference,Description,Debit,Credit,Balance\n2026-10-13,1,Meridian,,84.20,915.80\n2026-10-14,2,Juniper,1000.00,,1915.80\n",
        side: side)
      #expect(TableSample.movements(file) == Self.movements)
      #expect(TableSample.proves(file))
    }
  }

  @Test("a ledger whose types or balance say that debits are money out has the bank's view")
  func bankViewOfLedger() throws {
    let types = try TableSample.file(
      "Date,Payee,Type,Debit,Credit\n2026-10-13,Meridian,Payment,84.20,\n2026-10-14,Juniper,Receipt,,1000.00\n",
      side: .ledger)
    #expect(TableSample.movements(types) == Self.movements)
    let balance = try TableSample.file(
      "Date,Reference,Description,Debit,Credit,Balance\n2026-10-13,1,Meridian,84.20,,915.80\n2026-10-14,2,Juniper,,1000.00,1915.80\n",
      side: .ledger)
    #expect(TableSample.movements(balance) == Self.movements)
  }

  @Test(
    "what a business was paid by card is money in",
    arguments: [
      "Date,Gross Sales,Total Collected,Card,Card Entry Methods,Fees,Net Total\n2026-10-13,$84.20,$84.20,$84.20,Tap,-$2.20,$82.00\n2026-10-14,$20.00,$20.00,$20.00,Keyed,-$1.00,$19.00\n",
      "Date,Order,Card Brand,Card Source,Amount,Fee,Net\n2026-10-13,#1,visa,online,84.20,2.20,82.00\n2026-10-14,#2,visa,online,20.00,1.00,19.00\n",
      "Transaction ID,Settlement Amount,Settlement Date/Time,Card Number,Customer First Name\n6001,82.00,2026-10-13 16:00:00,XXXX1234,Ada\n6002,19.00,2026-10-14 16:00:00,XXXX1234,Bob\n",
      "Deposit Date,Merchant ID,Merchant Name,Card Type,Gross Sales,Fees,Net Deposit\n10/13/2026,88001,LARKSPUR,Visa,84.20,2.20,82.00\n10/14/2026,88001,LARKSPUR,Visa,20.00,1.00,19.00\n",
    ])
  func sales(_ text: String) throws {
    #expect(TableSample.movements(try TableSample.file(text)) == ["2026-10-13 82.00", "2026-10-14 19.00"])
  }

  @Test("a report of sales by card says sale and credit from the business's side")
  func salesTypes() throws {
    let file = try TableSample.file(
      "Transaction ID,Transaction Type,Disbursement Date,Amount,Cardholder Name,Refunded Transaction ID\na,sale,10/13/2026,84.20,Ada,\nb,credit,10/14/2026,20.00,Bob,c\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 84.20", "2026-10-14 -20.00"])
  }

  @Test("a column of cards that some lines leave empty makes an account's statement none of a card")
  func cardColumnOfAccount() throws {
    let file = try TableSample.file(
      "Date,Card,Description,Amount\n2026-10-13,,PAYROLL DEPOSIT,1000.00\n2026-10-14,,WIRE IN,50.00\n")
    #expect(TableSample.movements(file) == ["2026-10-13 1000.00", "2026-10-14 50.00"])
    let card = try TableSample.file(
      "Date,Card,Description,Amount\n2026-10-13,4821,MERIDIAN,84.20\n2026-10-14,4821,CITY TAXI,17.00\n")
    #expect(TableSample.movements(card) == ["2026-10-13 -84.20", "2026-10-14 -17.00"])
  }

  @Test(
    "types that say the direction keep it beside types that do not",
    arguments: [
      ("Withdrawal", "Deposit", "Interest"), ("Debit", "Credit", "Transfer"), ("ACH Debit", "ACH Credit", "Wire"),
      ("Checks Paid", "Deposits and Credits", "Adjustment"), ("Withdrawal", "Withdrawal", "Sweep"),
    ])
  func thirdType(_ out: String, _ into: String, _ other: String) throws {
    let file = try TableSample.file(
      "Date,Transaction Type,Description,Amount\n2026-10-13,\(out),a,84.20\n2026-10-14,\(into),b,1000.00\n2026-10-15,\(other),c,5.00\n2026-10-16,\(out),d,15.80\n"
    )
    let second = out == into ? "-1000.00" : "1000.00"
    #expect(
      TableSample.movements(file) == [
        "2026-10-13 -84.20", "2026-10-14 \(second)", "2026-10-15 5.00", "2026-10-16 -15.80",
      ])
    #expect(file.notes.contains { $0.contains("'\(other)' go (1 row)") })
  }

  @Test("rows of types that say nothing take the direction that the balance says", arguments: [false, true])
  func openTypesAndBalance(_ newestFirst: Bool) throws {
    let rows = [
      "2026-10-13,Deposit,a,100.00,1000.00", "2026-10-14,Transfer,to savings,84.20,915.80",
      "2026-10-15,Withdrawal,b,15.80,900.00", "2026-10-16,Transfer,from savings,50.00,950.00",
    ]
    let file = try TableSample.file(
      "Date,Type,Description,Amount,Balance\n" + (newestFirst ? rows.reversed() : rows).joined(separator: "\n"))
    let movements = ["2026-10-13 100.00", "2026-10-14 -84.20", "2026-10-15 -15.80", "2026-10-16 50.00"]
    #expect(TableSample.movements(file) == (newestFirst ? movements.reversed() : movements))
    #expect(TableSample.proves(file))
    #expect(!file.notes.contains { $0.contains("nothing tells which way") })
  }

  @Test("payments and what came back that nothing tells apart are said")
  func undecidedPayees() throws {
    let file = try TableSample.file(
      "Date,Payee,Amount\n2026-10-13,Meridian,84.20\n2026-10-14,Juniper,15.80\n2026-10-15,Quill,-500.00\n",
      side: .ledger)
    #expect(file.notes.contains { $0.contains("nothing says that payments to a 'Payee'") })
  }

  @Test(
    "words of direction in a column of types",
    arguments: [
      ("Outbound", "Inbound"), ("Payment", "Deposit"), ("Payment", "Receipt"), ("Disbursement", "Receipt"),
      ("Transfer Out", "Transfer In"), ("Wire Out", "Wire In"), ("Outgoing Wire", "Incoming Wire"),
      ("Checks Paid", "Deposits and Credits"), ("-", "+"), ("Negative", "Positive"), ("expense", "revenue"),
      ("Purchase", "Refund"), ("Purchase", "Payment"), ("Credit Card Payment", "Deposit"),
    ])
  func directions(_ out: String, _ into: String) throws {
    let file = try TableSample.file(
      "Date,Type,Description,Amount\n2026-10-13,\(out),a,84.20\n2026-10-14,\(into),b,1000.00\n")
    #expect(TableSample.movements(file) == Self.movements)
  }

  @Test("charges and refunds whose signs say otherwise are those of the one who charges")
  func chargesAndRefunds() throws {
    let text = "Date,Type,Description,Net\n2026-10-13,charge,a,84.20\n2026-10-14,refund,b,-20.00\n"
    #expect(TableSample.movements(try TableSample.file(text)) == ["2026-10-13 84.20", "2026-10-14 -20.00"])
    let card = try TableSample.file(text.replacing("Description", with: "Cardholder"))
    #expect(TableSample.movements(card) == ["2026-10-13 -84.20", "2026-10-14 20.00"])
  }

  @Test(
    "what a card paid its merchants is money out, a refund money in, whichever sign they have",
    arguments: [
      "Date,Merchant,Amount,Card,Type\n2026-10-13,Meridian,84.20,4401,CLEAR\n2026-10-14,Juniper,15.80,4401,CLEAR\n2026-10-15,Meridian,-4.20,4401,REFUND\n",
      "Date,Merchant Name,Amount,Card Name\n2026-10-13,Meridian,84.20,Ann\n2026-10-14,Juniper,15.80,Ben\n2026-10-15,Meridian,-4.20,Ann\n",
      "Date,Merchant,Amount,Card\n2026-10-13,Meridian,-84.20,4401\n2026-10-14,Juniper,-15.80,4401\n2026-10-15,Meridian,4.20,4401\n",
      "Date,Merchant,Amount,Card,Type\n2026-10-13,Meridian,-84.20,4401,CLEAR\n2026-10-14,Juniper,-15.80,4401,CLEAR\n2026-10-15,Meridian,4.20,4401,REFUND\n",
    ])
  func cardAndMerchant(_ text: String) throws {
    for side in [Side.bank, .ledger] {
      #expect(
        TableSample.movements(try TableSample.file(text, side: side)) == [
          "2026-10-13 -84.20", "2026-10-14 -15.80", "2026-10-15 4.20",
        ])
    }
  }

  @Test("a card's refund without a sign is money in beside its purchases, and a payment that it thanks for is negative")
  func refundAndThanks() throws {
    for text in [
      "Date,Merchant,Amount,Card,Type\n2026-10-13,Meridian,84.20,4401,CLEAR\n2026-10-14,Juniper,1000.00,4401,REFUND\n",
      "Date,Description,Amount\n2026-10-13,MERIDIAN,84.20\n2026-10-14,ONLINE PAYMENT - THANK YOU,-1000.00\n",
    ] {
      #expect(TableSample.movements(try TableSample.file(text)) == Self.movements)
    }
    // Where more goes out than comes in, a payee that is thanked makes no card of an account.
    let account = try TableSample.file(
      "Date,Description,Amount\n2026-10-13,Thank you payment shop,-84.20\n2026-10-14,Juniper,1000.00\n2026-10-15,Rent,-9.00\n"
    )
    #expect(TableSample.movements(account) == Self.movements + ["2026-10-15 -9.00"])
  }

  @Test(
    "amounts of both signs stand where not each row has a card, or more cards paid than merchants were paid",
    arguments: [
      "Date,Merchant,Amount,Card\n2026-10-13,Meridian,84.20,4401\n2026-10-14,Juniper,15.80,\n2026-10-15,Meridian,-4.20,4401\n",
      "Date,Merchant Name,Amount,Card Number\n2026-10-13,Larkspur,84.20,4401\n2026-10-14,Larkspur,15.80,4402\n2026-10-15,Larkspur,-4.20,4401\n",
    ])
  func cardOrMerchant(_ text: String) throws {
    #expect(
      TableSample.movements(try TableSample.file(text)) == [
        "2026-10-13 84.20", "2026-10-14 15.80", "2026-10-15 -4.20",
      ])
  }

  @Test(
    "payments stay money out however many of them were voided",
    arguments: [
      "Check Date,Check Number,Payee,Amount,Status\n2026-10-13,1021,Meridian,84.20,Issued\n2026-10-14,1020,Quill,(15.80),Voided\n",
      "Check Date,Check Number,Payee,Amount\n2026-10-13,1021,Meridian,84.20\n2026-10-14,,Quill,-15.80\n",
      "Payment Date,Vendor,Document,Amount\n2026-10-13,Meridian,INV1,84.20\n2026-10-14,Meridian,CM1,(15.80)\n",
    ])
  func voids(_ text: String) throws {
    #expect(
      TableSample.movements(try TableSample.file(text, side: .ledger)) == ["2026-10-13 -84.20", "2026-10-14 15.80"])
  }

  @Test("a register of a payee's payments and deposits keeps its signs")
  func signedRegister() throws {
    let file = try TableSample.file(
      "Date,Payee,Amount\n2026-10-13,Meridian,-84.20\n2026-10-14,Juniper,1000.00\n", side: .ledger)
    #expect(TableSample.movements(file) == Self.movements)
  }

  @Test(
    "one word of debit or credit in every row is no direction beside amounts with signs",
    arguments: ["Account Type", "Card Type", "Type", "acct_type"], ["Credit", "Debit"])
  func constantWord(header: String, word: String) throws {
    let file = try TableSample.file(
      "Date,\(header),Description,Amount\n2026-10-13,\(word),Quill,-84.20\n2026-10-14,\(word),Juniper,1000.00\n2026-10-15,\(word),Hotel,-21.00\n"
    )
    #expect(TableSample.movements(file) == Self.movements + ["2026-10-15 -21.00"])
    #expect(!file.notes.contains { $0.contains("contradict") })
    let allOut = try TableSample.file(
      "Date,\(header),Description,Amount\n2026-10-13,\(word),Quill,-84.20\n2026-10-15,\(word),Hotel,-21.00\n")
    #expect(TableSample.movements(allOut) == [Self.movements[0], "2026-10-15 -21.00"])
  }

  @Test("one word of debit in every row is the direction of amounts without signs")
  func constantFlag() throws {
    let file = try TableSample.file(
      "Date,Type,Description,Amount\n2026-10-13,Debit,Quill,84.20\n2026-10-15,Debit,Hotel,21.00\n")
    #expect(TableSample.movements(file) == [Self.movements[0], "2026-10-15 -21.00"])
  }

  @Test(
    "a card's types beside unsigned amounts: what was bought and its fees are money out, what came back and payments money in",
    arguments: [
      "Transaction Date,Post Date,Description,Category,Type,Amount,Memo", "Date,Post Date,Text,Group,Type,Amount,Memo",
    ])
  func cardTypes(header: String) throws {
    let rows = [("Sale", "84.20"), ("Return", "15.80"), ("Payment", "500.00"), ("Fee", "39.00"), ("Sale", "7.10")]
    let expected = ["-84.20", "15.80", "500.00", "-39.00", "-7.10"]
    for count in 3...rows.count {
      let text = rows.prefix(count).map { "10/12/2026,10/13/2026,Quill,Office,\($0.0),\($0.1),\n" }.joined()
      let file = try TableSample.file(header + "\n" + text)
      #expect(file.records.map(\.amount.description) == Array(expected.prefix(count)))
    }
  }

  @Test("a merchant's report of sales keeps its view")
  func merchantTypes() throws {
    let file = try TableSample.file(
      "Date,Type,Description,Amount,Fee,Net\n2026-10-13,Sale,Order 1,84.20,2.00,82.20\n2026-10-14,Return,Order 1,84.20,0.00,84.20\n"
    )
    #expect(file.records.map(\.amount.description) == ["82.20", "-84.20"])
  }

  @Test("a card's refunds are known by their status too")
  func refundStatus() throws {
    let file = try TableSample.file(
      "Date,Amount,Merchant,Card,User,Status\n2026-10-13,$84.20,Quill,4821,Ana,Cleared\n2026-10-14,-$15.80,Quill,4821,Ana,Refunded\n"
    )
    #expect(file.records.map(\.amount.description) == ["-84.20", "15.80"])
  }
}
