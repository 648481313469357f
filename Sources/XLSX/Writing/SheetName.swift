/// The rules for the name of a sheet, as Excel publishes and enforces them.
enum SheetName {
  static let longest = 31

  static func check(_ name: String) throws(WorkbookWriteError.Reason) {
    let length = name.utf16.count
    guard (1...longest).contains(length) else { throw .sheetNameLength(length) }
    for scalar in name.unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\": throw .sheetNameCharacter(Character(scalar))
      default:
        if scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
          throw .sheetNameCharacter(Character(scalar))
        }
      }
    }
    if name.utf8.first == UInt8(ascii: "'") || name.utf8.last == UInt8(ascii: "'") { throw .sheetNameCharacter("'") }
    if NameKey(name) == NameKey("History") { throw .sheetNameReserved }
  }

  /// The name as a formula writes it: `'Bank lines'`, with apostrophes doubled.
  static func quoted(_ name: String) -> String {
    "'" + name.doubling("'") + "'"
  }
}
