/// A text file as UTF-8, with what was decided about its characters.
struct DecodedText: Sendable {
  /// The text, UTF-8, without a byte order mark.
  var bytes: [UInt8]

  /// The encoding it was written in: "UTF-8", "UTF-16LE", "windows-1252", "windows-1250".
  var encoding: String

  /// What a careful reader should know of the decision; nil where there was nothing to decide.
  var note: String?
}

/// Turns the bytes of a text file into UTF-8, whatever it was written in, and refuses what is no text.
enum TextDecoding {
  /// The largest text file: positions in it are kept in 32 bits.
  static let byteLimit = 2_000_000_000

  /// The text of a file.
  ///
  /// - Throws: ``IntakeError`` for an empty file, for one that is no text (saying what it looks like), and for one too large.
  static func decode(_ bytes: [UInt8], path: String) throws(IntakeError) -> DecodedText {
    guard bytes.count <= byteLimit else {
      throw IntakeError(
        path: path, expected: "a text file of at most 2 GB", found: "\(bytes.count) bytes", remedy: "split the file")
    }
    guard !bytes.isEmpty else {
      throw IntakeError(
        path: path, expected: "a bank or BILL file", found: "an empty file", remedy: "export it again"
      ).foreign
    }
    if let known = BinarySignature.name(of: bytes) {
      throw IntakeError(
        path: path, expected: "a text file", found: known, remedy: "export the statement as CSV or XLSX"
      ).foreign
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try eightBit(Array(bytes.dropFirst(3)), path: path) }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, from: 2, littleEndian: true, path: path) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, from: 2, littleEndian: false, path: path) }
    if let littleEndian = utf16Order(bytes) { return try utf16(bytes, from: 0, littleEndian: littleEndian, path: path) }
    return try eightBit(bytes, path: path)
  }

  private static func eightBit(_ bytes: [UInt8], path: String) throws(IntakeError) -> DecodedText {
    try refuseControls(bytes, path: path)
    if isValidUTF8(bytes) { return DecodedText(bytes: bytes, encoding: "UTF-8") }
    let page = SingleByteEvidence(bytes)
    if page.isCyrillic, let cyrillic = CodePages.page(named: "windows-1251") {
      let name = "windows-1251"
      return DecodedText(
        bytes: transcode(bytes, by: cyrillic), encoding: name,
        note: "the text is not UTF-8; its characters were read as \(name)")
    }
    guard page.isText else {
      throw IntakeError(
        path: path, expected: "a text file", found: "bytes that are no text in any known encoding",
        remedy: "export the statement as CSV or XLSX"
      ).foreign
    }
    let central = page.isCentralEuropean
    let name = central ? "windows-1250" : "windows-1252"
    let text = transcode(bytes, by: central ? CodePages.windows1250 : CodePages.windows1252)
    return DecodedText(
      bytes: text, encoding: name, note: "the text is not UTF-8; its characters were read as \(name)")
  }

  static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    // All the first bytes of ASCII, eight at a time, then whatever is left.
    let plain = WideBytes.firstIndex(in: bytes.span, from: 0) { $0 & WideBytes.highBits }
    return plain == bytes.count || (try? UTF8Span(validating: bytes.span.extracting(plain...))) != nil
  }

  static func transcode(_ bytes: [UInt8], by page: [UInt16]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        let code = page[Int(byte) - 0x80]
        append(Unicode.Scalar(code == 0 ? 0xFFFD : code) ?? "\u{FFFD}", to: &text)
      }
    }
    return text
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func utf16(
    _ bytes: [UInt8], from start: Int, littleEndian: Bool, path: String
  ) throws(IntakeError) -> DecodedText {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = start
    while index + 1 < bytes.count {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(littleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    let name = littleEndian ? "UTF-16LE" : "UTF-16BE"
    guard let text = String(validating: units, as: UTF16.self) else {
      throw IntakeError(
        path: path, expected: "text in \(name)", found: "broken surrogate pairs", remedy: "export the file again")
    }
    let utf8 = Array(text.utf8)
    try refuseControls(utf8, path: path)
    return DecodedText(bytes: utf8, encoding: name, note: "the text was read as \(name)")
  }

  /// UTF-16 without a byte order mark: Latin text has a zero in every other byte.
  private static func utf16Order(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4_096)
    guard sample.count >= 8, sample.count % 2 == 0 || bytes.count > 4_096 else { return nil }
    var zerosEven = 0
    var zerosOdd = 0
    for (position, byte) in sample.enumerated() where byte == 0 {
      if position % 2 == 0 { zerosEven += 1 } else { zerosOdd += 1 }
    }
    let pairs = sample.count / 2
    if zerosOdd * 10 >= pairs * 7, zerosEven * 20 <= pairs { return true }
    if zerosEven * 10 >= pairs * 7, zerosOdd * 20 <= pairs { return false }
    return nil
  }

  static func refuseControls(_ bytes: [UInt8], path: String) throws(IntakeError) {
    // Tab, line feed, vertical tab, form feed, carriage return, the DOS end of file mark and escape do occur in exports.
    var place = 0
    while true {
      // Line ends and tabs are what is found below a blank; all else is passed over eight bytes at a time.
      place = WideBytes.firstIndex(in: bytes.span, from: place, where: WideBytes.below(0x20))
      guard place < bytes.count else { return }
      let byte = bytes[place]
      guard byte >= 0x09 && byte <= 0x0D || byte == 0x1A || byte == 0x1B else { break }
      place += 1
    }
    let what = bytes[place] == 0 ? "a zero byte" : "a control character"
    throw IntakeError(
      path: path, place: "byte \(place + 1)", expected: "a text file", found: "\(what): this looks like binary data",
      remedy: "export the statement as CSV or XLSX"
    ).foreign
  }
}

/// What the bytes above 127 say about the single-byte set they are from.
private struct SingleByteEvidence {
  private var counts = [Int](repeating: 0, count: 256)
  private var letters = 0
  /// Letters of Windows-1251 that follow another: words.
  private var cyrillicPairs = 0

  init(_ bytes: [UInt8]) {
    var previous: UInt8 = 0
    for byte in bytes {
      counts[Int(byte)] += 1
      if byte >= 0xC0, previous >= 0xC0 { cyrillicPairs += 1 }
      previous = byte
    }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { letters += counts[Int(byte)] + counts[Int(byte) - 32] }
  }

  /// Text in a single-byte set is mostly ASCII; random bytes are not.
  var isText: Bool {
    let high = counts[128...].reduce(0, +)
    return high <= letters * 2 + 4
  }

  /// Whether it is Russian or a neighbor in Windows-1251: whole words of letters above 0xC0, where Western and Central
  /// European words have one such letter among plain ones.
  var isCyrillic: Bool {
    let high = counts[128...].reduce(0, +)
    let cyrillic = counts[0xC0...].reduce(0, +)
    let vowels = sum([0xE0, 0xE5, 0xE8, 0xEE, 0xC0, 0xC5, 0xC8, 0xCE])
    return cyrillic >= 20 && cyrillic * 10 >= high * 9 && cyrillicPairs * 10 >= cyrillic * 6 && vowels * 5 >= cyrillic
  }

  /// Whether letters of Czech, Slovak, Polish, Hungarian and their neighbours stand where Western sets have signs that hardly
  /// occur inside a statement's words. German umlauts, é, á, í and the like have one place in both sets and say nothing.
  var isCentralEuropean: Bool {
    // č ě ř ť ď ň ů š ž ł ą ę ś ź ż ő ű of Windows-1250, by their bytes. In Windows-1252 most are è ì ø ï ò ù, which French, Italian and
    // Danish do have: so the two sets of bytes are weighed against those that only the West uses.
    let central = [
      0xE8, 0xEC, 0xF8, 0xEF, 0xF2, 0xF9, 0x9D, 0xB3, 0xB9, 0xEA, 0x9C, 0x9F, 0xBF, 0xF5, 0xFB, 0xC8, 0xCC, 0xD8,
    ]
    let western = [0xE0, 0xE3, 0xE5, 0xE6, 0xF1, 0xC5, 0xC6, 0xD1, 0xC0]
    let onlyCentral = sum([0x9D, 0x8D, 0xB3, 0xB9, 0x9F, 0x8F, 0xA5, 0xAF])
    let shared = sum(central)
    let west = sum(western)
    if west > 0 { return onlyCentral > west }
    // Letters that Western words mix otherwise: ø or ï beside è or ù means Czech, not French.
    let kinds = [0xE8, 0xEC, 0xF8, 0xEF, 0xF2, 0xF9].filter { counts[$0] + counts[$0 - 0x20] > 0 }.count
    return onlyCentral > 0 && shared > 0 && kinds + onlyCentral >= 2 || kinds >= 3
  }

  private func sum(_ bytes: [Int]) -> Int { bytes.reduce(0) { $0 + counts[$1] } }
}

/// What a binary file looks like, by its first bytes.
enum BinarySignature {
  /// The name of the kind of file these bytes begin; nil for what may be text.
  static func name(of bytes: [UInt8]) -> String? {
    let known: [([UInt8], String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or Office document"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (.xls) or an encrypted workbook"),
      ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
      ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
      ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
      ([0x1F, 0x8B], "a gzip archive"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"),
      ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    ]
    return known.first { bytes.starts(with: $0.0) }?.1
  }
}
