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
    return try StatementBalances(files: files)
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

  /// Wren's line stands in both files.
  private static let overlapping = "2026-10-02,Wren,-20.00,70.00\n2026-10-05,Heron,-30.00,40.00\n"

  @Test("a statement that opens in the middle of another lacks none before it", arguments: [[0, 1], [1, 0]])
  func overlap(order: [Int]) throws {
    let balances = try read(order.map { [Self.first, Self.overlapping][$0] })
    #expect(balances.balances.map(\.opening?.minorUnits) == [10_000])
    #expect(balances.balances.map(\.closing?.minorUnits) == [4_000])
    #expect(balances.notes.isEmpty)
  }

  @Test(
    "a statement whose balances follow both ways leaves its own end of the account open, and no other",
    arguments: [true, false])
  func bothWays(isLast: Bool) throws {
    let day = isLast ? "2026-10-09" : "2026-09-30"
    let balances = try read([Self.first, "\(day),Ibis,-5.00,65.00\n\(day),Ibis,5.00,70.00\n"])
    #expect(balances.balances.map(\.opening?.minorUnits) == [isLast ? 10_000 : nil])
    #expect(balances.balances.map(\.closing?.minorUnits) == [isLast ? nil : 7_000])
    #expect(balances.notes.isEmpty)
  }

  @Test("a gap behind statements that overlap is named")
  func gapBehindOverlap() throws {
    let balances = try read([Self.first, Self.overlapping, "2026-10-09,Lark,1.00,33.00\n2026-10-12,Ibis,1.00,34.00\n"])
    #expect(balances.notes.count == 1)
    #expect(balances.notes[0].contains("2.csv closes at 40.00 and 3.csv opens at 32.00"))
  }

  @Test("a statement within another is the end of none", arguments: [[0, 1], [1, 0]])
  func within(order: [Int]) throws {
    let balances = try read(order.map { [Self.first + Self.second, Self.overlapping][$0] })
    #expect(balances.balances.map(\.opening?.minorUnits) == [10_000])
    #expect(balances.balances.map(\.closing?.minorUnits) == [4_500])
    #expect(balances.notes.isEmpty)
  }

  @Test(
    "statements without an account whose balances leave no room for each other's lines are two accounts",
    arguments: [[0, 1], [1, 0]])
  func twoAccounts(order: [Int]) throws {
    let other = "2026-10-02,Transfer in,20.00,520.00\n2026-10-30,Interest,1.00,521.00\n"
    let balances = try read(order.map { [Self.first + Self.second, other][$0] })
    #expect(balances.balances.map(\.opening?.minorUnits) == [60_000])
    #expect(balances.balances.map(\.closing?.minorUnits) == [56_600])
    #expect(balances.notes.count == 1)
    #expect(balances.notes[0].contains("name no account and tell 2"))
  }

  @Test(
    "a statement that goes on where another ends is of its account, though its first line is dated before the other's last"
  )
  func lateLine() throws {
    let balances = try read([Self.first + Self.second, "2026-10-05,Ibis,-5.00,40.00\n2026-10-08,Lark,-1.00,39.00\n"])
    #expect(balances.balances.map(\.closing?.minorUnits) == [3_900])
    #expect(balances.notes.isEmpty)
  }

  @Test("an account is one however its number is written")
  func accountText() throws {
    func account(_ name: String) -> String { "Account: \(name)\n\n" }
    let files = try InputReader.read(
      [("NL91ABNA0417164300", Self.first), ("NL91 ABNA 0417 1643 00", Self.second)].enumerated().map { index, file in
        InputRequest(
          id: "bank\(index + 1)", path: "\(index + 1).csv",
          bytes: Array((account(file.0) + "Date,Description,Amount,Balance\n" + file.1).utf8), side: .bank)
      })
    let balances = try StatementBalances(files: files)
    #expect(balances.balances.map(\.closing?.minorUnits) == [4_500])
  }

  @Test(
    "a later line in a file that does not say how far it goes leaves the account's end open", arguments: [false, true])
  func coverage(goesOn: Bool) throws {
    let stated = "Activity from 10/01/2026 to 10/03/2026\n\nDate,Description,Amount,Balance\n" + Self.first
    let plain = "Date,Description,Amount,Balance\n" + Self.second
    let files = try InputReader.read(
      [stated, plain].prefix(goesOn ? 2 : 1).enumerated().map { index, text in
        InputRequest(id: "bank\(index + 1)", path: "\(index + 1).csv", bytes: Array(text.utf8), side: .bank)
      })
    let day = try StatementBalances(files: files).balances.first?.coveredTo
    #expect(day == (goesOn ? nil : Day(year: 2026, month: 10, day: 3)))
  }
}
