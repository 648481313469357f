import Banking

/// SWIFT MT940 customer statements and MT942 interim reports, with their kin MT941 and MT950, as banks deliver them: with and without the
/// blocks of SWIFT's network, one or many messages in a file (SWIFT Standards, Category 9).
enum MT940: StatementReader {
  static let name = "MT940"

  /// A line that begins with one of the tags a statement begins with.
  static func recognises(_ head: FileHead) -> Bool {
    head.lines.contains { line in
      let ink = line.drop { ASCII.isBlank($0) || $0 == 0x01 }
      let tags = [":20:", ":25:", ":28:", ":28C:", ":60F:", ":60M:", ":61:", ":62F:"]
      if tags.contains(where: { ink.starts(with: $0.utf8) }) { return true }
      // The text block may begin on the header's line.
      return ink.starts(with: "{1:".utf8) && line.contains(0x7D)
    }
  }

  static func read(_ request: InputRequest) throws(IntakeError) -> InputFile {
    // SWIFT's own framing puts SOH and ETX round a message; in UTF-16 such bytes are halves of letters.
    let isWide = request.bytes.prefix(64).contains(0)
    let bytes = isWide ? request.bytes : request.bytes.map { (1...4).contains($0) ? 0x20 : $0 }
    let text = try TextDecoding.decode(bytes, path: request.path)
    var assembly = MTAssembly(MTFields(text.bytes), request)
    if let note = text.note { assembly.file.notes.append(note) }
    return try assembly.read()
  }
}

extension InputFormat {
  /// SWIFT MT940 (and MT941, MT950): customer statements.
  public static let mt940 = InputFormat(rawValue: "mt940")
  /// SWIFT MT942: interim transaction reports.
  public static let mt942 = InputFormat(rawValue: "mt942")
}
