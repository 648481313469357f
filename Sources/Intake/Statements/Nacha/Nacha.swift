import Banking

/// Nacha files: ACH entries, addenda, returns and notifications of change (Nacha Operating Rules, Appendices One to Five).
///
/// The sign is that of the receiver's account: a debit entry takes money from it. The date of an entry is the effective entry date of its
/// batch; where that is missing (returns have zeros there) the settlement date, and where the operator has not set it, the day the file was made.
enum Nacha: StatementReader {
  static let name = "Nacha"

  /// A file header (`101`, two routing numbers, `094` for the record's length), or a batch header (`5`, service class, entry class).
  static func recognises(_ head: FileHead) -> Bool {
    head.lines.prefix(5).contains { line in
      let record = line.drop { ASCII.isBlank($0) }
      return isFileHeader(record) || isBatchHeader(record)
    }
  }

  private static func isFileHeader(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "101".utf8), line.count >= 40 else { return false }
    // The numbers may be masked or indented, but no separator of a table stands in them.
    let numbers = line.dropFirst(3).prefix(20)
    return numbers.allSatisfy { ASCII.isAlphanumeric($0) || $0 == 0x20 } && numbers.contains(where: ASCII.isDigit)
      && String(decoding: line.prefix(45), as: UTF8.self).contains("094")
  }

  private static func isBatchHeader(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x35, line.count >= 86 else { return false }
    let record = NachaRecords.Record(number: 1, bytes: line.prefix(NachaRecords.length))
    let serviceClass = record.number(2...4)
    return [200, 220, 225, 280].contains(serviceClass) && record.field(51...53).allSatisfy(ASCII.isCapital)
  }

  static func read(_ request: InputRequest) throws(IntakeError) -> InputFile {
    let text = try TextDecoding.decode(request.bytes, path: request.path)
    var assembly = NachaAssembly(NachaRecords(text.bytes), request)
    if let note = text.note { assembly.file.notes.append(note) }
    return try assembly.read()
  }
}

extension InputFormat {
  /// Nacha (ACH) files.
  public static let nacha = InputFormat(rawValue: "nacha")
}
