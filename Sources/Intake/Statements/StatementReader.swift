/// One statement format: how it is recognised, and how it is read. One file (or one folder) a format; ``StatementFormats`` lists them.
protocol StatementReader: Sendable {
  /// What a message and `inspect` call the format: "OFX", "BAI2", "MT940".
  static var name: String { get }

  /// Whether a file begins as this format does. No other format may claim the same beginning.
  static func recognises(_ head: FileHead) -> Bool

  /// The whole file: statements with their records in its order (numbered through the whole file, from 1), balances, what proves them, and every
  /// line that is no record in `skipped`.
  ///
  /// What only the text of a record says (party, method, numbers) is added afterwards, for all formats in one place: a reader sets what its format
  /// has fields for. Amounts are signed as seen from the account: money out is negative.
  ///
  /// - Throws: ``IntakeError`` with the place (line, field, element), what was expected and what stood there.
  static func read(_ request: InputRequest) throws(IntakeError) -> InputFile

  /// The same for a format whose dates may leave the order of day and month open: then both readings, for the other files of the run to decide.
  ///
  /// A format with one way to write dates has no need of its own.
  static func reading(_ request: InputRequest) throws(IntakeError) -> TableReading
}

extension StatementReader {
  static func reading(_ request: InputRequest) throws(IntakeError) -> TableReading {
    TableReading(file: try read(request))
  }
}
