import Banking

extension RowScan {
  /// How many days an entry that is not booked yet may be older than the booked one beside it.
  private static let unbookedDays = 5

  /// An entry that the bank has not booked yet: no booking date, the day of the transaction in a column beside it, and its place at the
  /// newest end of the table. Anywhere else a booking date is missing, and the row is refused.
  func isUnbooked(_ row: Int) -> Bool {
    guard context.side == .bank, case .none = dateState(row) else { return false }
    let other = columns.otherDates.lazy.compactMap { column -> DateText? in
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
    let below = ((row + 1)..<max(row + 1, table.rows.count)).lazy.compactMap { next -> DateText? in
      if case .date(let date) = dateState(next) { date } else { nil }
    }.first
    let above = facts.records.last { !$0.isPending }?.date
    guard let above else { return below }
    return below == nil ? above : nil
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
}
