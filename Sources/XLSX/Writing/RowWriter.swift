/// Fills one row from left to right, without a value made for each cell: the fastest way to write many rows.
///
/// From ``SheetWriter/writeRow(at:from:layout:_:)``. What is wrong with a cell is kept until the row is done and thrown
/// then; nothing of that row is written.
public struct RowWriter: ~Copyable {
  /// The row's number.
  public let row: Int
  /// Where the next cell goes.
  public internal(set) var column: Int

  /// The sheet's own, which is here while the row is filled.
  var buffer = MarkupBuffer()
  let state: WorkbookState
  let sheet: String
  /// Where the header cells of a table stand in this row: the texts are kept, to be compared.
  var keepsTexts = false
  var texts: [Int: String] = [:]
  private(set) var failure: WorkbookWriteError?
  /// Whether there is a failure: asked for each cell, and quicker to answer than the failure itself.
  private(set) var isLost = false
  /// How many cells the row has in the file.
  private(set) var cellCount = 0

  /// The row's number in digits, in the order of memory, and how many.
  private let rowDigits: UInt64
  private let rowDigitCount: Int
  private let book: UInt32

  /// More than `<c r="XFD1048576" s="64000" t="inlineStr"><is><t></t></is></c>`, and than a number in its cell.
  private static let startRoom = 96

  init(row: Int, column: Int, state: WorkbookState, sheet: String) {
    self.row = row
    self.column = column
    self.state = state
    self.sheet = sheet
    book = state.styles.book
    (rowDigits, rowDigitCount) = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 8) { scratch in
      guard let base = scratch.baseAddress else { return (0, 0) }
      var cursor = ByteCursor(at: base)
      cursor.digits(UInt64(truncatingIfNeeded: row))
      return (UnsafeRawPointer(base).loadUnaligned(as: UInt64.self), cursor.at - base)
    }
  }

  /// Leaves cells out.
  public mutating func skip(_ count: Int = 1) {
    let (next, overflow) = column.addingReportingOverflow(max(count, 0))
    guard !overflow, next <= CellReference.lastColumn + 1 else {
      return fail(.columnOutOfRange(overflow ? .max : next))
    }
    column = next
  }

  /// Writes a cell whose content is known as a value.
  public mutating func append(_ cell: Cell) {
    let style = cell.style
    switch cell.content {
    case .empty: style == .standard ? skip() : blank(style: style)
    case .text(let text): self.text(text, style: style)
    case .richText(let text): richText(text, style: style)
    case .number(let value): number(value, style: style)
    case .integer(let value): integer(value, style: style)
    case .decimal(let minorUnits, let digits): decimal(minorUnits: minorUnits, digits: digits, style: style)
    case .boolean(let value): boolean(value, style: style)
    case .date(let year, let month, let day): date(year: year, month: month, day: day, style: style)
    case .dateTime(let time): dateTime(time, style: style)
    case .error(let code): error(code, style: style)
    case .formula(let formula): self.formula(formula, style: style)
    }
  }

  /// Writes a cell without a value that shows its style.
  public mutating func blank(style: StyleID) {
    guard let style = begin(style) else { return }
    appendStart(style) { $0.put("/>") }
    column += 1
  }

  /// Writes a number; it must be finite.
  public mutating func number(_ value: Double, style: StyleID = .standard) {
    guard value.isFinite else { return fail(.numberNotFinite) }
    guard let style = begin(style) else { return }
    appendStart(style) { $0.put("><v>") }
    buffer.number(value)
    end()
  }

  /// Writes a whole number of at most 15 significant digits.
  public mutating func integer(_ value: Int64, style: StyleID = .standard) {
    guard ExactDecimal.fitsCell(value) else { return fail(.numberNotExact(value)) }
    guard let style = begin(style) else { return }
    appendNumber(style) { $0.put(value) }
  }

  /// Writes an exact decimal: `minorUnits` with the point `digits` places from the right.
  public mutating func decimal(minorUnits: Int64, digits: Int, style: StyleID = .standard) {
    guard (0...ExactDecimal.mostDigits).contains(digits) else { return fail(.decimalPlaces(digits)) }
    guard ExactDecimal.fitsCell(minorUnits) else { return fail(.numberNotExact(minorUnits)) }
    guard let style = begin(style) else { return }
    appendNumber(style) { $0.put(minorUnits: minorUnits, places: digits) }
  }

  /// Writes true or false.
  public mutating func boolean(_ value: Bool, style: StyleID = .standard) {
    guard let style = begin(style) else { return }
    appendStart(style) {
      $0.put(" t=\"b\"><v>")
      $0.put(value ? UInt8(ascii: "1") : UInt8(ascii: "0"))
      $0.put("</v></c>")
    }
    column += 1
  }

  /// Writes a day from 1 January 1900 to 31 December 9999.
  public mutating func date(year: Int, month: Int, day: Int, style: StyleID = .standard) {
    guard let serial = CalendarTime(year: year, month: month, day: day).serialDay else { return fail(.dateOutOfRange) }
    date(serial: serial, style: style)
  }

  /// Writes a day by its number in the 1900 date system, 1 to 2,958,465; see ``SerialDate``.
  public mutating func date(serial: Int, style: StyleID = .standard) {
    guard (1...2_958_465).contains(serial) else { return fail(.dateOutOfRange) }
    guard let style = begin(style, adding: .date) else { return }
    appendNumber(style) { $0.put(Int64(truncatingIfNeeded: serial)) }
  }

  /// Writes a day with a time.
  public mutating func dateTime(_ time: CalendarTime, style: StyleID = .standard) {
    guard let serial = time.serialDay, let second = time.secondOfDay else { return fail(.dateOutOfRange) }
    guard let style = begin(style, adding: .time) else { return }
    appendStart(style) { $0.put("><v>") }
    buffer.number(Double(serial) + Double(second) / 86_400)
    end()
  }

  /// Writes an error value such as #N/A.
  public mutating func error(_ code: CellErrorCode, style: StyleID = .standard) {
    guard CellErrorCode.writable.contains(code.rawValue) else { return fail(.unknownErrorCode(code.rawValue)) }
    guard let style = begin(style) else { return }
    appendStart(style) { $0.put(" t=\"e\"><v>") }
    buffer.plain(code.rawValue)
    end()
  }

  /// Writes a formula with the value it has now.
  public mutating func formula(_ formula: Formula, style: StyleID = .standard) {
    do throws(WorkbookWriteError.Reason) {
      let check = try FormulaCheck.check(formula.text)
      state.note(
        check, from: WorkbookWriteError(.formulaEmpty, sheet: sheet, at: CellReference(row: row, column: column)))
      guard let style = begin(style) else { return }
      appendStart(style) { _ in }
      try buffer.formula(formula, stored: check.stored ?? formula.text)
      column += 1
    } catch {
      fail(error)
    }
  }

  /// Refuses what is wrong with the cell's place and style; gives the style to write, or nothing where the row is lost.
  @inline(__always)
  mutating func begin(_ style: StyleID, adding addition: StyleTable.Addition? = nil) -> Int? {
    guard !isLost else { return nil }
    guard column <= CellReference.lastColumn else {
      fail(.columnOutOfRange(column))
      return nil
    }
    guard style.isOf(book) else {
      fail(.unknownStyle(style.index))
      return nil
    }
    cellCount += 1
    guard let addition else { return style.index }
    // A local of its own: with the thread sanitizer Swift 6.3.1 does not compile an access through a field of `self`.
    let state = state
    do { return try state.styles.index(of: style.index, adding: addition) } catch {
      fail(error)
      return nil
    }
  }

  mutating func fail(_ reason: WorkbookWriteError.Reason) {
    guard !isLost else { return }
    isLost = true
    failure = WorkbookWriteError(reason, sheet: sheet, at: CellReference(row: row, column: column))
  }

  /// `<c r="B7" s="3"` and what `rest` adds.
  @inline(__always)
  mutating func appendStart(_ style: Int, and room: Int = 0, _ rest: (inout ByteCursor) -> Void) {
    buffer.append(atMost: Self.startRoom + room) { cursor in
      cursor.put("<c r=\"")
      cursor.put(column: column)
      UnsafeMutableRawPointer(cursor.at).storeBytes(of: rowDigits, as: UInt64.self)
      cursor.at += rowDigitCount
      cursor.put(UInt8(ascii: "\""))
      if style != 0 {
        cursor.put(" s=\"")
        cursor.digits(UInt64(truncatingIfNeeded: style))
        cursor.put(UInt8(ascii: "\""))
      }
      rest(&cursor)
    }
  }

  @inline(__always)
  private mutating func appendNumber(_ style: Int, _ number: (inout ByteCursor) -> Void) {
    appendStart(style) { cursor in
      cursor.put("><v>")
      number(&cursor)
      cursor.put("</v></c>")
    }
    column += 1
  }

  private mutating func end() {
    buffer.raw("</v></c>")
    column += 1
  }
}
