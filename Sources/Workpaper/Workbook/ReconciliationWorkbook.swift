import Banking
import Reconciliation
import XLSX

/// The workbook as a whole: its sheets in their order.
struct ReconciliationWorkbook {
  let plan: WorkbookPlan

  /// - Throws: ``WorkpaperError`` where the findings cannot stand in a workbook.
  init(outcome: Outcome, run: RunDescription) throws(WorkpaperError) {
    plan = try WorkbookPlan(outcome: outcome, run: run)
  }

  /// Writes every sheet. The writer is not finished: that is its owner's to do.
  func write(to writer: WorkbookWriter) throws(WorkpaperError) {
    let book = Book(writer)
    let heading = self.heading
    try SummarySheet.write(plan, to: book, heading: heading)
    try ExceptionsSheet(plan: plan).write(to: book, heading: heading)
    try MatchedSheet(plan: plan).write(to: book, heading: heading)
    try RecordsSheet(plan: plan, side: .bank).write(to: book, heading: heading)
    try RecordsSheet(plan: plan, side: .ledger).write(to: book, heading: heading)
    try LegendSheet.write(to: book, heading: heading)
    try RunSheet.write(plan, to: book, heading: heading)
  }

  /// What stands at the top of each printed page: the accounts and the period.
  private var heading: String {
    let period = "\(plan.outcome.period.start) to \(plan.outcome.period.end)"
    let accounts = plan.outcome.partitions.compactMap(\.account)
    guard let first = accounts.first else { return "Bank reconciliation, \(period)" }
    let more = accounts.count > 1 ? " and \(accounts.count - 1) more" : ""
    return "Bank reconciliation, \(period), \(CellText.truncated(first, to: 40))\(more)"
  }

  /// The properties of the document.
  static func options(for run: RunDescription, outcome: Outcome) -> WorkbookOptions {
    WorkbookOptions(
      font: Font(name: "Calibri", size: 10),
      properties: DocumentProperties(
        title: "Bank reconciliation \(outcome.period.start) to \(outcome.period.end)",
        creator: "\(run.toolName) \(run.toolVersion)".printable(255), created: run.created))
  }
}

extension String {
  /// Without control characters, and no longer than a limit.
  fileprivate func printable(_ limit: Int) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF {
      kept.append(scalar)
    }
    return CellText.truncated(String(kept), to: limit)
  }
}
