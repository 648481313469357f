/// Which character divides the fields of a text file.
struct Delimiter: Sendable {
  /// The character.
  var byte: UInt8

  /// Where the table begins: past a `sep=;` line.
  var start: Int

  /// The line that begins there.
  var line: Int

  /// What decided it.
  var reason: String

  /// The name a person calls it by.
  var name: String {
    switch byte {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "vertical bar"
    default: "'\(Character(UnicodeScalar(byte)))'"
    }
  }

  private static let candidates: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Rows that are looked at to decide.
  private static let sampleRows = 400

  /// Decides by how many rows have a date and a number in fields of their own, then by how even the rows are.
  static func detect(_ text: [UInt8]) -> Delimiter {
    if let stated = stated(text) { return stated }
    var best = (byte: UInt8(ascii: ","), score: -1)
    for byte in candidates {
      let score = score(text, byte)
      if score > best.score { best = (byte, score) }
    }
    return Delimiter(byte: best.byte, start: 0, line: 1, reason: "its rows are evenest")
  }

  /// Excel's own first line, `sep=;`.
  private static func stated(_ text: [UInt8]) -> Delimiter? {
    let head = Array(text.prefix(8))
    let opening = head.first == UInt8(ascii: "\"") ? 1 : 0
    guard head.count >= 5 + opening,
      head[opening..<opening + 4].elementsEqual("sep=".utf8) || head[opening..<opening + 4].elementsEqual("SEP=".utf8)
    else { return nil }
    let byte = head[opening + 4]
    var index = opening + 5
    while index < text.count, text[index] != 10, text[index] != 13 { index += 1 }
    if index < text.count { index += text[index] == 13 && index + 1 < text.count && text[index + 1] == 10 ? 2 : 1 }
    return Delimiter(byte: byte, start: index, line: 2, reason: "the file says so (sep=)")
  }

  private static func score(_ text: [UInt8], _ byte: UInt8) -> Int {
    guard let table = try? CSVParser.parse(head(text), delimiter: byte, rowLimit: sampleRows, path: "") else {
      return 0
    }
    var byCount: [Int: Int] = [:]
    var data = 0
    for row in table.rows.indices where !table.isBlank(row) {
      let count = table.rows[row].count
      if count > 1 { byCount[count, default: 0] += 1 }
      if count > 1, HeaderRecognition.looksLikeData(table, row) { data += 1 }
    }
    let evenest = byCount.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let evenest else { return 0 }
    return data * 10_000 + evenest.value * 20 + min(evenest.key, 50)
  }

  /// The head of a text, whole lines; a quote that the cut leaves open would hide them all, so it is not cut in a short file.
  private static func head(_ text: [UInt8]) -> [UInt8] {
    let limit = 1 << 18
    guard text.count > limit else { return text }
    var end = limit
    while end > 0, text[end - 1] != 10, text[end - 1] != 13 { end -= 1 }
    return Array(text[0..<(end == 0 ? limit : end)])
  }
}
