/// Moves the relative references of a formula, as a formula that is copied from one cell to another is read.
///
/// References are `A1`, `$A1`, `A1:B2`, whole columns `A:C` and whole rows `1:3`, with or without a sheet before them.
/// What stands in double quotes (text), in single quotes (a sheet's name) or in brackets (another workbook, a table's
/// column) is no reference, nor are names and functions that look like one: `LOG10(2)`, `A1B`, `Q1!X`. A reference that
/// leaves the sheet becomes `#REF!`.
///
/// The formula is taken apart once; each copy then costs little more than its bytes.
struct FormulaShift {
  /// A part of a word of references: `A1`, or what stands beside it between colons.
  private enum Part {
    case text(Range<Int>)
    case reference(Reference)
  }

  private enum Piece {
    case text(Range<Int>)
    /// References with colons between them; as a whole `#REF!` where one of them leaves the sheet.
    case references([Part])
  }

  private let formula: [UInt8]
  private var pieces: [Piece] = []

  /// Takes a formula apart.
  init(_ formula: [UInt8]) {
    self.formula = formula
    var rest = formula[...]
    var textStart = 0
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Doubled quotes inside are two texts one after the other: both are passed over all the same.
        let end = rest.dropFirst().firstIndex(of: byte) ?? rest.endIndex - 1
        rest = rest[(end + 1)...]
      case UInt8(ascii: "["): rest = rest.dropFirst(Self.bracketed(rest).count)
      case _ where Self.isWord(byte):
        var word = Self.word(rest)
        // In `A1:INDEX(…)` the reference moves, and the function's name is a word of its own.
        if rest.dropFirst(word.count).first == UInt8(ascii: "("), let colon = word.lastIndex(of: UInt8(ascii: ":")) {
          word = word[..<colon]
        }
        rest = rest.dropFirst(word.count)
        guard rest.first != UInt8(ascii: "("), rest.first != UInt8(ascii: "!"), let parts = Self.parts(of: word) else {
          continue
        }
        if textStart < word.startIndex { pieces.append(.text(textStart..<word.startIndex)) }
        pieces.append(.references(parts))
        textStart = word.endIndex
      default: rest = rest.dropFirst()
      }
    }
    if textStart < formula.count { pieces.append(.text(textStart..<formula.count)) }
  }

  /// The formula with its relative references moved.
  func moved(rows: Int, columns: Int) -> [UInt8] {
    guard rows != 0 || columns != 0 else { return formula }
    var text: [UInt8] = []
    text.reserveCapacity(formula.count + 8)
    for piece in pieces {
      switch piece {
      case .text(let range): text.append(contentsOf: formula[range])
      case .references(let parts):
        let start = text.count
        guard !append(parts, to: &text, rows: rows, columns: columns) else { continue }
        text.removeSubrange(start...)
        text.append(contentsOf: "#REF!".utf8)
      }
    }
    return text
  }

  /// Adds references and the colons between them; false where one of them leaves the sheet.
  private func append(_ parts: [Part], to text: inout [UInt8], rows: Int, columns: Int) -> Bool {
    for (position, part) in parts.enumerated() {
      if position > 0 { text.append(UInt8(ascii: ":")) }
      switch part {
      case .text(let range): text.append(contentsOf: formula[range])
      case .reference(let reference):
        guard reference.append(to: &text, rows: rows, columns: columns) else { return false }
      }
    }
    return true
  }

  /// What belongs to names, numbers and references; a colon between two of them too.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "?"): true
    default: false
    }
  }

  private static func word(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = rest.startIndex
    while end < rest.endIndex {
      let isColon =
        rest[end] == UInt8(ascii: ":") && end > rest.startIndex && end + 1 < rest.endIndex && isWord(rest[end + 1])
      guard isWord(rest[end]) || isColon else { break }
      end += 1
    }
    return rest[..<end]
  }

  private static func bracketed(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 0
    var place = rest.startIndex
    while place < rest.endIndex {
      switch rest[place] {
      case UInt8(ascii: "'"): place += 1  // In a table's column name it takes the meaning from the next character.
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { break }
    }
    return rest[..<min(place, rest.endIndex)]
  }

  /// A word with references in it: one, or several between colons. Nil where it holds none.
  private static func parts(of word: ArraySlice<UInt8>) -> [Part]? {
    let pieces = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let references = pieces.map { Reference($0) }
    if pieces.count == 2, let first = references[0], let second = references[1], first.isPartial, second.isPartial,
      (first.row == nil) == (second.row == nil)
    {
      return [.reference(first), .reference(second)]
    }
    guard references.contains(where: { $0?.isPartial == false }) else { return nil }
    return zip(pieces, references).map { piece, reference in
      if let reference, !reference.isPartial { return .reference(reference) }
      return .text(piece.startIndex..<piece.endIndex)
    }
  }

  /// `$A$1`, or a part of it: `$A` or `1` of a whole column or row.
  private struct Reference {
    var column: Int?
    var row: Int?
    var columnIsFixed = false
    var rowIsFixed = false

    var isPartial: Bool { column == nil || row == nil }

    /// Adds its text in another place; false where that is outside the sheet.
    func append(to text: inout [UInt8], rows: Int, columns: Int) -> Bool {
      if let column {
        let place = columnIsFixed ? column : column + columns
        guard (1...CellReference.lastColumn).contains(place) else { return false }
        if columnIsFixed { text.append(UInt8(ascii: "$")) }
        CellReference.append(column: place, to: &text)
      }
      if let row {
        let place = rowIsFixed ? row : row + rows
        guard (1...CellReference.lastRow).contains(place) else { return false }
        if rowIsFixed { text.append(UInt8(ascii: "$")) }
        text.append(contentsOf: String(place).utf8)
      }
      return true
    }

    init?(_ piece: ArraySlice<UInt8>) {
      var rest = piece
      func takeDollar() -> Bool {
        guard rest.first == UInt8(ascii: "$") else { return false }
        rest = rest.dropFirst()
        return true
      }
      let dollar = takeDollar()
      let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) && $0 >= 0x41 }
      rest = rest.dropFirst(letters.count)
      if letters.isEmpty {
        rowIsFixed = dollar
      } else {
        guard letters.count <= 3 else { return nil }
        columnIsFixed = dollar
        let number = letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 0x40 }
        guard number <= CellReference.lastColumn else { return nil }
        column = number
        if !rest.isEmpty { rowIsFixed = takeDollar() }
      }
      guard !rest.isEmpty else {
        if column == nil || rowIsFixed { return nil }
        return
      }
      guard rest.count <= 7, rest.first != 0x30, rest.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      let number = rest.reduce(0) { $0 * 10 + Int($1) - 0x30 }
      guard number <= CellReference.lastRow else { return nil }
      row = number
    }
  }
}
