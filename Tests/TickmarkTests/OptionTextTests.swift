import Banking
import Intake
import Reconciliation
import Testing

@testable import Tickmark

@Suite("Options as a person writes them")
struct OptionTextTests {
  @Test(
    "a month is its first to its last day",
    arguments: [
      ("2026-02", "2026-02-28"), ("2024-02", "2024-02-29"), ("2026-10", "2026-10-31"), ("2026-12", "2026-12-31"),
    ])
  func month(text: String, end: String) throws {
    let period = try #require(try OptionText.period(month: text, from: nil, to: nil))
    #expect(period.start.description == text + "-01")
    #expect(period.end.description == end)
  }

  @Test("two days are a period, nothing is none")
  func days() throws {
    let period = try #require(try OptionText.period(month: nil, from: "2026-10-01", to: "2026-10-15"))
    #expect(period.end.description == "2026-10-15")
    #expect(try OptionText.period(month: nil, from: nil, to: nil) == nil)
  }

  @Test(
    "a wrong period is a usage error that names its option and shows what it takes",
    arguments: [
      ("2026-13", nil, nil, "--period"), ("2026", nil, nil, "--period"), ("2026-10-01", nil, nil, "--period"),
      ("10/2026", nil, nil, "--period"), ("2026-10", "2026-10-01", nil, "--period"), (nil, "2026-10-01", nil, "--from"),
      (nil, nil, "2026-10-31", "--to"), (nil, "2026-10-32", "2026-10-31", "--from"),
      (nil, "2026-10-31", "2026-10-01", "--to"),
      (nil, "2026-10-01", "10/31/2026", "--to"),
    ] as [(String?, String?, String?, String)])
  func wrongPeriod(month: String?, from: String?, to: String?, option: String) throws {
    let error = try #require(
      #expect(throws: TickmarkError.self) { try OptionText.period(month: month, from: from, to: to) })
    #expect(error.status == .usage)
    #expect(error.description.hasPrefix(option), "\(error)")
  }

  @Test(
    "amounts are read exactly, with or without separators",
    arguments: [
      ("12345.67", 1_234_567), ("12,345.67", 1_234_567), ("-12,345.67", -1_234_567), ("$1.50", 150), ("-$1.50", -150),
      ("$-1.50", -150), ("+7", 700), ("0.10", 10), ("92,233,720,368,547,758.07", Int64.max),
    ] as [(String, Int64)])
  func amounts(text: String, cents: Int64) throws {
    #expect(try OptionText.amount(text, currency: .usDollar, option: "--book-balance").minorUnits == cents)
  }

  @Test(
    "what is no amount is refused",
    arguments: [
      "", "abc", "1,23", "1,2345.00", "12.345", "1.2.3", "--1", "1e5", "92233720368547758.08", ",123", "1 000", "$$$1",
      "€5",
    ])
  func wrongAmounts(text: String) throws {
    let error = try #require(
      #expect(throws: TickmarkError.self) {
        try OptionText.amount(text, currency: .usDollar, option: "--book-balance")
      })
    #expect(error.status == .usage)
    #expect(error.description.hasPrefix("--book-balance: expected an amount"))
  }

  @Test("currencies and date orders are known by their codes, in any case")
  func codes() throws {
    #expect(try OptionText.currency("eur")?.code == "EUR")
    #expect(try OptionText.currency(nil) == nil)
    #expect(try OptionText.dateOrder("DMY")?.rawValue == "dmy")
    #expect(throws: TickmarkError.self) { try OptionText.currency("DOLLARS") }
    #expect(throws: TickmarkError.self) { try OptionText.dateOrder("us") }
  }
}
