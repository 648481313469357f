import Foundation
import Testing
import Zip

@testable import XLSX

/// Workbooks from public test suites, annotated as a reconciliation annotates a statement, and judged by the
/// validator: an edit brings no fault that was not there.
@Suite("Annotated workbooks of other programs")
struct CorpusJudgeTests {
  /// One in eight of the files, to be quick; all of them where the environment asks for it.
  private static let files: [String] = {
    if ProcessInfo.processInfo.environment["TICKMARK_WHOLE_CORPUS"] != nil { return CorpusTests.files }
    return CorpusTests.files.enumerated().filter { $0.offset % 8 == 3 }.map(\.element)
  }()

  /// Names with backslashes, and relationships in other letters than the part they are of: judged each time.
  private static let oddNames = [
    "MathNya__umya-spreadsheet/tdf76115.xlsx", "PHPOffice__PhpSpreadsheet/Zip-Windows-Directory-Separator.xlsx",
    "apache__poi/123233_charts.xlsx",
  ]

  @Test(
    "values, looks, comments, columns, rules, lists, a table and a sheet bring no new fault",
    .enabled(if: Judge.hasValidator && CorpusTests.root != nil, Judge.validatorIsAbsent))
  func annotated() throws {
    let judge = try EditJudge()
    var judged = 0
    for file in Self.files + Self.oddNames.filter({ CorpusTests.files.contains($0) && !Self.files.contains($0) }) {
      let bytes = try CorpusEditTests.bytes(file)
      guard let saved = try Self.annotated(bytes) else { continue }
      try judge.add(file, before: Self.slashed(bytes), after: saved)
      judged += 1
      // What our reader could read it can read still.
      if (try? EditedCells.all(bytes)) != nil { _ = try EditedCells.all(saved) }
    }
    #expect(judged > Self.files.count / 2)
    for problem in try judge.newProblems() { Issue.record(Testing.Comment(rawValue: problem)) }
  }

  /// The workbook with slashes in the names of its entries: the validator finds no fault in parts that it does not find.
  private static func slashed(_ bytes: [UInt8]) throws -> [UInt8] {
    let archive = try EditableArchive(bytes: bytes)
    guard archive.reader.entries.contains(where: { $0.name != $0.path }), let entry = archive.reader.entries.first
    else {
      return bytes
    }
    let copy = archive.edit()
    try copy.put(entry.path, try archive.reader.read(entry))
    return try copy.finish()
  }

  /// The workbook with every sheet annotated and a sheet added; nil where it cannot be edited.
  static func annotated(_ bytes: [UInt8]) throws -> [UInt8]? {
    guard let editor = try? WorkbookEditor(bytes: bytes, options: EditOptions(removesSignatures: true)) else {
      return nil
    }
    for name in editor.sheetNames {
      guard let sheet = try? editor.sheet(named: name), sheet.survey.disorder == nil else { continue }
      try annotate(sheet)
    }
    guard editor.hasEdits else { return nil }
    if editor.sheetNames.allSatisfy({ $0.lowercased() != "findings" }) {
      let findings = try editor.addSheet(
        SheetSetup(name: "Findings", columns: [ColumnLayout(width: 30)], frozenRows: 1))
      let table = Table(name: "TickmarkFindings", columns: [TableColumn("Finding"), TableColumn("Amount")])
      try findings.addTable(table, at: try .over("A1:B3"))
      try findings.setValue(.decimal(minorUnits: -12_345, digits: 2), at: try .at("B2"))
      try findings.setValue(.formula(Formula("SUM(B2:B2)", cached: .number(-123.45))), at: try .at("D1"))
      try findings.addComment(Comment("Made by a test", author: "Tickmark"), at: try .at("A2"))
    }
    let saved = try editor.savedBytes()
    #expect(try editor.savedBytes() == saved)
    return saved
  }

  static func annotate(_ sheet: SheetEditor) throws {
    let header = sheet.tables.first?.range.first.row ?? 1
    let last = sheet.lastRow
    let cells = { (text: String) in [header + 1: CellContent.text(text), max(header + 2, last): .text("=\(text)")] }
    let added = try? sheet.appendColumns(
      [
        NewColumn("Tickmark", cells: cells("✓"), width: 12),
        NewColumn(
          "Note", cells: [header + 1: .date(year: 2026, month: 10, day: 31)],
          style: StyleChange(alignment: Alignment(wraps: true)), width: 40),
      ], headerRow: header)
    for row in 1...3 {
      let cell = CellReference(row: row, column: 2)
      try sheet.setStyle(
        StyleChange(
          font: .init(isBold: true, color: .rgb(0x9C0006)), fill: .solid(.rgb(0xFFF2CC)),
          border: .all(.thin, color: .rgb(0x9C0006)), format: "#,##0.000"), at: cell)
      do {
        try sheet.addComment(Comment("See <row> \(row)", author: "Tickmark & Co"), at: cell, existing: .append)
      } catch {
        if case .mergedRange = error.kind { continue }
        #expect(error.kind == .threadedComment)
      }
    }
    let place = CellReference(row: max(1, last), column: added?.columns.upperBound ?? 3)
    let range = CellRange(from: CellReference(row: 1, column: place.column), to: place)
    try sheet.format(.cellIs(.equal, "\"Open\"", RuleStyle(fill: .rgb(0xFFC7CE))), ranges: [range])
    do { try sheet.validate(.list(["Open", "Done"]), ranges: [range]) } catch {
      #expect([.occupied, .damaged].contains(error.kind), "\(error)")
    }
  }
}
