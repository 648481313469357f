import Banking
import Testing

@testable import Intake

@Suite("Statements of businesses that sell")
struct MerchantStatementTests {
  @Test(
    "with signs keep them whatever they call a sale",
    arguments: [
      [("Sale", "100.00"), ("Fee", "-6.50"), ("Payout", "-93.50")],
      [("Sale", "100.00"), ("Transaction fee", "-6.50"), ("Sale", "20.00")],
      [("Sale", "100.00"), ("Refund", "-20.00")],
    ])
  func signed(_ rows: [(String, String)]) throws {
    let lines = rows.enumerated().map { "2026-10-1\($0),\($1.0),x,\($1.1)\n" }.joined()
    let file = try TableSample.file("Date,Type,Description,Amount\n" + lines)
    #expect(file.records.map(\.amount.description) == rows.map(\.1))
    #expect(!file.notes.contains { $0.contains("turned") })
  }

  @Test("Etsy's net of a row is what it moves")
  func etsy() throws {
    let file = try TableSample.file(
      """
      Date,Type,Title,Info,Currency,Amount,Fees & Taxes,Net,Tax Details
      "October 14, 2026",Sale,Payment for Order #1,,USD,$100.00,--,$100.00,--
      "October 14, 2026",Fee,Transaction fee,Order #1,USD,--,-$6.50,-$6.50,--
      "October 15, 2026",Refund,Partial refund,Order #1,USD,-$20.00,$1.30,-$18.70,--

      """)
    #expect(TableSample.column(file, "amount") == "Net")
    #expect(TableSample.movements(file) == ["2026-10-14 100.00", "2026-10-14 -6.50", "2026-10-15 -18.70"])
  }

  @Test("a card's sales are still money out where something says that a card paid")
  func card() throws {
    for rest in ["2026-10-14,Payment,x,-500.00\n", "2026-10-14,Return,x,-15.80\n"] {
      let file = try TableSample.file("Date,Type,Description,Amount\n2026-10-13,Sale,x,84.20\n" + rest)
      #expect(file.records.first?.amount.description == "-84.20")
    }
  }

  @Test(
    "without signs have sales as money in, and what is taken off them as money out",
    arguments: [
      "Date,Type,Amount,Customer\n2026-10-14,Sale,100.00,X\n2026-10-15,Refund,20.00,X\n",
      "Date,Type,Amount,Text\n2026-10-14,Sale,100.00,X\n2026-10-15,Refund,20.00,X\n2026-10-16,Payout,77.00,\n2026-10-16,Fee,3.00,\n",
      "Date,Type,Amount,Text\n2026-10-14,charge,100.00,X\n2026-10-15,chargeback,20.00,X\n",
      "Transaction ID,Transaction Status,Transaction Type,Settlement Amount,Settlement Date/Time\n1,Settled Successfully,Authorization w/ Auto Capture,100.00,14-Oct-2026 05:00:00 PM PDT\n2,Refund Settled Successfully,Credit,20.00,15-Oct-2026 05:00:00 PM PDT\n",
    ])
  func unsigned(_ text: String) throws {
    let file = try TableSample.file(text)
    #expect(TableSample.movements(file).prefix(2) == ["2026-10-14 100.00", "2026-10-15 -20.00"])
    #expect(file.records.dropFirst(2).allSatisfy { $0.amount.isOutgoing })
  }

  @Test("Shopify's payouts are their totals, and columns of zeros are no balance")
  func shopify() throws {
    let file = try TableSample.file(
      """
      Payout Date,Status,Charges,Refunds,Adjustments,Reserved Funds,Fees,Retried Amount,Total,Currency
      2026-10-14,paid,100.00,-20.00,0.00,0.00,-3.20,0.00,76.80,USD
      2026-10-15,paid,200.00,0.00,0.00,0.00,-6.40,0.00,193.60,USD

      """)
    #expect(TableSample.column(file, "amount") == "Total")
    #expect(TableSample.movements(file) == ["2026-10-14 76.80", "2026-10-15 193.60"])
  }

  @Test("a column of zeros that does not move proves no amount of zeros")
  func zeros() throws {
    let rows = (1...4).map { "2026-10-0\($0),a,0.00,\($0).50,0.00\n" }.joined()
    let file = try TableSample.file("Date,Description,Net,Total,Reserve\n" + rows)
    #expect(TableSample.column(file, "amount") == "Total")
    #expect(TableSample.column(file, "balance") == nil)
  }
}
