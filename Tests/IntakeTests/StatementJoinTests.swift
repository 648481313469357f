import Banking
import Testing

@testable import Intake

@Suite("Statements that overlap")
struct StatementJoinTests {
  private static let header = "Date,Description,Amount\n"
  private static let lines = [
    "2026-10-01,Rook Supply,-10.00", "2026-10-02,Wren Freight,-20.00", "2026-10-02,Wren Freight,-20.00",
    "2026-10-05,Heron Labs,-30.00", "2026-10-06,Finch Foods,-40.00",
  ]

  private func read(_ files: [[String]]) throws -> [InputFile] {
    try InputReader.read(
      files.enumerated().map { index, lines in
        let text = Self.header + lines.joined(separator: "\n") + "\n"
        return InputRequest(id: "bank\(index + 1)", path: "\(index + 1).csv", bytes: Array(text.utf8), side: .bank)
      })
  }

  @Test("a line that stands in both counts once, twins and all", arguments: [[0, 1], [1, 0]])
  func overlap(order: [Int]) throws {
    let parts = [Array(Self.lines[0...3]), Array(Self.lines[1...4])]
    let files = try read(order.map { parts[$0] })
    #expect(files.flatMap(\.records).count == 5)
    #expect(files.flatMap(\.records).map(\.amount.minorUnits).reduce(0, +) == -12_000)
    #expect(files[1].skipped.count { $0.reason == "overlap" } == 3)
    #expect(files[1].notes.contains { $0.contains("count once") })
  }

  @Test("an export that ends in the middle of a day is joined")
  func middleOfADay() throws {
    let files = try read([Array(Self.lines[0...1]), Array(Self.lines[1...4])])
    #expect(files.flatMap(\.records).count == 5)
  }

  @Test("files that share a line and not their days are two accounts")
  func different() throws {
    let other = ["2026-10-01,Rook Supply,-10.00", "2026-10-01,Lark Paper,-5.00", "2026-10-05,Owl Books,-6.00"]
    let files = try read([["2026-10-01,Rook Supply,-10.00", "2026-10-01,Ibis Tools,-7.00"], other])
    #expect(files.flatMap(\.records).count == 5)
  }

  @Test("files without an account that share one day's fee and not the days around it are two accounts")
  func sharedFee() throws {
    let fee = "2026-10-01,Monthly fee,-15.00"
    let files = try read([[fee, "2026-10-03,Ibis Tools,-7.00"], ["2026-10-02,Owl Books,-6.00", fee]])
    #expect(files.flatMap(\.records).count == 4)
  }

  @Test("files that follow each other keep all their lines")
  func following() throws {
    let files = try read([Array(Self.lines[0...2]), Array(Self.lines[3...4])])
    #expect(files.flatMap(\.records).count == 5)
    #expect(files.allSatisfy { file in !file.skipped.contains { $0.reason == "overlap" } })
  }

  @Test("one line that is all of a file and all that two files without accounts share joins nothing, and that is said")
  func oneFee() throws {
    let fee = "2026-10-06,Monthly fee,-12.00"
    let files = try read([[Self.lines[0], fee], [fee]])
    #expect(files.flatMap(\.records).count == 3)
    #expect(files[1].notes.contains { $0.contains("counts twice") })
  }

  private static let day = [
    "2026-10-05,Rook Supply,-10.00", "2026-10-05,Wren Freight,-20.00", "2026-10-05,Heron Labs,-30.00",
    "2026-10-05,Finch Foods,-40.00",
  ]

  @Test(
    "files of which one ends in the day in which the other begins are joined where its lines go on",
    arguments: [[0, 1], [1, 0]], [false, true])
  func boundary(order: [Int], isNewestFirst: Bool) throws {
    let parts = [
      ["2026-10-01,Ibis Tools,-7.00"] + Array(Self.day[0...2]), Array(Self.day[1...3]) + ["2026-10-09,Owl Books,-6.00"],
    ]
    let files = try read(order.map { isNewestFirst ? parts[$0].reversed() : parts[$0] })
    #expect(files.flatMap(\.records).count == 6)
    #expect(files[1].skipped.count { $0.reason == "overlap" } == 2)
  }

  @Test("one such line alone joins nothing without an account or a balance, and that is said")
  func boundaryChance() throws {
    let parts = [
      ["2026-10-01,Ibis Tools,-7.00"] + Array(Self.day[0...1]), Array(Self.day[1...3]) + ["2026-10-09,Owl Books,-6.00"],
    ]
    let files = try read(parts)
    #expect(files.flatMap(\.records).count == 7)
    #expect(files[1].notes.contains { $0.contains("counts twice") })
    let named = try InputReader.read(
      parts.enumerated().map { index, lines in
        let text = "Account number,4000004821\n" + Self.header + lines.joined(separator: "\n") + "\n"
        return InputRequest(id: "bank\(index + 1)", path: "\(index + 1).csv", bytes: Array(text.utf8), side: .bank)
      })
    #expect(named.flatMap(\.records).count == 6)
  }

  @Test("lines in the midst of such a day do not go on")
  func notAtBoundary() throws {
    let parts = [
      ["2026-10-01,Ibis Tools,-7.00", Self.day[1], Self.day[2], Self.day[0]],
      Array(Self.day[1...3]) + ["2026-10-09,Owl Books,-6.00"],
    ]
    #expect(try read(parts).flatMap(\.records).count == 8)
  }
}
