/// What a formula mentions, and whether Excel would take it from a file at all.
///
/// This is no parser of formulas: it looks at quotes, brackets, sheet names and table columns, which are what makes
/// Excel offer to "repair" a workbook when they are wrong.
struct FormulaCheck {
  static let longest = 8192
  /// The most UTF-16 units of a text in quotes.
  static let longestText = 255

  /// A column of a table, or a table alone, that a formula mentions.
  struct TableMention: Hashable {
    let table: String
    let column: String?
  }

  private(set) var sheets: [String] = []
  private(set) var tables: [TableMention] = []

  private let source: [UInt8]
  private var at = 0
  /// Where the word before the current place began.
  private var word = 0

  /// Checks a formula; throws what is wrong with it.
  static func check(_ formula: String) throws(WorkbookWriteError.Reason) -> FormulaCheck {
    let length = formula.utf8.count > longest ? formula.utf16.count : 0
    guard length <= longest else { throw .formulaTooLong(length) }
    guard let first = formula.utf8.first else { throw .formulaEmpty }
    guard first != UInt8(ascii: "=") else { throw .formulaLeadingEquals }
    var check = FormulaCheck(source: Array(formula.utf8))
    try check.run()
    return check
  }

  private init(source: [UInt8]) {
    self.source = source
  }

  private mutating func run() throws(WorkbookWriteError.Reason) {
    var open: [UInt8] = []
    while at < source.count {
      let byte = source[at]
      switch byte {
      case 0..<0x20 where byte != 0x09 && byte != 0x0A: throw .formulaCharacter(byte)
      case UInt8(ascii: "\""):
        let text = try quoted(by: byte)
        guard !CellText.length(of: text, exceeds: Self.longestText) else { throw .formulaTextTooLong(text.utf16.count) }
        word = at
      case UInt8(ascii: "'"):
        let name = try quoted(by: byte)
        if at < source.count, source[at] == UInt8(ascii: "!") { try mention(sheet: name) }
        word = at
      case UInt8(ascii: "!"):
        if word < at, source[word] != UInt8(ascii: "#") { try mention(sheet: text(word..<at)) }
        at += 1
        word = at
      case UInt8(ascii: "("), UInt8(ascii: "{"):
        open.append(byte == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "}"))
        at += 1
        word = at
      case UInt8(ascii: ")"), UInt8(ascii: "}"):
        guard open.popLast() == byte else { throw .formulaUnbalanced }
        at += 1
        word = at
      case UInt8(ascii: "["):
        try structuredReference()
        word = at
      case UInt8(ascii: "]"): throw .formulaUnbalanced
      default:
        at += 1
        if !Self.isWord(byte) { word = at }
      }
    }
    guard open.isEmpty else { throw .formulaUnbalanced }
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

  /// What stands between quotes that begin here; a doubled quote stands for one.
  private mutating func quoted(by quote: UInt8) throws(WorkbookWriteError.Reason) -> String {
    var inside: [UInt8] = []
    at += 1
    while at < source.count {
      let byte = source[at]
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
