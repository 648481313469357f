import Zip

/// What must be known of a sheet before its rows are changed, gathered in one pass that keeps no row: everything
/// around the rows, formulas that speak for more cells than their own, and where the content ends.
struct SheetSurvey {
  /// Rows up to this one have their last content in this column.
  fileprivate struct Run {
    var lastRow: Int
    let column: Int
  }

  /// The part without its rows.
  let frame: MarkupTree
  /// The element that holds the rows, in the frame.
  let rows: Int
  /// Whether there is no row at all, so that `<sheetData/>` has to be opened for one.
  let isEmpty: Bool
  /// Array formulas of more than one cell.
  let arrays: RangeIndex
  /// Data tables of what-if analysis.
  let dataTables: RangeIndex
  /// The highest number of a cell format that a cell or row names, of those that a workbook can have.
  let highestStyle: Int
  /// The first cell that is out of order, or given twice.
  let disorder: CellReference?
  /// The last row that is there.
  let lastRow: Int
  private let runs: [Run]

  /// The prefix of rows and cells, with its colon.
  var prefix: String { frame.prefix(rows) }

  /// The last column with content in any row from one on; 0 where there is none.
  func lastColumn(fromRow row: Int) -> Int {
    runs.lazy.filter { $0.lastRow >= row }.map(\.column).max() ?? 0
  }

  /// - Parameter mostRanges: how many array formulas and data tables are kept; more are an error.
  init(_ input: PartInput, part: String, mostRanges: Int = 1_000_000) throws {
    var pass = SurveyPass(input, part: part, mostRanges: mostRanges)
    try pass.run()
    guard pass.foundRows else {
      throw WorkbookError(
        .damaged, part: part, "a sheet without sheetData", advice: "open it in Excel and save it again")
    }
    frame = try MarkupTree(pass.frame, part: part)
    guard let rows = frame.child(frame.root, "sheetData") else {
      throw WorkbookError(
        .damaged, part: part, "a sheet without sheetData", advice: "open it in Excel and save it again")
    }
    self.rows = rows
    isEmpty = frame[rows].isEmpty
    (arrays, dataTables, highestStyle) = (pass.arrays, pass.dataTables, pass.highestStyle)
    (disorder, lastRow) = (pass.disorder, pass.row)
    runs = pass.runs
  }
}

/// The pass over the part.
private struct SurveyPass {
  var frame: [UInt8] = []
  var foundRows = false
  var arrays = RangeIndex()
  var dataTables = RangeIndex()
  var highestStyle = 0
  var disorder: CellReference?
  var row = 0
  var runs: [SheetSurvey.Run] = []

  private let part: String
  private let mostRanges: Int
  private var scanner: MarkupScanner<PartInput>
  private var column = 0
  private var lastContent = 0

  private static let mostFrameBytes = 256 << 20

  init(_ input: PartInput, part: String, mostRanges: Int) {
    scanner = MarkupScanner(input, part: part)
    self.part = part
    self.mostRanges = mostRanges
  }

  mutating func run() throws {
    var isInRows = false
    while let token = try scanner.next() {
      if isInRows {
        if token.kind == .end, scanner.depth == 1 {
          isInRows = false
        } else {
          try read(token)
          continue
        }
      } else if token.opens, scanner.named(token, "sheetData"), scanner.depth == (token.kind == .start ? 2 : 1) {
        guard !foundRows else { throw scanner.damaged("a second sheetData") }
        foundRows = true
        isInRows = token.kind == .start
      }
      guard frame.count + token.range.count <= Self.mostFrameBytes else {
        throw WorkbookError(.limit, part: part, "more than \(Self.mostFrameBytes) bytes around the rows")
      }
      frame.append(contentsOf: scanner.bytes[token.range])
    }
  }

  private mutating func read(_ token: MarkupToken) throws {
    switch token.kind {
    case .start, .empty:
      let depth = scanner.depth - (token.kind == .start ? 1 : 0)
      if (2...4).contains(depth), isAlternatives(token) {
        // What stands in alternatives, of rows, of cells or inside one, has no one place.
        let next = depth == 2 ? row + 1 : max(row, 1)
        disorder = disorder ?? CellReference(row: min(next, CellReference.lastRow), column: max(column, 1))
      } else if depth == 3 {
        if scanner.named(token, "c") { try startCell(token) }
      } else if depth == 4 {
        if scanner.named(token, "f") {
          try startFormula(token)
        } else if scanner.named(token, "v") || scanner.named(token, "is") {
          lastContent = max(lastContent, column)
        }
      } else if depth == 2, scanner.named(token, "row") {
        try startRow(token)
        if token.kind == .empty { endRow() }
      }
    case .end:
      if scanner.depth == 2 { endRow() }
    case .text, .data, .other: break
    }
  }

  private func isAlternatives(_ token: MarkupToken) -> Bool {
    MarkupTag.equal(scanner.bytes, token.local..<token.name.upperBound, "AlternateContent")
  }

  private mutating func startRow(_ token: MarkupToken) throws {
    let number = SheetPlace.row(scanner.bytes, token, after: row)
    guard let number else { throw scanner.damaged("a row with a number that is none") }
    if number <= row { disorder = disorder ?? CellReference(row: number, column: 1) }
    row = max(row, number)
    noteStyle(token)
    (column, lastContent) = (0, 0)
  }

  private mutating func endRow() {
    if lastContent > 0 {
      if let last = runs.last, last.column == lastContent {
        runs[runs.count - 1].lastRow = row
      } else {
        runs.append(SheetSurvey.Run(lastRow: row, column: lastContent))
      }
    }
    lastContent = 0
  }

  private mutating func startCell(_ token: MarkupToken) throws {
    let place = SheetPlace.cell(scanner.bytes, token, row: row, after: column)
    guard let place else { throw scanner.damaged("a cell with a reference that is none, in row \(row)") }
    if place.row != row || place.column <= column { disorder = disorder ?? place }
    column = max(column, place.column)
    noteStyle(token)
  }

  private mutating func noteStyle(_ token: MarkupToken) {
    guard let value = MarkupTag.value(scanner.bytes, token, "s") else { return }
    var number = 0
    for byte in scanner.bytes[value] {
      guard (0x30...0x39).contains(byte), number < StyleTable.mostStyles else { return }
      number = number * 10 + Int(byte - 0x30)
    }
    if number < StyleTable.mostStyles { highestStyle = max(highestStyle, number) }
  }

  private mutating func startFormula(_ token: MarkupToken) throws {
    lastContent = max(lastContent, column)
    guard let type = MarkupTag.value(scanner.bytes, token, "t") else { return }
    let range = MarkupTag.value(scanner.bytes, token, "ref").flatMap {
      CellRange(reference: String(decoding: scanner.bytes[$0], as: UTF8.self))
    }
    if MarkupTag.equal(scanner.bytes, type, "array") {
      guard let range, range.first != range.last else { return }
      try checkRanges()
      arrays.add(range)
    } else if MarkupTag.equal(scanner.bytes, type, "dataTable") {
      try checkRanges()
      dataTables.add(range ?? CellRange(CellReference(row: row, column: column)))
    }
  }

  private func checkRanges() throws {
    guard arrays.ranges.count + dataTables.ranges.count < mostRanges else {
      throw WorkbookError(.limit, part: part, "more than \(mostRanges) array formulas and data tables")
    }
  }
}

/// Where rows and cells belong, also when they do not say so themselves.
enum SheetPlace {
  /// The number of a row; nil where it is none.
  static func row(_ bytes: [UInt8], _ token: MarkupToken, after previous: Int) -> Int? {
    guard let value = MarkupTag.value(bytes, token, "r"), !value.isEmpty else {
      return previous < CellReference.lastRow ? previous + 1 : nil
    }
    var number = 0
    for byte in bytes[value] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
      guard number <= CellReference.lastRow else { return nil }
    }
    return number > 0 ? number : nil
  }

  /// The place of a cell; nil where its reference is none.
  static func cell(_ bytes: [UInt8], _ token: MarkupToken, row: Int, after previous: Int) -> CellReference? {
    guard let value = MarkupTag.value(bytes, token, "r"), !value.isEmpty else {
      return previous < CellReference.lastColumn ? CellReference(row: row, column: previous + 1) : nil
    }
    return CellReference(utf8: bytes[value])
  }
}
