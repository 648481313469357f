import Banking
import Reconciliation
import XLSX

/// The sheet of what agrees: one row a match with the totals of both sides, the rows it is made of, and why.
struct MatchedSheet {
  static let name = "Matched"

  /// The columns that other sheets' formulas use.
  enum Column {
    static let id = "ID"
    static let bank = "Bank amount"
    static let ledger = "Ledger amount"
    static let adjustsBank = "Adjusts bank"
    static let adjustsBook = "Adjusts book"
    static let tag = "Tag"
  }

  /// The tag of a match whose amounts differ within the tolerance of its run.
  static let tolerance = "tolerance"

  let plan: WorkbookPlan

  /// A match with its sums.
  private struct Line {
    var match: Match
    var partition: Int
    var bankAmount: Amount
    var ledgerAmount: Amount
    var adjustment: WorkbookPlan.MatchAdjustment?
  }

  func write(to book: Book, heading: String) throws(WorkpaperError) {
    var lines: [Line] = []
    lines.reserveCapacity(plan.outcome.matches.count)
    for position in plan.outcome.matches.indices { lines.append(try line(position)) }
    let table = try self.table(of: lines).pruned(for: lines)
    _ = try table.write(lines, to: book, heading: heading) {
      (page: Page, row: Int, line: Line) throws(WorkpaperError) in
      for (side, records, column) in [
        (Side.bank, line.match.bank, "Bank rows"), (.ledger, line.match.ledger, "Ledger rows"),
      ] {
        guard let first = records.first, let target = plan.row(of: first, on: side),
          let position = table.position(of: column)
        else { continue }
        try page.link(row: row, column: position, to: side.sheetName, row: target)
      }
    }
  }

  private func line(_ position: Int) throws(WorkpaperError) -> Line {
    let match = plan.outcome.matches[position]
    let currency = match.difference.currency
    do {
      return Line(
        match: match, partition: match.partition,
        bankAmount: try Amount.sum(of: match.bank.map(\.amount), in: currency),
        ledgerAmount: try Amount.sum(of: match.ledger.map(\.amount), in: currency),
        adjustment: plan.matchAdjustments[position])
    } catch { throw .amount(error) }
  }

  private func table(of lines: [Line]) throws(WorkpaperError) -> TableSheet<Line> {
    TableSheet(
      name: Self.name,
      columns: try identity + plan.partitionColumns { $0.partition } + amounts(of: lines) + trace,
      tabColor: Palette.green, emptyNote: ("Evidence", "No matches: no bank line agrees with a ledger payment."),
      tint: { _ in .none }, currency: { $0.match.difference.currency })
  }

  private var identity: [TableSheetColumn<Line>] {
    [
      TableSheetColumn(Column.id, 8, .look(.strong)) { .words($0.match.id) },
      TableSheetColumn("Kind", 6, .look(.centered)) { .text($0.match.kind) },
      TableSheetColumn("Bank date", 11, .look(.date)) { .day($0.match.bank.map(\.date).min()) },
      TableSheetColumn("Ledger date", 11, .look(.date)) { .day($0.match.ledger.map(\.date).min()) },
      TableSheetColumn("Counterparty", 26, .look(.wrapped)) { .words(Self.counterparties(of: $0.match)) },
    ]
  }

  private func amounts(of lines: [Line]) throws(WorkpaperError) -> [TableSheetColumn<Line>] {
    [
      TableSheetColumn(Column.bank, 15, .money, totals: try totals(lines.map(\.bankAmount))) { .money($0.bankAmount) },
      TableSheetColumn(Column.ledger, 15, .money, totals: try totals(lines.map(\.ledgerAmount))) {
        .money($0.ledgerAmount)
      },
      TableSheetColumn("Difference", 12, .money, totals: try totals(lines.map(\.match.difference))) {
        .money($0.match.difference)
      },
    ]
  }

  private func totals(_ amounts: [Amount]) throws(WorkpaperError) -> TableColumn.Totals {
    guard let currency = plan.onlyCurrency else { return .none }
    do {
      return .function(.sum, cached: .amount(try Amount.sum(of: amounts, in: currency)))
    } catch { throw .amount(error) }
  }

  private var trace: [TableSheetColumn<Line>] {
    [
      TableSheetColumn("Rule", 16, .look(.wrapped)) { .words($0.match.rule.wordsFromCode) },
      TableSheetColumn("Score", 8, .look(.score)) { .number($0.match.score.isFinite ? $0.match.score : 0) },
      TableSheetColumn(Column.tag, 9, .look(.wrapped), isOptional: true) {
        .words($0.match.tag ?? ($0.adjustment?.isTolerance == true ? Self.tolerance : nil))
      },
      TableSheetColumn("Bank rows", 16, .look(.wrappedLink)) { .words(PlaceText.text(of: $0.match.bank)) },
      TableSheetColumn("Ledger rows", 16, .look(.wrappedLink)) { .words(PlaceText.text(of: $0.match.ledger)) },
      TableSheetColumn("Evidence", 50, .look(.wrapped)) { .words($0.match.evidence.joined(separator: "; ")) },
      TableSheetColumn(Column.adjustsBank, 14, .money, isOptional: true) { .money($0.adjustment?.bank) },
      TableSheetColumn(Column.adjustsBook, 14, .money, isOptional: true) { .money($0.adjustment?.book) },
    ]
  }

  /// How many names a batch shows before it counts the rest.
  private static let mostNames = 3

  private static func counterparties(of match: Match) -> String? {
    var names: [String] = []
    for record in match.ledger + match.bank {
      guard let name = record.counterparty, !names.contains(name) else { continue }
      names.append(name)
      // A batch of thousands is not searched through for names that are not shown.
      if names.count > 50 { break }
    }
    guard !names.isEmpty else { return match.bank.first?.description }
    let shown = names.prefix(mostNames).joined(separator: ", ")
    return names.count > mostNames
      ? shown + " and \(names.count > 50 ? "more" : "\(names.count - mostNames) more")" : shown
  }
}
