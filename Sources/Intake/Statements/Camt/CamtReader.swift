import Banking
import XML

/// Bank-to-customer cash management messages of ISO 20022: account report (camt.052), statement (camt.053) and debit and credit notification
/// (camt.054), in every version.
///
/// One record an entry (`Ntry`), whatever number of transactions it has: the entry is what the bank booked. Read as a stream: memory holds the
/// records and not the message. Dates are those written, without their time zone. Opening is OPBD, else PRCD, else OPAV; closing CLBD, else ITBD,
/// else CLAV; only booked balances prove.
enum CamtReader: StatementReader {
  static var name: String { "ISO 20022 camt" }

  static func recognises(_ head: FileHead) -> Bool {
    head.begins(with: "<")
      && (head.contains("BkToCstmr") || head.contains("tech:xsd:camt.05") || head.contains("camt.053.001")
        || head.contains("camt.052.001") || head.contains("camt.054.001"))
  }

  static func read(_ request: InputRequest) throws(IntakeError) -> InputFile {
    var note: String?
    var handler: CamtHandler
    do {
      handler = try parse(request.bytes, request)
    } catch {
      // A message in another set of characters than it says: read it by its bytes, once.
      guard !TextDecoding.isValidUTF8(request.bytes), !Self.isMarked(request.bytes) else { throw error }
      let text = try TextDecoding.decode(request.bytes, path: request.path)
      handler = try parse(withoutDeclaration(text.bytes), request)
      note = text.note
    }
    guard !handler.statements.isEmpty else {
      throw IntakeError(
        path: request.path, expected: "a statement, report or notification (Stmt, Rpt or Ntfctn)",
        found: "none in the message", remedy: "export the file again")
    }
    let format = format(handler.message)
    var file = InputFile(
      id: request.id, path: request.path, side: request.side ?? .bank, format: format,
      recognition: "ISO 20022 \(format.rawValue)")
    file.statements = handler.statements
    file.notes = [note].compactMap { $0 } + handler.notes
    return file
  }

  private static func format(_ message: CamtElement) -> InputFormat {
    switch message {
    case .accountReport: .camt052
    case .notificationMessage: .camt054
    default: .camt053
    }
  }

  private static func parse(_ bytes: [UInt8], _ request: InputRequest) throws(IntakeError) -> CamtHandler {
    do {
      let reader = XMLReader(handler: CamtHandler(request: request), part: request.path)
      try reader.feed(bytes)
      if let open = reader.handler.openLine {
        throw IntakeError(
          path: request.path, place: "the end of the file",
          expected: "the end of the message", found: "no end of the element on line \(open): the file is cut off",
          remedy: "export the file again")
      }
      return try reader.finish()
    } catch let error as IntakeError {
      throw error
    } catch let error as XMLError {
      throw IntakeError(
        path: request.path, place: "line \(error.line)", expected: "well-formed XML", found: error.problem.quotable,
        remedy: error.advice.isEmpty ? "export the file again" : error.advice)
    } catch {
      throw IntakeError(
        path: request.path, expected: "well-formed XML", found: "\(error)".quotable, remedy: "export the file again")
    }
  }

  private static func isMarked(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0)
  }

  /// The text without the declaration whose encoding was wrong; its line stays.
  private static func withoutDeclaration(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else {
      return bytes
    }
    return Array(bytes[(end + 1)...])
  }
}

extension InputFormat {
  /// Bank to customer account report (intraday).
  public static let camt052 = InputFormat(rawValue: "camt.052")
  /// Bank to customer statement.
  public static let camt053 = InputFormat(rawValue: "camt.053")
  /// Bank to customer debit and credit notification.
  public static let camt054 = InputFormat(rawValue: "camt.054")
}
