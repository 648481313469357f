import Banking
import Testing

@Suite("Banking calendar")
struct BankingCalendarTests {
  /// The holiday schedule that the Federal Reserve Banks published for these years.
  @Test(
    "the published holidays are closed, and no other weekday is",
    arguments: [
      (
        2025,
        "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"
      ),
      (
        2026,
        "01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25"
      ),
      (
        2027,
        "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25"
      ),
      (
        2023,
        "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-23 12-25"
      ),
    ])
  func published(year: Int, dates: String) throws {
    let calendar = BankingCalendar()
    let closed = Set(dates.split(separator: " ").map { "\(year)-\($0)" })
    var day = try #require(Day(year: year, month: 1, day: 1))
    while day.year == year {
      if !day.weekday.isWeekend {
        #expect(calendar.isBankingDay(day) == !closed.contains(day.description), "\(day)")
      }
      day = day.adding(days: 1)
    }
  }

  @Test(
    "banking days between two days leave out weekends and holidays",
    arguments: [
      ("2026-10-09", "2026-10-13", 1), ("2026-11-20", "2026-11-23", 1), ("2026-11-21", "2026-11-23", 1),
      ("2026-11-20", "2026-11-22", 0), ("2026-11-25", "2026-11-27", 1), ("2026-11-24", "2026-11-24", 0),
      ("2026-11-27", "2026-11-25", -1), ("1969-12-31", "1970-01-05", 2), ("2025-12-31", "2027-01-04", 252),
    ])
  func between(start: String, end: String, expected: Int) throws {
    let calendar = BankingCalendar()
    #expect(calendar.bankingDays(from: try #require(Day(iso: start)), to: try #require(Day(iso: end))) == expected)
  }

  @Test("counting by arithmetic agrees with counting day by day, from before 1970 to after 2100")
  func agreesWithCounting() throws {
    let calendar = BankingCalendar(additionalHolidays: [
      try #require(Day(iso: "2024-03-29")), try #require(Day(iso: "2024-03-30")),
    ])
    for text in ["1969-11-20", "1985-12-20", "2021-12-20", "2024-03-20", "2099-12-20"] {
      let start = try #require(Day(iso: text))
      var counted = 0
      for offset in 1...60 {
        let day = start.adding(days: offset)
        if calendar.isBankingDay(day) { counted += 1 }
        #expect(calendar.bankingDays(from: start, to: day) == counted, "\(start) to \(day)")
      }
    }
  }

  @Test("adding banking days lands where counting says")
  func adding() throws {
    let calendar = BankingCalendar()
    let friday = try #require(Day(iso: "2026-10-09"))
    #expect(calendar.adding(bankingDays: 1, to: friday).description == "2026-10-13")
    #expect(calendar.adding(bankingDays: 0, to: friday.adding(days: 1)).description == "2026-10-13")
    #expect(calendar.adding(bankingDays: -1, to: try #require(Day(iso: "2026-10-13"))).description == "2026-10-09")
    #expect(calendar.adding(bankingDays: -1, to: try #require(Day(iso: "2026-10-11"))).description == "2026-10-09")
  }
}
