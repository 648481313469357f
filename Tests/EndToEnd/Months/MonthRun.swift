import Foundation

/// One month reconciled by the program, with everything it left behind.
struct MonthRun {
  let expected: ExpectedMonth
  let run: TickmarkProgram.Run
  let result: ReportedResult
  let workbook: Data
  let comparison: MonthComparison

  /// Runs `tickmark reconcile` on a month. The workbook goes to a folder that is gone afterwards; `keep` sees it before.
  static func reconcile(_ month: MonthFolder, keep: (URL) throws -> Void = { _ in }) throws -> MonthRun {
    let expected = try month.expected()
    let folder = try TickmarkProgram.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appendingPathComponent("report.xlsx")
    let run = try TickmarkProgram.run(
      month.command(expected) + (expected.options ?? []) + ["--output", report.path, "--json", "-"])
    guard run.exitCode == 0 || run.exitCode == 1 else { throw Refusal(exitCode: run.exitCode, errors: run.errors) }
    try keep(report)
    let result = try ReportedResult.read(run.output)
    return MonthRun(
      expected: expected, run: run, result: result, workbook: try Data(contentsOf: report),
      comparison: MonthComparison(
        expected: expected, result: result, bankLines: lines(of: month.path(expected.bank)),
        ledgerLines: lines(of: month.path(expected.ledger))))
  }

  struct Refusal: Error, CustomStringConvertible {
    let exitCode: Int32
    let errors: String

    var description: String { "tickmark ended with \(exitCode): \(errors)" }
  }

  /// The records of a file as a person would point at them, by ordinal; empty where the file cannot be inspected.
  private static func lines(of path: String) -> [Int: String] {
    guard let run = try? TickmarkProgram.run(["inspect", path, "--json"]),
      let file = (try? InspectedFiles.read(run.output))?.files.first
    else { return [:] }
    var lines: [Int: String] = [:]
    for line in file.lines {
      let words = [line.date, line.amount, line.counterparty, line.reference, line.description].compactMap { $0 }
      lines[line.record] = (line.row.map { "row \($0), " } ?? "") + words.joined(separator: " ")
    }
    return lines
  }
}
