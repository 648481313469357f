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
    var files = try DateOrderAcrossFiles.settle(readings)
    for index in files.indices { enrich(&files[index]) }
    return files
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
        path: request.path, expected: "a bank or BILL file", found: "an empty file", remedy: "export it again")
    }
    if isOfficeFile(request.bytes) { return try WorkbookTables.read(request) }
    if let format = StatementFormats.recognise(request.bytes) {
      var reading = try format.reading(request)
      try AccountSelection.apply(request, to: &reading)
      return reading
    }
    if let name = impostor(request) {
      throw IntakeError(
        path: request.path, expected: "an Excel workbook (.xlsx)", found: name,
        remedy: "save it as .xlsx in Excel, or give it its right name")
    }
    return try TableReader.read(text: request)
  }

  /// ZIP archives, and the OLE containers of old and of encrypted workbooks: what they are is for the workbook reader to say.
  private static func isOfficeFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Text under the name of a workbook. CSV is read all the same, as Excel itself does with a question; web pages are not.
  private static func impostor(_ request: InputRequest) -> String? {
    let head = FileHead(request.bytes)
    guard head.begins(with: "<!doctype html") || head.begins(with: "<html") || head.begins(with: "<table") else {
      return nil
    }
    return "a web page (HTML)"
  }

  /// What only the text of a record says.
  private static func enrich(_ file: inout InputFile) {
    for statement in file.statements.indices {
      for record in file.statements[statement].records.indices {
        DescriptionParser.enrich(&file.statements[statement].records[record], side: file.side)
      }
    }
  }
}
