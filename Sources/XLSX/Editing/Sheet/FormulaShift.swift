/// A shared formula as it reads in another cell: relative rows and columns move along (ECMA-376 part 1, section
/// 18.3.1.40), those with `$` stay. What would leave the sheet comes back in at its other side, as in the program that
/// shared it.
struct FormulaShift {
  private let source: [UInt8]
  private let rows: Int
  private let columns: Int
  private var output: [UInt8] = []
  private var at = 0

  /// The text of a formula, moved by a number of rows and columns.
  static func shifted(_ formula: String, rows: Int, columns: Int) -> String {
    guard rows != 0 || columns != 0 else { return formula }
    var shift = FormulaShift(source: Array(formula.utf8), rows: rows, columns: columns)
    shift.run()
    return String(decoding: shift.output, as: UTF8.self)
  }

  private init(source: [UInt8], rows: Int, columns: Int) {
    (self.source, self.rows, self.columns) = (source, rows, columns)
  }

  private mutating func run() {
    while at < source.count {
      switch source[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(source[at])
      case UInt8(ascii: "["): bracketed()
      case let byte where Self.isWord(byte): word()
      default:
        output.append(source[at])
        at += 1
      }
    }
  }

  /// A text, or a sheet's name; a doubled quote ends one and begins the next, which is the same here.
  private mutating func quoted(_ quote: UInt8) {
    repeat {
      output.append(source[at])
      at += 1
    } while at < source.count && source[at] != quote
    if at < source.count {
      output.append(quote)
      at += 1
    }
  }

  /// A table's column or another workbook's number.
  private mutating func bracketed() {
    var depth = 0
    while at < source.count {
      let byte = source[at]
      if byte == UInt8(ascii: "'"), at + 1 < source.count {
        output.append(byte)
        at += 1
      } else if byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "]") {
        depth -= 1
      }
      output.append(source[at])
      at += 1
      if depth == 0 { return }
    }
  }

  private mutating func word() {
    let end = wordEnd(at)
    let word = source[at..<end]
    let next = end < source.count ? source[end] : 0
    defer { at = end }
    // A function, a sheet's name or a table's.
    guard next != UInt8(ascii: "("), next != UInt8(ascii: "!"), next != UInt8(ascii: "["),
      let parts = Self.parts(word)
    else {
      output += word
      return
    }
    if parts.column != nil, parts.row != nil || isBesideColon(end, { $0.column != nil && $0.row == nil }) {
      return append(parts)
    }
    if parts.row != nil, isBesideColon(end, { $0.column == nil && $0.row != nil }) { return append(parts) }
    output += word
  }

  private func wordEnd(_ start: Int) -> Int {
    source[start...].firstIndex { !Self.isWord($0) } ?? source.count
  }

  /// Whether the word at the current place and another one are the ends of `A:C` or `1:9`.
  private func isBesideColon(_ end: Int, _ isLike: ((column: Part?, row: Part?)) -> Bool) -> Bool {
    if end + 1 < source.count, source[end] == UInt8(ascii: ":"),
      let other = Self.parts(source[end + 1..<wordEnd(end + 1)])
    {
      return isLike(other)
    }
    guard at >= 2, source[at - 1] == UInt8(ascii: ":") else { return false }
    let start = source[..<(at - 1)].lastIndex { !Self.isWord($0) }.map { $0 + 1 } ?? 0
    return Self.parts(source[start..<at - 1]).map(isLike) ?? false
  }

  private typealias Part = (number: Int, isFixed: Bool)

  private mutating func append(_ parts: (column: Part?, row: Part?)) {
    func moved(_ part: Part, by distance: Int, within limit: Int) -> Int {
      guard !part.isFixed else { return part.number }
      let place = (part.number - 1 + distance) % limit
      return (place < 0 ? place + limit : place) + 1
    }
    if let column = parts.column {
      if column.isFixed { output.append(UInt8(ascii: "$")) }
      output += CellReference.columnName(moved(column, by: columns, within: CellReference.lastColumn)).utf8
    }
    if let row = parts.row {
      if row.isFixed { output.append(UInt8(ascii: "$")) }
      output += String(moved(row, by: rows, within: CellReference.lastRow)).utf8
    }
  }

  /// A word as `$B$7`, `B` or `7`; nil for anything else.
  private static func parts(_ word: ArraySlice<UInt8>) -> (column: Part?, row: Part?)? {
    var rest = word
    let firstIsFixed = rest.first == UInt8(ascii: "$")
    if firstIsFixed { rest = rest.dropFirst() }
    let letters = rest.prefix { (0x41...0x5A).contains($0 & 0xDF) && $0 >= 0x41 }
    rest = rest.dropFirst(letters.count)
    var secondIsFixed = firstIsFixed
    if !letters.isEmpty {
      secondIsFixed = rest.first == UInt8(ascii: "$")
      if secondIsFixed { rest = rest.dropFirst() }
    }
    guard letters.count <= 3, rest.count <= 7, rest.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let column = letters.reduce(0) { $0 * 26 + Int($1 & 0xDF) - 0x40 }
    let row = rest.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    guard column <= CellReference.lastColumn, row <= CellReference.lastRow else { return nil }
    guard rest.isEmpty ? !letters.isEmpty && !secondIsFixed : row > 0 else { return nil }
    return (letters.isEmpty ? nil : (column, firstIsFixed), rest.isEmpty ? nil : (row, secondIsFixed))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "$"),
      UInt8(ascii: "\\"), UInt8(ascii: "?"), 0x80...:
      true
    default: false
    }
  }
}
