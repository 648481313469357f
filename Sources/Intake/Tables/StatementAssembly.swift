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

  /// Puts the statements into a file.
  ///
  /// - Throws: ``IntakeError`` for an account that was asked for and is not there, and for a date that the calendar does not have.
  func fill(_ file: inout InputFile, _ order: DateOrder) throws(IntakeError) {
    var statements = facts.partitions.map {
      Statement(account: $0.account, currency: $0.currency, currencyIsStated: $0.currencyIsStated)
    }
    let reader = RecordReader(table: table, columns: columns, side: context.side, input: request.id)
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
      statements[fact.partition].records.append(
        reader.record(fact, ordinal: ordinal, date: date, order: order, partition: partition, &texts))
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
    file.statements = try selected(statements, &file)
  }

  private func impossibleDate(_ row: Int, _ order: DateOrder) -> IntakeError {
    let column = columns.date ?? 0
    return IntakeError(
      path: request.path, place: table.place(row, column: column, header: "column '\(header.name(column))'"),
      expected: "a date that the calendar has (\(order.rawValue))", found: "'\(table.text(row, column).prefix(60))'",
      remedy: "correct the date")
  }

  /// The account that was asked for, by its whole name or the digits it ends in.
  private func selected(_ statements: [Statement], _ file: inout InputFile) throws(IntakeError) -> [Statement] {
    guard let wanted = request.account, columns.account != nil || preamble.account != nil else { return statements }
    let exact = statements.filter { $0.account.map { Self.same($0, wanted) } ?? false }
    let chosen = exact.isEmpty ? statements.filter { $0.account.map { Self.ends($0, wanted) } ?? false } : exact
    guard chosen.isEmpty else {
      let left = statements.count - chosen.count
      if left > 0 {
        file.notes.append(
          "\(left) other account\(left == 1 ? "" : "s") of the file left out (account \(wanted) was asked for)")
      }
      return chosen
    }
    let there = statements.compactMap(\.account)
    guard !there.isEmpty else { return statements }
    throw IntakeError(
      path: request.path, expected: "account \(wanted)",
      found: there.count == 1 ? "only account \(there[0])" : "accounts \(there.prefix(12).joined(separator: ", "))",
      remedy: "name one of them with --account")
  }

  private static func key(_ text: String) -> [UInt8] {
    text.utf8.filter { $0 >= 48 && $0 <= 57 || $0 | 32 >= 97 && $0 | 32 <= 122 }.map { $0 >= 65 ? $0 | 32 : $0 }
  }

  private static func same(_ account: String, _ wanted: String) -> Bool { key(account) == key(wanted) }

  private static func ends(_ account: String, _ wanted: String) -> Bool {
    let wantedKey = key(wanted)
    return wantedKey.count >= 3 && key(account).reversed().starts(with: wantedKey.reversed())
  }
}
