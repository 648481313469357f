import Testing
import XLSX

/// What Excel refuses of drawings, rules and looks.
@Suite("Refusals of features")
struct FeatureRefusalTests {
  typealias Reason = WorkbookWriteError.Reason
  static let cell = CellReference(row: 2, column: 2)
  static let range = CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 3, column: 1))

  private static func error(_ body: (SheetWriter) throws -> Void) -> Reason? {
    WrittenSheet.error { _, sheet in try body(sheet) }?.reason
  }

  static let rules: [(ConditionalRule, Bool)] = [
    (.colorScale(ColorScale([.init(.minimum, .white)])), false),
    (.colorScale(.redYellowGreen), true),
    (.colorScale(ColorScale([.init(.percent(101), .white), .init(.maximum, .black)])), false),
    (.colorScale(ColorScale([.init(.number(.nan), .white), .init(.maximum, .black)])), false),
    (.colorScale(ColorScale([.init(.maximum, .white), .init(.number(1), .black)])), false),
    (.colorScale(ColorScale([.init(.number(1), .white), .init(.minimum, .black)])), false),
    (.colorScale(ColorScale([.init(.number(1), .white), .init(.minimum, .white), .init(.maximum, .black)])), false),
    (.colorScale(ColorScale([.init(.number(9), .white), .init(.percent(5), .black)])), true),
    (.dataBar(DataBar(minimum: .maximum)), false), (.dataBar(), true),
    (.dataBar(DataBar(maximum: .formula("=A1"))), false),
    (.iconSet(IconSet(.init(rawValue: "3Stars"))), false),
    (.iconSet(IconSet(.arrows3, bounds: [.number(1)])), false),
    (.iconSet(IconSet(.arrows3, bounds: [.minimum, .number(3)])), false),
    (.iconSet(IconSet(.arrows3, bounds: [.number(1), .number(3)])), true),
    (.top(0, RuleStyle()), false), (.top(1001, RuleStyle()), false), (.top(101, isPercent: true, RuleStyle()), false),
    (.top(1000, RuleStyle()), true), (.text(.beginsWith, "", RuleStyle()), false),
    (.text(.endsWith, String(repeating: "x", count: 256), RuleStyle()), false),
    (.cellIs(.equal, "Nowhere!A1", RuleStyle()), false), (.expression("SUM({1,2})>A1", RuleStyle()), false),
    (.expression("COUNT((A1,B1))>1", RuleStyle()), false), (.expression("SUM(T_a[a])>1", RuleStyle()), false),
    (.expression("SUM(A1,B1)>LEN(\"{,}\")", RuleStyle()), true),
    (.expression("COUNTIF(INDIRECT(\"T_a[a]\"),A1)>1", RuleStyle()), true),
    (.colorScale(ColorScale([.init(.formula("A1"), .white), .init(.maximum, .black)])), false),
    (.colorScale(ColorScale([.init(.formula("$A$1"), .white), .init(.maximum, .black)])), true),
    (.dataBar(DataBar(maximum: .formula("MAX($A1:$A$9)"))), false),
    (.dataBar(DataBar(maximum: .formula("MAX($A$1:$A$9)"))), true),
    (.containsText("a\u{1}", RuleStyle()), false),
    (.duplicateValues(RuleStyle(border: .all(.init(rawValue: "wiggle")))), false),
    (.duplicateValues(RuleStyle(border: .all(.init(rawValue: "slantDashDot")))), true),
  ]

  @Test("conditional formats", arguments: 0..<rules.count)
  func rule(index: Int) {
    let (rule, isRight) = Self.rules[index]
    #expect((Self.error { try $0.format(rule, ranges: [Self.range]) } == nil) == isRight)
  }

  @Test(
    "targets of links",
    arguments: [
      ("https://example.com/a#b#c", false), ("https://example.com/%zz", false), ("https://example.com/%2", false),
      ("https://example.com/[x]", false), ("http://", false), ("https:///path", false), ("https:", false),
      ("https://www.müller.de/", false), ("https://ex%20ample.com/", false), ("https://example.com/a%2Fb?c=[d]", false),
      ("https://example.com/größe?q=%C3%A4#part", true), ("https://user%40x:pw@example.com:8080", true),
      ("http://[::1]:80/", true), ("file:///C:/a%20b.xlsx", true), ("mailto:a@example.com?subject=x", true),
      ("file://server/share", true), ("HTTPS://EXAMPLE.COM", true),
    ])
  func targets(url: String, isRight: Bool) {
    let reason = Self.error { try $0.link(Hyperlink(url: url), at: Self.cell) }
    #expect(reason == (isRight ? nil : .linkTarget(url)))
  }

  @Test("pictures that are none, cut or too large", arguments: 0..<7)
  func images(index: Int) throws {
    let good = Picture.png(width: 2, height: 2)
    let header = Array(good[..<8])
    let wide = Picture.chunk("IHDR", Picture.number(70_000) + Picture.number(1) + [8, 2, 0, 0, 0])
    let files: [[UInt8]] = [
      [], Array("GIF89a".utf8), Array(good.dropLast(12)), Array(good.prefix(30)),
      header + wide + Picture.chunk("IDAT", []) + Picture.chunk("IEND", []),
      header + Picture.chunk("IDAT", []) + Picture.chunk("IEND", []),
      header + [0xFF, 0xFF, 0xFF, 0xFF] + good.dropFirst(12),
    ]
    #expect(throws: WorkbookWriteError.self) { try PNGImage(files[index]) }
  }

  @Test("a picture says its size and resolution")
  func imageSize() throws {
    let plain = try PNGImage(Picture.png(width: 7, height: 3))
    #expect((plain.width, plain.height) == (7, 3))
    #expect(plain.resolution == (96, 96))
    let fine = try PNGImage(Picture.png(width: 1, height: 1, dotsPerMeter: 11_811))
    #expect((fine.resolution.horizontal * 100).rounded() == 30_000)
  }

  @Test("drawings outside the sheet or without a size")
  func places() throws {
    let image = try PNGImage(Picture.png(width: 2, height: 2))
    for place in [
      DrawingPlace(CellReference(row: 0, column: 1)), DrawingPlace(CellReference(row: 1, column: 16_385)),
      DrawingPlace(Self.cell, left: -1), DrawingPlace(Self.cell, width: 0), DrawingPlace(Self.cell, height: .infinity),
      DrawingPlace(Self.cell, top: .nan),
    ] {
      #expect(Self.error { try $0.place(image, at: place, alternativeText: "") } != nil, "\(place)")
    }
    #expect(Self.error { try $0.place(image, at: DrawingPlace(Self.cell), alternativeText: "") } == nil)
  }

  @Test("charts")
  func charts() {
    let place = DrawingPlace(Self.cell)
    let values = ChartSeries.Data.numbers([1, nil, 3], sheet: "Sheet1", range: Self.range)
    #expect(Self.error { try $0.place(Chart(.line, series: [ChartSeries(values: values)]), at: place) } == nil)
    let square = CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 2, column: 2))
    let wrong: [Chart] = [
      Chart(.line, series: []),
      Chart(.line, series: [ChartSeries(values: .numbers([1], sheet: "Sheet1", range: Self.range))]),
      Chart(.line, series: [ChartSeries(values: .texts(["a", "b", "c"], sheet: "Sheet1", range: Self.range))]),
      Chart(.line, series: [ChartSeries(values: .numbers([1, 2, 3, 4], sheet: "Sheet1", range: square))]),
      Chart(.line, series: [ChartSeries(values: .numbers([1, .nan, 3], sheet: "Sheet1", range: Self.range))]),
      Chart(.line, series: [ChartSeries(values: .numbers([1, 2, 3], sheet: "Nowhere", range: Self.range))]),
      Chart(.pie, series: [ChartSeries(values: values, pointColors: [3: .black])]),
      Chart(.bar, series: [ChartSeries(values: values)], title: ""),
      Chart(.bar, series: [ChartSeries(values: values)], valueAxis: .init(minimum: 2, maximum: 1)),
      Chart(.line, series: [ChartSeries(values: values, lineWidth: 0)]),
      Chart(.pie, series: [ChartSeries(values: values), ChartSeries(values: values)]),
      Chart(.bar, series: [ChartSeries(values: values)], title: "a\u{1}"),
      Chart(.bar, series: [ChartSeries(values: values)], categoryAxis: .init(title: "\u{1B}[0m")),
      Chart(.bar, series: [ChartSeries(values: values)], valueAxis: .init(title: "\u{FFFF}")),
      Chart(.bar, series: [ChartSeries(name: .text("\u{0}"), values: values)]),
      Chart(.bar, series: [ChartSeries(values: values)], alternativeText: "\u{8}"),
    ]
    for (index, chart) in wrong.enumerated() {
      #expect(Self.error { try $0.place(chart, at: place) } != nil, "chart \(index)")
    }
  }

  @Test("texts of drawings that XML cannot hold; tabs and line ends it can")
  func drawingTexts() throws {
    let place = DrawingPlace(Self.cell)
    let image = try PNGImage(Picture.png(width: 2, height: 2))
    let values = ChartSeries.Data.numbers([1, nil, 3], sheet: "Sheet1", range: Self.range)
    let text = "two\nlines\tü\u{1F600}"
    let chart = Chart(
      .doughnut, series: [ChartSeries(name: .text(text), values: values), ChartSeries(values: values)], title: text,
      alternativeText: text)
    #expect(Self.error { try $0.place(chart, at: place) } == nil)
    #expect(Self.error { try $0.place(image, at: place, alternativeText: text) } == nil)
    #expect(
      Self.error { try $0.place(image, at: place, alternativeText: "a\u{C}") }
        == .image("an alternative text with the character U+C, which a file cannot hold; expected none"))
  }

  @Test("sparklines")
  func sparklines() {
    let item = Sparklines.Item(in: Self.cell, of: Self.range)
    #expect(Self.error { try $0.add(Sparklines(.line, [item])) } == nil)
    #expect(Self.error { try $0.add(Sparklines(.line, [])) } != nil)
    #expect(Self.error { try $0.add(Sparklines(.line, [item, item])) } != nil)
    #expect(Self.error { try $0.add(Sparklines(.line, [item], lineWidth: -1)) } != nil)
    let square = CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 2, column: 2))
    #expect(Self.error { try $0.add(Sparklines(.line, [.init(in: Self.cell, of: square)])) } != nil)
    #expect(
      Self.error { try $0.add(Sparklines(.line, [.init(in: Self.cell, of: Self.range, sheet: "X")])) }
        == .unknownSheet("X"))
  }

  @Test("rich texts")
  func richTexts() {
    let write = { (text: RichText) in Self.error { try $0.writeRow([Cell(.richText(text))]) } }
    #expect(write(RichText([])) == .richTextEmpty)
    #expect(write(RichText([.init("a"), .init("")])) == .richTextEmpty)
    #expect(write(RichText([.init("a", font: Font(name: ""))])) == .font(name: "", size: 11))
    let half = String(repeating: "x", count: 16_384)
    #expect(write(RichText([.init(half), .init(half)])) == .textTooLong(32_768))
    #expect(write(RichText([.init("a", font: .bold), .init("b")])) == nil)
  }

  @Test("bytes that are no UTF-8")
  func encoding() {
    for bytes: [UInt8] in [[0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80], Array(repeating: 0x61, count: 32_768)] {
      let reason = Self.error { sheet in try sheet.writeRow { $0.text(utf8: bytes.span) } }
      #expect(reason == (bytes.count > 4 ? .textTooLong(32_768) : .textEncoding))
    }
  }

  @Test("themes, views and protections")
  func looks() {
    let sheet = { (setup: SheetSetup) in WrittenSheet.error(setup: setup) { _, _ in }?.reason }
    var theme = Theme.office
    theme.accents.removeLast()
    #expect(WrittenSheet.error(options: WorkbookOptions(theme: theme)) { _, _ in } != nil)
    let first = CellReference(row: 1, column: 1)
    #expect(sheet(SheetSetup(name: "a", frozenRows: 1, split: PaneSplit(left: 10, firstCell: first))) != nil)
    #expect(sheet(SheetSetup(name: "a", split: PaneSplit(firstCell: first))) != nil)
    #expect(sheet(SheetSetup(name: "a", selectedCell: first, selection: CellRange(Self.cell))) != nil)
    for password in ["", "ä", String(repeating: "x", count: 256)] {
      #expect(
        sheet(SheetSetup(name: "a", protection: SheetProtection(password: password))) == .protectionPassword)
    }
    #expect(sheet(SheetSetup(name: "a", page: PageSetup(fitToWidth: 1, scale: 50))) != nil)
    #expect(sheet(SheetSetup(name: "a", page: PageSetup(scale: 9))) != nil)
    #expect(sheet(SheetSetup(name: "a", page: PageSetup(firstPageNumber: 0))) != nil)
    #expect(sheet(SheetSetup(name: "a", page: PageSetup(rowBreaks: [0]))) == .rowOutOfRange(0))
    #expect(
      sheet(SheetSetup(name: "a", page: PageSetup(evenFooter: String(repeating: "x", count: 256))))
        == .headerFooterTooLong(256))
  }

  @Test("custom properties")
  func properties() {
    for property in [
      CustomProperty("", .boolean(true)), CustomProperty("a", .number(.nan)),
      CustomProperty("a", .text(String(repeating: "x", count: 256))), CustomProperty("a\u{1}", .integer(1)),
      CustomProperty("a", .moment(CalendarTime(year: 2026, month: 2, day: 30))), CustomProperty("A", .integer(1)),
    ] {
      let custom = property.name == "A" ? [CustomProperty("a", .integer(0)), property] : [property]
      let options = WorkbookOptions(properties: DocumentProperties(custom: custom))
      #expect(WrittenSheet.error(options: options) { _, _ in }?.reason == .property(property.name))
    }
  }

  @Test("more links than a sheet can hold")
  func links() {
    let link = Hyperlink(url: "https://example.com/")
    let reason = Self.error { sheet in
      for row in 1...65_531 { try sheet.link(link, at: CellReference(row: row, column: 1)) }
    }
    #expect(reason == .tooManyLinks)
  }

  @Test("more looks than a workbook can hold")
  func styles() {
    let error = WrittenSheet.error { book, _ in
      for index in 0...64_000 {
        var style = Style()
        style.alignment.indent = index % 250
        style.alignment.rotation = index / 250 % 90
        style.isLocked = index < 22_500
        style.isFormulaHidden = index >= 45_000
        _ = try book.style(style)
      }
    }
    #expect(error?.reason == .tooManyStyles)
  }
}
