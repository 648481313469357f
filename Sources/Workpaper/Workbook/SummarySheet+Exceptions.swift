import Banking
import Reconciliation
import XLSX

extension SummarySheet {
  /// Exceptions by category, the gravest first, with a link to the first of each.
  func writeCategories(ofPartition position: Int) throws(WorkpaperError) {
    try page.keepTogether(rows: Self.fewestRows)
    try heading("Exceptions by category" + suffix(ofPartition: position))
    let groups = try CategoryGroup.groups(of: plan, partition: position)
    guard !groups.isEmpty else {
      try note("None: every line of both sides is matched or excluded.")
      return
    }
    try columnNames([
      ("Category", .columnHeader), ("Count", .numberHeader), ("Bank amount", .numberHeader),
      ("Oldest", .centeredHeader),
      ("Ledger amount", .numberHeader), ("Difference", .numberHeader), ("Highest severity", .centeredHeader),
    ])
    let first = page.nextRow
    for group in groups { try write(group, ofPartition: position) }
    let last = page.nextRow - 1
    let all = try CategoryGroup.total(of: groups, currency: plan.currency(ofPartition: position))
    let digits = plan.currency(ofPartition: position).minorUnitDigits
    let label = try book.style(.labelTotal)
    try page.row([
      Cell("All exceptions", style: label),
      Cell(.formula(Formula("SUM(B\(first):B\(last))", count: all.count)), style: book.style(.countTotal)),
      total("C", first...last, all.bank, digits), .empty(style: label), total("E", first...last, all.ledger, digits),
      total("F", first...last, all.difference, digits), .empty(style: label),
    ])
  }

  private func total(
    _ column: String, _ rows: ClosedRange<Int>, _ amount: Amount, _ digits: Int
  ) throws(WorkpaperError) -> Cell {
    let formula = "ROUND(SUM(\(column)\(rows.lowerBound):\(column)\(rows.upperBound)),\(digits))"
    return Cell(.formula(Formula(formula, amount: amount)), style: try book.style(.total(digits: digits)))
  }

  private func write(_ group: CategoryGroup, ofPartition position: Int) throws(WorkpaperError) {
    let digits = group.bank.currency.minorUnitDigits
    let table = TableFormula(
      ExceptionsSheet.name,
      where: [(ExceptionsSheet.Column.category, "$A\(page.nextRow)")] + conditions(ofPartition: position))
    let amount = try book.style(.amount(digits: digits))
    func sum(_ column: String, _ value: Amount) -> Cell {
      Cell(.formula(Formula(table.sum(column, digits: digits), amount: value)), style: amount)
    }
    let row = try page.row([
      Cell(.text(group.category.title), style: book.style(.link)),
      Cell(.formula(Formula(table.count(ExceptionsSheet.Column.id), count: group.count)), style: book.style(.count)),
      sum(ExceptionsSheet.Column.bank, group.bank), Cell(.day(group.oldest), style: book.style(.date)),
      sum(ExceptionsSheet.Column.ledger, group.ledger), sum(ExceptionsSheet.Column.difference, group.difference),
      Cell(.text(group.severity.title), style: book.style(.mark, on: Tint(group.severity))),
    ])
    try page.link(row: row, column: 1, to: ExceptionsSheet.name, row: group.row)
  }

  /// So many rows of a list stand on the page of its title.
  private static let fewestRows = 6

  /// How many exceptions the list of what is due names; the sheet Exceptions has them all.
  private static let mostDue = 15

  /// What falls due so many days after the period is for the work of the next one: a check that becomes stale in spring.
  private static let daysAhead = 45

  /// What someone must do by a day, or must be told of, the earliest first.
  func writeDue() throws(WorkpaperError) {
    let horizon = plan.outcome.period.end.adding(days: Self.daysAhead)
    let all = plan.outcome.discrepancies.indices.filter { position in
      let finding = plan.outcome.discrepancies[position]
      return finding.escalate || finding.due.map { $0 <= horizon } ?? false
    }
    guard !all.isEmpty else { return }
    try page.keepTogether(rows: Self.fewestRows)
    try heading("Due and to escalate, soonest first")
    try columnNames([
      ("Exception", .columnHeader), ("Due", .centeredHeader), ("Amount", .numberHeader), ("Severity", .centeredHeader),
      ("What to do", .columnHeader),
    ])
    // The exceptions are in the order of their severity already; the day comes first here.
    let sorted = all.sorted { left, right in
      let (first, second) = (plan.outcome.discrepancies[left], plan.outcome.discrepancies[right])
      switch (first.due, second.due) {
      case (let due?, let other?) where due != other: return due < other
      case (.some, nil): return true
      case (nil, .some): return false
      default: return (first.severity.rank, left) < (second.severity.rank, right)
      }
    }
    for position in sorted.prefix(Self.mostDue) { try writeDue(position) }
    if all.count > Self.mostDue { try note("… and \(all.count - Self.mostDue) more on sheet Exceptions.") }
  }

  private func writeDue(_ position: Int) throws(WorkpaperError) {
    let finding = plan.outcome.discrepancies[position]
    let text = [finding.counterparty.map { CellText.truncated($0, to: 60) }, finding.action].compactMap { $0 }
    let action = text.joined(separator: ": ")
    let width = Column.widths[4...].reduce(0, +)
    let lines = TextMeasure.lineCount(of: action, columnWidth: width * 0.9, font: Font(size: 10))
    let line = plan.exceptions.first { $0.position == position }
    let amount = line?.bankAmount.flatMap { $0.isZero ? nil : $0 } ?? line?.ledgerAmount ?? line?.bankAmount
    let row = try page.row(
      [
        Cell(.words("\(finding.id)  \(finding.category.title)"), style: book.style(.link)),
        Cell(.day(finding.due), style: book.style(.date)),
        Cell(.money(amount), style: book.style(.amount(digits: amount?.currency.minorUnitDigits ?? 2))),
        Cell(.text(finding.severity.title), style: book.style(.mark, on: Tint(finding.severity))),
        Cell(.words(action), style: book.style(.wrapped)),
      ], height: TextMeasure.rowHeight(lines: lines, font: Font(size: 10)))
    try page.merge(row: row, columns: 5...Column.last)
    if let target = plan.rowOfException[position] {
      try page.link(row: row, column: 1, to: ExceptionsSheet.name, row: target)
    }
  }
}

/// The exceptions of one category and account.
private struct CategoryGroup {
  let category: Reconciliation.Category
  var count = 0
  var bank: Amount
  var ledger: Amount
  var difference: Amount
  var oldest: Day?
  var severity = Severity.info

  /// The row of the first of them on the Exceptions sheet.
  var row: Int

  init(_ category: Reconciliation.Category, _ currency: Currency, row: Int) {
    self.category = category
    self.row = row
    bank = .zero(currency)
    ledger = .zero(currency)
    difference = .zero(currency)
  }

  mutating func add(_ line: WorkbookPlan.ExceptionRow, _ finding: Discrepancy) throws(WorkpaperError) {
    count += 1
    if let amount = line.bankAmount { bank = try WorkbookPlan.total(bank, amount) }
    if let amount = line.ledgerAmount { ledger = try WorkbookPlan.total(ledger, amount) }
    if let amount = line.difference { difference = try WorkbookPlan.total(difference, amount) }
    if let date = finding.date { oldest = min(oldest ?? date, date) }
    if finding.severity.rank < severity.rank { severity = finding.severity }
  }

  static func groups(of plan: WorkbookPlan, partition: Int) throws(WorkpaperError) -> [CategoryGroup] {
    var groups: [Reconciliation.Category: CategoryGroup] = [:]
    for (offset, line) in plan.exceptions.enumerated() where line.partition == partition {
      let finding = plan.outcome.discrepancies[line.position]
      var group =
        groups[finding.category]
        ?? CategoryGroup(
          finding.category, plan.currency(ofPartition: partition), row: WorkbookPlan.firstRow + offset)
      try group.add(line, finding)
      groups[finding.category] = group
    }
    let ranks = Set(groups.values.map(\.severity.rank)).sorted()
    return ranks.flatMap { rank in
      Reconciliation.Category.allCases.compactMap { groups[$0] }.filter { $0.severity.rank == rank }
    }
  }

  static func total(of groups: [CategoryGroup], currency: Currency) throws(WorkpaperError) -> CategoryGroup {
    var all = CategoryGroup(.ambiguous, currency, row: 0)
    for group in groups {
      all.count += group.count
      all.bank = try WorkbookPlan.total(all.bank, group.bank)
      all.ledger = try WorkbookPlan.total(all.ledger, group.ledger)
      all.difference = try WorkbookPlan.total(all.difference, group.difference)
    }
    return all
  }
}
