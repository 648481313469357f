import Banking

/// The one door: files as banks and BILL hand them over, in; records with their place and their proof, out.
public enum InputReader {
  /// Reads the inputs of one run together: where one file leaves the order of day and month open, the others decide it.
  ///
  /// - Returns: One file a request, in the same order.
  /// - Throws: ``IntakeError`` for the first file that cannot be read, or whose dates nothing decides.
  public static func read(_ requests: [InputRequest]) throws(IntakeError) -> [InputFile] {
    var readings: [TableReading] = []
    for request in requests { readings.append(try readOne(request)) }
    try CurrencyAcrossFiles.settle(&readings, requests, readOne)
    var files = try DateOrderAcrossFiles.settle(readings, requests)
    for index in files.indices {
      files[index].sideEvidence = SideEvidence(readings[index])
      files[index].notes += sheetNotes(requests[index], files[index])
    }
    // From here on the files alone hold their records, and are changed where they stand.
    readings = []
    for index in files.indices { enrich(&files[index]) }
    // As they were read: files of one form have holes once they are joined.
    let fillings = StatementsInTwoForms.join(&files)
    StatementJoin.join(&files)
    fillings.apply(to: &files)
    LedgerJoin.join(&files)
    LedgersInTwoForms.join(&files)
    LumpsBesidePayments.join(&files)
    StatementPages.note(&files)
    for index in files.indices { keepToLines(&files[index]) }
    return files
  }

  /// What a file that lies in a folder is, before it is read with the others of its side: other things lie there too.
  public static func glance(at request: InputRequest) -> FoundFile {
    // As the file tells itself: what it is does not depend on who looks.
    var request = request
    request.side = nil
    do throws(IntakeError) {
      return .readable(SideEvidence(try readOne(request)))
    } catch {
      return error.isForeign ? .foreign(error) : .readable(nil)
    }
  }

  /// Reads one file alone.
  ///
  /// - Throws: ``IntakeError`` where it cannot be read, or nothing decides its dates.
  public static func read(_ request: InputRequest) throws(IntakeError) -> InputFile {
    guard let file = try read([request]).first else {
      throw IntakeError(path: request.path, expected: "a file", found: "none", remedy: "")
    }
    return file
  }

  private static func readOne(_ request: InputRequest) throws(IntakeError) -> TableReading {
    if request.bytes.isEmpty {
      throw IntakeError(
        path: request.path, expected: "a bank or BILL file", found: "an empty file", remedy: "export it again"
      ).foreign
    }
    if isOfficeFile(request.bytes) { return try WorkbookTables.read(request) }
    if let format = StatementFormats.recognise(request.bytes) {
      var reading = try format.reading(request)
      RepeatedStatements.leaveOut(of: &reading.file)
      try AccountSelection.apply(request, to: &reading)
      return reading
    }
    if let found = impostor(request) {
      throw IntakeError(
        path: request.path,
        expected: isNamedWorkbook(request) ? "an Excel workbook (.xlsx)" : "a bank statement or a ledger", found: found,
        remedy: isNamedWorkbook(request)
          ? "open it in Excel and save it as .xlsx, or give it its right name"
          : "download the file again; if it opens as a table in Excel, save it as .xlsx"
      ).foreign
    }
    if let converted = try ConvertedReader.reading(text: request) { return converted }
    return try TableReader.read(text: request)
  }

  /// ZIP archives, and the OLE containers of old and of encrypted workbooks: what they are is for the workbook reader to say.
  private static func isOfficeFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// What a file is that has the name of a workbook and is none; nil for any other. Web pages are refused under every name: their tables are
  /// for the eye.
  private static func impostor(_ request: InputRequest) -> String? {
    let head = FileHead(request.bytes)
    if ["<!doctype html", "<html", "<table"].contains(where: { head.begins(with: $0) }) { return "a web page (HTML)" }
    guard isNamedWorkbook(request) else { return nil }
    return "text: a CSV file or the like under the name of a workbook"
  }

  private static func isNamedWorkbook(_ request: InputRequest) -> Bool {
    let name = request.path.lowercased()
    return [".xlsx", ".xlsm", ".xltx", ".xltm"].contains(where: name.hasSuffix)
  }

  /// A sheet was asked for, and the file has none.
  private static func sheetNotes(_ request: InputRequest, _ file: InputFile) -> [String] {
    guard let sheet = request.sheet, file.sheet == nil else { return [] }
    return ["the file has no sheets; the sheet '\(sheet.quotable)' that was asked for is passed over"]
  }

  /// What is said of a file is one line each, whatever the file has in the words that are quoted.
  private static func keepToLines(_ file: inout InputFile) {
    file.recognition = file.recognition.withoutControls
    for index in file.notes.indices { file.notes[index] = file.notes[index].withoutControls }
  }

  /// What only the text of a record says.
  private static func enrich(_ file: inout InputFile) {
    var reader = DescriptionReader()
    for statement in file.statements.indices {
      for record in file.statements[statement].records.indices {
        reader.enrich(&file.statements[statement].records[record], side: file.side)
      }
    }
  }
}
