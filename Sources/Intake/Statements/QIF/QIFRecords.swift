import Banking

/// Makes statements of a QIF file's entries, for one order of day and month.
struct QIFRecords {
  let request: InputRequest
  let currency: Currency

  /// The statement of an account.
  ///
  /// - Throws: ``IntakeError`` for an entry without date or amount, and for one whose date the calendar does not have in this order.
  func statement(_ account: QIFDocument.Account, _ order: DateOrder) throws(IntakeError) -> Statement {
    var statement = Statement(account: account.name, currency: currency, currencyIsStated: false)
    for (index, entry) in account.entries.enumerated() {
      guard isOpening(entry, of: account, isFirst: index == 0) else {
        statement.records.append(try record(entry, account, order))
        continue
      }
      statement.opening = StatedBalance(
        amount: try amount(entry), date: try day(entry, order), source: "line \(entry.line)")
    }
    statement.proof = .unprovable(
      reason: statement.opening == nil
        ? "QIF states no balances" : "the file states only one of opening and closing balance"
    )
    return statement
  }

  /// Quicken writes what an account held when it was opened as its first entry, by words and not by a field of its own; its category is the
  /// account itself.
  func isOpening(_ entry: QIFEntry, of account: QIFDocument.Account, isFirst: Bool) -> Bool {
    guard isFirst || account.name != nil && bracketed(entry) == account.name, let payee = entry.payee else {
      return false
    }
    return RowWords.isWholly(HeaderText.folded(payee), .opening)
  }

  /// The account that a category in brackets names.
  private func bracketed(_ entry: QIFEntry) -> String? {
    guard let category = entry.category, category.hasPrefix("["), let end = category.firstIndex(of: "]") else {
      return nil
    }
    let name = category[category.index(after: category.startIndex)..<end]
    return name.isEmpty ? nil : String(name)
  }

  private func record(
    _ entry: QIFEntry, _ account: QIFDocument.Account, _ order: DateOrder
  ) throws(IntakeError) -> Record {
    var record = Record(
      provenance: Provenance(input: request.id, record: entry.ordinal, row: entry.line),
      date: try day(entry, order), amount: try amount(entry),
      description: FieldText.joined([entry.payee, entry.memo]) ?? entry.category ?? "")
    record.account = account.name
    record.counterparty = entry.payee
    record.reference = entry.number
    record.type = account.kind
    if let number = entry.number { take(number, of: account, into: &record) }
    // A category in brackets is another account of the same owner.
    if let category = entry.category, category.hasPrefix("["), !category.hasPrefix("[\(account.name ?? "")]") {
      record.kind = record.kind ?? .transfer
    }
    return record
  }

  /// `N` holds a check's number, or a word of Quicken's for the kind of movement.
  private func take(_ number: String, of account: QIFDocument.Account, into record: inout Record) {
    if number.utf8.allSatisfy(ASCII.isDigit), number.utf8.count <= 10 {
      if account.kind == "Bank", record.amount.isOutgoing { record.checkNumber = CheckNumber.plain(number) }
      return
    }
    switch number.uppercased() {
    case "ATM": record.method = .cash
    case "EFT": record.method = .ach
    case "CARD": record.method = .card
    case "DEP": record.kind = .deposit
    case "TXFR", "XFER": record.kind = .transfer
    default: break
    }
  }

  /// The date of an entry before the order is known.
  ///
  /// - Throws: ``IntakeError`` where there is none.
  func date(_ entry: QIFEntry) throws(IntakeError) -> DateText {
    guard let date = entry.date else {
      throw IntakeError(
        path: request.path, place: "line \(entry.line)", expected: "a record with a date (D)", found: "none",
        remedy: "export the file again")
    }
    guard let read = QIFDate.read(date.text) else {
      throw IntakeError(
        path: request.path, place: "line \(date.line), D", expected: "a date", found: "'\(date.text.quotable)'",
        remedy: "correct the date")
    }
    return read
  }

  private func day(_ entry: QIFEntry, _ order: DateOrder) throws(IntakeError) -> Day {
    guard let day = try date(entry).day(order) else {
      throw IntakeError(
        path: request.path, place: "line \(entry.date?.line ?? entry.line), D",
        expected: "a date that the calendar has (\(order.rawValue))",
        found: "'\(entry.date?.text.quotable ?? "")'", remedy: "correct the date")
    }
    return day
  }

  private func amount(_ entry: QIFEntry) throws(IntakeError) -> Amount {
    guard let amount = entry.amount else {
      throw IntakeError(
        path: request.path, place: "line \(entry.line)", expected: "a record with an amount (T)", found: "none",
        remedy: "export the file again")
    }
    do {
      let units = try PlainDecimal.minorUnits(amount.text.utf8, digits: currency.minorUnitDigits, form: .grouped)
      return Amount(minorUnits: units, currency: currency)
    } catch {
      throw IntakeError(
        path: request.path, place: "line \(amount.line), T", expected: error.expectation(currency),
        found: "'\(amount.text.quotable)'", remedy: "correct the amount, or export the file again")
    }
  }
}
