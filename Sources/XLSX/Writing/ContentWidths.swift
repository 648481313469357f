/// Measures columns by what will stand in them, before a sheet's first row is written.
///
///     var widths = ContentWidths()
///     for row in rows { widths.measure(row, of: book) }
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

  /// Measures the cells of a row as their styles show them: by their fonts and number formats.
  ///
  /// - Parameters:
  ///   - column: where the first cell stands.
  ///   - book: the workbook of their styles.
  public mutating func measure(_ cells: [Cell], from column: Int = 1, of book: WorkbookWriter) {
    for (offset, cell) in cells.enumerated() {
      let look = book.look(of: cell.style)
      measure(cell.content, column: column + offset, font: look.font ?? .standard, format: look.format)
    }
  }

  /// Measures the cells of a row without regard to their styles: numbers with separators for thousands.
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
  ///
  /// - Parameters:
  ///   - format: how it is shown; `nil` for numbers with separators for thousands, and days as 2026-10-31.
  ///   - extra: characters that are added to it.
  public mutating func measure(
    _ content: CellContent, column: Int, font: Font = .standard, format: FormatCode? = nil, extra: Double = 0
  ) {
    let shown = format.map { Self.shown(content, by: $0) } ?? Self.shown(content)
    guard (1...CellReference.lastColumn).contains(column), let text = shown else { return }
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

  /// About what a program shows by a number format. A day without one gets that which it is written with.
  private static func shown(_ content: CellContent, by format: FormatCode) -> String? {
    let shown = FormattedText(format)
    switch content {
    case .empty, .boolean, .error: return Self.shown(content)
    case .text(let text): return shown.shown(text)
    case .richText(let text): return shown.shown(text.plainText)
    case .number(let value):
      return value.isFinite ? shown.shown(value, general: String(value.description.prefix(11))) : nil
    case .integer(let value): return shown.shown(Double(value), general: String(value))
    case .decimal(let minorUnits, let digits):
      var out = MarkupBuffer()
      out.decimal(minorUnits: minorUnits, digits: digits)
      let text = String(decoding: out.bytes, as: UTF8.self)
      return shown.shown(Double(text) ?? 0, general: text)
    case .date(let year, let month, let day):
      let serial = CalendarTime(year: year, month: month, day: day).serialDay ?? 0
      let shown = format == .general ? FormattedText(.isoDate) : shown
      return shown.shown(Double(serial), general: String(serial))
    case .dateTime(let time):
      let serial = Double(time.serialDay ?? 0) + Double(time.secondOfDay ?? 0) / 86_400
      let shown = format == .general ? FormattedText(.dateTime) : shown
      return shown.shown(serial, general: String(serial.description.prefix(11)))
    case .formula(let formula):
      switch formula.cached {
      case .none: return nil
      case .number(let value): return Self.shown(.number(value), by: format)
      case .integer(let value): return Self.shown(.integer(value), by: format)
      case .decimal(let minorUnits, let digits):
        return Self.shown(.decimal(minorUnits: minorUnits, digits: digits), by: format)
      case .text(let text): return shown.shown(text)
      case .boolean, .error: return Self.shown(formula.cached)
      }
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
