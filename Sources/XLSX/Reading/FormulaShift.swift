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
    case reference(FormulaReference)
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
      case UInt8(ascii: "["): rest = rest.dropFirst(FormulaBytes.bracketed(rest).count)
      case _ where FormulaBytes.isWord(byte):
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

  /// A word, and the colons between two of them too.
  private static func word(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = rest.startIndex
    while end < rest.endIndex {
      let isColon =
        rest[end] == UInt8(ascii: ":") && end > rest.startIndex && end + 1 < rest.endIndex
        && FormulaBytes.isWord(rest[end + 1])
      guard FormulaBytes.isWord(rest[end]) || isColon else { break }
      end += 1
    }
    return rest[..<end]
  }

  /// A word with references in it: one, or several between colons. Nil where it holds none.
  private static func parts(of word: ArraySlice<UInt8>) -> [Part]? {
    let pieces = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    let references = pieces.map { FormulaReference($0) }
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
}
