/// Measures columns by what will stand in them, before a sheet's first row is written.
///
///     var widths = ContentWidths()
///     for row in rows { widths.measure(row) }
///     let setup = SheetSetup(name: "Payments", columns: widths.columns)
public struct ContentWidths: Sendable {
  /// The narrowest column, in characters.
  public var narrowest: Double
  /// The widest column: longer texts are cut or wrapped by the program.
  public var widest: Double
  private var widths: [Double] = []

  /// Nothing measured yet.
  public init(narrowest: Double = 4, widest: Double = 60) {
    self.narrowest = narrowest
    self.widest = widest
  }

  /// The columns from A on, wide enough for what was measured.
  public var columns: [ColumnLayout] {
    widths.map { width in
      ColumnLayout(width: width == 0 ? nil : min(max(width, narrowest), max(widest, narrowest)))
    }
  }

  /// Measures the cells of a row.
  ///
  /// - Parameters:
  ///   - column: where the first cell stands.
  ///   - font: the font of the cells.
  ///   - extra: characters that number formats add: a currency, brackets round negative amounts.
  public mutating func measure(_ cells: [Cell], from column: Int = 1, font: Font = .standard, extra: Double = 0) {
    for (offset, cell) in cells.enumerated() {
      measure(cell.content, column: column + offset, font: font, extra: extra)
    }
  }

  /// Measures what will stand in one cell.
  public mutating func measure(
    _ content: CellContent, column: Int, font: Font = .standard, extra: Double = 0
  ) {
    guard (1...CellReference.lastColumn).contains(column), let text = Self.shown(content) else { return }
    if widths.count < column { widths.append(contentsOf: repeatElement(0, count: column - widths.count)) }
    let width = TextMeasure.columnWidth(of: text, font: font) + (extra.isFinite ? max(extra, 0) : 0)
    widths[column - 1] = max(widths[column - 1], min(width, SheetLimits.widestColumn))
  }

  /// About what a program shows: numbers with separators for thousands, as wide as they can become.
  private static func shown(_ content: CellContent) -> String? {
    switch content {
    case .empty: nil
    case .text(let text): text
    case .richText(let text): text.plainText
    case .number(let value): value.isFinite ? grouped(String(value.description.prefix(11))) : nil
    case .integer(let value): grouped(String(value))
    case .decimal(let minorUnits, let digits): amount(minorUnits, digits)
    case .boolean: "FALSE"
    case .date: "0000-00-00"
    case .dateTime: "0000-00-00 00:00:00"
    case .error(let code): code.rawValue
    case .formula(let formula): shown(formula.cached)
    }
  }

  private static func shown(_ result: Formula.Result) -> String? {
    switch result {
    case .none: nil
    case .number(let value): shown(CellContent.number(value))
    case .integer(let value): grouped(String(value))
    case .decimal(let minorUnits, let digits): amount(minorUnits, digits)
    case .text(let text): text
    case .boolean: "FALSE"
    case .error(let code): code.rawValue
    }
  }

  private static func amount(_ minorUnits: Int64, _ digits: Int) -> String {
    var out = MarkupBuffer()
    out.decimal(minorUnits: minorUnits, digits: digits)
    return grouped(String(decoding: out.bytes, as: UTF8.self))
  }

  private static func grouped(_ digits: String) -> String {
    let whole = digits.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "e") }.count
    return digits + String(repeating: ",", count: max(whole - 1, 0) / 3)
  }
}
