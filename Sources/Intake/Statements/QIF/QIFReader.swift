import Banking

/// Quicken Interchange Format, as Quicken, GnuCash, MoneyDance and many banks write it.
///
/// After Intuit's description "Quicken Interchange Format (QIF) files" (Quicken 98 and later): a header line that begins with `!` says what the
/// entries are, each line of an entry is a letter and a value, `^` ends it. Read are the accounts of money (Bank, Cash, CCard, Oth A, Oth L); lists,
/// classes, memorized transactions and securities are skipped with their reason. The format has no balances and no currency, and does not say in
/// which order day and month stand: that is decided as for tables.
enum QIFReader: StatementReader {
  static var name: String { "QIF" }

  static func recognises(_ head: FileHead) -> Bool {
    var sawEnd = false
    var first: ArraySlice<UInt8>?
    for line in head.lines {
      let text = line.drop(while: ASCII.isBlank)
      guard !text.isEmpty else { continue }
      if text.first == UInt8(ascii: "!") {
        let word = String(decoding: text.prefix(12), as: UTF8.self).lowercased()
        return ["!type:", "!type ", "!account", "!option:", "!clear:"].contains { word.hasPrefix($0) }
      }
      if text.elementsEqual([UInt8(ascii: "^")]) { sawEnd = true }
      if first == nil { first = text }
    }
    // Without a header: entries that end in ^ and begin with a date.
    guard sawEnd, let first, first.first == UInt8(ascii: "D") else { return false }
    return QIFDate.read(String(decoding: first.dropFirst(), as: UTF8.self)) != nil
  }

  static func read(_ request: InputRequest) throws(IntakeError) -> InputFile {
    let reading = try reading(request)
    if let open = reading.undecided { throw open.error }
    return reading.file
  }

  static func reading(_ request: InputRequest) throws(IntakeError) -> TableReading {
    let text = try TextDecoding.decode(request.bytes, path: request.path)
    let document = QIFDocument(text.bytes)
    let records = QIFRecords(request: request, currency: request.currency ?? .usDollar)
    var dates: [DateText] = []
    var evidence = DateColumn.Evidence()
    for entry in document.accounts.flatMap(\.entries) {
      let date = try records.date(entry)
      evidence.add(date, text: entry.date?.text ?? "")
      dates.append(date)
    }
    var base = InputFile(
      id: request.id, path: request.path, side: request.side ?? .bank, format: .qif,
      recognition: "QIF in \(text.encoding)")
    base.skipped = document.skipped
    for account in document.accounts {
      for (index, entry) in account.entries.enumerated()
      where records.isOpening(entry, of: account, isFirst: index == 0) {
        base.skipped.append(SkippedRow(row: entry.line, reason: "balance"))
      }
    }
    base.notes = [text.note].compactMap { $0 } + document.notes
    if document.accounts.isEmpty { base.notes.append(nothing(document)) }
    func file(_ order: DateOrder, _ reason: String?) throws(IntakeError) -> InputFile {
      var file = base
      file.dateOrder = reason
      for account in document.accounts { file.statements.append(try records.statement(account, order)) }
      return file
    }
    var hints = DateColumn.Hints()
    hints.requested = request.dateOrder
    hints.currency = request.currency
    hints.asked = request.period
    let firstDate = document.accounts.first?.entries.first?.date
    return try TableReading(
      DateColumn.decide(dates, evidence: evidence, hints: hints), path: request.path,
      first: { ("line \(firstDate?.line ?? 1), D", firstDate?.text ?? "") }, file: file)
  }

  private static func nothing(_ document: QIFDocument) -> String {
    let sections = Set(document.skipped.map(\.reason)).subtracting(["header", "preamble", "blank", "option"]).sorted()
    return "the file has no transactions of a bank account"
      + (sections.isEmpty ? "" : ", only entries of these kinds: \(sections.joined(separator: ", "))")
  }
}

extension InputFormat {
  /// Quicken Interchange Format.
  public static let qif = InputFormat(rawValue: "qif")
}
