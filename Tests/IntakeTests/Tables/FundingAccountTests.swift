import Banking
import Testing

@testable import Intake

@Suite("The accounts that paid, in a ledger")
struct FundingAccountTests {
  private static let ledger =
    "Confirmation,Vendor,Process Date,Amount,Account,Status\nP26100101 - 1234567,Acme,10/01/2026,120.00,AP Checking ...4821,Paid\n"
    + "P26101801 - 1234569,Core,10/18/2026,36.00,Payroll ...9999,Paid\nP26101802 - 1234570,Core,10/18/2026,37.00,Visa ...1111,Paid\n"

  @Test("the one asked for leaves those of the others out", arguments: ["4821", "AP Checking ...4821", "000010004821"])
  func chosen(_ account: String) throws {
    let file = try TableSample.file(Self.ledger, side: .ledger) { $0.account = account }
    #expect(file.records.map(\.amount.description) == ["-120.00", "-37.00"])
    #expect(TableSample.skipped(file).contains("3 other account"))
    #expect(file.notes.contains { $0.contains("1 payment from other accounts left out") })
  }

  @Test("the books' own clearing account is that of all")
  func clearing() throws {
    let file = try TableSample.file(Self.ledger, side: .ledger) { $0.account = "Money Out Clearing" }
    #expect(file.records.count == 3)
  }

  @Test("one that is not there is refused with those that are")
  func missing() throws {
    let refusal = TableSample.refusal(Self.ledger, side: .ledger) { $0.account = "777" }
    #expect(refusal?.contains("AP Checking ...4821, Payroll ...9999; name one of them with --ledger-account") == true)
  }

  @Test("a single one without a number is named by the one asked for")
  func named() throws {
    let file = try TableSample.file(
      "Confirmation,Vendor,Process Date,Amount,Account\nP26100101 - 1234567,Acme,10/21/2026,120.00,AP Checking\n",
      side: .ledger
    ) { $0.account = "4821" }
    #expect(file.records.map(\.account) == ["4821"])
  }

  @Test("payees beside what paid them are a ledger's, and money out")
  func shape() throws {
    for header in [
      "Paid Date,Payee,Payment amount,Funding Account", "Date,Payee,Amount,Paid From", "Paid Date,Payee,Amount,Memo",
    ] {
      let file = try TableSample.file("\(header)\n10/14/2026,Acme,120.00,Checking 4821\n", side: nil)
      #expect(file.side == .ledger)
      #expect(file.records.map(\.amount.description) == ["-120.00"])
    }
  }
}
