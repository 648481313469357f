import Banking
import Testing

@testable import Intake

@Suite("Columns of amounts that complement each other")
struct AmountSideTests {
  static let names = [
    ("Amount Paid", "Amount Received"), ("Payment Amount", "Deposit Amount"), ("Check Amount", "Deposit Amount"),
    ("Sent", "Received"), ("Money Sent", "Money Received"), ("Paid", "Received"), ("Expenses", "Income"),
    ("Charges", "Payments"), ("Purchases", "Payments"), ("Cash Disbursed", "Cash Received"),
    ("Withdrawn", "Deposited"),
    ("Subtractions", "Additions"), ("Decreases", "Increases"), ("Minus", "Plus"), ("Negative", "Positive"),
    ("Amount -", "Amount +"), ("Amount (-)", "Amount (+)"),
  ]
  static let movements = ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -15.80", "2026-10-16 9.00"]

  static func table(_ out: String, _ into: String, balance: Bool, outFirst: Bool = true, empty: String = "") -> String {
    let rows = [
      ("84.20", empty, "915.80"), (empty, "1000.00", "1915.80"), ("15.80", empty, "1900.00"),
      (empty, "9.00", "1909.00"),
    ]
    var text = "Date,Description,\(outFirst ? "\(out),\(into)" : "\(into),\(out)")\(balance ? ",Balance" : "")\n"
    for (index, row) in rows.enumerated() {
      let amounts = outFirst ? "\(row.0),\(row.1)" : "\(row.1),\(row.0)"
      text += "2026-10-\(13 + index),a,\(amounts)\(balance ? ",\(row.2)" : "")\n"
    }
    return text
  }

  @Test("are the two sides of the money by their words, with a balance or without", arguments: names.indices)
  func words(_ index: Int) throws {
    let (out, into) = Self.names[index]
    for balance in [false, true] {
      for outFirst in [false, true] {
        let file = try TableSample.file(Self.table(out, into, balance: balance, outFirst: outFirst))
        #expect(TableSample.movements(file) == Self.movements, "\(out) \(into) \(balance) \(outFirst)")
        #expect(TableSample.skipped(file) == ["1 header"])
        if balance { #expect(TableSample.proves(file), "\(out) \(into)") }
      }
    }
  }

  @Test("are told by zeros as by blanks")
  func zeros() throws {
    let file = try TableSample.file(Self.table("Sent", "Received", balance: false, empty: "0.00"))
    #expect(TableSample.movements(file) == Self.movements)
  }

  @Test("are told by the balance where their words say nothing")
  func balance() throws {
    let file = try TableSample.file(Self.table("Amount", "Amount B", balance: true))
    #expect(TableSample.movements(file) == Self.movements)
    #expect(TableSample.proves(file))
  }

  @Test("are refused, with the column, where nothing tells them apart")
  func refused() throws {
    let refusal = try #require(TableSample.refusal(Self.table("Amount", "Amount B", balance: false)))
    #expect(refusal.contains("column 'Amount B'"))
    #expect(refusal.contains("1000.00"))
    #expect(refusal.contains("Debit and Credit"))
  }

  @Test("without a header, too, no row with an amount is left out")
  func headerless() throws {
    let rows =
      "2026-10-13,a,84.20,,\n2026-10-14,b,,,1000.00\n2026-10-15,c,,15.80,\n2026-10-16,d,,,9.00\n2026-10-17,e,3.00,,\n"
    #expect(TableSample.refusal(rows)?.contains("put a header above the table") ?? false)
  }

  @Test("are told by whole amounts as by others", arguments: ["Sent,Received", "Check Amount,Deposit Amount"])
  func wholeAmounts(_ names: String) throws {
    let file = try TableSample.file(
      "Date,Description,\(names)\n2026-10-13,a,84,\n2026-10-14,b,,1000\n2026-10-15,c,15,\n2026-10-16,d,,9\n")
    #expect(
      TableSample.movements(file) == [
        "2026-10-13 -84.00", "2026-10-14 1000.00", "2026-10-15 -15.00", "2026-10-16 9.00",
      ]
    )
  }

  @Test("two columns of signed amounts are no sides: what each row moves is not guessed")
  func currencies() {
    let refusal = TableSample.refusal(
      "Date,Description,Amount,Amount B\n2026-10-13,a,-84.20,\n2026-10-14,b,,20.00\n2026-10-15,c,10.00,\n")
    #expect(refusal?.contains("column 'Amount B'") ?? false)
  }

  @Test("the amount of a check that pays several invoices is none of each")
  func lockbox() {
    let refusal = TableSample.refusal(
      "Deposit Date,Batch,Check Number,Check Amount,Remitter,Invoice,Invoice Amount\n10/13/2026,7,1021,500.00,Juniper,LD-1,300.00\n10/13/2026,7,1021,500.00,Juniper,LD-2,200.00\n"
    )
    #expect(refusal?.contains("found no amount column among Deposit Date, Batch") ?? false)
  }

  @Test("may be three: fees and checks have columns of their own")
  func three() throws {
    let fees = try TableSample.file(
      "Date,Description,Deposits,Withdrawals,Service Charges\n2026-10-13,a,,84.20,\n2026-10-14,b,1000.00,,\n2026-10-15,c,,,15.80\n2026-10-16,d,9.00,,\n"
    )
    #expect(TableSample.movements(fees) == Self.movements)
    let checks = try TableSample.file(
      "Date,Description,Checks,Other Debits,Deposits,Balance\n2026-10-13,a,84.20,,,915.80\n2026-10-14,b,,,1000.00,1915.80\n2026-10-15,c,,15.80,,1900.00\n2026-10-16,d,,,9.00,1909.00\n2026-10-31,Total,84.20,15.80,1009.00,\n"
    )
    #expect(TableSample.movements(checks) == Self.movements)
    #expect(TableSample.proves(checks))
    #expect(TableSample.skipped(checks).contains("6 total"))
  }

  @Test("an amount that is due is none that moved")
  func due() throws {
    let file = try TableSample.file(
      "Date,Vendor,Amount Due,Amount Paid\n2026-10-13,Meridian,,84.20\n2026-10-14,Quill,30.00,\n2026-10-15,Juniper,,15.80\n",
      side: .ledger)
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-15 -15.80"])
    #expect(TableSample.skipped(file).contains("3 no-amount"))
  }

  @Test("what is net of fees is taken before what is gross, also where only it has an amount")
  func netSides() throws {
    let file = try TableSample.file(
      "Creation Date,Type,Gross Debit,Gross Credit,Net Debit,Net Credit\n2026-10-13,Settled,,87.00,,84.20\n2026-10-14,Refunded,20.00,,20.50,\n2026-10-15,Payout,,,63.70,\n"
    )
    #expect(TableSample.movements(file) == ["2026-10-13 84.20", "2026-10-14 -20.50", "2026-10-15 -63.70"])
    let level = try TableSample.file(
      "Date,Type,Gross Debit,Gross Credit,Net Debit,Net Credit\n2026-10-13,Settled,,87.00,,84.20\n2026-10-14,Refunded,20.00,,20.50,\n"
    )
    #expect(TableSample.movements(level) == ["2026-10-13 84.20", "2026-10-14 -20.50"])
  }

  @Test("debits and credits that move the balance in the books' view are taken before a sum that runs beside them")
  func netActivity() throws {
    let file = try TableSample.file(
      "Date,Memo,Debit,Credit,Net Activity,Ending Balance\n2026-10-13,a,500.00,,500.00,1500.00\n2026-10-14,b,,84.20,415.80,1415.80\n2026-10-15,c,,15.80,400.00,1400.00\n",
      side: .ledger)
    #expect(TableSample.movements(file) == ["2026-10-13 500.00", "2026-10-14 -84.20", "2026-10-15 -15.80"])
    #expect(TableSample.proves(file))
  }

  @Test("an identifier is no amount, whatever it is of")
  func identifiers() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Deposit ID,Debit ID\n2026-10-13,a,-84.20,D1,\n2026-10-14,b,1000.00,D2,4\n")
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 1000.00"])
    #expect(HeaderSynonyms.meaning("deposit id") == nil)
  }
}
