/// Whether a text is a formula by the grammar that formulas have (ECMA-376 part 1, section 18.17.2).
///
/// Operators differ in how closely they bind, which changes what a formula means and not whether it is one. So it is
/// enough to know at each place whether an operand or an operator is due, what is open, and whether what stands beside
/// the operators of references (`:`, a blank, `,`) is a reference. What is open stands in a list and not on the stack,
/// so depth costs nothing.
struct FormulaGrammar {
  /// Where a formula stops being one, by its byte, and what would go on with it.
  struct Problem: Error, Equatable {
    let offset: Int
    let expected: String
  }

  enum Operand: Equatable {
    /// What is no reference: a number, a text, what an operator makes.
    case value
    /// A range, a table's column, what a function gives.
    case reference
    case cell
    /// `3`, the corner of a range of whole rows.
    case row
    /// `C`, the corner of a range of whole columns; a name may read the same where it has no `$` and some length.
    case column(isSure: Bool)
    /// A name of the workbook; it may be that of a function whose bracket is missing.
    case name(isFunction: Bool)
    /// An argument that is left out.
    case missing
    /// A function's name with its bracket: its arguments are due.
    case call

    var isReference: Bool { self != .value && self != .missing && self != .call }
  }

  /// What is open, with what stood before it.
  private struct Frame {
    var isCall = false
    /// Whether all so far is a reference, operators of references among them.
    var isReference = true
    var join: UInt8?
    var corner = Operand.value
  }

  let source: [UInt8]
  /// Whether `!A1` may stand for a cell of whatever sheet uses the formula, as in defined names.
  let allowsAnySheet: Bool
  var at = 0
  private var open: [Frame] = []
  private var frame = Frame()
  /// The operand before the current place.
  private var operand = Operand.missing
  /// The operator of references whose right side is due.
  private(set) var join: UInt8?
  private var corner = Operand.value
  private var isArgumentStart = false

  /// Whether the formula, whose bytes are UTF-8, may stand for cells. Throws where it is none.
  @discardableResult
  static func isReference(_ source: [UInt8], allowsAnySheet: Bool = false) throws(Problem) -> Bool {
    var grammar = FormulaGrammar(source: source, allowsAnySheet: allowsAnySheet)
    repeat { try grammar.takeOperand() } while try grammar.takeOperator()
    return grammar.frame.isReference && grammar.operand.isReference
  }

  private init(source: [UInt8], allowsAnySheet: Bool) {
    self.source = source
    self.allowsAnySheet = allowsAnySheet
  }

  // MARK: Operands

  /// From where an operand is due to behind it.
  private mutating func takeOperand() throws(Problem) {
    while true {
      skipBlanks()
      let start = at
      switch byte {
      case UInt8(ascii: "+") where join == nil, UInt8(ascii: "-") where join == nil:
        at += 1
        (frame.isReference, isArgumentStart) = (false, false)
      case UInt8(ascii: "@"):
        at += 1
        isArgumentStart = false
      case UInt8(ascii: "("): begin(isCall: false)
      case UInt8(ascii: ",") where isArgumentStart, UInt8(ascii: ")") where isArgumentStart:
        operand = .missing
        return
      default:
        let found = try primary()
        guard found == .call else { return try settle(found, from: start) }
        begin(isCall: true)
      }
    }
  }

  /// Opens a bracket.
  private mutating func begin(isCall: Bool) {
    (frame.join, frame.corner) = (join, corner)
    open.append(frame)
    frame = Frame(isCall: isCall)
    join = nil
    isArgumentStart = isCall
    at += 1
  }

  /// Takes an operand for what was due.
  private mutating func settle(_ found: Operand, from start: Int) throws(Problem) {
    isArgumentStart = false
    operand = found
    if let join {
      guard found.isReference else {
        throw Problem(offset: start, expected: join == 0x20 ? "an operator" : "a reference")
      }
      if join == UInt8(ascii: ":") {
        try checkCorners(found, from: start)
        operand = .reference
      } else {
        try checkWhole(found)
        if next != UInt8(ascii: ":") { operand = .reference }
      }
      self.join = nil
    } else {
      try checkWhole(found)
    }
    if !found.isReference { frame.isReference = false }
  }

  /// A row or column alone is the corner of a range.
  private func checkWhole(_ found: Operand) throws(Problem) {
    guard found == .row || found == .column(isSure: true), next != UInt8(ascii: ":") else { return }
    throw Problem(offset: at, expected: "\":\" and another \(found == .row ? "row" : "column")")
  }

  /// Both corners of a range are cells, or rows, or columns.
  private func checkCorners(_ found: Operand, from start: Int) throws(Problem) {
    switch (corner, found) {
    case (.row, .row), (.column, .column): return
    case (.row, _): throw Problem(offset: start, expected: "a row from 1 to \(CellReference.lastRow)")
    case (.column(isSure: true), _): throw Problem(offset: start, expected: "a column")
    case (_, .row), (_, .column(isSure: true)): throw Problem(offset: start, expected: "a cell")
    default: return
    }
  }

  // MARK: Operators

  /// From behind an operand to where the next is due; false at the end.
  private mutating func takeOperator() throws(Problem) -> Bool {
    while true {
      let end = at
      skipBlanks()
      guard at < source.count else {
        guard open.isEmpty else { throw Problem(offset: at, expected: "\")\"") }
        return false
      }
      switch byte {
      case UInt8(ascii: ")"): try close()
      case UInt8(ascii: ","):
        if frame.isCall {
          frame.isReference = true
          isArgumentStart = true
          at += 1
        } else {
          try joinReferences(byte)
        }
        return true
      case UInt8(ascii: ":"):
        try joinReferences(byte)
        return true
      case UInt8(ascii: "%"):
        at += 1
        (operand, frame.isReference) = (.value, false)
      case UInt8(ascii: "#") where end == at && operand.isReference:
        at += 1
        operand = .reference
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "^"),
        UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"):
        takeSign()
        frame.isReference = false
        return true
      case UInt8(ascii: "(") where end == at && operand == .reference && source[at - 1] == UInt8(ascii: ")"):
        // What a function gives may be a function.
        begin(isCall: true)
        return true
      default:
        if operand == .name(isFunction: true), end < at {
          guard byte == UInt8(ascii: "(") else { throw Problem(offset: end, expected: "\"(\"") }
          begin(isCall: true)
          return true
        }
        guard end < at, operand.isReference, byte != UInt8(ascii: ";"), byte != UInt8(ascii: "}") else {
          throw Problem(offset: at, expected: "an operator")
        }
        (join, corner) = (0x20, operand)
        return true
      }
    }
  }

  private mutating func joinReferences(_ sign: UInt8) throws(Problem) {
    guard operand.isReference else {
      throw Problem(offset: at, expected: "an operator other than \"\(Character(UnicodeScalar(sign)))\"")
    }
    (join, corner) = (sign, operand)
    at += 1
  }

  /// `<`, `<=`, `<>`, `>`, `>=` or a sign of one character.
  private mutating func takeSign() {
    let first = byte
    at += 1
    if byte == UInt8(ascii: "="), first == UInt8(ascii: "<") || first == UInt8(ascii: ">") {
      at += 1
    } else if byte == UInt8(ascii: ">"), first == UInt8(ascii: "<") {
      at += 1
    }
  }

  private mutating func close() throws(Problem) {
    let closed = frame
    guard let outer = open.popLast() else { throw Problem(offset: at, expected: "an operator or the end") }
    let start = at
    at += 1
    frame = outer
    (join, corner) = (outer.join, outer.corner)
    let isReference = closed.isCall || closed.isReference && operand.isReference
    try settle(isReference ? .reference : .value, from: start)
  }

  // MARK: Bytes

  /// The byte at the current place; 0 at the end.
  var byte: UInt8 { at < source.count ? source[at] : 0 }

  /// The next byte that is no blank; 0 at the end.
  var next: UInt8 { source[at...].first { !Self.isBlank($0) } ?? 0 }

  mutating func skipBlanks() {
    while at < source.count, Self.isBlank(source[at]) { at += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
