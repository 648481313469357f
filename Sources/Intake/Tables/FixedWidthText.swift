/// Text made for the eye, whose columns blanks set apart: it is no table of fields, and its owner is told so.
enum FixedWidthText {
  /// Whether lines of a text begin with a date and end in a number, with wide gaps between.
  static func isSeen(in bytes: [UInt8]) -> Bool {
    var count = 0
    for range in TextLines(bytes).ranges.prefix(200) where isRow(bytes[range]) {
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    let ink = line.drop { ASCII.isBlank($0) }
    let word = ink.prefix { !ASCII.isBlank($0) }
    guard (6...10).contains(word.count), let first = word.first, ASCII.isDigit(first),
      DateText(text: String(decoding: word, as: UTF8.self)) != nil,
      let last = line.last(where: { !ASCII.isBlank($0) }), ASCII.isDigit(last)
    else { return false }
    return ink.indices.dropLast(3).contains { place in
      ink[place..<place + 3].allSatisfy { $0 == 0x20 }
    }
  }
}
