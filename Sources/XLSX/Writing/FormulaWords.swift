/// What the words of a formula may be made of, and which of them mean something.
enum FormulaWords {
  /// How many bytes the character that a text begins with has; 0 where it is none that words have: a typographic quote,
  /// a sign of arithmetic that no program knows, a blank that does not break.
  static func letterLength(_ rest: ArraySlice<UInt8>) -> Int {
    guard let scalar = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first else { return 0 }
    switch scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation, .openPunctuation, .closePunctuation, .mathSymbol, .spaceSeparator,
      .lineSeparator, .paragraphSeparator, .control:
      return 0
    default: return UTF8.width(scalar)
    }
  }

  /// Whether a sheet's name may stand in a formula without apostrophes.
  static func isPlainSheetName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, first > 0x39, first != UInt8(ascii: "?") else { return false }
    let isSpelled = !name.contains { [UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "?")].contains($0) }
    let upper = name.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    return isSpelled && FormulaReference(upper[...])?.isPartial ?? true && !DefinedName.readsAsRowColumn(upper)
      && !upper.elementsEqual("TRUE".utf8) && !upper.elementsEqual("FALSE".utf8)
  }

  /// Whether a word is one of the functions that formulas have most of. As names nobody needs them, and a blank behind
  /// one of them is a bracket that is missing.
  static func isFunction(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count < 13 else { return false }
    return functions.contains(String(decoding: word, as: UTF8.self).uppercased())
  }

  private static let functions: Set<String> = [
    "ABS", "AND", "AVERAGE", "AVERAGEIF", "AVERAGEIFS", "CONCATENATE", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS", "DATE",
    "HLOOKUP", "IF", "IFERROR", "IFS", "INDEX", "INDIRECT", "INT", "ISBLANK", "ISERROR", "ISNUMBER", "LEFT", "LEN",
    "LOOKUP", "MATCH", "MAX", "MID", "MIN", "MOD", "NOT", "OFFSET", "OR", "RIGHT", "ROUND", "ROUNDDOWN", "ROUNDUP",
    "SUBTOTAL", "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "TEXT", "TRIM", "VALUE", "VLOOKUP", "XLOOKUP",
  ]
}
