import Banking

/// BAI2: Cash Management Balance Reporting Specifications, Version 2 (Bank Administration Institute), as US banks report balances and
/// transactions; also ANSI X9.121 (BTR3), which is written the same way.
enum BAI2: StatementReader {
  static let name = "BAI2"

  /// A file header (01) as the first record, and a group header (02) or the version in its last field.
  static func recognises(_ head: FileHead) -> Bool {
    for line in head.lines.prefix(5) {
      let ink = line.drop { ASCII.isBlank($0) }
      guard ink.starts(with: [0x30, 0x31, 0x2C]) else { continue }
      let rest = head.bytes[ink.startIndex...]
      let record = rest.prefix { $0 != 0x2F && $0 != 0x0A && $0 != 0x0D }
      // The header may go on in a continuation.
      let below = rest.dropFirst(record.count).drop { $0 == 0x2F || ASCII.isBlank($0) }
      if below.starts(with: [0x38, 0x38, 0x2C]), record.count(where: { $0 == 0x2C }) >= 3 { return true }
      guard record.count(where: { $0 == 0x2C }) >= 7 else { return false }
      if below.starts(with: [0x30, 0x32, 0x2C]) { return true }
      let version = record.reversed().first { !ASCII.isBlank($0) }
      return below.isEmpty && (version == 0x32 || version == 0x33)
    }
    return false
  }

  static func read(_ request: InputRequest) throws(IntakeError) -> InputFile {
    let text = try TextDecoding.decode(request.bytes, path: request.path)
    var assembly = BAI2Assembly(BAI2Records(text.bytes), request)
    if let note = text.note { assembly.file.notes.append(note) }
    return try assembly.read()
  }
}

extension InputFormat {
  /// BAI Cash Management Balance Reporting, version 2.
  public static let bai2 = InputFormat(rawValue: "bai2")
}
