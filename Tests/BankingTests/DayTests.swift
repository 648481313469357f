import Banking
import Testing

@Suite("Day")
struct DayTests {
  @Test("every day of four centuries and the ends of the calendar survive the way there and back")
  func componentsRoundTrip() throws {
    let start = try #require(Day(year: 1800, month: 1, day: 1))
    for offset in 0..<(366 * 400) {
      let day = start.adding(days: offset)
      let (year, month, dayOfMonth) = day.components
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
    }
    #expect(Day(year: 1, month: 1, day: 1)?.description == "0001-01-01")
    #expect(Day(year: 9999, month: 12, day: 31)?.description == "9999-12-31")
    #expect(Day(daysSinceEpoch: -719_163) == nil)
    #expect(Day(daysSinceEpoch: 2_932_897) == nil)
  }

  @Test(
    "days no calendar has are refused",
    arguments: [
      (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1), (1900, 2, 29),
    ])
  func refuses(year: Int, month: Int, day: Int) { #expect(Day(year: year, month: month, day: day) == nil) }

  @Test("leap days are days", arguments: [(2024, 2, 29), (2000, 2, 29)])
  func leapDays(year: Int, month: Int, day: Int) { #expect(Day(year: year, month: month, day: day) != nil) }

  @Test(
    "ISO text is read strictly",
    arguments: ["2026-1-01", "20260101", "2026-01-01T00:00", "2026/01/01", "", "2026-02-30"])
  func strictISO(text: String) { #expect(Day(iso: text) == nil) }

  @Test(
    "weekdays are right",
    arguments: [("1970-01-01", Weekday.thursday), ("2026-11-24", .tuesday), ("1969-12-28", .sunday)])
  func weekdays(text: String, weekday: Weekday) throws { #expect(try #require(Day(iso: text)).weekday == weekday) }

  @Test("months begin and end")
  func monthEnds() throws {
    let day = try #require(Day(iso: "2024-02-11"))
    #expect(day.startOfMonth.description == "2024-02-01")
    #expect(day.endOfMonth.description == "2024-02-29")
  }
}
