import Testing
import XLSX

@Suite("Numbers in cells")
struct CellNumberTests {
  @Test(
    "amounts are written as exact decimals",
    arguments: [
      (-123_456, 2, "-1234.56"), (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (100, 0, "100"), (-7, 0, "-7"),
      (1, 3, "0.001"), (999_999_999_999_999, 2, "9999999999999.99"), (-999_999_999_999_999, 15, "-0.999999999999999"),
      (9_200_000_000_000_000_000, 2, "92000000000000000.00"),
    ] as [(Int64, Int, String)])
  func decimals(minorUnits: Int64, digits: Int, text: String) throws {
    let bytes = try WrittenSheet.bytes { _, sheet in
      try sheet.writeRow([Cell(.decimal(minorUnits: minorUnits, digits: digits))])
    }
    #expect(try WrittenSheet.part("xl/worksheets/sheet1.xml", of: bytes).contains("<c r=\"A1\"><v>\(text)</v></c>"))
  }

  @Test(
    "numbers are the shortest text that reads back equal",
    arguments: [
      (0.1, "0.1"), (-0.0, "0"), (1e15, "1000000000000000"), (1e17, "1e+17"), (123_456_789_012_345, "123456789012345"),
      (1.5, "1.5"), (-2, "-2"),
      (1e300, "1e+300"), (Double.leastNonzeroMagnitude, "5e-324"), (0.1 + 0.2, "0.30000000000000004"),
    ] as [(Double, String)])
  func doubles(value: Double, text: String) throws {
    let bytes = try WrittenSheet.bytes { _, sheet in try sheet.writeRow([Cell(.number(value))]) }
    #expect(try WrittenSheet.part("xl/worksheets/sheet1.xml", of: bytes).contains("<v>\(text)</v>"))
    #expect(try WrittenSheet.read(bytes)[CellReference(row: 1, column: 1)] == .number(value))
  }

  @Test("a number that a cell cannot hold is refused", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(value: Double) {
    #expect(WrittenSheet.error { _, sheet in try sheet.writeRow([Cell(.number(value))]) }?.reason == .numberNotFinite)
  }

  @Test("a whole number or amount of more than 15 digits is refused, not changed")
  func notExact() {
    let value: Int64 = 1_234_567_890_123_456
    let contents: [CellContent] = [
      .integer(value), .decimal(minorUnits: -value, digits: 2), .integer(.min),
      .formula(Formula("1", cached: .integer(value))),
    ]
    for content in contents {
      let error = WrittenSheet.error { _, sheet in try sheet.writeRow([Cell(content)]) }
      guard case .numberNotExact = error?.reason else {
        Issue.record("\(content) gave \(String(describing: error))")
        continue
      }
    }
  }

  @Test("an amount that a cell cannot hold can be written as its text")
  func amountAsText() {
    #expect(CellContent.amount(minorUnits: 1_234_567_890_123_456, digits: 2) == .text("12345678901234.56"))
    #expect(CellContent.amount(minorUnits: .min, digits: 2) == .text("-92233720368547758.08"))
    #expect(CellContent.amount(minorUnits: 123_456, digits: 2) == .decimal(minorUnits: 123_456, digits: 2))
  }

  @Test("more places than a cell has are refused", arguments: [-1, 16, Int.max])
  func places(digits: Int) {
    let error = WrittenSheet.error { _, sheet in try sheet.writeRow([Cell(.decimal(minorUnits: 1, digits: digits))]) }
    #expect(error?.reason == .decimalPlaces(digits))
  }

  @Test(
    "days become serial numbers, past the false 29 February 1900",
    arguments: [
      (1900, 1, 1, 1), (1900, 2, 28, 59), (1900, 3, 1, 61), (1970, 1, 1, 25_569), (2026, 10, 31, 46_326),
      (9999, 12, 31, 2_958_465),
    ])
  func dates(year: Int, month: Int, day: Int, serial: Int) throws {
    let bytes = try WrittenSheet.bytes { _, sheet in
      try sheet.writeRow([Cell(.date(year: year, month: month, day: day))])
    }
    #expect(try WrittenSheet.part("xl/worksheets/sheet1.xml", of: bytes).contains("<v>\(serial)</v>"))
    let value = try WrittenSheet.read(bytes)[CellReference(row: 1, column: 1)]
    guard case .date(let date) = value else {
      Issue.record("\(String(describing: value)) is no date")
      return
    }
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test(
    "a day that is none is refused",
    arguments: [
      (2026, 2, 29), (2026, 13, 1), (1899, 12, 31), (10_000, 1, 1), (2026, 0, 1), (2026, 4, 31), (.min, .max, 1),
    ])
  func noDate(year: Int, month: Int, day: Int) {
    let error = WrittenSheet.error { _, sheet in try sheet.writeRow([Cell(.date(year: year, month: month, day: day))]) }
    #expect(error?.reason == .dateOutOfRange)
  }

  @Test("every second of a day comes back", arguments: [(0, 0, 1), (23, 59, 59), (12, 34, 56), (6, 0, 0)])
  func times(hour: Int, minute: Int, second: Int) throws {
    let time = CalendarTime(year: 2026, month: 10, day: 31, hour: hour, minute: minute, second: second)
    let bytes = try WrittenSheet.bytes { _, sheet in try sheet.writeRow([Cell(.dateTime(time))]) }
    guard case .date(let date) = try WrittenSheet.read(bytes)[CellReference(row: 1, column: 1)] else {
      Issue.record("no date")
      return
    }
    #expect((date.hour, date.minute, date.second, date.millisecond) == (hour, minute, second, 0))
    #expect(
      WrittenSheet.error { _, sheet in
        try sheet.writeRow([Cell(.dateTime(CalendarTime(year: 2026, month: 10, day: 31, hour: 24)))])
      }?.reason == .dateOutOfRange)
  }
}
