/// The cells of one column, one after another in memory: what kind each is, its number or where its text lies.
///
/// Cells are counted by the rows of the sheet that have cells, from 0 (``SheetColumns/rowNumbers``).
public struct SheetColumn: Sendable {
  /// What a cell of a column holds.
  public enum Kind: UInt8, Sendable {
    /// Nothing, or a style alone.
    case empty
    /// A number.
    case number
    /// A serial number in a format that shows a day.
    case date
    /// A serial number in a format that shows a time of day alone.
    case time
    /// A serial number in a format that counts hours, minutes or seconds: `[h]:mm`.
    case duration
    /// A text. So is a date of type `d` from before the first serial number (`1899-12-31`), which a column of numbers has
    /// no place for.
    case text
    /// True (1) or false (0).
    case boolean
    /// An error such as #N/A.
    case error
  }

  /// The column, from 1.
  public let column: Int
  let storage: ColumnStorage

  /// How many rows of the sheet have cells; cells beyond the column's last are empty.
  public let count: Int

  /// What the cell of a row holds.
  public func kind(at row: Int) -> Kind { storage.kind(at: row) }

  /// The number of a cell, the serial number of a date or time; nil for anything else.
  public func number(at row: Int) -> Double? {
    switch kind(at: row) {
    case .number, .date, .time, .duration: storage.number(at: row)
    case .empty, .text, .boolean, .error: nil
    }
  }

  /// The truth of a boolean; nil for anything else.
  public func boolean(at row: Int) -> Bool? { kind(at: row) == .boolean ? storage.number(at: row) != 0 : nil }

  /// The date, time or duration of a cell; nil for anything else.
  public func date(at row: Int) -> SheetDate? {
    let kind = kind(at: row)
    guard kind == .date || kind == .time || kind == .duration else { return nil }
    return SerialDate.date(
      of: storage.number(at: row), in: storage.dateSystem, elapsed: kind == .duration, showsDay: kind == .date)
  }

  /// What a cell holds, as ``SheetCell/value`` gives it, but for dates that have no serial number (``Kind/text``).
  public func value(at row: Int) -> CellValue {
    switch kind(at: row) {
    case .empty: .empty
    case .number: .number(storage.number(at: row))
    case .date, .time, .duration: date(at: row).map { .date($0) } ?? .number(storage.number(at: row))
    case .text: text(at: row).flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
    case .boolean: .boolean(storage.number(at: row) != 0)
    case .error: .error(CellErrorCode(rawValue: text(at: row) ?? ""))
    }
  }

  /// The text of a cell, of an error its code; nil for anything else.
  public func text(at row: Int) -> String? {
    switch kind(at: row) {
    case .text: withText(at: row) { EscapedText.decode($0) }
    case .error: withText(at: row) { String(decoding: $0, as: UTF8.self) }
    default: nil
    }
  }

  /// The UTF-8 bytes of a cell's text as they are stored, escapes like `_x000D_` in them; none for cells without a
  /// text. The bytes are lent for the time of the call.
  public func withText<Result>(at row: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try storage.withText(at: row, body)
  }

  /// The numbers and serial numbers of all rows; `missing` stands where a cell holds neither.
  public func numbers(missing: Double = .nan) -> [Double] {
    (0..<count).map { number(at: $0) ?? missing }
  }

  /// The days of all rows as whole serial numbers; `missing` stands where a cell holds no date.
  public func serialDays(missing: Int32 = -1) -> [Int32] {
    (0..<count).map { row in
      guard kind(at: row) == .date else { return missing }
      return Int32(exactly: storage.number(at: row).rounded(.down)) ?? missing
    }
  }

  /// The texts of all rows; nil where a cell holds none.
  public func texts() -> [String?] { (0..<count).map { text(at: $0) } }
}

/// The memory of a column. A slot of eight bytes is a number, or the place and length of a text.
final class ColumnStorage: @unchecked Sendable {
  // Unchecked: it is filled by the reader that made it, and only read from then on.
  let kinds = GrowingBuffer<UInt8>()
  let slots = GrowingBuffer<UInt64>()
  let texts = GrowingBuffer<UInt8>()
  /// The row whose cell is the first that is kept.
  let firstRow: Int
  let dateSystem: DateSystem
  var strings: SharedStrings?

  /// Kinds as ``SheetColumn/Kind``, and this for a text among the shared ones.
  static let sharedText: UInt8 = 15
  /// A text's length takes the lower bits of a slot, its place the upper.
  private static let lengthBits: UInt64 = 24

  init(firstRow: Int, dateSystem: DateSystem) {
    self.firstRow = firstRow
    self.dateSystem = dateSystem
  }

  /// The row after the last cell that is kept.
  var nextRow: Int { firstRow + kinds.count }

  func kind(at row: Int) -> SheetColumn.Kind {
    let place = row - firstRow
    guard place >= 0, place < kinds.count else { return .empty }
    return kinds[place] == Self.sharedText ? .text : SheetColumn.Kind(rawValue: kinds[place]) ?? .empty
  }

  func number(at row: Int) -> Double {
    let place = row - firstRow
    guard place >= 0, place < slots.count else { return 0 }
    return Double(bitPattern: slots[place])
  }

  func append(_ kind: UInt8, _ slot: UInt64) throws {
    try kinds.append(kind)
    try slots.append(slot)
  }

  func appendText(_ kind: UInt8, _ text: UnsafeBufferPointer<UInt8>) throws {
    let start = UInt64(texts.count)
    try texts.append(contentsOf: text)
    try append(kind, start << Self.lengthBits | UInt64(text.count))
  }

  /// Empty cells up to a row.
  func fill(to row: Int) throws {
    let gap = row - nextRow
    try kinds.append(SheetColumn.Kind.empty.rawValue, times: gap)
    try slots.append(0, times: gap)
  }

  func withText<Result>(at row: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    let place = row - firstRow
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    guard place >= 0, place < kinds.count else { return try body(none) }
    if kinds[place] == Self.sharedText {
      guard let strings, let range = strings[Int(slots[place])] else { return try body(none) }
      return try strings.bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    guard kinds[place] == SheetColumn.Kind.text.rawValue || kinds[place] == SheetColumn.Kind.error.rawValue else {
      return try body(none)
    }
    let start = Int(slots[place] >> Self.lengthBits)
    let length = Int(slots[place] & (1 << Self.lengthBits - 1))
    guard start + length <= texts.count else { return try body(none) }
    return try body(UnsafeBufferPointer(rebasing: texts.elements[start..<start + length]))
  }
}
