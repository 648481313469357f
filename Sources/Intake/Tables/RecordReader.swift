import Banking

/// Reads the text of a record: everything beside its date, amount and balance.
struct RecordReader {
  let table: TableRows
  let columns: TableColumns
  let side: Side
  let input: String
  let continuations: [Int: [Int]]
  /// The last column, where it is one of text that goes on behind the header: "Quill, Inc" without quotes.
  var goesOn: Int?
  /// The column of references numbers the checks, and no more than them.
  var referencesNumberChecks = false

  /// Words that come again and again, looked up once.
  struct Cache {
    var statuses: [String: PaymentStatus] = [:]
    var methods: [String: PaymentMethod?] = [:]
    let names = TextPool()
  }

  /// A record of the facts of its row with its provenance, date, amount and description; ``fill(_:_:order:_:)`` gives it the rest.
  func record(
    _ fact: RowFacts, ordinal: Int, date: Day, partition: TablePartition, _ cache: inout Cache
  ) -> Record {
    Record(
      provenance: Provenance(input: input, record: ordinal, row: table.rows[fact.row].number), date: date,
      amount: Amount(minorUnits: fact.movement, currency: partition.currency), description: description(fact, &cache))
  }

  /// What else the columns of its row say of a record, put into it where it stands: a record is large.
  func fill(
    _ record: inout Record, _ fact: RowFacts, order: DateOrder, partition: TablePartition, _ cache: inout Cache
  ) {
    let row = fact.row
    record.account = partition.account
    record.valueDate = day(row, columns.valueDate, order)
    record.createdDate = day(row, columns.createdDate, order)
    if side == .ledger { record.updatedDate = day(row, columns.updatedDate, order) }
    record.balance = fact.balance.map { Amount(minorUnits: $0, currency: partition.currency) }
    record.counterparty = firstText(row, columns.parties.other(fact.movement), cache.names)
    record.confirmation = text(row, columns.confirmation).flatMap { BillVocabulary.confirmation(in: $0) }
    record.reference = reference(row, record.confirmation)
    for column in columns.bankReferences {
      guard let word = text(row, column) else { continue }
      if record.bankReference == nil { record.bankReference = word }
      if record.fundingToken == nil { record.fundingToken = BillVocabulary.fundingToken(in: word) }
    }
    if !(columns.checkMayBeSlip && fact.movement > 0) { record.checkNumber = check(row) }
    for column in columns.invoices {
      if let word = text(row, column) { record.invoices.append(word) }
    }
    record.type = text(row, columns.type) ?? (columns.type == nil ? text(row, columns.flag) : nil)
    if let word = text(row, columns.method) ?? methodWord(row) {
      if let known = cache.methods[word] {
        record.method = known
      } else {
        record.method = BillVocabulary.method(for: word)
        cache.methods[word] = .some(record.method)
      }
    }
    if side == .ledger, record.method == nil, columns.areCardPurchases { record.method = .card }
    // BILL sends it at once, and draws it alone (BILL's help pages on payment timing).
    if record.method == nil || record.method == .ach, let word = text(row, columns.payFaster),
      BillVocabulary.says(yes: word)
    {
      record.method = .instant
    }
    if side == .ledger, record.method == .check { takeMethod(&record) }
    if record.checkNumber == nil { takeCheckNumber(&record, fact) }
    if let word = text(row, columns.status) {
      if let known = cache.statuses[word] {
        record.status = known
      } else {
        record.status = BillVocabulary.status(for: word)
        cache.statuses[word] = record.status
      }
    }
    if side == .ledger { record.cleared = cleared(row, order, record) }
    if side == .ledger, record.status == nil { record.status = fact.movement == 0 ? voided(row) : markedVoid(row) }
    if side == .ledger, let source = text(row, columns.fundingSource), !FundingWords.isOfBooks(source) {
      record.fundingSource = BillVocabulary.fundingSource(for: source)
      // The account that paid, where it is one: whether it is the one of the statement is for the reconciliation to tell.
      if record.account == nil, record.fundingSource == nil || record.fundingSource == .bankAccount {
        record.account = source
      }
    }
  }

  /// In a ledger without a column of methods, the type often is one ("ePayment", "Check"), also where it says which way the money goes.
  private func methodWord(_ row: Int) -> String? {
    side == .ledger && columns.method == nil ? text(row, columns.type ?? columns.flag) : nil
  }

  /// What the register says of the bank: the column with a day goes before one with a mark, and both before the word for what became of a payment.
  private func cleared(_ row: Int, _ order: DateOrder, _ record: Record) -> ClearedMark? {
    // What BILL calls cleared has reached the payee; its debit is another matter.
    guard record.confirmation == nil else { return nil }
    var found: ClearedMark?
    for column in columns.cleared {
      guard let mark = column.mark(table, row, order) else { continue }
      if found == nil || mark.day != nil { found = mark }
    }
    // Of other payments the word may tell of a card or a payee; a check clears at this bank alone.
    guard found == nil, record.checkNumber != nil || record.method == .check else { return found }
    return record.status.flatMap { ClearedColumn.state($0.text) }
  }

  /// The books of QuickBooks void a payment in its place: nothing is left of its amount, and its memo begins, or ends, with the word.
  private func voided(_ row: Int) -> PaymentStatus? {
    for column in columns.descriptions {
      let words = text(row, column)?.split { !$0.isLetter } ?? []
      for word in [words.first, words.last].compactMap(\.self) where ["void", "voided"].contains(word.lowercased()) {
        return PaymentStatus(text: String(word), meaning: .voided)
      }
    }
    return nil
  }

  /// A memo that begins with the word and a colon, or is nothing else, voids the payment though its amount is left: "VOID: wrong amount".
  private func markedVoid(_ row: Int) -> PaymentStatus? {
    for column in columns.descriptions {
      let cell = table.cell(row, column)
      guard cell.count >= 4, table.bytes[cell.range].prefix(4).elementsEqual("void".utf8, by: { $0 | 0x20 == $1 })
      else {
        continue
      }
      let text = table.folded(cell)
      let word = text.prefix { $0.isLetter }
      guard ["void", "voided"].contains(word.lowercased()), text.dropFirst(word.count).first ?? ":" == ":" else {
        continue
      }
      return PaymentStatus(text: String(word), meaning: .voided)
    }
    return nil
  }

  /// The whole text of a row, its parts in the order of the file and none twice, with what rows below it carry on.
  func description(_ fact: RowFacts, _ cache: inout Cache) -> String {
    if columns.descriptions.count == 1, columns.counterparties.isEmpty, continuations.isEmpty {
      return words(fact.row, columns.descriptions[0]) ?? ""
    }
    var parts: [String] = []
    for column in (columns.parties.other(fact.movement) + columns.descriptions).sorted() {
      guard let part = words(fact.row, column) else { continue }
      add(part, to: &parts)
    }
    for row in continuations[fact.row] ?? [] {
      for column in table.filledColumns(row) {
        if let part = text(row, column) { parts.append(part) }
      }
    }
    return parts.joined(separator: " ")
  }

  private func add(_ part: String, to parts: inout [String]) {
    if parts.contains(where: { $0 == part || $0.utf8.count > part.utf8.count && $0.utf8.starts(with: part.utf8) }) {
      return
    }
    if let index = parts.firstIndex(where: { part.utf8.starts(with: $0.utf8) }) {
      parts[index] = part
    } else {
      parts.append(part)
    }
  }

  private func reference(_ row: Int, _ confirmation: String?) -> String? {
    if let confirmation { return confirmation }
    if let word = text(row, columns.confirmation) { return word }
    return firstText(row, columns.references) ?? referenceInPlaceOfCheck(row)
  }

  /// The first text of some columns, out of a pool where they hold names that come again.
  private func firstText(_ row: Int, _ columns: [Int], _ pool: TextPool? = nil) -> String? {
    for column in columns {
      if let word = text(row, column, pool) { return word }
    }
    return nil
  }

  private func day(_ row: Int, _ column: Int?, _ order: DateOrder) -> Day? {
    guard let column else { return nil }
    let cell = table.cell(row, column)
    return cell.isEmpty ? nil : DateCell.read(table, cell)?.day(order)
  }

  func text(_ row: Int, _ column: Int?, _ pool: TextPool? = nil) -> String? {
    guard let column else { return nil }
    let cell = table.cell(row, column)
    guard !cell.isEmpty, cell.kind != .error else { return nil }
    if column == goesOn, let whole = behind(row, column) { return whole }
    return pool.map { table.folded(cell, in: $0) } ?? table.folded(cell)
  }

  /// A text, unless it is one that a bank puts in place of any.
  private func words(_ row: Int, _ column: Int) -> String? {
    let cell = table.cell(row, column)
    guard cell.count == 14 || cell.count == 25 else { return text(row, column) }
    return text(row, column).flatMap { Self.empty.contains($0.lowercased()) ? nil : $0 }
  }

  private static let empty: Set<String> = ["no description", "download from usbank.com."]

  /// A text with the words behind it that no quotes held together; nil where nothing is behind it, or more than words.
  private func behind(_ row: Int, _ column: Int) -> String? {
    let rest = (column..<max(column, table.rows[row].count)).map { table.cell(row, $0) }.filter { !$0.isEmpty }
    guard rest.count > 1,
      rest.dropFirst().allSatisfy({
        AmountText(table.bytes, $0.range) == nil && DateText(table.bytes, $0.range) == nil
      })
    else { return nil }
    return rest.map { table.folded($0) }.joined(separator: ", ")
  }
}
