import Banking
import Reconciliation
import XLSX

// What the reconciliation leaves out and the statement's balance holds all the same.
extension SummarySheet {
  /// Two lines that lead from a closing balance to that of the period's end, where the statement goes on after it; nil where it does not.
  func writeAfterPeriod(ofPartition position: Int) throws(WorkpaperError) -> ClosedRange<Int>? {
    let partition = plan.outcome.partitions[position]
    let digits = partition.currency.minorUnitDigits
    guard let balance = partition.balances.bankBalance, let after = partition.balances.bankedAfterPeriod, !after.isZero
    else { return nil }
    let later: Amount
    do { later = try after.negated() } catch { throw .amount(error) }
    let closing = try WorkbookPlan.total(balance, after)
    let lines = TableFormula(
      Side.bank.sheetName,
      where: conditions(ofPartition: position) + [
        (RecordsSheet.Column.date, Self.criterion(">", plan.outcome.period.end))
      ])
    let first = try page.row([
      Cell("Closing balance per bank statement", style: book.style(.indented)), .empty,
      Cell(.money(closing), style: book.style(.amountAsRead(digits: digits))),
      Cell("see sheet Run", style: book.style(.note)),
    ])
    let last = try page.row([
      Cell(.words("Less lines after \(plan.outcome.period.end)"), style: book.style(.indented)), .empty,
      Cell(
        .formula(Formula("-" + lines.sum(RecordsSheet.Column.amount, digits: digits), amount: later)),
        style: book.style(.amount(digits: digits))),
      Cell("excluded: outside the period", style: book.style(.note)),
    ])
    return first...last
  }

  /// What the run's exclusions keep out: a line of the books, where those do not have it and the statement does.
  func writeExclusionItem(
    _ side: Side, ofPartition position: Int
  ) throws(WorkpaperError) -> (amount: Amount, formula: String)? {
    let partition = plan.outcome.partitions[position]
    let item = partition.balances.items.first { $0.discrepancyID == nil && $0.side == side }
    guard let amount = item?.amount else { return nil }
    let period = plan.outcome.period
    let digits = partition.currency.minorUnitDigits
    let left = conditions(ofPartition: position) + [(RecordsSheet.Column.tick, "\"\(RecordsSheet.Mark.excluded)\"")]
    var formula = TableFormula(
      Side.bank.sheetName,
      where: left + [
        (RecordsSheet.Column.date, Self.criterion(">=", period.start)),
        (RecordsSheet.Column.date, Self.criterion("<=", period.end)),
      ]
    ).sum(RecordsSheet.Column.amount, digits: digits)
    var sum = try total(.bank, position) { period.contains($0.date) }
    if partition.balances.bookBasis == .stated {
      formula += "-" + TableFormula(Side.ledger.sheetName, where: left).sum(RecordsSheet.Column.amount, digits: digits)
      let booked = try total(.ledger, position) { _ in true }
      do { sum = try sum.subtracting(booked) } catch { throw .amount(error) }
    }
    // A ledger that does not count all of its rows has another figure than the sheets add up to.
    let isLive = sum == amount
    try page.row([
      Cell("Kept out by the run's exclusions", style: book.style(.indented)), .empty,
      Cell(
        isLive ? .formula(Formula(formula, amount: amount)) : .money(amount),
        style: book.style(.amount(digits: digits))),
      Cell("On the statement, and not in these books: sheets Bank and Ledger name the rule.", style: book.style(.note)),
    ])
    return (amount, isLive ? formula : amount.description)
  }

  /// The sum of the excluded records of one side.
  private func total(_ side: Side, _ position: Int, where isMeant: (Record) -> Bool) throws(WorkpaperError) -> Amount {
    var sum = Amount.zero(plan.currency(ofPartition: position))
    for exclusion in plan.outcome.excluded where exclusion.side == side && isMeant(exclusion.record) {
      guard plan.partitions.position(of: exclusion.record, in: exclusion.partition) == position else { continue }
      sum = try WorkbookPlan.total(sum, exclusion.record.amount)
    }
    return sum
  }

  /// A condition of a sum on a column of days.
  private static func criterion(_ relation: String, _ day: Day) -> String {
    let (year, month, day) = day.components
    return "\"\(relation)\"&DATE(\(year),\(month),\(day))"
  }
}
