import Banking
import Reconciliation
import XLSX

extension SummarySheet {
  /// Counts and sums of both sides, by what became of the records, against what was read from the files and against the other sheets.
  func writeControls(ofPartition position: Int, adjustments: AdjustmentRows) throws(WorkpaperError) {
    let partition = plan.outcome.partitions[position]
    let digits = partition.currency.minorUnitDigits
    try page.keepTogether(rows: Self.rowCount)
    try heading("Control totals" + suffix(ofPartition: position))
    try columnNames([
      ("", .columnHeader), ("Bank lines", .numberHeader), ("Bank amount", .numberHeader),
      ("Ledger lines", .numberHeader), ("Ledger amount", .numberHeader),
    ])
    let first = page.nextRow
    let bank = try SideSums(plan, .bank, position)
    let ledger = try SideSums(plan, .ledger, position)
    for (offset, (label, mark)) in Self.fates.enumerated() {
      try page.row([
        Cell(.text(label), style: book.style(.indented)),
        tickCount(.bank, mark, position, bank.fates[offset].count),
        tickSum(.bank, mark, position, bank.fates[offset].sum),
        tickCount(.ledger, mark, position, ledger.fates[offset].count),
        tickSum(.ledger, mark, position, ledger.fates[offset].sum),
      ])
    }
    let last = page.nextRow - 1
    let total = try page.row([
      Cell("In this workbook", style: book.style(.labelTotal)),
      Cell(.formula(Formula("SUM(B\(first):B\(last))", count: bank.count)), style: book.style(.countTotal)),
      Cell(
        .formula(Formula("ROUND(SUM(C\(first):C\(last)),\(digits))", amount: bank.sum)),
        style: book.style(.total(digits: digits))),
      Cell(.formula(Formula("SUM(D\(first):D\(last))", count: ledger.count)), style: book.style(.countTotal)),
      Cell(
        .formula(Formula("ROUND(SUM(E\(first):E\(last)),\(digits))", amount: ledger.sum)),
        style: book.style(.total(digits: digits))),
    ])
    let read = try page.row([
      Cell("As read from the files", style: book.style(.indented)),
      Cell(.count(partition.bank.records), style: book.style(.countAsRead)),
      Cell(.money(partition.bank.amount), style: book.style(.amountAsRead(digits: digits))),
      Cell(.count(partition.ledger.records), style: book.style(.countAsRead)),
      Cell(.money(partition.ledger.amount), style: book.style(.amountAsRead(digits: digits))),
    ])
    try writeChecks(position, fates: first, total: total, read: read, sums: [bank, ledger], adjustments: adjustments)
  }

  /// The rows of the block with its title, of which none is of use without the others.
  private static let rowCount = 13

  private static let fates = [
    ("Matched  ✓", RecordsSheet.Mark.matched), ("Exceptions  !", RecordsSheet.Mark.excepted),
    ("Excluded  –", RecordsSheet.Mark.excluded),
  ]

  /// Differences that must be nothing: each shows 0 with a check mark, or the difference with a cross.
  private func writeChecks(
    _ position: Int, fates: Int, total: Int, read: Int, sums: [SideSums], adjustments: AdjustmentRows
  ) throws(WorkpaperError) {
    let partition = plan.outcome.partitions[position]
    let zero = Amount.zero(partition.currency)
    let digits = partition.currency.minorUnitDigits
    var remaining: [Amount] = []
    for (side, totals) in zip(sums, [partition.bank, partition.ledger]) {
      do { remaining.append(try side.sum.subtracting(totals.amount)) } catch { throw .amount(error) }
    }
    try page.row([
      Cell("Check: workbook less files", style: book.style(.indented)),
      check("B\(total)-B\(read)", count: sums[0].count - partition.bank.records),
      check("C\(total)-C\(read)", remaining[0], digits),
      check("D\(total)-D\(read)", count: sums[1].count - partition.ledger.records),
      check("E\(total)-E\(read)", remaining[1], digits),
    ])
    let matched = TableFormula(MatchedSheet.name, where: conditions(ofPartition: position))
    let exceptions = TableFormula(ExceptionsSheet.name, where: conditions(ofPartition: position))
    for (label, row, table) in [
      ("Check: matched less sheet Matched", fates, matched),
      ("Check: exceptions less sheet Exceptions", fates + 1, exceptions),
    ] {
      try page.row([
        Cell(.text(label), style: book.style(.indented)), .empty,
        check("C\(row)-" + table.sum(MatchedSheet.Column.bank, digits: digits), zero, digits), .empty,
        check("E\(row)-" + table.sum(MatchedSheet.Column.ledger, digits: digits), zero, digits),
      ])
    }
    func items(
      _ rows: ClosedRange<Int>, _ exceptionColumn: String, _ matchColumn: String, _ inMatches: Bool, kept: String? = nil
    ) -> String {
      var text = "SUM(C\(rows.lowerBound):C\(rows.upperBound))-" + exceptions.sum(exceptionColumn, digits: digits)
      if inMatches { text += "-" + matched.sum(matchColumn, digits: digits) }
      if let kept { text += "-(\(kept))" }
      return text
    }
    let adjusting = plan.matchAdjustments.values
    try page.row([
      Cell("Check: reconciling items less their sheets", style: book.style(.indented)), .empty,
      check(
        items(
          adjustments.bank, ExceptionsSheet.Column.adjustsBank, MatchedSheet.Column.adjustsBank,
          adjusting.contains { $0.bank != nil }), zero, digits), .empty,
      check(
        items(
          adjustments.book, ExceptionsSheet.Column.adjustsBook, MatchedSheet.Column.adjustsBook,
          adjusting.contains { $0.book != nil }, kept: adjustments.exclusions), zero, digits),
      Cell("bank items, book items", style: book.style(.note)),
    ])
  }

  private func tickCount(_ side: Side, _ mark: String, _ position: Int, _ count: Int) throws(WorkpaperError) -> Cell {
    let formula = tickFormula(side, mark, position).count(RecordsSheet.Column.amount)
    return Cell(.formula(Formula(formula, count: count)), style: try book.style(.count))
  }

  private func tickSum(_ side: Side, _ mark: String, _ position: Int, _ sum: Amount) throws(WorkpaperError) -> Cell {
    let digits = sum.currency.minorUnitDigits
    let formula = tickFormula(side, mark, position).sum(RecordsSheet.Column.amount, digits: digits)
    return Cell(.formula(Formula(formula, amount: sum)), style: try book.style(.amount(digits: digits)))
  }

  private func tickFormula(_ side: Side, _ mark: String, _ position: Int) -> TableFormula {
    TableFormula(
      side.sheetName, where: conditions(ofPartition: position) + [(RecordsSheet.Column.tick, "\"\(mark)\"")])
  }

  private func check(_ expression: String, _ difference: Amount, _ digits: Int) throws(WorkpaperError) -> Cell {
    Cell(
      .formula(Formula("ROUND(\(expression),\(digits))", amount: difference)),
      style: try book.style(.checked(digits: digits), on: difference.isZero ? .good : .high))
  }

  private func check(_ expression: String, count: Int) throws(WorkpaperError) -> Cell {
    Cell(
      .formula(Formula(expression, count: count)),
      style: try book.style(.checked(digits: 0), on: count == 0 ? .good : .high))
  }
}

/// What the rows of one side's sheet add up to, by what became of them, for one account.
private struct SideSums {
  /// Matched, excepted, excluded.
  var fates: [(count: Int, sum: Amount)]

  var count: Int { fates.map(\.count).reduce(0, +) }
  var sum: Amount

  init(_ plan: WorkbookPlan, _ side: Side, _ partition: Int) throws(WorkpaperError) {
    let zero = Amount.zero(plan.currency(ofPartition: partition))
    fates = [(0, zero), (0, zero), (0, zero)]
    sum = zero
    for entry in plan.entries(side) where entry.partition == partition {
      let fate =
        switch entry.state {
        case .matched: 0
        case .excepted: 1
        case .excluded: 2
        }
      fates[fate].count += 1
      fates[fate].sum = try WorkbookPlan.total(fates[fate].sum, entry.record.amount)
      sum = try WorkbookPlan.total(sum, entry.record.amount)
    }
  }
}
