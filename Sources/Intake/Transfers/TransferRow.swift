import Banking

/// One row of a history of transfers: what it moved, in which currencies.
struct TransferRow {
  let table: TableRows
  let header: HeaderRecognition
  let columns: TransferColumns
  let cells: MoneyCells
  let path: String
  let row: Int

  /// What became of a transfer, by its status.
  enum State {
    case done
    /// It moved nothing: it was canceled, or has not happened yet, or not to its end.
    case pending
    /// It went out and came back, without a row for its return.
    case returned
    /// It came in as the refund of another row's payment.
    case refund
  }

  /// What became of it.
  ///
  /// - Throws: ``IntakeError`` for a word that nobody knows: it may have moved money.
  func state() throws(IntakeError) -> State {
    let word = HeaderText.folded(table.text(row, columns.status))
    if RowWords.isPending(word) { return .pending }
    switch word {
    case "completed": return table.cell(row, columns.finished).isEmpty ? .pending : .done
    case "refunded": return try direction() == .credit ? .refund : .returned
    default:
      throw fault(
        columns.status, "COMPLETED, CANCELLED, REFUNDED or another known status",
        "correct the row, or delete it if it moved nothing")
    }
  }

  /// What it moved: one amount, or two where it went from one of the owner's currencies into another, or none.
  func movements() throws(IntakeError) -> [Amount] {
    switch try direction() {
    case .credit: return [try target()]
    case .debit: return [try source()]
    case .none:
      let (out, into) = (try source(), try target())
      guard out.currency == into.currency else { return [out, into] }
      // From one pot of a currency into another: only the fee is gone.
      let net = try fitting { () throws(AmountError) in try out.adding(into) }
      return net.minorUnits == 0 ? [] : [net]
    }
  }

  /// Who was paid, or who paid; nil where it went from one of the owner's currencies into another.
  func party() throws(IntakeError) -> String? {
    switch try direction() {
    case .credit: text(columns.sourceName)
    case .debit: text(columns.targetName)
    case .none: nil
    }
  }

  /// A payment that a refund may give back: the amount and the other party.
  struct Payment: Hashable {
    let amount: Amount
    let party: String
  }

  /// What a completed payment paid without its fee, and to whom; nil for any other row.
  func payment() throws(IntakeError) -> Payment? {
    guard try state() == .done, try direction() == .debit, let name = text(columns.targetName) else { return nil }
    return Payment(
      amount: try amount(columns.sourceAmount, columns.sourceCurrency), party: HeaderText.folded(name))
  }

  /// What a refund gives back, and who.
  func refunded() throws(IntakeError) -> Payment {
    Payment(amount: try target(), party: HeaderText.folded(text(columns.sourceName) ?? ""))
  }

  // MARK: Cells

  private func direction() throws(IntakeError) -> DirectionMark {
    switch HeaderText.folded(table.text(row, columns.direction)) {
    case "in": .credit
    case "out": .debit
    case "neutral": .none
    default: throw fault(columns.direction, "IN, OUT or NEUTRAL", "correct the cell")
    }
  }

  private func target() throws(IntakeError) -> Amount { try amount(columns.targetAmount, columns.targetCurrency) }

  /// What left the source: the amount and the fee on top of it.
  private func source() throws(IntakeError) -> Amount {
    let amount = try amount(columns.sourceAmount, columns.sourceCurrency)
    var fee = Amount(minorUnits: 0, currency: amount.currency)
    if table.bytes[table.cell(row, columns.fee).range].contains(where: { (0x31...0x39).contains($0) }) {
      fee = try self.amount(columns.fee, columns.feeCurrency)
    }
    guard fee.currency == amount.currency else {
      throw fault(
        columns.feeCurrency, "the fee in the currency of its source (\(amount.currency))",
        "export the statement of each balance, which has a running balance")
    }
    return try fitting { () throws(AmountError) in try amount.negated().subtracting(fee) }
  }

  /// A sum of the row's amounts.
  private func fitting(_ sum: () throws(AmountError) -> Amount) throws(IntakeError) -> Amount {
    do { return try sum() } catch {
      throw fault(columns.sourceAmount, "an amount that fits in 64 bits of minor units", "correct the cell")
    }
  }

  /// An amount, which has no sign.
  private func amount(_ column: Int, _ currencyColumn: Int) throws(IntakeError) -> Amount {
    guard let currency = Currency(code: table.text(row, currencyColumn)) else {
      throw fault(currencyColumn, "a currency of ISO 4217", "correct the cell")
    }
    guard let reading = try? cells.read(table, row, column, currency), reading.value >= 0 else {
      throw fault(column, "an amount of \(currency) without a sign", "correct the cell")
    }
    return Amount(minorUnits: reading.value, currency: currency)
  }

  /// The text of a cell; nil for an empty one.
  func text(_ column: Int?) -> String? {
    guard let column else { return nil }
    let cell = table.cell(row, column)
    return cell.isEmpty ? nil : table.folded(cell)
  }

  /// What is said of a cell.
  func fault(_ column: Int, _ expected: String, _ remedy: String) -> IntakeError {
    let text = table.text(row, column)
    return IntakeError(
      path: path, place: table.place(row, column: column, header: "column '\(header.name(column))'"),
      expected: expected, found: text.isEmpty ? "nothing" : "'\(text.quotable)'", remedy: remedy)
  }
}
