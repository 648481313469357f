import Testing
import XLSX

/// Each thing that Excel refuses or repairs is refused here first, with its place.
@Suite("Refusals")
struct RefusalTests {
  typealias Reason = WorkbookWriteError.Reason

  @Test(
    "a sheet's name",
    arguments: [
      ("", .sheetNameLength(0)), (String(repeating: "x", count: 32), .sheetNameLength(32)),
      (String(repeating: "🧾", count: 16), .sheetNameLength(32)), ("a/b", .sheetNameCharacter("/")),
      ("a[b", .sheetNameCharacter("[")), ("a]b", .sheetNameCharacter("]")), ("a:b", .sheetNameCharacter(":")),
      ("a*b", .sheetNameCharacter("*")), ("a?b", .sheetNameCharacter("?")), ("a\\b", .sheetNameCharacter("\\")),
      ("'a", .sheetNameCharacter("'")), ("a'", .sheetNameCharacter("'")), ("a\u{1}", .sheetNameCharacter("\u{1}")),
      ("hiStory", .sheetNameReserved), ("sheet1", .duplicateSheetName("sheet1")),
    ] as [(String, Reason)])
  func sheetName(name: String, reason: Reason) {
    let error = WrittenSheet.error { book, _ in _ = try book.addSheet(SheetSetup(name: name)) }
    #expect(error?.reason == reason)
    #expect(error?.sheet == name)
  }

  @Test("a workbook that shows no sheet")
  func noSheet() throws {
    #expect(throws: WorkbookWriteError.self) { try WorkbookWriter().finish() }
    let hidden = WrittenSheet.error(setup: SheetSetup(name: "a", visibility: .hidden)) { _, _ in }
    #expect(hidden?.reason == .noVisibleSheet)
    let active = WrittenSheet.error(options: WorkbookOptions(activeSheet: 1)) { book, _ in
      _ = try book.addSheet(SheetSetup(name: "b", visibility: .veryHidden))
    }
    #expect(active?.reason == .activeSheet(1))
    #expect(WrittenSheet.error(options: WorkbookOptions(activeSheet: -1)) { _, _ in }?.reason == .activeSheet(-1))
  }

  @Test("rows out of order or out of the sheet")
  func rows() {
    let cases: [((SheetWriter) throws -> Void, Reason)] = [
      (
        {
          try $0.writeRow([], at: 5); try $0.writeRow([], at: 5)
        }, .rowOutOfOrder(row: 5, last: 5)
      ),
      (
        {
          try $0.writeRow([], at: 5); try $0.writeRow([], at: 4)
        }, .rowOutOfOrder(row: 4, last: 5)
      ),
      ({ try $0.writeRow([], at: 0) }, .rowOutOfRange(0)),
      ({ try $0.writeRow([], at: .max) }, .rowOutOfRange(.max)),
      (
        {
          try $0.writeRow([], at: 1_048_576); try $0.writeRow([])
        }, .rowOutOfRange(1_048_577)
      ),
      ({ try $0.skipRows(1_048_577) }, .rowOutOfRange(1_048_577)),
      ({ try $0.writeRow([Cell("x")], from: 0) }, .columnOutOfRange(0)),
      ({ try $0.writeRow([Cell("x"), Cell("y")], from: 16_384) }, .columnOutOfRange(16_385)),
      ({ try $0.writeRow([], layout: RowLayout(height: 409.75)) }, .rowHeight(409.75)),
      ({ try $0.writeRow([], layout: RowLayout(height: -1)) }, .rowHeight(-1)),
      ({ try $0.writeRow([], layout: RowLayout(outlineLevel: 1)) }, .rowOutlineLevel(1, deepest: 0)),
      ({ try $0.writeRow([Cell(.error(CellErrorCode(rawValue: "#OOPS!")))]) }, .unknownErrorCode("#OOPS!")),
    ]
    for (body, reason) in cases {
      #expect(WrittenSheet.error { _, sheet in try body(sheet) }?.reason == reason)
    }
  }

  @Test("a sheet or workbook that was closed")
  func closed() throws {
    let book = try WorkbookWriter()
    let sheet = try book.addSheet(SheetSetup(name: "a"))
    _ = try book.addSheet(SheetSetup(name: "b"))
    #expect(throws: WorkbookWriteError.self) { try sheet.writeRow([Cell("x")]) }
    #expect(throws: WorkbookWriteError.self) {
      try sheet.merge(CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 2, column: 2)))
    }
    _ = try book.finishedBytes()
    #expect(throws: WorkbookWriteError.self) { try book.finish() }
    #expect(throws: WorkbookWriteError.self) { try book.addSheet(SheetSetup(name: "c")) }
  }

  @Test(
    "a style that Excel has not",
    arguments: [
      (Style(format: ""), .formatCode("")),
      (
        Style(format: FormatCode(rawValue: String(repeating: "0", count: 256))),
        .formatCode(String(repeating: "0", count: 256))
      ),
      (Style(format: "\"open"), .formatCode("\"open")), (Style(format: "[Red"), .formatCode("[Red")),
      (Style(format: "0;0;0;0;0"), .formatCode("0;0;0;0;0")), (Style(format: "0\\"), .formatCode("0\\")),
      (Style(format: "[Foo]0"), .formatCode("[Foo]0")), (Style(format: "[]0"), .formatCode("[]0")),
      (Style(format: "[Color57]0"), .formatCode("[Color57]0")), (Style(format: "[Color0]0"), .formatCode("[Color0]0")),
      (Style(format: "hh:mm:ss.0000"), .formatCode("hh:mm:ss.0000")),
      (Style(format: "[s].0000"), .formatCode("[s].0000")), (Style(format: "0E0"), .formatCode("0E0")),
      (Style(format: "0.0e"), .formatCode("0.0e")), (Style(format: "[Red][Blue]0"), .formatCode("[Red][Blue]0")),
      (Style(font: Font(name: "")), .font(name: "", size: 11)),
      (Style(font: Font(size: 410)), .font(name: "Calibri", size: 410)),
      (Style(alignment: Alignment(indent: 251)), .alignment(indent: 251, rotation: 0)),
      (Style(alignment: Alignment(rotation: 91)), .alignment(indent: 0, rotation: 91)),
    ] as [(Style, Reason)])
  func style(style: Style, reason: Reason) {
    #expect(WrittenSheet.error { book, _ in _ = try book.style(style) }?.reason == reason)
  }

  @Test("a format whose e is no exponent", arguments: ["0.00E+00", "##0.0e-0", "ggge", "0\"e\"", "0\\e", "0_e"])
  func formatWithE(code: String) {
    #expect(WrittenSheet.error { book, _ in _ = try book.style(Style(format: FormatCode(rawValue: code))) } == nil)
  }

  @Test("a note that merged cells cover")
  func noteUnderMerge() throws {
    let range = CellRange(from: CellReference(row: 1, column: 1), to: CellReference(row: 2, column: 2))
    let error = WrittenSheet.error { _, sheet in
      try sheet.merge(range)
      try sheet.comment(Comment("Look", author: "Ada"), at: range.first)
      try sheet.comment(Comment("Look", author: "Ada"), at: range.last)
    }
    #expect(error?.reason == .commentUnderMerge(range) && error?.cell == "B2")
  }

  @Test("more than 64,000 styles, and a style of another workbook")
  func styleCount() throws {
    let many = WrittenSheet.error { book, _ in
      for size in 0..<64_001 { _ = try book.style(Style(font: Font(size: 1 + Double(size) / 1000))) }
    }
    #expect(many?.reason == .tooManyStyles)
    let foreign = try WorkbookWriter().style(Style(font: .bold))
    #expect(
      WrittenSheet.error { _, sheet in try sheet.writeRow([Cell("x", style: foreign)]) }?.reason == .unknownStyle(1))
    let column = SheetSetup(name: "a", columns: [ColumnLayout(style: foreign)])
    #expect(WrittenSheet.error(setup: column) { _, _ in }?.reason == .unknownStyle(1))
    // One whose number exists here is no more of this workbook.
    let twin = WrittenSheet.error { book, sheet in
      _ = try book.style(Style(font: Font(size: 30)))
      try sheet.writeRow([Cell("x", style: foreign)])
    }
    #expect(twin?.reason == .unknownStyle(1))
  }

  @Test(
    "a sheet's set-up",
    arguments: [
      (SheetSetup(name: "a", zoom: 9), .zoom(9)), (SheetSetup(name: "a", zoom: 401), .zoom(401)),
      (SheetSetup(name: "a", frozenRows: -1), .frozenPanes(rows: -1, columns: 0)),
      (SheetSetup(name: "a", frozenColumns: 16_384), .frozenPanes(rows: 0, columns: 16_384)),
      (SheetSetup(name: "a", columns: [ColumnLayout(width: 256)]), .columnWidth(256)),
      (SheetSetup(name: "a", columns: [ColumnLayout(outlineLevel: 8)]), .outlineLevel(8)),
      (SheetSetup(name: "a", selectedCell: CellReference(row: 0, column: 1)), .rowOutOfRange(0)),
      (SheetSetup(name: "a", page: PageSetup(header: String(repeating: "h", count: 256))), .headerFooterTooLong(256)),
      (SheetSetup(name: "a", page: PageSetup(fitToWidth: -1)), .pageSetup("-1 pages to fit; 0 to 32767 are allowed")),
      (SheetSetup(name: "a", page: PageSetup(titleRows: 0...1)), .rowOutOfRange(0)),
      (SheetSetup(name: "a", page: PageSetup(titleColumns: 1...16_385)), .columnOutOfRange(16_385)),
      (
        SheetSetup(name: "a", page: PageSetup(margins: .init(left: 50))),
        .pageSetup("a margin of 50.0 inches; 0 to 49 are allowed")
      ),
    ] as [(SheetSetup, Reason)])
  func setup(setup: SheetSetup, reason: Reason) {
    #expect(WrittenSheet.error(setup: setup) { _, _ in }?.reason == reason)
  }

  @Test(
    "formats with brackets, colors and parts of seconds are taken",
    arguments: [
      "[Red]0", "[red][<=100]0;[COLOR56]0", "[Color 10]0", "[hh]:mm:ss.000", "[h]:mm", "[mm]:ss", "[ss].00",
      "[$-409]d-mmm-yyyy;@", "[$€-2] #,##0.00", "[DBNum1][$-804]General", "[>=1E3]0.0000", "\"ss.0000\"0", "s\\.0000",
      "ss\".\"0000",
    ] as [FormatCode])
  func brackets(format: FormatCode) {
    #expect(WrittenSheet.error { book, _ in _ = try book.style(Style(format: format)) } == nil)
  }

  @Test("names of looks that the standard has not, in styles and in rich texts")
  func lookNames() {
    let styles: [(Style, String)] = [
      (Style(alignment: Alignment(horizontal: .init(rawValue: "wiggle"))), "horizontal alignment"),
      (Style(alignment: Alignment(vertical: .init(rawValue: "wiggle"))), "vertical alignment"),
      (Style(border: .all(.init(rawValue: "wiggle"))), "border line"),
      (Style(fill: Fill(pattern: .init(rawValue: "wiggle"))), "fill pattern"),
      (Style(font: Font(underline: .init(rawValue: "wiggle"))), "underline"),
    ]
    for (style, kind) in styles {
      guard case .lookName(kind, "wiggle", _) = WrittenSheet.error({ book, _ in _ = try book.style(style) })?.reason
      else {
        Issue.record("\(kind)")
        continue
      }
    }
    let font = Font(underline: .init(rawValue: "wiggle"))
    let rich = WrittenSheet.error { _, sheet in
      try sheet.writeRow([Cell(.richText(RichText([.init("a", font: font)])))])
    }
    guard case .lookName = rich?.reason else {
      Issue.record("rich text")
      return
    }
    #expect(
      WrittenSheet.error { book, _ in
        _ = try book.style(Style(alignment: Alignment(horizontal: .init(rawValue: "distributed"))))
        _ = try book.style(Style(fill: Fill(pattern: .init(rawValue: "gray0625"))))
      } == nil)
  }

  @Test(
    "defined names",
    arguments: [
      ("A1", .definedName("A1")), ("xfd1048576", .definedName("xfd1048576")), ("R1C1", .definedName("R1C1")),
      ("c", .definedName("c")), ("2nd", .definedName("2nd")), ("a b", .definedName("a b")), ("", .definedName("")),
      ("TRUE", .definedName("TRUE")), ("tolerance", .duplicateDefinedName("tolerance")),
    ] as [(String, Reason)])
  func definedNames(name: String, reason: Reason) {
    let error = WrittenSheet.error { book, _ in
      try book.addDefinedName("Tolerance", refersTo: "Sheet1!$A$1")
      try book.addDefinedName(name, refersTo: "Sheet1!$A$1")
    }
    #expect(error?.reason == reason)
  }

  @Test("names of the standard's own kind: only those that there are, with their sheet, and no table")
  func reservedNames() {
    func reason(_ name: String, sheet: String? = nil) -> Reason? {
      WrittenSheet.error { book, _ in try book.addDefinedName(name, refersTo: "Sheet1!$A$1", sheet: sheet) }?.reason
    }
    #expect(reason("_xlnm.Print_Area") == .definedNameReserved("_xlnm.Print_Area"))
    #expect(reason("_XLNM.Foo", sheet: "Sheet1") == .definedNameReserved("_XLNM.Foo"))
    #expect(reason("_xlnm.Print_Area", sheet: "Sheet1") == nil)
    #expect(reason("_xlnm.Database") == nil)
    let table = WrittenSheet.error { _, sheet in
      try sheet.startTable(Table(name: "_xlnm.Print_Area", columns: [TableColumn("a")]))
    }
    #expect(table?.reason == .tableName("_xlnm.Print_Area"))
  }

  @Test(
    "names for cells of no sheet",
    arguments: [
      ("$A$1", "$A$1"), ("SUM(Sheet1!$A$1,B2:C3)", "B2"), ("Sheet1!$A$1+$B:$C", "$B"), ("Sheet1!$A$1:$B$2", nil),
      ("0.05", nil), ("!$A$1", nil), ("Sheet1!$A:$A,Sheet1!$1:$2", nil), ("OFFSET(Sheet1!$A$1,0,0,Rate)", nil),
    ])
  func bareNames(formula: String, bare: String?) {
    let error = WrittenSheet.error { book, _ in try book.addDefinedName("Here", refersTo: formula) }
    #expect(error?.reason == bare.map { .definedNameSheet(name: "Here", reference: $0) })
  }

  @Test(
    "names that only look like cells are taken",
    arguments: ["XFE1", "ABCD1", "Rate", "C_1", "_1", "RC_", "Größe", "A.1"])
  func legalNames(name: String) {
    #expect(WrittenSheet.error { book, _ in try book.addDefinedName(name, refersTo: "Sheet1!$A$1") } == nil)
  }

  @Test("properties that XML cannot hold")
  func properties() {
    let options = WorkbookOptions(properties: DocumentProperties(title: "a\u{1}"))
    #expect(WrittenSheet.error(options: options) { _, _ in }?.reason == .property("title"))
    let moment = WorkbookOptions(properties: DocumentProperties(created: CalendarTime(year: 2026, month: 13, day: 1)))
    #expect(WrittenSheet.error(options: moment) { _, _ in }?.reason == .property("created"))
  }

  @Test("says where and what on one line")
  func description() throws {
    let error = try #require(
      WrittenSheet.error { _, sheet in try sheet.writeRow([.empty, Cell(.number(.nan))], at: 7) })
    #expect(
      error.description
        == "sheet \"Sheet1\", B7: the number is infinite or not a number; a cell cannot hold it")
  }

  @Test("a refused row is not written, and the sheet goes on")
  func goesOn() throws {
    let bytes = try WrittenSheet.bytes { _, sheet in
      #expect(throws: WorkbookWriteError.self) { try sheet.writeRow([Cell("lost"), Cell(.number(.nan))]) }
      try sheet.writeRow([Cell("kept")])
    }
    #expect(try WrittenSheet.read(bytes) == [CellReference(row: 1, column: 1): .text("kept")])
  }
}
