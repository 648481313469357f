/// Streams the rows of a sheet and changes the cells it is told to. Every byte of rows and cells that are not changed
/// is copied as it is; a changed cell keeps its place, and what is not its value.
struct SheetSplicer {
  /// What the rows need to know of the rest of the workbook.
  struct Context {
    let prefix: String
    let markup: CellMarkup
    let styles: StylesEdit
    /// The changes of looks that cells name by number.
    let changes: [StyleChange]
    /// The heights that rows are to get, in points.
    let heights: [Int: Double]
    /// The styles of columns: first, last, style.
    let columnStyles: [(first: Int, last: Int, style: Int)]
  }

  /// What the look of a changed cell depends on.
  struct StyleKey: Hashable {
    let base: Int
    let change: Int32
    let addition: StylesEdit.Addition
  }

  /// A shared formula whose first cell was overwritten: its other cells get the text.
  struct Orphan {
    let row: Int
    let column: Int
    /// Its text taken apart.
    let formula: FormulaShift
  }

  /// Whether a formula came, went or was written out.
  var changesFormulas = false

  let context: Context
  var scanner: MarkupScanner<PartInput>
  /// What was produced and not yet handed on.
  var output: [UInt8] = []
  var row = 0
  var column = 0
  /// The look of the row, for cells that are new in it.
  var rowStyle: Int?
  /// The looks of the cells of a changed row, by column.
  var seenStyles: [Int: Int] = [:]
  /// The cells of the current row that are still to be changed, from the first column on.
  var cellEdits: [(column: Int, edit: CellEdit)] = []
  var nextCell = 0

  /// Shared formulas by their number, from the cell on that was overwritten until another cell begins one of the same
  /// number.
  var orphans: [Int: Orphan] = [:]
  /// How many bytes of formulas were kept, or are being read.
  var formulaBytes = 0

  /// The looks that were asked for before.
  var knownStyles: [StyleKey: Int] = [:]

  private var rowEdits: [(row: Int, cells: [(column: Int, edit: CellEdit)])]
  private var nextRow = 0

  /// - Parameter edits: the changed cells by row and column.
  init(_ input: PartInput, part: String, edits: [Int: [Int: CellEdit]], context: Context) {
    scanner = MarkupScanner(input, part: part)
    self.context = context
    let rows = Set(edits.keys).union(context.heights.keys).sorted()
    rowEdits = rows.map { row in
      (row, (edits[row] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  /// Hands on the rows, changed, in pieces. What stands around them is left out.
  mutating func run(_ sink: (UnsafeRawBufferPointer) throws -> Void) throws {
    var isInRows = false
    while let token = try scanner.next() {
      if !isInRows {
        isInRows =
          token.kind == .start && scanner.depth == 2 && scanner.named(token, "sheetData")
        continue
      }
      if token.kind == .end, scanner.depth == 1 {
        try finishRows()
        isInRows = false
      } else {
        try splice(token)
      }
      if output.count > 256 << 10 {
        try output.withUnsafeBytes { try sink($0) }
        output.removeAll(keepingCapacity: true)
      }
    }
    try output.withUnsafeBytes { try sink($0) }
    output.removeAll()
  }

  /// The rows of a sheet that has none yet.
  static func newRows(edits: [Int: [Int: CellEdit]], context: Context) throws -> (rows: [UInt8], formulas: Bool) {
    var splicer = SheetSplicer(PartInput([], part: ""), part: "", edits: edits, context: context)
    try splicer.finishRows()
    return (splicer.output, splicer.changesFormulas)
  }

  mutating func copy(_ token: MarkupToken) { output.append(contentsOf: scanner.bytes[token.range]) }

  private mutating func splice(_ token: MarkupToken) throws {
    guard token.opens, scanner.depth == (token.kind == .start ? 3 : 2), scanner.named(token, "row") else {
      return copy(token)
    }
    guard let number = SheetPlace.row(scanner.bytes, token, after: row) else {
      throw scanner.damaged("a row with a number that is none")
    }
    try insertRows(before: number)
    row = number
    guard nextRow < rowEdits.count, rowEdits[nextRow].row == number else {
      let name = Array(scanner.bytes[token.name])
      copy(token)
      if token.kind == .start { try copyRow(name) }
      return
    }
    cellEdits = rowEdits[nextRow].cells
    nextRow += 1
    try changeRow(token)
  }

  private mutating func finishRows() throws { try insertRows(before: Int.max) }

  private mutating func insertRows(before number: Int) throws {
    while nextRow < rowEdits.count, rowEdits[nextRow].row < number {
      row = rowEdits[nextRow].row
      cellEdits = rowEdits[nextRow].cells
      nextRow += 1
      (column, nextCell, rowStyle) = (0, 0, nil)
      seenStyles.removeAll(keepingCapacity: true)
      let start = output.count
      let height = context.heights[row]
      output += "<\(context.prefix)row r=\"\(row)\"".utf8
      if let height { output += Self.attributes(ofHeight: height) }
      output.append(UInt8(ascii: ">"))
      let inside = output.count
      try insertCells(before: Int.max)
      if output.count == inside, height == nil {
        output.removeSubrange(start...)
      } else {
        output += "</\(context.prefix)row>".utf8
      }
    }
  }

  /// Copies a row that does not change, but for formulas that have lost the one they shared.
  private mutating func copyRow(_ name: [UInt8]) throws {
    guard !orphans.isEmpty else { return try scanner.passElement(name) { output.append(contentsOf: $0) } }
    column = 0
    while let token = try scanner.next() {
      if token.opens, scanner.depth == (token.kind == .start ? 4 : 3), scanner.named(token, "c") {
        try passCell(token)
        copy(token)
      } else if try !writeOutFormula(token) {
        copy(token)
      }
      if token.kind == .end, scanner.depth == 2 { return }
    }
  }

  private mutating func changeRow(_ token: MarkupToken) throws {
    (column, nextCell) = (0, 0)
    seenStyles.removeAll(keepingCapacity: true)
    let isFormatted = integer(token, "s") != nil && flag(token, "customFormat")
    rowStyle = isFormatted ? integer(token, "s") : nil
    writeRowTag(token)
    if token.kind == .empty {
      try insertCells(before: Int.max)
      output += "</".utf8 + scanner.bytes[token.name] + ">".utf8
      return
    }
    while let token = try scanner.next() {
      if token.kind == .end, scanner.depth == 2 {
        try insertCells(before: Int.max)
        copy(token)
        return
      }
      guard token.opens, scanner.depth == (token.kind == .start ? 4 : 3) else {
        if try !writeOutFormula(token) { copy(token) }
        continue
      }
      guard scanner.named(token, "c") else {
        // Cells stand before everything else in a row.
        try insertCells(before: Int.max)
        copy(token)
        continue
      }
      try passCell(token)
      try insertCells(before: column)
      seenStyles[column] = integer(token, "s") ?? 0
      if nextCell < cellEdits.count, cellEdits[nextCell].column == column {
        let edit = cellEdits[nextCell].edit
        nextCell += 1
        try changeCell(token, edit)
      } else {
        copy(token)
      }
    }
  }

  /// The row's start tag; `spans`, which programs may rely on, is widened for new cells.
  private mutating func writeRowTag(_ token: MarkupToken) {
    let height = context.heights[row]
    guard height != nil || MarkupTag.value(scanner.bytes, token, "spans") != nil else {
      output += scanner.bytes[token.range].dropLast(token.kind == .empty ? 2 : 1)
      return output.append(UInt8(ascii: ">"))
    }
    output += scanner.bytes[token.range.lowerBound..<token.name.upperBound]
    var at = token.name.upperBound
    while let attribute = MarkupTag.next(scanner.bytes, &at, token.range.upperBound) {
      let name = scanner.bytes[attribute.name]
      if height != nil, name.elementsEqual("ht".utf8) || name.elementsEqual("customHeight".utf8) { continue }
      output.append(UInt8(ascii: " "))
      if name.elementsEqual("spans".utf8), let wide = widened(attribute.value) {
        output += "spans=\"\(wide)\"".utf8
      } else {
        output += scanner.bytes[attribute.name.lowerBound...attribute.value.upperBound]
      }
    }
    if let height { output += Self.attributes(ofHeight: height) }
    output.append(UInt8(ascii: ">"))
  }

  /// The columns that a row says it spans, with the new ones; nil where they are said in another way.
  private func widened(_ spans: Range<Int>) -> String? {
    guard let first = cellEdits.first, let last = cellEdits.last else { return nil }
    let bounds = scanner.bytes[spans].split(separator: UInt8(ascii: ":")).map { String(decoding: $0, as: UTF8.self) }
    guard bounds.count == 2, let low = Int(bounds[0]), let high = Int(bounds[1]) else { return nil }
    return "\(min(low, first.column)):\(max(high, last.column))"
  }

  private static func attributes(ofHeight height: Double) -> [UInt8] {
    var out = MarkupBuffer()
    out.attribute(" ht=\"", height)
    out.raw(" customHeight=\"1\"")
    return out.bytes
  }

  private mutating func passCell(_ token: MarkupToken) throws {
    guard let place = SheetPlace.cell(scanner.bytes, token, row: row, after: column) else {
      throw scanner.damaged("a cell with a reference that is none, in row \(row)")
    }
    column = place.column
  }

  func integer(_ token: MarkupToken, _ name: StaticString) -> Int? {
    MarkupTag.value(scanner.bytes, token, name).flatMap { Int(String(decoding: scanner.bytes[$0], as: UTF8.self)) }
  }

  private func flag(_ token: MarkupToken, _ name: StaticString) -> Bool {
    MarkupTag.value(scanner.bytes, token, name).map {
      WorkbookPart.isTrue(String(decoding: scanner.bytes[$0], as: UTF8.self))
    } ?? false
  }
}
