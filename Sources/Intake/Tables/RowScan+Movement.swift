import Banking

extension RowScan {
  /// What a row moves; nil where its columns of amounts are empty.
  func movement(
    _ row: Int, _ currency: Currency, _ problem: inout (column: Int, error: MoneyCells.Problem)?
  ) throws(Overflow) -> Int64? {
    if let amount = columns.ownAmount(table, row)?.column ?? columns.amount {
      let moved = reading(row, amount, currency, &problem).map {
        rule.movement($0, flag: columns.direction(table, row))
      }
      guard let fee = columns.fee else { return moved }
      let (sum, overflow) = Fee.movement(moved, less: reading(row, fee, currency, &problem)?.value)
      guard !overflow else { throw Overflow(column: amount) }
      return sum
    }
    guard case .sides = rule.kind else { return nil }
    var sum: Int64?
    for (column, isDebit) in columns.sides {
      guard let value = reading(row, column, currency, &problem) else { continue }
      let movement = rule.movement(value, isDebit: isDebit)
      let (total, overflow) = (sum ?? 0).addingReportingOverflow(movement)
      guard !overflow else { throw Overflow(column: column) }
      sum = total
    }
    return sum
  }

  /// The amount in a cell; nil where it holds none, with the problem where it holds something else.
  private func reading(
    _ row: Int, _ column: Int, _ currency: Currency, _ problem: inout (column: Int, error: MoneyCells.Problem)?
  ) -> MoneyCells.Reading? {
    do { return try cells.read(table, row, column, currency) } catch {
      problem = (column, error)
      return nil
    }
  }

  struct Overflow: Error { var column: Int }

  /// Counts a record that has an amount on both sides.
  func countBothSides(_ row: Int, _ currency: Currency) {
    guard columns.amount == nil, columns.sides.count(where: { !table.cell(row, $0.column).isEmpty }) > 1 else { return }
    func isFilled(_ column: Int) -> Bool { ((try? cells.read(table, row, column, currency))?.value ?? 0) != 0 }
    guard columns.debits.contains(where: isFilled), columns.credits.contains(where: isFilled) else { return }
    bothSides = (bothSides?.row ?? row, (bothSides?.count ?? 0) + 1)
  }

  /// Says how many records have a debit and a credit.
  func noteBothSides() {
    guard let bothSides else { return }
    let more = bothSides.count > 1 ? " (\(bothSides.count) rows)" : ""
    facts.notes.append(
      "\(table.place(bothSides.row)) has both a debit and a credit\(more); what is left of the two was read as one movement"
    )
  }

  /// Whether nothing beside an unsigned amount says which way it went. A minus without a flag says it.
  func isOpen(_ row: Int, _ movement: Int64) -> Bool {
    guard rule.leavesOpen, columns.direction(table, row) == .none else { return false }
    return movement > 0 || columns.flag.map { !table.cell(row, $0).isEmpty } ?? true
  }
}
