import Banking
import Reconciliation
import Testing
import Workpaper

@testable import Tickmark

/// Ledgers that write money out as positive amounts and say so nowhere.
@Suite("The signs of a ledger")
struct SignConventionTests {
  private static let statement = """
    Date,Description,Amount,Running Bal.
    10/05/2026,ACH STAPLES,-134.20,49865.80
    10/06/2026,ACH HARBORVIEW MED,-820.00,49045.80
    10/07/2026,ACH CITY WATER,-77.15,48968.65
    10/13/2026,STAPLES REFUND,34.20,49002.85

    """

  private func run(_ ledger: String) throws -> ReconciliationRun {
    let folder = try TemporaryFolder()
    try folder.write("bank.csv", Self.statement)
    try folder.write("ledger.csv", ledger)
    var request = ReconciliationRequest(
      bank: [.path(folder.path("bank.csv"))], ledger: [.path(folder.path("ledger.csv"))])
    request.period = try OptionText.period(month: "2026-10", from: nil, to: nil)
    return try ReconciliationRun(request, writing: OutputRequest())
  }

  @Test("where all that the bank has stands there with the other sign, the signs are turned, and that is said")
  func turned() throws {
    let run = try run(
      "Date,Payee,Amount\n10/05/2026,Staples,134.20\n10/06/2026,Harborview Medical,820.00\n10/07/2026,City Water,77.15\n10/13/2026,Staples,-34.20\n"
    )
    #expect(run.outcome.matches.count == 4)
    #expect(run.outcome.discrepancies.isEmpty)
    #expect(run.description.notes.contains { $0.hasSuffix("its signs were turned") }, "\(run.description.notes)")
  }

  @Test(
    "two lines are mistakes; a line that agrees, in a match or beside a difference, and a balance speak for the signs")
  func notTurned() throws {
    let opposite = [("10/05/2026,Staples,134.20", "134.20"), ("10/13/2026,Staples,-34.20", "100.00")]
    let third = ("10/06/2026,Harborview Medical,820.00", "920.00")
    func isTurned(_ rows: [String], balance: String = "") throws -> Bool {
      let table = (["Date,Payee,Amount" + balance] + rows).joined(separator: "\n") + "\n"
      return try run(table).description.notes.contains { $0.hasSuffix("its signs were turned") }
    }
    let rows = (opposite + [third]).map(\.0)
    #expect(try isTurned(rows))
    #expect(try !isTurned(opposite.map(\.0)))
    #expect(try !isTurned(rows + ["10/07/2026,City Water,-77.15"]))
    #expect(try !isTurned(rows + ["10/07/2026,City Water,-77.51"]))
    #expect(try !isTurned((opposite + [third]).map { $0.0 + "," + $0.1 }, balance: ",Balance"))
  }

  @Test("one wrong sign among right ones is a finding")
  func one() throws {
    let run = try run(
      "Date,Payee,Amount\n10/05/2026,Staples,-134.20\n10/06/2026,Harborview Medical,820.00\n10/07/2026,City Water,-77.15\n10/13/2026,Staples,34.20\n"
    )
    #expect(run.outcome.matches.count == 3)
    #expect(run.outcome.discrepancies.map(\.category) == [.signDifference])
  }
}
