public import Reconciliation

/// Findings for people and for programs: the workbook a controller signs, and the JSON a nightly job reads.
///
/// Nothing is decided here. Every figure comes from the `Outcome` or is a formula over the tables of the workbook.
public enum Workpaper {
  /// The result as JSON, format `tickmark-result/1` (`Docs/Result.schema.json`): UTF-8, two-space indentation, a line feed at the end.
  ///
  /// - Throws: ``WorkpaperError/amount(_:)`` where a total of several accounts does not fit in 64 bits.
  public static func json(outcome: Outcome, run: RunDescription) throws(WorkpaperError) -> [UInt8] {
    try ResultDocument(outcome: outcome, run: run).bytes()
  }
}
