/// A database's error that an export wrote where its rows should stand.
enum ErrorInsteadOfData {
  /// Longer lines are no error messages.
  private static let longestLine = 400

  /// The message in a line: Oracle's `ORA-` and PL/SQL's `PLS-` with five digits, and the openings of other databases and servers.
  static func message(in line: some StringProtocol) -> String? {
    let text = String(line.prefix(longestLine + 1))
    guard text.count <= longestLine else { return nil }
    let trimmed = text.drop { $0 == " " || $0 == "\"" || $0 == "\u{FEFF}" }
    for code in ["ORA-", "PLS-", "TNS-"] where trimmed.hasPrefix(code) {
      let number = trimmed.dropFirst(code.count).prefix(5)
      if number.utf8.count == 5, number.utf8.allSatisfy(ASCII.isDigit) { return trimmed.quotable }
    }
    for opening in ["SQLSTATE[", "ERROR ", "ERROR:", "Internal Server Error", "java.sql.", "Msg "]
    where trimmed.hasPrefix(opening) {
      return trimmed.quotable
    }
    return nil
  }

  /// The message that a text begins with, and its line.
  static func find(_ bytes: [UInt8]) -> (line: Int, message: String)? {
    let head = bytes.prefix(4_096)
    for (index, line) in head.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let text = String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self)
      if text.allSatisfy({ $0 == " " || $0 == "," || $0 == ";" }) { continue }
      return message(in: text).map { (index + 1, $0) }
    }
    return nil
  }

  /// The refusal of a file that holds an error where a table should stand.
  static func refusal(_ found: (line: Int, message: String), path: String) -> IntakeError {
    IntakeError(
      path: path, place: "line \(found.line)", expected: "a table with a date and an amount column",
      found: "an error message instead of data, '\(found.message)'",
      remedy: "run the export again; where it fails again, choose another report or period")
  }
}
