import Foundation
import Testing
import XLSX

@Suite("The page about XLSX")
struct PageTests {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()

  /// The blocks of Swift of the page, without blanks: where lines are broken is for the formatter.
  private static func blocks() throws -> [String] {
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("Docs/XLSX.md"), encoding: .utf8)
    var blocks: [[String]] = []
    var block: [String]?
    for line in page.components(separatedBy: "\n") {
      if line == "```swift" {
        block = []
      } else if line == "```" {
        if let whole = block { blocks.append(whole) }
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks.map { letters($0.joined()) }
  }

  private static func letters(_ text: String) -> String {
    text.filter { !$0.isWhitespace }
  }

  @Test("each example of the page stands in the source that is compiled here")
  func examplesAreCompiled() throws {
    let source = try String(contentsOf: Self.here.appendingPathComponent("PageExamples.swift"), encoding: .utf8)
    let text = Self.letters(source)
    let blocks = try Self.blocks()
    #expect(blocks.count == 12)
    for block in blocks { #expect(text.contains(block), "\(block.prefix(80))") }
  }

  @Test("the tutorial reads what it wrote")
  func tutorial() throws {
    let path = NSTemporaryDirectory() + "/tickmark-page-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try PageExamples.write(path: path)
    #expect(
      try PageExamples.read(path: path) == [
        "A1 text Date", "B1 text Payee", "C1 text Amount", "A2 date 2026-10-31", "B2 text Juniper Lane Supply",
        "C2 number -1234.56", "B3 text Total", "C3 number -1234.56",
      ])
    try PageExamples.manyRows(path: path, lineCount: 3, reference: Array("REF 1".utf8))
    #expect(try PageExamples.read(path: path).suffix(3) == ["A3 date 2025-12-11", "B3 text REF 1", "C3 number 3.98"])
  }

  @Test("the copy has the edits, and what hangs on its cells is found")
  func editing() throws {
    let path = NSTemporaryDirectory() + "/tickmark-page-\(UUID().uuidString).xlsx"
    let copy = path + ".copy.xlsx"
    defer { for file in [path, copy] { try? FileManager.default.removeItem(atPath: file) } }
    try PageExamples.write(path: path)
    try PageExamples.edit(path: path, copy: copy)
    let lines = try PageExamples.read(path: copy)
    #expect(lines.contains("C2 number -1234.0") && lines.contains("D1 text Checked") && lines.contains("D2 text yes"))
    #expect(try PageExamples.beside(path: copy) == ["comment at C2"])
  }

  @Test("the recipes make a sound workbook", .enabled(if: Judge.hasValidator, Judge.validatorIsAbsent))
  func recipes() throws {
    let book = try WorkbookWriter()
    let range = { (row: Int, column: Int, last: Int) in
      CellRange(from: CellReference(row: row, column: column), to: CellReference(row: last, column: column))
    }
    try PageExamples.table(try book.addSheet(SheetSetup(name: "Table")))
    try PageExamples.widths(book, rows: [[Cell("a"), Cell(.integer(1))], [Cell("long enough to widen"), .empty]])
    try PageExamples.rules(
      try book.addSheet(SheetSetup(name: "Rules")), status: range(2, 1, 9), amounts: range(2, 2, 9))
    let chart = try book.addSheet(SheetSetup(name: "Chart"))
    for (month, value) in [("Oct", 120.0), ("Nov", 90.5), ("Dec", 140)] {
      try chart.writeRow([Cell(month), Cell(.number(value))])
    }
    let logo = Picture.png(width: 40, height: 20)
    try PageExamples.drawings(chart, first: range(1, 1, 3), second: range(1, 2, 3), logo: logo)
    try PageExamples.notes(try book.addSheet(SheetSetup(name: "Notes")))
    _ = try book.addSheet(SheetSetup(name: "List"))
    try PageExamples.report(book)
    let kept = try PageExamples.refused(try book.addSheet(SheetSetup(name: "Sheet1")))
    #expect(
      kept == ["sheet \"Sheet1\", A1: the number is infinite or not a number; a cell cannot hold it"])
    #expect(try Judge.problems(of: book.finishedBytes()) == [])
  }
}
