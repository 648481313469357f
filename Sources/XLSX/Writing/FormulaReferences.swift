/// The cells that a formula names, each with what it says of its sheet and of its place: `Data!$A$1`, `B2`, `C:C`, `1:3`.
///
/// Texts and what stands in brackets are passed over; functions and defined names are no cells.
struct FormulaReferences {
  struct Mention: Equatable {
    let text: String
    /// Whether a sheet's name stands before it, or before the corner that its range begins with.
    let hasSheet: Bool
    /// Whether it has all its dollar signs, and so is the same for every cell.
    let isAbsolute: Bool
  }

  private enum Token {
    /// A sheet's name with its `!`, or the `!` alone that stands for whatever sheet uses the formula.
    case sheet
    case place(String, isAbsolute: Bool)
    case colon
    case other
  }

  private(set) var mentions: [Mention] = []
  /// Whether both corners of a range have a sheet's name.
  private(set) var namesSheetTwice = false

  private let bytes: [UInt8]
  private var at = 0

  init(_ formula: String) {
    bytes = Array(formula.utf8)
    var (last, hasSheet, isRange) = (Token.other, false, false)
    while at < bytes.count {
      let token = next(after: last)
      switch token {
      case .sheet: namesSheetTwice = namesSheetTwice || isRange && hasSheet
      case .place(let text, let isAbsolute):
        if case .sheet = last { hasSheet = true } else { hasSheet = isRange && hasSheet }
        mentions.append(Mention(text: text, hasSheet: hasSheet, isAbsolute: isAbsolute))
      case .colon, .other: break
      }
      // What stands before a colon is the first corner of a range.
      if case .colon = token, case .place = last {
        isRange = true
      } else if case .sheet = token {
      } else {
        isRange = false
      }
      last = token
    }
  }

  private mutating func next(after last: Token) -> Token {
    switch bytes[at] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      skipQuoted()
      return takeMark() ? .sheet : .other
    case UInt8(ascii: "["):
      at += FormulaBytes.bracketed(bytes[at...]).count
      return .other
    case UInt8(ascii: "!"):
      at += 1
      return .sheet
    case UInt8(ascii: ":"):
      at += 1
      return .colon
    case let byte where FormulaBytes.isWord(byte):
      let start = at
      skipWord()
      let end = at
      if takeMark() { return .sheet }
      var isCorner = false
      if case .sheet = last { isCorner = true }
      if !isCorner, !bytes[start..<end].contains(UInt8(ascii: "$")), end < bytes.count, bytes[end] == UInt8(ascii: ":")
      {
        // `First:Last!A1`: the sheets from one to another.
        at += 1
        skipWord()
        if at > end + 1, takeMark() { return .sheet }
        at = end
      }
      guard end == bytes.count || bytes[end] != UInt8(ascii: "(") else { return .other }
      isCorner = end < bytes.count && bytes[end] == UInt8(ascii: ":")
      if case .colon = last { isCorner = true }
      return Self.place(bytes[start..<end], isCorner: isCorner)
    default:
      at += 1
      return .other
    }
  }

  private mutating func takeMark() -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: "!") else { return false }
    at += 1
    return true
  }

  private mutating func skipWord() {
    while at < bytes.count, FormulaBytes.isWord(bytes[at]) { at += 1 }
  }

  /// A doubled quote ends one piece and begins the next.
  private mutating func skipQuoted() {
    let quote = bytes[at]
    repeat {
      at = (bytes[(at + 1)...].firstIndex(of: quote) ?? bytes.count - 1) + 1
    } while at < bytes.count && bytes[at] == quote
  }

  /// A cell, or as a corner of a range a whole column or row.
  private static func place(_ word: ArraySlice<UInt8>, isCorner: Bool) -> Token {
    guard let reference = FormulaReference(word), isCorner || !reference.isPartial else { return .other }
    return .place(String(decoding: word, as: UTF8.self), isAbsolute: reference.isAbsolute)
  }
}
