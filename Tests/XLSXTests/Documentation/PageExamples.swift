import XLSX

/// The examples of Docs/XLSX.md, word for word. ``PageTests`` compares them and runs them.
enum PageExamples {
  static func write(path: String) throws {
    let book = try WorkbookWriter(path: path)
    let header = try book.style(Style(font: .bold, border: .bottom(.thin)))
    let money = try book.style(Style(format: .accounting))

    let sheet = try book.addSheet(
      SheetSetup(name: "Payments", columns: [12, 30, 16].map { ColumnLayout(width: $0) }, frozenRows: 1))
    try sheet.writeRow(["Date", "Payee", "Amount"].map { Cell($0, style: header) })
    try sheet.writeRow([
      Cell(.date(year: 2026, month: 10, day: 31)), Cell("Juniper Lane Supply"),
      Cell(.decimal(minorUnits: -123_456, digits: 2), style: money),
    ])
    try sheet.writeRow([
      .empty, Cell("Total"), Cell(.formula(Formula("SUM(C2:C2)", cached: .decimal(minorUnits: -123_456, digits: 2)))),
    ])
    try book.finish()
  }

  static func read(path: String) throws -> [String] {
    var lines: [String] = []
    let workbook = try Workbook.open(path: path)
    for sheet in workbook.sheets where sheet.visibility == .visible {
      let cursor = try workbook.cursor(sheet)
      while let row = try cursor.next() {
        for cell in row {
          switch cell.value {
          case .empty: break
          case .text(let text): lines.append("\(cell.reference) text \(text)")
          case .number(let number): lines.append("\(cell.reference) number \(number)")
          case .date(let date): lines.append("\(cell.reference) date \(date)")
          case .boolean(let flag): lines.append("\(cell.reference) flag \(flag)")
          case .error(let code): lines.append("\(cell.reference) error \(code.rawValue)")
          }
        }
      }
    }
    return lines
  }

  static func manyRows(path: String, lineCount: Int, reference: [UInt8]) throws {
    let options = WorkbookOptions(strings: .inline, compression: .fast)
    let book = try WorkbookWriter(path: path, options: options)
    let money = try book.style(Style(format: .thousands2))
    let sheet = try book.addSheet(SheetSetup(name: "Lines"))
    for line in 0..<lineCount {
      try sheet.writeRow { row in
        row.date(serial: 46_000 + line % 365)
        row.text(utf8: reference.span)
        row.decimal(minorUnits: Int64(line) * 199, digits: 2, style: money)
      }
    }
    try book.finish()
  }

  static func table(_ sheet: SheetWriter) throws {
    let table = Table(
      name: "Payments",
      columns: [
        TableColumn("Payee", totals: .label("Total")),
        TableColumn("Amount", totals: .sum(cached: .decimal(minorUnits: 300, digits: 2))),
        TableColumn("Fee", formula: "Payments[[#This Row],[Amount]]*0.01"),
      ])
    try sheet.startTable(table)
    for (payee, cents) in [("Juniper Lane", Int64(100)), ("Harbor Freight", 200)] {
      try sheet.writeRow([
        Cell(payee), Cell(.decimal(minorUnits: cents, digits: 2)),
        Cell(.formula(Formula("Payments[[#This Row],[Amount]]*0.01", cached: .decimal(minorUnits: cents, digits: 4)))),
      ])
    }
    try sheet.endTable("Payments")
  }

  static func widths(_ book: WorkbookWriter, rows: [[Cell]]) throws {
    var widths = ContentWidths(narrowest: 8, widest: 40)
    for row in rows { widths.measure(row, of: book) }
    let sheet = try book.addSheet(SheetSetup(name: "Measured", columns: widths.columns))
    for row in rows { try sheet.writeRow(row) }
  }

  static func rules(_ sheet: SheetWriter, status: CellRange, amounts: CellRange) throws {
    let late = RuleStyle(color: .rgb(0x9C0006), fill: .rgb(0xFFC7CE))
    try sheet.format(.text(.beginsWith, "late", late), ranges: [status])
    try sheet.format(.dataBar(DataBar(color: .rgb(0x63C384))), ranges: [amounts])
    try sheet.format(.iconSet(IconSet(.arrows3, bounds: [.number(0), .number(1000)])), ranges: [amounts])
    var choice = Validation.list(["open", "paid", "late"])
    choice.prompt = "Where does the payment stand?"
    try sheet.validate(choice, ranges: [status])
    try sheet.validate(.decimal(.between("-1000000", "1000000")), ranges: [amounts])
  }

  static func drawings(_ sheet: SheetWriter, first: CellRange, second: CellRange, logo: [UInt8]) throws {
    let months = ChartSeries.Data.texts(["Oct", "Nov", "Dec"], sheet: "Chart", range: first)
    let values = ChartSeries.Data.numbers([120, 90.5, 140], format: .thousands2, sheet: "Chart", range: second)
    let chart = Chart(
      .column, series: [ChartSeries(name: .text("Paid"), categories: months, values: values, labels: .values)],
      title: "Paid by month", valueAxis: .init(title: "US dollars"),
      alternativeText: "Columns: 120, 90.5 and 140 dollars")
    try sheet.place(chart, at: DrawingPlace(CellReference(row: 1, column: 4), width: 320, height: 200))
    try sheet.place(PNGImage(logo), at: DrawingPlace(CellReference(row: 14, column: 4)), alternativeText: "Our logo")
    try sheet.add(Sparklines(.line, [.init(in: CellReference(row: 4, column: 2), of: second)], marks: [.high, .low]))
  }

  static func edit(path: String, copy: String) throws {
    let editor = try WorkbookEditor(path: path)
    let sheet = try editor.sheet(named: "Payments")
    try sheet.setValue(.decimal(minorUnits: -123_400, digits: 2), at: CellReference(row: 2, column: 3))
    try sheet.setStyle(.fill(.rgb(0xFFEB9C)), at: CellReference(row: 2, column: 3))
    try sheet.addComment(
      Comment("The bank has 1,234.00.", author: "Controller"), at: CellReference(row: 2, column: 3))
    try sheet.appendColumns([NewColumn("Checked", cells: [2: .text("yes")], width: 12)], headerRow: 1)
    try editor.save(to: copy)
    for notice in editor.notices { print(notice) }
  }

  static func beside(path: String) throws -> [String] {
    var found: [String] = []
    let workbook = try Workbook.open(path: path)
    for sheet in workbook.sheets where sheet.kind.hasCells {
      for table in try workbook.tables(of: sheet) { found.append("table \(table.name)") }
      for comment in try workbook.comments(of: sheet) { found.append("comment at \(comment.cell)") }
    }
    return found
  }

  static func notes(_ sheet: SheetWriter) throws {
    try sheet.writeRow([
      Cell(.richText(RichText([.init("Open: ", font: .bold), .init("check 1042 was not presented")]))),
      Cell("See the list"),
    ])
    try sheet.comment(
      Comment("Asked the bank on 3 November.", author: "Controller"), at: CellReference(row: 1, column: 1))
    try sheet.link(
      Hyperlink(sheet: "List", cell: CellReference(row: 1, column: 1)), at: CellReference(row: 1, column: 2))
  }

  static func report(_ book: WorkbookWriter) throws {
    let setup = SheetSetup(
      name: "Report", frozenRows: 1, rowOutlineLevels: 1,
      page: PageSetup(
        orientation: .landscape, paper: .letter, fitToWidth: 1, titleRows: 1...1, header: "&L&\"Calibri,Bold\"Report",
        footer: "&CPage &P of &N"),
      protection: SheetProtection([.selectLockedCells, .selectUnlockedCells, .filter], password: "change me"))
    let sheet = try book.addSheet(setup)
    try sheet.writeRow([Cell("Account"), Cell("Amount")])
    try sheet.writeRow([Cell("1000"), Cell(.integer(12))], layout: RowLayout(outlineLevel: 1))
    try sheet.ignoreNumbersStoredAsText(
      CellRange(from: CellReference(row: 2, column: 1), to: CellReference(row: 2, column: 1)))
    try sheet.setPrintArea(CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 2, column: 2)))
  }

  static func refused(_ sheet: SheetWriter) throws -> [String] {
    var kept: [String] = []
    do {
      try sheet.writeRow([Cell(.number(.nan))])
    } catch {
      print(error)  // sheet "Sheet1", A1: the number is infinite or not a number; a cell cannot hold it
      kept.append(error.description)
    }
    try sheet.writeRow([Cell("the sheet goes on")])
    return kept
  }
}
