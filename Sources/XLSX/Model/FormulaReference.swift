/// A cell as a formula names it, `$A$1`, or a part of one: `$A` or `1`, the corner of a range of whole columns or rows.
struct FormulaReference {
  private(set) var column: Int?
  private(set) var row: Int?
  private(set) var columnIsFixed = false
  private(set) var rowIsFixed = false

  /// Whether it names a column or a row only.
  var isPartial: Bool { column == nil || row == nil }

  /// Whether it has all its dollar signs, and so is the same for every cell.
  var isAbsolute: Bool { (column == nil || columnIsFixed) && (row == nil || rowIsFixed) }

  /// Reads a word of a formula; nil where it names no cell that a sheet has.
  init?(_ word: ArraySlice<UInt8>) {
    var rest = word
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

  /// Adds its text as it reads so many rows and columns further; false where that is outside the sheet.
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
}

/// What a formula's bytes are made of, for those who look for references in it.
enum FormulaBytes {
  /// What belongs to names, numbers and references.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: true
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "?"): true
    default: false
    }
  }

  /// What stands in brackets, from the opening bracket that a text begins with to the one that closes it: another workbook, or a table's column.
  static func bracketed(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
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
}
