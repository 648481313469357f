import Foundation
import Testing

@Suite("Months with a known answer")
struct MonthTests {
  static let months = MonthFolder.samples + MonthFolder.fixtures + MonthFolder.pairs

  @Test("At least four sample months stand in Samples")
  func samplesArePresent() { #expect(MonthFolder.samples.count >= 4) }

  @Test(
    "The pairs with a known answer are there",
    .enabled(if: !MonthFolder.pairs.isEmpty, "no ../shared/corpora/pairs here"))
  func pairsArePresent() { #expect(MonthFolder.pairs.count >= 2) }

  @Test("Matches, categories and causes are those a person found", arguments: months)
  func meaning(of month: MonthFolder) throws {
    let run = try MonthRun.reconcile(month)
    let disagreements = run.comparison.disagreements()
    #expect(
      disagreements.isEmpty,
      "\(month.name): \(disagreements.count) differ\n\(disagreements.joined(separator: "\n"))")
  }

  @Test("No match puts records of different payments together", arguments: months)
  func noFalseMatches(in month: MonthFolder) throws {
    let found = try MonthRun.reconcile(month).comparison.falseMatches()
    #expect(found.isEmpty, "\(month.name)\n\(found.joined(separator: "\n"))")
  }

  @Test("Every record of both sides stands exactly once, and the totals add up", arguments: months)
  func conservation(of month: MonthFolder) throws {
    let run = try MonthRun.reconcile(month)
    let result = run.result
    for (role, file, totals) in [
      ("bank", run.expected.bank, result.totals.bank), ("ledger", run.expected.ledger, result.totals.ledger),
    ] {
      let references =
        role == "bank"
        ? result.matches.flatMap(\.bank) + result.exceptions.flatMap(\.bank)
        : result.matches.flatMap(\.ledger) + result.exceptions.flatMap(\.ledger)
      #expect(references.map(\.record).sorted() == Array(1...file.records), "\(month.name), \(role)")
      #expect(totals.records == file.records)
      #expect(totals.matched + totals.excepted + totals.excluded == totals.records)
      if let amount = file.amount { #expect(totals.amount == amount) }
    }
    let isClean = result.exceptions.isEmpty
    #expect(result.status == (isClean ? "reconciled" : "exceptions"))
    #expect(run.run.exitCode == (isClean ? 0 : 1))
    #expect(result.format == "tickmark-result/1")
  }

  @Test("Where the statement proves, nothing is left unexplained", arguments: MonthFolder.samples)
  func nothingUnexplained(in month: MonthFolder) throws {
    let run = try MonthRun.reconcile(month)
    guard run.expected.bank.proves == true else { return }
    let whole = try #require(try JSONSerialization.jsonObject(with: run.run.output) as? [String: Any])
    let parts = (whole["partitions"] as? [[String: Any]]) ?? [whole]
    let unexplained = parts.compactMap { ($0["reconciliation"] as? [String: Any])?["unexplained"] as? String }
    #expect(!unexplained.isEmpty)
    #expect(unexplained.allSatisfy { $0.allSatisfy { "0.".contains($0) } }, "\(unexplained)")
  }

  @Test("A second run gives the same bytes, workbook and result", arguments: MonthFolder.samples)
  func sameBytes(for month: MonthFolder) throws {
    let first = try MonthRun.reconcile(month)
    let second = try MonthRun.reconcile(month)
    #expect(first.run.output == second.run.output, "the results differ")
    #expect(first.workbook == second.workbook, "the workbooks differ")
  }

  @Test("The workbook opens and carries every line of both sides", arguments: MonthFolder.samples)
  func workbookOpens(for month: MonthFolder) throws {
    var cells = ""
    let run = try MonthRun.reconcile(month) { report in
      let read = try TickmarkProgram.run(["cells", report.path])
      #expect(read.exitCode == 0, "\(read.errors)")
      cells = String(decoding: read.output, as: UTF8.self)
    }
    for sheet in ["Summary", "Exceptions", "Matched", "Bank", "Ledger", "Legend", "Run"] {
      let isThere = sheetNames(in: cells).contains(sheet)
      #expect(isThere, "no sheet \(sheet)")
    }
    for exception in run.result.exceptions {
      #expect(cells.contains("\"\(exception.id)\""), "the workbook does not name \(exception.id)")
    }
  }

  private struct SheetLine: Decodable {
    let sheet: String
    let visible: String?
  }

  private func sheetNames(in cells: String) -> [String] {
    cells.split(separator: "\n").compactMap { line in
      let read = try? JSONDecoder().decode(SheetLine.self, from: Data(line.utf8))
      return read?.visible == nil ? nil : read?.sheet
    }
  }
}

@Suite("Inspecting the months")
struct MonthInspectionTests {
  @Test(
    "Opening + movements = closing, and the records are counted right",
    arguments: MonthFolder.samples + MonthFolder.fixtures)
  func balancesProve(in month: MonthFolder) throws {
    let expected = try month.expected()
    for (file, isBank) in [(expected.bank, true), (expected.ledger, false)] {
      let run = try TickmarkProgram.run(["inspect", month.path(file), "--json"])
      #expect(run.exitCode == 0, "\(run.errors)")
      let inspected = try #require(try InspectedFiles.read(run.output).files.first)
      #expect(inspected.lines.map(\.record) == Array(1...file.records), "\(file.file): records")
      guard isBank else { continue }
      let statement = try #require(inspected.statements.first)
      #expect(statement.proves == file.proves, "\(file.file): proves")
      if let opening = file.opening { #expect(statement.opening?.amount == opening) }
      if let closing = file.closing { #expect(statement.closing?.amount == closing) }
    }
  }
}
