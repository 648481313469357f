import Banking

/// Makes records of a table's rows: finds its header, its columns, its dates and signs, and proves them by its balances.
struct TableInterpretation {
  let table: TableRows
  let request: InputRequest
  private let format: InputFormat
  private let shape: String
  let header: HeaderRecognition
  private let layout: Layout?
  private let preamble: Preamble
  private let below: [Int]
  private let roles: ColumnRoles
  private let columns: TableColumns
  /// What is to be said of dates that had no year.
  private let yearNotes: [String]
  /// The side that the table's form speaks for; nil where it could be either.
  private let shapeSide: Side?

  /// Rows whose values decide the roles of the columns: enough for any pattern, and the same time for any file.
  private static let sampleLimit = 1_500

  /// A table as an input file.
  static func read(
    _ table: TableRows, request: InputRequest, format: InputFormat, shape: String
  ) throws(IntakeError) -> TableReading {
    let whole = TableInterpretation(table, request: request, format: format, shape: shape)
    let history = TransferHistory(whole.table, header: whole.header, rows: whole.below, request: request)
    if let history { return try history.reading(format, shape: shape) }
    try whole.requireTable()
    try whole.requirePayments()
    return try whole.interpret()
  }

  private init(_ table: TableRows, request: InputRequest, format: InputFormat, shape: String) {
    self.request = request
    self.format = format
    self.shape = shape
    var table = table
    var header = HeaderRecognition.find(table)
    LaterHeaders.arrange(&table, &header)
    self.header = header
    layout = Layout.recognise(header)
    let first = header.row.map { $0 + 1 } ?? 0
    below = (first..<max(first, table.rows.count)).filter { !table.isBlank($0) }
    preamble = Preamble(table, rows: 0..<(header.row ?? header.firstValues))
    yearNotes = YearlessDates.complete(
      &table, below, header: header, layout: layout, preamble: preamble, request: request)
    self.table = table
    // A cell alone in its row is a remark, such as that there were no transactions: it says nothing of its column.
    let sample = below.drop { [header] in $0 < header.firstValues }.lazy
      .filter { [table] in table.columnCount < 3 || table.filledColumns($0).count > 1 }.prefix(Self.sampleLimit)
    roles = RoleDecision.decide(
      table, header: header, sample: Array(sample), layout: layout,
      isLedger: (request.side ?? layout?.side) == .ledger, ownAccount: preamble.account,
      ownCurrency: preamble.currency ?? request.currency)
    var columns = TableColumns(roles, header)
    columns.sections = SectionTitles.find(table, header: header, rows: below, date: columns.date)
    self.columns = columns
    shapeSide = ShapeSide(table: table, header: header, roles: roles, columns: columns, layout: layout).side(below)
  }

  /// How surely the table is one, to choose between sheets: records it would have, 0 for no table.
  static func strength(_ table: TableRows) -> Int {
    let header = HeaderRecognition.find(table)
    let first = header.firstValues
    let rows = (first..<max(first, table.rows.count)).filter { !table.isBlank($0) }
    let sample = Array(rows.prefix(200))
    let roles = RoleDecision.decide(table, header: header, sample: sample, layout: nil)
    let columns = TableColumns(roles, header)
    guard columns.date != nil, !columns.movements.isEmpty else { return 0 }
    return 1 + sample.count { HeaderRecognition.looksLikeData(table, $0) }
      + (header.row != nil && header.isKnown ? 1_000 : 0)
  }

  private func requireTable() throws(IntakeError) {
    guard columns.date != nil, !columns.movements.isEmpty else {
      if table.sheet == nil, header.row == nil, FixedWidthText.isSeen(in: table.bytes) {
        throw IntakeError(
          path: request.path, expected: "a table with a date and an amount column",
          found: "a printable text, whose columns blanks set apart",
          remedy: "download the transactions as CSV, Excel or OFX"
        ).foreign
      }
      if columns.date != nil, !roles.openAmounts.isEmpty { throw openAmount(roles.openAmounts) }
      let names = header.row == nil ? "none" : header.names.filter { !$0.isEmpty }.prefix(12).joined(separator: ", ")
      let missing =
        columns.date == nil
        ? columns.movements.isEmpty ? "date and an amount column" : "date column" : "amount column"
      throw IntakeError(
        path: request.path, place: table.sheet.map { "sheet '\($0)'" } ?? "",
        expected: "a table with a date and an amount column",
        found: header.row == nil ? "no such columns" : "no \(missing) among \(names)",
        remedy: "export the transactions as a table with headers"
      ).foreign
    }
  }

  /// A list of invoices with the days on which they are due, and no other date, tells no movement.
  private func requirePayments() throws(IntakeError) {
    guard layout == nil, let date = columns.date, !columns.invoices.isEmpty, columns.balance == nil,
      header.folded[date].split(separator: " ").contains(where: { $0 == "due" || $0.hasPrefix("fallig") })
    else { return }
    throw IntakeError(
      path: request.path, place: table.place(header.row ?? 0, column: date, header: "column '\(header.name(date))'"),
      expected: "a date on which money moved", found: "only the days on which invoices are due",
      remedy: "export the payments, or the transactions of the account, in place of the invoices")
  }

  private func interpret() throws(IntakeError) -> TableReading {
    let side = request.side ?? shapeSide ?? .bank
    let dates = DateEvidence(table, columns: columns, rows: below)
    let cells = MoneyCells(
      table, columns: columns.money, rows: below,
      europeanHints: dates.evidence.dotted > 0 || shape.hasPrefix("semicolon"), scales: scales)
    let (currency, isStated) = currency(cells)
    let journal = Journal(table: table, header: header, columns: columns, cells: cells, currency: currency)
    if let row = journal.firstEntry(below) { throw Journal.refusal(path: request.path, place: table.place(row)) }
    let signs = SignDecision(
      table: table, header: header, roles: roles, columns: columns, cells: cells, layout: layout, preamble: preamble,
      side: side, sideIsStated: request.side != nil)
    var (rule, signNotes) = signs.decide(below)
    let context = RowScan.Context(
      path: request.path, side: side, account: preamble.account ?? request.account, currency: currency,
      currencyIsStated: isStated, pendingByStatus: side == .bank,
      groups: GroupedAccounts.find(table, columns: columns, layout: layout, rows: below, asked: request.account)
        ?? GroupedAccounts.stacked(
          table, header: header, columns: columns, rows: below, first: preamble.account, currency: currency))
    func scan(_ rule: SignRule) throws(IntakeError) -> TableFacts {
      try RowScan.scan(table, header: header, columns: columns, cells: cells, rule: rule, context: context)
    }
    var facts = try scan(rule)
    let decision = decideDates(dates, cells, currency: isStated ? currency : nil)
    let settlement = SignSettlement(signs: signs, orders: decision.orders, currency: currency)
    signNotes += settlement.settle(&facts, &rule)
    try FundingAccounts.choose(&facts, table, columns, request, side: side)
    var file = InputFile(
      id: request.id, path: request.path, side: side, format: format, recognition: recognition)
    file.layout = layout?.name
    file.sheet = table.sheet
    file.headerRow = header.row.map { table.rows[$0].number }
    file.columns = columnUses
    file.skipped = facts.skipped
    file.notes = yearNotes + roles.notes + signNotes + mixedNotes(cells) + facts.notes + wholeNote(facts)
    let assembly = StatementAssembly(
      table: table, header: header, columns: columns, cells: cells, preamble: preamble, facts: facts, request: request,
      context: context, habit: layout.flatMap { $0.isNewestFirst ? .newestFirst : nil })
    return try finish(file, assembly, decision, rule)
  }

  private func finish(
    _ base: InputFile, _ assembly: StatementAssembly, _ decision: DateColumn.Decision, _ rule: SignRule
  ) throws(IntakeError) -> TableReading {
    func file(_ order: DateOrder, _ reason: String?) throws(IntakeError) -> InputFile {
      var file = base
      file.dateOrder = reason
      try assembly.fill(&file, order)
      return file
    }
    var reading = try TableReading(
      decision, path: request.path, side: shapeSide, first: { firstDate(assembly) }, file: file)
    reading.signUndecided = rule.isUndecided
    return reading
  }

  /// Where the first record's date stands, and what stands there.
  private func firstDate(_ assembly: StatementAssembly) -> (place: String, text: String) {
    guard let first = assembly.facts.records.first, let column = columns.date else { return ("the dates", "") }
    return (
      table.place(first.row, column: column, header: "column '\(header.name(column))'"), table.text(first.row, column)
    )
  }

  // MARK: What the file is

  private var recognition: String {
    var text = shape
    if let layout {
      text += ", columns of \(layout.name)"
    } else if let row = header.row {
      text += ", header found on \(table.sheet == nil ? "line" : "row") \(table.rows[row].number)"
    } else {
      text += ", no header: columns by their values"
    }
    return text
  }

  private var columnUses: [ColumnUse] {
    roles.roles.indices.compactMap { column in
      guard let role = roles.roles[column] else { return nil }
      if role == .ignored, header.names[column].isEmpty, roles.profiles[column].filled == 0 { return nil }
      return ColumnUse(role: role.rawValue, header: header.name(column), index: column, reason: roles.reasons[column])
    }
  }

  /// The units of money that headers name.
  private var scales: [Int: MoneyScale] {
    var scales: [Int: MoneyScale] = [:]
    for column in columns.money where column < header.names.count { scales[column] = MoneyScale(header.names[column]) }
    return scales
  }

  private func mixedNotes(_ cells: MoneyCells) -> [String] {
    columns.money.filter(cells.isMixed).map {
      "column '\(header.name($0))' has decimal points and decimal commas; each value was read by its own form"
    }
  }

  /// Amounts without any cents: reports that round them exist, and rounded payments agree with no bank.
  private func wholeNote(_ facts: TableFacts) -> [String] {
    let count = facts.records.count
    guard count >= 10, facts.records.allSatisfy({ facts.partitions[$0.partition].currency.minorUnitDigits == 2 }),
      facts.records.allSatisfy({ $0.movement % 100 == 0 })
    else { return [] }
    return [
      "all \(count) amounts are whole; if the export rounded them, no payment will agree with the bank to the cent"
    ]
  }

  /// The currency of rows that name none: of the header, of all rows that name one, the preamble, a sign in the cells; else asked for, or
  /// US dollars.
  private func currency(_ cells: MoneyCells) -> (Currency, Bool) {
    for column in columns.movements + [columns.balance].compactMap(\.self) {
      if let named = roles.currencies[column] { return (named, true) }
    }
    if let named = rowCurrency(below) { return (named, true) }
    if let named = preamble.currency { return (named, true) }
    for column in columns.money {
      if let code = cells.counts[column]?.currency?.code, let named = Currency(code: code) { return (named, true) }
    }
    return (request.currency ?? .usDollar, false)
  }

  private func decideDates(_ dates: DateEvidence, _ cells: MoneyCells, currency: Currency?) -> DateColumn.Decision {
    var hints = DateColumn.Hints()
    hints.requested = request.dateOrder
    if let layout, let order = layout.dateOrder { hints.layout = (layout.name, order) }
    hints.preamble = preamble.dates
    hints.period = preamble.period
    hints.asked = request.period
    hints.others = dates.others
    hints.decimalComma = cells.hasDecimalComma
    hints.currency = currency ?? rowCurrency(below.prefix(Self.sampleLimit))
    hints.usWords = CountryWords.unitedStates(header, table, below, columns)
    hints.otherWords = CountryWords.elsewhere(header)
    hints.dayFirstCountry = CountryEvidence.dayFirst(table, header, columns, below, account: preamble.account)
    hints.isOfGreenwich = CountryEvidence.isOfGreenwich(table, header, below)
    return DateColumn.decide(dates.dates, evidence: dates.evidence, hints: hints)
  }

  /// The currency of all rows that name one; nil where they name none, or several.
  private func rowCurrency(_ rows: some Sequence<Int>) -> Currency? {
    guard let column = columns.currency else { return nil }
    var first: (cell: TableRows.Cell, currency: Currency)?
    for row in rows {
      let cell = table.cell(row, column)
      guard (3...8).contains(cell.count) else { continue }
      if let first, table.bytes[cell.range].elementsEqual(table.bytes[first.cell.range]) { continue }
      guard let named = CurrencyCell.read(table.text(cell)) else { continue }
      if let first, first.currency != named { return nil }
      first = (cell, named)
    }
    return first?.currency
  }
}
