import Testing

@testable import XLSX

@Suite("Dates by number format")
struct DateReadingTests {
  @Test(
    "formats that show dates, and how",
    arguments: [
      ("yyyy-mm-dd", NumberFormat.Meaning.date), ("[$-409]d-mmm-yyyy;@", .date), ("[$-F800]dddd, mmmm dd, yyyy", .date),
      ("mmm", .date), ("\"on \"d.m.yy", .date), ("[Red]yyyy", .date), ("[$-411]ggge\"年\"m\"月\"d\"日\"", .date),
      ("[$-404]e/m/d", .date), ("_-yyyy_-", .date), ("m/d/yy h:mm", .date), ("h:mm AM/PM", .time), ("mm:ss.0", .time),
      ("hh\"h\"mm", .time), ("[$-F400]h:mm:ss AM/PM", .time), ("[h]:mm", .elapsed), ("[mm]:ss", .elapsed),
      ("[ss].00", .elapsed), ("[H]:MM:SS;@", .elapsed), ("0.00E+00", .number), ("General", .number),
      ("[Magenta]General", .number), ("General\" sec\"", .number), ("\"day\" 0", .number), ("\\d0", .number),
      ("_d0", .number), ("*d0", .number),
      ("[$-804]aaaa", .date), ("AAA;@", .date), ("[$-411]m/d(aaa)", .date), ("0 aaa", .number), ("aa", .number),
      ("h:mm a/p", .time), ("#,##0 \"€/day\"", .number), ("[$USD] 0.00", .number), ("\"yyyy\"", .number),
      ("#,##0.00 USD", .number), ("[DBNum1]0", .number), ("@", .number), ("# ?/?", .number), ("0\\y", .number),
      ("[Color10]0", .number), ("_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)", .number), ("", .number),
      ("\"open", .number), ("[open", .number), ("\\", .number), ("_", .number), (";", .number), ("[]", .number),
    ])
  func meanings(code: String, meaning: NumberFormat.Meaning) {
    #expect(NumberFormat(code: code).meaning(of: 45_000) == meaning)
  }

  @Test("words in quotes or behind backslashes stand beside the number")
  func literals() {
    #expect(NumberFormat(code: "0.00\" DR\"").literal(of: 1) == " DR")
    #expect(NumberFormat(code: "0.00\\ \\C\\R").literal(of: 1) == " CR")
    let sides = NumberFormat(code: "0.00\" Dr\";0.00\" Cr\"")
    #expect(sides.literal(of: 1) == " Dr")
    #expect(sides.literal(of: -1) == " Cr")
    #expect(sides.hidesMinus(of: -1))
    #expect(!NumberFormat(code: "0.00\" Dr\"").hidesMinus(of: -1))
    #expect(NumberFormat(code: "_(* #,##0.00_);_(* \\(#,##0.00\\)").literal(of: -1) == nil)
    #expect(NumberFormat(code: "\"open").literal(of: 1) == "open")
    #expect(NumberFormat(code: "\\").literal(of: 1) == nil)
    #expect(NumberFormat(code: "\"").literal(of: 1) == nil)
  }

  @Test("sections are chosen by value and condition")
  func sections() {
    let zeroHidden = NumberFormat(code: "[=0]\"\";yyyy-mm-dd")
    #expect(zeroHidden.meaning(of: 45_000) == .date)
    #expect(zeroHidden.meaning(of: 0) == .number)
    let conditions = NumberFormat(code: "[<1]h:mm;[>=100]0.00;yyyy")
    #expect(conditions.meaning(of: 0.5) == .time)
    #expect(conditions.meaning(of: 50) == .date)
    #expect(conditions.meaning(of: 100) == .number)
    let bySign = NumberFormat(code: "yyyy;0;\"none\"")
    #expect(bySign.meaning(of: 1) == .date)
    #expect(bySign.meaning(of: -1) == .number)
    #expect(bySign.meaning(of: 0) == .date)
    #expect(NumberFormat(code: "h:mm;;General").meaning(of: 0) == .number)
    #expect(NumberFormat(code: "[h]:mm;;").meaning(of: 0) == .elapsed)
  }

  @Test(
    "serial numbers of the 1900 system",
    arguments: [
      (1.0, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"), (36_526, "2000-01-01"),
      (45_351.75, "2024-02-29T18:00:00"), (2_958_465, "9999-12-31"), (0.5, "12:00:00"), (0, "00:00:00"),
      (45_351.999_999_999_9, "2024-03-01"), (0.000_011_574_074_074, "00:00:01"),
      (45_351.000_005_8, "2024-02-29T00:00:00.501"),
    ])
  func from1900(serial: Double, text: String) throws {
    let date = try #require(SerialDate.date(of: serial, in: .from1900))
    #expect(date.description == text)
    #expect(date.isFalseLeapDay == (serial == 60))
  }

  @Test(
    "serial numbers of the 1904 system",
    arguments: [
      (0.0, "1904-01-01"), (1, "1904-01-02"), (60, "1904-03-01"), (45_351.75, "2028-03-01T18:00:00"),
      (2_957_003, "9999-12-31"),
    ])
  func from1904(serial: Double, text: String) {
    #expect(SerialDate.date(of: serial, in: .from1904)?.description == text)
  }

  @Test("numbers that are no dates stay numbers", arguments: [-1, -0.5, 2_958_466, 1e300, .infinity, .nan])
  func noDates(serial: Double) {
    #expect(SerialDate.date(of: serial, in: .from1900) == nil)
    #expect(SerialDate.date(of: serial, in: .from1904) == nil)
  }

  @Test(
    "durations go beyond a day, and below zero",
    arguments: [
      (1.104_166_666_666_666_7, "PT26H30M"), (0, "PT0S"), (-0.5, "-PT12H"), (0.000_011_574_074_074, "PT1S"),
      (1, "PT24H"),
    ])
  func durations(serial: Double, text: String) {
    #expect(SerialDate.date(of: serial, in: .from1900, elapsed: true)?.description == text)
  }

  @Test("numbers at the end of 64 bits in a date are no day, or a very long time, and stop nothing")
  func endOfNumbers() throws {
    var date = try #require(SheetDate(iso: "12:30"))
    (date.hour, date.minute, date.second) = (Int.max, Int.max, Int.max)
    #expect(try #require(SerialDate.serial(of: date, in: .from1900)) > 1e17)
    (date.kind, date.year) = (.date, Int.max)
    #expect(SerialDate.serial(of: date, in: .from1900) == nil)
    for width in [Double.nan, .infinity, -.infinity, 1e300] {
      #expect((1...5).contains(TextMeasure.lineCount(of: "a b c", columnWidth: width)))
    }
  }

  @Test("every day of both systems goes to its serial number and back")
  func roundTrip() throws {
    for system in [DateSystem.from1900, .from1904] {
      for serial in stride(from: system == .from1900 ? 1 : 0, to: 2_957_000, by: 13) where serial != 60 {
        let date = try #require(SerialDate.date(of: Double(serial), in: system))
        #expect(SerialDate.serial(year: date.year, month: date.month, day: date.day, in: system) == serial)
      }
    }
  }

  @Test("cells show dates by their format, built in or custom, in both systems", arguments: [false, true])
  func cells(date1904: Bool) throws {
    let formats = ["14", "22", "46", "0.00", "yyyy\"m\"", "31", "57", "44"]
    let cells = (0...8).map { "<c s=\"\($0)\"><v>1462</v></c>" }.joined() + "<c s=\"99\"><v>1</v></c>"
    let day = date1904 ? "1908-01-02" : "1904-01-01"
    #expect(
      try Fixture(rows: "<row>\(cells)</row>", formats: formats, date1904: date1904).cells() == [
        "A1=1462.0", "B1=\(day)", "C1=\(day)", "D1=PT35088H", "E1=1462.0", "F1=\(day)", "G1=\(day)", "H1=\(day)",
        "I1=1462.0", "J1=1.0",
      ])
  }

  @Test(
    "ISO dates are read; what is none, or has a time zone, stays text",
    arguments: [
      ("2024-02-29", "2024-02-29"), ("2024-02-29T12:30:00", "2024-02-29T12:30:00"),
      ("2024-02-29T12:30:00.25", "2024-02-29T12:30:00.250"), ("2024-02-29T00:00:00", "2024-02-29"),
      ("12:30", "12:30:00"),
      ("2024-02-29T12:30:00Z", "'2024-02-29T12:30:00Z'"), ("2023-02-29", "'2023-02-29'"), ("soon", "'soon'"),
      ("2024-13-01", "'2024-13-01'"), ("2024-02-29T25:00:00", "'2024-02-29T25:00:00'"),
    ])
  func iso(text: String, shown: String) throws {
    #expect(try Fixture(rows: "<row><c t=\"d\"><v>\(text)</v></c></row>").cells() == ["A1=\(shown)"])
  }
}
