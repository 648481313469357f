import Banking

extension RowScan {
  /// Opening and closing balances that stand in columns beside every record.
  func columnBalances(_ row: Int, _ currency: Currency, _ partition: Int) throws(IntakeError) {
    if columns.opening == nil, columns.closing == nil { return }
    for (column, kind) in [(columns.opening, RowBalance.Kind.opening), (columns.closing, RowBalance.Kind.closing)] {
      guard let column, let value = (try? cells.read(table, row, column, currency))?.value else { continue }
      let end = ColumnEnd(partition: partition, kind: kind)
      if let known = columnEnds[end] {
        if known.value != value { columnEnds[end]?.varies = true }
      } else {
        columnEnds[end] = ColumnEnd.Found(row: row, value: value)
      }
    }
  }

  /// An end of an account that a column states.
  struct ColumnEnd: Hashable {
    var partition: Int
    var kind: RowBalance.Kind

    /// What its first row says, and whether another says something else.
    struct Found {
      var row: Int
      var value: Int64
      var varies = false
    }
  }

  /// Adds the balances that columns state: one that changes from row to row is of each day or line, and not of the statement.
  func addColumnBalances() {
    for (end, found) in columnEnds.sorted(by: {
      ($0.value.row, $0.key.kind == .opening ? 0 : 1) < ($1.value.row, $1.key.kind == .opening ? 0 : 1)
    }) {
      if found.varies {
        // Where a balance runs it gives both ends.
        if columns.balance != nil { continue }
        let column = end.kind == .opening ? columns.opening : columns.closing
        let note =
          "'\(header.name(column ?? 0))' changes from row to row and does not follow from the amounts; no \(end.kind == .opening ? "opening" : "closing") balance was taken of it"
        if !facts.notes.contains(note) { facts.notes.append(note) }
        continue
      }
      let balance = RowBalance(
        kind: end.kind, row: found.row, value: found.value, date: nil, partition: end.partition)
      // Of several openings the first counts, of several closings the last: rows of their own go before columns.
      if end.kind == .opening { facts.balances.append(balance) } else { facts.balances.insert(balance, at: 0) }
    }
  }

  /// A dated row whose whole text is "Opening balance" or "Total credits": its amount is no movement.
  func isStatedBalance(
    _ row: Int, _ date: DateText, _ movement: Int64, _ currency: Currency
  ) throws(IntakeError) -> Bool {
    for column in textsOf(row) {
      let cell = table.cell(row, column)
      guard cell.count >= 3, cell.count <= 60, RowWords.mayBegin(table.bytes, cell.range) else { continue }
      let folded = HeaderText.folded(table.text(cell))
      guard let kind = RowWords.kind(folded), ![.pending, .posted].contains(kind) else { continue }
      let moves = movesBalance(row, movement, currency)
      // "New Balance" and "Total" sell things too: where the running balance moves by it, it was bought.
      if moves == true { return false }
      // A payment to a company called Total is no total; the sum of all rows above is.
      let isSum =
        [.total, .turnover].contains(kind) && facts.records.count >= 2 && isSumOfAll(row, movement, currency)
        && !isNumberedPayment(row)
      let repeatsBalance = moves == false && balance(row, currency)?.magnitude == movement.magnitude
      // In a column of names these are names.
      if !repeatsBalance, columns.counterparties.contains(column), RowWords.mayBeName(folded) { continue }
      let isStated =
        repeatsBalance || kind != .total && (RowWords.isWholly(folded, kind) && saysNothingElse(row, column))
      guard isSum || isStated else { continue }
      if isSum || kind == .turnover {
        skip(row, "total")
        return true
      }
      try addBalance(row, kind, date, currency, fallback: movement)
      skip(row, "balance")
      return true
    }
    return false
  }

  /// Whether nothing beside a text makes its row a payment: no name, no second text, no number of a check or of a payment.
  private func saysNothingElse(_ row: Int, _ column: Int) -> Bool {
    for other in columns.texts where other != column && !table.cell(row, other).isEmpty {
      let folded = HeaderText.folded(table.text(row, other))
      guard folded.utf8.contains(where: { $0 >= 97 && $0 <= 122 }) else { continue }
      guard let kind = RowWords.kind(folded), RowWords.isWholly(folded, kind) else { return false }
    }
    return !([columns.check, columns.confirmation].compactMap { $0 } + columns.invoices).contains { other in
      other != column && table.bytes[table.cell(row, other).range].contains { $0 >= 49 && $0 <= 57 }
    }
  }

  /// Whether a row has the number of a payment, or that of an invoice or a check and beside it what became of it: no sum has those.
  func isNumberedPayment(_ row: Int) -> Bool {
    func hasNumber(_ column: Int) -> Bool {
      table.bytes[table.cell(row, column).range].contains { $0 >= 49 && $0 <= 57 }
    }
    if let column = columns.confirmation, hasNumber(column) { return true }
    guard let status = columns.status, !table.cell(row, status).isEmpty else { return false }
    return (columns.invoices + [columns.check].compactMap(\.self)).contains(where: hasNumber)
  }

  /// Whether the running balance of a row differs from that of its neighbor by the row's amount; false where it stands still,
  /// nil where it does not tell.
  func movesBalance(_ row: Int, _ movement: Int64, _ currency: Currency) -> Bool? {
    guard columns.account == nil, columns.currency == nil, columns.amountsByCurrency.isEmpty, movement != 0,
      let balance = balance(row, currency)
    else { return nil }
    var neighbors: [(movement: Int64, balance: Int64)] = []
    if let last = facts.records.last(where: { !$0.isPending }), let before = last.balance {
      neighbors.append((last.movement, before))
    }
    for below in (row + 1)..<min(max(row + 1, table.rows.count), row + 4) {
      guard case .date = dateState(below), let after = self.balance(below, currency) else { continue }
      var problem: (column: Int, error: MoneyCells.Problem)?
      guard let moved = try? self.movement(below, currency, &problem) else { continue }
      neighbors.append((moved, after))
      break
    }
    if neighbors.contains(where: { $0.balance == balance && $0.movement != 0 }) { return false }
    // A neighbor of the same size may be what the difference comes from.
    let isMoved = neighbors.contains { neighbor in
      let change = (balance &- neighbor.balance).magnitude
      return change == movement.magnitude && neighbor.movement.magnitude != movement.magnitude
    }
    return isMoved ? true : nil
  }

  private func balance(_ row: Int, _ currency: Currency) -> Int64? {
    guard let column = columns.balance else { return nil }
    return (try? cells.read(table, row, column, currency))?.value
  }

  /// Whether a row near the end of the table is the sum of the records above.
  private func isSumOfAll(_ row: Int, _ movement: Int64, _ currency: Currency) -> Bool {
    guard row + 8 > table.rows.count else { return false }
    return isSumOfColumns(row, currency) || facts.records.reduce(0) { $0 &+ $1.movement } == movement
  }

  /// The columns that say what a row is: those of texts, and where they are empty whatever else has words.
  private func textsOf(_ row: Int) -> [Int] {
    if columns.texts.contains(where: { !table.cell(row, $0).isEmpty }) { return columns.texts }
    return columns.references + columns.bankReferences + [columns.type, columns.method].compactMap { $0 }
  }

  /// A row that states a balance and moves nothing.
  func balanceRow(_ row: Int, _ date: DateText?, _ currency: Currency) throws(IntakeError) -> Bool {
    for column in table.filledColumns(row) {
      let cell = table.cell(row, column)
      guard cell.kind == .text, cell.count >= 3, cell.count <= 80 else { continue }
      let folded = HeaderText.folded(table.text(cell).drop { $0 == "#" }.description)
      guard let kind = RowWords.kind(folded) else { continue }
      if kind == .opening || kind == .closing || kind == .balance {
        takeDaily(row, folded, date, currency)
        try addBalance(row, kind, date, currency, fallback: nil)
        skip(row, "balance")
        return true
      }
      if kind == .total || kind == .turnover {
        checkTotal(row, folded, currency)
        skip(row, "total")
        return true
      }
    }
    if isColumnBalance(row, currency) { return true }
    // Nothing but a date and a balance.
    if let balance = columns.balance, table.filledColumns(row).allSatisfy({ $0 == balance || $0 == columns.date }),
      (try? cells.read(table, row, balance, currency)) != nil
    {
      skip(row, "balance")
      return true
    }
    return false
  }

  /// A row in which only the columns of opening and closing balances are filled.
  private func isColumnBalance(_ row: Int, _ currency: Currency) -> Bool {
    let filled = table.filledColumns(row)
    guard filled.allSatisfy({ $0 == columns.opening || $0 == columns.closing }) else { return false }
    for column in filled {
      guard let value = (try? cells.read(table, row, column, currency))?.value else { return false }
      let kind = column == columns.opening ? RowBalance.Kind.opening : .closing
      facts.balances.append(
        RowBalance(kind: kind, row: row, value: value, date: nil, partition: groupPartition(row, currency)))
    }
    skip(row, "balance")
    return true
  }

  func addBalance(
    _ row: Int, _ kind: RowWords.Kind, _ date: DateText?, _ currency: Currency, fallback: Int64?
  ) throws(IntakeError) {
    guard kind == .opening || kind == .closing else { return }
    var value: Int64?
    let candidates = [columns.balance].compactMap { $0 } + columns.movements + table.filledColumns(row).reversed()
    for column in candidates where value == nil {
      let cell = table.cell(row, column)
      guard !cell.isEmpty, DateText(table.bytes, cell.range) == nil else { continue }
      value = (try? cells.read(table, row, column, currency))?.value
    }
    guard let value = value ?? fallback ?? labelled(row, currency) else { return }
    let found = date ?? dateIn(row)
    facts.balances.append(
      RowBalance(
        kind: kind == .opening ? .opening : .closing, row: row, value: value,
        currency: columns.currency == nil ? nil : currency, date: found,
        partition: groupPartition(row, currency)))
  }

  /// The amount behind the label in a row's only cell: "Opening balance: 10.00".
  private func labelled(_ row: Int, _ currency: Currency) -> Int64? {
    let filled = table.filledColumns(row)
    guard filled.count == 1, let column = filled.first,
      let colon = table.bytes[table.cell(row, column).range].lastIndex(of: UInt8(ascii: ":"))
    else { return nil }
    var range = colon + 1..<table.cell(row, column).range.upperBound
    while let first = range.first, table.bytes[first] == 0x20 { range = first + 1..<range.upperBound }
    return cells.read(table.bytes, range, currency)
  }

  /// The account whose group a balance stands in; nil where the rows are not grouped.
  private func groupPartition(_ row: Int, _ currency: Currency) -> Int? {
    sectionAccount == nil ? nil : partition(row, currency)
  }

  /// The first date a row holds, in a cell of its own or inside a text.
  func dateIn(_ row: Int) -> DateText? {
    for column in table.filledColumns(row) {
      let cell = table.cell(row, column)
      if let date = DateText(table.bytes, cell.range) { return date }
      if cell.count <= 120, let date = Preamble.dates(in: table.text(cell)).last { return date }
    }
    return nil
  }
}
