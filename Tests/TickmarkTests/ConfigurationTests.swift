import Banking
import Testing

@testable import Tickmark

@Suite("The configuration file")
struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    try ConfigurationReader(path: "tickmark.yaml").read(text)
  }

  private func failure(_ text: String) throws -> TickmarkError {
    try #require(#expect(throws: TickmarkError.self) { try read(text) })
  }

  @Test("every key is read; amounts keep the digits that were written")
  func everything() throws {
    let configuration = try read(
      """
      # Example Company
      holidays:
        - 2026-11-27
        - 2026-12-24
        - 2026-11-27
      tolerance: 0.10
      book-balance: -12,345.67
      """)
    #expect(configuration.holidays.map(\.description) == ["2026-11-27", "2026-12-24"])
    #expect(configuration.tolerance?.text == "0.10")
    #expect(try configuration.tolerance?.amount(in: .usDollar).minorUnits == 10)
    #expect(try configuration.bookBalance?.amount(in: .usDollar).minorUnits == -1_234_567)
  }

  @Test("an empty file, comments alone and a null document set nothing", arguments: ["", "# later\n", "---\n", "\n\n"])
  func empty(text: String) throws {
    #expect(try read(text) == Configuration())
  }

  @Test(
    "an unknown key is an error that names the nearest known one, and the line",
    arguments: [
      ("tolerence: 1", "\"tolerance\""), ("tolerance: 1\nholiday: []", "\"holidays\""),
      ("book_balance: 1", "\"book-balance\""),
      ("Tolerance: 1", "\"tolerance\""), ("zzz: 1", "one of book-balance, holidays, tolerance"),
    ])
  func unknownKey(text: String, expected: String) throws {
    let error = try failure(text)
    #expect(error.status == .unreadableData)
    #expect(error.description.contains("expected \(expected), found the key"), "\(error)")
    #expect(error.description.contains("line \(text.split(separator: "\n").count)"), "\(error)")
  }

  @Test(
    "a wrong value names its line, what was expected and what stood there",
    arguments: [
      ("holidays: 2026-11-27", "line 1, holidays: expected a list of days"),
      ("holidays:\n  - 2026-11-31", "line 2, holidays: expected a day, YYYY-MM-DD, found \"2026-11-31\""),
      ("holidays:\n  - {a: b}", "found settings of its own"),
      ("tolerance: a lot", "line 1, tolerance: expected an amount"),
      ("tolerance: [1]", "found a list"), ("- a\n- b", "expected settings"), ("tolerance: 1\ntolerance: 2", "twice"),
      ("tolerance: [", "expected YAML"), ("tolerance: *x", "expected YAML"), ("\tholidays: []", "expected YAML"),
    ])
  func wrongValue(text: String, message: String) throws {
    let error = try failure(text)
    #expect(error.status == .unreadableData)
    #expect(error.description.hasPrefix("tickmark.yaml"))
    #expect(error.description.contains(message), "\(error)")
  }

  @Test("a file built to grow or to nest without end is refused, or costs nothing")
  func hostile() throws {
    _ = try? read(String(repeating: "[", count: 60_000))
    _ = try? read(String(repeating: "{a: ", count: 15_000))
    let bomb =
      "a: &a [1,1,1,1,1,1,1,1,1]\n"
      + zip("bcdefghij", "abcdefghi").map { "\($0): &\($0) [*\($1),*\($1),*\($1),*\($1),*\($1),*\($1),*\($1),*\($1)]" }
      .joined(separator: "\n")
    #expect(throws: TickmarkError.self) { try read(bomb) }
    let folder = try TemporaryFolder()
    let large = try folder.write("large.yaml", String(repeating: "# comment\n", count: 10_000))
    let error = try #require(#expect(throws: TickmarkError.self) { try Configuration(file: large) })
    #expect(error.status == .unreadableData)
  }

  @Test("the file is known by its path and hash; one that is not there is no input")
  func file() throws {
    let folder = try TemporaryFolder()
    let configuration = try Configuration(file: try folder.write("tickmark.yaml", "tolerance: 0.05\n"))
    #expect(configuration.origin?.path == folder.path("tickmark.yaml"))
    #expect(configuration.origin?.sha256.utf8.count == 64)
    let error = try #require(#expect(throws: TickmarkError.self) { try Configuration(file: folder.path("none.yaml")) })
    #expect(error.status == .noInput)
  }
}
