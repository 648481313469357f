import Banking
import Testing

@testable import Intake

/// Ledgers of payments and receipts as people export, filter and rework them: the side is given, the file has no layout with a name.
@Suite("Shapes of ledgers")
struct LedgerShapeTests {
  static let out = ["2026-10-14 -1250.50", "2026-10-15 -700.00", "2026-10-16 -20.00"]
  static let mixed = ["2026-10-14 -1250.50", "2026-10-15 1000.00", "2026-10-16 -20.00"]

  static let shapes: [(name: String, text: String, movements: [String])] = [
    (
      "payments by vendor, positive",
      "Payment Date,Vendor Name,Bill Number,Amount Paid,Payment Method,Payment Status,Confirmation #,Check #,Bank Account\n10/14/2026,Hartwell,HP-2201,\"$1,250.50\",ACH,Paid,P26101301-0012345,,Checking ...4821\n10/15/2026,Quill,Q-77,$700.00,Check,Paid,P26101302-0012346,5697,Checking ...4821\n10/16/2026,Orchard,OH-1,$20.00,Virtual Card,Scheduled,P26101303-0012347,,Checking ...4821\n",
      out
    ),
    (
      "payments by payee, negative",
      "Date,Payee,Amount,Ref #\n2026-10-14,Hartwell,-1250.50,P26101301-0012345\n2026-10-15,Quill,-700.00,P26101302-0012346\n2026-10-16,Orchard,-20.00,P26101303-0012347\n",
      out
    ),
    (
      "payments to recipients",
      "Paid Date,Paid To,Total Amount,Payment Confirmation Number,Status\n14 Oct 2026,Hartwell,\"1,250.50\",P26101301 - 0012345,Paid\n15 Oct 2026,Quill,700.00,P26101302 - 0012346,Paid\n16 Oct 2026,Orchard,20.00,P26101303 - 0012347,Voided\n",
      out
    ),
    (
      "money out and in under one amount, told by type",
      "Date,Type,Name,Amount,Status\n2026-10-14,Money out,Hartwell,1250.50,Paid\n2026-10-15,Money in,Juniper,1000.00,Paid\n2026-10-16,Money out,Orchard,20.00,Paid\n",
      mixed
    ),
    (
      "payments and receipts as columns",
      "Date,Reference,Contact,Payment,Receipt\n2026-10-14,A1,Hartwell,1250.50,\n2026-10-15,A2,Juniper,,1000.00\n2026-10-16,A3,Orchard,20.00,\n",
      mixed
    ),
    (
      "spent and received",
      "Date,Description,Spent,Received\n2026-10-14,Hartwell,1250.50,\n2026-10-15,Juniper,,1000.00\n2026-10-16,Orchard,20.00,\n",
      mixed
    ),
    (
      "a cash book with debits as money in",
      "Date,Journal,Account,Description,Debit,Credit\n2026-10-14,J1,1000 Cash,Hartwell,,1250.50\n2026-10-15,J2,1000 Cash,Juniper,1000.00,\n2026-10-16,J3,1000 Cash,Orchard,,20.00\n",
      mixed
    ),
    (
      "signed, with customers and vendors",
      "Process Date,Customer/Vendor,Net Amount,Transaction #\n10/14/2026,Hartwell,\"(1,250.50)\",T1\n10/15/2026,Juniper,\"1,000.00\",T2\n10/16/2026,Orchard,(20.00),T3\n",
      mixed
    ),
    (
      "receipts of customers",
      "Received Date,Customer Name,Invoice #,Amount,Payment Type\n10/14/2026,Juniper,LD-220,\"$1,000.00\",ACH\n10/15/2026,Aster,LD-221,$55.00,Credit card\n",
      ["2026-10-14 1000.00", "2026-10-15 55.00"]
    ),
    (
      "checks written",
      "Check Number,Check Date,Payee,Check Amount\n1021,10/14/2026,Hartwell,1250.50\n1022,10/15/2026,Quill,700.00\n1023,10/16/2026,Orchard,20.00\n",
      out
    ),
    (
      "a title, blank columns and totals",
      "Payments report\n\n,Vendor,,Process Date,,Amount,\n,Hartwell,,10/14/2026,,\"1,250.50\",\n,Quill,,10/15/2026,,700.00,\n,Orchard,,10/16/2026,,20.00,\n,Total,,,,\"1,970.50\",\n",
      out
    ),
    (
      "a void as a negative payment",
      "Vendor,Process Date,Amount,Status\nHartwell,2026-10-14,1250.50,Paid\nQuill,2026-10-15,700.00,Paid\nOrchard,2026-10-16,20.00,Paid\nOrchard,2026-10-20,-20.00,Void\n",
      out + ["2026-10-20 20.00"]
    ),
  ]

  @Test("are read with payments as money out", arguments: shapes.indices)
  func shape(_ index: Int) {
    let shape = Self.shapes[index]
    do {
      let file = try TableSample.file(shape.text, side: .ledger, path: shape.name)
      #expect(TableSample.movements(file) == shape.movements, "\(shape.name)")
    } catch {
      Issue.record("\(shape.name): \(error)")
    }
  }

  @Test("keep checks, confirmations, methods and invoices of the columns that name them")
  func keys() throws {
    let file = try TableSample.file(Self.shapes[0].text, side: .ledger)
    #expect(file.records.map(\.checkNumber) == [nil, "5697", nil])
    #expect(file.records.map(\.method) == [.ach, .check, .virtualCard])
    #expect(file.records.map(\.invoices) == [["HP-2201"], ["Q-77"], ["OH-1"]])
    #expect(file.records.map { $0.status?.meaning } == [.paid, .paid, .scheduled])
    #expect(file.records.allSatisfy { $0.confirmation != nil })
    let checks = try TableSample.file(Self.shapes[9].text, side: .ledger)
    #expect(checks.records.map(\.checkNumber) == ["1021", "1022", "1023"])
  }
}
