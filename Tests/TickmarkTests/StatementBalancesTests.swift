import Banking
import Intake
import Reconciliation
import Testing

@testable import Tickmark

@Suite("Balances of several statements")
struct StatementBalancesTests {
  private func read(_ texts: [String]) throws -> StatementBalances {
    let files = try InputReader.read(
      texts.enumerated().map { index, text in
        InputRequest(
          id: "bank\(index + 1)", path: "\(index + 1).csv",
          bytes: Array(("Date,Description,Amount,Balance\n" + text).utf8), side: .bank)
      })
    return StatementBalances(files: files)
  }

  private static let first = "2026-10-01,Rook,-10.00,90.00\n2026-10-02,Wren,-20.00,70.00\n"
  private static let second = "2026-10-05,Heron,-30.00,40.00\n2026-10-06,Finch,5.00,45.00\n"

  @Test("the first opens and the last closes, in whatever order they are given", arguments: [[0, 1], [1, 0]])
  func ends(order: [Int]) throws {
    let balances = try read(order.map { [Self.first, Self.second][$0] })
    #expect(balances.balances.map(\.opening?.minorUnits) == [10_000])
    #expect(balances.balances.map(\.closing?.minorUnits) == [4_500])
    #expect(balances.notes.isEmpty)
  }

  @Test("an export without lines says nothing of either end")
  func empty() throws {
    let balances = try read([Self.first, ""])
    #expect(balances.balances.map(\.closing?.minorUnits) == [7_000])
  }

  @Test("a statement that is missing between two is named")
  func gap() throws {
    let balances = try read([Self.first, "2026-10-09,Lark,1.00,33.00\n2026-10-12,Ibis,1.00,34.00\n"])
    #expect(balances.notes.count == 1)
    #expect(balances.notes[0].contains("1.csv closes at 70.00 and 2.csv opens at 32.00"))
  }
}
