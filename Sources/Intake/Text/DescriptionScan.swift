/// A description cut into words and labelled parts, in one pass.
struct DescriptionScan {
  /// A part with its label: "ORIG CO NAME:HARTWELL PAPER".
  struct Part {
    let tag: DescriptionTag
    let value: Range<Int>
  }

  /// No bank's description is longer; what is past it is not looked at.
  private static let longest = 4_096

  /// The text as it stands.
  let bytes: [UInt8]
  /// The text in capitals, byte by byte at the same places.
  let capitals: [UInt8]
  /// The runs of letters and digits; a byte of any other character counts as a letter.
  let words: [Range<Int>]
  /// The labelled parts, in order.
  let parts: [Part]
  /// What stands before the first label; everything where there is none.
  let head: Range<Int>

  /// Scans a text.
  init(_ text: String) {
    bytes = Array(text.utf8.prefix(Self.longest))
    capitals = Self.capitals(of: bytes)
    words = Self.words(in: capitals)
    let labels = Self.labels(in: capitals)
    let end = capitals.count
    head = 0..<(labels.first?.range.lowerBound ?? end)
    parts = labels.enumerated().map { index, label in
      let next = index + 1 < labels.count ? labels[index + 1].range.lowerBound : end
      return Part(tag: label.tag, value: label.range.upperBound..<next)
    }
  }

  /// A word, in capitals.
  func word(_ index: Int) -> [UInt8] { Array(capitals[words[index]]) }

  /// The first value with that meaning that is not empty, trimmed.
  func value(_ field: DescriptionField) -> Range<Int>? {
    for part in parts where part.tag.field == field {
      let value = trimmed(part.value)
      if !value.isEmpty { return value }
    }
    return nil
  }

  /// The text of a range as the bank wrote it.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The range without blanks and marks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isMark(capitals[start]) { start += 1 }
    while end > start, Self.isMark(capitals[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Capitals of ASCII and of the accented letters of Latin-1 (U+00E0 to U+00FE, in UTF-8 a byte C3 and the next), byte for byte.
  private static func capitals(of bytes: [UInt8]) -> [UInt8] {
    var previous: UInt8 = 0
    return bytes.map { byte in
      defer { previous = byte }
      // U+00F7 is a sign, no letter.
      if previous == 0xC3, (0xA0...0xBE).contains(byte), byte != 0xB7 { return byte - 0x20 }
      return ASCII.uppercase(byte)
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || "-:;,/*#=\"'".utf8.contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte >= 0x80 }

  private static func words(in capitals: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (index, byte) in capitals.enumerated() {
      if isWordByte(byte) {
        start = start ?? index
      } else if let begun = start {
        words.append(begun..<index)
        start = nil
      }
    }
    if let begun = start { words.append(begun..<capitals.count) }
    return words
  }

  private static func labels(in capitals: [UInt8]) -> [(tag: DescriptionTag, range: Range<Int>)] {
    var labels: [(tag: DescriptionTag, range: Range<Int>)] = []
    var index = 0
    while index < capitals.count {
      let startsHere = index == 0 || " ;/,(".utf8.contains(capitals[index - 1]) || capitals[index] == UInt8(ascii: "/")
      if startsHere, let tag = label(in: capitals, at: index) {
        let end = index + tag.label.count
        labels.append((tag, index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return labels
  }

  private static func label(in capitals: [UInt8], at index: Int) -> DescriptionTag? {
    for tag in DescriptionTags.byFirstLetter[capitals[index]] ?? [] {
      let end = index + tag.label.count
      guard end <= capitals.count, capitals[index..<end].elementsEqual(tag.label) else { continue }
      // A label that ends in a letter is a word of its own.
      if let last = tag.label.last, ASCII.isLetter(last), end < capitals.count, isWordByte(capitals[end]) { continue }
      return tag
    }
    return nil
  }
}
