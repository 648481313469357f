import XML

/// Puts the cells that the XML parser reports together to rows, and knows where they belong when the file does not say.
struct RowBuilder {
  private let context: SheetContext
  private var strings: SharedTexts?
  private var stringCount = 0
  /// The most bytes of a cell's text, and of a row's: far below what a place can count.
  private let longestCell: Int
  private let longestRow: Int

  private var finished: [RowStorage] = []
  private var cells: [StoredCell] = []
  private var masters: [SharedFormula] = []
  private var text: [UInt8] = []
  /// The number of the row that is open or was last closed.
  var number = 0
  /// The shared formulas so far.
  var formulas = SharedFormulas()
  private var column = 0
  private var cell = StoredCell(column: 0, style: 0)
  private var type = CellType.number
  private var start = 0
  private var sharedFormula: Int?
  /// The range of the array formula that is open, of more than one cell.
  private var array: CellRange?
  private var hasInline = false

  init(_ context: SheetContext) {
    self.context = context
    longestCell = context.limits.cellTextBytes
    longestRow = min(context.limits.rowTextBytes, 1 << 30)
  }

  mutating func takeRows() -> [RowStorage] {
    defer { finished.removeAll(keepingCapacity: true) }
    return finished
  }

  /// A row without a number follows the one before it.
  mutating func startRow(_ tag: XMLStartTag) throws {
    if let attribute = tag.attribute("r"), !attribute.isEmpty {
      guard let number = attribute.integer, (1...CellReference.lastRow).contains(number) else {
        throw damaged("row number \"\(attribute)\", expected 1 to \(CellReference.lastRow)")
      }
      self.number = number
    } else {
      number += 1
      guard number <= CellReference.lastRow else { throw damaged("a row after the last, \(CellReference.lastRow)") }
    }
    column = 0
  }

  mutating func endRow() {
    column = 0
    guard !cells.isEmpty else {
      text.removeAll(keepingCapacity: true)
      return
    }
    if !zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { sortCells() }
    if !formulas.arrays.isEmpty { formulas.arrays.fill(&cells, row: number, masters: &masters) }
    finished.append(
      RowStorage(
        number: number, cells: cells, text: text, decodedStart: text.count, tables: context.tables,
        strings: strings?.kept,
        masters: masters))
    cells.removeAll(keepingCapacity: true)
    masters.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  /// A cell without a reference follows the one before it. A reference to another row than the one it stands in counts.
  mutating func startCell(_ tag: XMLStartTag) throws {
    column += 1
    hasInline = false
    var (style, place, type): (XMLText?, XMLText?, XMLText?)
    tag.forEachPlainAttribute { name, value in
      if name == "r" {
        place = value
      } else if name == "s" {
        style = value
      } else if name == "t" {
        type = value
      }
    }
    if let place, !place.isEmpty {
      guard let reference = CellReference(plain: place.bytes) ?? CellReference(utf8: place.bytes) else {
        throw damaged("cell reference \"\(place)\" in row \(number), expected one like B7")
      }
      if reference.row != number {
        endRow()
        number = reference.row
      }
      column = reference.column
    }
    guard column <= CellReference.lastColumn, cells.count < CellReference.lastColumn else {
      throw damaged("a cell after the last column, XFD, in row \(number)")
    }
    cell = StoredCell(column: column, style: style?.integer ?? 0)
    guard let type else {
      self.type = .number
      return
    }
    guard let known = CellType(type) else {
      throw damaged("cell type \"\(type)\", expected n, s, str, inlineStr, b, e or d", at: true)
    }
    self.type = known
  }

  mutating func startValue() { start = text.count }

  mutating func startFormula(_ tag: XMLStartTag) {
    start = text.count
    (sharedFormula, array) = (nil, nil)
    guard let type = tag.attribute("t") else { return }
    if type == "shared" {
      sharedFormula = tag.attribute("si")?.integer
    } else if type == "array", let range = tag.attribute("ref").flatMap({ CellRange(reference: $0.string) }) {
      array = range.first == range.last ? nil : range
    }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    text.append(contentsOf: bytes)
    try check(text.count - start)
  }

  mutating func endValue() {
    if !hasInline { cell.value = place(from: start) }
    if type == .string { cell.number = 1 }
  }

  mutating func endFormula() throws {
    let place = place(from: start)
    if !place.isEmpty {
      cell.formulaKind = .own
      cell.formula = place
      if let sharedFormula {
        let formula = SharedFormula(text: Array(text[start...]), row: number, column: column)
        guard formulas.keep(formula, at: sharedFormula, limit: context.limits.sharedFormulaBytes) else {
          throw tooManyFormulas()
        }
      } else if let array {
        let formula = SharedFormula(text: Array(text[start...]), row: number, column: column, isArray: true)
        guard formulas.arrays.keep(formula, over: array, limit: context.limits.sharedFormulaBytes) else {
          throw tooManyFormulas()
        }
      }
    } else if let sharedFormula, let master = formulas[sharedFormula] {
      cell.formulaKind = .shared
      cell.formula = StoredCell.Place(start: UInt32(clamping: masters.count), count: 0)
      masters.append(master)
    }
  }

  private mutating func tooManyFormulas() -> WorkbookError {
    WorkbookError(
      .limit, sheet: context.sheet, cell: place,
      "the shared formulas of the sheet take more than \(context.limits.sharedFormulaBytes) bytes, which is the limit")
  }

  mutating func inline(_ bytes: [UInt8]) throws {
    start = text.count
    text.append(contentsOf: bytes)
    try check(bytes.count)
    cell.value = place(from: start)
    hasInline = true
  }

  @inline(__always)
  private mutating func place(from start: Int) -> StoredCell.Place {
    StoredCell.Place(start: UInt32(clamping: start), count: UInt32(clamping: text.count - start))
  }

  // Where methods are mutating in name only, it is because every call would copy the whole builder otherwise.

  /// Bounds the text of a cell and of the row.
  @inline(__always)
  mutating func check(_ count: Int) throws {
    guard count <= longestCell, text.count <= longestRow else { throw tooLong(count) }
  }

  private mutating func tooLong(_ count: Int) -> WorkbookError {
    let isCell = count > longestCell
    return WorkbookError(
      .limit, sheet: context.sheet, cell: place,
      "\(isCell ? "a text" : "a row") longer than \(isCell ? longestCell : longestRow) bytes, which is the limit")
  }

  mutating func endCell() throws {
    try readContent()
    if context.selection.contains(column) { cells.append(cell) }
  }

  private mutating func readContent() throws {
    if hasInline {
      cell.kind = .text
      return
    }
    var range = cell.value.range(decodedStart: 0)
    // The value of an inline string stands in `is`; a `v` beside or instead of it is not the value (section 18.18.11).
    if type == .inlineString { return }
    if type == .string {
      if !range.isEmpty { cell.kind = .text }
      return
    }
    // White space around what is no text is not part of it.
    range = text.withUnsafeBufferPointer { bytes in
      guard let first = bytes[range].firstIndex(where: { $0 > 0x20 }) else { return 0..<0 }
      return first..<(bytes[range].lastIndex { $0 > 0x20 } ?? first) + 1
    }
    guard !range.isEmpty else { return }
    cell.value.start = UInt32(clamping: range.lowerBound)
    cell.value.count = UInt32(clamping: range.count)
    switch type {
    case .number:
      guard let number = number(in: range) else { throw unexpected("a number") }
      (cell.kind, cell.number) = (.number, number)
    case .shared:
      if strings == nil {
        let texts = try context.sharedTexts()
        (strings, stringCount) = (texts, texts.count)
      }
      guard let number = number(in: range), let index = Int(exactly: number), (0..<stringCount).contains(index) else {
        throw unexpected("the number of one of \(stringCount) shared strings")
      }
      guard case .spilled(let spilled)? = strings else {
        (cell.kind, cell.number) = (.shared, number)
        return
      }
      // A text from a temporary file becomes the row's own.
      start = text.count
      try spilled.append(index, to: &text)
      try check(text.count - start)
      (cell.kind, cell.value) = (.text, place(from: start))
    case .boolean:
      cell.kind = .boolean
      switch String(decoding: text[range], as: UTF8.self).lowercased() {
      case "1", "true": cell.number = 1
      case "0", "false": cell.number = 0
      default: throw unexpected("1 or 0 for a boolean")
      }
    case .error: cell.kind = .error
    case .date: cell.kind = .date
    case .string, .inlineString: break
    }
  }

  @inline(__always)
  private mutating func number(in range: Range<Int>) -> Double? {
    text.withUnsafeBufferPointer { NumberText.parse(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func unexpected(_ expected: String) -> WorkbookError {
    let found = text[cell.value.range(decodedStart: 0)].prefix(80)
    return damaged("\"\(String(decoding: found, as: UTF8.self))\", expected \(expected)", at: true)
  }

  private var place: CellReference { CellReference(row: number, column: max(1, column)) }

  private mutating func damaged(_ problem: String, at place: Bool = false) -> WorkbookError {
    WorkbookError(
      .damaged, sheet: context.sheet, cell: place ? self.place : nil, problem,
      advice: "open it in Excel and save it again")
  }

  /// Cells out of order are put in order; of two for one column the later stays, as if it had been written over, unless it says nothing.
  private mutating func sortCells() {
    var kept: [UInt16: StoredCell] = [:]
    for cell in cells where cell.saysSomething || kept[cell.column] == nil { kept[cell.column] = cell }
    cells = kept.values.sorted { $0.column < $1.column }
  }
}

/// The type of a cell, `t` (ECMA-376 part 1, section 18.18.11).
enum CellType {
  case number, shared, string, inlineString, boolean, error, date

  init?(_ text: XMLText) {
    if text.count <= 1 {
      switch text.bytes.first {
      case nil, UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "s"): self = .shared
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: return nil
      }
    } else if text == "str" {
      self = .string
    } else if text == "inlineStr" {
      self = .inlineString
    } else {
      return nil
    }
  }
}
