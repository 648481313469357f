import Banking

/// Makes records of the transactions of OFX statements.
struct OFXRecords {
  private let request: InputRequest
  private var ordinal = 0
  private var signs = OFXSigns([])
  private var descriptions = DescriptionReader()

  init(request: InputRequest) { self.request = request }

  /// Adds a statement with its records to a file.
  ///
  /// - Throws: ``IntakeError`` for a date or an amount that is missing or none.
  mutating func add(_ source: OFXStatement, to file: inout InputFile) throws(IntakeError) {
    var statement = Statement(
      account: source.account, currency: source.currency, currencyIsStated: source.isCurrencyStated)
    let corrections = OFXCorrections(source.transactions)
    file.notes += corrections.notes
    signs = OFXSigns(source.transactions)
    if signs.areMissing {
      file.notes.append("no amount has a sign: debits and credits were told apart by TRNTYPE")
    }
    for (index, transaction) in source.transactions.enumerated() {
      if let reason = corrections.left[index] {
        file.skipped.append(SkippedRow(row: transaction.line, reason: reason))
        continue
      }
      ordinal += 1
      if transaction.isPending {
        statement.pending.append(try pending(transaction, source))
      } else {
        statement.records.append(try record(transaction, source))
      }
    }
    for line in source.otherLines { file.skipped.append(SkippedRow(row: line, reason: "investment")) }
    statement.closing = closing(source, notes: &file.notes)
    // The end of the list may be the one that was asked for, in days to come; the ledger balance is of a day that the bank has seen.
    statement.coveredTo = [source.listEnd, source.ledger?.date].compactMap { $0.flatMap { Self.day($0) } }.min()
    statement.proof = .unprovable(
      reason: statement.closing == nil
        ? "the file states no balances" : "OFX states a closing balance and no opening one")
    file.statements.append(statement)
  }

  private mutating func record(_ source: OFXTransaction, _ statement: OFXStatement) throws(IntakeError) -> Record {
    let name = source.payee ?? source.extendedName ?? source.name
    var record = Record(
      provenance: Provenance(input: request.id, record: ordinal, row: source.line), date: try date(source),
      amount: try amount(source, statement), description: description(source))
    record.account = statement.account
    record.valueDate = source.available.flatMap { Self.day($0) }
    record.counterparty = name
    record.bankReference = source.id ?? source.reference
    record.reference = reference(source)
    record.checkNumber = CheckNumber.asWritten(source.check)
    record.type = source.type
    OFXTransactionType.apply(source.type?.uppercased() ?? "", to: &record, &descriptions)
    return record
  }

  /// NAME and MEMO. NAME has room for 32 characters only (section 11.4.4.1): where MEMO goes on where it ends, MEMO says it all.
  private func description(_ source: OFXTransaction) -> String {
    guard let name = source.payee ?? source.extendedName ?? source.name else { return source.memo ?? "" }
    guard let memo = source.memo else { return name }
    return memo.utf8.starts(with: name.utf8) ? memo : name + " " + memo
  }

  /// FITID is what tells records apart; REFNUM is better only where it is BILL's own number.
  private func reference(_ source: OFXTransaction) -> String? {
    guard let number = source.reference else { return source.id }
    let isBill = BillVocabulary.confirmation(in: number) != nil || BillVocabulary.fundingToken(in: number) != nil
    return isBill ? number : source.id ?? number
  }

  private func pending(_ source: OFXTransaction, _ statement: OFXStatement) throws(IntakeError) -> PendingEntry {
    return PendingEntry(
      record: ordinal, row: source.line, date: source.posted.flatMap { Self.day($0.text) },
      amount: try amount(source, statement), description: description(source))
  }

  // MARK: Values

  private func date(_ source: OFXTransaction) throws(IntakeError) -> Day {
    guard let posted = source.posted else {
      throw IntakeError(
        path: request.path, place: "line \(source.line), STMTTRN", expected: "a date in DTPOSTED", found: "none",
        remedy: "download the file again")
    }
    guard let day = Self.day(posted.text) else {
      throw IntakeError(
        path: request.path, place: "line \(posted.line), DTPOSTED", expected: "a date that begins with YYYYMMDD",
        found: "'\(posted.text.quotable)'", remedy: "correct the date")
    }
    return day
  }

  private func amount(_ source: OFXTransaction, _ statement: OFXStatement) throws(IntakeError) -> Amount {
    guard let amount = source.amount else {
      throw IntakeError(
        path: request.path, place: "line \(source.line), STMTTRN", expected: "an amount in TRNAMT", found: "none",
        remedy: "download the file again")
    }
    var currency = statement.currency
    if let symbol = source.currency {
      guard let named = Currency(code: symbol) else {
        throw IntakeError(
          path: request.path, place: "line \(source.line), CURSYM", expected: "a currency of ISO 4217",
          found: "'\(symbol.quotable)'", remedy: "correct the currency")
      }
      currency = named
    }
    let value = try money(amount.text, currency, place: "line \(amount.line), TRNAMT")
    // Without a sign it is no less than zero, and has an opposite.
    return signs.isOut(source.type) ? Amount(minorUnits: -value.minorUnits, currency: currency) : value
  }

  /// The ledger balance. It proves nothing here, so one that cannot be read is said, and stops no reading.
  private func closing(_ source: OFXStatement, notes: inout [String]) -> StatedBalance? {
    guard let ledger = source.ledger, let amount = ledger.amount else { return nil }
    guard let balance = try? money(amount.text, source.currency, place: "") else {
      notes.append(
        "line \(amount.line): the ledger balance '\(amount.text.quotable)' is no amount in \(source.currency)")
      return nil
    }
    return StatedBalance(
      amount: balance, date: ledger.date.flatMap { Self.day($0) }, source: "LEDGERBAL on line \(ledger.line)")
  }

  private func money(_ text: String, _ currency: Currency, place: String) throws(IntakeError) -> Amount {
    do {
      let units = try PlainDecimal.minorUnits(text.utf8, digits: currency.minorUnitDigits, form: .pointOrComma)
      return Amount(minorUnits: units, currency: currency)
    } catch {
      throw IntakeError(
        path: request.path, place: place, expected: error.expectation(currency), found: "'\(text.quotable)'",
        remedy: "correct the amount, or download the file again")
    }
  }

  /// The day in the first eight digits (OFX 2.2 section 3.2.8.2: date, time to the millisecond and an offset in
  /// brackets); nil where the calendar has none. Some banks write it as ISO 8601 does.
  private static func day(_ text: String) -> Day? {
    let digits = Array(text.utf8.prefix(8))
    guard digits.count == 8, digits.allSatisfy(ASCII.isDigit) else { return Day(iso: text.prefix(10)) }
    return ShortDate.yymmddOrLong(digits)
  }
}
