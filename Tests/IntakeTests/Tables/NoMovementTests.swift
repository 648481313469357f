import Banking
import Testing

@testable import Intake

@Suite("Tables of what moves no money")
struct NoMovementTests {
  @Test(
    "invoices with the day on which they are due alone are refused",
    arguments: [
      "Invoice Number,Customer,Amount,Due Date\n1001,Quill,84.20,2026-10-13\n",
      "Invoice No,Customer,Amount,Due Date,Status\n1001,Quill,84.20,2026-10-13,Open\n1002,Juniper,15.80,2026-10-14,Paid\n",
      "client_name,invoice_number,amount,due_date,description\nQuill,1001,84.20,2026-10-13,Paper\n",
    ])
  func invoices(text: String) {
    for side in [Side.bank, .ledger, nil] {
      #expect(TableSample.refusal(text, side: side)?.contains("expected a date on which money moved") ?? false)
    }
  }

  @Test("payments of invoices that are due some day are none of them")
  func payments() throws {
    let file = try TableSample.file(
      "Payment Date,Invoice Number,Vendor,Amount,Due Date\n2026-10-13,1001,Quill,84.20,2026-10-31\n", side: .ledger)
    #expect(TableSample.movements(file) == ["2026-10-13 -84.20"])
  }

  @Test(
    "balances of accounts by their date, and readings of a meter, have no amount",
    arguments: [
      "Account type,Name,Balance,Currency,Balance Date\nChecking,Main,1000.00,USD,2026-10-13\nCard,Rewards,-500.00,USD,2026-10-14\n",
      "Meter;Timestamp;Value_kWh\nCH10A;2026-10-13T00:00:00;0,100\nCH10A;2026-10-14T00:15:00;0,150\n",
      "Date,Odometer km,Distance km\n2026-10-13,1200.50,12.50\n2026-10-14,1213.00,12.50\n",
    ])
  func readings(text: String) {
    #expect(TableSample.refusal(text)?.contains("no amount column") ?? false)
  }
}
