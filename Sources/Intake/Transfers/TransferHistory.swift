import Banking

/// Reads a history of transfers: a statement for each currency, in which a conversion from one into another stands twice.
struct TransferHistory {
  private let table: TableRows
  private let header: HeaderRecognition
  private let columns: TransferColumns
  private let cells: MoneyCells
  private let request: InputRequest
  private let rows: [Int]

  /// The history in a table; nil for any other table.
  init?(_ table: TableRows, header: HeaderRecognition, rows: [Int], request: InputRequest) {
    guard let columns = TransferColumns(header) else { return nil }
    self.table = table
    self.header = header
    self.columns = columns
    self.request = request
    self.rows = rows
    cells = MoneyCells(table, columns: columns.money, rows: rows, europeanHints: false)
  }

  /// The reading of its rows.
  ///
  /// - Throws: ``IntakeError`` for a row of which it is not certain what it moved.
  func reading(_ format: InputFormat, shape: String) throws(IntakeError) -> TableReading {
    var evidence = DateColumn.Evidence()
    var dates: [DateText] = []
    for row in rows {
      for column in [columns.finished, columns.created] {
        let cell = table.cell(row, column)
        guard !cell.isEmpty, let date = DateCell.read(table, cell) else { continue }
        evidence.add(date, text: table.text(cell))
        if column == columns.finished { dates.append(date) }
      }
    }
    var hints = DateColumn.Hints()
    hints.requested = request.dateOrder
    hints.asked = request.period
    let first = rows.first { !table.cell($0, columns.finished).isEmpty } ?? 0
    return try TableReading(
      DateColumn.decide(dates, evidence: evidence, hints: hints), path: request.path, side: .bank,
      first: { (table.place(first), table.text(first, columns.finished)) }
    ) { order, reason throws(IntakeError) in
      try file(order, reason, format, shape)
    }
  }

  private func file(
    _ order: DateOrder, _ reason: String?, _ format: InputFormat, _ shape: String
  ) throws(IntakeError) -> InputFile {
    var file = InputFile(
      id: request.id, path: request.path, side: request.side ?? .bank, format: format,
      recognition: "\(shape), columns of \(TransferColumns.layout)")
    file.layout = TransferColumns.layout
    file.sheet = table.sheet
    file.headerRow = header.row.map { table.rows[$0].number }
    file.dateOrder = reason
    file.columns = header.names.indices.map { column in
      let role = columns.role(column)
      return ColumnUse(
        role: (role ?? .ignored).rawValue, header: header.name(column), index: column,
        reason: role == nil ? "not needed" : "column of \(TransferColumns.layout)")
    }
    let first = rows.first ?? table.rows.count
    for row in table.rows.indices where row < first || table.isBlank(row) {
      skip(row, row == header.row ? "header" : table.isBlank(row) ? "blank" : "preamble", &file)
    }
    var ordinal = 0
    var payments: [TransferRow.Payment: Int]?
    for row in rows { try take(row, order, &ordinal, &payments, &file) }
    file.skipped.sort { ($0.row ?? 0) < ($1.row ?? 0) }
    if file.statements.isEmpty {
      file.statements = [Statement(account: nil, currency: request.currency ?? .usDollar, currencyIsStated: false)]
    }
    for index in file.statements.indices {
      file.statements[index].proof = .unprovable(reason: "the file states no balances")
    }
    try AccountSelection.apply(request, to: &file)
    return file
  }

  private func skip(_ row: Int, _ reason: String, _ file: inout InputFile) {
    file.skipped.append(SkippedRow(row: table.rows[row].number, reason: reason))
  }

  private func transfer(_ row: Int) -> TransferRow {
    TransferRow(table: table, header: header, columns: columns, cells: cells, path: request.path, row: row)
  }

  /// Takes a payment that was refunded from those that the file has; false where there is none.
  ///
  /// - Parameter payments: How often the file has each; nil while nobody asked.
  private func takeBack(
    _ payment: TransferRow.Payment, _ payments: inout [TransferRow.Payment: Int]?
  ) throws(IntakeError) -> Bool {
    var known: [TransferRow.Payment: Int]
    if let payments { known = payments } else { known = try allPayments() }
    let count = known[payment] ?? 0
    known[payment] = max(0, count - 1)
    payments = known
    return count > 0
  }

  /// How often the file has each payment.
  private func allPayments() throws(IntakeError) -> [TransferRow.Payment: Int] {
    var counts: [TransferRow.Payment: Int] = [:]
    for row in rows {
      if let payment = try transfer(row).payment() { counts[payment, default: 0] += 1 }
    }
    return counts
  }

  private func take(
    _ row: Int, _ order: DateOrder, _ ordinal: inout Int, _ payments: inout [TransferRow.Payment: Int]?,
    _ file: inout InputFile
  ) throws(IntakeError) {
    let transfer = transfer(row)
    let state = try transfer.state()
    if case .returned = state { return skip(row, "returned", &file) }
    let amounts = try transfer.movements()
    if amounts.isEmpty { return skip(row, "own-transfer", &file) }
    if case .refund = state, try !takeBack(transfer.refunded(), &payments) {
      throw transfer.fault(
        columns.status, "a refund of a payment that the file has",
        "export the statement of each balance, which has a running balance, or delete the row if it moved nothing")
    }
    if case .pending = state { skip(row, "pending", &file) }
    for amount in amounts {
      ordinal += 1
      let place = statement(amount.currency, &file)
      if case .pending = state {
        let entry = PendingEntry(
          record: ordinal, row: table.rows[row].number, date: day(row, columns.created, order), amount: amount,
          description: try description(transfer))
        file.statements[place].pending.append(entry)
      } else {
        file.statements[place].records.append(
          try record(transfer, amount, ordinal, order, isConversion: amounts.count > 1))
      }
    }
  }

  private func statement(_ currency: Currency, _ file: inout InputFile) -> Int {
    if let known = file.statements.firstIndex(where: { $0.currency == currency }) { return known }
    file.statements.append(Statement(account: nil, currency: currency, currencyIsStated: true))
    return file.statements.count - 1
  }

  private func record(
    _ transfer: TransferRow, _ amount: Amount, _ ordinal: Int, _ order: DateOrder, isConversion: Bool
  ) throws(IntakeError) -> Record {
    // A refund may have no day of its own end.
    let column = table.cell(transfer.row, columns.finished).isEmpty ? columns.created : columns.finished
    guard let date = day(transfer.row, column, order) else {
      throw transfer.fault(column, "a date", "correct the cell")
    }
    var record = Record(
      provenance: Provenance(input: request.id, record: ordinal, row: table.rows[transfer.row].number), date: date,
      amount: amount, description: try description(transfer))
    record.createdDate = day(transfer.row, columns.created, order)
    record.counterparty = try transfer.party()
    record.bankReference = transfer.text(columns.id)
    record.reference = transfer.text(columns.reference) ?? record.bankReference
    record.type = transfer.text(columns.category)
    if isConversion { record.kind = .transfer }
    return record
  }

  private func description(_ transfer: TransferRow) throws(IntakeError) -> String {
    let names =
      try transfer.party()
      ?? [columns.sourceCurrency, columns.targetCurrency].map {
        table.text(transfer.row, $0)
      }.joined(separator: " to ")
    return FieldText.joined([names, transfer.text(columns.reference), transfer.text(columns.note)]) ?? ""
  }

  private func day(_ row: Int, _ column: Int, _ order: DateOrder) -> Day? {
    let cell = table.cell(row, column)
    return cell.isEmpty ? nil : DateCell.read(table, cell)?.day(order)
  }
}
