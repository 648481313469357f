import Banking

/// Open Financial Exchange, SGML (OFX 1.0.2 to 1.6) and XML (OFX 2.0 to 2.3), with its kin QFX (Quicken) and QBO (QuickBooks).
///
/// Read are the statements of bank accounts, cards, and the cash records of investment accounts (OFX 2.2 sections 11.4, 11.4.3 and 13.9). Signs
/// are those of the account: `TRNAMT` is negative for money out, on cards too (section 11.4.4.1). Dates are the first eight digits, the calendar
/// day as written: no time zone is applied. The format has no opening balance, so nothing proves a statement.
enum OFXReader: StatementReader {
  static var name: String { "OFX" }

  static func recognises(_ head: FileHead) -> Bool {
    head.contains("OFXHEADER") || head.contains("<OFX>") || head.contains("<OFX ") || head.contains("<?OFX")
  }

  static func read(_ request: InputRequest) throws(IntakeError) -> InputFile {
    let header = OFXHeader(FileHead(request.bytes))
    let text = try DeclaredCharset.decode(request.bytes, declared: header.charset, path: request.path)
    var collector = OFXCollector(path: request.path, currency: request.currency)
    try OFXMarkup.scan(text.bytes, to: &collector)
    try collector.finish()
    guard !collector.statements.isEmpty else { throw nothing(collector.refusal, request.path) }
    var file = InputFile(
      id: request.id, path: request.path, side: request.side ?? .bank, format: .ofx,
      recognition: "OFX" + (header.version.map { " \($0)" } ?? "") + " in \(text.encoding)")
    if !collector.isWhole { file.notes.append("the file ends without </OFX>: further statements may be missing") }
    for answer in collector.errors {
      file.notes.append("the server answered one request with \(answer): what was asked for there is not in the file")
    }
    var records = OFXRecords(request: request)
    for statement in collector.statements { try records.add(statement, to: &file) }
    return file
  }

  private static func nothing(_ refusal: String?, _ path: String) -> IntakeError {
    IntakeError(
      path: path, expected: "a statement (STMTRS, CCSTMTRS or INVSTMTRS)",
      found: refusal.map { "only the server's answer \($0)" } ?? "none in the file",
      remedy: "download the statement again")
  }
}
