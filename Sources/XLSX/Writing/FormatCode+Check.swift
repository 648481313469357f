/// Which formats need no definition in the file, and what is allowed in the others.
extension FormatCode {
  /// The first number of a format that the workbook defines itself.
  static let firstCustomNumber = 164

  /// The number of a format that every program knows and shows the same in every country
  /// (ECMA-376 part 1, section 18.8.30; the ones whose look depends on the country are always defined instead).
  var builtInNumber: Int? {
    switch rawValue {
    case "General": 0
    case "0": 1
    case "0.00": 2
    case "#,##0": 3
    case "#,##0.00": 4
    case "0%": 9
    case "0.00%": 10
    case "0.00E+00": 11
    case "@": 49
    default: nil
    }
  }

  /// Refuses what Excel would repair: besides the bounds, words in brackets that are none of the language's, two
  /// colors in a section, more than thousandths of a second, and an exponent without its sign. Of letters outside of quotes it is not known which ones all programs take.
  func check() throws(WorkbookWriteError.Reason) {
    let length = rawValue.utf16.count
    guard (1...255).contains(length) else { throw .formatCode(rawValue) }
    var sections = 1
    // Of the section that is open.
    var colors = 0
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    var word: [UInt8] = []
    // How many zeros stand behind the point behind seconds; nil elsewhere.
    var places: Int?
    var last: UInt8 = 0
    let bytes = Array(rawValue.utf8)
    for (index, byte) in bytes.enumerated() {
      guard byte >= 0x20 else { throw .formatCode(rawValue) }
      let isSecond = last | 0x20 == UInt8(ascii: "s")
      let isDigit = "0#?.".utf8.contains(last)
      last = isEscaped || isQuoted || isBracketed ? 0 : byte
      places = last == UInt8(ascii: "0") ? places.map { $0 + 1 } : nil
      guard places ?? 0 <= 3 else { throw .formatCode(rawValue) }
      if last == UInt8(ascii: "."), isSecond { places = 0 }
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = byte != UInt8(ascii: "\"")
      } else if isBracketed {
        isBracketed = byte != UInt8(ascii: "]")
        if isBracketed {
          word.append(byte)
        } else {
          guard Self.isKnown(bracket: word) else { throw .formatCode(rawValue) }
          if Self.isColor(bracket: word) { colors += 1 }
          guard colors <= 1 else { throw .formatCode(rawValue) }
        }
        // After the seconds of a duration.
        if !isBracketed, let letter = word.last { last = letter }
      } else {
        switch byte {
        // After a backslash, an underscore (blank as wide as) or an asterisk (repeat) comes one character that stands
        // for itself.
        case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "["): (isBracketed, word) = (true, [])
        case UInt8(ascii: "]"): throw .formatCode(rawValue)
        case UInt8(ascii: ";"): (sections, colors) = (sections + 1, 0)
        case UInt8(ascii: "E") where isDigit, UInt8(ascii: "e") where isDigit:
          // Behind digits it is an exponent, whose sign says how it is shown.
          let sign = index + 1 < bytes.count ? bytes[index + 1] : 0
          guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw .formatCode(rawValue) }
        default: break
        }
      }
    }
    guard !isQuoted, !isBracketed, !isEscaped, sections <= 4 else { throw .formatCode(rawValue) }
  }

  private static let colorNames: Set<String> = [
    "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow",
  ]

  private static let words = colorNames.union(["eng", "hijri"])

  /// Whether brackets hold one of the colors, of which a section has one.
  private static func isColor(bracket word: [UInt8]) -> Bool {
    let text = String(decoding: word, as: UTF8.self).lowercased()
    return colorNames.contains(text) || text.hasPrefix("color")
  }

  /// `>=100`: a comparison and a number, which has a point in every country (section 18.8.31).
  private static func isCondition(_ text: String) -> Bool {
    let sign = text.prefix { "<>=".contains($0) }
    let number = text.dropFirst(sign.count).drop { $0 == " " }
    guard ["<", "<=", ">", ">=", "=", "<>"].contains(sign), let value = Double(number) else { return false }
    return value.isFinite && number.utf8.allSatisfy { "+-.0123456789e".utf8.contains($0) }
  }

  /// Whether brackets hold a color, a condition, a currency or language (`$`), an unbounded time, or a kind of digits.
  private static func isKnown(bracket word: [UInt8]) -> Bool {
    let text = String(decoding: word, as: UTF8.self).lowercased()
    guard let first = word.first else { return false }
    if "<>=".utf8.contains(first) { return isCondition(text) }
    // Currencies and languages, calendars: what may follow has no list.
    guard (0x41...0x5A).contains(first & 0xDF) else { return true }
    if "hms".contains(text.prefix(1)), text.allSatisfy({ $0 == text.first }) { return true }
    let letters = text.prefix { $0.isLetter }
    guard letters.utf8.count < text.utf8.count else { return words.contains(text) }
    let number = Int(text.dropFirst(letters.count).drop { $0 == " " })
    switch letters {
    case "color": return number.map { (1...56).contains($0) } ?? false
    case "dbnum", "natnum": return true
    default: return false
    }
  }
}
