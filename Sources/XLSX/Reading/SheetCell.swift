/// One cell. Asking for its parts costs; keep what you need.
public struct SheetCell: Sendable {
  private let storage: RowStorage
  private let stored: StoredCell

  init(_ storage: RowStorage, _ place: Int) {
    self.storage = storage
    self.stored = storage.cells[place]
  }

  /// Its place.
  public var reference: CellReference { CellReference(row: storage.number, column: column) }

  /// Its column, from 1.
  public var column: Int { Int(stored.column) }

  /// What it holds, as a person sees it; for a formula the value that was stored with it.
  public var value: CellValue {
    switch stored.kind {
    case .empty: return .empty
    case .number: return date(of: stored.number).map { .date($0) } ?? .number(stored.number)
    case .boolean: return .boolean(stored.number != 0)
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
  public var number: Double? { stored.kind == .number ? stored.number : nil }

  /// The stored text: of a number its digits as they stand in the file, of a text the text itself.
  public var source: String {
    switch stored.kind {
    case .empty: return ""
    case .shared:
      guard let strings = storage.strings, let range = strings[Int(stored.number)] else { return "" }
      return Self.decoded(strings.bytes[range])
    case .text: return Self.decoded(storage.bytes(stored.value))
    case .number, .boolean, .error, .date: return String(decoding: storage.bytes(stored.value), as: UTF8.self)
    }
  }

  /// The formula of the cell, without `=`. A cell that shares the formula of another has that formula with its
  /// references moved, as if it had been copied; those of the range of an array formula all have its text. The cells of
  /// a data table have none: nil for these.
  public var formula: String? {
    switch stored.formulaKind {
    case .none: return nil
    case .own: return Self.decoded(storage.bytes(stored.formula))
    case .shared: return sharedFormula.map { Self.decoded($0.text(row: storage.number, column: column)[...]) }
    }
  }

  /// Whether it has a formula without a value, as programs that do not calculate write it: what it holds nobody knows. A formula that came
  /// to an empty text has a value.
  public var isUncalculated: Bool { stored.formulaKind != .none && stored.kind == .empty && stored.number == 0 }

  /// The formula of another cell that it shares.
  var sharedFormula: SharedFormula? {
    guard stored.formulaKind == .shared else { return nil }
    let index = Int(stored.formula.start)
    return storage.masters.indices.contains(index) ? storage.masters[index] : nil
  }

  /// How its number is shown.
  public var format: NumberFormat { storage.tables.styles[style] }

  /// The number of its cell format, `s`; 0 where it has none.
  public var style: Int { Int(stored.style) }

  private func date(of number: Double) -> SheetDate? {
    let meaning = format.meaning(of: number)
    guard meaning != .number else { return nil }
    return SerialDate.date(
      of: number, in: storage.tables.dateSystem, elapsed: meaning == .elapsed, showsDay: meaning == .date)
  }

  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { EscapedText.decode($0) }
  }
}
