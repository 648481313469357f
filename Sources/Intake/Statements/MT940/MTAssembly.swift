import Banking

/// Makes statements of the fields of MT940, MT941, MT942 and MT950 messages: one statement a message, from `:20:` to the next.
struct MTAssembly {
  let source: MTFields
  let request: InputRequest
  var file: InputFile
  private var ordinal = 0
  private var message: Message?
  private var isInterim = false
  /// Whether a field 86 belongs to a statement line above, and not to a balance.
  private var isBehindLine = false

  /// A message while it is read.
  private struct Message {
    var line: Int
    var account: String?
    var hasBody = false
    var opening: Balance?
    var closing: Balance?
    var currency: Currency?
    var isInterim = false
    /// Number and page of the statement (field 28).
    var number: String?
    /// Whether it has a field 62, read or not.
    var hasClosing = false
    /// The statement lines, with the fields 86 that follow each.
    var lines: [(field: Int, information: [Int])] = []
    var sums: [Int] = []
  }

  private struct Balance {
    var amount: Amount
    var date: Day?
    var line: Int
    var tag: String

    /// Of a page in the midst of a statement.
    var isIntermediate: Bool { tag.hasSuffix("M:") }

    var place: String { "line \(line), field \(tag)" }
  }

  init(_ source: MTFields, _ request: InputRequest) {
    self.source = source
    self.request = request
    file = InputFile(
      id: request.id, path: request.path, side: request.side ?? .bank, format: .mt940,
      recognition: "SWIFT MT940: the file has the fields :20:, :25:, :60F:, :61: of a customer statement")
    file.skipped = source.skipped
  }

  mutating func read() throws(IntakeError) -> InputFile {
    for index in source.fields.indices { try take(index) }
    try close()
    if file.statements.isEmpty {
      throw IntakeError(
        path: request.path, place: source.fields.first.map { "line \($0.line)" } ?? "",
        expected: "a statement with an account (:25:) or a balance (:60F:)", found: "none",
        remedy: "export the file again")
    }
    if isInterim {
      file.format = .mt942
      file.recognition = "SWIFT MT942: the file has the fields :34F: or :90D: of an interim transaction report"
      file.notes.append("an interim report (MT942): its entries come again in the day's statement (MT940)")
    }
    return file
  }

  private mutating func take(_ index: Int) throws(IntakeError) {
    let field = source.fields[index]
    if field.number == 20 || message == nil {
      try close()
      message = Message(line: field.line)
    }
    switch field.number {
    case 61: isBehindLine = true
    case 86, MTFields.nationalField: break
    default: isBehindLine = false
    }
    switch field.number {
    case 25:
      message?.account = JoinedText.text(source.bytes[field.first])
      message?.hasBody = true
    case 28: message?.number = JoinedText.text(source.bytes[field.first])
    case 34, 90:
      message?.isInterim = true
      if field.number == 90 { message?.sums.append(index) }
      let named = currency(in: field)
      if message?.currency == nil { message?.currency = named }
    case 60:
      let opening = try balance(field)
      message?.opening = opening
      message?.hasBody = true
    case 62:
      message?.hasClosing = true
      // Without its closing balance a statement is not proved, but all there.
      do {
        let closing = try balance(field)
        message?.closing = closing
      } catch {
        file.notes.append("\(error.place): \(error.found) is no balance, and was left out")
      }
      message?.hasBody = true
    case 61:
      message?.lines.append((index, []))
      message?.hasBody = true
    case 86:
      // After the closing balance it is about the statement; before the first line as well.
      guard let last = message?.lines.indices.last, isBehindLine else { break }
      message?.lines[last].information.append(index)
    default: break
    }
  }

  private func currency(in field: MTFields.Field) -> Currency? {
    let letters = source.bytes[field.first].drop { ASCII.isDigit($0) }.prefix(3)
    return Currency(code: String(decoding: letters, as: UTF8.self))
  }

  /// `:60F:` and its kin: mark, date, currency, amount.
  private func balance(_ field: MTFields.Field) throws(IntakeError) -> Balance? {
    let text = source.bytes[field.first]
    guard !text.isEmpty else { return nil }
    let tag = ":\(field.number)\(field.option == 0 ? "" : String(UnicodeScalar(field.option))):"
    func fault(_ expected: String, _ found: ArraySlice<UInt8>) -> IntakeError {
      IntakeError(
        path: request.path, place: "line \(field.line), field \(tag)", expected: expected,
        found: "'\(String(decoding: found, as: UTF8.self).quotable)'",
        remedy: "correct the balance, or export the file again")
    }
    let mark = ASCII.uppercase(text[text.startIndex])
    guard mark == 0x43 || mark == 0x44 else { throw fault("C or D, a date, a currency and an amount", text) }
    let rest = text.dropFirst().drop { ASCII.isBlank($0) }
    let digits = rest.prefix { ASCII.isDigit($0) }
    let code = rest.dropFirst(digits.count).prefix(3)
    guard let currency = Currency(code: String(decoding: code, as: UTF8.self)) else {
      throw fault("a currency code of ISO 4217 behind the date", code)
    }
    var number = rest.dropFirst(digits.count + code.count).drop { ASCII.isBlank($0) }
    while let last = number.last, ASCII.isBlank(last) { number.removeLast() }
    guard let value = MTAmount.minorUnits(number, currency) else {
      throw fault("an amount of \(currency.code) with a decimal comma", number)
    }
    let amount = Amount(minorUnits: mark == 0x44 ? -value : value, currency: currency)
    return Balance(amount: amount, date: MTDate.full(digits), line: field.line, tag: tag)
  }

  /// Ends a message: its lines are read now that its currency is known.
  private mutating func close() throws(IntakeError) {
    guard let message else { return }
    self.message = nil
    guard message.hasBody else { return }
    let stated = message.opening?.amount.currency ?? message.closing?.amount.currency ?? message.currency
    let suffix = stated == nil ? message.account.flatMap(Self.currencyAtEnd) : nil
    let currency = stated ?? suffix ?? request.currency ?? .usDollar
    var statement = Statement(
      account: message.account ?? request.account, currency: currency, currencyIsStated: stated != nil || suffix != nil)
    for balance in [message.opening, message.closing].compactMap({ $0 }) where balance.amount.currency != currency {
      throw IntakeError(
        path: request.path, place: balance.place,
        expected: "one currency in a statement (\(currency.code))", found: balance.amount.currency.code,
        remedy: "export the file again")
    }
    statement.opening = message.opening.map {
      StatedBalance(amount: $0.amount, date: $0.date, source: $0.place)
    }
    statement.closing = message.closing.map {
      StatedBalance(amount: $0.amount, date: $0.date, source: $0.place)
    }
    statement.coveredTo = statement.closing?.date
    statement.identity = message.number
    let days = Self.days(message.opening?.date, message.closing?.date)
    for (field, information) in message.lines { try add(field, information, to: &statement, days) }
    // A page that is not the last (:62M:) is followed by one that opens with its balance (:60M:).
    statement.opensMidway = message.opening.flatMap { $0.isIntermediate ? $0.place : nil }
    statement.endsMidway = message.closing.flatMap { $0.isIntermediate ? $0.place : nil }
    if !message.hasClosing, message.opening != nil, !message.isInterim, !source.isInterim {
      file.notes.append(
        "line \(message.line): the statement has no closing balance (:62F:), which none is without: the file may be cut short"
      )
    }
    let place = message.closing?.place ?? ""
    statement.proof = BalanceProof.arithmetic(statement, place: place)
    check(message.sums, statement)
    if message.isInterim || source.isInterim, message.opening == nil { isInterim = true }
    file.statements.append(statement)
  }

  private static func days(_ first: Day?, _ last: Day?) -> ClosedRange<Day>? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }

  private static func currencyAtEnd(_ account: String) -> Currency? {
    let letters = account.reversed().prefix { $0.isASCII && $0.isUppercase }
    return letters.count == 3 ? Currency(code: String(letters.reversed())) : nil
  }

  private mutating func add(
    _ index: Int, _ information: [Int], to statement: inout Statement, _ days: ClosedRange<Day>?
  ) throws(IntakeError) {
    let field = source.fields[index]
    let line: MTStatementLine
    do {
      line = try MTStatementLine(
        source.bytes[field.first], more: field.more.map { source.bytes[$0] }, currency: statement.currency,
        days: days)
    } catch {
      throw IntakeError(
        path: request.path, place: "line \(field.line), field :61:, \(error.part)", expected: error.expected,
        found: error.found.isEmpty ? "nothing" : "'\(String(decoding: error.found, as: UTF8.self).quotable)'",
        remedy: "correct the line, or export the file again")
    }
    var pieces: [ArraySlice<UInt8>] = []
    for place in information {
      let details = source.fields[place]
      pieces += ([details.first] + details.more).map { source.bytes[$0] }.filter { !$0.isEmpty }
    }
    let details = pieces.isEmpty ? nil : MTInformation(pieces)
    let amount = Amount(minorUnits: line.mark.isOutgoing ? -line.amount : line.amount, currency: statement.currency)
    let date = line.entryDate ?? line.valueDate
    let text = details.map { Self.text($0.text, with: line.name) } ?? line.supplementary ?? ""
    ordinal += 1
    if line.mark.isExpected {
      statement.pending.append(
        PendingEntry(record: ordinal, row: field.line, date: date, amount: amount, description: text))
      return
    }
    var record = Record(
      provenance: Provenance(input: request.id, record: ordinal, row: field.line), date: date, amount: amount,
      description: text)
    record.account = statement.account
    record.valueDate = line.valueDate
    record.type = line.type
    record.reference = line.reference == "KREF+" ? details?.customerReference ?? line.reference : line.reference
    record.bankReference = line.bankReference
    record.counterparty = details?.counterparty ?? line.name
    record.method = MTTransactionType.method(line.type)
    record.kind =
      line.mark.isReversal
      ? .reversal
      : MTTransactionType.kind(
        line.type, code: details?.transactionCode, hasParty: record.counterparty != nil)
    if line.type?.dropFirst() == "CHK" { record.checkNumber = CheckNumber.plain(line.reference) }
    statement.records.append(record)
  }

  /// The text with the name before it that stands in field 61.
  private static func text(_ text: String, with name: String?) -> String {
    guard let name, !text.utf8.starts(with: name.utf8) else { return text }
    return name + " " + text
  }

  /// `:90D:` and `:90C:`: how many debits and credits there are, and their sum.
  private mutating func check(_ sums: [Int], _ statement: Statement) {
    guard !sums.isEmpty else { return }
    let amounts = statement.records.map(\.amount) + statement.pending.map(\.amount)
    let debits = amounts.filter(\.isOutgoing)
    let credits = amounts.filter { !$0.isOutgoing }
    let debitSum = try? Amount.sum(of: debits, in: statement.currency)
    let creditSum = try? Amount.sum(of: credits, in: statement.currency)
    for index in sums {
      let field = source.fields[index]
      let text = source.bytes[field.first]
      let digits = text.prefix { ASCII.isDigit($0) }
      let isDebit = field.option == UInt8(ascii: "D")
      let own = isDebit ? debits.count : credits.count
      let what = isDebit ? "debits" : "credits"
      if let count = ShortDate.number(digits), count != own {
        file.notes.append("line \(field.line): the message counts \(count) \(what), it has \(own)")
      }
      let number = text.dropFirst(digits.count + 3)
      guard let stated = MTAmount.minorUnits(number, statement.currency),
        let sum = isDebit ? debitSum : creditSum, sum.magnitude != UInt64(stated)
      else { continue }
      file.notes.append(
        "line \(field.line): the message states \(Amount(minorUnits: stated, currency: statement.currency).formatted) of \(what), its lines add up to \(sum.formatted)"
      )
    }
  }
}
