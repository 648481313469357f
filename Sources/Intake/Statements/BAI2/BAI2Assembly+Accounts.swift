import Banking

extension BAI2Assembly {
  /// 03: account, currency, then balances and summaries of four fields each: code, amount, item count, funds type.
  mutating func readAccount(_ fields: inout BAI2Fields, _ line: Int) throws(IntakeError) {
    leaveAccount(before: "03", line)
    guard isInGroup else { throw misplaced("a group header (02)", "an account (03)", line) }
    skip(line, "balance")
    let account = fields.next().map { String(decoding: $0, as: UTF8.self) } ?? ""
    let code = fields.next().map { String(decoding: $0, as: UTF8.self) } ?? ""
    let own = Currency(code: code)
    if own == nil, !code.isEmpty {
      throw IntakeError(
        path: request.path, place: "line \(line), currency", expected: "a currency code of ISO 4217",
        found: "'\(code.quotable)'", remedy: "correct the account record (03)")
    }
    let stated = own ?? groupCurrency
    let currency = stated ?? request.currency ?? .usDollar
    var statement = Statement(
      account: account.isEmpty ? request.account : account, currency: currency, currencyIsStated: stated != nil)
    let label = account.isEmpty ? "without a number" : account
    while let type = fields.next() {
      // A delimiter too many at the end of a continued record is no empty group of four fields.
      if type.isEmpty { continue }
      guard let amount = fields.next() else { break }
      let place = fields.line
      _ = fields.next()
      if let funds = fields.next() { passAvailability(funds, &fields) }
      guard !amount.isEmpty else { continue }
      guard let value = BAI2Amount.minorUnits(amount, decimals: currency.minorUnitDigits) else {
        throw noAmount(amount, currency, place)
      }
      controls.account.add(value)
      let balance = StatedBalance(
        amount: Amount(minorUnits: value, currency: currency), date: asOf,
        source: "line \(line), code \(String(decoding: type, as: UTF8.self).quotable)")
      switch ShortDate.number(type) {
      case BAI2TypeCode.openingLedger: statement.opening = statement.opening ?? balance
      case BAI2TypeCode.closingLedger: statement.closing = statement.closing ?? balance
      default: break
      }
    }
    statement.coveredTo = statement.closing?.date
    open = OpenAccount(statement: statement, name: label, line: line)
  }

  /// 16: type code, amount, funds type with its availability, bank reference, customer reference, text.
  mutating func readTransaction(
    _ fields: inout BAI2Fields, _ range: Range<Int>, _ line: Int
  ) throws(IntakeError) {
    guard let (currency, account) = open.map({ ($0.statement.currency, $0.statement.account) }) else {
      throw misplaced("an account (03)", "a transaction (16)", line)
    }
    let typeText = fields.next() ?? []
    guard typeText.count <= 3, let number = ShortDate.number(typeText) else {
      throw IntakeError(
        path: request.path, place: "line \(line), type code", expected: "a code of three digits",
        found: "'\(String(decoding: typeText, as: UTF8.self).quotable)'", remedy: "correct the transaction (16)")
    }
    let type = BAI2TypeCode(code: number)
    let amountText = fields.next() ?? []
    let value = BAI2Amount.minorUnits(amountText, decimals: currency.minorUnitDigits)
    controls.account.add(value ?? 0)
    guard let isCredit = type.isCredit else {
      skip(line, type.reasonForNone)
      return
    }
    guard let value else { throw noAmount(amountText, currency, line) }
    guard let date = asOf else {
      throw IntakeError(
        path: request.path, place: "line \(line)", expected: "an as-of date in the group header (02)",
        found: "none there, and none in the file header (01)", remedy: "correct the group header")
    }
    ordinal += 1
    var record = Record(
      provenance: Provenance(input: request.id, record: ordinal, row: line), date: date,
      amount: Amount(minorUnits: isCredit ? value : -value, currency: currency))
    record.account = account
    let funds = fields.next() ?? []
    record.valueDate = passAvailability(funds, &fields)
    record.bankReference = fields.next().flatMap { JoinedText.text($0) }
    record.reference = fields.next().flatMap { JoinedText.text($0) }
    record.description = fields.text() ?? BAI2TypeNames.name(of: number) ?? ""
    record.type = String(decoding: typeText, as: UTF8.self)
    record.method = type.method
    record.kind = type.kind
    if range.count > 1 {
      let labels = BAI2Labels(source, range)
      record.counterparty = labels.party(isOutgoing: record.amount.isOutgoing, isReturn: type.kind == .returnedItem)
      if type.isCheckPaid { record.checkNumber = labels.checkNumber }
    }
    if type.isCheckPaid { record.checkNumber = record.checkNumber ?? CheckNumber.plain(record.reference) }
    open?.statement.records.append(record)
  }

  /// Reads past what a funds type brings with it (specification, "Funds type"): S three amounts, V a value date and a time,
  /// D a count and as many pairs of days and amount; Z, 0, 1, 2 and none bring nothing. Returns the value date of V.
  @discardableResult
  private func passAvailability(_ funds: ArraySlice<UInt8>, _ fields: inout BAI2Fields) -> Day? {
    guard funds.count == 1, let letter = funds.first else { return nil }
    switch ASCII.uppercase(letter) {
    case UInt8(ascii: "S"):
      for _ in 0..<3 { _ = fields.next() }
    case UInt8(ascii: "V"):
      let date = fields.next().flatMap { ShortDate.yymmddOrLong($0) }
      _ = fields.next()
      return date
    case UInt8(ascii: "D"):
      let pairs = fields.next().flatMap { ShortDate.number($0) } ?? 0
      var left = pairs
      while left > 0, !fields.isAtEnd {
        _ = fields.next()
        _ = fields.next()
        left -= 1
      }
    default: break
    }
    return nil
  }

  private func noAmount(_ field: ArraySlice<UInt8>, _ currency: Currency, _ line: Int) -> IntakeError {
    IntakeError(
      path: request.path, place: "line \(line), amount",
      expected: "digits, with \(currency.minorUnitDigits) implied decimals of \(currency.code)",
      found: field.isEmpty ? "nothing" : "'\(String(decoding: field, as: UTF8.self).quotable)'",
      remedy: "correct the record, or export the file again")
  }
}
