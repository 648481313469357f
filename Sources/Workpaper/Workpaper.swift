public import Reconciliation
public import XLSX

/// Findings for people and for programs: the workbook a controller signs, and the JSON a nightly job reads.
///
/// Nothing is decided here. Every figure comes from the `Outcome` or is a formula over the tables of the workbook.
public enum Workpaper {
  /// The result as JSON, format `tickmark-result/1` (`Docs/Result.schema.json`): UTF-8, two-space indentation, a line feed at the end.
  ///
  /// - Throws: ``WorkpaperError/amount(_:)`` where a total of several accounts does not fit in 64 bits.
  public static func json(outcome: Outcome, run: RunDescription) throws(WorkpaperError) -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try writeJSON(outcome: outcome, run: run) { part in
      bytes += part
      return true
    }
    return bytes
  }

  /// The same bytes, handed over part by part: the result of a large run need not stand in memory as a whole.
  ///
  /// - Parameter sink: Takes the next bytes; false ends the writing.
  /// - Returns: Whether every part was taken.
  /// - Throws: ``WorkpaperError/amount(_:)``, as ``json(outcome:run:)`` does.
  public static func writeJSON(
    outcome: Outcome, run: RunDescription, to sink: ([UInt8]) -> Bool
  ) throws(WorkpaperError) -> Bool {
    try ResultDocument(outcome: outcome, run: run).write(to: sink)
  }

  /// Writes the workbook (`Docs/Workbook.md`) to a path, in the place of what stands there. It appears whole or not at all.
  ///
  /// - Throws: ``WorkpaperError`` where the findings do not hold every record, a sheet would be too long, or the file cannot be written.
  public static func writeWorkbook(
    outcome: Outcome, run: RunDescription, to path: String
  ) throws(WorkpaperError) {
    let workbook = try ReconciliationWorkbook(outcome: outcome, run: run)
    let writer: WorkbookWriter
    do { writer = try WorkbookWriter(path: path, options: workbookOptions(outcome: outcome, run: run)) } catch {
      throw .workbook(error)
    }
    try workbook.write(to: writer)
    do { try writer.finish() } catch { throw .workbook(error) }
  }

  /// Writes the sheets of the workbook with a writer whose owner finishes it, together with other outputs.
  ///
  /// - Throws: ``WorkpaperError``, as ``writeWorkbook(outcome:run:to:)`` does; the writer is of no more use then.
  public static func writeSheets(
    outcome: Outcome, run: RunDescription, with writer: WorkbookWriter
  ) throws(WorkpaperError) {
    try ReconciliationWorkbook(outcome: outcome, run: run).write(to: writer)
  }

  /// The workbook as bytes.
  ///
  /// - Throws: ``WorkpaperError``, as ``writeWorkbook(outcome:run:to:)`` does.
  public static func workbook(outcome: Outcome, run: RunDescription) throws(WorkpaperError) -> [UInt8] {
    let workbook = try ReconciliationWorkbook(outcome: outcome, run: run)
    let writer: WorkbookWriter
    do { writer = try WorkbookWriter(options: workbookOptions(outcome: outcome, run: run)) } catch {
      throw .workbook(error)
    }
    try workbook.write(to: writer)
    do { return try writer.finishedBytes() } catch { throw .workbook(error) }
  }

  /// The options a writer of this workbook should have: title, program, and the time of the run where it is given.
  public static func workbookOptions(outcome: Outcome, run: RunDescription) -> WorkbookOptions {
    ReconciliationWorkbook.options(for: run, outcome: outcome)
  }
}
