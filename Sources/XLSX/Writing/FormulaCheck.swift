/// What a formula mentions, and whether Excel would take it from a file at all.
///
/// It looks at quotes, brackets, sheet names and table columns and at signs that only the formula bar knows, which have
/// errors of their own; what is left has the grammar of formulas, ``FormulaGrammar``.
struct FormulaCheck {
  static let longest = 8192
  /// The most UTF-16 units of a text in quotes.
  static let longestText = 255
  static let mostArguments = 255
  /// How many functions may stand in each other, the outermost not counted.
  static let deepestNesting = 64

  /// A bracket that is open.
  private struct Opening {
    let close: UInt8
    var isCall = false
    var arguments = 1
  }

  /// A column of a table, or a table alone, that a formula mentions.
  struct TableMention: Hashable {
    let table: String
    let column: String?
  }

  private(set) var sheets: [String] = []
  private(set) var tables: [TableMention] = []
  /// Whether it has an array constant, `{1,2}`.
  private(set) var hasArray = false
  /// Whether it joins references by a comma, `(A1,B1)`.
  private(set) var hasUnion = false

  /// The formula as the file has it, where that is not as it was given.
  private(set) var stored: String?
  /// Whether it may stand for cells.
  private(set) var isReference = false

  private let source: [UInt8]
  private var at = 0
  /// Where the word before the current place began.
  private var word = 0

  /// Checks a formula; throws what is wrong with it.
  ///
  /// - Parameter isName: whether it is what a defined name stands for.
  static func check(_ formula: String, isName: Bool = false) throws(WorkbookWriteError.Reason) -> FormulaCheck {
    let length = formula.utf8.count > longest ? formula.utf16.count : 0
    guard length <= longest else { throw .formulaTooLong(length) }
    guard let first = formula.utf8.first else { throw .formulaEmpty }
    guard first != UInt8(ascii: "=") else { throw .formulaLeadingEquals }
    var check = FormulaCheck(source: Array(formula.utf8))
    try check.run()
    let functions = FutureFunctions(check.source)
    if let function = functions.unmarked { throw .formulaVariables(function) }
    check.stored = functions.stored(check.source)
    do throws(FormulaGrammar.Problem) {
      check.isReference = try FormulaGrammar.isReference(check.source, allowsAnySheet: isName)
    } catch {
      throw check.syntax(error)
    }
    return check
  }

  /// What is wrong, as a person counts and sees it.
  private func syntax(_ problem: FormulaGrammar.Problem) -> WorkbookWriteError.Reason {
    let before = String(decoding: source[..<problem.offset], as: UTF8.self)
    let found = String(decoding: source[problem.offset...].prefix(80), as: UTF8.self).prefix(12)
    return .formulaSyntax(expected: problem.expected, found: String(found), at: before.count + 1)
  }

  /// Checks a formula of a validation or a conditional format, where Excel takes less than in a cell.
  static func criterion(_ formula: String) throws(WorkbookWriteError.Reason) -> FormulaCheck {
    let check = try check(formula)
    if let table = check.tables.first {
      throw .criterion(
        "\(table.table)[…] names a table, which can be done by INDIRECT(\"\(table.table)[…]\") or a defined name")
    }
    guard !check.hasArray else {
      throw .criterion("it has an array constant {…}; expected none, write the values to cells or a defined name")
    }
    guard !check.hasUnion else {
      throw .criterion("it joins references by a comma outside of a function; expected one reference")
    }
    return check
  }

  private init(source: [UInt8]) {
    self.source = source
  }

  private mutating func run() throws(WorkbookWriteError.Reason) {
    var open: [Opening] = []
    var calls = 0
    // The last byte before this one that is no white space.
    var last: UInt8 = 0
    while at < source.count {
      let byte = source[at]
      let before = last
      if byte > 0x20 { last = byte }
      switch byte {
      case 0..<0x20, 0xEF:
        if let character = foreignCharacter { throw .formulaCharacter(character) }
        at += 1
        if byte < 0x20 { word = at }
      case UInt8(ascii: "\""):
        let text = try quoted(by: byte)
        guard !CellText.length(of: text, exceeds: Self.longestText) else { throw .formulaTextTooLong(text.utf16.count) }
        word = at
      case UInt8(ascii: "'"):
        let name = try quoted(by: byte)
        if at < source.count, source[at] == UInt8(ascii: "!") { try mention(sheet: name) }
        word = at
      case UInt8(ascii: "!"):
        if word < at, source[word] != UInt8(ascii: "#") {
          if let first = firstSheet { try mention(sheet: text(first)) }
          try mention(sheet: text(word..<at))
        }
        at += 1
        word = at
      case UInt8(ascii: "("):
        open.append(Opening(close: UInt8(ascii: ")"), isCall: word < at))
        if word < at { calls += 1 }
        guard calls <= Self.deepestNesting + 1 else { throw .formulaNesting(calls) }
        at += 1
        word = at
      case UInt8(ascii: "{"):
        open.append(Opening(close: UInt8(ascii: "}")))
        hasArray = true
        at += 1
        word = at
      case UInt8(ascii: ")"), UInt8(ascii: "}"):
        guard let opening = open.popLast(), opening.close == byte else { throw .formulaUnbalanced }
        try checkOperand(after: before)
        if opening.isCall { calls -= 1 }
        at += 1
        word = at
      case UInt8(ascii: ","):
        try checkOperand(after: before)
        if let index = open.indices.last, open[index].isCall {
          open[index].arguments += 1
          guard open[index].arguments <= Self.mostArguments else { throw .formulaArguments(open[index].arguments) }
        } else if open.last?.close != UInt8(ascii: "}") {
          hasUnion = true
        }
        at += 1
        word = at
      case UInt8(ascii: ";"), UInt8(ascii: "@"):
        guard byte == UInt8(ascii: ";"), open.last?.close == UInt8(ascii: "}") else {
          throw .formulaToken(Character(UnicodeScalar(byte)))
        }
        at += 1
        word = at
      case UInt8(ascii: "#"):
        try errorValue()
      case UInt8(ascii: "["):
        try structuredReference()
        last = UInt8(ascii: "]")
        word = at
      case UInt8(ascii: "]"): throw .formulaUnbalanced
      default:
        at += 1
        if !Self.isWord(byte) { word = at }
      }
    }
    guard open.isEmpty else { throw .formulaUnbalanced }
    guard last != UInt8(ascii: ",") else { throw .formulaOperator(",") }
    try checkOperand(after: last)
  }

  /// Refuses an operator before what ends an operand.
  private func checkOperand(after byte: UInt8) throws(WorkbookWriteError.Reason) {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "^"),
      UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"):
      throw .formulaOperator(Character(UnicodeScalar(byte)))
    default: break
    }
  }

  /// `#DIV/0!` and its kin; behind an operand `#` would be the range that spills from it.
  private mutating func errorValue() throws(WorkbookWriteError.Reason) {
    let division = Array("#DIV/0!".utf8)
    if source[at...].starts(with: division) {
      at += division.count
      word = at
      return
    }
    let before = at > 0 ? source[at - 1] : 0
    let isOperand = Self.isWord(before) || [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "'")].contains(before)
    guard !isOperand, at + 1 < source.count, Self.isWord(source[at + 1]) else { throw .formulaToken("#") }
    at += 1
  }

  /// The first sheet of `First:Last!A1`, seen from the mark; nil where there is no such thing. What follows a sheet's
  /// name or a dollar sign, or reads as a cell, is the corner of a range.
  private var firstSheet: Range<Int>? {
    guard word > 1, source[word - 1] == UInt8(ascii: ":") else { return nil }
    let end = word - 1
    var start = end
    while start > 0, Self.isWord(source[start - 1]) { start -= 1 }
    let isCorner = start > 0 && (source[start - 1] == UInt8(ascii: "!") || source[start - 1] == UInt8(ascii: "$"))
    guard start < end, !isCorner, !DefinedName.readsAsCell(Array(text(start..<end).uppercased().utf8)) else {
      return nil
    }
    return start..<end
  }

  /// Letters, digits, `_`, `.`, the `#` of an error value, and everything that is not ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "#"), 0x80...:
      true
    default: false
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  /// The character here, where it is one that XML cannot hold or that would come back as another: a control character
  /// other than a tab and a line feed, U+FFFE or U+FFFF.
  private var foreignCharacter: Unicode.Scalar? {
    let byte = source[at]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A ? nil : Unicode.Scalar(byte) }
    guard byte == 0xEF, at + 2 < source.count, source[at + 1] == 0xBF, source[at + 2] >= 0xBE else { return nil }
    return source[at + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
  }

  /// What stands between quotes that begin here; a doubled quote stands for one.
  private mutating func quoted(by quote: UInt8) throws(WorkbookWriteError.Reason) -> String {
    var inside: [UInt8] = []
    at += 1
    while at < source.count {
      let byte = source[at]
      if let character = foreignCharacter { throw .formulaCharacter(character) }
      at += 1
      guard byte == quote else {
        inside.append(byte)
        continue
      }
      guard at < source.count, source[at] == quote else { return String(decoding: inside, as: UTF8.self) }
      inside.append(quote)
      at += 1
    }
    throw .formulaUnbalanced
  }

  private mutating func mention(sheet name: String) throws(WorkbookWriteError.Reason) {
    guard !name.utf8.contains(UInt8(ascii: "[")) else { throw .formulaReference(name) }
    for part in name.split(separator: ":", omittingEmptySubsequences: false) { sheets.append(String(part)) }
  }

  /// `Table[Column]`, `Table[[#This Row],[Column]]`, `Table[[First]:[Last]]`, `Table[#Data]`, `Table[]`.
  private mutating func structuredReference() throws(WorkbookWriteError.Reason) {
    let table = text(word..<at)
    let start = at
    var depth = 0
    var item: [UInt8] = []
    var items: [[UInt8]] = []
    var hasInner = false
    repeat {
      guard at < source.count else { throw .formulaUnbalanced }
      let byte = source[at]
      at += 1
      switch byte {
      case UInt8(ascii: "["):
        depth += 1
        guard depth <= 2 else { throw .formulaUnbalanced }
        if depth == 2 { hasInner = true }
        item = []
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 1 || !hasInner { items.append(item) }
      case UInt8(ascii: "'"):
        guard at < source.count else { throw .formulaUnbalanced }
        item.append(source[at])
        at += 1
      case UInt8(ascii: "@") where item.isEmpty: throw .formulaReference(text(word..<at))
      default:
        item.append(byte)
      }
    } while depth > 0
    guard !table.isEmpty else { throw .formulaReference(text(start..<at)) }
    tables.append(TableMention(table: table, column: nil))
    for item in items where !item.isEmpty && item.first != UInt8(ascii: "#") {
      tables.append(TableMention(table: table, column: String(decoding: item, as: UTF8.self)))
    }
  }
}
