extension FormulaGrammar {
  /// One operand without signs and brackets round it.
  mutating func primary() throws(Problem) -> Operand {
    switch byte {
    case UInt8(ascii: "\""):
      try skipQuoted()
      return .value
    case UInt8(ascii: "'"):
      try skipQuoted()
      guard byte == UInt8(ascii: "!") else {
        throw Problem(offset: at, expected: "\"!\" behind a sheet's name; texts stand in double quotes")
      }
      at += 1
      return try behindSheet()
    case UInt8(ascii: "#"): return try errorValue()
    case UInt8(ascii: "{"):
      try arrayConstant()
      return .value
    case UInt8(ascii: "["): return try behindBook()
    case UInt8(ascii: "!") where allowsAnySheet:
      at += 1
      return try behindSheet()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return try number()
    default: return try word(hasSheet: false)
    }
  }

  // MARK: Constants

  /// A text or a name in quotes; a doubled quote stands for one.
  private mutating func skipQuoted() throws(Problem) {
    let (quote, start) = (byte, at)
    repeat {
      guard let end = source[(at + 1)...].firstIndex(of: quote) else {
        throw Problem(offset: start, expected: "the quote that ends what begins here")
      }
      at = end + 1
    } while byte == quote
  }

  private static let errorValues = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#EXTERNAL!", "#BUSY!", "#TIMEOUT!", "#PYTHON!",
  ].map { Array($0.utf8) }

  private mutating func skipErrorValue() -> Bool {
    guard let known = Self.errorValues.first(where: { source[at...].starts(with: $0) }) else { return false }
    at += known.count
    return true
  }

  /// An error value. `#REF!` stands for a reference too, and for the sheet of one.
  private mutating func errorValue() throws(Problem) -> Operand {
    let start = at
    guard skipErrorValue() else { throw Problem(offset: at, expected: "an error value such as #N/A") }
    guard source[start..<at].elementsEqual("#REF!".utf8) else { return .value }
    if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "$") || wordLength() > 0 { return try behindSheet() }
    return .reference
  }

  /// Digits with a point and an exponent, or the first row of a range.
  private mutating func number() throws(Problem) -> Operand {
    let start = at
    let whole = skipDigits()
    let isWhole = byte != UInt8(ascii: ".")
    if !isWhole { at += 1 }
    let hasDigits = (isWhole ? 0 : skipDigits()) + whole > 0
    guard hasDigits else { throw Problem(offset: start, expected: "a value") }
    if byte | 0x20 == UInt8(ascii: "e") {
      at += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
      guard skipDigits() > 0 else { throw Problem(offset: at, expected: "the digits of an exponent") }
    } else if isWhole, wordLength() == 0, join == UInt8(ascii: ":") || next == UInt8(ascii: ":") {
      guard FormulaReference(source[start..<at])?.isPartial ?? false else {
        throw Problem(offset: start, expected: "a row from 1 to \(CellReference.lastRow)")
      }
      return .row
    }
    let end = at + wordLength()
    guard end == source.count || source[end] != UInt8(ascii: "!") else {
      throw Problem(offset: start, expected: "the sheet's name in apostrophes")
    }
    guard end == at else { throw Problem(offset: at, expected: "an operator") }
    guard Double(String(decoding: source[start..<at], as: UTF8.self))?.isFinite ?? false else {
      throw Problem(offset: start, expected: "a number below 1.8E+308")
    }
    return .value
  }

  private mutating func skipDigits() -> Int {
    let start = at
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
    return at - start
  }

  /// `{1,2;3,4}`: rows of equal length, of constants alone.
  private mutating func arrayConstant() throws(Problem) {
    var (count, width) = (0, 0)
    repeat {
      at += 1
      skipBlanks()
      try arrayElement()
      skipBlanks()
      count += 1
      guard byte == UInt8(ascii: ";") || byte == UInt8(ascii: "}") else { continue }
      guard width == 0 || width == count else { throw Problem(offset: at, expected: "rows of \(width) constants") }
      (count, width) = (0, count)
    } while byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    guard byte == UInt8(ascii: "}") else {
      throw Problem(offset: at, expected: "\",\", \";\" or \"}\" behind a constant")
    }
    at += 1
  }

  private mutating func arrayElement() throws(Problem) {
    let problem = Problem(offset: at, expected: "a constant: a number, a text, TRUE, FALSE or an error value")
    switch byte {
    case UInt8(ascii: "\""): try skipQuoted()
    case UInt8(ascii: "#"): guard skipErrorValue() else { throw problem }
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
      guard byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw problem }
      guard try number() == .value else { throw problem }
    default:
      let length = wordLength()
      guard Self.isTruth(source[at..<at + length]) else { throw problem }
      at += length
    }
  }

  // MARK: References

  /// `[1]Sheet!A1`, `[1]!Name`, and a column of the table that a formula stands in.
  private mutating func behindBook() throws(Problem) -> Operand {
    try skipBook()
    let length = wordLength()
    if length > 0 { return try word(hasSheet: false, isOutside: true) }
    guard byte == UInt8(ascii: "!") else { return .reference }
    at += 1
    return try behindSheet()
  }

  /// The brackets of another workbook, whose address some programs put in quotes.
  private mutating func skipBook() throws(Problem) {
    let start = at
    guard at + 1 < source.count, source[at + 1] == UInt8(ascii: "'") else { return try skipBrackets() }
    at += 1
    try skipQuoted()
    guard byte == UInt8(ascii: "]") else {
      throw Problem(offset: start, expected: "the bracket that ends what begins here")
    }
    at += 1
  }

  private mutating func skipBrackets() throws(Problem) {
    let inside = FormulaBytes.bracketed(source[at...])
    guard inside.last == UInt8(ascii: "]"), inside.count > 1 else {
      throw Problem(offset: at, expected: "the bracket that ends what begins here")
    }
    at += inside.count
  }

  /// What stands behind a sheet's name and its mark.
  private mutating func behindSheet() throws(Problem) -> Operand {
    let start = at
    switch byte {
    case UInt8(ascii: "#"):
      guard source[at...].starts(with: "#REF!".utf8) else { break }
      at += 5
      return .reference
    case UInt8(ascii: "'"):
      // What another program is asked for.
      try skipQuoted()
      return .reference
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      guard try number() == .row else { break }
      return .row
    default: if wordLength() > 0 { return try word(hasSheet: true) }
    }
    throw Problem(offset: start, expected: "a cell or a name behind the sheet's name")
  }

  /// A cell, a name, a function, a table, or a sheet's name with what stands behind it.
  private mutating func word(hasSheet: Bool, isOutside: Bool = false) throws(Problem) -> Operand {
    let start = at
    at += wordLength()
    guard at > start else { throw Problem(offset: at, expected: "a value") }
    let word = source[start..<at]
    switch byte {
    case UInt8(ascii: "!") where !hasSheet:
      try checkSheet(word)
      at += 1
      return try behindSheet()
    case UInt8(ascii: ":") where !hasSheet && (isOutside || Self.mayBeSheet(word)):
      // `First:Last!A1`: the sheets from one to another.
      at += 1
      let last = source[at..<at + wordLength()]
      guard !last.isEmpty, last.endIndex < source.count, source[last.endIndex] == UInt8(ascii: "!") else {
        at -= 1
        break
      }
      try checkSheet(word)
      try checkSheet(last)
      at = last.endIndex + 1
      return try behindSheet()
    case UInt8(ascii: "("):
      guard Self.mayBeName(word), !word.contains(UInt8(ascii: "$")) else { break }
      return .call
    case UInt8(ascii: "["):
      guard Self.mayBeName(word), !word.contains(UInt8(ascii: "$")) else { break }
      try skipBrackets()
      return .reference
    default: break
    }
    guard !isOutside else { throw Problem(offset: at, expected: "\"!\" behind a sheet's name") }
    return try operand(word)
  }

  /// What a word that is followed by nothing of its own means.
  private func operand(_ word: ArraySlice<UInt8>) throws(Problem) -> Operand {
    let isCorner = join == UInt8(ascii: ":") || next == UInt8(ascii: ":")
    if let reference = FormulaReference(word) {
      guard reference.isPartial else { return .cell }
      if reference.row != nil { return .row }
      if isCorner || reference.columnIsFixed { return .column(isSure: reference.columnIsFixed) }
    }
    guard Self.mayBeName(word), !word.contains(UInt8(ascii: "$")) else {
      throw Problem(offset: word.startIndex, expected: "a value, a cell or a name")
    }
    return Self.isTruth(word) ? .value : .name(isFunction: FormulaWords.isFunction(word))
  }

  /// A sheet's name that stands without apostrophes: nothing in it but letters, digits, `_` and `.`, and nothing that
  /// reads as something else.
  private func checkSheet(_ name: ArraySlice<UInt8>) throws(Problem) {
    guard FormulaWords.isPlainSheetName(name) else {
      throw Problem(offset: name.startIndex, expected: "the sheet's name in apostrophes")
    }
  }

  private static func mayBeSheet(_ word: ArraySlice<UInt8>) -> Bool {
    !word.contains(UInt8(ascii: "$")) && FormulaReference(word)?.isPartial ?? true
  }

  private static func mayBeName(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    return first >= 0x80 || (0x41...0x5A).contains(first & 0xDF) || first == UInt8(ascii: "_")
      || first == UInt8(ascii: "\\")
  }

  private static func isTruth(_ word: ArraySlice<UInt8>) -> Bool {
    let word = word.map { $0 & 0xDF }
    return word.elementsEqual("TRUE".utf8) || word.elementsEqual("FALSE".utf8)
  }

  /// How many bytes from the current place on belong to a word.
  private func wordLength() -> Int {
    var end = at
    while end < source.count, FormulaBytes.isWord(source[end]) {
      guard source[end] >= 0x80 else {
        end += 1
        continue
      }
      let length = FormulaWords.letterLength(source[end...])
      guard length > 0 else { break }
      end += length
    }
    return end - at
  }
}
