import Banking

/// Accounts of a report that groups its rows by them: a title row with the account's name, its rows, and a row with their total and the
/// same name.
struct GroupedAccounts: Sendable {
  /// The account from a row on, by the row: that of the title, or of the group round it where an inner one has ended.
  var switches: [Int: String] = [:]

  /// The currency from a row on, by the row that names it.
  var currencies: [Int: Currency] = [:]

  /// The groups of a table's rows; nil where they are not of accounts.
  ///
  /// Reports group by vendors too: their groups have no balances of their own, and the vendor stands in the rows as well. A single group is
  /// the account of a ledger's report whose rows all stand in it, where none was asked for.
  static func find(
    _ table: TableRows, columns: TableColumns, layout: Layout?, rows: [Int], asked: String?
  ) -> GroupedAccounts? {
    // Each group ends in a total: most tables have not two, and their rows are not read for it.
    let isLedger = layout?.side == .ledger
    guard columns.account == nil, columns.date != nil, hasTotals(isLedger ? 1 : 2, table, rows) else { return nil }
    var finder = Finder(table: table, columns: columns)
    for row in rows { finder.take(row) }
    let groups = finder.groups.filter { $0.records > 0 }
    let isOnly = isLedger && asked == nil && groups.count == 1 && finder.open.isEmpty && finder.recordsOutside == 0
    guard groups.count > 1 || isOnly, !groups.contains(where: \.isOfParty),
      layout?.sign == .debitsAreReceipts || groups.contains(where: \.hasBalance)
    else { return nil }
    var result = GroupedAccounts()
    for group in groups {
      result.switches[group.title] = group.name
      if let parent = group.parent { result.switches[group.total] = parent }
    }
    return result
  }

  /// Whether so many rows begin with a total.
  private static func hasTotals(_ count: Int, _ table: TableRows, _ rows: [Int]) -> Bool {
    var left = count
    for row in rows where beginsWithTotal(table, row) {
      left -= 1
      if left == 0 { return true }
    }
    return false
  }

  private static func beginsWithTotal(_ table: TableRows, _ row: Int) -> Bool {
    for column in 0..<table.rows[row].count {
      let cell = table.cell(row, column)
      if cell.isEmpty { continue }
      return cell.count >= 5 && table.bytes[cell.range.prefix(5)].elementsEqual("total".utf8) { $0 | 0x20 == $1 }
    }
    return false
  }

  private struct Group {
    var name: String
    var folded: String
    var title: Int
    var total = 0
    var parent: String?
    var records = 0
    var hasBalance = false
    var isOfParty = false
  }

  private struct Finder {
    let table: TableRows
    let columns: TableColumns
    var open: [Group] = []
    var groups: [Group] = []
    var recordsOutside = 0

    mutating func take(_ row: Int) {
      if let date = columns.date, DateCell.read(table, table.cell(row, date)) != nil, !table.cell(row, date).isEmpty {
        guard let last = open.indices.last else {
          recordsOutside += 1
          return
        }
        open[last].records += 1
        open[last].isOfParty =
          open[last].isOfParty
          || columns.counterparties.contains { HeaderText.folded(table.text(row, $0)) == open[last].folded }
        return
      }
      let filled = table.filledColumns(row)
      guard let first = filled.first, let text = text(row, first) else { return }
      let folded = HeaderText.folded(text)
      let named = Self.totalled(folded)
      if let named,
        let index = open.lastIndex(where: { $0.folded == named || $0.hasBalance && Self.ends.contains(named) })
      {
        var group = open[index]
        group.total = row
        group.parent = index > 0 ? open[index - 1].name : nil
        groups.append(group)
        open.removeSubrange(index...)
      } else if let kind = RowWords.kind(folded) {
        if kind == .opening || kind == .closing, let last = open.indices.last { open[last].hasBalance = true }
      } else if filled.count == 1 || filled.count == 2 && filled[1] == columns.balance {
        open.append(Group(name: text, folded: folded, title: row, hasBalance: filled.count == 2))
      }
    }

    /// What stands behind the word of a total that names no group, and closes the last one with its balance.
    private static let ends: Set<String> = ["and ending balance", "and closing balance"]

    private func text(_ row: Int, _ column: Int) -> String? {
      let cell = table.cell(row, column)
      guard cell.kind == .text, cell.count <= 120, AmountText(table.bytes, cell.range) == nil else { return nil }
      return table.folded(cell)
    }

    /// What a row is the total of: "Total for Checking", "Total - 1072 Clearing".
    private static func totalled(_ folded: String) -> String? {
      var words = folded.split(separator: " ")
      guard let first = words.first, first == "total" || first == "totals", words.count > 1 else { return nil }
      words.removeFirst()
      if words.first == "for" { words.removeFirst() }
      if let suffix = words.lastIndex(of: "with"), words[suffix...].dropFirst().first?.hasPrefix("sub") ?? false {
        words.removeSubrange(suffix...)
      }
      return words.joined(separator: " ")
    }
  }
}
