import Banking
import Testing

@testable import Intake

@Suite("Tables with BAI type codes")
struct BAICodeTests {
  @Test("balances and summaries are no movements, and the ledger balances are the statement's")
  func summaries() throws {
    let file = try TableSample.file(
      """
      As Of Date,Account,BAI Code,BAI Description,Amount,Text
      2026-10-30,4821,010,Opening Ledger,1000.00,
      2026-10-30,4821,040,Opening Available,900.00,
      2026-10-30,4821,072,1-Day Float,46.00,
      2026-10-30,4821,100,Total Credits,15.80,
      2026-10-30,4821,110,Total Lockbox Deposits,15.80,
      2026-10-30,4821,400,Total Debits,84.20,
      2026-10-30,4821,455,ACH Debit,84.20,Quill
      2026-10-30,4821,115,Lockbox Deposit,15.80,Juniper
      2026-10-30,4821,015,Closing Ledger,931.60,
      """)
    #expect(TableSample.movements(file) == ["2026-10-30 -84.20", "2026-10-30 15.80"])
    #expect(file.statements[0].opening?.amount.description == "1000.00")
    #expect(file.statements[0].closing?.amount.description == "931.60")
    #expect(TableSample.proves(file))
  }

  @Test("the code says which way an unsigned amount goes, and a sign that is written stands")
  func directions() throws {
    let unsigned = try TableSample.file(
      "Date,Account,BAI Code,Description,Amount\n2026-10-29,4821,455,Quill,84.20\n2026-10-29,4821,301,Juniper,15.80\n2026-10-30,4821,475,Check 1021,60.00\n"
    )
    #expect(TableSample.movements(unsigned) == ["2026-10-29 -84.20", "2026-10-29 15.80", "2026-10-30 -60.00"])
    let signed = try TableSample.file(
      "Date,Account,BAI Code,Description,Amount\n2026-10-29,4821,455,Quill,-84.20\n2026-10-29,4821,301,Juniper,15.80\n"
    )
    #expect(TableSample.movements(signed) == ["2026-10-29 -84.20", "2026-10-29 15.80"])
  }
}
