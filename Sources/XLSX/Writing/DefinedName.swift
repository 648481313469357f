/// A name for a range or a formula.
struct DefinedName {
  let name: String
  let refersTo: String
  /// The sheet it belongs to, by its index; `nil` for the whole workbook.
  let sheet: Int?
  var isHidden = false
  var comment: String?

  /// The rules for names, of ranges and tables alike: letters, digits, `_` and `.`, first a letter or `_`, at most 255
  /// characters, and nothing a formula would read as a cell (`AB12`, `R1C1`, `R`, `C`) or a truth value.
  static func isLegal(_ name: String) -> Bool {
    guard (1...255).contains(name.utf16.count), let first = name.unicodeScalars.first else { return false }
    guard first == "_" || first.properties.isAlphabetic else { return false }
    let isSpelled = name.unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar == "." || scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
    guard isSpelled else { return false }
    let upper = name.uppercased()
    return !readsAsCell(Array(upper.utf8)) && !readsAsRowColumn(Array(upper.utf8)) && upper != "TRUE"
      && upper != "FALSE"
  }

  /// How names begin that the standard keeps for itself (ECMA-376 part 1, section 18.2.5).
  static let reservedPrefix = "_xlnm."
  /// The names that there are behind it, and those that programs add; the first ones belong to one sheet each.
  private static let sheetNames: Set<String> = ["print_area", "print_titles", "_filterdatabase"]
  private static let bookNames: Set<String> = [
    "criteria", "extract", "consolidate_area", "database", "sheet_title", "recorder", "data_form", "auto_open",
    "auto_close", "auto_activate", "auto_deactivate",
  ]

  /// How names begin that formulas have for functions and their variables, which are newer than the format.
  private static let functionPrefixes = ["_xlfn.", "_xlpm.", "_xlws.", "_xludf."]

  /// Whether programs show a name of the standard's by these letters, so that nobody else can have it.
  static func isReserved(_ name: String) -> Bool {
    let name = name.lowercased()
    return sheetNames.contains(name) || (functionPrefixes + [reservedPrefix]).contains { name.hasPrefix($0) }
  }

  /// Whether a name begins as those of the standard do, and is none of them or misses its sheet; or is one of them
  /// without the beginning.
  static func isMisused(_ name: String, hasSheet: Bool) -> Bool {
    let name = name.lowercased()
    guard name.hasPrefix(reservedPrefix) else { return isReserved(name) }
    let rest = String(name.dropFirst(reservedPrefix.utf8.count))
    return !bookNames.contains(rest) && !(hasSheet && sheetNames.contains(rest))
  }

  /// Whether a name of the standard's stands for cells: all but those of macros.
  static func isOfCells(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix(reservedPrefix) && !name.hasPrefix(reservedPrefix + "auto_")
      && !name.hasPrefix(reservedPrefix + "recorder")
  }

  /// One to three capital letters up to XFD, then digits.
  static func readsAsCell(_ bytes: [UInt8]) -> Bool {
    let letters = bytes.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let digits = bytes.dropFirst(letters.count)
    guard (1...3).contains(letters.count), !digits.isEmpty else { return false }
    guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return false }
    return letters.count < 3 || letters.lexicographicallyPrecedes(Array("XFE".utf8))
  }

  /// `R`, `C`, `RC`, `R1`, `C1`, `R1C1`.
  static func readsAsRowColumn(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard rest.first == UInt8(ascii: "R") || rest.first == UInt8(ascii: "C") else { return false }
    if rest.first == UInt8(ascii: "R") { rest = rest.dropFirst().drop(while: isDigit) }
    if rest.first == UInt8(ascii: "C") { rest = rest.dropFirst().drop(while: isDigit) }
    return rest.isEmpty
  }
}

extension MarkupBuffer {
  /// The element (ECMA-376 part 1, section 18.2.5).
  mutating func definedName(_ name: DefinedName) {
    raw("<definedName name=\"")
    attributeText(name.name)
    raw("\"")
    if let sheet = name.sheet { attribute(" localSheetId=\"", sheet) }
    if let comment = name.comment { attribute(" comment=\"", comment) }
    if name.isHidden { raw(" hidden=\"1\"") }
    raw(">")
    formulaText(name.refersTo)
    raw("</definedName>")
  }
}
