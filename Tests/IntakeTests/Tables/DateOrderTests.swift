import Banking
import Testing

@testable import Intake

@Suite("The order of day and month")
struct DateOrderTests {
  /// A bare table, whose dates alone tell anything.
  static func table(_ dates: [String], header: String = "Date,Text,Amount", amount: String = "-5.00") -> String {
    ([header] + dates.map { "\($0),a,\(amount)" }).joined(separator: "\n") + "\n"
  }

  @Test(
    "is told by one date of the column, by full stops, by the order of rows and by the span",
    arguments: [
      (["03/04/2026", "03/13/2026"], "month first: '03/13/2026' cannot have its day first"),
      (["03/04/2026", "13/04/2026"], "day first: '13/04/2026' has no month 13"),
      (["03.04.2026", "04.04.2026"], "day first: dates with full stops have the day first"),
      (["10/01/2026", "10/02/2026", "11/01/2026"], "month first: only so are the rows in the order of their dates"),
      (["01/10/2026", "02/10/2026", "01/11/2026"], "day first: only so are the rows in the order of their dates"),
      (["10/05/2026", "10/01/2026", "10/09/2026"], "month first: only so do the dates lie within 9 days"),
      (["05/10/2026", "01/10/2026", "09/10/2026"], "day first: only so do the dates lie within 9 days"),
    ])
  func decided(_ dates: [String], _ reason: String) throws {
    #expect(try TableSample.file(Self.table(dates)).dateOrder == reason)
  }

  @Test("is nothing to decide in ISO dates, months by name and eight digits")
  func fixed() throws {
    for date in [
      "2026-04-03", "2026/04/03", "3 Apr 2026", "Apr 3, 2026", "April 3rd, 2026", "03-Apr-26", "20260403", "3-APR-2026",
      "2026-04-03T09:30:00Z", "2026-04-03 09:30:00", "Fri, 3 Apr 2026", "2026.04.03.", "03APR2026", "3. April 2026",
    ] {
      let file = try TableSample.file("Date;Text;Amount\n\"\(date)\";a;-5.00\n")
      #expect(TableSample.movements(file) == ["2026-04-03 -5.00"], "\(date)")
    }
  }

  @Test("is told by a period above the table, by a decimal comma, by the currency and by words of a country")
  func hints() throws {
    let open = ["03/04/2026", "05/04/2026"]
    let period = "Period,01/03/2026 to 31/05/2026\n" + Self.table(open)
    #expect(try TableSample.file(period).dateOrder?.hasPrefix("day first: a date above the table") == true)
    let comma = "Date;Text;Amount\n03/04/2026;a;-5,00\n05/04/2026;b;1.234,50\n"
    #expect(try TableSample.file(comma).dateOrder == "day first: amounts have a decimal comma")
    let pounds = Self.table(open, header: "Date,Text,Amount (GBP)")
    #expect(try TableSample.file(pounds).dateOrder == "day first: the currency is GBP")
    let dollars = Self.table(open, header: "Date,Text,Amount (USD)")
    #expect(try TableSample.file(dollars).dateOrder == "month first: the currency is stated as USD")
    let cheque = "Date,Cheque No,Text,Amount\n03/04/2026,,a,-5.00\n05/04/2026,11,b,6.00\n"
    #expect(try TableSample.file(cheque).dateOrder == "day first: 'Cheque No' is not written in the United States")
    let check = "Date,Check Number,Text,Amount\n03/04/2026,,a,-5.00\n05/04/2026,11,b,6.00\n"
    #expect(try TableSample.file(check).dateOrder == "month first: 'Check Number' is a word of US banks")
  }

  @Test("is told by the other file of the run, by the period asked for, and by its owner")
  func others() throws {
    func request(_ text: String, _ side: Side) -> InputRequest {
      InputRequest(id: side == .bank ? "bank1" : "bill1", path: "\(side).csv", bytes: Array(text.utf8), side: side)
    }
    var open = request(Self.table(["03/04/2026", "05/04/2026"]), .bank)
    let sure = request(Self.table(["2026-03-01", "2026-03-31"], amount: "7.00"), .ledger)
    let files = try InputReader.read([open, sure])
    #expect(files[0].records.map(\.date.description) == ["2026-03-04", "2026-05-04"])
    let april = try #require(Day(year: 2026, month: 4, day: 1))
    let end = try #require(Day(year: 2026, month: 4, day: 30))
    open.period = april...end
    let asked = try InputReader.read(open)
    #expect(asked.records.map(\.date.description) == ["2026-04-03", "2026-04-05"])
    let told = try TableSample.file(Self.table(["03/04/2026"])) { $0.dateOrder = .dayFirst }
    #expect(told.records.map(\.date.description) == ["2026-04-03"])
  }

  @Test("is told by the period asked for, where a currency's habit or a cheque would leave dates outside it")
  func periodAgainstHabit() throws {
    let first = try #require(Day(year: 2026, month: 10, day: 1))
    func read(_ text: String) throws -> InputFile {
      try TableSample.file(text) { $0.period = first...first.endOfMonth }
    }
    let note = "nothing in the file tells day from month; read month first, its dates lie in the period asked for"
    for header in ["Date,Text,Amount (EUR)", "Date,Cheque No,Amount"] {
      let file = try read(Self.table(["10/06/2026", "10/07/2026"], header: header))
      #expect(file.records.map(\.date.description) == ["2026-10-06", "2026-10-07"])
      #expect(file.notes.contains(note))
      #expect(file.dateOrder == "month first: so its dates lie in the period asked for")
    }
    // The habit stands where a date lies outside either way, or all lie inside by it, and so do the words of a bank of the United States.
    for dates in [["10/06/2026", "11/07/2026"], ["10/10/2026", "06/10/2026"]] {
      let file = try read(Self.table(dates, header: "Date,Text,Amount (EUR)"))
      #expect(file.dateOrder == "day first: the currency is EUR")
    }
    let bank = try read("Date,Check Number,Text,Amount (USD)\n06/10/2026,11,a,-5.00\n07/10/2026,12,b,6.00\n")
    #expect(bank.dateOrder == "month first: the currency is stated as USD")
  }

  @Test("is not told by a period that one reading spans and no date lies in; what decided is noted")
  func spanWithoutDates() throws {
    func request(_ text: String, _ side: Side) -> InputRequest {
      InputRequest(id: side == .bank ? "bank1" : "bill1", path: "\(side).csv", bytes: Array(text.utf8), side: side)
    }
    var open = request(Self.table(["11/05/2026", "11/12/2026"]), .bank)
    let first = try #require(Day(year: 2026, month: 10, day: 1))
    let last = try #require(Day(year: 2026, month: 10, day: 31))
    open.period = first...last
    let alone = open
    #expect(throws: IntakeError.self) { try InputReader.read(alone) }
    var sure = request(Self.table(["2026-11-05", "2026-11-12"], amount: "7.00"), .ledger)
    sure.period = open.period
    let files = try InputReader.read([open, sure])
    #expect(files[0].records.map(\.date.description) == ["2026-11-05", "2026-11-12"])
    #expect(files[0].notes.contains { $0.hasSuffix("read month first, its dates lie in the span of the other files") })
  }

  @Test("is no question where both readings are one day")
  func same() throws {
    #expect(TableSample.movements(try TableSample.file(Self.table(["05/05/2026"]))) == ["2026-05-05 -5.00"])
  }

  @Test("years of two digits, also standing first, and dates without separators")
  func shortYears() throws {
    let first = try TableSample.file(Self.table(["26/10/28", "26/11/03"]))
    #expect(first.records.map(\.date.description) == ["2026-10-28", "2026-11-03"])
    let ends = ["31/12/24", "31/12/25"]
    #expect(TableSample.refusal(Self.table(ends))?.contains("in which the year can be told") == true)
    let told = try TableSample.file(Self.table(ends)) { $0.dateOrder = .dayFirst }
    #expect(told.records.map(\.date.description) == ["2024-12-31", "2025-12-31"])
    let last = try TableSample.file(Self.table(["10/30/26", "10/31/26"]))
    #expect(last.records.map(\.date.description) == ["2026-10-30", "2026-10-31"])
    let eight = try TableSample.file(Self.table(["31102026", "01112026"]))
    #expect(eight.records.map(\.date.description) == ["2026-10-31", "2026-11-01"])
  }

  @Test("times and zones after a date are read over")
  func times() throws {
    for date in [
      "10/30/2026 09:15", "10/30/2026 9:15:00 AM", "10/30/2026 / 09:15", "10/30/2026T09:15", "30-10-2026 / 09:15",
      "2026-10-30 09:15:00.123 UTC", "2026-10-30T09:15:00+02:00", "Oct 30, 2026 9:15 AM",
      "2026-10-30T09:15:00.000-0700",
    ] {
      let file = try TableSample.file("Date|Text|Amount\n\(date)|a|-5.00\n")
      #expect(TableSample.movements(file) == ["2026-10-30 -5.00"], "\(date)")
    }
  }

  @Test("a time before the year is no year, and times in other forms are read over too")
  func timesInOtherForms() throws {
    for date in [
      "Fri Oct 30 12:34:56 PDT 2026", "Fri Oct 30 15:04:05 2026", "Fri Oct 30 15:04:05 GMT+02:00 2026",
      "Oct 30 03:04:05 PM 2026", "Oct 30, 2026 at 3:04 PM", "10/30/2026 - 3:04 PM", "20261030T150405Z",
      "20261030T1504",
    ] {
      let file = try TableSample.file("Date|Text|Amount\n\(date)|a|-5.00\n")
      #expect(TableSample.movements(file) == ["2026-10-30 -5.00"], "\(date)")
    }
    #expect(DateText(text: "Oct 30 15:04:05") == nil)
    #expect(DateText(text: "20261030T15040") == nil)
  }

  @Test("one day of each month is as even as ten days of one month: nothing decides")
  func monthly() throws {
    let months = (1...9).map { "0\($0)/05/2026" }
    for dates in [months, months.reversed()] {
      #expect(TableSample.refusal(Self.table(dates))?.contains("set --date-order") == true)
    }
    #expect(
      try TableSample.file(Self.table(["01/05/2026", "02/05/2026", "05/05/2026", "08/05/2026"])).dateOrder
        == "day first: only so do the dates lie within 8 days")
  }

  @Test(
    "a period that a title names by its months decides",
    arguments: [
      "October 2026", "October 1-12, 2026", "October 1 through October 12, 2026", "1 October to 12 October 2026",
    ])
  func namedPeriod(title: String) throws {
    let table = "Activity\n\(title)\n" + Self.table(["10/02/2026", "10/05/2026"])
    #expect(try TableSample.file(table).records.map(\.date.description) == ["2026-10-02", "2026-10-05"])
    let other = "Activity\nPrinted October 12, 2026\n" + Self.table(["10/02/2026", "10/05/2026"])
    #expect(TableSample.refusal(other)?.contains("set --date-order") == true)
  }

  @Test("another column of dates that has one reading decides")
  func otherColumn() throws {
    let file = try TableSample.file(
      "Date,Due Date,Text,Amount\n10/02/2026,11/15/2026,a,-5.00\n10/05/2026,11/20/2026,b,6.00\n")
    #expect(file.records.map(\.date.description) == ["2026-10-02", "2026-10-05"])
  }
}
