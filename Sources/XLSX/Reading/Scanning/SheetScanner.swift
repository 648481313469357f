/// Reads rows of the plain grammar from bytes whose characters are checked: what spreadsheet programs write. It never
/// says that something is wrong; what it does not know it leaves to the XML parser, from the start of the row on.
///
///     row:  <row r="1" spans="1:8" …> cell… </row>     or  <row …/>
///     cell: <c r="A1" s="1" t="s"> <f …>…</f> <v>…</v> </c>     or with  <is>…</is>,  or  <c …/>
struct SheetScanner {
  enum Outcome {
    /// A row was read and handed on.
    case row
    /// A row without cells was read.
    case emptyRow
    /// The bytes end within a row.
    case more
    /// Something else stands there: the end of the rows, or what is not of the plain grammar.
    case foreign
  }

  let context: SheetContext
  var row = ScannedRow()
  var markup = MarkupScan()
  var strings: SharedTexts?
  var formulas = SharedFormulas()
  /// The shared formulas that began in the row, with what their numbers meant before it.
  var replaced: [(index: Int, formula: SharedFormula?)] = []
  /// The number of the last row that was read.
  private(set) var number = 0

  var column = 0
  var cell = StoredCell(column: 0, style: 0)
  var type = CellType.number
  let cellTextBytes: UInt32
  private let takesAll: Bool

  init(_ context: SheetContext) {
    self.context = context
    self.takesAll = context.selection.takesAll
    self.cellTextBytes = UInt32(clamping: context.limits.cellTextBytes)
  }

  /// Reads the row at `place`, moves `place` behind it, and hands it on where it has cells. Throws only what reading
  /// the shared strings and the sink throw.
  @inline(__always)
  mutating func scan<Sink: RowSink>(
    _ window: [UInt8], _ place: inout Int, end: Int, _ sink: inout Sink
  ) throws -> Outcome {
    row.clear()
    if !markup.decoded.isEmpty { markup.decoded.removeAll(keepingCapacity: true) }
    let bytes = window.span.bytes
    var next = place
    if !replaced.isEmpty { replaced.removeAll(keepingCapacity: true) }
    guard try scanRow(bytes, &next) else {
      forgetFormulas()
      // Close to the end it may be that more bytes make sense of it.
      return next + ByteWindow.padding > end ? .more : .foreign
    }
    // The texts of a row are no longer than the row; whether they are too long, the parser counts.
    guard next <= end, next - place <= context.limits.rowTextBytes else {
      forgetFormulas()
      return next <= end ? .foreign : .more
    }
    number = row.number
    place = next
    guard !row.cells.isEmpty else { return .emptyRow }
    try sink.take(row, markup.decoded, strings, window, context)
    return .row
  }

  /// The row is read once more: a cell before one that begins a shared formula must not find it then.
  private mutating func forgetFormulas() {
    for (index, formula) in replaced.reversed() { formulas.restore(formula, at: index) }
    replaced = []
  }

  private mutating func scanRow(_ bytes: RawSpan, _ place: inout Int) throws -> Bool {
    MarkupScan.skipSpace(bytes, &place)
    let start = place
    guard MarkupScan.take(bytes, &place, mark: .rowStart) else { return false }
    switch rowAttributes(bytes, &place) {
    case .end: break
    case .emptyEnd:
      row.bytes = start..<place
      return true
    case .attribute, .miss: return false
    }
    column = 0
    while true {
      MarkupScan.skipSpace(bytes, &place)
      guard bytes.byte(place) == UInt8(ascii: "<") else { return false }
      if bytes.byte(place + 1) != UInt8(ascii: "c") { break }
      place += 2
      guard try scanCell(bytes, &place, base: start) else { return false }
    }
    guard MarkupScan.take(bytes, &place, mark: .rowEnd) else { return false }
    if !formulas.arrays.isEmpty { formulas.arrays.fill(&row.cells, row: row.number, masters: &row.masters) }
    row.bytes = start..<place
    return true
  }

  private static let rowNames: [StaticString] = [
    "r", "spans", "s", "customFormat", "ht", "hidden", "customHeight", "outlineLevel", "collapsed", "thickTop",
    "thickBot", "ph", "x14ac:dyDescent",
  ]

  private mutating func rowAttributes(_ bytes: RawSpan, _ place: inout Int) -> MarkupScan.AttributeStep {
    var seen = 0
    row.number = number + 1
    while true {
      let step = markup.attribute(bytes, &place)
      guard step == .attribute else {
        return row.number <= CellReference.lastRow ? step : .miss
      }
      guard let index = markup.nameIndex(bytes, in: Self.rowNames), seen & (1 << index) == 0 else { return .miss }
      seen |= 1 << index
      if index == 0 {
        var digit = markup.value.lowerBound
        guard let number = MarkupScan.number(bytes, &digit, most: CellReference.lastRow), number > 0,
          digit == markup.value.upperBound
        else { return .miss }
        row.number = number
      }
    }
  }

  // MARK: Cells

  @inline(__always)
  private mutating func scanCell(_ bytes: RawSpan, _ place: inout Int, base: Int) throws -> Bool {
    column += 1
    cell = StoredCell(column: 0, style: 0)
    type = .number
    let last = column
    switch cellAttributes(bytes, &place) {
    case .end:
      guard try scanContent(bytes, &place, base: base) else { return false }
    case .emptyEnd: break
    case .attribute, .miss: return false
    }
    // Cells in the wrong order are put in order by the other reader.
    guard column >= last, column <= CellReference.lastColumn else { return false }
    cell.column = UInt16(truncatingIfNeeded: column)
    if takesAll || context.selection.contains(column) { row.cells.append(cell) }
    return true
  }

  private static let cellNames: [StaticString] = ["cm", "vm", "ph"]

  @inline(__always)
  private mutating func cellAttributes(_ bytes: RawSpan, _ place: inout Int) -> MarkupScan.AttributeStep {
    var seen = 0
    while true {
      // The three that nearly every cell has are taken here, in double quotes; the rest is for the general way.
      if bytes.byte(place) == UInt8(ascii: " "), bytes.byte(place + 2) == UInt8(ascii: "="),
        bytes.byte(place + 3) == UInt8(ascii: "\"")
      {
        let name = bytes.byte(place + 1)
        place += 4
        switch name {
        case UInt8(ascii: "r"):
          guard seen & 1 == 0, reference(bytes, &place) else { return .miss }
          seen |= 1
        case UInt8(ascii: "s"):
          guard seen & 2 == 0, let style = MarkupScan.number(bytes, &place, most: 1 << 24) else { return .miss }
          cell.style = UInt32(truncatingIfNeeded: style)
          seen |= 2
        case UInt8(ascii: "t"):
          guard seen & 4 == 0, cellType(bytes, &place) else { return .miss }
          seen |= 4
        default: return .miss
        }
        guard bytes.byte(place) == UInt8(ascii: "\"") else { return .miss }
        place += 1
        continue
      }
      if bytes.byte(place) == UInt8(ascii: ">") {
        place += 1
        return .end
      }
      let step = markup.attribute(bytes, &place)
      guard step == .attribute else { return step }
      guard let index = markup.nameIndex(bytes, in: Self.cellNames), seen & (8 << index) == 0 else { return .miss }
      seen |= 8 << index
    }
  }

  /// `AB12`, in capital letters and in the row it stands in.
  @inline(__always)
  private mutating func reference(_ bytes: RawSpan, _ place: inout Int) -> Bool {
    var column = 0
    while true {
      let letter = bytes.byte(place) &- 0x41
      guard letter < 26 else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      guard column <= CellReference.lastColumn else { return false }
      place += 1
    }
    guard column > 0, let number = MarkupScan.number(bytes, &place, most: CellReference.lastRow) else { return false }
    self.column = column
    return number == row.number
  }

  @inline(__always)
  private mutating func cellType(_ bytes: RawSpan, _ place: inout Int) -> Bool {
    let first = bytes.byte(place)
    let isOne = bytes.byte(place + 1) == UInt8(ascii: "\"")
    switch first {
    case UInt8(ascii: "s") where isOne: type = .shared
    case UInt8(ascii: "n") where isOne: type = .number
    case UInt8(ascii: "b") where isOne: type = .boolean
    case UInt8(ascii: "e") where isOne: type = .error
    case UInt8(ascii: "d") where isOne: type = .date
    default:
      if MarkupScan.take(bytes, &place, "str") {
        type = .string
        return true
      }
      type = .inlineString
      return MarkupScan.take(bytes, &place, "inlineStr")
    }
    place += 1
    return true
  }
}
