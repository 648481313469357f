/// A worksheet as columns of plain values, for those who want all of it and fast: nine bytes a cell and the bytes of its
/// texts, no `String` until one is asked for.
///
///     let columns = try workbook.columns(sheet, selection: .columns([1, 6]))
///     let amounts = columns[6]?.numbers() ?? []
///
/// Read to the end of the sheet, so checksum, markup and characters are verified when it is there.
public struct SheetColumns: Sendable {
  /// The sheet.
  public let sheet: Sheet
  /// The numbers of the rows that have cells, in the order of the file.
  public let rowNumbers: [Int32]
  /// The columns that have cells, in their order.
  public let columns: [SheetColumn]

  /// A column by its number, from 1; nil where it has no cells or was not selected.
  public subscript(column: Int) -> SheetColumn? {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low].column == column ? columns[low] : nil
  }
}

extension Workbook {
  /// Reads the cells of a worksheet, of all columns or of some, into columns.
  ///
  /// - Parameter rows: how many rows that have cells are read at most; nil for all of them.
  public func columns(
    _ sheet: Sheet, selection: ColumnSelection = .all, rows: Int? = nil
  ) throws(WorkbookError) -> SheetColumns {
    do {
      return try inWorkbook(file) {
        let (entry, context) = try reading(sheet, selection, spillsStrings: false)
        let reader = try SheetReader(package, entry, context)
        var builder = ColumnBuilder(context)
        while rows.map({ builder.rowNumbers.count < $0 }) ?? true {
          guard try reader.next(&builder) else { break }
        }
        return builder.finish(sheet)
      }
    } catch {
      var error = error
      error.sheet = error.sheet ?? sheet.name
      throw error
    }
  }
}

/// Puts cells behind each other, column by column.
struct ColumnBuilder: RowSink {
  private let context: SheetContext
  private(set) var rowNumbers: [Int32] = []
  /// By column, from 1; nil for columns without cells.
  private var storages: [ColumnStorage?] = []
  private var strings: SharedStrings?
  private var padding = 0
  /// By cell format, what it makes of every number; nil where that depends on the number.
  private let plainMeanings: [NumberFormat.Meaning?]

  init(_ context: SheetContext) {
    self.context = context
    let styles = context.tables.styles
    plainMeanings = styles.indexByStyle.indices.map { styles[$0].onlyMeaning }
  }

  mutating func take(_ row: RowStorage) throws {
    strings = row.strings ?? strings
    try row.cells.withUnsafeBufferPointer { cells in
      try row.text.withUnsafeBufferPointer { try take(row.number, cells, $0, row.decodedStart, $0) }
    }
  }

  mutating func take(
    _ row: borrowing ScannedRow, _ decoded: borrowing [UInt8], _ strings: SharedTexts?, _ window: borrowing [UInt8],
    _ context: borrowing SheetContext
  ) throws {
    if self.strings == nil { self.strings = strings?.kept }
    let (number, range) = (row.number, row.bytes)
    try row.cells.withUnsafeBufferPointer { cells in
      try window.withUnsafeBufferPointer { window in
        try decoded.withUnsafeBufferPointer { decoded in
          try take(number, cells, UnsafeBufferPointer(rebasing: window[range]), 0, decoded)
        }
      }
    }
  }

  private mutating func take(
    _ number: Int, _ cells: UnsafeBufferPointer<StoredCell>, _ text: UnsafeBufferPointer<UInt8>, _ decodedStart: Int,
    _ decoded: UnsafeBufferPointer<UInt8>
  ) throws {
    let row = rowNumbers.count
    rowNumbers.append(Int32(truncatingIfNeeded: number))
    for index in cells.indices {
      let cell = cells[index]
      guard cell.kind != .empty else { continue }
      let storage = try storage(Int(cell.column), row)
      switch cell.kind {
      case .empty: break
      case .number: try storage.append(numberKind(cell), cell.number.bitPattern)
      case .boolean: try storage.append(SheetColumn.Kind.boolean.rawValue, cell.number.bitPattern)
      case .shared: try storage.append(ColumnStorage.sharedText, UInt64(cell.number))
      case .text, .error, .date:
        let isDecoded = cell.value.start & StoredCell.Place.decoded != 0
        let range = cell.value.range(decodedStart: isDecoded ? decodedStart : 0)
        let source = isDecoded ? decoded : text
        guard range.upperBound <= source.count else { continue }
        try append(cell.kind, UnsafeBufferPointer(rebasing: source[range]), to: storage)
      }
    }
  }

  private func append(_ kind: StoredCell.Kind, _ text: UnsafeBufferPointer<UInt8>, to storage: ColumnStorage) throws {
    if kind == .date, let date = SheetDate(iso: String(decoding: text, as: UTF8.self)),
      let serial = SerialDate.serial(of: date, in: context.tables.dateSystem)
    {
      let kind: SheetColumn.Kind = date.kind == .time ? .time : .date
      return try storage.append(kind.rawValue, serial.bitPattern)
    }
    if kind == .text, text.isEmpty { return try storage.append(SheetColumn.Kind.empty.rawValue, 0) }
    let shown: SheetColumn.Kind = kind == .error ? .error : .text
    try storage.appendText(shown.rawValue, text)
  }

  @inline(__always)
  private func numberKind(_ cell: StoredCell) -> UInt8 {
    let style = Int(cell.style)
    guard style < plainMeanings.count else { return SheetColumn.Kind.number.rawValue }
    // Nearly all formats say the same of all numbers that are days of the calendar.
    if let meaning = plainMeanings[style], meaning == .number || cell.number >= 1 && cell.number < 2_957_003 {
      return Self.kind(meaning)
    }
    return Self.kind(context.tables.styles.meaning(style, cell.number, context.tables.dateSystem))
  }

  private static func kind(_ meaning: NumberFormat.Meaning) -> UInt8 {
    switch meaning {
    case .number: SheetColumn.Kind.number.rawValue
    case .date: SheetColumn.Kind.date.rawValue
    case .time: SheetColumn.Kind.time.rawValue
    case .elapsed: SheetColumn.Kind.duration.rawValue
    }
  }

  @inline(__always)
  private mutating func storage(_ column: Int, _ row: Int) throws -> ColumnStorage {
    if column < storages.count, let storage = storages[column] {
      if storage.nextRow != row { try fill(storage, to: row) }
      return storage
    }
    while storages.count <= column { storages.append(nil) }
    let storage = ColumnStorage(firstRow: row, dateSystem: context.tables.dateSystem)
    storages[column] = storage
    return storage
  }

  /// Gaps cost memory without having cost bytes in the file, so they are bounded together.
  private mutating func fill(_ storage: ColumnStorage, to row: Int) throws {
    padding += row - storage.nextRow
    guard padding <= context.limits.columnGaps else {
      throw WorkbookError(
        .limit, sheet: context.sheet, "more than \(context.limits.columnGaps) empty places between cells of a column",
        advice: "read it row by row")
    }
    try storage.fill(to: row)
  }

  mutating func finish(_ sheet: Sheet) -> SheetColumns {
    var columns: [SheetColumn] = []
    for (column, storage) in storages.enumerated() {
      guard let storage else { continue }
      storage.strings = strings
      columns.append(SheetColumn(column: column, storage: storage, count: rowNumbers.count))
    }
    return SheetColumns(sheet: sheet, rowNumbers: rowNumbers, columns: columns)
  }
}
