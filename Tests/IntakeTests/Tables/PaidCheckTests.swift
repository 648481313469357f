import Banking
import Testing

@testable import Intake

@Suite("Lists of checks")
struct PaidCheckTests {
  @Test(
    "of which each row has a number are checks that were paid",
    arguments: [
      "Date,Check Number,Amount\n10/13/2026,1021,84.20\n10/14/2026,1022,21.00\n",
      "Check Date,Check Number,Payee,Amount\n10/13/2026,1021,Quill,84.20\n10/14/2026,1022,Hotel,21.00\n",
    ])
  func paid(text: String) throws {
    for side in [Side.bank, .ledger, nil] {
      let file = try TableSample.file(text, side: side)
      #expect(TableSample.movements(file) == ["2026-10-13 -84.20", "2026-10-14 -21.00"])
    }
  }

  @Test(
    "that came in, or stand among other rows, say nothing of the kind",
    arguments: [
      "Date,Check Number,Customer,Amount\n10/13/2026,1021,Quill,84.20\n10/14/2026,1022,Hotel,21.00\n",
      "Date,Check Number,Remitter,Amount\n10/13/2026,1021,Quill,84.20\n10/14/2026,1022,Hotel,21.00\n",
      "Date,Check Number,Description,Amount\n10/13/2026,1021,Deposit Quill,84.20\n10/14/2026,1022,Deposit Hotel,21.00\n",
      "Date,Check Number,Description,Amount\n10/13/2026,1021,Quill,84.20\n10/14/2026,,Hotel,21.00\n",
    ])
  func received(text: String) throws {
    let file = try TableSample.file(text)
    #expect(file.records.map(\.amount.description) == ["84.20", "21.00"])
  }

  @Test("are turned by a balance that rises with them")
  func balance() throws {
    let file = try TableSample.file(
      "Date,Check Number,Amount,Balance\n10/13/2026,1021,84.20,1084.20\n10/14/2026,1022,21.00,1105.20\n")
    #expect(file.records.map(\.amount.description) == ["84.20", "21.00"])
  }
}
