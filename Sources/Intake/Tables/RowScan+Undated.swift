import Banking

extension RowScan {
  /// How many days an entry that is not booked yet may be older than the booked one beside it.
  private static let unbookedDays = 5

  /// An entry that the bank has not booked yet: no booking date, the day of the transaction in a column beside it, and its place at the
  /// newest end of the table. Anywhere else a booking date is missing, and the row is refused.
  func isUnbooked(_ row: Int) -> Bool {
    guard context.side == .bank, case .none = dateState(row) else { return false }
    let other = columns.otherDates.lazy.compactMap { [table] column -> DateText? in
      let cell = table.cell(row, column)
      return cell.isEmpty ? nil : DateCell.read(table, cell)
    }.first
    guard let other, let neighbor = bookedNeighbor(row) else { return false }
    return [DateOrder.monthFirst, .dayFirst].allSatisfy { order in
      guard let day = other.day(order), let booked = neighbor.day(order) else { return true }
      return day.days(until: booked) <= Self.unbookedDays
    }
  }

  /// The booking date next to the end that a row lies at; nil for a row with booked ones on both sides.
  private func bookedNeighbor(_ row: Int) -> DateText? {
    let below = ((row + 1)..<max(row + 1, table.rows.count)).lazy.compactMap { [self] next -> DateText? in
      if case .date(let date) = dateState(next) { date } else { nil }
    }.first
    let above = facts.records.last { !$0.isPending }?.date
    guard let above else { return below }
    return below == nil ? above : nil
  }

  /// The date of the record right above, where a bank writes it once a day: the running balance of the row follows from that record's.
  func dateAbove(_ row: Int, _ movement: Int64, _ currency: Currency) -> DateText? {
    guard context.side == .bank, case .none = dateState(row), lastRecord == facts.records.count - 1,
      let last = facts.records.last, last.row == row - 1, !last.isPending, let before = last.balance,
      let column = columns.balance, let balance = (try? cells.read(table, row, column, currency))?.value
    else { return nil }
    return balance == before &+ movement || before == balance &+ last.movement ? last.date : nil
  }

  /// Rows below a header of which none could be read are no empty statement.
  func requireRecords() throws(IntakeError) {
    guard facts.records.isEmpty, let date = columns.date else { return }
    for (row, _) in textRows where holdsAmount(row) {
      let stood = table.text(row, date)
      throw IntakeError(
        path: context.path, place: table.place(row, column: date, header: "column '\(header.name(date))'"),
        expected: "a row with a date and an amount", found: stood.isEmpty ? "none" : "'\(stood.quotable)'",
        remedy: "export the transactions as a table with a date and an amount in each row")
    }
  }

  /// A row of several cells, one of them an amount with decimals: a record in any other table.
  private func holdsAmount(_ row: Int) -> Bool {
    let filled = table.filledColumns(row)
    return filled.count >= 3
      && filled.contains { AmountText(table.bytes, table.cell(row, $0).range)?.hasSeparator ?? false }
  }

  /// The sum of the rows above is a total though it does not say so; anything else with an amount and no date is refused.
  func amountWithoutDate(
    _ row: Int, _ movement: Int64, _ dateText: String, _ currency: Currency
  ) throws(IntakeError) {
    if !hasWords(row) || endsInTotal(row),
      isSumOfRowsAbove(movement) || columns.date == nil
        || facts.records.count + facts.balances.count >= 2 && isSumOfColumns(row, currency)
    {
      return skip(row, "total")
    }
    let place =
      columns.date.map { table.place(row, column: $0, header: "column '\(header.name($0))'") } ?? table.place(row)
    let stood = columns.date.map { table.text(row, $0) } ?? ""
    if Self.lacksYear(stood) {
      throw IntakeError(
        path: context.path, place: place, expected: "a date with its year", found: "'\(stood.quotable)'",
        remedy: "export the transactions with whole dates, or reconcile them with --period")
    }
    throw IntakeError(
      path: context.path, place: place, expected: "a date beside the amount",
      found: stood.isEmpty ? "nothing" : "'\(stood.prefix(60))'",
      remedy: "correct the row, or delete it if it is no transaction")
  }

  /// A day and a month without a year: "12/20", "5.1."
  private static func lacksYear(_ text: String) -> Bool {
    let numbers = text.split { "/-. ".contains($0) }
    return numbers.count == 2
      && numbers.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(ASCII.isDigit) }
      && text.contains { "/-.".contains($0) }
  }
}
