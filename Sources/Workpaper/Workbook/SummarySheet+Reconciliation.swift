import Banking
import Reconciliation
import XLSX

extension SummarySheet {
  /// Where the adjustments of a block stand, for the control totals to check.
  struct AdjustmentRows {
    var bank: ClosedRange<Int>
    var book: ClosedRange<Int>

    /// The formula of what the exclusions keep out, where the book's rows have a line for it.
    var exclusions: String?
  }

  /// The formal reconciliation of one account: balance per bank and its items, balance per books and its items, and what remains.
  func writeReconciliation(ofPartition position: Int) throws(WorkpaperError) -> AdjustmentRows {
    let partition = plan.outcome.partitions[position]
    let balances = partition.balances
    let end = plan.outcome.period.end
    // The first account's block follows the title; another one's begins a page rather than being cut.
    try page.keepTogether(rows: 16)
    try heading("Reconciliation" + suffix(ofPartition: position))
    try columnNames([
      ("", .columnHeader), ("Items", .numberHeader), ("Amount \(partition.currency.code)", .numberHeader),
    ])
    let bank = try writeSide(
      .bank, ofPartition: position, opening: "Balance per bank statement, \(balances.bankDay ?? end)",
      balance: balances.bankBalance,
      basis: balances.bankBalance == nil
        ? unknownBalance(partition.currency) : "closing balance, see sheet Run", closing: "Adjusted bank balance",
      stated: balances.adjustedBank)
    let book = try writeSide(
      .ledger, ofPartition: position, opening: "Balance per books, \(end)", balance: balances.bookBalance,
      basis: balances.bookBasis.words, closing: "Adjusted book balance", stated: balances.adjustedBook)
    try writeUnexplained(bank: bank, book: book, digits: partition.currency.minorUnitDigits)
    return AdjustmentRows(bank: bank.items, book: book.items, exclusions: book.exclusions)
  }

  /// Why the bank's balance is not known.
  private func unknownBalance(_ currency: Currency) -> String {
    let isStated = plan.run.inputs.contains { input in
      input.role == .bank && input.accounts.contains { $0.currency == currency && $0.closing != nil }
    }
    return isStated
      ? "not every account's closing balance is known, see sheet Run" : "no statement states a closing balance"
  }

  /// One half as it was written.
  private struct Half {
    var items: ClosedRange<Int>
    var exclusions: String?
    var adjustedRow: Int
    var adjusted: Amount?
  }

  private func writeSide(
    _ side: Side, ofPartition position: Int, opening: String, balance: Amount?, basis: String, closing: String,
    stated: Amount?
  ) throws(WorkpaperError) -> Half {
    let partition = plan.outcome.partitions[position]
    let digits = partition.currency.minorUnitDigits
    let after = side == .bank ? try writeAfterPeriod(ofPartition: position) : nil
    let figure: Cell
    if let balance, let after {
      figure = Cell(
        .formula(Formula("ROUND(SUM(C\(after.lowerBound):C\(after.upperBound)),\(digits))", amount: balance)),
        style: try book.style(.amount(digits: digits)))
    } else if let balance {
      figure = Cell(.money(balance), style: try book.style(.amountAsRead(digits: digits)))
    } else {
      figure = Cell("not stated", style: try book.style(.labelRight))
    }
    let balanceRow = try page.row([
      Cell(.words(opening), style: book.style(.strong)), .empty, figure,
      Cell(
        .words(after == nil ? basis : "closing balance less what the statement books later"), style: book.style(.note)),
    ])
    let (items, sum, exclusions) = try writeItems(side, ofPartition: position)
    var adjusted: Amount?
    if let balance { adjusted = try WorkbookPlan.total(balance, sum) }
    if let stated, let adjusted, stated != adjusted {
      throw .balanceDisagrees(
        account: plan.accountName(ofPartition: position), stated: stated, computed: adjusted)
    }
    let total: CellContent =
      adjusted.map { amount in
        .formula(
          Formula("ROUND(C\(balanceRow)+SUM(C\(items.lowerBound):C\(items.upperBound)),\(digits))", amount: amount))
      } ?? .text("not known")
    let adjustedRow = try page.row([
      Cell(.words(closing), style: book.style(.labelTotal)), .empty(style: book.style(.labelTotal)),
      Cell(total, style: book.style(.total(digits: digits))),
    ])
    try page.skip()
    return Half(items: items, exclusions: exclusions, adjustedRow: adjustedRow, adjusted: adjusted)
  }

  /// A line for each category that adjusts this balance; one that says so where none does.
  private func writeItems(
    _ side: Side, ofPartition position: Int
  ) throws(WorkpaperError) -> (rows: ClosedRange<Int>, sum: Amount, exclusions: String?) {
    let partition = plan.outcome.partitions[position]
    let digits = partition.currency.minorUnitDigits
    let column = side == .bank ? ExceptionsSheet.Column.adjustsBank : ExceptionsSheet.Column.adjustsBook
    let own = plan.exceptions.filter { $0.partition == position }
    let first = page.nextRow
    var sum = Amount.zero(partition.currency)
    for category in Reconciliation.Category.allCases {
      var lineSum = Amount.zero(partition.currency)
      var count = 0
      for line in own where plan.outcome.discrepancies[line.position].category == category {
        guard let amount = side == .bank ? line.adjustsBank : line.adjustsBook else { continue }
        lineSum = try WorkbookPlan.total(lineSum, amount)
        count += 1
      }
      guard count > 0 else { continue }
      sum = try WorkbookPlan.total(sum, lineSum)
      let table = TableFormula(
        ExceptionsSheet.name,
        where: [(ExceptionsSheet.Column.category, "$A\(page.nextRow)")] + conditions(ofPartition: position))
      try page.row([
        Cell(.text(category.title), style: book.style(.indented)),
        Cell(.formula(Formula(table.count(column), count: count)), style: book.style(.count)),
        Cell(
          .formula(Formula(table.sum(column, digits: digits), amount: lineSum)),
          style: book.style(.amount(digits: digits))),
        Cell(.text(category.meaning), style: book.style(.note)),
      ])
    }
    for isTolerance in [true, false] {
      sum = try WorkbookPlan.total(sum, writeMatchItem(side, ofPartition: position, isTolerance: isTolerance))
    }
    let exclusions = try writeExclusionItem(side, ofPartition: position)
    if let exclusions { sum = try WorkbookPlan.total(sum, exclusions.amount) }
    if page.nextRow == first {
      try page.row([
        Cell("No reconciling items", style: book.style(.indented)), Cell(.count(0), style: book.style(.count)),
        Cell(.money(sum), style: book.style(.amount(digits: digits))),
      ])
    }
    return (first...(page.nextRow - 1), sum, exclusions?.formula)
  }

  /// A line for the matches whose two sides do not net to the same: their amounts differ within the tolerance, or money came back, as after a void.
  private func writeMatchItem(
    _ side: Side, ofPartition position: Int, isTolerance: Bool
  ) throws(WorkpaperError) -> Amount {
    let currency = plan.currency(ofPartition: position)
    let digits = currency.minorUnitDigits
    var sum = Amount.zero(currency)
    var count = 0
    for (offset, adjustment) in plan.matchAdjustments {
      guard adjustment.isTolerance == isTolerance, plan.outcome.matches[offset].partition == position else { continue }
      guard let amount = side == .bank ? adjustment.bank : adjustment.book else { continue }
      sum = try WorkbookPlan.total(sum, amount)
      count += 1
    }
    guard count > 0 else { return sum }
    let column = side == .bank ? MatchedSheet.Column.adjustsBank : MatchedSheet.Column.adjustsBook
    var conditions = conditions(ofPartition: position)
    // The sheet has the column only where a match has a tag.
    if plan.matchAdjustments.values.contains(where: \.isTolerance) {
      conditions.append((MatchedSheet.Column.tag, "\"\(isTolerance ? "" : "<>")\(MatchedSheet.tolerance)\""))
    }
    let table = TableFormula(MatchedSheet.name, where: conditions)
    let row = try page.row([
      Cell(.text(isTolerance ? "Within the tolerance" : "Settled by a match"), style: book.style(.indentedLink)),
      Cell(.formula(Formula(table.count(column), count: count)), style: book.style(.count)),
      Cell(
        .formula(Formula(table.sum(column, digits: digits), amount: sum)), style: book.style(.amount(digits: digits))),
      Cell(
        .text(
          isTolerance
            ? "Matched although the amounts differ: the difference has to be recorded."
            : "Matched, with ledger rows that count money which came back: nothing to do."), style: book.style(.note)),
    ])
    try page.link(row: row, column: 1, to: MatchedSheet.name, row: 1)
    return sum
  }

  private func writeUnexplained(bank: Half, book half: Half, digits: Int) throws(WorkpaperError) {
    guard let adjustedBank = bank.adjusted, let adjustedBook = half.adjusted else {
      try page.row([
        Cell("Unexplained difference", style: book.style(.strong)), .empty,
        Cell("not known", style: book.style(.labelRight)),
        Cell(
          "A balance is missing on one side: the lines are matched, the balances are not proven.",
          style: book.style(.note)),
      ])
      return
    }
    let difference: Amount
    do { difference = try adjustedBank.subtracting(adjustedBook) } catch { throw .amount(error) }
    let tint: Tint = difference.isZero ? .good : .high
    try page.row([
      Cell("Unexplained difference", style: book.style(.strong, on: tint)),
      .empty(style: book.style(.strong, on: tint)),
      Cell(
        .formula(Formula("ROUND(C\(bank.adjustedRow)-C\(half.adjustedRow),\(digits))", amount: difference)),
        style: book.style(.checked(digits: digits), on: tint)),
      Cell("adjusted bank balance less adjusted book balance", style: book.style(.note)),
    ])
  }
}

extension BalanceReconciliation.BookBasis? {
  /// Where the book balance comes from, in words.
  fileprivate var words: String {
    switch self {
    case .stated: "as the ledger states it"
    case .given: "as given for this run"
    case .rolledForward:
      "rolled forward: the bank's opening balance and the ledger's movements, since the ledger states none"
    case nil: "neither stated nor given, and no opening balance to roll it forward from"
    }
  }
}
