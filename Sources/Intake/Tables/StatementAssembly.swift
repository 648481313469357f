import Banking

/// Makes statements of a table's facts, for one order of day and month: records with their text, balances and their proof.
struct StatementAssembly {
  let table: TableRows
  let header: HeaderRecognition
  let columns: TableColumns
  let cells: MoneyCells
  let preamble: Preamble
  let facts: TableFacts
  let request: InputRequest
  let context: RowScan.Context
  /// Which way the layout's lines run, where it has a habit.
  let habit: BalanceArithmetic.Order?

  /// Puts the statements into a file.
  ///
  /// - Throws: ``IntakeError`` for an account that was asked for and is not there, and for a date that the calendar does not have.
  func fill(_ file: inout InputFile, _ order: DateOrder) throws(IntakeError) {
    var statements = facts.partitions.map {
      Statement(account: $0.account, currency: $0.currency, currencyIsStated: $0.currencyIsStated)
    }
    var counts = Array(repeating: 0, count: statements.count)
    for fact in facts.records where !fact.isPending { counts[fact.partition] += 1 }
    for index in statements.indices { statements[index].records.reserveCapacity(counts[index]) }
    var reader = RecordReader(
      table: table, columns: columns, side: context.side, input: request.id, continuations: facts.continuations)
    reader.goesOn = RowScan.textThatGoesOn(table, header, columns)
    if context.side == .bank {
      reader.referencesNumberChecks = CheckReferences(table: table, columns: columns).numberChecks(facts.records)
    }
    var texts = RecordReader.Cache()
    var ordinal = 0
    for fact in facts.records {
      ordinal += 1
      let partition = facts.partitions[fact.partition]
      if fact.isPending {
        let entry = PendingEntry(
          record: ordinal, row: table.rows[fact.row].number, date: fact.date?.day(order),
          amount: Amount(minorUnits: fact.movement, currency: partition.currency),
          description: reader.description(fact, &texts))
        statements[fact.partition].pending.append(entry)
        continue
      }
      guard let date = fact.date?.day(order) else { throw impossibleDate(fact.row, order) }
      let place = statements[fact.partition].records.count
      statements[fact.partition].records.append(
        reader.record(fact, ordinal: ordinal, date: date, partition: partition, &texts))
      reader.fill(
        &statements[fact.partition].records[place], fact, order: order, partition: partition, &texts)
    }
    if statements.isEmpty {
      statements = [
        Statement(account: context.account, currency: context.currency, currencyIsStated: context.currencyIsStated)
      ]
    }
    let booked = facts.partitions.isEmpty ? [[]] : facts.booked()
    for index in statements.indices {
      try StatedBalances(assembly: self, order: order).apply(
        &statements[index], facts: booked[index], partition: index, isOnly: statements.count == 1)
    }
    if statements.contains(where: { $0.proof == StatedBalances.runsBothWays }) {
      file.notes.append(
        "its running balances follow with the oldest line first and with the newest first, and neither dates nor a stated balance tell which: "
          + "its opening and closing balances are not known")
    }
    file.statements = statements
    if columns.account != nil || preamble.account != nil || context.groups != nil {
      try AccountSelection.apply(request, to: &file)
    }
  }

  private func impossibleDate(_ row: Int, _ order: DateOrder) -> IntakeError {
    let column = columns.date ?? 0
    return IntakeError(
      path: request.path, place: table.place(row, column: column, header: "column '\(header.name(column))'"),
      expected: "a date that the calendar has (\(order.rawValue))", found: "'\(table.text(row, column).quotable)'",
      remedy: "correct the date")
  }
}
