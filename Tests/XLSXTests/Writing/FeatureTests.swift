import Testing
import XLSX

@Suite("Features of a workbook")
struct FeatureTests {
  static func bytes() throws -> [UInt8] {
    let book = try WorkbookWriter(options: FeatureWorkbook.options)
    try FeatureWorkbook.write(to: book)
    return try book.finishedBytes()
  }

  @Test("the same calls give the same bytes")
  func deterministic() throws {
    #expect(try Self.bytes() == Self.bytes())
  }

  @Test(
    "the validator finds nothing in a workbook with every feature",
    .enabled(if: Judge.hasValidator, Judge.validatorIsAbsent))
  func valid() throws {
    #expect(try Judge.problems(of: Self.bytes()) == [])
  }
}

extension FeatureTests {
  @Test("the password of a protection becomes the number Excel makes of it")
  func password() throws {
    let setup = SheetSetup(name: "Sheet1", protection: SheetProtection([.sort], password: "password"))
    let part = try WrittenSheet.part("xl/worksheets/sheet1.xml", of: WrittenSheet.bytes(setup: setup) { _, _ in })
    #expect(part.contains("<sheetProtection password=\"83AF\" sheet=\"1\" objects=\"1\" scenarios=\"1\""))
  }

  @Test("equal pictures are stored once")
  func pictures() throws {
    let archive = try WrittenSheet.names(of: Self.bytes())
    #expect(archive.filter { $0.hasPrefix("xl/media/") } == ["xl/media/image1.png"])
    #expect(archive.filter { $0.hasPrefix("xl/charts/") }.count == 7)
  }

  @Test("columns are as wide as what was measured")
  func widths() {
    var widths = ContentWidths(narrowest: 5, widest: 20)
    widths.measure([Cell("a"), .empty, Cell(String(repeating: "W", count: 99)), Cell("Juniper Lane")])
    #expect(widths.columns.count == 4)
    #expect(widths.columns[0].width == 5)
    #expect(widths.columns[1].width == nil)
    #expect(widths.columns[2].width == 20)
    #expect((widths.columns[3].width ?? 0) > 10)
    #expect((widths.columns[3].width ?? 0) < 14)
  }

  @Test(
    "openpyxl finds every feature", .enabled(if: Judge.hasReaders, Judge.readersAreAbsent))
  func openpyxl() throws {
    let script = """
      import openpyxl, sys, warnings
      warnings.simplefilter('ignore')
      book = openpyxl.load_workbook(sys.argv[1], rich_text=True)
      overview, rules, layout, hidden = book.worksheets
      print(len(overview._charts), list(overview.tables), overview.tables['Months'].ref)
      print(repr(str(overview['A1'].value)), len(overview['A1'].value), overview['B9'].comment.text)
      kinds = [rule.type for group in rules.conditional_formatting for rule in group.rules]
      print(len(kinds), sorted(set(kinds)))
      print([v.type for v in rules.data_validations.dataValidation])
      print(layout.protection.sheet, layout.protection.password, layout.protection.sort, layout.protection.insertRows)
      print([b.id for b in layout.row_breaks.brk], layout.print_options.headings, layout.page_setup.scale)
      print(layout.sheet_view.selection[-1].sqref, layout.sheet_view.zoomScale, layout.row_dimensions[4].outlineLevel)
      print(hidden.sheet_state, book.security.lockStructure, book.calculation.calcMode, sorted(book.defined_names))
      print([(p.name, p.value) for p in book.custom_doc_props.props])
      print(book.properties.lastModifiedBy, book.properties.modified, layout['A5'].hyperlink.location)
      """
    let expected = """
      7 ['Months'] A3:E10
      'Half-year receipts and payments' 3 June is not closed yet.
      20 ['aboveAverage', 'beginsWith', 'cellIs', 'colorScale', 'containsBlanks', 'containsErrors', 'dataBar', \
      'duplicateValues', 'endsWith', 'iconSet', 'notContainsText', 'timePeriod', 'top10', 'uniqueValues']
      ['whole', 'decimal', 'date', 'textLength', 'custom', 'list', None, 'time']
      True 83AF False True
      [2, 4] True 80
      B2:B3 120 2
      veryHidden True autoNoTable ['Hidden_rate', 'Net_total']
      [('Ticket', 'PAY-118 <a&b>'), ('Lines', -12), ('Rate', 0.25), ('Signed off', True), \
      ('Closed', datetime.datetime(2026, 7, 1, 9, 30))]
      Controller 2026-07-02 08:00:00 Net_total

      """
    #expect(try Judge.python(script, on: Self.bytes()) == expected)
  }
}
