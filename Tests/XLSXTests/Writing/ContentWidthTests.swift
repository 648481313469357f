import Testing

@testable import XLSX

@Suite("Columns have room for what number formats show")
struct ContentWidthTests {
  /// A value, its format, and what Excel shows; gaps stand as the character that they are as wide as.
  static let shown: [(CellContent, FormatCode, String)] = [
    (.integer(12_345), .general, "12345"), (.number(0.25), .general, "0.25"),
    (.number(1.0 / 3), .general, "0.333333333"),
    (.number(1234.6), .integer, "1235"), (.decimal(minorUnits: 123_450, digits: 2), .decimal2, "1234.50"),
    (.integer(-1_234_567), .thousands, "-1,234,567"), (.number(999.999), .thousands2, "1,000.00"),
    (.decimal(minorUnits: -123_456_789, digits: 2), .thousands2, "-1,234,567.89"),
    (.decimal(minorUnits: 123_456_789, digits: 2), .accounting, "(1,234,567.89)"),
    (.decimal(minorUnits: -123_456_789, digits: 2), .accounting, "((1,234,567.89)"),
    (.integer(0), .accounting, "(-00)"), (.text("open"), .accounting, "(open)"),
    (.decimal(minorUnits: -123_456_789, digits: 2), .accountingDollars, "($(1,234,567.89)"),
    (.number(0.5), .percent, "50%"), (.number(-12.3456), "0.00%", "-1234.56%"), (.text("0042"), .text, "0042"),
    (.date(year: 2026, month: 9, day: 23), .general, "2026-09-23"), (.integer(46_288), .isoDate, "2026-09-23"),
    (.date(year: 2026, month: 9, day: 23), .usDate, "09/23/2026"),
    (.date(year: 2026, month: 9, day: 23), "dddd, mmmm dd, yyyy", "Wednesday, September 23, 2026"),
    (.date(year: 2026, month: 9, day: 23), "[$-409]d\\-mmm\\-yy;@", "23-Sep-26"),
    (.dateTime(CalendarTime(year: 2026, month: 9, day: 23, hour: 14)), .dateTime, "2026-09-23 14:00:00"),
    (.dateTime(CalendarTime(year: 2026, month: 9, day: 23, hour: 14)), "h:mm AM/PM", "12:00 AM"),
    (.number(100.5), "[h]:mm:ss.00", "2412:00:00.00"), (.number(123_456), "0.00E+00", "1.23E+05"),
    (.number(2.5), "# ?/?", "2 1/2"), (.number(1_234_567), "#,##0,\"k\"", "1,235k"),
    (.number(1234.5), "[$€-407] #,##0.00", "€ 1,234.50"), (.number(5), "[>=1000]0;[<1]0.000;\"small\"", "small"),
    (.number(-1.5), "0.0 \"DR\";0.0 \"CR\"", "1.5 CR"), (.number(3), "General\" kg\"", "3 kg"),
    (.boolean(true), .accounting, "FALSE"), (.error(.notAvailable), .percent, "#N/A"),
    (.formula(Formula("A1", cached: .decimal(minorUnits: 123_456_789, digits: 2))), .accounting, "(1,234,567.89)"),
    (.formula(Formula("A1", cached: .text("text"))), .thousands2, "text"),
  ]

  @Test("as much as Excel needs, and hardly more", arguments: 0..<shown.count)
  func room(index: Int) throws {
    let (content, format, text) = Self.shown[index]
    let book = try WorkbookWriter()
    var widths = ContentWidths(narrowest: 0, widest: 255)
    widths.measure([.empty, Cell(content, style: try book.style(Style(format: format)))], of: book)
    let width = try #require(widths.columns.last?.width)
    let needed = TextMeasure.columnWidth(of: text)
    #expect(width >= needed && width < needed + 3, "\(width) for \(text), which needs \(needed)")
  }

  @Test("by the font of the style, or of the workbook")
  func fonts() throws {
    let book = try WorkbookWriter(options: WorkbookOptions(font: Font(size: 20)))
    var widths = ContentWidths()
    let cells = [Cell("Juniper Lane"), Cell("Juniper Lane", style: try book.style(Style(font: .bold)))]
    widths.measure(cells, of: book)
    let measured = widths.columns.map { $0.width ?? 0 }
    #expect(measured[0] == TextMeasure.columnWidth(of: "Juniper Lane", font: Font(size: 20)))
    #expect(measured[1] == TextMeasure.columnWidth(of: "Juniper Lane", font: .bold))
  }

  @Test("codes that are cut short, and numbers without measure, take no time")
  func odd() {
    for code in ["\"", "\\", "_", "[", "*", "", ";;;;", "[$", "0.0.0", ",,,", "E+", "0E+", "#/#/#", "[h", "@@@;0"] {
      for value in [0, -1, 1e308, 5e-200, .greatestFiniteMagnitude] {
        #expect(FormattedText(FormatCode(rawValue: code)).shown(value, general: "g").utf8.count < 1000)
      }
      _ = FormattedText(FormatCode(rawValue: code)).shown("text")
    }
  }
}
