/// The fields of SWIFT MT messages as banks deliver them: `:61:…` and the lines below that carry it on.
///
/// SWIFT User Handbook, Category 9, text block format: a field begins on a new line with a colon, two digits, an optional letter and a colon.
/// Round the messages stand the blocks `{1:…}{2:…}{4:` and `-}`, or a bank's own header lines; both are no part of a field.
struct MTFields: Sendable {
  /// A field of a message, or the begin of one.
  struct Field: Sendable {
    /// The tag as a number: 61 for `:61:`.
    var number: Int
    /// The option in capitals ("F" of `:60F:`); zero for none.
    var option: UInt8
    /// The line it begins on.
    var line: Int
    /// What stands on its first line, behind the tag.
    var first: Range<Int>
    /// The lines below that belong to it.
    var more: [Range<Int>] = []
  }

  let bytes: [UInt8]
  private(set) var fields: [Field] = []
  private(set) var skipped: [SkippedRow] = []
  /// Whether a header block names the message type 942.
  private(set) var isInterim = false

  /// The tags of MT940, MT941, MT942 and MT950, and `NS`, an own one of Polish banks.
  private static let known: Set<Int> = [13, 20, 21, 25, 28, 34, 60, 61, 62, 64, 65, 86, 90]
  /// What stands for `NS` among the numbers of tags.
  static let nationalField = 1_000

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var isOpen = false
    for (index, range) in TextLines(bytes).ranges.enumerated() { add(range, index + 1, &isOpen) }
  }

  private mutating func add(_ range: Range<Int>, _ line: Int, _ isOpen: inout Bool) {
    var text = trimmed(range)
    if text.isEmpty {
      skipped.append(SkippedRow(row: line, reason: "blank"))
      return
    }
    if let block = blockStart(in: text) {
      note(text.lowerBound..<block)
      isOpen = false
      text = trimmed(block..<text.upperBound)
      if text.isEmpty {
        skipped.append(SkippedRow(row: line, reason: "header"))
        return
      }
    }
    if let tag = tag(at: text), !(isOpen && isText(tag, text)) {
      fields.append(
        Field(
          number: tag.number, option: tag.option, line: line,
          first: tag.end..<(tag.number == 86 ? max(text.upperBound, range.upperBound) : text.upperBound)))
      isOpen = true
      if tag.number != 61 { skipped.append(SkippedRow(row: line, reason: Self.reason(tag.number))) }
      return
    }
    if isEnd(text) || (bytes[text.lowerBound] == 0x7B && isHeaderBlock(text)) {
      note(text)
      isOpen = false
      skipped.append(SkippedRow(row: line, reason: bytes[text.lowerBound] == 0x2D ? "trailer" : "header"))
      return
    }
    if isOpen, let last = fields.indices.last, [61, 86, Self.nationalField, 25].contains(fields[last].number) {
      // What blanks end stands apart from the next line.
      let end = fields[last].number == 86 ? max(text.upperBound, range.upperBound) : text.upperBound
      fields[last].more.append(text.lowerBound..<end)
      skipped.append(SkippedRow(row: line, reason: "continuation"))
    } else {
      skipped.append(SkippedRow(row: line, reason: "header"))
    }
  }

  private static func reason(_ number: Int) -> String {
    switch number {
    case 60, 62, 64, 65: "balance"
    case 86, nationalField: "continuation"
    case 90: "control"
    default: "header"
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ASCII.isBlank(bytes[start]) || bytes[start] == 0x1A { start += 1 }
    while end > start, ASCII.isBlank(bytes[end - 1]) || bytes[end - 1] == 0x1A { end -= 1 }
    return start..<end
  }

  /// Behind the `{4:` that begins a message's text, where the line has one.
  private func blockStart(in text: Range<Int>) -> Int? {
    guard text.count >= 3 else { return nil }
    for index in text.lowerBound...(text.upperBound - 3)
    where bytes[index] == 0x7B && bytes[index + 1] == 0x34 && bytes[index + 2] == 0x3A { return index + 3 }
    return nil
  }

  /// What the header says of the type: `{2:I942…` and `{2:O942…` are interim reports.
  private mutating func note(_ text: Range<Int>) {
    guard text.count >= 7 else { return }
    for index in text.lowerBound...(text.upperBound - 7) where bytes[index] == 0x7B && bytes[index + 1] == 0x32 {
      if bytes[(index + 4)..<(index + 7)].elementsEqual([0x39, 0x34, 0x32]) { isInterim = true }
    }
  }

  private func isHeaderBlock(_ text: Range<Int>) -> Bool {
    text.count >= 3 && ASCII.isDigit(bytes[text.lowerBound + 1]) && bytes[text.lowerBound + 2] == 0x3A
  }

  /// `-` alone, or `-}` with the trailer block behind it.
  private func isEnd(_ text: Range<Int>) -> Bool {
    bytes[text.lowerBound] == 0x2D && (text.count == 1 || bytes[text.lowerBound + 1] == 0x7D)
  }

  private func tag(at text: Range<Int>) -> (number: Int, option: UInt8, end: Int)? {
    guard text.count >= 4, bytes[text.lowerBound] == 0x3A else { return nil }
    let start = text.lowerBound + 1
    if ASCII.uppercase(bytes[start]) == 0x4E, ASCII.uppercase(bytes[start + 1]) == 0x53, bytes[start + 2] == 0x3A {
      return (Self.nationalField, 0, start + 3)
    }
    guard let number = ShortDate.number(bytes[start..<(start + 2)]), Self.known.contains(number) else { return nil }
    if bytes[start + 2] == 0x3A { return (number, 0, start + 3) }
    guard text.count >= 5, ASCII.isLetter(bytes[start + 2]), bytes[start + 3] == 0x3A else { return nil }
    return (number, ASCII.uppercase(bytes[start + 2]), start + 4)
  }

  /// A time of day that the end of a line cut in two ("…T20" and ":20:15 Fo") is text of the field above.
  private func isText(_ tag: (number: Int, option: UInt8, end: Int), _ text: Range<Int>) -> Bool {
    guard let last = fields.last, last.number == 86, tag.option == 0, tag.number != 61, tag.number != 86 else {
      return false
    }
    let before = last.more.last ?? last.first
    guard before.count >= 55, ASCII.isDigit(bytes[before.upperBound - 1]) else { return false }
    let rest = bytes[tag.end..<text.upperBound].prefix(3)
    return rest.count >= 2 && rest.prefix(2).allSatisfy(ASCII.isDigit)
      && (rest.count == 2 || !ASCII.isAlphanumeric(rest[rest.startIndex + 2]))
  }
}
