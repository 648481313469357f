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
      skipBrackets()
      return .other
    case UInt8(ascii: "!"):
      at += 1
      return .sheet
    case UInt8(ascii: ":"):
      at += 1
      return .colon
    case let byte where Self.isWord(byte):
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
    while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
  }

  /// A doubled quote ends one piece and begins the next.
  private mutating func skipQuoted() {
    let quote = bytes[at]
    repeat {
      at = (bytes[(at + 1)...].firstIndex(of: quote) ?? bytes.count - 1) + 1
    } while at < bytes.count && bytes[at] == quote
  }

  private mutating func skipBrackets() {
    var depth = 0
    repeat {
      if bytes[at] == UInt8(ascii: "[") { depth += 1 }
      if bytes[at] == UInt8(ascii: "]") { depth -= 1 }
      at += bytes[at] == UInt8(ascii: "'") ? 2 : 1
    } while at < bytes.count && depth > 0
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }

  /// A cell, or as a corner of a range a whole column or row.
  private static func place(_ word: ArraySlice<UInt8>, isCorner: Bool) -> Token {
    let dollar = UInt8(ascii: "$")
    var rest = word
    let fixesColumn = rest.first == dollar
    if fixesColumn { rest = rest.dropFirst() }
    let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) && $0 < 0x80 }
    rest = rest.dropFirst(letters.count)
    let fixesRow = letters.isEmpty ? fixesColumn : rest.first == dollar
    if !letters.isEmpty, fixesRow { rest = rest.dropFirst() }
    guard rest.count <= 7, rest.allSatisfy({ (0x30...0x39).contains($0) }), letters.count <= 3 else { return .other }
    let isAbsolute: Bool
    switch (letters.isEmpty, rest.isEmpty) {
    case (false, false): isAbsolute = fixesColumn && fixesRow
    case (true, false): isAbsolute = fixesRow
    case (false, true): isAbsolute = fixesColumn && !fixesRow
    case (true, true): return .other
    }
    guard
      letters.isEmpty || rest.isEmpty
        ? isCorner : DefinedName.readsAsCell(word.filter { $0 != dollar }.map { $0 >= 0x61 ? $0 & 0xDF : $0 })
    else {
      return .other
    }
    return .place(String(decoding: word, as: UTF8.self), isAbsolute: isAbsolute)
  }
}
