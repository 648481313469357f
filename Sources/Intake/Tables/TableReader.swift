import Banking

/// Reads statements and ledgers that are tables: text in columns, and sheets of workbooks.
enum TableReader {
  /// A text file in columns.
  ///
  /// - Throws: ``IntakeError`` for what is no text, holds no table of dates and amounts, or has a row that cannot be read.
  static func read(text request: InputRequest) throws(IntakeError) -> TableReading {
    let decoded = try TextDecoding.decode(request.bytes, path: request.path)
    if let error = ErrorInsteadOfData.find(decoded.bytes) {
      throw ErrorInsteadOfData.refusal(error, path: request.path)
    }
    let delimiter = Delimiter.detect(decoded.bytes)
    let table = try CSVParser.parse(
      decoded.bytes, delimiter: delimiter.byte, start: delimiter.start, line: delimiter.line, path: request.path)
    var reading = try TableInterpretation.read(
      table, request: request, format: .csv, shape: "\(delimiter.name)-separated text in \(decoded.encoding)")
    let notes = [decoded.note].compactMap { $0 }
    let separator = delimiter.line > 1 ? [SkippedRow(row: 1, reason: "preamble")] : []
    reading.file.notes = notes + reading.file.notes
    reading.file.skipped = separator + reading.file.skipped
    if reading.undecided != nil {
      let file = reading.undecided?.dayFirst
      reading.undecided?.dayFirst.notes = notes + (file?.notes ?? [])
      reading.undecided?.dayFirst.skipped = separator + (file?.skipped ?? [])
    }
    return reading
  }

  /// Whether a text has rows of several fields at all: weak evidence, for use after every other format.
  static func looksLikeTable(_ text: DecodedText) -> Bool {
    let delimiter = Delimiter.detect(text.bytes)
    let head = try? CSVParser.parse(
      text.bytes, delimiter: delimiter.byte, start: delimiter.start, line: delimiter.line, rowLimit: 200, path: "")
    guard let head else { return true }
    return head.rows.indices.contains { head.filledColumns($0).count >= 2 }
  }
}
