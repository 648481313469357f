import Banking
import Testing

@testable import Intake

@Suite("Audit trails of bookkeeping programs")
struct AuditTrailTests {
  private func amounts(_ file: InputFile) -> [String] { file.records.map(\.amount.description) }

  @Test("Sage's codes say which way the money goes, and invoices move none")
  func sage() throws {
    let file = try TableSample.file(
      "No,Type,Account,Date,Ref,Details,Net Amount,Tax Amount,Gross Amount\n1,BP,1200,13/10/2026,DD,Phone,50.00,10.00,60.00\n2,SR,CUST01,14/10/2026,,Receipt,500.00,0.00,500.00\n"
        + "3,PI,ACME01,15/10/2026,,Invoice,70.00,14.00,84.00\n4,PP,ACME01,16/10/2026,BACS,Payment,84.00,0.00,84.00\n",
      side: nil)
    #expect(file.side == .ledger)
    #expect(file.statements.count == 1)
    #expect(amounts(file) == ["-60.00", "500.00", "-84.00"])
    #expect(TableSample.skipped(file).contains("4 unpaid"))
  }
}
