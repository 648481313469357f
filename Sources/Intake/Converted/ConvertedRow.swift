import Banking

/// One row of a converted table: cells by their columns.
struct ConvertedRow {
  let table: TableRows
  let place: Int
  /// Whether the table is text, in which formulas are guarded.
  let isText: Bool

  /// The text of a cell; nil for an empty one.
  func text(_ column: ConvertedColumn) -> String? {
    let cell = table.cell(place, column.rawValue)
    guard !cell.isEmpty else { return nil }
    let text = table.folded(cell)
    return isText ? FormulaGuard.unguarded(text) : text
  }

  var side: Side? { text(.side).flatMap { Side(rawValue: $0) } }

  var currency: Currency? { text(.currency).flatMap { Currency(code: $0) } }

  /// The record; nil where a cell does not hold what is written there, as after a spreadsheet's own rewriting of dates.
  func record(input: String, ordinal: Int) -> Record? {
    guard let currency, let date = day(.date), let amount = amount(.amount, currency) else { return nil }
    let balance = self.amount(.balance, currency)
    let cleared = self.cleared
    guard balance != nil || text(.balance) == nil, cleared != nil || text(.cleared) == nil else { return nil }
    var record = Record(
      provenance: Provenance(input: input, record: ordinal, row: table.rows[place].number), date: date, amount: amount,
      description: text(.description) ?? "")
    record.account = text(.account)
    record.valueDate = day(.valueDate)
    record.createdDate = day(.created)
    record.updatedDate = day(.updated)
    record.cleared = cleared
    record.balance = balance
    record.counterparty = text(.counterparty)
    record.reference = text(.reference)
    record.bankReference = text(.bankReference)
    record.checkNumber = text(.check)
    record.invoices = invoices
    record.method = text(.method).flatMap { name in PaymentMethod.allCases.first { $0.name == name } }
    record.status = status
    record.type = text(.type)
    record.returnCode = text(.returnCode)
    record.confirmation = text(.confirmation)
    record.fundingToken = text(.fundingToken)
    record.fundingSource = text(.fundingSource).flatMap { FundingSource(rawValue: $0) }
    record.kind = text(.kind).flatMap { MovementKind(rawValue: $0) }
    return record
  }

  private var status: PaymentStatus? {
    guard let word = text(.status) else { return nil }
    let meaning = text(.statusMeaning).flatMap { PaymentStatus.Meaning(rawValue: $0) }
    return meaning.map { PaymentStatus(text: word, meaning: $0) } ?? BillVocabulary.status(for: word)
  }

  /// A state, alone or before its day.
  private var cleared: ClearedMark? {
    let words = text(.cleared)?.split(separator: " ") ?? []
    guard let state = words.first.flatMap({ ClearedMark.State(rawValue: String($0)) }) else { return nil }
    guard words.count > 1 else { return ClearedMark(state, day: nil) }
    return Day(iso: words[1]).map { ClearedMark(state, day: $0) }
  }

  private func day(_ column: ConvertedColumn) -> Day? { text(column).flatMap { Day(iso: $0) } }

  private func amount(_ column: ConvertedColumn, _ currency: Currency) -> Amount? {
    text(column).flatMap { try? Amount(decimal: $0, currency: currency) }
  }

  private var invoices: [String] {
    let parts = text(.invoices)?.split(separator: ConvertedColumn.invoiceSeparator, omittingEmptySubsequences: false)
    return (parts ?? []).map(String.init)
  }
}
