import XLSX

/// A workbook with every feature beyond cells and tables: what a person must see right.
enum FeatureWorkbook {
  static let months = ["January", "February", "March", "April", "May", "June"]
  static let receipts: [Int64] = [1_204_50, 1_890_00, 1_420_25, 2_310_75, 1_980_00, 2_605_10]
  static let payments: [Int64] = [-980_00, -1_120_40, -1_760_00, -1_330_90, -2_240_00, -1_505_60]

  static var options: WorkbookOptions {
    WorkbookOptions(
      properties: DocumentProperties(
        title: "Half-year", creator: "Tickmark", created: CalendarTime(year: 2026, month: 7, day: 1),
        modified: CalendarTime(year: 2026, month: 7, day: 2, hour: 8), lastModifiedBy: "Controller",
        manager: "Treasurer", category: "Payments", status: "Draft",
        custom: [
          CustomProperty("Ticket", .text("PAY-118 <a&b>")), CustomProperty("Lines", .integer(-12)),
          CustomProperty("Rate", .number(0.25)), CustomProperty("Signed off", .boolean(true)),
          CustomProperty("Closed", .moment(CalendarTime(year: 2026, month: 7, day: 1, hour: 9, minute: 30))),
        ]),
      calculation: .automaticExceptTables,
      theme: Theme(
        name: "House", dark2: 0x1F3864, accents: [0x1F77B4, 0xD95F02, 0x2CA02C, 0x7570B3, 0xE7298A, 0x666666]),
      locksStructure: true)
  }

  static func write(to book: WorkbookWriter) throws {
    try writeOverview(to: book)
    try writeRules(to: book)
    try writeLayout(to: book)
    _ = try book.addSheet(SheetSetup(name: "Very hidden", visibility: .veryHidden))
  }

  static func range(_ row: Int, _ column: Int, _ lastRow: Int, _ lastColumn: Int) -> CellRange {
    CellRange(from: CellReference(row: row, column: column), to: CellReference(row: lastRow, column: lastColumn))
  }

  private static func doubles(_ cents: [Int64]) -> [Double?] { cents.map { Double($0) / 100 } }

  private static func writeOverview(to book: WorkbookWriter) throws {
    let money = try book.style(Style(format: .thousands2))
    let header = try book.style(Style(font: Font(isBold: true, color: .white), fill: .solid(.theme(4))))
    let total = try book.style(Style(font: .bold, border: Border(top: .init(.thin)), format: .thousands2))
    let sheet = try book.addSheet(
      SheetSetup(
        name: "Overview", columns: [14, 13, 13, 13, 16].map { ColumnLayout(width: $0) }, frozenRows: 3,
        tabColor: .theme(5), page: PageSetup(orientation: .landscape, fitToWidth: 1, fitToHeight: 1)))
    try sheet.writeRow([
      Cell(
        .richText(
          RichText([
            .init("Half-year ", font: Font(size: 18, isBold: true)),
            .init("receipts ", font: Font(size: 18, color: .rgb(0x2CA02C))),
            .init("and payments", font: Font(size: 18, isItalic: true, color: .rgb(0xC00000))),
          ])))
    ])
    try sheet.skipRows()
    try sheet.startTable(
      Table(
        name: "Months",
        columns: [
          TableColumn("Month", totals: .label("Total")),
          TableColumn("Receipts", totals: .sum(cached: .decimal(minorUnits: receipts.reduce(0, +), digits: 2))),
          TableColumn("Payments", totals: .sum(cached: .decimal(minorUnits: payments.reduce(0, +), digits: 2))),
          TableColumn(
            "Net",
            totals: .function(
              .average, cached: .decimal(minorUnits: (receipts.reduce(0, +) + payments.reduce(0, +)) / 6, digits: 2)),
            formula: "Months[[#This Row],[Receipts]]+Months[[#This Row],[Payments]]"),
          TableColumn("Trend"),
        ], bandedColumns: false, emphasizesFirstColumn: true),
      headerStyle: header)
    for (index, month) in months.enumerated() {
      try sheet.writeRow { row in
        row.text(month)
        row.decimal(minorUnits: receipts[index], digits: 2, style: money)
        row.decimal(minorUnits: payments[index], digits: 2, style: money)
        row.formula(
          Formula(
            "Months[[#This Row],[Receipts]]+Months[[#This Row],[Payments]]",
            cached: .decimal(minorUnits: receipts[index] + payments[index], digits: 2)), style: money)
      }
    }
    try sheet.endTable("Months", totals: [total])
    try sheet.add(
      Sparklines(
        .line, [.init(in: CellReference(row: 4, column: 5), of: range(4, 2, 9, 2))], marks: [.high, .low],
        lineWidth: 1.5))
    try sheet.add(
      Sparklines(
        .column, (5...8).map { .init(in: CellReference(row: $0, column: 5), of: range(4, 4, 9, 4), sheet: "Overview") },
        marks: [.negative], showsAxis: true))
    try sheet.add(Sparklines(.winLoss, [.init(in: CellReference(row: 9, column: 5), of: range(4, 4, 9, 4))]))
    for chart in charts() { try sheet.place(chart.chart, at: chart.place) }
    try sheet.place(
      try PNGImage(Picture.png(width: 64, height: 32)), at: DrawingPlace(CellReference(row: 12, column: 1), left: 4),
      alternativeText: "A red and blue flag")
    try sheet.place(
      try PNGImage(Picture.png(width: 64, height: 32)),
      at: DrawingPlace(CellReference(row: 12, column: 3), top: 3, width: 96), alternativeText: "The same, larger")
    try sheet.comment(
      Comment("June is not closed yet.", author: "Controller", isVisible: true), at: CellReference(row: 9, column: 2))
  }

  private static func charts() -> [(chart: Chart, place: DrawingPlace)] {
    let categories = ChartSeries.Data.texts(months, sheet: "Overview", range: range(4, 1, 9, 1))
    let received = ChartSeries(
      name: .cell(sheet: "Overview", CellReference(row: 3, column: 2), text: "Receipts"), categories: categories,
      values: .numbers(doubles(receipts), format: .thousands2, sheet: "Overview", range: range(4, 2, 9, 2)),
      labels: .init(format: "#,##0"))
    let paid = ChartSeries(
      name: .text("Payments"), categories: categories,
      values: .numbers(doubles(payments), format: .thousands2, sheet: "Overview", range: range(4, 3, 9, 3)),
      color: .rgb(0xC00000), hasMarkers: true)
    let axis = Chart.Axis(title: "US dollars", format: "#,##0")
    var plain = received
    plain.labels = nil
    let shares = ChartSeries(
      categories: categories, values: received.values, pointColors: [0: .rgb(0xFFC000)], labels: .percent)
    let place = { (row: Int, column: Int) in
      DrawingPlace(CellReference(row: row, column: column), left: 6, width: 330, height: 200)
    }
    return [
      (
        Chart(
          .column, series: [received, paid], title: "Receipts & payments", categoryAxis: .init(title: "Month"),
          valueAxis: axis, alternativeText: "Columns: receipts and payments by month"), place(1, 6)
      ),
      (Chart(.line, series: [plain, paid], title: "Lines", valueAxis: axis, legend: .right), place(1, 13)),
      (Chart(.bar, grouping: .stacked, series: [plain, paid], title: "Stacked bars"), place(15, 6)),
      (Chart(.pie, series: [shares], title: "Receipts by month", legend: .right), place(15, 13)),
      (Chart(.area, grouping: .stacked, series: [plain, plain], title: "Areas"), place(29, 6)),
      (Chart(.doughnut, series: [shares], title: "Ring", legend: nil), place(29, 13)),
      (
        Chart(
          .column, grouping: .percentStacked, series: [plain, plain], title: nil,
          valueAxis: .init(minimum: 0, maximum: 1, hasGridlines: false)), place(29, 1)
      ),
    ]
  }

  private static func writeRules(to book: WorkbookWriter) throws {
    let sheet = try book.addSheet(
      SheetSetup(
        name: "Rules", columns: (0..<12).map { _ in ColumnLayout(width: 12) },
        page: PageSetup(orientation: .landscape, fitToWidth: 1)))
    try sheet.writeRow(
      [
        "Scale 3", "Scale 2", "Bars", "Bars ±", "Arrows", "Lights", "Quarters", "Top 3", "Average", "Text", "Dupes",
        "Entry",
      ].map { Cell($0) })
    let texts = ["late", "Late fee", "paid", "fee", "", "prepaid", "paid late", "fee", "open", "late"]
    for index in 0..<10 {
      let value = Int64((index * 37) % 100)
      var cells = (0..<9).map { column in Cell(.integer(column == 3 ? value - 50 : value)) }
      cells += [texts[index].isEmpty ? .empty : Cell(texts[index]), Cell(.integer(value % 7)), Cell(.integer(5))]
      try sheet.writeRow(cells)
    }
    let column = { (number: Int) in [range(2, number, 11, number)] }
    let red = RuleStyle(color: .rgb(0x9C0006), fill: .rgb(0xFFC7CE))
    let green = RuleStyle(color: .rgb(0x006100), fill: .rgb(0xC6EFCE))
    try sheet.format(.colorScale(.redYellowGreen), ranges: column(1))
    try sheet.format(.colorScale(.whiteGreen), ranges: column(2))
    try sheet.format(.dataBar(DataBar(isGradient: true)), ranges: column(3))
    try sheet.format(.dataBar(DataBar(color: .rgb(0x63C384), minimum: .number(-60), axis: .middle)), ranges: column(4))
    try sheet.format(.iconSet(IconSet(.arrows3)), ranges: column(5))
    try sheet.format(
      .iconSet(IconSet(.trafficLights3, bounds: [.number(30), .formula("$A$2+60")], isReversed: true)),
      ranges: column(6))
    try sheet.format(.iconSet(IconSet(.quarters5, hidesValues: true)), ranges: column(7))
    var top = ConditionalRule.top(3, green)
    top.stopsIfTrue = true
    try sheet.format(top, ranges: column(8))
    try sheet.format(.bottom(20, isPercent: true, red), ranges: column(8))
    try sheet.format(.aboveAverage(includesEqual: true, green), ranges: column(9))
    try sheet.format(.belowAverage(red), ranges: column(9))
    try sheet.format(.text(.beginsWith, "late", red), ranges: column(10))
    try sheet.format(.text(.endsWith, "\"fee\"", green), ranges: column(10))
    try sheet.format(.content(.blank, RuleStyle(fill: .rgb(0xFFEB9C))), ranges: column(10))
    try sheet.format(.text(.notContains, "a", RuleStyle(isItalic: true)), ranges: column(10))
    try sheet.format(.content(.error, red), ranges: column(10))
    try sheet.format(.duplicateValues(red), ranges: column(11))
    try sheet.format(.uniqueValues(green), ranges: column(11))
    try sheet.format(.notBetween("1", "9", red), ranges: column(12))
    try sheet.format(.date(in: .lastWeek, red), ranges: column(12))
    try sheet.validate(.whole(.between("1", "10")), ranges: [CellRange(CellReference(row: 2, column: 12))])
    try sheet.validate(
      .decimal(.compared(.greaterThan, "0.5")), ranges: [CellRange(CellReference(row: 3, column: 12))])
    try sheet.validate(
      .date(.compared(.greaterThanOrEqual, "DATE(2026,1,1)")), ranges: [CellRange(CellReference(row: 4, column: 12))])
    var length = Validation.textLength(.notBetween("20", "30"))
    length.alert = .warning
    length.errorTitle = "Length"
    length.error = "Not 20 to 30 characters"
    length.allowsBlank = false
    try sheet.validate(length, ranges: [CellRange(CellReference(row: 5, column: 12))])
    try sheet.validate(.custom("LEN(L6)<9"), ranges: [CellRange(CellReference(row: 6, column: 12))])
    try sheet.validate(.list(from: "Overview!$A$4:$A$9"), ranges: [CellRange(CellReference(row: 7, column: 12))])
    try sheet.validate(.hint("Anything goes", title: "Free"), ranges: [CellRange(CellReference(row: 8, column: 12))])
    try sheet.validate(.time(.compared(.lessThan, "TIME(12,0,0)")), ranges: [range(9, 12, 9, 12)])
    try sheet.ignore([.numberStoredAsText, .inconsistentFormula], in: range(2, 1, 11, 2))
    try sheet.ignore(.errorValue, in: range(2, 3, 11, 3))
    try sheet.ignore([.numberStoredAsText, .inconsistentFormula], in: range(2, 4, 11, 4))
  }

  private static func writeLayout(to book: WorkbookWriter) throws {
    let open = try book.style(Style(fill: .solid(.rgb(0xFFF2CC)), isLocked: false))
    var widths = ContentWidths()
    widths.measure([Cell("A label that is rather long"), Cell(.decimal(minorUnits: -123_456_789_00, digits: 2))])
    let columns = widths.columns + [ColumnLayout(isHidden: true, outlineLevel: 1), ColumnLayout(isCollapsed: true)]
    let sheet = try book.addSheet(
      SheetSetup(
        name: "Layout", columns: columns, zoom: 120, rowOutlineLevels: 2,
        page: PageSetup(
          footer: "&CPage &P", centersVertically: true, printsHeadings: true, scale: 80, firstPageNumber: 3,
          goesOverThenDown: true, isBlackAndWhite: true, firstHeader: "&CFirst", evenFooter: "&REven",
          rowBreaks: [4, 4], columnBreaks: [1]),
        split: PaneSplit(left: 100, top: 45, firstCell: CellReference(row: 2, column: 2)),
        selection: range(2, 2, 3, 2), showsZeros: false, summaryBelow: false, summaryRight: false,
        protection: SheetProtection([.selectUnlockedCells, .formatCells, .sort, .filter], password: "password")))
    try sheet.writeRow([Cell("A label that is rather long"), Cell(.decimal(minorUnits: -123_456_789_00, digits: 2))])
    try sheet.writeRow([Cell("group")], layout: RowLayout(isCollapsed: true, style: open))
    try sheet.breakPage(below: 2)
    try sheet.writeRow([Cell("inner")], layout: RowLayout(isHidden: true, outlineLevel: 1))
    try sheet.writeRow([Cell("innermost")], layout: RowLayout(isHidden: true, outlineLevel: 2))
    try sheet.writeRow([Cell("to the months")])
    try sheet.link(Hyperlink(definedName: "Net_total", tooltip: "The name"), at: CellReference(row: 5, column: 1))
    try book.addDefinedName("Net_total", refersTo: "Overview!$D$10", comment: "The month's mean")
    try book.addDefinedName("Hidden_rate", refersTo: "0.25", isHidden: true)
  }
}

/// Pictures for tests, made here.
enum Picture {
  /// A PNG without compression: the upper half red, the lower half blue.
  static func png(width: Int, height: Int, dotsPerMeter: Int? = nil) -> [UInt8] {
    var pixels: [UInt8] = []
    for row in 0..<height {
      pixels.append(0)
      for _ in 0..<width { pixels += row < height / 2 ? [200, 30, 30] : [30, 60, 200] }
    }
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
    if let dotsPerMeter { bytes += chunk("pHYs", number(dotsPerMeter) + number(dotsPerMeter) + [1]) }
    bytes += chunk("IDAT", stored(pixels))
    return bytes + chunk("IEND", [])
  }

  /// zlib's format with blocks that are not compressed.
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x01]
    var rest = data[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      let size = UInt16(block.count)
      bytes += [rest.isEmpty ? 1 : 0, UInt8(size & 255), UInt8(size >> 8), UInt8(~size & 255), UInt8(~size >> 8)]
      bytes += block
    } while !rest.isEmpty
    var (low, high): (UInt32, UInt32) = (1, 0)
    for byte in data {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return bytes + number(Int(high << 16 | low))
  }

  static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    var crc = UInt32.max
    for byte in named {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return number(data.count) + named + number(Int(~crc))
  }

  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
