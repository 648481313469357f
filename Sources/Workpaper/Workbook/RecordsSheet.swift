import Banking
import Reconciliation
import XLSX

/// The sheet of one side: every record as it was read, in the order of its file, with its tick and what was found about it.
struct RecordsSheet {
  /// The columns that other sheets' formulas use.
  enum Column {
    static let amount = "Amount"
    static let tick = "Tick"
    static let date = "Date"
  }

  /// The marks auditors use: agreed, open, left out.
  enum Mark {
    static let matched = "✓"
    static let excepted = "!"
    static let excluded = "–"
  }

  /// Excel gets slow with thousands of comments; the rows after this many say the same in their Note.
  static let mostComments = 2_000

  let plan: WorkbookPlan
  let side: Side

  private typealias Entry = WorkbookPlan.Entry

  func write(to book: Book, heading: String) throws(WorkpaperError) {
    let table = self.table.pruned(for: plan.entries(side))
    let tick = table.position(of: Column.tick) ?? 1
    let finding = table.position(of: "Finding") ?? 1
    // Links are few: where every row cannot have one, those of the exceptions come first.
    let linksMatches = plan.entries(side).count <= Page.mostLinks
    var comments = 0
    _ = try table.write(plan.entries(side), to: book, heading: heading) {
      (page: Page, row: Int, entry: WorkbookPlan.Entry) throws(WorkpaperError) in
      switch entry.state {
      case .matched(let position):
        guard linksMatches else { return }
        try page.link(row: row, column: finding, to: MatchedSheet.name, row: plan.row(ofMatch: position))
      case .excepted(let position):
        guard let target = plan.rowOfException[position] else { return }
        try page.link(row: row, column: finding, to: ExceptionsSheet.name, row: target)
        guard comments < Self.mostComments else { return }
        comments += 1
        try page.comment(
          CellText.truncated(plan.outcome.discrepancies[position].commentText, to: 2_000), author: "Tickmark", row: row,
          column: tick)
      case .excluded: return
      }
    }
  }

  private var table: TableSheet<WorkbookPlan.Entry> {
    TableSheet(
      name: side.sheetName, columns: columns, tabColor: Palette.navy,
      emptyNote: ("Description", side == .bank ? "No bank lines were read." : "No ledger payments were read."),
      tint: tint(of:), currency: { $0.record.amount.currency })
  }

  private func tint(of entry: Entry) -> Tint {
    switch entry.state {
    case .matched: .matched
    case .excepted(let position): Tint(plan.outcome.discrepancies[position].severity)
    case .excluded: .excluded
    }
  }

  private var columns: [TableSheetColumn<WorkbookPlan.Entry>] {
    place + plan.partitionColumns { $0.partition } + movement + verdict
  }

  private var place: [TableSheetColumn<Entry>] {
    [
      TableSheetColumn("Input", 7, .look(.text)) { .words($0.record.provenance.input) },
      TableSheetColumn("Row", 6, .look(.count)) { .count($0.record.provenance.row) },
      TableSheetColumn("Record", 7, .look(.count)) { .count($0.record.provenance.record) },
      TableSheetColumn(Column.date, 10.5, .look(.date)) { .day($0.record.date) },
      TableSheetColumn("Value date", 10.5, .look(.date), isOptional: true) { .day($0.record.valueDate) },
      TableSheetColumn("Description", 38, .look(.wrapped)) { .words($0.record.description) },
      TableSheetColumn("Counterparty", 18, .look(.wrapped), isOptional: true) { .words($0.record.counterparty) },
      TableSheetColumn("Reference", 18, .look(.wrapped), isOptional: true) { .words($0.record.referenceText) },
      TableSheetColumn("Check", 8, .look(.centered), isOptional: true) { .words($0.record.checkNumber) },
      TableSheetColumn("Method", 9, .look(.wrapped), isOptional: true) { .words($0.record.method?.name) },
      TableSheetColumn("Status", 10, .look(.wrapped), isOptional: true) {
        .words($0.record.status?.text ?? $0.record.type)
      },
    ]
  }

  private var movement: [TableSheetColumn<Entry>] {
    let sum = plan.onlyCurrency.flatMap { currency in
      try? Amount.sum(of: plan.entries(side).map(\.record.amount), in: currency)
    }
    let totals: TableColumn.Totals =
      sum.map { .function(.sum, cached: .amount($0)) } ?? .none
    return [
      TableSheetColumn(Column.amount, 14, .money, totals: totals) { .money($0.record.amount) },
      TableSheetColumn("Balance", 14, .money, isOptional: true) { .money($0.record.balance) },
    ]
  }

  private var verdict: [TableSheetColumn<Entry>] {
    [
      TableSheetColumn(Column.tick, 5.5, .look(.mark)) { entry in
        switch entry.state {
        case .matched: .text(Mark.matched)
        case .excepted: .text(Mark.excepted)
        case .excluded: .text(Mark.excluded)
        }
      },
      TableSheetColumn("Finding", 8, .look(.link)) { entry in
        switch entry.state {
        case .matched(let position): .words(plan.outcome.matches[position].id)
        case .excepted(let position): .words(plan.outcome.discrepancies[position].id)
        case .excluded: .empty
        }
      },
      TableSheetColumn("Category", 15, .look(.wrapped)) { entry in
        switch entry.state {
        case .matched: .text("Matched")
        case .excepted(let position): .text(plan.outcome.discrepancies[position].category.title)
        case .excluded: .text("Excluded")
        }
      },
      TableSheetColumn("Note", 44, .look(.wrapped)) { entry in
        switch entry.state {
        case .matched(let position): .words(plan.outcome.matches[position].evidence.joined(separator: "; "))
        case .excepted(let position): .words(plan.outcome.discrepancies[position].explanation)
        case .excluded(let position): .words("Excluded by rule: " + plan.outcome.excluded[position].rule)
        }
      },
    ]
  }
}
