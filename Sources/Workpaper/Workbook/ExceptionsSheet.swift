import Banking
import Reconciliation
import XLSX

/// The sheet an analyst works through: one row an exception, the most urgent first, with a status to fill in.
struct ExceptionsSheet {
  static let name = "Exceptions"

  /// The columns that other sheets' formulas use.
  enum Column {
    static let id = "ID"
    static let part = "Part"
    static let category = "Category"
    static let bank = "Bank amount"
    static let ledger = "Ledger amount"
    static let difference = "Difference"
    static let adjustsBank = "Adjusts bank"
    static let adjustsBook = "Adjusts book"
  }

  static let statuses = ["Open", "In progress", "Waiting", "Resolved", "Accepted"]

  let plan: WorkbookPlan

  func write(to book: Book, heading: String) throws(WorkpaperError) {
    let table = self.table
    let page = try table.write(plan.exceptions, to: book, heading: heading) {
      (page: Page, row: Int, line: WorkbookPlan.ExceptionRow) throws(WorkpaperError) in
      for (side, records, column) in [
        (Side.bank, plan.bankRecords(of: line), "Bank rows"), (.ledger, plan.ledgerRecords(of: line), "Ledger rows"),
      ] {
        guard let first = records.first, let target = plan.row(of: first, on: side),
          let position = table.position(of: column)
        else { continue }
        try page.link(row: row, column: position, to: side.sheetName, row: target)
      }
    }
    let rows = WorkbookPlan.firstRow...max(WorkbookPlan.firstRow, plan.exceptions.count + 1)
    guard let status = table.position(of: "Status"), !plan.exceptions.isEmpty else { return }
    try page.choice(
      Self.statuses, prompt: "Where the work on this exception stands.", column: status, rows: rows)
    let done = ["Resolved", "Accepted"].map { "$\(Self.letter(status))\(WorkbookPlan.firstRow)=\"\($0)\"" }
    try page.highlight(
      "OR(\(done.joined(separator: ",")))", RuleStyle(color: Palette.gray, isItalic: true, fill: .white),
      columns: 1...table.columns.count, rows: rows)
  }

  /// The letter of a column up to Z.
  private static func letter(_ column: Int) -> String {
    guard let scalar = Unicode.Scalar(UInt32(64 + min(max(column, 1), 26))) else { return "A" }
    return String(Character(scalar))
  }

  private var table: TableSheet<WorkbookPlan.ExceptionRow> {
    TableSheet(
      name: Self.name, columns: columns, tabColor: Palette.red,
      emptyNote: ("What happened", "No exceptions: every line of both sides is matched or excluded."),
      frozenColumns: 3, pagesWide: 2, tintsWholeRow: false, tint: { Tint(finding($0).severity) },
      currency: { plan.currency(ofPartition: $0.partition) })
  }

  private typealias Line = WorkbookPlan.ExceptionRow

  private var columns: [TableSheetColumn<WorkbookPlan.ExceptionRow>] {
    story + plan.partitionColumns { $0.partition } + amounts + texts + trace
  }

  private func finding(_ line: Line) -> Discrepancy { plan.outcome.discrepancies[line.position] }

  private var story: [TableSheetColumn<Line>] {
    [
      TableSheetColumn(Column.id, 8, .look(.strong)) { .words(finding($0).id) },
      TableSheetColumn("Severity", 9, .tinted(.strong)) { .words(finding($0).severity.title) },
      TableSheetColumn(Column.category, 16, .look(.wrapped)) { .words(finding($0).category.title) },
      TableSheetColumn("Status", 10, .entry) { _ in .text("Open") },
      TableSheetColumn("Due", 11, .look(.date)) { .day(finding($0).due) },
      TableSheetColumn("Escalate", 8.5, .look(.mark)) { finding($0).escalate ? .text("Yes") : .empty },
      TableSheetColumn("Date", 11, .look(.date)) { .day(finding($0).date) },
      TableSheetColumn("Counterparty", 20, .look(.wrapped)) { .words(finding($0).counterparty) },
    ]
  }

  private var amounts: [TableSheetColumn<Line>] {
    [
      TableSheetColumn(Column.bank, 13.5, .money) { .money($0.bankAmount) },
      TableSheetColumn(Column.ledger, 13.5, .money) { .money($0.ledgerAmount) },
      TableSheetColumn(Column.difference, 13.5, .money) { .money($0.difference) },
    ]
  }

  private var texts: [TableSheetColumn<Line>] {
    [
      TableSheetColumn("What happened", 38, .look(.wrapped)) { .words(finding($0).explanation) },
      TableSheetColumn("What to do", 34, .look(.wrapped)) { .words(finding($0).action) },
      TableSheetColumn("Note", 24, .entry) { _ in .empty },
      TableSheetColumn("For the other party", 36, .look(.wrapped)) { .words(finding($0).outsideNote) },
      TableSheetColumn("For the controller", 30, .look(.wrapped)) { .words(finding($0).controllerNote) },
      TableSheetColumn("Method", 10, .look(.wrapped)) { .words(finding($0).method?.name) },
      TableSheetColumn("References", 21, .look(.wrapped)) { .words(finding($0).referenceText) },
      TableSheetColumn("Cause", 14, .look(.wrapped)) { .words(finding($0).cause?.title) },
      TableSheetColumn("Evidence", 40, .look(.wrapped)) { .words(finding($0).evidenceText) },
    ]
  }

  private var trace: [TableSheetColumn<Line>] {
    [
      TableSheetColumn("Bank rows", 15, .look(.wrappedLink)) { line in
        .words(PlaceText.text(of: plan.bankRecords(of: line)))
      },
      TableSheetColumn("Ledger rows", 15, .look(.wrappedLink)) { line in
        .words(PlaceText.text(of: plan.ledgerRecords(of: line)))
      },
      TableSheetColumn(Column.adjustsBank, 14, .money) { .money($0.adjustsBank) },
      TableSheetColumn(Column.adjustsBook, 14, .money) { .money($0.adjustsBook) },
    ]
  }
}
