import XLSX

/// A workbook with one of everything, invented.
enum SampleWorkbook {
  static let columns = [
    TableColumn("Date", totals: .label("Total")), TableColumn("Payee"), TableColumn("Reference"),
    TableColumn("Amount", totals: .sum(cached: .decimal(minorUnits: -1_358_000, digits: 2))), TableColumn("Status"),
  ]

  static func write(to book: WorkbookWriter) throws {
    let header = try book.style(
      Style(
        font: Font(isBold: true, color: .white), fill: .solid(.rgb(0x1F4E78)), border: .bottom(.medium),
        alignment: Alignment(horizontal: .center, vertical: .center, wraps: true)))
    let money = try book.style(Style(format: .accounting))
    let total = try book.style(
      Style(font: .bold, border: Border(top: .init(.thin), bottom: .init(.double)), format: .accounting))
    let date = try book.style(Style(alignment: Alignment(horizontal: .left), format: .usDate))
    let wrapped = try book.style(Style(alignment: Alignment(vertical: .top, wraps: true)))
    let linked = try book.style(Style(font: Font(underline: .single, color: .theme(10))))

    let summary = try book.addSheet(
      SheetSetup(
        name: "Summary", columns: [ColumnLayout(width: 42), ColumnLayout(width: 18)], showsGridlines: false,
        tabColor: .rgb(0x70AD47),
        page: PageSetup(fitToWidth: 1, header: "&L&\"Calibri,Bold\"Reconciliation", footer: "&CPage &P of &N")))
    let title = try book.style(Style(font: Font(size: 16, isBold: true)))
    try summary.writeRow([Cell("Bank reconciliation, October 2026", style: title)])
    try summary.skipRows()
    try summary.writeRow([
      Cell("Payments of the month"),
      Cell(
        .formula(Formula("SUM(Payments[Amount])", cached: .decimal(minorUnits: -1_358_000, digits: 2))), style: total),
    ])
    try summary.writeRow([Cell("Tolerance"), Cell(.decimal(minorUnits: 5, digits: 2), style: money)])
    try summary.writeRow([Cell("See the payments", style: linked)])
    try summary.link(
      Hyperlink(sheet: "Payments", cell: CellReference(row: 2, column: 1), tooltip: "Go there"),
      at: CellReference(row: 5, column: 1))
    try summary.writeRow([Cell("How it is done", style: linked)])
    try summary.link(Hyperlink(url: "https://example.com/how?a=1&b=2"), at: CellReference(row: 6, column: 1))
    try summary.writeRow(
      [Cell("A merged remark that stands over two columns", style: wrapped), .empty(style: wrapped)],
      layout: RowLayout(height: 30))
    try summary.merge(CellRange(from: CellReference(row: 7, column: 1), to: CellReference(row: 7, column: 2)))
    try book.addDefinedName("Tolerance", refersTo: "Summary!$B$4")

    let sheet = try book.addSheet(
      SheetSetup(
        name: "Payments",
        columns: [
          ColumnLayout(width: 12), ColumnLayout(width: TextMeasure.columnWidth(of: "Juniper Lane Supply Company")),
          ColumnLayout(width: 14), ColumnLayout(width: 16), ColumnLayout(width: 14),
        ],
        frozenRows: 1, frozenColumns: 1, zoom: 90,
        page: PageSetup(orientation: .landscape, fitToWidth: 1, titleRows: 1...1, margins: .narrow)))
    try sheet.startTable(
      Table(name: "Payments", columns: columns, style: .medium2), headerStyle: header, headerHeight: 24)
    let payees = [
      "Juniper Lane Supply Company", "=cmd|'/c calc'!A1", "+15550100", "Zażółć gęślą jaźń",
      "שלום עולם",
      "🧾 Receipts & Co <x>",
    ]
    for (index, payee) in payees.enumerated() {
      try sheet.writeRow([
        Cell(.date(year: 2026, month: 10, day: 1 + index * 3), style: date), Cell(payee), Cell("00\(index)12345"),
        Cell(.decimal(minorUnits: Int64(-123_456 - index * 41_112), digits: 2), style: money),
        Cell(index % 2 == 0 ? "Matched" : "Open"),
      ])
    }
    try sheet.endTable("Payments", totals: [.standard, .standard, .standard, total, .standard])
    try sheet.comment(
      Comment("Matched to check 1042, presented 2026-10-03.\nAmount and number agree.", author: "Tickmark"),
      at: CellReference(row: 2, column: 2))
    try sheet.comment(
      Comment(
        String(repeating: "A longer note that has to be broken into several lines. ", count: 8), author: "Tickmark",
        isVisible: true), at: CellReference(row: 4, column: 5))
    let range = CellRange(from: CellReference(row: 2, column: 5), to: CellReference(row: 7, column: 5))
    try sheet.format(.containsText("Open", RuleStyle(color: .rgb(0x9C0006), fill: .rgb(0xFFC7CE))), ranges: [range])
    try sheet.format(.cellIs(.equal, "\"Matched\"", RuleStyle(isBold: true)), ranges: [range])
    try sheet.format(
      .expression("$D2<-3000", RuleStyle(fill: .rgb(0xFFF2CC))),
      ranges: [CellRange(from: CellReference(row: 2, column: 4), to: CellReference(row: 7, column: 4))])
    var choice = Validation.list(["Matched", "Open", "Excluded"])
    choice.prompt = "Choose one"
    try sheet.validate(choice, ranges: [range])
    try sheet.ignoreNumbersStoredAsText(
      CellRange(from: CellReference(row: 2, column: 3), to: CellReference(row: 7, column: 3)))
    try sheet.setPrintArea(CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 8, column: 5)))

    let plain = try book.addSheet(
      SheetSetup(
        name: "Plain 'n simple", columns: [ColumnLayout(), ColumnLayout(width: 20, isHidden: true)],
        visibility: .visible))
    try plain.writeRow([Cell(.text("h1")), Cell("h2"), Cell("h3")])
    try plain.writeRow([
      Cell(.number(0.1)), Cell(.number(1e300)), Cell(.number(-2.5e-7)), Cell(.integer(-42)), Cell(.boolean(true)),
      Cell(.error(.notAvailable)),
    ])
    try plain.writeRow(
      [
        Cell(.dateTime(CalendarTime(year: 2026, month: 11, day: 24, hour: 4, minute: 30, second: 15))), .empty,
        Cell(.formula(Formula("\"a\"&\"b\"", cached: .text("ab")))),
        Cell(.formula(Formula("1=1", cached: .boolean(true)))),
      ], at: 5)
    try plain.autofilter(CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 5, column: 3)))
    let hidden = try book.addSheet(SheetSetup(name: "Lists", visibility: .hidden))
    try hidden.writeRow([Cell("x")])
  }

  static let options = WorkbookOptions(
    properties: DocumentProperties(
      title: "October <reconciliation>", creator: "Tickmark", company: "Invented & Sons",
      created: CalendarTime(year: 2026, month: 11, day: 24, hour: 4, minute: 5, second: 6)))
}
