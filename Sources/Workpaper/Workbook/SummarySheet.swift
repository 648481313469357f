import Banking
import Reconciliation
import XLSX

/// The sheet a controller signs: the verdict, the formal reconciliation of each account, control totals, exceptions by category, what is
/// due, and the lines to sign.
///
/// Every total is a live formula over the tables of the other sheets, with its value beside it for programs that do not calculate.
struct SummarySheet {
  static let name = "Summary"

  /// Where a block's figures stand.
  enum Column {
    static let label = 1
    static let count = 2
    static let amount = 3
    static let last = 7
    static let widths = [46.0, 12, 18, 12, 18, 18, 30]
  }

  let plan: WorkbookPlan
  let book: Book
  let page: Page

  static func write(_ plan: WorkbookPlan, to book: Book, heading: String) throws(WorkpaperError) {
    let setup = SheetSetup(
      name: name, columns: Column.widths.map { ColumnLayout(width: $0) }, showsGridlines: false,
      tabColor: plan.outcome.isReconciled ? Palette.green : Palette.amber, page: .landscape(heading: heading))
    let page = try book.addPage(setup)
    page.lineHeight = PrintedPage.rowHeight
    try SummarySheet(plan: plan, book: book, page: page).write()
    try page.printColumns(1...Column.last)
  }

  private func write() throws(WorkpaperError) {
    try writeTitle()
    for position in accountsInOrder {
      let lines = try writeReconciliation(ofPartition: position)
      try writeControls(ofPartition: position, adjustments: lines)
      try writeCategories(ofPartition: position)
    }
    if plan.outcome.partitions.isEmpty { try note("No records were read: there is nothing to reconcile.") }
    try writeDue()
    try writeSignOff()
  }

  /// The accounts that have a statement, then those of which no statement was given.
  private var accountsInOrder: [Int] {
    let partitions = plan.outcome.partitions
    func isStated(_ position: Int) -> Bool {
      partitions[position].balances.bankBalance != nil || partitions[position].bank.records > 0
    }
    return partitions.indices.filter(isStated) + partitions.indices.filter { !isStated($0) }
  }

  /// A section's title.
  func heading(_ text: String) throws(WorkpaperError) {
    try page.skip()
    let style = try book.style(.heading)
    let cells = [Cell(.words(text), style: style)] + (1..<Column.last).map { _ in Cell.empty(style: style) }
    try page.row(cells, height: 20)
  }

  /// The names of a block's columns.
  func columnNames(_ names: [(String, Look)]) throws(WorkpaperError) {
    var cells: [Cell] = []
    for (name, look) in names { cells.append(Cell(.words(name), style: try book.style(look))) }
    while cells.count < Column.last { cells.append(.empty(style: try book.style(.columnHeader))) }
    try page.row(cells, height: 16)
  }

  /// A remark over the whole width.
  func note(_ text: String) throws(WorkpaperError) {
    let width = Column.widths.reduce(0, +)
    let lines = TextMeasure.lineCount(of: text, columnWidth: width * 0.9, font: Font(size: 9))
    let row = try page.row(
      [Cell(.words(text), style: book.style(.small))], height: TextMeasure.rowHeight(lines: lines, font: Font(size: 9)))
    try page.merge(row: row, columns: 1...Column.last)
  }

  /// What a condition on a table's rows must say to stay with one account.
  func conditions(ofPartition position: Int) -> [(column: String, equals: String)] {
    plan.hasSeveralPartitions
      ? [(ExceptionsSheet.Column.part, "\"\(WorkbookPlan.key(ofPartition: position))\"")] : []
  }

  /// The account and currency of a block's title; empty where the run has only one.
  func suffix(ofPartition position: Int) -> String {
    guard plan.hasSeveralPartitions else { return "" }
    let key = WorkbookPlan.key(ofPartition: position)
    return " – \(plan.accountName(ofPartition: position)), \(plan.currency(ofPartition: position).code) (\(key))"
  }
}

extension SummarySheet {
  private func writeTitle() throws(WorkpaperError) {
    try page.row([Cell("Bank reconciliation", style: book.style(.title))], height: 26)
    let verdict = Verdict(plan)
    let style = try book.style(.verdict, on: verdict.tint)
    let row = try page.row(
      [Cell(.words(verdict.text), style: style)] + (1..<Column.last).map { _ in Cell.empty(style: style) }, height: 30)
    try page.merge(row: row, columns: 1...Column.last)
    try page.skip()
    let accounts = plan.outcome.partitions.indices.map { position in
      "\(plan.accountName(ofPartition: position)), \(plan.currency(ofPartition: position).code)"
    }
    try fact(accounts.count > 1 ? "Accounts" : "Account", accounts.joined(separator: "; "))
    try fact("Period", "\(plan.outcome.period.start) to \(plan.outcome.period.end)")
    for side in Side.allCases {
      let files = plan.run.inputs.filter { $0.role == side }.map { "\($0.id): \($0.path)" }
      try fact(side == .bank ? "Bank statement" : "Ledger", files.isEmpty ? "none" : files.joined(separator: "; "))
    }
    try fact("Prepared with", "\(plan.run.toolName) \(plan.run.toolVersion); inputs and options on sheet Run")
  }

  private func fact(_ label: String, _ text: String) throws(WorkpaperError) {
    let width = Column.widths.dropFirst().reduce(0, +)
    let lines = TextMeasure.lineCount(of: text, columnWidth: width * 0.9, font: Font(size: 10))
    let row = try page.row(
      [Cell(label, style: book.style(.label)), Cell(.words(text), style: book.style(.wrapped))],
      height: TextMeasure.rowHeight(lines: lines, font: Font(size: 10)))
    try page.merge(row: row, columns: 2...Column.last)
  }

  private func writeSignOff() throws(WorkpaperError) {
    try page.keepTogether(rows: 7)
    try heading("Sign-off")
    let line = try book.style(.blankLine)
    for (label, name) in [("Prepared by", plan.run.preparedBy), ("Reviewed by", nil)] {
      try page.skip()
      try page.row(
        [
          Cell(label, style: book.style(.label)), Cell(.words(name), style: line), .empty(style: line),
          .empty(style: line), Cell("Date", style: book.style(.labelRight)), .empty(style: line), .empty(style: line),
        ], height: 18)
    }
  }
}

/// The verdict in one line.
private struct Verdict {
  let text: String
  let tint: Tint

  init(_ plan: WorkbookPlan) {
    let outcome = plan.outcome
    let bank = outcome.partitions.reduce((matched: 0, all: 0)) {
      ($0.matched + $1.bank.matched, $0.all + $1.bank.records)
    }
    let ledger = outcome.partitions.reduce((matched: 0, all: 0)) {
      ($0.matched + $1.ledger.matched, $0.all + $1.ledger.records)
    }
    let matched =
      "\(bank.matched) of \(Self.counted(bank.all, "bank line")) and \(ledger.matched) of "
      + "\(Self.counted(ledger.all, "ledger payment")) matched."
    let open = outcome.unexplained
    let balance = " " + Self.balances(outcome, open)
    if outcome.isReconciled {
      text = "Reconciled: no exceptions. " + matched + balance
      tint = .good
    } else if outcome.discrepancies.isEmpty {
      text = "Not reconciled: no exceptions, and the balances do not agree." + balance + " " + matched
      tint = .high
    } else {
      let high = outcome.discrepancies.count { $0.severity == .high }
      text = Self.counted(outcome.discrepancies.count, "exception") + ", \(high) high. " + matched + balance
      tint = high > 0 || !open.isEmpty ? .high : .medium
    }
  }

  /// What the balances prove.
  private static func balances(_ outcome: Outcome, _ open: [Amount]) -> String {
    let accounts = outcome.partitions.count
    let unknown = outcome.partitions.count { $0.balances.unexplained == nil }
    guard unknown < accounts else { return "No balance to prove it by." }
    let rest =
      unknown == 0
      ? "" : " \(unknown) of \(accounts) accounts \(unknown == 1 ? "has" : "have") no balance to prove it by."
    guard open.isEmpty else { return "Unexplained: " + open.map(\.formatted).joined(separator: "; ") + "." + rest }
    return unknown == 0 ? "Nothing is unexplained." : "Nothing is unexplained where balances are known." + rest
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number.formattedCount) \(noun)\(number == 1 ? "" : "s")"
  }
}
