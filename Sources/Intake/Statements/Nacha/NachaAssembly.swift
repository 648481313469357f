import Banking

/// Makes statements of a Nacha file: one for each batch, the entries signed as seen from the receiver's account.
struct NachaAssembly {
  let source: NachaRecords
  let request: InputRequest
  var file: InputFile
  private var ordinal = 0
  private var created: Day?
  private var hasHeader = false
  private var hasControl = false
  private var batch: (header: NachaBatch, statement: Statement, totals: NachaTotals)?
  private var entry: (record: Record, header: NachaEntry, addenda: NachaAddenda)?
  private var fileTotals = NachaTotals()
  private var batches: Int64 = 0
  private var hasAdvices = false

  init(_ source: NachaRecords, _ request: InputRequest) {
    self.source = source
    self.request = request
    file = InputFile(
      id: request.id, path: request.path, side: request.side ?? .bank, format: .nacha,
      recognition:
        "Nacha: the file has records of 94 characters that begin with a file header (101) or a batch header (5)")
    file.skipped = source.skipped
  }

  mutating func read() throws(IntakeError) -> InputFile {
    for record in source.records { try take(record) }
    closeEntry()
    if let open = batch { closeBatch(open, stated: nil, line: source.records.last?.number ?? open.header.line) }
    if !hasHeader { file.notes.append("the file has no file header (1)") }
    if !hasControl { file.notes.append("the file has no file control (9): it may be cut off") }
    if file.statements.isEmpty { file.notes.append("the file has no batches") }
    if !source.oddLines.isEmpty {
      let shown = source.oddLines.prefix(5).map(String.init).joined(separator: ", ")
      file.notes.append(
        "\(source.unit) \(shown)\(source.oddLines.count > 5 ? ", …" : ""): not 94 characters long; read by position")
    }
    file.skipped.sort { ($0.row ?? 0) < ($1.row ?? 0) }
    return file
  }

  private mutating func take(_ record: NachaRecords.Record) throws(IntakeError) {
    switch record.type {
    case UInt8(ascii: "1"):
      skip(record, "header")
      closeEntry()
      if let open = batch { closeBatch(open, stated: nil, line: record.number) }
      // Files put behind each other are counted each by itself.
      fileTotals = NachaTotals()
      batches = 0
      hasAdvices = false
      hasHeader = true
      created = ShortDate.yymmdd(record.field(24...29))
    case UInt8(ascii: "5"):
      closeEntry()
      if let open = batch { closeBatch(open, stated: nil, line: record.number) }
      skip(record, "header")
      openBatch(NachaBatch(record, created: created))
    case UInt8(ascii: "6"):
      closeEntry()
      try openEntry(record)
    case UInt8(ascii: "7"):
      skip(record, "continuation")
      guard entry != nil else {
        note(record.number, "an addenda record (7) without an entry (6) before it")
        return
      }
      entry?.addenda.add(record)
      batch?.totals.countAddenda()
    case UInt8(ascii: "8"):
      closeEntry()
      skip(record, "control")
      guard let open = batch else {
        note(record.number, "a batch control (8) without a batch header (5) before it")
        return
      }
      closeBatch(open, stated: batchTotals(record, open.header.layout), line: record.number)
    case UInt8(ascii: "9"):
      closeEntry()
      skip(record, "control")
      checkFile(record)
    default:
      // Networks put lines of their own round a file ("$$ADD ID=…").
      if !hasHeader, batch == nil, file.statements.isEmpty { return skip(record, "preamble") }
      if hasControl, batch == nil { return skip(record, "footer") }
      throw IntakeError(
        path: request.path, place: "\(source.unit) \(record.number)",
        expected: "a record that begins with 1, 5, 6, 7, 8 or 9",
        found: "'\(String(decoding: record.bytes.prefix(20), as: UTF8.self).quotable)'",
        remedy: "the file is cut or shifted: export it again")
    }
  }

  private mutating func openBatch(_ header: NachaBatch) {
    var statement = Statement(
      account: header.companyID ?? request.account, currency: .usDollar, currencyIsStated: true)
    statement.proof = .unprovable(reason: "a file of payments states no balances")
    batch = (header, statement, NachaTotals())
    batches += 1
    if header.layout == .advice { hasAdvices = true }
    if let what = header.dateNote {
      note(
        header.line,
        "the effective entry date '\(header.effectiveText.quotable)' is no date: \(what), \(header.date?.description ?? ""), is used"
      )
    }
  }

  private mutating func openEntry(_ line: NachaRecords.Record) throws(IntakeError) {
    guard let header = batch?.header else {
      throw IntakeError(
        path: request.path, place: "\(source.unit) \(line.number)", expected: "a batch header (5) before it",
        found: "an entry (6)", remedy: "a part of the file is missing: export it again")
    }
    let detail = NachaEntry(line, layout: header.layout, entryClass: header.entryClass)
    guard let amount = detail.amount else {
      throw IntakeError(
        path: request.path, place: "\(source.unit) \(line.number), amount", expected: "ten digits (cents)",
        found: "'\(String(decoding: detail.amountText, as: UTF8.self).quotable)'",
        remedy: "correct the entry, or export the file again")
    }
    guard let isDebit = detail.isDebit else {
      throw IntakeError(
        path: request.path, place: "\(source.unit) \(line.number), transaction code",
        expected: "a code from 21 to 56, or 81 to 88", found: "'\(detail.transactionCode.quotable)'",
        remedy: "correct the entry, or export the file again")
    }
    guard let date = header.date else {
      throw IntakeError(
        path: request.path, place: "\(source.unit) \(header.line), effective entry date",
        expected: "a date of six digits (yymmdd)", found: "'\(header.effectiveText.quotable)'",
        remedy: "correct the batch header, or the creation date in the file header")
    }
    batch?.totals.add(amount, isDebit: isDebit, bank: detail.receivingBank)
    ordinal += 1
    var record = Record(
      provenance: Provenance(input: request.id, record: ordinal, row: line.number), date: date,
      amount: Amount(minorUnits: isDebit ? -amount : amount, currency: .usDollar))
    record.account = header.companyID
    record.reference = detail.trace
    record.bankReference = detail.trace
    record.type = detail.transactionCode
    record.method = .ach
    record.checkNumber = detail.checkNumber
    entry = (record, detail, NachaAddenda())
  }

  private mutating func closeEntry() {
    guard let open = entry, let header = batch?.header else { return }
    entry = nil
    var record = open.record
    let name = open.header.name ?? open.addenda.receiver
    let company = header.companyName ?? open.addenda.originator
    record.counterparty = name ?? company
    record.returnCode = open.addenda.returnCode
    record.kind = kind(open, header)
    let parts = [company, header.entryDescription, name, open.header.identification].compactMap { $0 }
    record.description = (parts + open.addenda.texts).joined(separator: " ")
    batch?.statement.records.append(record)
  }

  private func kind(
    _ open: (record: Record, header: NachaEntry, addenda: NachaAddenda), _ header: NachaBatch
  ) -> MovementKind? {
    if open.addenda.returnCode != nil { return .returnedItem }
    if open.header.isPrenotification { return .accountTest }
    // Appendix Three, company entry description: REVERSAL and ACCTVERIFY are prescribed words.
    switch header.entryDescription {
    case "REVERSAL": return .reversal
    case "ACCTVERIFY": return .accountTest
    default: return nil
    }
  }

  private func batchTotals(_ record: NachaRecords.Record, _ layout: NachaEntry.Layout) -> NachaTotals.Stated {
    let isAdvice = layout == .advice
    return NachaTotals.Stated(
      count: record.number(5...10), hash: record.number(11...20),
      debits: isAdvice ? wide(record, 21...40) : record.number(21...32),
      credits: isAdvice ? wide(record, 41...60) : record.number(33...44))
  }

  /// A number of twenty digits that fits in eighteen; nil where it does not.
  private func wide(_ record: NachaRecords.Record, _ positions: ClosedRange<Int>) -> Int64? {
    guard record.number(positions.lowerBound...(positions.lowerBound + 1)) == 0 else { return nil }
    return record.number((positions.lowerBound + 2)...positions.upperBound)
  }

  private mutating func closeBatch(
    _ open: (header: NachaBatch, statement: Statement, totals: NachaTotals), stated: NachaTotals.Stated?, line: Int
  ) {
    batch = nil
    var statement = open.statement
    fileTotals.add(open.totals)
    let name = open.header.number.map { "batch \($0)" } ?? "the batch"
    if let stated {
      let findings = open.totals.findings(stated)
      for finding in findings { note(line, "\(name): \(finding)") }
      if findings.isEmpty {
        statement.proof = .unprovable(reason: "a file of payments states no balances; its batch control agrees")
      } else if let difference = open.totals.difference(stated), difference != 0 {
        statement.proof = .fails(
          difference: Amount(minorUnits: difference, currency: .usDollar),
          place: "\(source.unit) \(line), batch control")
      }
    } else {
      note(line, "\(name) has no batch control (8)")
    }
    file.statements.append(statement)
  }

  private mutating func checkFile(_ record: NachaRecords.Record) {
    // A batch may still be open: files with the file control in a wrong place occur, and its batch is counted below.
    if let open = batch {
      var totals = fileTotals
      totals.add(open.totals)
      check(record, totals)
    } else {
      check(record, fileTotals)
    }
    hasControl = true
  }

  private mutating func check(_ record: NachaRecords.Record, _ totals: NachaTotals) {
    let stated = NachaTotals.Stated(
      count: record.number(14...21), hash: record.number(22...31),
      debits: hasAdvices ? wide(record, 32...51) : record.number(32...43),
      credits: hasAdvices ? wide(record, 52...71) : record.number(44...55))
    for finding in totals.findings(stated) { note(record.number, "the file: \(finding)") }
    if let count = record.number(2...7), count != batches {
      note(record.number, "the file: the control counts \(count) batches, the file has \(batches)")
    }
  }

  private mutating func note(_ line: Int, _ text: String) { file.notes.append("\(source.unit) \(line): \(text)") }

  private mutating func skip(_ record: NachaRecords.Record, _ reason: String) {
    file.skipped.append(SkippedRow(row: record.number, reason: reason))
  }
}
