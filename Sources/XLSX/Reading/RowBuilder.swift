import XML

/// Puts cells together to rows, and knows where they belong when the file does not say.
struct RowBuilder {
  private let sheet: String
  private let tables: CellTables
  private let limits: WorkbookLimits

  private var finished: [RowStorage] = []
  private var number = 0
  private var cells: [StoredCell] = []
  private var text: [UInt8] = []
  private var cell = StoredCell(column: 0, style: 0)
  private var type = CellType.number
  private var start = 0
  private var hasInline = false

  init(sheet: String, tables: CellTables, limits: WorkbookLimits) {
    self.sheet = sheet
    self.tables = tables
    self.limits = limits
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
  }

  mutating func endRow() {
    guard !cells.isEmpty else { return }
    if !zip(cells, cells.dropFirst()).allSatisfy({ $0.column < $1.column }) { sortCells() }
    finished.append(RowStorage(number: number, cells: cells, text: text, tables: tables))
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }

  /// A cell without a reference follows the one before it. A reference to another row than the one it stands in counts.
  mutating func startCell(_ tag: XMLStartTag) throws {
    cell = StoredCell(column: (cells.last?.column ?? 0) + 1, style: tag.attribute("s")?.integer ?? 0)
    hasInline = false
    if let attribute = tag.attribute("r"), !attribute.isEmpty {
      guard let reference = CellReference(utf8: attribute.bytes) else {
        throw damaged("cell reference \"\(attribute)\" in row \(number), expected one like B7")
      }
      if reference.row != number {
        endRow()
        number = reference.row
      }
      cell.column = reference.column
    }
    guard cell.column <= CellReference.lastColumn, cells.count < CellReference.lastColumn else {
      throw damaged("a cell after the last column, XFD, in row \(number)")
    }
    guard let attribute = tag.attribute("t") else {
      type = .number
      return
    }
    guard let type = CellType(attribute) else {
      throw damaged("cell type \"\(attribute)\", expected n, s, str, inlineStr, b, e or d", at: true)
    }
    self.type = type
  }

  mutating func startValue() { start = text.count }
  mutating func startFormula() { start = text.count }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    text.append(contentsOf: bytes)
    try check(text.count - start)
  }

  mutating func endValue() { if !hasInline { cell.value = start..<text.count } }
  mutating func endFormula() { cell.formula = start..<text.count }

  mutating func inline(_ bytes: [UInt8]) throws {
    start = text.count
    text.append(contentsOf: bytes)
    try check(bytes.count)
    cell.value = start..<text.count
    hasInline = true
  }

  /// Bounds the text of a cell and of the row.
  func check(_ count: Int) throws {
    guard count <= limits.cellTextBytes else {
      throw WorkbookError(
        .limit, sheet: sheet, cell: place, "a text longer than \(limits.cellTextBytes) bytes, which is the limit")
    }
    guard text.count <= limits.rowTextBytes else {
      throw WorkbookError(
        .limit, sheet: sheet, cell: place, "a row longer than \(limits.rowTextBytes) bytes, which is the limit")
    }
  }

  mutating func endCell() throws {
    cell.content = try content()
    cells.append(cell)
  }

  private func content() throws -> StoredCell.Content {
    if hasInline { return .text }
    let bytes = text[cell.value]
    // The value of an inline string stands in `is`; a `v` beside or instead of it is not the value (section 18.18.11).
    if type == .inlineString { return .empty }
    if type == .string { return bytes.isEmpty ? .empty : .text }
    guard bytes.contains(where: { $0 > 0x20 }) else { return .empty }
    switch type {
    case .number:
      guard let number = NumberText.parse(bytes) else { throw unexpected("a number") }
      return .number(number)
    case .shared:
      guard let number = NumberText.parse(bytes), let index = Int(exactly: number), tables.strings[index] != nil else {
        throw unexpected("the number of one of \(tables.strings.count) shared strings")
      }
      return .shared(index)
    case .boolean:
      switch String(decoding: bytes, as: UTF8.self).lowercased() {
      case "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      default: throw unexpected("1 or 0 for a boolean")
      }
    case .error: return .error
    case .date: return .date
    case .string, .inlineString: return .text
    }
  }

  private func unexpected(_ expected: String) -> WorkbookError {
    damaged("\"\(String(decoding: text[cell.value].prefix(80), as: UTF8.self))\", expected \(expected)", at: true)
  }

  private var place: CellReference { CellReference(row: number, column: max(1, cell.column)) }

  private func damaged(_ problem: String, at place: Bool = false) -> WorkbookError {
    WorkbookError(
      .damaged, sheet: sheet, cell: place ? self.place : nil, problem, advice: "open it in Excel and save it again")
  }

  /// Cells out of order are put in order; of two for one column the later stays, as if it had been written over.
  private mutating func sortCells() {
    var last: [Int: StoredCell] = [:]
    for cell in cells { last[cell.column] = cell }
    cells = last.values.sorted { $0.column < $1.column }
  }
}

/// The type of a cell, `t` (ECMA-376 part 1, section 18.18.11).
enum CellType {
  case number, shared, string, inlineString, boolean, error, date

  init?(_ text: XMLText) {
    if text == "s" {
      self = .shared
    } else if text == "n" || text.isEmpty {
      self = .number
    } else if text == "str" {
      self = .string
    } else if text == "inlineStr" {
      self = .inlineString
    } else if text == "b" {
      self = .boolean
    } else if text == "e" {
      self = .error
    } else if text == "d" {
      self = .date
    } else {
      return nil
    }
  }
}
