import Banking
import Reconciliation
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

  @Test("rules, windows and lists are read")
  func rules() throws {
    let configuration = try read(
      """
      exclusions:
        - {name: Payroll, text: GUSTO, side: bank}
        - {name: Test entries, text: ACCTVERIFY}
      payee-aliases:
        - {alias: "SQ *ACME", name: Acme Paper}
      windows:
        ach: {before: 1, after: 4, clearing: 2}
      fees: [12.50, 45]
      stale-check-days: 120
      stale-bill-check-days: 60
      materiality: 5.00
      never-escalate: [interest, outstanding-check]
      account-holder: consumer
      positive-pay: true
      clocks: {unauthorized-debit: 0, check-report: 14, unclaimed-years: 5}
      """)
    #expect(configuration.exclusions.map(\.name) == ["Payroll", "Test entries"])
    #expect(configuration.exclusions.map(\.side) == [.bank, nil])
    #expect(configuration.payeeAliases == [PayeeAlias(alias: "SQ *ACME", name: "Acme Paper")])
    #expect(configuration.windows == [.ach: MethodWindow(before: 1, after: 4, clearing: 2)])
    #expect(configuration.fees.map(\.text) == ["12.50", "45"])
    #expect(configuration.staleCheckDays == 120 && configuration.staleBillCheckDays == 60)
    #expect(configuration.materiality?.text == "5.00")
    #expect(configuration.neverEscalated == [.interest, .outstandingCheck])
    var clocks = ClockOptions()
    (clocks.holder, clocks.hasPositivePay) = (.consumer, true)
    (clocks.unauthorizedDebit, clocks.checkReport, clocks.unclaimedYears) = (0, 14, 5)
    #expect(configuration.clocks == clocks)
  }

  @Test(
    "a wrong rule names its line and what was expected",
    arguments: [
      ("exclusions: Payroll", "expected a list of rules"), ("exclusions:\n  - {name: Payroll}", "expected a text"),
      ("exclusions:\n  - {name: A, text: B, side: both}", "expected side bank or ledger"),
      ("exclusions:\n  - {name: A, texts: B}", "expected \"text\""), ("windows: [ach]", "expected methods"),
      ("windows:\n  achs: {before: 1, after: 1, clearing: 1}", "expected \"ach\""),
      ("windows:\n  ach: {before: 1}", "expected all of before, after and clearing"),
      ("windows:\n  ach: {before: -1, after: 1, clearing: 1}", "expected a number of days"),
      ("stale-check-days: soon", "expected a number of days"), ("never-escalate: [intrest]", "expected \"interest\""),
      ("account-holder: company", "expected business or consumer"), ("positive-pay: maybe", "expected true or false"),
      ("clocks: 3", "expected clocks"), ("clocks:\n  check-reports: 3", "expected \"check-report\""),
      ("clocks:\n  unclaimed-years: 0", "expected a number of years"),
      ("payee-aliases:\n  - {alias: A}", "expected a name, found none"), ("fees: 12", "expected a list of amounts"),
    ])
  func wrongRule(text: String, expected: String) throws {
    let error = try failure(text)
    #expect(error.description.contains(expected), "\(error)")
    #expect(error.description.contains("line"), "\(error)")
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
      ("Tolerance: 1", "\"tolerance\""), ("zzz: 1", "one of account-holder, book-balance, clocks"),
    ])
  func unknownKey(text: String, expected: String) throws {
    let error = try failure(text)
    #expect(error.status == .unreadableData)
    #expect(
      error.description.contains("expected \(expected)") && error.description.contains("found the key"), "\(error)")
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
