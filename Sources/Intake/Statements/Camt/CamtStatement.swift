import Banking

/// `Stmt`, `Rpt` or `Ntfctn`: what one message says of one account.
struct CamtStatement: Sendable {
  let request: InputRequest
  let line: Int
  private var account: String?
  private var identification: String?
  private var page = CamtPage()
  private var owner: String?
  private var statedCurrency: Currency?
  private var created: String?
  private var periodEnd: String?
  /// The first and the last balance of each code.
  private var balances: [String: (first: StatedBalance, last: StatedBalance)] = [:]
  /// The currency of the first balance of all.
  private var balanceCurrency: Currency?
  private var summary = CamtSummary()
  private var records: [Record] = []
  private var pending: [PendingEntry] = []
  private var undated = 0

  init(request: InputRequest, line: Int) {
    self.request = request
    self.line = line
  }

  mutating func take(_ element: CamtElement, _ value: String, _ place: CamtPlace) {
    let ofAccount = place.parent(2) == .account && place.parent(3) == .statement
    switch (element, place.parent()) {
    case (.creation, .statement): created = value
    case (.identification, .statement): identification = value
    case (.pageNumber, .pagination), (.lastPage, .pagination): page.take(element, value)
    case (.periodEnd, .period): periodEnd = value
    case (.currency, .account): if place.parent(2) == .statement { statedCurrency = Currency(code: value) }
    case (.name, .owner): if ofAccount { owner = value }
    case (.iban, .identification): if ofAccount { account = value }
    case (.bban, .identification), (.upic, .identification): if ofAccount { account = account ?? value }
    case (.identification, .otherIdentification):
      if place.parent(3) == .account, place.parent(4) == .statement { account = account ?? value }
    default: if place.path.contains(.summary) { summary.take(element, value, place) }
    }
  }

  // MARK: Balances and entries

  /// Adds a balance.
  ///
  /// - Throws: ``IntakeError`` where its amount is none.
  mutating func add(_ balance: CamtBalance) throws(IntakeError) {
    guard balance.amount.number != nil else { return }
    let amount = try money.amount(balance.amount, default: currency, place: "Bal on line \(balance.line)")
    let code = balance.code ?? ""
    let stated = StatedBalance(
      amount: amount, date: balance.date.flatMap(CamtDate.day), source: "balance \(code) on line \(balance.line)")
    balances[code] = (first: balances[code]?.first ?? stated, last: stated)
    balanceCurrency = balanceCurrency ?? amount.currency
  }

  /// Adds an entry as a record, or as a pending entry where it is not booked.
  ///
  /// - Throws: ``IntakeError`` where its amount or date is missing or none.
  mutating func add(_ entry: CamtEntry, ordinal: Int) throws(IntakeError) {
    guard entry.amount.indicator != nil else {
      throw IntakeError(
        path: request.path, place: "line \(entry.line), Ntry", expected: "CRDT or DBIT in CdtDbtInd", found: "none",
        remedy: "export the file again")
    }
    let amount = try money.amount(entry.amount, default: currency, place: "line \(entry.line), Ntry")
    let parties = CamtParties(entry, isOutgoing: amount.isOutgoing, owner: owner)
    // Without a status an entry is booked; PDNG, INFO and FUTR move no money yet (external code set EntryStatus).
    if let status = entry.status, status != "BOOK" {
      pending.append(
        PendingEntry(
          record: ordinal, row: entry.line, date: try date(entry)?.day, amount: amount,
          description: CamtDescription(entry, parties: parties).text))
      return
    }
    let dated = try date(entry)
    if dated?.isFallback ?? false { undated += 1 }
    guard let day = dated?.day ?? fallbackDate else {
      throw IntakeError(
        path: request.path, place: "line \(entry.line), Ntry", expected: "a date in BookgDt or ValDt", found: "none",
        remedy: "export the file again")
    }
    if dated == nil { undated += 1 }
    var record = CamtRecord(entry, amount: amount, parties: parties).record(
      Provenance(input: request.id, record: ordinal, row: entry.line), date: day)
    record.account = account
    if let value = entry.valueDate { record.valueDate = try money.day(value, "ValDt") }
    records.append(record)
  }

  private var money: CamtMoney { CamtMoney(path: request.path) }

  private func date(_ entry: CamtEntry) throws(IntakeError) -> (day: Day, isFallback: Bool)? {
    if let booked = entry.bookingDate { return (try money.day(booked, "BookgDt"), false) }
    if let value = entry.valueDate { return (try money.day(value, "ValDt"), true) }
    if let settled = entry.details.first?.settlementDate { return (try money.day(settled, "RltdDts"), true) }
    return nil
  }

  /// The day of the statement itself, for entries that have none of their own.
  private var fallbackDate: Day? {
    balance(["CLBD", "ITBD"], last: true)?.date ?? periodEnd.flatMap(CamtDate.day) ?? created.flatMap(CamtDate.day)
  }

  private func balance(_ codes: [String], last: Bool) -> StatedBalance? {
    for code in codes {
      if let found = balances[code] { return last ? found.last : found.first }
    }
    return nil
  }

  /// The account's currency: stated, or that of its balances, or of its first entry.
  private var currency: Currency? {
    statedCurrency ?? balanceCurrency ?? records.first?.amount.currency ?? pending.first?.amount.currency
  }

  // MARK: The whole

  /// The statement with its proof, and what is to be said of it.
  func finish() throws(IntakeError) -> (statement: Statement, notes: [String]) {
    let known = currency
    var statement = Statement(
      account: account, currency: known ?? request.currency ?? .usDollar, currencyIsStated: known != nil)
    statement.identity = identification.map { $0 + (page.number.map { " \($0)" } ?? "") }
    statement.records = records
    statement.pending = pending
    statement.opening = balance(["OPBD", "PRCD", "OPAV"], last: false)
    statement.closing = balance(["CLBD", "ITBD", "CLAV"], last: true)
    statement.coveredTo = [statement.closing?.date, periodEnd.flatMap(CamtDate.day)].compactMap(\.self).max()
    let proof = CamtProof(
      statement: statement, opening: balance(["OPBD", "PRCD"], last: false),
      closing: balance(["CLBD"], last: true), interim: balance(["ITBD"], last: true))
    statement.proof = proof.verdict
    let name = "the statement on line \(line)"
    var notes = page.isLast ?? true ? [] : ["\(name): \(page.note)"]
    if undated > 0 {
      notes.append(
        "\(name): \(undated) of its entries have no booking date and are dated by their value or the statement")
    }
    let foreign = Set(statement.records.map(\.amount.currency)).subtracting([statement.currency]).sorted()
    if !foreign.isEmpty {
      notes.append(
        "\(name): entries in \(foreign.map(\.code).joined(separator: ", ")) on an account of \(statement.currency) are kept in their own currency"
      )
    }
    notes += CamtSummaryCheck(summary, of: statement).notes.map { "\(name): \($0)" }
    return (statement, notes)
  }
}
