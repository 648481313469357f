/// One cell. Asking for its parts costs; keep what you need.
public struct SheetCell: Sendable {
  private let storage: RowStorage
  private let stored: StoredCell

  init(_ storage: RowStorage, _ place: Int) {
    self.storage = storage
    self.stored = storage.cells[place]
  }

  /// Its place.
  public var reference: CellReference { CellReference(row: storage.number, column: stored.column) }

  /// Its column, from 1.
  public var column: Int { stored.column }

  /// What it holds, as a person sees it; for a formula the value that was stored with it.
  public var value: CellValue {
    switch stored.content {
    case .empty: return .empty
    case .number(let number): return date(of: number).map { .date($0) } ?? .number(number)
    case .boolean(let value): return .boolean(value)
    case .error: return .error(CellErrorCode(rawValue: source))
    case .date:
      let source = source
      return SheetDate(iso: source).map { .date($0) } ?? .text(source)
    case .text, .shared:
      let text = source
      return text.isEmpty ? .empty : .text(text)
    }
  }

  /// The stored double of a number; for a date its serial number.
  public var number: Double? {
    if case .number(let number) = stored.content { return number }
    return nil
  }

  /// The stored text: of a number its digits as they stand in the file, of a text the text itself.
  public var source: String {
    switch stored.content {
    case .empty: return ""
    case .shared(let index):
      let strings = storage.tables.strings
      return strings[index].map { Self.decoded(strings.bytes, $0) } ?? ""
    case .text: return Self.decoded(storage.text, stored.value)
    case .number, .boolean, .error, .date: return String(decoding: storage.text[stored.value], as: UTF8.self)
    }
  }

  /// The formula the cell itself has, without `=`. Cells that share another cell's formula, or lie in the range of an
  /// array formula, have none of their own in the file: nil for them.
  public var formula: String? {
    stored.formula.flatMap { $0.isEmpty ? nil : Self.decoded(storage.text, $0) }
  }

  /// How its number is shown.
  public var format: NumberFormat { storage.tables.styles[stored.style] }

  /// The number of its cell format, `s`; 0 where it has none.
  public var style: Int { stored.style }

  private func date(of number: Double) -> SheetDate? {
    let meaning = format.meaning(of: number)
    guard meaning != .number else { return nil }
    return SerialDate.date(
      of: number, in: storage.tables.dateSystem, elapsed: meaning == .elapsed, showsDay: meaning == .date)
  }

  private static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { EscapedText.decode(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
