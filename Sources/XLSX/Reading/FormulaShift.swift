/// Moves the relative references of a formula, as a formula that is copied from one cell to another is read.
///
/// References are `A1`, `$A1`, `A1:B2`, whole columns `A:C` and whole rows `1:3`, with or without a sheet before them.
/// What stands in double quotes (text), in single quotes (a sheet's name) or in brackets (another workbook, a table's
/// column) is no reference, nor are names and functions that look like one: `LOG10(2)`, `A1B`, `Q1!X`. A reference that
/// leaves the sheet becomes `#REF!`.
struct FormulaShift {
  let rows: Int
  let columns: Int

  /// The formula with its relative references moved.
  func apply(to formula: [UInt8]) -> [UInt8] {
    guard rows != 0 || columns != 0 else { return formula }
    var shifted: [UInt8] = []
    shifted.reserveCapacity(formula.count + 8)
    var rest = formula[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // Doubled quotes inside are two texts one after the other: both are passed over all the same.
        let end = rest.dropFirst().firstIndex(of: byte) ?? rest.endIndex - 1
        shifted.append(contentsOf: rest[...end])
        rest = rest[(end + 1)...]
      case UInt8(ascii: "["):
        let inside = Self.bracketed(rest)
        shifted.append(contentsOf: inside)
        rest = rest.dropFirst(inside.count)
      case _ where Self.isWord(byte):
        var word = Self.word(rest)
        // In `A1:INDEX(…)` the reference moves, and the function's name is a word of its own.
        if rest.dropFirst(word.count).first == UInt8(ascii: "("), let colon = word.lastIndex(of: UInt8(ascii: ":")) {
          word = word[..<colon]
        }
        rest = rest.dropFirst(word.count)
        let next = rest.first
        let isReference = next != UInt8(ascii: "(") && next != UInt8(ascii: "!")
        if isReference, let moved = move(word) {
          shifted.append(contentsOf: moved)
        } else {
          shifted.append(contentsOf: word)
        }
      default:
        shifted.append(byte)
        rest = rest.dropFirst()
      }
    }
    return shifted
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

  /// A word moved: one reference, or references between colons. Nil where it holds none.
  private func move(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    let pieces = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let references = pieces.map { Reference($0) }
    if pieces.count == 2, let first = references[0], let second = references[1], first.isPartial, second.isPartial,
      (first.row == nil) == (second.row == nil)
    {
      guard let one = moved(first), let other = moved(second) else { return Array("#REF!".utf8) }
      return one + [UInt8(ascii: ":")] + other
    }
    guard references.contains(where: { $0 != nil && $0?.isPartial == false }) else { return nil }
    var text: [UInt8] = []
    for (piece, reference) in zip(pieces, references) {
      if !text.isEmpty { text.append(UInt8(ascii: ":")) }
      if let reference, !reference.isPartial {
        guard let moved = moved(reference) else { return Array("#REF!".utf8) }
        text.append(contentsOf: moved)
      } else {
        text.append(contentsOf: piece)
      }
    }
    return text
  }

  private func moved(_ reference: Reference) -> [UInt8]? {
    var text: [UInt8] = []
    if let column = reference.column {
      let place = reference.columnIsFixed ? column : column + columns
      guard (1...CellReference.lastColumn).contains(place) else { return nil }
      if reference.columnIsFixed { text.append(UInt8(ascii: "$")) }
      text.append(contentsOf: CellReference.columnName(place).utf8)
    }
    if let row = reference.row {
      let place = reference.rowIsFixed ? row : row + rows
      guard (1...CellReference.lastRow).contains(place) else { return nil }
      if reference.rowIsFixed { text.append(UInt8(ascii: "$")) }
      text.append(contentsOf: String(place).utf8)
    }
    return text
  }

  /// `$A$1`, or a part of it: `$A` or `1` of a whole column or row.
  private struct Reference {
    var column: Int?
    var row: Int?
    var columnIsFixed = false
    var rowIsFixed = false

    var isPartial: Bool { column == nil || row == nil }

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
