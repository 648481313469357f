import Banking

@testable import Intake

/// Tables written out in tests, and what was read from them in a form that a person compares at a glance.
enum TableSample {
  /// The file a text is read as.
  static func file(
    _ text: String, side: Side? = .bank, path: String = "t.csv", change: (inout InputRequest) -> Void = { _ in }
  ) throws -> InputFile {
    try file(Array(text.utf8), side: side, path: path, change: change)
  }

  /// The file that bytes are read as.
  static func file(
    _ bytes: [UInt8], side: Side? = .bank, path: String = "t.csv", change: (inout InputRequest) -> Void = { _ in }
  ) throws -> InputFile {
    var request = InputRequest(id: "bank1", path: path, bytes: bytes, side: side)
    change(&request)
    return try InputReader.read(request)
  }

  /// Each record on a line: date and amount.
  static func movements(_ file: InputFile) -> [String] {
    file.records.map { "\($0.date) \($0.amount)" }
  }

  /// Each record on a line: date, amount, description.
  static func lines(_ file: InputFile) -> [String] {
    file.records.map { "\($0.date) \($0.amount) \($0.description)" }
  }

  /// The header of the column with a role.
  static func column(_ file: InputFile, _ role: String) -> String? { file.columns.first { $0.role == role }?.header }

  /// Why rows are no records, each with its row.
  static func skipped(_ file: InputFile) -> [String] { file.skipped.map { "\($0.row ?? 0) \($0.reason)" } }

  /// The message of the refusal; nil where the table is read.
  static func refusal(
    _ text: String, side: Side? = .bank, path: String = "t.csv", change: (inout InputRequest) -> Void = { _ in }
  ) -> String? {
    do {
      _ = try file(text, side: side, path: path, change: change)
      return nil
    } catch {
      return "\(error)"
    }
  }

  static func proves(_ file: InputFile) -> Bool {
    !file.statements.isEmpty && file.statements.allSatisfy { if case .proves = $0.proof { true } else { false } }
  }
}
