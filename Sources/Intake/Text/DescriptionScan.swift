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
  /// The mark of each word in capitals.
  let marks: [UInt64]
  /// The labelled parts, in order.
  let parts: [Part]
  /// What stands before the first label; everything where there is none.
  let head: Range<Int>

  /// Scans a text.
  init(_ text: String) {
    bytes = Array(text.utf8.prefix(Self.longest))
    capitals = Self.capitals(of: bytes)
    (words, marks) = Self.words(in: capitals)
    let labels = Self.labels(in: capitals)
    let end = capitals.count
    head = 0..<(labels.first?.range.lowerBound ?? end)
    parts = labels.enumerated().map { index, label in
      let next = index + 1 < labels.count ? labels[index + 1].range.lowerBound : end
      return Part(tag: label.tag, value: label.range.upperBound..<next)
    }
  }

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

  private static func words(in capitals: [UInt8]) -> (words: [Range<Int>], marks: [UInt64]) {
    var words: [Range<Int>] = []
    var marks: [UInt64] = []
    var start = -1
    var mark = WordMark.seed
    for index in capitals.indices {
      let byte = capitals[index]
      if isWordByte(byte) {
        if start < 0 { (start, mark) = (index, WordMark.seed) }
        mark = WordMark.adding(byte, to: mark)
      } else if start >= 0 {
        words.append(start..<index)
        marks.append(mark)
        start = -1
      }
    }
    if start >= 0 {
      words.append(start..<capitals.count)
      marks.append(mark)
    }
    return (words, marks)
  }

  private static func labels(in capitals: [UInt8]) -> [(tag: DescriptionTag, range: Range<Int>)] {
    var labels: [(tag: DescriptionTag, range: Range<Int>)] = []
    var index = 0
    while index < capitals.count {
      if index == 0 || endsBeforeLabel(capitals[index - 1]) || capitals[index] == UInt8(ascii: "/"),
        let tag = label(in: capitals, at: index)
      {
        let end = index + tag.label.count
        labels.append((tag, index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return labels
  }

  private static func endsBeforeLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "("): true
    default: false
    }
  }

  private static func label(in capitals: [UInt8], at index: Int) -> DescriptionTag? {
    for tag in DescriptionTags.byFirstLetter[Int(capitals[index])] {
      let end = index + tag.label.count
      guard end <= capitals.count, capitals[index..<end].elementsEqual(tag.label) else { continue }
      // A label that ends in a letter is a word of its own.
      if let last = tag.label.last, ASCII.isLetter(last), end < capitals.count, isWordByte(capitals[end]) { continue }
      return tag
    }
    return nil
  }
}
